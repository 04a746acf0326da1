"""What is asked of Amazon next (amazon.md 1.7, 9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.domain import planner
from channel.domain.ledger import SweepKind, Urgency
from channel.domain.planner import Situation, next_step, overlap
from channel.domain.quota import Pace

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
SEARCH = Pace(seconds_per_call=180, tokens=20)
ORDERS = Pace(seconds_per_call=2, tokens=30)
POLLING = Situation(
    now=NOW,
    watermark=NOW - timedelta(minutes=5),
    due=False,
    asked=False,
    push=False,
    search=SEARCH,
    orders=ORDERS,
)
PUSHED = replace(POLLING, push=True)
SWAMPED = replace(PUSHED, beyond=NOW - timedelta(minutes=3))


def kind(seen: Situation) -> SweepKind | None:
    step = next_step(seen)
    return step.kind if step else None


def under_way(seen: Situation, sweep: SweepKind) -> Situation:
    return replace(seen, open=seen.open | {sweep}, ready=seen.ready | {sweep})


def test_nothing_is_asked_before_it_is_due() -> None:
    assert next_step(POLLING) is None


def test_a_due_sweep_begins_where_amazon_said_the_last_one_ended() -> None:
    step = next_step(replace(POLLING, due=True, per_second=1.0))
    assert step is not None
    assert (step.kind, step.after) == (SweepKind.CHANGES, POLLING.watermark)


def test_following_pages_leaves_tokens_for_a_person() -> None:
    step = next_step(replace(under_way(POLLING, SweepKind.CHANGES), following=True))
    assert step is not None
    assert step.leaving == planner.RESERVE


def test_a_person_who_asks_may_use_what_was_left() -> None:
    following = replace(under_way(POLLING, SweepKind.CHANGES), following=True)
    step = next_step(replace(following, due=True, asked=True))
    assert step is not None
    assert step.leaving == 0


def test_a_sweep_that_waits_for_tokens_is_hurried_only_by_a_person() -> None:
    waiting = replace(POLLING, due=True, open=frozenset({SweepKind.CHANGES}))
    assert next_step(waiting) is None
    assert kind(replace(waiting, asked=True)) is SweepKind.CHANGES


def test_more_than_single_reads_can_do_is_searched_for() -> None:
    step = next_step(SWAMPED)
    assert step is not None
    assert (step.kind, step.after) == (SweepKind.SHIPPABLE, SWAMPED.beyond)


def test_what_single_reads_can_do_is_left_to_them() -> None:
    assert next_step(PUSHED) is None
    assert planner.readable_by_then(SEARCH, ORDERS) == 120


def test_no_search_is_spent_on_orders_that_it_cannot_show_yet() -> None:
    assert next_step(replace(SWAMPED, beyond=NOW - timedelta(minutes=1))) is None


def test_the_reserve_is_not_spent_on_running_ahead() -> None:
    assert next_step(replace(SWAMPED, search=Pace(180, planner.RESERVE))) is None


def test_a_sweep_far_behind_leaves_what_can_be_shipped_to_a_search_of_its_own() -> None:
    behind = replace(under_way(POLLING, SweepKind.CHANGES), watermark=NOW - timedelta(hours=1))
    assert kind(behind) is SweepKind.SHIPPABLE
    lately = replace(behind, ahead_to=NOW - timedelta(minutes=5))
    assert kind(lately) is SweepKind.CHANGES


def test_a_deep_look_waits_for_everything_else() -> None:
    deep = replace(POLLING, deep_wanted=True)
    assert kind(deep) is SweepKind.DEEP
    assert kind(replace(deep, due=True)) is SweepKind.CHANGES


def test_with_notifications_sweeps_are_as_rare_as_their_losses() -> None:
    assert planner.until_next_sweep(SEARCH, push=True) == 900
    assert planner.until_next_sweep(SEARCH, push=False) == pytest.approx(207)


def test_a_used_up_reserve_is_rebuilt() -> None:
    sparing = planner.until_next_sweep(Pace(180, 2), push=False)
    assert sparing > planner.until_next_sweep(SEARCH, push=False)


@given(per_second=st.floats(0.0001, 10), minutes=st.integers(0, 600))
def test_looking_back_never_costs_a_page_that_the_window_does_not(
    per_second: float, minutes: int
) -> None:
    window = timedelta(minutes=minutes)
    back = overlap(per_second, window)
    assert timedelta() <= back <= planner.LONGEST_OVERLAP
    if back:
        assert per_second * (window + back).total_seconds() <= planner.PAGE * 1.001


def test_an_account_without_history_looks_back_as_far_as_it_may() -> None:
    assert overlap(0.0, timedelta(minutes=3)) == planner.LONGEST_OVERLAP


def test_the_more_urgent_an_order_the_deeper_it_may_reach_into_the_quota() -> None:
    assert all(
        planner.order_leaves(one) < planner.order_leaves(other)
        for one, other in pairwise(sorted(Urgency))
    )


def test_the_wait_for_a_backlog_is_told_in_whole_minutes() -> None:
    assert planner.minutes_to_read(30, ORDERS) == 0
    assert planner.minutes_to_read(31, ORDERS) == 1
    assert planner.minutes_to_read(1830, ORDERS) == 60


UNPROVEN = replace(PUSHED, unproven_from=NOW - timedelta(minutes=4))


def test_parcels_that_single_reads_cannot_do_are_read_back_by_pages() -> None:
    step = next_step(UNPROVEN)
    assert step is not None
    assert (step.kind, step.after) == (SweepKind.PROOF, UNPROVEN.unproven_from)


def test_what_can_be_shipped_goes_before_parcels_however_few_tokens_these_leave() -> None:
    swamped = replace(SWAMPED, unproven_from=UNPROVEN.unproven_from)
    assert kind(swamped) is SweepKind.SHIPPABLE
    assert kind(replace(swamped, search=Pace(180, planner.LEAST_RESERVE + 1))) is (
        SweepKind.SHIPPABLE
    )


def test_a_person_who_asks_goes_before_parcels() -> None:
    assert kind(replace(UNPROVEN, due=True, asked=True)) is SweepKind.CHANGES


def test_while_more_are_told_pages_come_no_faster_than_tokens_do() -> None:
    telling = replace(UNPROVEN, telling=True, search=Pace(180, 17.9))
    assert next_step(telling) is None
    assert kind(replace(telling, telling=False)) is SweepKind.PROOF


def test_a_sweep_does_not_use_up_what_parcels_wait_for() -> None:
    sweeping = replace(under_way(POLLING, SweepKind.CHANGES), following=True)
    waiting = replace(sweeping, unproven_from=NOW, search=Pace(180, planner.LEAST_RESERVE))
    step = next_step(waiting)
    assert step is not None
    assert (step.kind, step.leaving) == (SweepKind.CHANGES, planner.RECONCILING_LEAVES)
