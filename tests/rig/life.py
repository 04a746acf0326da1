"""One store, one product, and what buyers order of it: the real services on SQLite, step by step.

Deliveries are made when the test says so, and the clock goes when it says so; Amazon's orders come
as values, with no Amazon behind them.
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
from sqlalchemy import func, select

from channel.domain.marketplaces import Region
from channel.domain.order import Address, FulfillmentChannel, PersonalData
from channel.domain.store import PendingOrders
from channel.extension import AmazonChannel
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

    def heard(
        self,
        buyer: int,
        status: str,
        quantity: int,
        *,
        by_amazon: bool = False,
        second: int | None = None,
    ) -> None:
        """Amazon tells of an order, as it was in that second; the newest unless one is given."""
        line = item(part("ITEM", "30.00"), total="30.00", quantity=quantity, sku=self.sku)
        told = order(
            line,
            total="30.00",
            amazon_order_id=self.numbers[buyer],
            amazon_status=status,
            person=BUYER,
            channel=FulfillmentChannel.AMAZON if by_amazon else FulfillmentChannel.MERCHANT,
        )
        moment = next(self.news) if second is None else second
        told = replace(told, updated_at=DAY + timedelta(seconds=moment))
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

    def counted(self, quantity: int, *, enabled: bool = True) -> None:
        """The merchant counts so many on hand."""
        assert self.work.embedded is not None
        self.work.embedded.upsert_product(self.sku, "A thing", quantity, enabled=enabled)

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
            told = absorbing.absorb(self.work)
            with self.work.reading() as session:
                waiting = session.scalar(select(func.count()).where(OutboxRow.done_at.is_(None)))
                due = deciding.anything_due(session, self.clock.now())
                if not (told or waiting or due):
                    return
        raise AssertionError("it never came to rest")


@pytest.fixture
def at_work(sqlite_url: str, data_dir: Path) -> Iterator[tuple[Wiring, Clock]]:
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
