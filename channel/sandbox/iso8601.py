"""Times on the wire: `2026-11-20T10:30:00Z`, with milliseconds where there are any."""

from __future__ import annotations

from datetime import UTC, datetime


def to_wire(moment: datetime) -> str:
    """Amazon's own examples have no milliseconds, its migration notes have: both occur here."""
    moment = moment.astimezone(UTC)
    spec = "milliseconds" if moment.microsecond else "seconds"
    return moment.isoformat(timespec=spec).replace("+00:00", "Z")


def read(text: str) -> datetime:
    """A date-time with its offset. ValueError for anything else: a day is no moment."""
    if len(text) < len("2026-11-20T10:30Z") or text[10:11] != "T":
        raise ValueError(text)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment.astimezone(UTC)
