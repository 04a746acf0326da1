"""Opaque ids: `order_12`. The kind is in them, so that a store's id never names an order."""

from __future__ import annotations

from enum import StrEnum

from channel.errors import Invalid, NotFound

_LARGEST = 2**63 - 1


class Kind(StrEnum):
    STORE = "store"
    ORDER = "order"
    ITEM = "item"
    SHIPMENT = "shipment"
    EVENT = "event"
    ERROR = "error"
    ALERT = "alert"
    AUDIT = "audit"
    SWEEP = "sweep"
    WEBHOOK = "webhook"
    DELIVERY = "delivery"
    OUTBOX = "outbox"
    STOCK_MOVEMENT = "movement"
    STOCK_COMPARISON = "comparison"
    CUSTOMER = "customer"
    COMMERCE_ORDER = "commerceorder"
    RULE = "rule"
    MAPPING = "mapping"
    DEBUG_LINE = "line"
    BULK_RUN = "bulkrun"
    USER = "user"
    TOKEN = "token"  # noqa: S105 - a word, not a secret
    ACCESS_EVENT = "access"
    READING = "reading"
    VIEW = "view"


def encode(kind: Kind, number: int) -> str:
    return f"{kind.value}_{number}"


def decode(kind: Kind, text: str) -> int | None:
    """The number, or None for anything that is not an id of this kind."""
    prefix, _, number = text.partition("_")
    if prefix != kind.value or not (number.isascii() and number.isdecimal()):
        return None
    return int(number) if len(number) < 20 and int(number) <= _LARGEST else None


def existing(kind: Kind, text: str) -> int:
    """The number. Raises `NotFound`: what is no id of this kind names nothing."""
    number = decode(kind, text)
    if number is None:
        raise NotFound(kind.value, text)
    return number


def require(kind: Kind, text: str, field: str) -> int:
    """The number. Raises `Invalid` on the field."""
    number = decode(kind, text)
    if number is None:
        raise Invalid(field, "id-unknown", {"id": text})
    return number
