"""What a merchant's own settings do to the orders that come (D15, V33, features.md 1.6)."""

from __future__ import annotations

from typing import Any

from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.store import OrderStatusChoice
from channel.domain.table import Cell, Place, Stock
from channel.models.outbox import OutboxRow
from channel.services import absorbing, creation_table, deciding, order_settings
from channel.services.outbox import Kind
from tests.rig.shop import Shop

FBM, FBA = FulfillmentChannel.MERCHANT, FulfillmentChannel.AMAZON
SCARCE = {"sellerSku": "MUG", "quantity": 101, "unitPrice": "10.00"}


def set_up(shop: Shop, store_id: int, **wishes: Any) -> None:
    w = shop.wiring
    there = order_settings.choices(w.commerce)
    with w.transaction("test.settings") as session:
        order_settings.change(session, w.clock.now(), store_id, wishes, there, by="Ada")


def override(shop: Shop, store_id: int, place: Place, answer: Cell) -> None:
    w = shop.wiring
    with w.transaction("test.table") as session:
        wanted = creation_table.overrides([(place, answer)])
        creation_table.change(session, w.clock.now(), store_id, wanted, by="Ada")


def set_status_rows(shop: Shop) -> list[OutboxRow]:
    with shop.wiring.reading() as session:
        return list(session.query(OutboxRow).filter_by(kind=Kind.SET_STATUS.value))


# Importing off and on again (D15).


def test_with_importing_off_an_order_shows_but_is_not_created(shop: Shop) -> None:
    store_id = shop.open_store()
    set_up(shop, store_id, import_orders=False)
    number = shop.place()
    shop.sync()
    assert shop.one(number).commerce_number is None
    assert shop.one(number).status == "UNSHIPPED"


def test_what_came_while_importing_was_off_is_not_created_when_it_is_on_again(shop: Shop) -> None:
    store_id = shop.open_store()
    set_up(shop, store_id, import_orders=False)
    during = shop.place()
    shop.sync()
    set_up(shop, store_id, import_orders=True)
    after = shop.place()
    shop.sync()
    assert shop.one(during).commerce_number is None
    assert shop.one(after).commerce_number is not None


def test_what_had_come_before_it_was_off_is_created_when_it_is_on_again(shop: Shop) -> None:
    store_id = shop.open_store()
    number = shop.place(fulfillmentStatus="PENDING")
    shop.sync()
    set_up(shop, store_id, import_orders=False)
    shop.move(number, "UNSHIPPED")
    shop.sync()
    assert shop.one(number).commerce_number is None
    set_up(shop, store_id, import_orders=True)
    shop.settle()
    assert shop.one(number).commerce_number is not None


def test_what_is_in_commerce_goes_on_being_managed_while_importing_is_off(shop: Shop) -> None:
    store_id = shop.open_store()
    number = shop.place()
    shop.sync()
    set_up(shop, store_id, import_orders=False)
    shop.move(number, "CANCELLED")
    shop.sync()
    assert shop.commerce_order(number).state == "CANCELED"


def test_what_was_about_to_be_created_is_not_once_importing_is_off(shop: Shop) -> None:
    shop.sell("MUG", 0)
    store_id = shop.open_store()
    number = shop.place()
    shop.sync()
    shop.sell("MUG", 5)
    absorbing.absorb(shop.wiring)
    deciding.decide_due(shop.wiring)
    assert [row.kind for row in shop.waiting()] == [Kind.PLACE_ORDER]
    set_up(shop, store_id, import_orders=False)
    shop.settle()
    assert shop.one(number).commerce_number is None
    assert shop.waiting() == []


# The settings reach the Commerce order.


def test_a_changed_status_holds_for_the_next_order(shop: Shop) -> None:
    store_id = shop.open_store()
    set_up(shop, store_id, order_status=OrderStatusChoice.CUSTOM, custom_status="processing")
    number = shop.place()
    shop.sync()
    assert shop.commerce_order(number).status == "processing"


# Amazon moves on, the Commerce order's status with it (V33).


def mapped(shop: Shop) -> str:
    """An order in Commerce, in a store that has a word for Partially Shipped."""
    store_id = shop.open_store()
    set_up(shop, store_id, status_map={"PARTIALLY_SHIPPED": "processing"})
    number = shop.place({"sellerSku": "MUG", "quantity": 2, "unitPrice": "10.00"})
    shop.sync()
    assert shop.commerce_order(number).status == "pending"
    return number


def test_the_mapped_status_follows_amazon(shop: Shop) -> None:
    number = mapped(shop)
    shop.move(number, "PARTIALLY_SHIPPED")
    shop.sync()
    assert shop.commerce_order(number).status == "processing"
    assert shop.one(number).commerce_status == "processing"
    assert shop.said(number).count("commerce-status") == 1


def test_a_status_that_a_person_set_stays_until_amazon_moves_again(shop: Shop) -> None:
    number = mapped(shop)
    shop.move(number, "PARTIALLY_SHIPPED")
    shop.sync()
    commerce_number = shop.one(number).commerce_number
    assert commerce_number is not None
    shop.wiring.commerce.set_status(commerce_number, "pending")
    shop.sync()
    assert shop.one(number).commerce_status == "pending"
    assert len(set_status_rows(shop)) == 1


def test_an_order_that_is_closed_keeps_its_status(shop: Shop) -> None:
    number = mapped(shop)
    shop.ship(number)
    shop.sync()
    shop.sync()
    assert shop.commerce_order(number).status == "complete"
    assert set_status_rows(shop) == []


def test_a_store_that_observes_moves_no_status(shop: Shop) -> None:
    number = mapped(shop)
    with shop.wiring.transaction("test") as session:
        session.merge(shop.one(number)).store.status = "OBSERVE"
    shop.move(number, "PARTIALLY_SHIPPED")
    shop.sync()
    assert shop.commerce_order(number).status == "pending"


def test_a_status_that_commerce_has_dropped_is_told_and_holds_nothing_up(shop: Shop) -> None:
    number = mapped(shop)
    with shop.wiring.transaction("test") as session:
        sql = "UPDATE commerce_status SET code = 'gone' WHERE code = 'processing'"
        session.connection().exec_driver_sql(sql)
    shop.move(number, "PARTIALLY_SHIPPED")
    shop.sync()
    assert "status-refused" in shop.said(number)
    assert shop.one(number).attention is None
    assert shop.waiting() == []


# The store's own creation table.


def test_what_is_out_of_stock_is_created_as_backorder_where_the_table_says_so(shop: Shop) -> None:
    store_id = shop.open_store()
    number = shop.place(SCARCE)
    shop.sync()
    assert shop.one(number).attention == "out-of-stock"
    override(shop, store_id, (FBM, OrderStatus.UNSHIPPED, Stock.OUT_OF_STOCK), Cell.BACKORDER)
    shop.settle()
    assert shop.one(number).commerce_number is not None
    assert shop.one(number).attention is None
    assert shop.wiring.commerce.products(["MUG"])["MUG"].available < 0


def test_a_cell_can_hold_every_order_for_a_person(shop: Shop) -> None:
    store_id = shop.open_store()
    override(shop, store_id, (FBM, OrderStatus.UNSHIPPED, Stock.IN_STOCK), Cell.HOLD)
    number = shop.place()
    shop.sync()
    assert shop.one(number).attention == "held-by-table"
    with shop.wiring.transaction("test") as session:
        creation_table.change(session, shop.clock.now(), store_id, {}, by="Ada")
    shop.settle()
    assert shop.one(number).commerce_number is not None


def test_what_amazon_ships_comes_before_it_has_shipped_where_the_table_says_so(shop: Shop) -> None:
    store_id = shop.open_store()
    override(shop, store_id, (FBA, OrderStatus.UNSHIPPED, Stock.IN_STOCK), Cell.CREATE)
    early = shop.place(fulfilledBy="AMAZON")
    later = shop.place(fulfilledBy="AMAZON", fulfillmentStatus="PENDING")
    shop.sync()
    assert shop.commerce_order(early).state == "COMPLETE"
    assert shop.order(later) is None
    assert shop.wiring.commerce.products(["MUG"])["MUG"].available == 100
