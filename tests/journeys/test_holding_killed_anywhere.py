"""A worker killed while stock is held for pending orders: later not one unit is missing (D3)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from sqlalchemy import delete, select

from channel.domain.holding import HoldState
from channel.domain.store import PendingOrders
from channel.models.access_token import KeptAccessToken
from channel.models.account import SellerAccount
from channel.models.commerce_product import CommerceProduct
from channel.models.stock import StockEntry
from channel.models.store import OrderSettingsRow
from channel.services import stock_ledger
from tests.rig.shop import Shop
from tests.rig.workers import Workers, killed_at_each, start_workers

# What is not on the merchant's journey (test_killed_anywhere).
POINTS = [
    "commit commerce_hold",
    "commit deliver.settle.commerce.hold_stock",
    "commit deliver.settle.commerce.release_stock",
    "commit commerce_product",  # giving back
    "commit expire_holds",
]
# And what is, and moves what is held.
SHARED = [
    "commit decide",
    "commit deliver.claim",
    "commit deliver.settle.commerce.place_order",
    "commit stock.compare",
]
TWO = {"sellerSku": "MUG", "quantity": 2, "unitPrice": "10.00"}


class Journey:
    """Three pending orders: one becomes a Commerce order, one is cancelled, one takes too long."""

    def __init__(self, shop: Shop, workers: Workers) -> None:
        self.shop, self.workers = shop, workers
        shop.open_store()
        with shop.wiring.transaction("test") as session:
            session.execute(delete(KeptAccessToken))
            account = session.scalars(select(SellerAccount)).one()
            account.audit_due_at = shop.clock.now() + timedelta(days=99)
            account.push_due_at = account.fetch_due_at = None
            row = session.scalars(select(OrderSettingsRow)).one()
            row.pending_orders = PendingOrders.RESERVE.value
        self.ready, self.canceled, self.late = (
            shop.place(TWO, fulfillmentStatus="PENDING") for _ in range(3)
        )

    def run(self) -> None:
        until, shop = self.workers.until, self.shop
        until(lambda: self.states() == [HoldState.HELD] * 3)
        shop.move(self.ready, "UNSHIPPED")
        shop.move(self.canceled, "CANCELLED")
        until(lambda: self.states()[:2] == [HoldState.BECAME, HoldState.RELEASED])
        shop.advance(timedelta(days=8).total_seconds())
        until(lambda: self.states()[2] == HoldState.EXPIRED and not shop.waiting())

    def states(self) -> list[str | None]:
        orders = map(self.shop.order, (self.ready, self.canceled, self.late))
        return [order.hold_state if order else None for order in orders]

    def assert_not_one_unit_is_missing(self) -> None:
        w = self.shop.wiring
        with w.reading() as session:
            moves = session.execute(
                select(StockEntry.order_id, StockEntry.kind, StockEntry.quantity).order_by(
                    StockEntry.order_id, StockEntry.id
                )
            ).all()
            assert stock_ledger.all_open(session) == {}
            (reserved,) = session.scalars(
                select(CommerceProduct.reserved).where(CommerceProduct.sku == "MUG")
            )
        ends = {self.ready: "BECOME", self.canceled: "RELEASE", self.late: "EXPIRE"}
        assert [tuple(move) for move in moves] == [
            (order_id, kind, 2)
            for order_id, end in sorted((self.shop.one(n).id, e) for n, e in ends.items())
            for kind in ("HOLD", end)
        ]
        assert w.commerce.holds("amazon") == {}
        assert reserved == 2


@killed_at_each([*POINTS, *SHARED])
def test_a_worker_killed_while_holding_leaves_no_unit_behind(
    shop: Shop, data_dir: Path, point: str | None
) -> None:
    workers = start_workers(shop, data_dir, kill_at=point or "")
    try:
        journey = Journey(shop, workers)
        journey.run()
        journey.assert_not_one_unit_is_missing()
        assert workers.killed() is (point is not None)
        if point is None:
            assert {*POINTS, *SHARED} <= set(workers.reached())
    finally:
        workers.stop()


def test_two_workers_at_once_hold_and_give_back_once(shop: Shop, data_dir: Path) -> None:
    workers = start_workers(shop, data_dir, count=2)
    try:
        journey = Journey(shop, workers)
        journey.run()
        journey.assert_not_one_unit_is_missing()
    finally:
        workers.stop()
