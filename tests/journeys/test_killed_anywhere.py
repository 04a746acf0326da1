"""A worker killed after any commit or call ends in the same state, later: one of everything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from redis import Redis
from sqlalchemy import delete, func, select

from channel.models.access_token import KeptAccessToken
from channel.models.account import SellerAccount
from channel.models.commerce_order import CommerceOrder
from channel.ports.commerce import CommerceState
from channel.services.shipping import EnteredParcel
from tests.rig.shop import Shop
from tests.rig.workers import Workers, killed_at_each, start_workers

# Every commit that a worker makes and every call that it sends on the journey below.
POINTS = [
    "call token",
    "commit amazon_access_token",
    "commit amazon_client_secret",
    "call searchOrders",
    "call getOrder",
    "call confirmShipment",
    "commit sweep.claim",
    "commit amazon_quota",
    "commit sweep.store",
    "commit decide",
    "commit deliver.claim",
    "commit commerce_store",  # placing: the next order number comes first
    "commit commerce_order",  # closing
    "commit deliver.settle.commerce.place_order",
    "commit deliver.settle.commerce.complete_order",
    "commit deliver.settle.commerce.cancel_order",
    "commit deliver.settle.amazon.confirm_shipment",
    "commit fetch.claim",
    "commit fetch.store",
    "commit absorb.products",
    "commit absorb",
    "commit purge.logs",
    "commit stock.compare",
]


class Journey:
    """Four orders: shipped in two parcels, FBA, cancelled, and shipped in Seller Central."""

    def __init__(self, shop: Shop, workers: Workers) -> None:
        self.shop, self.workers = shop, workers
        shop.open_store()
        with shop.wiring.transaction("test") as session:
            # Connecting logged in; the workers are to do it themselves.
            session.execute(delete(KeptAccessToken))
            # What is read besides has a journey of its own (test_reading_killed_anywhere).
            account = session.scalars(select(SellerAccount)).one()
            account.audit_due_at = shop.clock.now() + timedelta(days=99)
            account.push_due_at = account.fetch_due_at = None
        self.ours = shop.place({"sellerSku": "MUG", "quantity": 3, "unitPrice": "10.00"})
        self.fba = shop.place(fulfilledBy="AMAZON", fulfillmentStatus="SHIPPED")
        self.cancelled = shop.place()
        self.elsewhere = shop.place()

    def run(self, meanwhile: Callable[[], object] = int) -> None:
        shop = self.shop
        self.workers.until(lambda: all(map(self.number, self.everything())), meanwhile)
        # No sweep may bring the proof: it is to be read back.
        shop.sandbox.control(
            "POST",
            "faults",
            operation="searchOrders",
            kind="hide_from_search",
            seconds=99999,
            orderIds=[self.ours],
        )
        line = shop.at_amazon(self.ours)["orderItems"][0]["orderItemId"]
        shop.ship(
            self.ours,
            EnteredParcel("UPS", "1Z1", lines=[(line, 1)]),
            EnteredParcel("UPS", "1Z2", lines=[(line, 2)]),
        )
        shop.move(self.cancelled, "CANCELLED")
        shop.move(self.elsewhere, "SHIPPED")
        self.workers.until(lambda: self.finished() and not shop.waiting(), meanwhile)

    def number(self, number: str) -> str | None:
        order = self.shop.order(number)
        return order.commerce_number if order else None

    def finished(self) -> bool:
        status = {n: self.shop.one(n).status for n in self.everything()}
        closed = self.shop.one(self.cancelled).commerce_state == CommerceState.CANCELED
        done = {status[n] for n in (self.ours, self.fba, self.elsewhere)} == {"COMPLETED"}
        return done and closed and status[self.cancelled] == "CANCELED"

    def everything(self) -> tuple[str, ...]:
        return self.ours, self.fba, self.cancelled, self.elsewhere

    def assert_one_of_everything(self) -> None:
        shop = self.shop
        numbers = [self.number(n) for n in self.everything()]
        assert len(set(numbers)) == 4
        with shop.wiring.reading() as session:
            assert session.scalar(select(func.count()).select_from(CommerceOrder)) == 4
        packages = shop.at_amazon(self.ours)["packages"]
        assert sorted(p["trackingNumber"] for p in packages) == ["1Z1", "1Z2"]
        assert len(shop.calls("confirmShipment")) == 2
        assert [p.state for p in shop.parcels(self.ours)] == ["VERIFIED", "VERIFIED"]
        # 3 shipped by us and 1 elsewhere; the cancelled one is back, FBA is not our stock.
        assert shop.wiring.commerce.products(["MUG"])["MUG"].available == 96


@killed_at_each(POINTS)
def test_a_worker_killed_anywhere_leaves_one_of_everything(
    shop: Shop, data_dir: Path, point: str | None
) -> None:
    workers = start_workers(shop, data_dir, kill_at=point or "")
    try:
        journey = Journey(shop, workers)
        journey.run()
        journey.assert_one_of_everything()
        assert workers.killed() is (point is not None)
        if point is None:
            reached = {p for p in workers.reached() if p != "commit worker.beat"}
            assert reached == set(POINTS), "a commit or a call has no point, or a point no commit"
    finally:
        workers.stop()


def test_two_workers_at_once_make_one_of_everything(shop: Shop, data_dir: Path) -> None:
    workers = start_workers(shop, data_dir, count=2)
    try:
        journey = Journey(shop, workers)
        journey.run()
        journey.assert_one_of_everything()
    finally:
        workers.stop()


def test_an_emptied_redis_makes_it_late_and_loses_nothing(
    shop: Shop, data_dir: Path, redis: Redis
) -> None:
    workers = start_workers(shop, data_dir)
    # Forty times, not for ever: on a busy machine no job would end between two of them.
    beats = iter(range(400))
    try:
        journey = Journey(shop, workers)
        journey.run(meanwhile=lambda: next(beats, 1) % 10 or redis.flushall())
        journey.assert_one_of_everything()
    finally:
        workers.stop()
