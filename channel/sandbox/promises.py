"""What Amazon promises a buyer: by when the parcel leaves and by when it arrives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from channel.sandbox.marketplaces import Marketplace

Window = tuple[datetime, datetime]


@dataclass(frozen=True)
class _Days:
    """Whole days after the day of the order, in the marketplace's own time."""

    ship: int
    first_delivery: int
    last_delivery: int


_LEVELS = {
    "SAME_DAY": _Days(0, 0, 0),
    "NEXT_DAY": _Days(0, 1, 1),
    "SECOND_DAY": _Days(1, 2, 2),
    "EXPEDITED": _Days(1, 2, 3),
    "PRIORITY": _Days(1, 1, 3),
    "SCHEDULED": _Days(2, 4, 4),
    "STANDARD": _Days(2, 4, 7),
    "FREE_ECONOMY": _Days(3, 6, 12),
}
SERVICE_LEVELS = tuple(_LEVELS)


def promise(placed: datetime, marketplace: Marketplace, level: str) -> tuple[Window, Window]:
    """`shipByWindow` and `deliverByWindow`; days end at the marketplace's midnight."""
    days = _LEVELS[level]
    ship_by = (_start(placed, marketplace, 0), _end(placed, marketplace, days.ship))
    deliver_by = (
        _start(placed, marketplace, days.first_delivery),
        _end(placed, marketplace, days.last_delivery),
    )
    return ship_by, deliver_by


def _start(placed: datetime, marketplace: Marketplace, days: int) -> datetime:
    local = placed.astimezone(timezone(timedelta(hours=marketplace.utc_offset)))
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight + timedelta(days=days)).astimezone(UTC)


def _end(placed: datetime, marketplace: Marketplace, days: int) -> datetime:
    return _start(placed, marketplace, days + 1) - timedelta(seconds=1)
