"""No two transactions wait for each other, whichever comes first (law 10 of the house).

Each circle that there was is walked here step by step: somebody holds one row, the use case runs
until it waits for that row or is done, then the holder asks for a second row. On a circle
PostgreSQL ends one of the two, and the test fails. SQLite has one writer, and no circles.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import Engine, delete, select, text, update
from sqlalchemy.orm import Session

from channel.domain.ledger import Urgency, WantedReason
from channel.domain.shipment import ShipmentState
from channel.domain.store import StoreStatus
from channel.models.locks import CHANGE
from channel.models.order import BuyerWord, Order, OrderItem, OrderPerson
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment
from channel.models.store import Store
from channel.ports.commerce import Component, NewParcel
from channel.services import (
    absorbing,
    confirming,
    delivery,
    fetching,
    order_import,
    order_requests,
    order_settings,
    outbox,
    purging,
    scheduling,
    sku_mappings,
    store_deletion,
    stores,
    sweeping,
    wanted,
)
from channel.services.importing import lock_account
from channel.services.outbox import Kind
from channel.services.sku_mappings import Assignment
from tests.rig.shop import VISIBLE_AFTER, Shop

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)

LONGEST = 10.0
Step = Callable[[Session], object]


@contextmanager
def meanwhile(shop: Shop, use_case: Callable[[], object], *, holding: Step) -> Iterator[Session]:
    """A transaction that holds a row; in its body the use case waits for it, or is done."""

    def run() -> None:
        with shop.app.app_context():
            use_case()

    with ThreadPoolExecutor(1) as threads:
        with shop.wiring.transaction("test") as session:
            holding(session)
            running = threads.submit(run)
            wait_until_it_waits(shop.wiring.engine, running)
            yield session
        wait([running], LONGEST)
        assert running.exception() is None


def wait_until_it_waits(engine: Engine, running: Future[None]) -> None:
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    gives_up_at = time.monotonic() + LONGEST
    while not running.done() and time.monotonic() < gives_up_at:
        with engine.connect() as connection:
            if connection.scalar(waiting):
                return
        time.sleep(0.01)


def locked(model: type[Order] | type[Shipment] | type[Store] | type[OrderPerson], id_: int) -> Step:
    return lambda session: session.get_one(model, id_, with_for_update=CHANGE)


def open_for_business(shop: Shop, orders: int = 1, status: str = "UNSHIPPED") -> list[Order]:
    """A store with so many orders, all in Commerce."""
    shop.open_store()
    numbers = [shop.place(fulfillmentStatus=status) for _ in range(orders)]
    shop.sync()
    return sorted((shop.one(number) for number in numbers), key=lambda order: order.id)


def queued_parcel(shop: Shop, order: Order) -> tuple[int, int]:
    """A parcel that Amazon is to be told of: its id, and its outbox row's."""
    shop.ship(order.amazon_order_id)
    (row,) = [row for row in shop.waiting() if row.kind == Kind.CONFIRM_SHIPMENT]
    assert row.shipment_id is not None
    return row.shipment_id, row.id


def lie_in_order(shop: Shop, *ids: int) -> None:
    """Have PostgreSQL come upon the orders in this order, by its index or as the table lies."""
    lying = text("SELECT id FROM amazon_order ORDER BY ctid")
    for n in range(100):
        with shop.wiring.transaction("test") as session:
            if n and tuple(session.scalars(lying)) == ids:
                return
            later = shop.clock.now() + timedelta(seconds=n)
            session.execute(update(Order).where(Order.id == ids[-1]).values(purchase_date=later))
    raise AssertionError("PostgreSQL reuses the same place again and again")


def test_a_page_of_orders_and_a_shipment(shop: Shop) -> None:
    # The one that was met in the wild: a second UPDATE of a row in one transaction has PostgreSQL
    # check its foreign keys anew, and that is a lock on the account.
    (order,) = open_for_business(shop)
    assert order.commerce_number is not None
    parcel = NewParcel("UPS", None, "1Z1", shop.clock.now(), None)
    shop.wiring.commerce.ship(order.commerce_number, [parcel])
    with meanwhile(
        shop, partial(absorbing.absorb, shop.wiring), holding=lambda s: lock_account(s, 1)
    ) as page:
        locked(Order, order.id)(page)


def test_a_delivery_and_whoever_makes_the_same_one_due(shop: Shop) -> None:
    (order,) = open_for_business(shop)
    parcel, row = queued_parcel(shop, order)
    deliver = partial(delivery.deliver, shop.wiring, row)
    with meanwhile(shop, deliver, holding=locked(Order, order.id)) as session:
        now = shop.clock.now()
        outbox.add(session, now, Kind.CONFIRM_SHIPMENT, order.id, shipment_id=parcel)


def test_a_person_who_sends_a_parcel_again_and_its_delivery(shop: Shop) -> None:
    (order,) = open_for_business(shop)
    parcel, _ = queued_parcel(shop, order)

    def send_again() -> None:
        with shop.wiring.transaction("test") as session:
            confirming.request_retry(session, shop.clock.now(), parcel, by="Ann")

    with meanwhile(shop, send_again, holding=locked(Order, order.id)) as session:
        locked(Shipment, parcel)(session)


def test_reading_back_and_a_page_of_orders(shop: Shop) -> None:
    (order,) = open_for_business(shop)
    queued_parcel(shop, order)
    shop.settle()
    shop.advance(60)

    def want(session: Session) -> None:
        lock_account(session, 1)
        wish = wanted.Wish(order.amazon_order_id, WantedReason.AUDIT, Urgency.MISSING)
        wanted.want_all(session, shop.clock.now(), 1, [wish])

    with shop.wiring.transaction("test") as session:
        want(session)
    with meanwhile(shop, partial(fetching.fetch, shop.wiring, 1), holding=want) as page:
        locked(Order, order.id)(page)


def test_a_person_who_asks_for_an_order_and_a_page_that_brings_it(shop: Shop) -> None:
    shop.open_store()
    number = "111-0000001-0000001"

    def ask() -> None:
        with shop.wiring.transaction("test") as session:
            order_import.import_numbers(session, shop.clock.now(), 1, [number], "Ann")

    with meanwhile(shop, ask, holding=lambda session: lock_account(session, 1)) as page:
        wish = wanted.Wish(number, WantedReason.AUDIT, Urgency.MISSING)
        wanted.want_all(page, shop.clock.now(), 1, [wish])


def test_a_sweep_that_has_blocked_orders_decided_again(shop: Shop) -> None:
    blocked, other = open_for_business(shop, orders=2)
    with shop.wiring.transaction("test") as session:
        session.get_one(Order, blocked.id).attention = "test"
        session.get_one(Order, blocked.id).commerce_number = None
    hidden = {"operation": "searchOrders", "kind": "hide_from_search", "seconds": 99999}
    shop.sandbox.control("POST", "faults", **hidden, orderIds=[blocked.amazon_order_id])
    shop.move(other.amazon_order_id, "CANCELLED")
    time.sleep(VISIBLE_AFTER)
    shop.advance(240)
    with meanwhile(
        shop, partial(sweeping.sweep, shop.wiring, 1), holding=locked(Order, blocked.id)
    ) as session:
        locked(Order, other.id)(session)


def test_a_product_that_has_blocked_orders_decided_again(shop: Shop) -> None:
    blocked, other = open_for_business(shop, orders=2)
    assert other.commerce_number is not None
    with shop.wiring.transaction("test") as session:
        session.get_one(Order, blocked.id).attention = "test"
        session.get_one(Order, blocked.id).commerce_number = None
    shop.wiring.commerce.cancel(other.commerce_number, "test")
    with meanwhile(
        shop, partial(absorbing.absorb, shop.wiring), holding=locked(Order, blocked.id)
    ) as session:
        locked(Order, other.id)(session)


def test_a_store_that_begins_to_write(shop: Shop) -> None:
    store = shop.open_store(active=False)
    numbers = [shop.place() for _ in range(2)]
    shop.sync()
    first, second = sorted(shop.one(number).id for number in numbers)
    lie_in_order(shop, second, first)

    def activate() -> None:
        with shop.wiring.transaction("test") as session:
            stores.activate(session, shop.clock.now(), store)

    with meanwhile(shop, activate, holding=locked(Order, first)) as session:
        locked(Order, second)(session)


def test_a_store_whose_settings_change(shop: Shop) -> None:
    store = shop.open_store(active=False)
    numbers = [shop.place() for _ in range(2)]
    shop.sync()
    first, second = sorted(shop.one(number).id for number in numbers)
    lie_in_order(shop, second, first)
    there = order_settings.choices(shop.wiring.commerce)

    def change() -> None:
        with shop.wiring.transaction("test") as session:
            now, wish = shop.clock.now(), {"hold_days": 3}
            order_settings.change(session, now, store, wish, there, by="Ann")

    with meanwhile(shop, change, holding=locked(Order, first)) as session:
        locked(Order, second)(session)


def test_a_store_that_works_again_and_a_page_that_is_refused(shop: Shop) -> None:
    store = shop.open_store()
    with shop.wiring.transaction("test") as session:
        session.get_one(Store, store).refused_at = shop.clock.now()
    with meanwhile(
        shop, partial(stores.check, shop.wiring, store), holding=lambda s: lock_account(s, 1)
    ) as page:
        locked(Store, store)(page)


def test_a_store_that_is_deleted_and_a_delivery(shop: Shop) -> None:
    (order,) = open_for_business(shop)
    parcel, _ = queued_parcel(shop, order)
    erase = partial(store_deletion.ask, shop.wiring, 1, "Shop US")
    with meanwhile(shop, erase, holding=locked(Order, order.id)) as session:
        session.get_one(Shipment, parcel).state = ShipmentState.SENT.value
        session.flush()


def test_a_store_that_is_deleted_while_it_begins_to_write_stays_deleted(shop: Shop) -> None:
    store = shop.open_store(active=False)

    def begin_to_delete(session: Session) -> None:
        lock_account(session, 1)
        session.get_one(Store, store).status = StoreStatus.DELETING.value
        session.flush()

    def activate() -> None:
        with shop.wiring.transaction("test") as session:
            stores.activate(session, shop.clock.now(), store)

    with pytest.raises(AssertionError), meanwhile(shop, activate, holding=begin_to_delete):
        pass
    with shop.wiring.reading() as session:
        assert session.get_one(Store, store).status == StoreStatus.DELETING


def test_a_buyer_who_is_forgotten_and_one_who_is_sealed_anew(shop: Shop) -> None:
    (order,) = open_for_business(shop)
    shop.advance(timedelta(days=99).total_seconds())
    with meanwhile(
        shop, partial(purging.purge, shop.wiring), holding=locked(OrderPerson, order.id)
    ) as session:
        session.execute(delete(BuyerWord).where(BuyerWord.order_id == order.id))


def test_a_clock_and_a_delivery(shop: Shop) -> None:
    (order,) = open_for_business(shop)
    parcel, row = queued_parcel(shop, order)
    now = shop.clock.now()
    with shop.wiring.transaction("test") as session:
        # Two that are due, and the first of them is in somebody's way.
        outbox.add(session, now, Kind.SET_STATUS, order.id)
        session.execute(update(OutboxRow).values(hinted_at=None))
    with shop.wiring.reading() as session:
        later = session.scalars(select(OutboxRow.id).where(OutboxRow.kind == Kind.SET_STATUS)).one()
        assert later > row

    def hold(session: Session) -> None:
        session.get_one(OutboxRow, later, with_for_update=CHANGE)

    with meanwhile(shop, partial(scheduling.tick, shop.wiring, "test"), holding=hold) as session:
        outbox.add(session, now, Kind.CONFIRM_SHIPMENT, order.id, shipment_id=parcel)


def test_what_leaves_while_a_store_begins_to_write_is_confirmed(shop: Shop) -> None:
    (order,) = open_for_business(shop)
    with shop.wiring.transaction("test") as session:
        stores.deactivate(session, shop.clock.now(), 1)
    assert order.commerce_number is not None
    parcel = NewParcel("UPS", None, "1Z1", shop.clock.now(), None)
    shop.wiring.commerce.ship(order.commerce_number, [parcel])

    def activate() -> None:
        with shop.app.app_context(), shop.wiring.transaction("test") as session:
            stores.activate(session, shop.clock.now(), 1)

    def hold_its_lines(session: Session) -> None:
        lines = select(OrderItem).where(OrderItem.order_id == order.id)
        session.scalars(lines.with_for_update(**CHANGE)).all()

    with ThreadPoolExecutor(1) as threads:
        # It has read that the store does not write, and is not committed yet.
        with meanwhile(shop, partial(absorbing.absorb, shop.wiring), holding=hold_its_lines):
            activating = threads.submit(activate)
            wait([activating], 0.5)
        activating.result(LONGEST)
    assert Kind.CONFIRM_SHIPMENT in {row.kind for row in shop.waiting()}


def test_a_mapping_that_releases_orders_and_a_page_that_brings_them(shop: Shop) -> None:
    shop.open_store()
    lamps = {"sellerSku": "LAMP", "quantity": 1, "unitPrice": "10.00"}
    numbers = [shop.place(lamps) for _ in range(2)]
    shop.sync()
    first, second = sorted(shop.one(number).id for number in numbers)
    lie_in_order(shop, second, first)
    wish = Assignment("LAMP", None, (Component("MUG", 1),))
    assign = partial(sku_mappings.assign, shop.wiring, wish, of_store=1, by="Ann")
    with meanwhile(shop, assign, holding=locked(Order, first)) as page:
        locked(Order, second)(page)


def test_people_who_ask_for_the_same_orders_the_other_way_round(shop: Shop) -> None:
    first, second = (order.id for order in open_for_business(shop, orders=2))

    def ask() -> None:
        with shop.wiring.transaction("test") as session:
            order_requests.retry(session, shop.clock.now(), [second, first], "Ann")

    with meanwhile(shop, ask, holding=locked(Order, first)) as session:
        locked(Order, second)(session)
