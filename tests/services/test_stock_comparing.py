"""Every night the holds are compared with Commerce's, and what differs is mended (D3)."""

from __future__ import annotations

import pytest
from sqlalchemy import delete, select

from channel.domain.holding import HoldState
from channel.models.commerce_hold import CommerceHold
from channel.models.commerce_product import CommerceProduct
from channel.models.order import Order
from channel.models.stock import StockComparison, StockEntry
from channel.services import stock_comparing
from tests.rig.shop import Shop
from tests.services.test_holding import (
    DAY,
    assert_both_agree,
    available,
    crash,
    interrupt,
    moves,
    pending,
    shop,
    stands,
)

__all__ = ["shop"]


def compare(shop: Shop) -> list[list[object]]:
    """What differed."""
    found = stock_comparing.compare(shop.wiring).differences
    shop.settle()
    return found


def lost_at_commerce(shop: Shop) -> None:
    """Somebody put an old backup of the commerce system in place."""
    with shop.wiring.transaction("test") as session:
        session.execute(delete(CommerceHold))
        product = session.scalars(select(CommerceProduct).where(CommerceProduct.sku == "MUG")).one()
        product.reserved = 0


def test_what_agrees_is_written_down_as_such(shop: Shop) -> None:
    pending(shop)
    assert compare(shop) == []
    with shop.wiring.reading() as session:
        assert session.scalars(select(StockComparison)).all()[-1].holds == 1


def test_a_hold_that_is_nobodys_is_given_back(shop: Shop) -> None:
    shop.wiring.commerce.hold("amazon", "111-0000000-0000000", {"MUG": 7})
    assert compare(shop) == [["111-0000000-0000000", "MUG", 0, 7, "GIVEN_BACK"]]
    assert available(shop) == 100
    assert compare(shop) == []


def test_a_hold_of_another_source_is_left_alone(shop: Shop) -> None:
    shop.wiring.commerce.hold("market", "A-1", {"MUG": 7})
    assert compare(shop) == []
    assert available(shop) == 93


def test_a_hold_that_is_over_for_us_is_given_back(shop: Shop) -> None:
    number = shop.place()
    shop.move(number, "CANCELLED")
    shop.sync()
    shop.wiring.commerce.hold("amazon", number, {"MUG": 2})
    assert compare(shop) == [[number, "MUG", 0, 2, "GIVEN_BACK"]]
    assert available(shop) == 100


def test_what_commerce_has_lost_is_held_again(shop: Shop) -> None:
    number = pending(shop)
    lost_at_commerce(shop)
    assert compare(shop) == [[number, "MUG", 2, 0, "HELD_AGAIN"]]
    assert available(shop) == 98
    assert stands(shop, number) == (HoldState.HELD, True)
    assert [kind for kind, _, _ in moves(shop, number)] == ["HOLD", "RELEASE", "HOLD"]
    assert_both_agree(shop)


def test_a_quantity_that_differs_is_let_go_and_held_anew(shop: Shop) -> None:
    number = pending(shop)
    shop.wiring.commerce.release("amazon", number)
    shop.wiring.commerce.hold("amazon", number, {"MUG": 5})
    assert compare(shop) == [[number, "MUG", 2, 5, "HELD_AGAIN"]]
    assert available(shop) == 98
    assert_both_agree(shop)


def test_a_ledger_that_forgot_a_hold_comes_to_terms_with_commerce(shop: Shop) -> None:
    number = pending(shop)
    with shop.wiring.transaction("test") as session:
        session.execute(delete(StockEntry))
        session.get_one(Order, shop.one(number).id).hold_state = HoldState.NONE.value
    assert compare(shop) == [[number, "MUG", 0, 2, "GIVEN_BACK"]]
    shop.advance(10)
    shop.settle()
    assert stands(shop, number) == (HoldState.HELD, True)
    assert_both_agree(shop)


def test_an_order_that_somebody_is_at_is_left_to_the_next_comparison(shop: Shop) -> None:
    number = shop.place(fulfillmentStatus="PENDING")
    interrupt(shop, "hold", crash)
    with pytest.raises(KeyboardInterrupt):
        shop.sync()
    assert stock_comparing.compare(shop.wiring).differences == []
    shop.sync()
    assert stands(shop, number) == (HoldState.HELD, True)
    assert compare(shop) == []


def test_the_clock_compares_once_a_night(shop: Shop) -> None:
    def comparisons() -> int:
        with shop.wiring.reading() as session:
            return len(session.scalars(select(StockComparison.id)).all())

    shop.settle()
    before = comparisons()
    for _ in range(3):
        shop.advance(DAY / 3)
        shop.settle()
    assert comparisons() == before + 1
