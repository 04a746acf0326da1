"""The last hand-over to the carrier before Amazon's moment (F51)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.domain import working_days
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.working_days import WEEK, Weekday, Wish, WorkingCalendar, entered, problems

BERLIN = WorkingCalendar("Europe/Berlin")
ZONES = sorted({site.timezone for site in MARKETPLACES.values()})

moments = st.integers(0, 4 * 365 * 86_400).map(
    lambda seconds: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)
calendars = st.builds(
    WorkingCalendar,
    timezone=st.sampled_from(ZONES),
    cut_off=st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    weekdays=st.frozensets(st.sampled_from(WEEK), min_size=1),
    days_off=st.frozensets(st.dates(date(2024, 1, 1), date(2028, 1, 1)), max_size=30),
)


def berlin(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)


@pytest.mark.parametrize(
    ("latest", "hand_over"),
    [
        ("2026-11-20 23:59:59", "2026-11-20 16:00"),  # a Friday
        ("2026-11-20 16:00:00", "2026-11-20 16:00"),
        ("2026-11-20 15:59:59", "2026-11-19 16:00"),
        ("2026-11-22 23:59:59", "2026-11-20 16:00"),  # a Sunday
        ("2026-11-23 09:00:00", "2026-11-20 16:00"),  # before Monday's carrier comes
    ],
)
def test_a_parcel_leaves_with_the_last_carrier_before_amazons_moment(
    latest: str, hand_over: str
) -> None:
    assert BERLIN.last_hand_over(berlin(latest)) == berlin(hand_over)


def test_nothing_leaves_on_a_day_off() -> None:
    closed = WorkingCalendar("Europe/Berlin", days_off=frozenset({date(2026, 11, 20)}))
    assert closed.last_hand_over(berlin("2026-11-20 23:59:59")) == berlin("2026-11-19 16:00")


def test_the_cut_off_is_by_the_clock_on_the_wall_in_winter_and_summer() -> None:
    daily = WorkingCalendar("America/Los_Angeles", weekdays=frozenset(WEEK))
    assert daily.hand_over_on(date(2026, 3, 7)) == datetime(2026, 3, 8, 0, tzinfo=UTC)
    assert daily.hand_over_on(date(2026, 3, 8)) == datetime(2026, 3, 8, 23, tzinfo=UTC)


@given(calendars, moments)
def test_a_hand_over_is_never_after_amazons_moment(
    calendar: WorkingCalendar, latest: datetime
) -> None:
    assert calendar.last_hand_over(latest) <= latest


@given(calendars, moments)
def test_a_hand_over_is_at_the_cut_off_of_a_working_day(
    calendar: WorkingCalendar, latest: datetime
) -> None:
    day = calendar.last_hand_over(latest)
    # A clock that is put forward may skip the cut-off; the day stays the same.
    here = calendar.day_of(day)
    assert calendar.works_on(here)
    assert calendar.hand_over_on(here) == day


@given(calendars, moments, st.timedeltas(timedelta(0), timedelta(days=60)))
def test_more_time_never_means_an_earlier_hand_over(
    calendar: WorkingCalendar, latest: datetime, later: timedelta
) -> None:
    assert calendar.last_hand_over(latest) <= calendar.last_hand_over(latest + later)


@given(calendars, moments)
def test_there_is_no_hand_over_between_the_last_one_and_amazons_moment(
    calendar: WorkingCalendar, latest: datetime
) -> None:
    last = calendar.last_hand_over(latest)
    assert calendar.next_hand_over(last) > latest
    assert calendar.hand_overs_left(last, latest) == 0


@given(calendars, moments, moments)
def test_hand_overs_are_counted_one_by_one(
    calendar: WorkingCalendar, one: datetime, other: datetime
) -> None:
    now, until = sorted((one, min(one + timedelta(days=20), other)))
    left = calendar.hand_overs_left(now, until)
    seen = 0
    while (now := calendar.next_hand_over(now)) <= until:
        seen += 1
    assert left == seen


@given(calendars)
def test_a_calendar_is_read_as_it_was_kept(calendar: WorkingCalendar) -> None:
    assert working_days.read(working_days.values(calendar)) == calendar


def test_where_friday_is_the_weekend_sunday_is_a_working_day() -> None:
    riyadh = working_days.assumed("A17E79C6D8DWNP")
    assert Weekday.SUNDAY in riyadh.weekdays
    assert Weekday.FRIDAY not in riyadh.weekdays
    assert riyadh.timezone == "Asia/Riyadh"


def wish(**changes: object) -> Wish:
    usual = {"timezone": "Europe/Berlin", "cut_off": "16:30", "weekdays": (Weekday.MONDAY,)}
    return Wish(**(usual | {"days_off": ("2026-12-25",), "warn_hours": 2} | changes))  # type: ignore[arg-type]


def test_a_wish_becomes_a_calendar() -> None:
    calendar = entered(wish())
    assert calendar.cut_off == time(16, 30)
    assert calendar.days_off == {date(2026, 12, 25)}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"timezone": "Europe/Atlantis"}, ("timeZone",)),
        ({"cut_off": "25:00"}, ("cutOff",)),
        ({"cut_off": "4 pm"}, ("cutOff",)),
        ({"weekdays": ()}, ("weekdays",)),
        ({"days_off": ("2026-12-25", "2026-02-30")}, ("daysOff", "1")),
        ({"warn_hours": 25}, ("warnHours",)),
        ({"days_off": ("2026-12-25",) * 401}, ("daysOff",)),
    ],
)
def test_what_is_no_calendar_says_where(changes: dict[str, object], field: tuple[str, ...]) -> None:
    [problem] = problems(wish(**changes))
    assert problem.field == field
