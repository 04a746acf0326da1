"""Whatever happens to orders and stock, in whatever order: not one unit is left behind (D3, e8).

The real services on SQLite, with the embedded commerce system. Deliveries are made one by one, in
any order, with other things happening while Commerce answers, or the worker dying just then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from channel.domain.holding import HoldState
from channel.domain.marketplaces import Region
from channel.domain.order import Address, PersonalData
from channel.domain.store import PendingOrders
from channel.extension import AmazonChannel
from channel.models.commerce_hold import CommerceHold
from channel.models.commerce_order import CommerceLineStock
from channel.models.commerce_product import CommerceProduct
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.store import OrderSettingsRow
from channel.ports.marketplace import Account
from channel.services import (
    absorbing,
    connecting,
    deciding,
    delivery,
    expiring,
    outbox,
    policies,
    stock_comparing,
    stock_ledger,
    stores,
)
from channel.services.importing import import_orders, lock_account
from channel.wiring import EXTENSION, Wiring, wiring
from tests.domain.orders import DAY, US, item, order, part
from tests.rig.shop import SECRETS, Remembering

BUYER = PersonalData(
    buyer_name="Ada",
    address=Address(
        name="Ada",
        address_line1="1 Main St",
        city="Reno",
        state_or_region="NV",
        postal_code="89501",
        country_code="US",
    ),
)
NUMBERS = count()
STATUSES = ["PENDING", "UNSHIPPED", "SHIPPED", "CANCELLED", "PENDING_AVAILABILITY"]
HOUR = timedelta(hours=1)


class Died(BaseException):
    """The worker, after Commerce had done what it was asked."""


@dataclass
class Clock:
    at: Any = DAY

    def now(self) -> Any:
        return self.at


@dataclass
class Answering:
    """The real commerce system; `meanwhile` happens once it has done something, before we know."""

    real: Any
    meanwhile: Callable[[], None]

    def __getattr__(self, name: str) -> Any:
        call = getattr(self.real, name)
        if name not in {"hold", "release", "place_order", "cancel"}:
            return call

        def answer(*given: Any) -> Any:
            done = call(*given)
            self.meanwhile()
            return done

        return answer


@dataclass
class Life:
    """One store, one product, and the orders that two buyers place for it."""

    work: Wiring
    clock: Clock
    sku: str
    numbers: list[str]
    news: Iterator[int] = field(default_factory=count)

    def heard(self, buyer: int, status: str, quantity: int) -> None:
        """Amazon tells of an order; what it told before is old from then on."""
        line = item(part("ITEM", "30.00"), total="30.00", quantity=quantity, sku=self.sku)
        told = order(
            line,
            total="30.00",
            amazon_order_id=self.numbers[buyer],
            amazon_status=status,
            person=BUYER,
        )
        told = replace(told, updated_at=DAY + timedelta(seconds=next(self.news)))
        with self.work.transaction("test.hear") as session:
            account = lock_account(session, 1)
            assert account is not None
            import_orders(session, self.work.vault, self.clock.now(), account, [told])

    def decided(self) -> None:
        deciding.decide_due(self.work)

    def absorbed(self) -> None:
        absorbing.absorb(self.work)

    def compared(self) -> None:
        stock_comparing.compare(self.work)

    def counted(self, quantity: int) -> None:
        """The merchant counts so many on hand."""
        assert self.work.embedded is not None
        self.work.embedded.upsert_product(self.sku, "A thing", quantity)

    def set(self, reserve: bool, import_on: bool) -> None:
        with self.work.transaction("test.settings") as session:
            row = session.scalars(select(OrderSettingsRow)).one()
            choice = PendingOrders.RESERVE if reserve else PendingOrders.DO_NOT_RESERVE
            row.pending_orders, row.import_orders = choice.value, import_on
            policies.changed(session, self.clock.now(), row.store_id)

    def passed(self, hours: int) -> None:
        self.clock.at += hours * HOUR
        with self.work.transaction("test.tick") as session:
            outbox.release_stuck(session, self.clock.now())
        expiring.expire_holds(self.work)

    def delivered(self, pick: int, meanwhile: Callable[[], None]) -> None:
        due = self.due()
        if due:
            commerce: Any = Answering(self.work.commerce, meanwhile)
            with suppress(Died):
                delivery.deliver(replace(self.work, commerce=commerce), due[pick % len(due)])

    def due(self) -> list[int]:
        with self.work.reading() as session:
            rows = select(OutboxRow.id).where(
                OutboxRow.done_at.is_(None),
                OutboxRow.claimed_at.is_(None),
                OutboxRow.not_before <= self.clock.now(),
            )
            return list(session.scalars(rows.order_by(OutboxRow.id)))

    def come_to_rest(self) -> None:
        for _ in range(60):
            self.passed(hours=1)
            self.decided()
            while absorbing.absorb(self.work):
                pass
            self.decided()
            for row in self.due():
                delivery.deliver(self.work, row)
            with self.work.reading() as session:
                waiting = session.scalar(select(func.count()).where(OutboxRow.done_at.is_(None)))
                if not waiting and not deciding.anything_due(session, self.clock.now()):
                    return
        raise AssertionError("it never came to rest")


@pytest.fixture
def work(sqlite_url: str, data_dir: Path) -> Iterator[tuple[Wiring, Clock]]:
    clock = Clock()
    app = Flask("channel")
    app.config.update(SECRETS, DATABASE_URL=sqlite_url, DATA_DIR=str(data_dir))
    AmazonChannel(app, clock=clock)
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], queue=Remembering())
    with app.app_context():
        w = wiring()
        assert w.embedded is not None
        w.embedded.ensure_defaults()
        before = DAY - timedelta(days=1)
        with w.transaction("test") as session:
            store = stores.create(
                session,
                before,
                name="Shop",
                marketplace_id=US,
                email="shop@example.com",
                commerce_store="default",
                known_commerce_stores={"default"},
            )
            connecting.connect(session, before, w.vault, store.id, Account(0, "A", Region.NA, "t"))
            stores.activate(session, before, store.id)
        yield w, clock
        w.engine.dispose()


MOMENTS = st.one_of(
    st.tuples(
        st.just("heard"), st.integers(0, 1), st.sampled_from(STATUSES), st.sampled_from([2, 2, 3])
    ),
    st.tuples(st.just("decided")),
    st.tuples(st.just("absorbed")),
    st.tuples(st.just("compared")),
    st.tuples(st.just("counted"), st.integers(0, 6)),
    st.tuples(st.just("set"), st.booleans(), st.sampled_from([True, True, True, False])),
    st.tuples(st.just("passed"), st.sampled_from([1, 1, 30, 100])),
)
DELIVERIES = st.tuples(
    st.just("delivered"), st.integers(0, 5), st.lists(MOMENTS, max_size=3), st.booleans()
)
STORIES = st.lists(st.one_of(MOMENTS, DELIVERIES, DELIVERIES), min_size=4, max_size=30)


def happen(life: Life, moment: tuple[Any, ...]) -> None:
    name, *values = moment
    if name != "delivered":
        getattr(life, name)(*values)
        return
    pick, inside, dies = values

    def meanwhile() -> None:
        for each in inside:
            happen(life, each)
        if dies:
            raise Died

    life.delivered(pick, meanwhile)


@settings(
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(STORIES)
def test_not_one_unit_is_left_behind(
    work: tuple[Wiring, Clock], story: list[tuple[Any, ...]]
) -> None:
    w, clock = work
    number = next(NUMBERS)
    numbers = [f"11{buyer}-{number:07}-0000000" for buyer in (1, 2)]
    life = Life(w, clock, f"SKU-{number}", numbers)
    life.counted(4)
    life.set(reserve=True, import_on=True)
    for moment in story:
        happen(life, moment)
    life.come_to_rest()
    assert_both_sides_agree(w)
    assert_every_unit_is_somebodys(w, life.sku)
    for each in numbers:
        assert_order_is_right(w, each)


def assert_both_sides_agree(w: Wiring) -> None:
    with w.reading() as session:
        ours = stock_ledger.all_open(session)
    assert ours == w.commerce.holds("amazon")


def assert_every_unit_is_somebodys(w: Wiring, sku: str) -> None:
    with w.reading() as session:
        product = session.scalars(select(CommerceProduct).where(CommerceProduct.sku == sku)).one()
        held = select(func.coalesce(func.sum(CommerceHold.quantity), 0)).where(
            CommerceHold.product_id == product.id
        )
        promised = select(func.coalesce(func.sum(CommerceLineStock.reserved), 0)).where(
            CommerceLineStock.product_id == product.id
        )
        assert product.reserved == (session.scalar(held) or 0) + (session.scalar(promised) or 0)


def assert_order_is_right(w: Wiring, number: str) -> None:
    """Never both; `reserved` says whether its quantity is out of stock; nothing for nobody."""
    with w.reading() as session:
        found = session.scalar(select(Order).where(Order.amazon_order_id == number))
        if found is None:
            return
        held = bool(stock_ledger.open_of(session, [found.id]))
        pending = found.store.settings.pending_orders
    assert held == (found.hold_state == HoldState.HELD)
    assert not (held and found.commerce_number)
    assert found.hold_state != HoldState.WANTED
    canceled = found.amazon_status == "CANCELLED"
    created = found.commerce_number is not None and found.commerce_state != "CANCELED"
    assert found.reserved == (held or created)
    if canceled:
        assert not held
        assert found.commerce_state in {None, "CANCELED", "COMPLETE"}
    if found.amazon_status == "PENDING" and pending != PendingOrders.RESERVE:
        assert not held
