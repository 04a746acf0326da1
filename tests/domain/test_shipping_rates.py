"""What Amazon's rates are, and what they will be."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.domain.shipping_rates import Forecast, Known, Open, Rate, Share, forecasts

NONE = Share(0, 0)
KNOWN = Known(Share(2, 40), Share(3, 97), Share(1, 50), 0, Share(96, 100), NONE, Open())


def of(rate: Rate, known: Known) -> Forecast:
    return next(each for each in forecasts(known) if each.rate is rate)


def test_a_share_is_told_to_a_tenth_of_a_per_cent() -> None:
    assert Share(1, 30).percent == Decimal("3.3")
    assert NONE.percent is None


def test_what_missed_its_hand_over_is_late_whatever_is_shipped_now() -> None:
    found = of(Rate.LATE_SHIPMENT_30, replace(KNOWN, open=Open(late=1, missed=2)))
    assert (found.now, found.if_nothing, found.if_all) == (
        Share(3, 97),
        Share(6, 100),
        Share(6, 100),
    )


def test_what_is_due_next_is_late_only_if_it_stays() -> None:
    found = of(Rate.LATE_SHIPMENT_30, replace(KNOWN, open=Open(due_ready=3)))
    assert (found.if_nothing, found.if_all) == (Share(6, 100), Share(3, 100))


def test_what_is_due_and_blocked_cannot_leave() -> None:
    found = of(Rate.LATE_SHIPMENT_30, replace(KNOWN, open=Open(due_blocked=3)))
    assert found.if_all == Share(6, 100)


def test_what_has_left_in_time_only_makes_the_rate_better() -> None:
    found = of(Rate.LATE_SHIPMENT_10, replace(KNOWN, open=Open(on_the_way=10)))
    assert found.if_nothing == found.if_all == Share(2, 50)


def test_what_is_being_cancelled_counts_and_what_is_late_and_stays_ends_so() -> None:
    found = of(Rate.CANCELLATION, replace(KNOWN, canceling=1, open=Open(late=2, missed=5)))
    assert (found.now, found.if_nothing, found.if_all) == (Share(1, 50), Share(4, 50), Share(2, 50))


def test_parcels_that_wait_will_count_with_the_tracking_they_have() -> None:
    found = of(Rate.VALID_TRACKING, replace(KNOWN, parcels_waiting=Share(0, 20)))
    assert (found.now, found.if_all) == (Share(96, 100), Share(96, 120))


@pytest.mark.parametrize(("late", "passed"), [(3, False), (4, True)])
def test_the_limit_itself_is_too_much(late: int, passed: bool) -> None:
    found = of(Rate.LATE_SHIPMENT_30, replace(KNOWN, late_30=Share(late, 100)))
    assert found.passes(found.now) is passed


@pytest.mark.parametrize(("valid", "passed"), [(95, False), (94, True)])
def test_of_valid_tracking_less_is_worse(valid: int, passed: bool) -> None:
    found = of(Rate.VALID_TRACKING, replace(KNOWN, tracked=Share(valid, 100)))
    assert found.passes(found.now) is passed


def test_nobody_is_woken_for_one_late_order_of_ten() -> None:
    few = of(Rate.LATE_SHIPMENT_10, replace(KNOWN, late_10=Share(1, 10)))
    assert few.passes(few.now)
    assert not few.alarming(standing=False)


def test_an_alarm_ends_only_when_the_rate_is_clearly_better() -> None:
    found = of(Rate.LATE_SHIPMENT_30, replace(KNOWN, late_30=Share(38, 1000)))
    assert found.alarming(standing=True)
    assert not found.alarming(standing=False)


numbers = st.integers(0, 500)
shares = st.tuples(numbers, numbers).map(lambda pair: Share(min(pair), max(pair)))
knowns = st.builds(Known, *[shares] * 3, numbers, *[shares] * 2, st.builds(Open, *[numbers] * 5))


@given(knowns)
def test_shipping_never_makes_a_rate_worse(known: Known) -> None:
    for each in forecasts(known):
        assert each.if_all.total == each.if_nothing.total
        if each.limit.at_least:
            assert each.if_all.counted >= each.if_nothing.counted
        else:
            assert each.if_all.counted <= each.if_nothing.counted
