"""A period of a marketplace's days, and the one before it: how a store does, fairly compared (V31).

Today is not over. So the period before ends at the same time of day as now, as many days earlier:
a morning is compared with mornings, not with whole days.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from channel.domain.days import last_days

_TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Span:
    """From `starts_at` to just before `ends_at`."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Period:
    """The last days, today included, and what they are compared with."""

    now: Span
    before: Span

    def is_comparable(self, since: datetime | None) -> bool:
        """Whether all orders of the period before are known, to who knows them from `since` on."""
        return since is not None and since <= self.before.starts_at


def period(zone: str, days: int, now: datetime) -> Period:
    """The last `days` days there."""
    both = last_days(zone, 2 * days, now)
    # Wall-clock arithmetic: the same time of day, on the other side of a change of clocks too.
    earlier = (now.astimezone(ZoneInfo(zone)) - timedelta(days=days)).astimezone(UTC)
    return Period(Span(both[days].starts_at, both[-1].ends_at), Span(both[0].starts_at, earlier))


def percent(now: Decimal, before: Decimal) -> Decimal | None:
    """By how much it changed, to a tenth; None where there was nothing to compare with."""
    return ((now - before) * 100 / before).quantize(_TENTH) if before > 0 else None
