"""What a person must hear of even when nobody looks at the screen: its words.

A cause lasts from when it is found until it is gone. Values hold the merchant's own names,
numbers and days; nothing about a buyer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from channel.language import say


class AlertKind(StrEnum):
    AUTHORISATION_LAPSES = "AUTHORISATION_LAPSES"  # of a seller account: 30, 7, 1, 0 days
    CLIENT_SECRET_LAPSES = "CLIENT_SECRET_LAPSES"  # noqa: S105 - of the installation, likewise
    CLIENT_SECRET_REFUSED = "CLIENT_SECRET_REFUSED"  # noqa: S105 - nothing works any more
    DISCONNECTED = "DISCONNECTED"
    MARKETPLACE_REFUSED = "MARKETPLACE_REFUSED"
    DATA_OLD = "DATA_OLD"
    ORDERS_BLOCKED = "ORDERS_BLOCKED"
    REPORTS_REFUSED = "REPORTS_REFUSED"
    NOTIFICATIONS_REFUSED = "NOTIFICATIONS_REFUSED"
    READ_ONLY_COPY = "READ_ONLY_COPY"
    SHIP_BY = "SHIP_BY"  # of a store: orders that must leave soon, or missed their hand-over
    LATE_SHIPMENT_RATE = "LATE_SHIPMENT_RATE"  # of a store: will pass Amazon's limit, as the others
    CANCELLATION_RATE = "CANCELLATION_RATE"
    VALID_TRACKING_RATE = "VALID_TRACKING_RATE"
    STOCK_DIFFERED = "STOCK_DIFFERED"  # the last comparison with Commerce; it mends itself


class Severity(StrEnum):
    """INFORMATION stays on the screen; the others leave it."""

    INFORMATION = "INFORMATION"
    WARNING = "WARNING"
    CRITICAL = "CRITICAL"


class Word(StrEnum):
    """What a message says of its alert."""

    RAISED = "raised"
    CLEARED = "cleared"


_CRITICAL = {AlertKind.CLIENT_SECRET_REFUSED, AlertKind.DISCONNECTED, AlertKind.DATA_OLD}
_INFORMATION = {
    AlertKind.REPORTS_REFUSED,
    AlertKind.NOTIFICATIONS_REFUSED,
    AlertKind.STOCK_DIFFERED,
}
_LAPSES = {AlertKind.AUTHORISATION_LAPSES, AlertKind.CLIENT_SECRET_LAPSES}


def severity(kind: AlertKind, values: Mapping[str, Any]) -> Severity:
    if kind in _CRITICAL or (kind in _LAPSES and values.get("days", 0) <= 1):
        return Severity.CRITICAL
    return Severity.INFORMATION if kind in _INFORMATION else Severity.WARNING


@dataclass(frozen=True)
class Cause:
    """Something that is so now.

    `subject`: the id of the account or store, None for the installation. `stage`: how near a
    lapse is (30, 7, 1 or 0 days), or which hand-over orders are due at (its Unix time); a later
    stage takes the place of an earlier one. `values` are
    plain JSON: `stores` (names, comma-joined) and `storeIds` where it is about stores, and what
    the kind's sentences name (`days`, `date`, `since`, `count`, `seller`, `address`; of shipping
    `due`, `blocked`, `missed`, `time`, `zone`, `percent`, `limit`).
    """

    kind: AlertKind
    subject: int | None = None
    stage: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """Unique among what lasts; begins with the family."""
        return self.family + ("" if self.stage is None else f":{self.stage}")

    @property
    def family(self) -> str:
        return f"{self.kind}:{'' if self.subject is None else self.subject}"


def stage_of(key: str) -> int | None:
    """The stage in a cause's key; None of a cause without."""
    parts = key.split(":")
    return int(parts[2]) if len(parts) > 2 else None


def family_of(key: str) -> str:
    """The family of a cause's key."""
    return ":".join(key.split(":")[:2])


def title(language: str, kind: AlertKind, values: Mapping[str, Any]) -> str:
    """A line of its own: a mail's subject, a banner."""
    return say(language, f"alert-{kind}-title", _readable(values))


def sentence(language: str, kind: AlertKind, values: Mapping[str, Any]) -> str:
    return say(language, f"alert-{kind}", _readable(values))


def remedy(language: str, kind: AlertKind, values: Mapping[str, Any]) -> str:
    return say(language, f"alert-{kind}-remedy", _readable(values))


def _readable(values: Mapping[str, Any]) -> dict[str, Any]:
    """Days and moments as such, so that each language writes them its own way."""
    read = dict(values)
    if "date" in read:
        read["date"] = date.fromisoformat(read["date"])
    if "since" in read:
        read["since"] = datetime.fromisoformat(read["since"])
    return read
