"""Orders come into the list of what is to be shipped, move in it and leave it."""

from __future__ import annotations

from datetime import UTC

from channel.domain.working_days import WEEK, Wish
from channel.models.store import Store
from channel.services import ship_by
from channel.services.ship_by import calendar_of
from tests.rig.shop import Shop


def test_an_order_waits_until_amazon_has_all_of_it_confirmed(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    order = shop.one(number)
    assert order.latest_ship is not None
    assert order.ship_by_at is not None
    assert order.ship_by_at <= order.latest_ship
    shop.ship(number)
    shop.settle()
    assert shop.one(number).ship_by_at is not None  # it has left, and Amazon does not show it yet
    shop.sync()
    done = shop.one(number)
    assert done.ship_by_at is None
    assert done.confirmed_at == done.amazon_updated_at


def test_what_is_cancelled_at_amazon_waits_no_longer(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.move(number, "CANCELLED")
    shop.sync()
    order = shop.one(number)
    assert (order.ship_by_at, order.confirmed_at) == (None, None)


def test_the_merchants_own_days_hold_for_what_comes_later_too(shop: Shop) -> None:
    store_id = shop.open_store()
    w = shop.wiring
    early = Wish("Asia/Tokyo", "05:15", tuple(WEEK), (), 0)
    with w.transaction("test.calendar") as session:
        ship_by.change_calendar(session, w.clock.now(), store_id, early, by="Ada")
    number = shop.place()
    shop.sync()
    order = shop.one(number)
    assert order.ship_by_at is not None
    assert order.latest_ship is not None
    assert (order.ship_by_at.astimezone(UTC).hour, order.ship_by_at.minute) == (20, 15)
    with w.reading() as session:
        store = Store.__table__  # the row itself, as a list reads it
        row = session.execute(store.select().where(store.c.id == store_id)).one()
        assert calendar_of(row).last_hand_over(order.latest_ship) == order.ship_by_at
