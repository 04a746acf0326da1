"""The period before is as long as this one has been so far."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.domain.periods import percent, period

STOCKHOLM = "Europe/Stockholm"
NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)  # 13:00 in Stockholm
ZONES = st.sampled_from([STOCKHOLM, "America/Los_Angeles", "Asia/Kolkata"])
MOMENTS = st.integers(0, 4 * 365 * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def test_a_week_is_today_and_six_days_against_the_seven_before_up_to_the_same_hour() -> None:
    found = period(STOCKHOLM, 7, NOW)
    assert found.now.starts_at == datetime(2026, 11, 13, 23, tzinfo=UTC)
    assert found.before.starts_at == datetime(2026, 11, 6, 23, tzinfo=UTC)
    assert found.before.ends_at == NOW - timedelta(days=7)


def test_the_hour_is_the_same_on_the_other_side_of_a_change_of_clocks() -> None:
    # Clocks went back on 25 October: 13:00 was 11:00 UTC before it.
    found = period(STOCKHOLM, 7, datetime(2026, 10, 28, 12, 0, tzinfo=UTC))
    assert found.before.ends_at == datetime(2026, 10, 21, 11, 0, tzinfo=UTC)


@given(ZONES, st.integers(1, 183), MOMENTS)
def test_the_two_never_overlap_and_the_one_before_is_not_longer(
    zone: str, days: int, now: datetime
) -> None:
    found = period(zone, days, now)
    assert found.before.starts_at <= found.before.ends_at <= found.now.starts_at
    assert found.now.starts_at <= now < found.now.ends_at
    # Clocks may be moved in both, one way and the other.
    lengths = now - found.now.starts_at, found.before.ends_at - found.before.starts_at
    assert abs(lengths[0] - lengths[1]) <= timedelta(hours=2)


def test_a_store_that_is_younger_is_not_compared() -> None:
    found = period(STOCKHOLM, 7, NOW)
    assert found.is_comparable(found.before.starts_at)
    assert not found.is_comparable(found.before.starts_at + timedelta(seconds=1))
    assert not found.is_comparable(None)


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [("150", "100", "50.0"), ("0", "80", "-100.0"), ("2", "3", "-33.3"), ("5", "0", None)],
)
def test_a_change_is_told_in_percent_of_what_was(now: str, before: str, told: str | None) -> None:
    found = percent(Decimal(now), Decimal(before))
    assert found == (None if told is None else Decimal(told))
