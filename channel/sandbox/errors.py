"""Refusals: what the sandbox says instead of doing something."""

from __future__ import annotations

from typing import Any


class Refusal(Exception):
    """An SP-API error answer: `{"errors": [{code, message, details}]}` with its HTTP status."""

    def __init__(self, status: int, code: str, message: str, details: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.body: dict[str, Any] = {
            "errors": [{"code": code, "message": message, "details": details}]
        }


def invalid(message: str, details: str = "") -> Refusal:
    return Refusal(400, "InvalidInput", message, details)


def denied(details: str = "") -> Refusal:
    return Refusal(403, "Unauthorized", "Access to requested resource is denied.", details)


def expired() -> Refusal:
    return denied("The access token you provided has expired.")


def not_found(message: str) -> Refusal:
    return Refusal(404, "NotFound", message)


def conflict(message: str) -> Refusal:
    return Refusal(409, "Conflict", message)


def over_quota() -> Refusal:
    return Refusal(429, "QuotaExceeded", "You exceeded your quota for the requested resource.")


def failure() -> Refusal:
    return Refusal(500, "InternalFailure", "We encountered an internal error. Please try again.")


class Outage(Exception):
    """The machines in front of Amazon answer, in HTML or with nothing, and never in JSON."""

    def __init__(self, status: int, title: str = "") -> None:
        super().__init__(title)
        self.status = status
        self.body = title and (
            f"<html><head><title>{status} {title}</title></head>"
            f"<body><center><h1>{status} {title}</h1></center></body></html>"
        )


class LwaRefusal(Exception):
    """An OAuth error of Login with Amazon: `{error, error_description}`."""

    def __init__(self, status: int, error: str, description: str) -> None:
        super().__init__(description)
        self.status = status
        self.body: dict[str, Any] = {"error": error, "error_description": description}


class Unusable(Exception):
    """A control call that makes no sense, said in a sentence: 400 `{"error": sentence}`."""


class Missing(Exception):
    """A control call about something that is not there: 404 `{"error": sentence}`."""
