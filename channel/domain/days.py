"""A marketplace's own days: where each begins and ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True)
class Day:
    """From `starts_at` to just before `ends_at`; 23 to 25 hours where clocks are moved."""

    date: date
    starts_at: datetime
    ends_at: datetime


def last_days(zone: str, count: int, now: datetime) -> list[Day]:
    """The last `count` days there, the oldest first, today included."""
    here = ZoneInfo(zone)
    today = now.astimezone(here).date()
    dates = [today - timedelta(days=back) for back in range(count - 1, -1, -1)]
    return [Day(day, _midnight(day, here), _midnight(_after(day), here)) for day in dates]


def moment(day: date, zone: str) -> datetime:
    """When a day begins there."""
    return _midnight(day, ZoneInfo(zone))


def _after(day: date) -> date:
    return day + timedelta(days=1)


def _midnight(day: date, here: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), here).astimezone(UTC)
