"""What may be given back of a line, whatever was paid for it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from channel.domain.refund import LineRefund, LineStanding, problem, share_not_shipped

cents = st.integers(0, 100_000).map(lambda n: Decimal(n) / 100)
standings = st.builds(
    lambda total, shipping, given, back: LineStanding(
        total=total, shipping=shipping, refunded=min(given, total), returnable=back
    ),
    cents,
    cents,
    cents,
    st.integers(0, 9),
)
MUGS = LineStanding(total=Decimal(25), shipping=Decimal(5), returnable=2)


@given(line=standings, amount=cents, shipping=cents, returned=st.integers(0, 12))
def test_whatever_is_allowed_leaves_nothing_below_zero(
    line: LineStanding, amount: Decimal, shipping: Decimal, returned: int
) -> None:
    wish = LineRefund("L1", amount, shipping, returned)
    if problem(wish, line, "SEK") is None:
        assert line.refunded + line.shipping_refunded + wish.total <= line.total
        assert line.shipping_refunded + shipping <= line.shipping
        assert returned <= line.returnable


@given(line=standings)
def test_all_that_is_left_can_be_given_back_and_then_nothing_is(line: LineStanding) -> None:
    everything = LineRefund("L1", line.goods_left, line.shipping_left, line.returnable)
    assert everything.total == line.left
    assert problem(everything, line, "SEK") is None
    one_more = LineRefund("L1", line.goods_left + Decimal("0.01"), line.shipping_left)
    assert problem(one_more, line, "SEK") is not None


@pytest.mark.parametrize(
    ("wish", "field", "why", "most"),
    [
        (LineRefund("L1", Decimal("25.01")), "amount", "refund-above-left", "25.00"),
        (LineRefund("L1", Decimal(21), Decimal(5)), "amount", "refund-above-left", "20.00"),
        (LineRefund("L1", Decimal(0), Decimal("5.01")), "shipping", "refund-above-left", "5.00"),
        (LineRefund("L1", Decimal("-0.01")), "amount", "refund-negative", ""),
        (LineRefund("L1", Decimal("NaN")), "amount", "refund-negative", ""),
        (LineRefund("L1", Decimal("0.001")), "amount", "refund-too-fine", "0.00"),
        (LineRefund("L1", returned=3), "returned", "refund-too-many-back", "2"),
        (LineRefund("L1", returned=-1), "returned", "refund-too-many-back", "2"),
    ],
)
def test_what_cannot_be_names_the_field_and_the_most(
    wish: LineRefund, field: str, why: str, most: str
) -> None:
    found = problem(wish, MUGS, "SEK")
    assert found is not None
    assert (found.field, found.why, found.most) == (field, why, most)


def test_there_are_no_parts_of_a_yen() -> None:
    line = LineStanding(total=Decimal(1980), shipping=Decimal(0))
    assert problem(LineRefund("L1", Decimal("0.50")), line, "JPY") is not None
    assert problem(LineRefund("L1", Decimal(990)), line, "JPY") is None


def test_shipping_that_a_discount_paid_is_not_given_back() -> None:
    free_shipping = LineStanding(total=Decimal(3), shipping=Decimal(5))
    assert (free_shipping.shipping_left, free_shipping.goods_left) == (Decimal(3), Decimal(0))


@given(amount=cents, quantity=st.integers(1, 9), shipped=st.integers(0, 9))
def test_what_was_not_shipped_is_between_nothing_and_all(
    amount: Decimal, quantity: int, shipped: int
) -> None:
    share = share_not_shipped(amount, quantity, min(shipped, quantity), "SEK")
    assert 0 <= share <= amount
    assert share == share.quantize(Decimal("0.01"))
    if shipped >= quantity:
        assert share == 0
    if shipped == 0:
        assert share == amount
