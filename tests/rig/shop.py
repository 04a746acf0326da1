"""A merchant with the channel installed, selling at the sandbox: what the journeys are told of.

The shop runs its jobs in this process (`settle`); `tests/rig/workers.py` runs them as real,
forked RQ workers do.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import time as time_of_day
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from flask import Flask
from sqlalchemy import select

import jobs
from channel.domain import working_days
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.working_days import Weekday, WorkingCalendar
from channel.extension import AmazonChannel
from channel.models.commerce_order import CommerceOrder, CommerceOrderLine
from channel.models.event import Event
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment
from channel.ports.queue import Hint
from channel.services import connecting, scheduling, shipping, stores
from channel.services.shipping import EnteredParcel
from channel.wiring import EXTENSION, Wiring, wiring
from tests.rig.clock import MovableClock
from tests.rig.sandbox import SPEED, Sandbox

SECRETS = {
    "SECRET_KEY": "of no value: it signs nothing but the tests' own sessions",
    "AMAZON_CHANNEL_ENCRYPTION_KEYS": Fernet.generate_key().decode(),
    "AMAZON_CHANNEL_LWA_CLIENT_ID": "amzn1.application-oa2-client.demo",
    "AMAZON_CHANNEL_LWA_CLIENT_SECRET": "amzn1.oa2-cs.v1.demo",
}
# Amazon shows a change in its search two minutes later.
VISIBLE_AFTER = 120 / SPEED + 0.02
# The shop's clock begins this far back, so that a test can move it on and still be in the past:
# orders and parcels carry the sandbox's real time, which nobody moves.
BEHIND = 6 * 3600
EVERY_DAY = WorkingCalendar("UTC", time_of_day(23, 59), frozenset(Weekday), warn_hours=0)


@dataclass
class Remembering:
    """The queue port as a list: hints are kept until they are run here."""

    hints: list[Hint] = field(default_factory=list)

    def hint(self, hints: Sequence[Hint]) -> None:
        self.hints.extend(hints)

    def waiting(self) -> int:
        return len(self.hints)


def settings_for(
    database_url: str, redis_url: str, sandbox: Sandbox, data_dir: Path
) -> dict[str, str]:
    """The channel's configuration against the sandbox."""
    return SECRETS | {
        "DATABASE_URL": database_url,
        "REDIS_URL": redis_url,
        "DATA_DIR": str(data_dir),
        "AMAZON_CHANNEL_AMAZON_ENDPOINT": sandbox.url,
        "AMAZON_CHANNEL_LWA_ENDPOINT": f"{sandbox.url}/auth/o2/token",
        "AMAZON_CHANNEL_SELLER_CENTRAL_ENDPOINT": sandbox.url,
        "AMAZON_CHANNEL_APPLICATION_ID": "amzn1.sp.solution.demo",
        # Whoever listens to a test's shop runs beside it.
        "AMAZON_CHANNEL_WEBHOOK_PRIVATE_ADDRESSES": "true",
    }


@dataclass
class Shop:
    app: Flask
    sandbox: Sandbox
    clock: MovableClock
    queue: Remembering
    seller: str = "A-SHOP"

    @property
    def wiring(self) -> Wiring:
        return wiring()

    # The merchant sets up.

    def sell(self, sku: str, quantity: int, **changes: Any) -> None:
        """Put a product into the embedded commerce system."""
        assert self.wiring.embedded is not None
        self.wiring.embedded.upsert_product(sku, f"The {sku}", quantity, **changes)

    def open_store(self, country: str = "US", *, active: bool = True) -> int:
        """A store for the seller in that country, connected and (usually) active; its id."""
        site = next(m for m in MARKETPLACES.values() if m.country == country)
        token = self.sandbox.control(
            "POST", "sellers", sellerId=self.seller, marketplaceIds=[site.id]
        )["refreshToken"]
        w = self.wiring
        with w.transaction("test.store") as session:
            store = stores.create(
                session,
                w.clock.now(),
                name=f"Shop {country}",
                marketplace_id=site.id,
                email="shop@example.com",
                commerce_store="default",
                known_commerce_stores={"default"},
            )
            # On whichever day of the week the tests run, what was ordered today can leave in time.
            store.calendar = working_days.values(replace(EVERY_DAY, timezone=site.timezone))
        connecting.try_to_connect(w, store.id, self.seller, token)
        if active:
            with w.transaction("test.activate") as session:
                stores.activate(session, w.clock.now(), store.id)
        return store.id

    # The buyer orders, Amazon moves on.

    def place(self, *items: dict[str, Any], **changes: Any) -> str:
        """An order at Amazon; its number."""
        body: dict[str, Any] = {
            "sellerId": self.seller,
            "marketplaceId": "ATVPDKIKX0DER",
            "fulfilledBy": "MERCHANT",
            "fulfillmentStatus": "UNSHIPPED",
            "createdTime": self.clock.now().isoformat(),
            "items": list(items) or [{"sellerSku": "MUG", "quantity": 1, "unitPrice": "10.00"}],
        }
        return str(self.sandbox.control("POST", "orders", **(body | changes))["orderId"])

    def move(self, number: str, status: str) -> None:
        self.sandbox.control("PATCH", f"orders/{number}", fulfillmentStatus=status)

    def at_amazon(self, number: str) -> Any:
        return self.sandbox.control("GET", f"orders/{number}")

    def calls(self, operation: str) -> list[Any]:
        """What Amazon was asked, and answered well."""
        calls = self.sandbox.control("GET", "calls")["calls"]
        return [c for c in calls if c["operation"] == operation and c["status"] < 300]

    # Time passes, the channel works.

    def advance(self, seconds: float) -> None:
        """Our clock moves, and with it the age of Amazon's tokens and quotas."""
        self.clock.advance(seconds)
        self.sandbox.control("POST", "clock", advance_seconds=seconds)

    def sync(self) -> None:
        """Long enough for Amazon to show it and for the next sweep, and all that follows."""
        time.sleep(VISIBLE_AFTER)
        self.advance(240)
        self.settle()

    def settle(self) -> None:
        """Do everything that is due now, until nothing is."""
        for _ in range(200):
            scheduling.tick(self.wiring, "test")
            self.wiring.queue.hint([Hint("absorb")])
            if not self._run_hints():
                return
        raise AssertionError("the channel never came to rest")

    def _run_hints(self) -> bool:
        hints, self.queue.hints = list(dict.fromkeys(self.queue.hints)), []
        for hint in hints:
            job: Callable[..., None] = getattr(jobs, hint.job)
            job(*hint.ids)
        return bool(self.queue.hints) or any(hint.job != "absorb" for hint in hints)

    # What a person sees.

    def order(self, number: str) -> Order | None:
        with self.wiring.reading() as session:
            return session.scalar(select(Order).where(Order.amazon_order_id == number))

    def one(self, number: str) -> Order:
        order = self.order(number)
        assert order is not None
        return order

    def commerce_order(self, number: str) -> Any:
        """The embedded Commerce order of an Amazon order."""
        assert self.wiring.embedded is not None
        commerce_number = self.one(number).commerce_number
        assert commerce_number is not None
        return self.wiring.embedded.order(commerce_number)

    def lines(self, number: str) -> list[CommerceOrderLine]:
        """The lines of the embedded Commerce order, as they are stored."""
        with self.wiring.reading() as session:
            found = session.scalars(
                select(CommerceOrderLine)
                .join(CommerceOrder)
                .where(CommerceOrder.reference == number)
                .order_by(CommerceOrderLine.position)
            )
            return list(found)

    def parcels(self, number: str) -> list[Shipment]:
        with self.wiring.reading() as session:
            found = session.scalars(
                select(Shipment)
                .where(Shipment.order_id == self.one(number).id)
                .order_by(Shipment.id)
            )
            return list(found)

    def said(self, number: str) -> list[str]:
        """The codes of an order's timeline, the oldest first."""
        with self.wiring.reading() as session:
            events = select(Event.code).where(Event.order_id == self.one(number).id)
            return list(session.scalars(events.order_by(Event.id)))

    def waiting(self) -> list[OutboxRow]:
        """Outbox rows that are not done."""
        with self.wiring.reading() as session:
            return list(session.scalars(select(OutboxRow).where(OutboxRow.done_at.is_(None))))

    def ship(self, number: str, *parcels: EnteredParcel) -> None:
        """A person ships from the Commerce order page."""
        entered = parcels or (EnteredParcel("UPS", "1Z999AA10123456784"),)
        shipping.ship(self.wiring, entered, order_id=self.one(number).id)


@pytest.fixture
def shop(database_url: str, redis_url: str, sandbox: Sandbox, data_dir: Path) -> Iterator[Shop]:
    """A shop with one product in stock, open for business on each database."""
    clock = MovableClock(data_dir / "clock")
    clock.advance(-BEHIND)
    app = Flask("channel")
    app.config.update(settings_for(database_url, redis_url, sandbox, data_dir))
    AmazonChannel(app, clock=clock)
    queue = Remembering()
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], queue=queue)
    with app.app_context():
        shop = Shop(app, sandbox, clock, queue)
        assert shop.wiring.embedded is not None
        shop.wiring.embedded.ensure_defaults()
        shop.sell("MUG", 100)
        yield shop
        shop.wiring.engine.dispose()
