"""Pending orders hold stock: taken once, never beside a reservation, and given back once (D3)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from sqlalchemy import select

from channel.domain.holding import HoldState
from channel.domain.store import HOLD_DAYS, PendingOrders, StoreStatus
from channel.models.order import Order
from channel.models.stock import StockEntry
from channel.models.store import OrderSettingsRow, Store
from channel.ports.commerce import Commerce, Component
from channel.services import policies, sku_mappings, stock_ledger, store_deletion, stores
from channel.services.sku_mappings import Assignment
from channel.wiring import EXTENSION
from tests.rig.shop import VISIBLE_AFTER, Shop

DAY = 24 * 3600.0
TWO = {"sellerSku": "MUG", "quantity": 2, "unitPrice": "10.00"}


@pytest.fixture
def shop(shop: Shop) -> Shop:
    """A shop whose store reserves for pending orders."""
    shop.open_store()
    setting(shop, pending_orders=PendingOrders.RESERVE.value)
    return shop


def setting(shop: Shop, **values: Any) -> None:
    """The merchant changes the store's settings; what waits is decided again."""
    with shop.wiring.transaction("test") as session:
        row = session.scalars(select(OrderSettingsRow)).one()
        for name, value in values.items():
            setattr(row, name, value)
        policies.changed(session, shop.clock.now(), row.store_id)
    shop.advance(10)


def pending(shop: Shop, *items: dict[str, Any], **changes: Any) -> str:
    number = shop.place(*(items or (TWO,)), fulfillmentStatus="PENDING", **changes)
    shop.sync()
    return number


def moved(shop: Shop, number: str, status: str) -> None:
    shop.move(number, status)
    shop.sync()


@dataclass
class Interrupted:
    """The real commerce system, and what happens just after its answer left it, once."""

    commerce: Commerce
    call: str
    meanwhile: Callable[[], object]

    def __getattr__(self, name: str) -> Any:
        real = getattr(self.commerce, name)
        if name != self.call:
            return real

        def call(*args: Any) -> Any:
            answer = real(*args)
            self.call = "never again"
            self.meanwhile()
            return answer

        return call


def interrupt(shop: Shop, call: str, meanwhile: Callable[[], object]) -> None:
    w = shop.wiring
    commerce = Interrupted(w.commerce, call, meanwhile)
    shop.app.extensions[EXTENSION] = replace(w, commerce=commerce)


def crash() -> None:
    raise KeyboardInterrupt


def heard_at_once(shop: Shop, number: str, status: str) -> None:
    """So soon that whoever is at a delivery keeps it."""
    shop.move(number, status)
    time.sleep(VISIBLE_AFTER)
    with shop.wiring.transaction("test") as session:
        stores.request_sync(session, shop.clock.now(), shop.one(number).store_id)
    shop.advance(60)
    shop.settle()


def available(shop: Shop, sku: str = "MUG") -> int:
    return shop.wiring.commerce.products([sku])[sku].available


def moves(shop: Shop, number: str) -> list[tuple[str, str, int]]:
    statement = (
        select(StockEntry.kind, StockEntry.sku, StockEntry.quantity)
        .join(Order)
        .where(Order.amazon_order_id == number)
        .order_by(StockEntry.id)
    )
    with shop.wiring.reading() as session:
        return [(kind, sku, quantity) for kind, sku, quantity in session.execute(statement)]


def stands(shop: Shop, number: str) -> tuple[str, bool]:
    order = shop.one(number)
    return order.hold_state, order.reserved


def assert_both_agree(shop: Shop) -> None:
    with shop.wiring.reading() as session:
        ours = stock_ledger.all_open(session)
    assert ours == shop.wiring.commerce.holds("amazon")


def test_a_pending_order_holds_its_quantity(shop: Shop) -> None:
    number = pending(shop)
    assert available(shop) == 98
    assert stands(shop, number) == (HoldState.HELD, True)
    assert moves(shop, number) == [("HOLD", "MUG", 2)]
    assert shop.said(number) == ["received", "stock-held"]
    assert_both_agree(shop)


def test_the_hold_becomes_the_reservation_and_never_stands_beside_it(shop: Shop) -> None:
    number = pending(shop)
    moved(shop, number, "UNSHIPPED")
    assert shop.one(number).commerce_number is not None
    assert available(shop) == 98
    assert stands(shop, number) == (HoldState.BECAME, True)
    assert moves(shop, number) == [("HOLD", "MUG", 2), ("BECOME", "MUG", 2)]
    assert_both_agree(shop)


def test_its_own_hold_counts_as_available_for_it(shop: Shop) -> None:
    shop.sell("LAST", 2)
    number = pending(shop, TWO | {"sellerSku": "LAST"})
    assert available(shop, "LAST") == 0
    moved(shop, number, "UNSHIPPED")
    assert shop.one(number).commerce_number is not None


def test_cancelling_gives_it_back_once(shop: Shop) -> None:
    number = pending(shop)
    moved(shop, number, "CANCELLED")
    shop.sync()
    assert available(shop) == 100
    assert stands(shop, number) == (HoldState.RELEASED, False)
    assert moves(shop, number) == [("HOLD", "MUG", 2), ("RELEASE", "MUG", 2)]
    assert shop.said(number).count("stock-released") == 1
    assert_both_agree(shop)


def test_cancelling_after_it_became_a_reservation_gives_that_back(shop: Shop) -> None:
    number = pending(shop)
    moved(shop, number, "UNSHIPPED")
    moved(shop, number, "CANCELLED")
    assert available(shop) == 100
    assert stands(shop, number) == (HoldState.BECAME, False)
    assert_both_agree(shop)


def test_a_hold_ends_after_as_many_days_as_the_store_allows(shop: Shop) -> None:
    number = pending(shop)
    shop.advance(HOLD_DAYS * DAY - 600)
    shop.settle()
    assert stands(shop, number) == (HoldState.HELD, True)
    shop.advance(700)
    shop.settle()
    assert stands(shop, number) == (HoldState.EXPIRED, False)
    assert available(shop) == 100
    assert moves(shop, number)[-1] == ("EXPIRE", "MUG", 2)
    assert shop.said(number)[-1] == "stock-expired"


def test_what_has_expired_is_not_held_again_but_created_all_the_same(shop: Shop) -> None:
    number = pending(shop)
    shop.advance(HOLD_DAYS * DAY + 60)
    shop.settle()
    setting(shop, hold_days=30)
    shop.settle()
    assert available(shop) == 100
    moved(shop, number, "UNSHIPPED")
    assert available(shop) == 98
    assert stands(shop, number) == (HoldState.EXPIRED, True)


def test_too_little_stock_holds_nothing_and_says_so_once(shop: Shop) -> None:
    shop.sell("RARE", 1)
    number = pending(shop, TWO | {"sellerSku": "RARE"})
    shop.sync()
    assert available(shop, "RARE") == 1
    assert stands(shop, number) == (HoldState.SHORT, False)
    assert shop.said(number) == ["received", "stock-not-held"]


def test_what_was_short_is_held_when_the_stock_comes(shop: Shop) -> None:
    shop.sell("RARE", 1)
    number = pending(shop, TWO | {"sellerSku": "RARE"})
    shop.sell("RARE", 5)
    shop.settle()
    assert stands(shop, number) == (HoldState.HELD, True)
    assert available(shop, "RARE") == 3


def test_an_unknown_product_holds_nothing_until_it_is_there(shop: Shop) -> None:
    number = pending(shop, TWO | {"sellerSku": "NEW"})
    assert stands(shop, number) == (HoldState.SHORT, False)
    assert shop.one(number).last_action_values == {"why": "product-missing", "sku": "NEW"}
    shop.sell("NEW", 5)
    shop.settle()
    assert stands(shop, number) == (HoldState.HELD, True)


def test_where_no_stock_is_managed_there_is_nothing_to_hold(shop: Shop) -> None:
    shop.sell("EBOOK", 0, manage_stock=False)
    number = pending(shop, TWO | {"sellerSku": "EBOOK"})
    assert stands(shop, number) == (HoldState.NONE, False)
    moved(shop, number, "UNSHIPPED")
    assert shop.one(number).commerce_number is not None
    assert stands(shop, number) == (HoldState.NONE, False)


def test_a_store_that_does_not_reserve_holds_nothing(shop: Shop) -> None:
    setting(shop, pending_orders=PendingOrders.DO_NOT_RESERVE.value)
    number = pending(shop)
    assert stands(shop, number) == (HoldState.NONE, False)
    assert available(shop) == 100
    moved(shop, number, "UNSHIPPED")
    assert stands(shop, number) == (HoldState.NONE, True)
    assert available(shop) == 98


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"pending_orders": PendingOrders.DO_NOT_RESERVE.value}, "do-not-reserve"),
        ({"import_orders": False}, "import-off"),
    ],
)
def test_switching_it_off_gives_back_and_switching_it_on_takes_again(
    shop: Shop, change: dict[str, Any], why: str
) -> None:
    number = pending(shop)
    setting(shop, **change)
    shop.settle()
    assert stands(shop, number) == (HoldState.RELEASED, False)
    assert shop.one(number).last_action_values == {"quantity": 2, "why": why}
    setting(shop, pending_orders=PendingOrders.RESERVE.value, import_orders=True)
    shop.settle()
    assert stands(shop, number) == (HoldState.HELD, True)
    assert [kind for kind, _, _ in moves(shop, number)] == ["HOLD", "RELEASE", "HOLD"]
    assert_both_agree(shop)


def test_an_ignored_order_gives_back_what_it_held(shop: Shop) -> None:
    number = pending(shop)
    with shop.wiring.transaction("test") as session:
        order = session.get_one(Order, shop.one(number).id)
        order.ignored_by, order.decide_at = "Ada", shop.clock.now()
    shop.settle()
    assert stands(shop, number) == (HoldState.RELEASED, False)


def test_a_blocked_order_keeps_its_hold_until_it_is_placed(shop: Shop) -> None:
    number = pending(shop)
    shop.sell("MUG", 100, enabled=False)
    moved(shop, number, "UNSHIPPED")
    assert shop.one(number).attention == "product-disabled"
    assert stands(shop, number) == (HoldState.HELD, True)
    shop.sell("MUG", 100)
    shop.settle()
    assert stands(shop, number) == (HoldState.BECAME, True)
    assert available(shop) == 98


def test_what_a_paid_order_holds_is_not_given_back_by_the_setting(shop: Shop) -> None:
    number = pending(shop)
    shop.sell("MUG", 100, enabled=False)
    moved(shop, number, "UNSHIPPED")
    setting(shop, pending_orders=PendingOrders.DO_NOT_RESERVE.value)
    shop.settle()
    assert stands(shop, number) == (HoldState.HELD, True)


def test_a_kits_components_are_held_and_become_its_reservation(shop: Shop) -> None:
    shop.sell("BOWL", 5)
    kit = pending(shop, TWO | {"sellerSku": "SET"})
    assert stands(shop, kit) == (HoldState.SHORT, False)
    parts = (Component("MUG", 1), Component("BOWL", 2))
    sku_mappings.assign(shop.wiring, Assignment("SET", None, parts), of_store=None, by="Ada")
    shop.advance(10)
    shop.settle()
    assert (available(shop), available(shop, "BOWL")) == (98, 1)
    assert moves(shop, kit) == [("HOLD", "BOWL", 4), ("HOLD", "MUG", 2)]
    moved(shop, kit, "UNSHIPPED")
    assert (available(shop), available(shop, "BOWL")) == (98, 1)
    assert stands(shop, kit) == (HoldState.BECAME, True)
    assert_both_agree(shop)


def test_an_fba_order_and_one_that_awaits_its_release_hold_nothing(shop: Shop) -> None:
    soon = shop.place(TWO, fulfillmentStatus="PENDING_AVAILABILITY")
    fba = shop.place(TWO, fulfilledBy="AMAZON", fulfillmentStatus="SHIPPED")
    shop.sync()
    assert available(shop) == 100
    assert stands(shop, soon) == (HoldState.NONE, False)
    assert stands(shop, fba) == (HoldState.NONE, False)


def test_an_observing_store_holds_nothing(shop: Shop) -> None:
    with shop.wiring.transaction("test") as session:
        session.scalars(select(Store)).one().status = StoreStatus.OBSERVE.value
    number = pending(shop)
    assert stands(shop, number) == (HoldState.NONE, False)


def test_what_is_left_of_a_deleted_store_holds_nothing(shop: Shop) -> None:
    pending(shop)
    store_deletion.ask(shop.wiring, 1, "Shop US")
    assert available(shop) == 100


def test_cancelled_while_it_was_being_held(shop: Shop) -> None:
    number = shop.place(TWO, fulfillmentStatus="PENDING")
    interrupt(shop, "hold", lambda: heard_at_once(shop, number, "CANCELLED"))
    shop.sync()
    assert available(shop) == 100
    assert stands(shop, number) == (HoldState.RELEASED, False)
    assert moves(shop, number) == [("HOLD", "MUG", 2), ("RELEASE", "MUG", 2)]
    assert_both_agree(shop)


def test_cancelled_while_it_was_being_placed(shop: Shop) -> None:
    number = pending(shop)
    interrupt(shop, "place_order", lambda: heard_at_once(shop, number, "CANCELLED"))
    moved(shop, number, "UNSHIPPED")
    shop.sync()
    assert available(shop) == 100
    assert shop.commerce_order(number).state == "CANCELED"
    assert moves(shop, number) == [("HOLD", "MUG", 2), ("BECOME", "MUG", 2)]
    assert_both_agree(shop)


def test_placed_while_it_was_being_held(shop: Shop) -> None:
    number = shop.place(TWO, fulfillmentStatus="PENDING")
    interrupt(shop, "hold", lambda: heard_at_once(shop, number, "UNSHIPPED"))
    shop.sync()
    assert available(shop) == 98
    assert shop.one(number).commerce_number is not None
    assert shop.one(number).reserved
    assert_both_agree(shop)


def test_killed_between_the_hold_and_its_writing_down_and_cancelled_since(shop: Shop) -> None:
    number = shop.place(TWO, fulfillmentStatus="PENDING")
    interrupt(shop, "hold", crash)
    with pytest.raises(KeyboardInterrupt):
        shop.sync()
    assert available(shop) == 98
    moved(shop, number, "CANCELLED")
    assert available(shop) == 100
    assert moves(shop, number) == []
    assert stands(shop, number) == (HoldState.NONE, False)


def test_killed_between_placing_and_its_writing_down_and_cancelled_since(shop: Shop) -> None:
    number = pending(shop)
    interrupt(shop, "place_order", crash)
    with pytest.raises(KeyboardInterrupt):
        moved(shop, number, "UNSHIPPED")
    moved(shop, number, "CANCELLED")
    assert shop.commerce_order(number).state == "CANCELED"
    assert available(shop) == 100
    assert_both_agree(shop)


def test_killed_between_the_release_and_its_writing_down(shop: Shop) -> None:
    number = pending(shop)
    interrupt(shop, "release", crash)
    with pytest.raises(KeyboardInterrupt):
        moved(shop, number, "CANCELLED")
    shop.sync()
    assert available(shop) == 100
    assert moves(shop, number) == [("HOLD", "MUG", 2), ("RELEASE", "MUG", 2)]


def test_wanted_again_while_it_was_being_given_back(shop: Shop) -> None:
    number = pending(shop)
    again = PendingOrders.RESERVE.value
    interrupt(shop, "release", lambda: setting(shop, pending_orders=again))
    setting(shop, pending_orders=PendingOrders.DO_NOT_RESERVE.value)
    shop.settle()
    shop.sync()
    assert stands(shop, number) == (HoldState.HELD, True)
    assert_both_agree(shop)


def test_wanted_again_after_whoever_gave_it_back_was_killed(shop: Shop) -> None:
    number = pending(shop)
    interrupt(shop, "release", crash)
    setting(shop, pending_orders=PendingOrders.DO_NOT_RESERVE.value)
    with pytest.raises(KeyboardInterrupt):
        shop.settle()
    setting(shop, pending_orders=PendingOrders.RESERVE.value)
    shop.sync()
    assert stands(shop, number) == (HoldState.HELD, True)
    assert available(shop) == 98
    assert_both_agree(shop)


def test_a_quantity_that_changes_at_amazon_is_held_anew(shop: Shop) -> None:
    number = pending(shop)
    with shop.wiring.transaction("test") as session:
        order = session.get_one(Order, shop.one(number).id)
        order.items[0].quantity, order.decide_at = 3, shop.clock.now()
    shop.advance(10)
    shop.settle()
    assert stands(shop, number) == (HoldState.HELD, True)
    assert available(shop) == 97
    assert_both_agree(shop)


def test_the_last_unit_is_held_for_one_of_two_orders(shop: Shop) -> None:
    shop.sell("LAST", 2)
    first = shop.place(TWO | {"sellerSku": "LAST"}, fulfillmentStatus="PENDING")
    second = shop.place(TWO | {"sellerSku": "LAST"}, fulfillmentStatus="PENDING")
    shop.sync()
    states = sorted(shop.one(number).hold_state for number in (first, second))
    assert states == [HoldState.HELD, HoldState.SHORT]
    assert available(shop, "LAST") == 0
    assert_both_agree(shop)
