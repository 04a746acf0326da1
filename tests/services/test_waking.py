"""Orders that wait are woken in the order in which everybody locks orders (house law 10)."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.models.order import Order
from channel.services import deciding
from tests.factories import NOW, Factory
from tests.rig.shop import Shop


@pytest.fixture
def database_url(postgresql_url: str) -> str:
    """SQLite has one writer at a time, and no rows to lock."""
    return postgresql_url


@pytest.fixture
def two(shop: Shop) -> tuple[int, int]:
    """Two orders that wait for products; the first one's row lies behind the second's."""
    factory = Factory(shop.wiring)
    store = factory.store()
    wants: dict[str, Any] = {"attention": "product-missing", "attention_values": {"sku": "X"}}
    first, second = (factory.order(store, **wants).id for _ in range(2))
    with shop.wiring.transaction("test.move") as session:
        session.get_one(Order, first).service_level = "moved"
    return first, second


def locked(session: Session, order_id: int, **how: bool) -> int | None:
    return session.scalar(select(Order.id).where(Order.id == order_id).with_for_update(**how))


def test_whoever_wakes_orders_waits_for_the_first_before_it_takes_the_second(
    shop: Shop, two: tuple[int, int]
) -> None:
    def wake() -> None:
        with shop.app.app_context(), shop.wiring.transaction("test.wake") as session:
            deciding.lock(session, reversed(two))
            deciding.again(session, NOW, two)

    with shop.wiring.transaction("test.holder") as session:
        locked(session, two[0])
        waker = threading.Thread(target=wake)
        waker.start()
        waker.join(0.5)
        assert waker.is_alive()
        locked(session, two[1], nowait=True)  # raises if the waker has it already
    waker.join(20)
    with shop.wiring.reading() as session:
        assert set(session.scalars(select(Order.decide_at).where(Order.id.in_(two)))) == {NOW}


def test_a_sync_wakes_what_it_can_have_and_waits_for_nobody(
    shop: Shop, two: tuple[int, int]
) -> None:
    with shop.wiring.transaction("test.holder") as holder:
        locked(holder, two[0])
        with shop.wiring.transaction("test.sync") as session:
            account = session.get_one(Order, two[0]).account_id
            deciding.request_blocked(session, NOW, account)
        with shop.wiring.reading() as session:
            woken = session.scalars(select(Order.id).where(Order.decide_at.is_not(None))).all()
    assert woken == [two[1]]
