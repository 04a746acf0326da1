"""Read an order back from Amazon: the proof that it kept what we sent (amazon.md 3.6, D6)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.orm import Session

from channel.domain.order import OrderStatus
from channel.domain.planner import READ_BACK_LEAVES
from channel.domain.shipment import ShipmentState
from channel.domain.status import status_of
from channel.errors import ChannelError
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment
from channel.services import outbox, parcels
from channel.services.importing import import_orders
from channel.services.sweeping import account_of
from channel.services.task import Settle, Task
from channel.services.work import Work

# Seconds between looks; after the last one, a parcel that Amazon does not show is a mismatch.
LOOKS = (30.0, 60.0, 120.0, 300.0, 600.0)


def read_back(session: Session, work: Work, row: OutboxRow, order: Order) -> Task | None:
    if not _open(parcels.of(session, order.id)) and not _not_yet_shipped(order):
        return None  # a sweep, or Amazon's own notice, has brought the proof meanwhile
    account = account_of(order.account, work.vault)
    number = order.amazon_order_id
    vault = work.vault

    def call(work: Work) -> Settle:
        answer = work.marketplace.order(account, number, leaving=READ_BACK_LEAVES)

        def settle(session: Session, now: datetime, row: OutboxRow, order: Order) -> None:
            import_orders(session, vault, now, order.account, [answer])
            _again_or_done(session, now, row, order)

        return settle

    return Task(call, _failed, imports=True)


def _again_or_done(session: Session, now: datetime, row: OutboxRow, order: Order) -> None:
    waiting = _open(parcels.of(session, order.id))
    if waiting and row.attempts > len(LOOKS):
        for shipment in waiting:
            _missing(session, now, order, shipment)
        outbox.done(row, now, "mismatch")
    elif waiting or _not_yet_shipped(order):
        outbox.later(row, now, LOOKS[min(row.attempts, len(LOOKS)) - 1])
        if row.attempts > len(LOOKS):
            outbox.done(row, now, "left to the sweep")
    else:
        outbox.done(row, now, "verified")


def _open(shipments: Iterable[Shipment]) -> list[Shipment]:
    """Sent, and not seen at Amazon yet."""
    return [s for s in shipments if s.state == ShipmentState.SENT]


def _not_yet_shipped(order: Order) -> bool:
    """Everything has left, and Amazon does not say Shipped yet."""
    return order.status == OrderStatus.SHIPPED and (
        status_of(order.amazon_status) is not OrderStatus.SHIPPED
    )


def _missing(session: Session, now: datetime, order: Order, shipment: Shipment) -> None:
    kept = shipment.superseded and shipment.at_amazon
    parcels.mismatch(session, now, order, shipment, "unchanged" if kept else "absent")


def _failed(
    session: Session, now: datetime, row: OutboxRow, order: Order, error: ChannelError | None
) -> None:
    """Nothing to say on the order: nothing happened to it, and the sweep reads it too."""
