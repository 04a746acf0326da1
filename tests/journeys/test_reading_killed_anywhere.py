"""A worker killed while it hears, audits or reads one by one: every order is there, once, later."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import delete, func, select

from channel.models.access_token import KeptAccessToken
from channel.models.commerce_order import CommerceOrder
from tests.rig.notified import Notified
from tests.rig.shop import BEHIND, Shop
from tests.rig.workers import Workers, start_workers

# What is not on the merchant's journey (test_killed_anywhere).
POINTS = [
    "call subscriptions",
    "call destinations",
    "commit subscribe.claim",
    "commit subscribe.store",
    "commit listen.store",
    "call createReport",
    "call getReport",
    "call getReportDocument",
    "call the report's file",
    "commit audit.claim",
    "commit audit.request",
    "commit audit.compare",
    "commit audit.done",
    "commit fetch.claim",
    "call getOrder",
    "commit fetch.store",
]


class Journey:
    """Two orders that no search shows: one is told by the queue, the other by the report."""

    def __init__(self, shop: Shop, folder: Path, kill_at: str, count: int = 1) -> None:
        self.shop = shop
        # Reports are about Amazon's time: this shop lives in it.
        shop.advance(BEHIND)
        shop.sandbox.control(
            "POST", "faults", operation="searchOrders", kind="hide_from_search", seconds=99999
        )
        shop.sandbox.control(
            "POST", "sellers", sellerId=shop.seller, marketplaceIds=["ATVPDKIKX0DER"]
        )
        self.reported = shop.place()
        notified = Notified(shop)
        notified.open_queue()
        shop.app.config.update(
            AMAZON_CHANNEL_SQS_QUEUE_URL=notified.queue_url,
            AMAZON_CHANNEL_SQS_ENDPOINT=f"{shop.sandbox.url}/_sqs",
        )
        shop.open_store()
        with shop.wiring.transaction("test") as session:
            session.execute(delete(KeptAccessToken))
        self.workers: Workers = start_workers(shop, folder, kill_at=kill_at, count=count)

    def run(self) -> None:
        until = self.workers.until
        until(lambda: self.number(self.reported) is not None)
        until(lambda: Notified(self.shop).account().push == "ON")
        told = self.shop.place(fulfillmentStatus="PENDING")
        self.shop.move(told, "UNSHIPPED")
        until(lambda: self.number(told) is not None)

    def number(self, number: str) -> str | None:
        order = self.shop.order(number)
        return order.commerce_number if order else None

    def assert_one_of_each(self) -> None:
        with self.shop.wiring.reading() as session:
            assert session.scalar(select(func.count()).select_from(CommerceOrder)) == 2
        assert Notified(self.shop).wanted() == {}


# One database is enough here, and the one that many workers share: what a kill leaves behind in
# either, the merchant's journey has shown.
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("point", [None, *POINTS])
def test_a_worker_killed_while_reading_leaves_one_of_each(
    shop: Shop, data_dir: Path, point: str | None
) -> None:
    journey = Journey(shop, data_dir, point or "")
    try:
        journey.run()
        journey.assert_one_of_each()
        assert journey.workers.killed() is (point is not None)
        if point is None:
            assert set(POINTS) <= set(journey.workers.reached())
    finally:
        journey.workers.stop()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_two_workers_who_hear_everything_twice_leave_one_of_each(
    shop: Shop, data_dir: Path
) -> None:
    shop.sandbox.control(
        "POST", "faults", operation="ORDER_CHANGE", kind="duplicate_notification", times=9
    )
    journey = Journey(shop, data_dir, "", count=2)
    try:
        journey.run()
        journey.assert_one_of_each()
    finally:
        journey.workers.stop()
