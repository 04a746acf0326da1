"""When a store hands its parcels to the carrier (F51).

Amazon says by when an order must be shipped; a parcel leaves at a hand-over: once on each working
day, at the cut-off hour of the merchant's own clock. The last hand-over before Amazon's moment is
what really counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from channel.domain.marketplaces import MARKETPLACES
from channel.errors import Invalid

MOST_DAYS_OFF = 400
MOST_WARN_HOURS = 24
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_DAY = timedelta(days=1)


class Weekday(StrEnum):
    MONDAY = "MONDAY"
    TUESDAY = "TUESDAY"
    WEDNESDAY = "WEDNESDAY"
    THURSDAY = "THURSDAY"
    FRIDAY = "FRIDAY"
    SATURDAY = "SATURDAY"
    SUNDAY = "SUNDAY"


WEEK = tuple(Weekday)
_MONDAY_TO_FRIDAY = frozenset(WEEK[:5])
_SUNDAY_TO_THURSDAY = frozenset((*WEEK[:4], Weekday.SUNDAY))
# Where Friday and Saturday are the weekend.
_FREE_ON_FRIDAY = frozenset({"EG", "SA"})


@dataclass(frozen=True)
class WorkingCalendar:
    """`cut_off`: the last hand-over to the carrier on a working day, by the clock of `timezone`.

    `warn_hours`: so long before a hand-over people are told of what is not shipped yet; 0: only of
    what missed it.
    """

    timezone: str
    cut_off: time = time(16)
    weekdays: frozenset[Weekday] = _MONDAY_TO_FRIDAY
    days_off: frozenset[date] = frozenset()
    warn_hours: int = 2

    def works_on(self, day: date) -> bool:
        return WEEK[day.weekday()] in self.weekdays and day not in self.days_off

    def hand_over_on(self, day: date) -> datetime:
        """The moment in UTC, whether or not it is a working day."""
        return datetime.combine(day, self.cut_off, ZoneInfo(self.timezone)).astimezone(UTC)

    def last_hand_over(self, latest: datetime) -> datetime:
        """The last one at or before `latest`. There always is one: only so many days are off."""
        day = self.day_of(latest)
        while not self.works_on(day) or self.hand_over_on(day) > latest:
            day -= _DAY
        return self.hand_over_on(day)

    def next_hand_over(self, now: datetime) -> datetime:
        """The first one after `now`."""
        return next(self._after(now))

    def hand_overs_left(self, now: datetime, until: datetime) -> int:
        """How many there are after `now`, the one at `until` among them."""
        count = 0
        if until > now:
            for moment in self._after(now):
                if moment > until:
                    break
                count += 1
        return count

    def day_of(self, moment: datetime) -> date:
        """The day it is there then."""
        return moment.astimezone(ZoneInfo(self.timezone)).date()

    def end_of_day(self, now: datetime) -> datetime:
        """When the day there is over."""
        here = ZoneInfo(self.timezone)
        return datetime.combine(self.day_of(now) + _DAY, time(), here).astimezone(UTC)

    def _after(self, now: datetime) -> Iterator[datetime]:
        day = self.day_of(now)
        while True:
            if self.works_on(day) and (moment := self.hand_over_on(day)) > now:
                yield moment
            day += _DAY


def assumed(marketplace_id: str) -> WorkingCalendar:
    """What holds for a store whose merchant has said nothing."""
    site = MARKETPLACES[marketplace_id]
    free_on_friday = site.country in _FREE_ON_FRIDAY
    week = _SUNDAY_TO_THURSDAY if free_on_friday else _MONDAY_TO_FRIDAY
    return WorkingCalendar(site.timezone, weekdays=week)


def read(kept: Mapping[str, Any]) -> WorkingCalendar:
    """From what `values` made of it."""
    return WorkingCalendar(
        kept["timezone"],
        time.fromisoformat(kept["cut_off"]),
        frozenset(Weekday(word) for word in kept["weekdays"]),
        frozenset(date.fromisoformat(day) for day in kept["days_off"]),
        kept["warn_hours"],
    )


def values(calendar: WorkingCalendar) -> dict[str, Any]:
    """As plain JSON, days in their order."""
    return {
        "timezone": calendar.timezone,
        "cut_off": calendar.cut_off.isoformat("minutes"),
        "weekdays": [day.value for day in WEEK if day in calendar.weekdays],
        "days_off": [day.isoformat() for day in sorted(calendar.days_off)],
        "warn_hours": calendar.warn_hours,
    }


@dataclass(frozen=True)
class Wish:
    """A calendar as a person entered it: `cut_off` HH:MM, `days_off` YYYY-MM-DD."""

    timezone: str
    cut_off: str
    weekdays: tuple[Weekday, ...]
    days_off: tuple[str, ...]
    warn_hours: int


def problems(wish: Wish) -> list[Invalid]:
    """All that speaks against it, field by field."""
    return [problem for problem in _problems(wish) if problem is not None]


def entered(wish: Wish) -> WorkingCalendar:
    """Only of a wish without problems."""
    return WorkingCalendar(
        wish.timezone.strip(),
        time.fromisoformat(wish.cut_off.strip()),
        frozenset(wish.weekdays),
        frozenset(date.fromisoformat(day) for day in wish.days_off),
        wish.warn_hours,
    )


def _problems(wish: Wish) -> Iterator[Invalid | None]:
    if wish.timezone.strip() not in available_timezones():
        yield Invalid("timeZone", "unknown-time-zone", {"zone": wish.timezone})
    if not _CLOCK.fullmatch(wish.cut_off.strip()):
        yield Invalid("cutOff", "no-time-of-day", {"time": wish.cut_off})
    if not wish.weekdays:
        yield Invalid("weekdays", "no-working-day")
    if not 0 <= wish.warn_hours <= MOST_WARN_HOURS:
        yield Invalid("warnHours", "warn-hours", {"most": MOST_WARN_HOURS})
    if len(wish.days_off) > MOST_DAYS_OFF:
        yield Invalid("daysOff", "too-many-days-off", {"most": MOST_DAYS_OFF})
    yield from _no_days(wish.days_off)


def _no_days(days: Iterable[str]) -> Iterator[Invalid]:
    for index, day in enumerate(days):
        try:
            date.fromisoformat(day)
        except ValueError:
            yield Invalid(f"daysOff.{index}", "no-day", {"day": day})
