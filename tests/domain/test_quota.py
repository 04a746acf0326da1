from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from channel.domain.quota import LATENCY, WRONG_CLOCK, Bucket, Plan

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SEARCH = Plan(rate=0.0056, burst=20)

plans = st.builds(Plan, rate=st.floats(0.001, 50), burst=st.integers(1, 40))
PUBLISHED = [SEARCH, Plan(0.5, 30), Plan(2, 10), Plan(0.016, 15)]
# Gaps between attempts, backwards ones among them, in seconds.
forward = st.lists(st.floats(0, 600), min_size=1, max_size=150)
late = st.floats(0, LATENCY.total_seconds())
both_ways = st.lists(st.floats(-600, 600), min_size=1, max_size=150)


def moments(gaps: list[float]) -> list[datetime]:
    times = [NOON]
    for gap in gaps:
        times.append(times[-1] + timedelta(seconds=gap))
    return times


def granted(plan: Plan, times: list[datetime]) -> list[datetime]:
    """When a caller that asks at these times is let through."""
    bucket, passed = Bucket.full(plan, times[0]), []
    for now in times:
        spent = bucket.take(now)
        if spent is not None:
            bucket = spent
            passed.append(now)
    return passed


def spend(bucket: Bucket, now: datetime) -> Bucket:
    while (spent := bucket.take(now)) is not None:
        bucket = spent
    return bucket


@given(plans, forward)
def test_no_window_holds_more_than_the_burst_and_its_refill(plan: Plan, gaps: list[float]) -> None:
    passed = granted(plan, moments(gaps))
    for first in range(len(passed)):
        for last in range(first, len(passed)):
            seconds = (passed[last] - passed[first]).total_seconds()
            assert last - first + 1 <= plan.burst + plan.rate * seconds + 1e-6


@given(plans, both_ways)
def test_a_clock_that_jumps_to_and_fro_grants_no_more_than_a_straight_one(
    plan: Plan, gaps: list[float]
) -> None:
    # Within an hour: beyond that the older of the two clocks is taken for the wrong one.
    times = [max(moment, NOON - WRONG_CLOCK / 2) for moment in moments(gaps)]
    times = [min(moment, NOON + WRONG_CLOCK / 2) for moment in times]
    passed = granted(plan, times)
    seconds = (max(times) - NOON).total_seconds()
    assert len(passed) <= plan.burst + plan.rate * seconds + 1e-6


@given(plans, st.floats(0, 3000))
def test_an_earlier_moment_adds_nothing(plan: Plan, seconds: float) -> None:
    bucket = Bucket.full(plan, NOON).emptied(NOON)
    assert bucket.at(NOON - timedelta(seconds=seconds)).tokens == 0


@given(plans, forward)
def test_waiting_as_long_as_told_is_enough(plan: Plan, gaps: list[float]) -> None:
    bucket = Bucket.full(plan, NOON)
    for now in moments(gaps):
        bucket = spend(bucket, now)
        later = now + timedelta(seconds=bucket.wait(now) + 0.001)
        assert bucket.take(later) is not None


@given(st.sampled_from(PUBLISHED), st.floats(0.01, 3), st.lists(late, min_size=60, max_size=60))
def test_amazon_never_refuses_though_calls_reach_it_late(
    plan: Plan, ratio: float, delays: list[float]
) -> None:
    """Amazon counts each call when it arrives: at any time within LATENCY after it left."""
    times = moments([ratio / plan.rate] * 59)
    left = granted(plan, times)
    arrivals = sorted(
        now + timedelta(seconds=wait) for now, wait in zip(left, delays, strict=False)
    )
    level = float(plan.burst)
    for before, now in pairwise([arrivals[0], *arrivals]):
        level = min(plan.burst, level + (now - before).total_seconds() * plan.rate)
        assert level >= 1 - 1e-6
        level -= 1


def test_a_full_search_bucket_lets_twenty_through_then_one_in_three_minutes() -> None:
    bucket = Bucket.full(SEARCH, NOON)
    for _ in range(20):
        spent = bucket.take(NOON)
        assert spent is not None
        bucket = spent
    assert bucket.take(NOON) is None
    assert 180 < bucket.wait(NOON) < 183


def test_a_429_leaves_nothing() -> None:
    bucket = Bucket.full(SEARCH, NOON).emptied(NOON)
    assert bucket.take(NOON) is None
    assert bucket.take(NOON + timedelta(seconds=181)) is not None


def test_a_learned_rate_counts_from_now_on() -> None:
    bucket = Bucket.full(SEARCH, NOON).emptied(NOON).learn(0.056, NOON)
    assert bucket.take(NOON + timedelta(seconds=18.2)) is not None


def test_a_clock_that_was_far_ahead_does_not_stop_the_bucket_for_ever() -> None:
    ahead = Bucket.full(SEARCH, NOON + timedelta(days=3))
    assert ahead.take(NOON) is None
    restarted = ahead.at(NOON)
    assert restarted.take(NOON + timedelta(seconds=181)) is not None
