"""A person asks for deliveries again: some, or all that are blocked.

Each has an answer of its own: one that cannot be retried stops none of the others.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from channel.domain.outbox import OutboxState
from channel.errors import ChannelError, Conflict, Invalid, NotFound
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.services import confirming, outbox, timeline
from channel.services.outbox import Kind

MOST = 100


@dataclass(frozen=True)
class Answer:
    """`error` None: it goes out within moments."""

    row_id: int
    error: ChannelError | None = None


def retry(session: Session, now: datetime, row_ids: Sequence[int], by: str) -> list[Answer]:
    """These now, blocked or only waiting. Raises `Invalid` for none or more than `MOST`.

    Answers `NotFound`, and `Conflict` for what is done or in a worker's hands.
    """
    chosen = list(dict.fromkeys(row_ids))
    if not chosen:
        raise Invalid("ids", "required")
    if len(chosen) > MOST:
        raise Invalid("ids", "too-many-deliveries", {"most": MOST})
    answers = _again(session, now, select(OutboxRow.id).where(OutboxRow.id.in_(chosen)), by)
    missing = [Answer(number, NotFound("delivery", number)) for number in chosen]
    found = {each.row_id: each for each in (*missing, *answers)}
    return [found[number] for number in chosen]


def retry_blocked(
    session: Session,
    now: datetime,
    *,
    kinds: Collection[Kind] | None,
    store_ids: Collection[int] | None,
    by: str,
) -> list[Answer]:
    """The next of those that wait for a person, `MOST` of them: until none is left."""
    some = blocked(kinds, store_ids).order_by(OutboxRow.id).limit(MOST)
    return _again(session, now, some, by)


def blocked(kinds: Collection[Kind] | None, store_ids: Collection[int] | None) -> Select[int]:
    """Deliveries that wait for a person, of these kinds and stores; None: of all."""
    found = (
        select(OutboxRow.id)
        .join(Order, Order.id == OutboxRow.order_id)
        .where(outbox.in_state(OutboxState.BLOCKED))
    )
    if kinds is not None:
        found = found.where(OutboxRow.kind.in_([kind.value for kind in kinds]))
    if store_ids is not None:
        found = found.where(Order.store_id.in_(store_ids))
    return found


def _again(session: Session, now: datetime, chosen: Select[int], by: str) -> list[Answer]:
    numbers = session.scalars(chosen).all()
    of = select(OutboxRow.order_id).where(OutboxRow.id.in_(numbers))
    orders = {
        order.id: order
        for order in session.scalars(
            select(Order)
            .where(Order.id.in_(of))
            .order_by(Order.id)
            .with_for_update(of=Order, **CHANGE)
        )
    }
    rows = session.scalars(
        select(OutboxRow)
        .where(OutboxRow.id.in_(numbers))
        .order_by(OutboxRow.order_id, OutboxRow.id)
        .execution_options(populate_existing=True)
    ).all()
    return [_one(session, now, orders[row.order_id], row, by) for row in rows]


def _one(session: Session, now: datetime, order: Order, row: OutboxRow, by: str) -> Answer:
    state = outbox.state_of(row)
    if state in {OutboxState.DONE, OutboxState.CLAIMED}:
        why = "outbox-done" if state is OutboxState.DONE else "outbox-under-way"
        return Answer(row.id, Conflict(why, {"number": order.amazon_order_id}))
    try:
        if row.kind == Kind.CONFIRM_SHIPMENT and row.shipment_id is not None:
            confirming.request_retry(session, now, row.shipment_id, by=by)
        else:
            outbox.again(session, now, row)
            timeline.record(session, order, now, "retry-requested", actor=f"user:{by}")
    except ChannelError as error:
        return Answer(row.id, error)
    return Answer(row.id)
