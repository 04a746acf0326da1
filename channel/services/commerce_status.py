"""Give an open Commerce order the store's word for where Amazon is (V33)."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from sqlalchemy.orm import Session

from channel.domain.store import StoreStatus
from channel.errors import ChannelError, Rejected
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.ports.commerce import PlacedOrder
from channel.services import following, outbox, timeline, trouble
from channel.services.task import Settle, Task
from channel.services.work import Work


def set_status(session: Session, work: Work, row: OutboxRow, order: Order) -> Task | None:
    """Whatever the map says of where Amazon is by now; not needed once the order is closed."""
    number, wanted = order.commerce_number, following.wanted_status(order)
    if number is None or wanted is None or order.store.status != StoreStatus.ACTIVE:
        return None
    asked_at = order.amazon_status

    def call(work: Work) -> Settle:
        placed = work.commerce.set_status(number, wanted)
        return partial(_set, placed, wanted, asked_at)

    return Task(call, partial(_failed, wanted))


def _set(
    placed: PlacedOrder,
    wanted: str,
    asked_at: str,
    session: Session,
    now: datetime,
    row: OutboxRow,
    order: Order,
) -> None:
    before = order.commerce_status
    order.commerce_status, order.commerce_state = placed.status, placed.state.value
    trouble.clear_attention(order, "error")
    following.refresh(order)
    if placed.status == wanted:  # else it was closed meanwhile, and stays as it is
        values = {"number": placed.number, "status": wanted}
        timeline.record(
            session, order, now, "commerce-status", before=before, after=wanted, values=values
        )
    outbox.done(row, now, placed.status)
    session.flush()
    # Amazon may have moved on while Commerce was at it.
    following.map_status(session, now, order, asked_at)


def _failed(
    wanted: str,
    session: Session,
    now: datetime,
    row: OutboxRow,
    order: Order,
    error: ChannelError | None,
) -> None:
    if not isinstance(error, Rejected):
        trouble.note_failure(session, now, order, "status-failed", error)
        return
    # The order itself is well: a status that is gone from Commerce holds nothing up.
    values = {"number": order.commerce_number, "status": wanted}
    timeline.record(session, order, now, "status-refused", values=values)
    outbox.done(row, now, "refused")
