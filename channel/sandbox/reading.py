"""Reads control bodies field by field; every complaint is a sentence for whoever wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from channel.sandbox import iso8601, money
from channel.sandbox.errors import Unusable
from channel.sandbox.money import ZERO

Body = Mapping[str, Any]
SUBTYPES = ("ITEM", "SHIPPING", "GIFT_WRAP", "COD_FEE", "OTHER", "DISCOUNT")


def only(body: Body, known: Iterable[str], what: str) -> None:
    if unknown := sorted(set(body) - set(known)):
        raise Unusable(f"{what} has no {unknown[0]!r}; it knows {', '.join(sorted(known))}.")


def thing(value: object, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Unusable(f"{what} must be a JSON object, not {value!r}.")
    return value


def things(value: object, what: str) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not value:
        raise Unusable(f"{what} must be a list with at least one entry.")
    return [thing(entry, f"{what}[{place}]") for place, entry in enumerate(value)]


def text(body: Body, field: str, default: str = "") -> str:
    value = body.get(field)
    if value is None:
        return default
    if not isinstance(value, str):
        raise Unusable(f"{field} must be a string, not {value!r}.")
    return value


def texts(body: Body, field: str) -> tuple[str, ...]:
    value = body.get(field) or []
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise Unusable(f"{field} must be a list of strings, not {value!r}.")
    return tuple(value)


def word(body: Body, field: str, words: tuple[str, ...], default: str) -> str:
    value = body.get(field, default)
    if value not in words:
        raise Unusable(f"{field} must be one of {', '.join(words)}, not {value!r}.")
    return str(value)


def count(body: Body, field: str, default: int, least: int = 1) -> int:
    value = body.get(field, default)
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise Unusable(f"{field} must be a whole number from {least}, not {value!r}.")
    return value


def flag(body: Body, field: str, default: bool = False) -> bool:
    value = body.get(field, default)
    if not isinstance(value, bool):
        raise Unusable(f"{field} must be true or false, not {value!r}.")
    return value


def moment(body: Body, field: str) -> datetime | None:
    value = body.get(field)
    if value is None:
        return None
    try:
        return iso8601.read(text(body, field))
    except ValueError:
        raise Unusable(
            f'{field} must be a time such as "2026-11-20T10:30:00Z", not {value!r}.'
        ) from None


def amount(body: Body, field: str, currency: str, default: Decimal = ZERO) -> Decimal:
    if body.get(field) is None:
        return default
    try:
        return money.read(body[field], currency, field)
    except ValueError as error:
        raise Unusable(str(error)) from None


def amounts(body: Body, field: str, currency: str) -> dict[str, Decimal]:
    """One amount for the line, or one per subtype: `{"ITEM": "2.00", "SHIPPING": "0.50"}`."""
    value = body.get(field)
    if value is None:
        return {}
    if not isinstance(value, dict):
        return {"ITEM": amount(body, field, currency)}
    only(value, SUBTYPES, field)
    return {subtype: amount(value, subtype, currency) for subtype in value}
