"""Complete and cancel the Commerce order of an Amazon order (D5, D12, V9)."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.errors import ChannelError, Rejected
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.ports.commerce import CommerceState, PlacedOrder
from channel.services import commerce_orders, following, outbox, parcels, timeline, trouble
from channel.services.task import Settle, Task
from channel.services.work import Work


def complete(session: Session, work: Work, row: OutboxRow, order: Order) -> Task | None:
    """It was shipped elsewhere: close the Commerce order with Amazon's parcels (D5, V9).

    One that Amazon ships is closed already, and gets the parcels that were told of since.
    """
    number = order.commerce_number
    closed = order.commerce_state == CommerceState.COMPLETE
    late = closed and order.channel == FulfillmentChannel.AMAZON
    canceled = order.commerce_state == CommerceState.CANCELED
    if number is None or canceled or (closed and not late):
        return None
    shipped = parcels.from_elsewhere(session, order)

    def call(work: Work) -> Settle:
        placed = work.commerce.complete(number, shipped)
        return _copied if late else partial(_closed, placed, "shipped-elsewhere")

    return Task(call, _copy_failed if late else _close_failed)


def _copied(session: Session, now: datetime, row: OutboxRow, order: Order) -> None:
    outbox.done(row, now, "parcels copied")


def _copy_failed(
    session: Session, now: datetime, row: OutboxRow, order: Order, error: ChannelError | None
) -> None:
    """Nobody need look: the order is closed on both sides, and the numbers stand here."""
    if isinstance(error, Rejected):
        outbox.done(row, now, "refused")


def cancel(session: Session, work: Work, row: OutboxRow, order: Order) -> Task | None:
    """Amazon cancelled: the Commerce order is canceled, its stock goes back, once (D12)."""
    number = order.commerce_number
    if number is None or order.commerce_state == CommerceState.CANCELED:
        return None

    def call(work: Work) -> Settle:
        placed = work.commerce.cancel(number, "Canceled at Amazon")
        return partial(_closed, placed, "commerce-canceled")

    return Task(call, _close_failed)


def _closed(
    placed: PlacedOrder,
    code: str,
    session: Session,
    now: datetime,
    row: OutboxRow,
    order: Order,
) -> None:
    commerce_orders.follow(order, placed)
    if placed.state is CommerceState.CANCELED:
        order.reserved = False
    before = order.status
    following.refresh(order)
    trouble.clear_attention(order, "error", "commerce-refused")
    timeline.record(
        session,
        order,
        now,
        code,
        before=before,
        after=order.status,
        values={"number": placed.number},
    )
    if order.status != before and order.status == OrderStatus.COMPLETED:
        following.moved(session, now, order, before, timeline.CHANNEL)
    outbox.done(row, now, placed.state.value)


def _close_failed(
    session: Session, now: datetime, row: OutboxRow, order: Order, error: ChannelError | None
) -> None:
    trouble.note_failure(session, now, order, "close-failed", error)
    if isinstance(error, Rejected):
        trouble.raise_attention(order, now, "close-by-hand", number=order.commerce_number or "")
