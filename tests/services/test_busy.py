"""Where the database is busy, work is done later, and nothing is written down as a failure."""

from __future__ import annotations

import time

import pytest
from sqlalchemy import select

import jobs
from channel.errors import Busy
from channel.models.locks import CHANGE
from channel.models.order import Order, Sighting
from channel.models.quota import Quota
from channel.services.outbox import CLAIM, Kind
from tests.rig.impatience import held
from tests.rig.shop import VISIBLE_AFTER, Shop

# SQLite has one writer: whoever holds it there holds everything.
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


def an_order(shop: Shop) -> str:
    shop.open_store()
    number = shop.place()
    shop.sync()
    return number


def test_a_job_that_finds_the_database_busy_is_no_failure(shop: Shop) -> None:
    an_order(shop)
    with held(shop.wiring.engine, Order):
        with pytest.raises(Busy), shop.wiring.transaction("test") as session:
            session.scalars(select(Order).with_for_update(**CHANGE)).all()
        jobs.absorb()
        jobs.purge()


@on_postgresql
def test_what_is_shipped_is_shipped_though_it_is_taken_over_later(shop: Shop) -> None:
    number = an_order(shop)
    with held(shop.wiring.engine, Order):
        shop.ship(number)
    assert shop.one(number).status == "UNSHIPPED"
    shop.settle()
    assert shop.one(number).status == "SHIPPED"
    assert len(shop.calls("confirmShipment")) == 1


@on_postgresql
def test_a_busy_database_sets_no_order_aside(shop: Shop) -> None:
    number = an_order(shop)
    shop.move(number, "CANCELLED")
    time.sleep(VISIBLE_AFTER)
    shop.advance(240)
    with held(shop.wiring.engine, Order):
        jobs.sweep(1)
    with shop.wiring.reading() as session:
        assert session.scalars(select(Sighting)).all() == []
    shop.advance(CLAIM.total_seconds())
    shop.settle()
    assert shop.one(number).status == "CANCELED"


@on_postgresql
def test_a_busy_database_is_no_error_of_an_order(shop: Shop) -> None:
    number = an_order(shop)
    shop.ship(number)
    (row,) = [row for row in shop.waiting() if row.kind == Kind.CONFIRM_SHIPMENT]
    with held(shop.wiring.engine, Quota):
        jobs.deliver(row.id)
    order = shop.one(number)
    assert (order.status, order.attention) == ("SHIPPED", None)
    shop.advance(60)
    shop.settle()
    assert len(shop.calls("confirmShipment")) == 1
