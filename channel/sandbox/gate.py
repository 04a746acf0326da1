"""The way every Amazon call takes: who asks, bad day or not, quota, work, answer, record."""

from __future__ import annotations

import json
import re
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from flask import Response, request

from channel.sandbox import iso8601
from channel.sandbox.buckets import PLANS, Buckets
from channel.sandbox.calls import Call, Calls
from channel.sandbox.clock import Clock
from channel.sandbox.errors import (
    LwaRefusal,
    Outage,
    Refusal,
    denied,
    expired,
    failure,
    invalid,
    not_found,
    over_quota,
)
from channel.sandbox.faults import Fault, Faults

# Amazon tells the rate with these answers only (amazon.md 9).
_RATED = {200, 201, 202, 204, 400, 404}


@dataclass
class Visit:
    """One call on its way: what becomes known of it is filled in as it goes."""

    operation: str
    application_id: str | None = None
    seller_id: str | None = None
    order_id: str | None = None
    fault: Fault | None = None
    request_id: str = field(default_factory=lambda: str(uuid.uuid4()))


@dataclass(frozen=True)
class Answer:
    """`body`: JSON for a dict, HTML for text, nothing for None."""

    status: int
    body: dict[str, Any] | str | None


Work = Callable[[Visit], Answer]


class Gate:
    def __init__(self, clock: Clock, buckets: Buckets, faults: Faults, calls: Calls) -> None:
        self._clock = clock
        self._buckets = buckets
        self._faults = faults
        self._calls = calls

    def serve(self, operation: str, work: Work) -> Response:
        visit = Visit(operation)
        began = time.perf_counter()
        try:
            answer = work(visit)
        except (Refusal, LwaRefusal, Outage) as refusal:
            answer = Answer(refusal.status, refusal.body)
        text = _text(answer.body)
        self._record(visit, answer.status, text, began)
        return self._respond(visit, answer, text)

    def admit(self, visit: Visit, owner: tuple[str, ...]) -> None:
        """The checks between the token and the work: agent, fault, quota. A bucket is for one
        application, and for the `owner` within it."""
        check_user_agent(request.headers.get("User-Agent", ""))
        self.strike(visit)
        if not self._buckets.take((visit.application_id, *owner), visit.operation):
            raise over_quota()

    def strike(self, visit: Visit) -> None:
        """Let a fault hit before the work; an `applied` one waits for `lose`."""
        visit.fault = self._faults.strike(visit.operation, visit.seller_id, visit.order_id)
        if visit.fault is not None and not visit.fault.applied:
            _fail(visit, visit.fault)

    def lose(self, visit: Visit) -> None:
        """The work is done; its answer may still get lost on the way back."""
        if visit.fault is not None and visit.fault.applied:
            _fail(visit, visit.fault)

    def _respond(self, visit: Visit, answer: Answer, text: str) -> Response:
        kind = "text/html" if isinstance(answer.body, str) else "application/json"
        response = Response(text, answer.status, content_type=kind)
        if answer.body is None:
            del response.headers["Content-Type"]
        response.headers["x-amzn-RequestId"] = visit.request_id
        if visit.operation in PLANS and answer.status in _RATED:
            rate = self._buckets.rate(visit.operation)
            response.headers["x-amzn-RateLimit-Limit"] = f"{rate:.10g}"
        return response

    def _record(self, visit: Visit, status: int, text: str, began: float) -> None:
        secret = visit.operation == "token"
        call = Call(
            number=0,
            operation=visit.operation,
            time=iso8601.to_wire(self._clock.now()),
            method=request.method,
            path=request.path,
            query=request.args.to_dict(),
            status=status,
            seller_id=visit.seller_id,
            request_id=visit.request_id,
            milliseconds=round((time.perf_counter() - began) * 1000, 1),
            fault=visit.fault.kind if visit.fault else None,
            request=None if secret else request.get_json(silent=True),
            body=None if secret else text,
        )
        self._calls.add(call)


def check_user_agent(text: str) -> None:
    """`AppName/Version (...)`, at most 500 characters."""
    if not re.match(r"[^/\s]+/\S", text) or len(text) > 500:
        raise invalid("Invalid Input", "The User-Agent header is missing or not AppName/Version.")


def _text(body: dict[str, Any] | str | None) -> str:
    if body is None or isinstance(body, str):
        return body or ""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def _fail(visit: Visit, fault: Fault) -> None:
    """Raise what this kind of fault answers with; the kinds that change the work raise nothing."""
    if fault.kind == "timeout":
        time.sleep(fault.hold_seconds)
        raise Outage(504, "Gateway Time-out")
    if fault.kind == "html_error":
        raise Outage(fault.status, _REASONS.get(fault.status, "Service Temporarily Unavailable"))
    if fault.kind == "empty_body":
        raise Outage(fault.status)
    refusals = _TOKEN_FAULTS if visit.operation == "token" else _FAULTS
    if make := refusals.get(fault.kind):
        raise make()


_REASONS = {404: "Not Found", 500: "Internal Server Error", 502: "Bad Gateway"}
_FAULTS: dict[str, Callable[[], Exception]] = {
    "throttle": over_quota,
    "server_error": failure,
    "forbidden": denied,
    "expired_token": expired,
    "not_found": lambda: not_found("The requested order does not exist."),
}
_TOKEN_FAULTS: dict[str, Callable[[], Exception]] = {
    "throttle": lambda: LwaRefusal(429, "slow_down", "Too many requests"),
    "server_error": lambda: LwaRefusal(
        500, "server_error", "The authorization server encountered an unexpected condition"
    ),
    "forbidden": lambda: LwaRefusal(401, "invalid_client", "Client authentication failed"),
    "expired_token": lambda: LwaRefusal(
        400, "invalid_grant", "The request has an invalid grant parameter : refresh_token"
    ),
}
