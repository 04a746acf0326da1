"""The outbox: what must reach another system, and who is at it."""

from __future__ import annotations

import random
from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.domain.debugging import Line, LineKind
from channel.domain.outbox import Blocked, OutboxState
from channel.errors import ChannelError, RemoteError
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.steps import hint, log_line
from channel.models.upsert import insert_into

# Longer than a job may run (adapters.rq_queue.JOB_TIMEOUT), so a live claim never expires.
CLAIM = timedelta(seconds=150)
HINT_AGAIN = timedelta(seconds=30)
# Amazon takes two confirmations a second of a seller, and ten at once. The workers are told of no
# more: they would wait for tokens, and new orders behind them.
CONFIRMS_AT_ONCE = 10
CONFIRMS_A_TICK = 2
FIRST_WAIT = 5.0
LONGEST_WAIT = 900.0


class Kind(StrEnum):
    PLACE_ORDER = "commerce.place_order"
    COMPLETE_ORDER = "commerce.complete_order"
    CANCEL_ORDER = "commerce.cancel_order"
    SET_STATUS = "commerce.set_status"
    CONFIRM_SHIPMENT = "amazon.confirm_shipment"
    HOLD_STOCK = "commerce.hold_stock"
    RELEASE_STOCK = "commerce.release_stock"


def add(
    session: Session,
    now: datetime,
    kind: Kind,
    order_id: int,
    *,
    shipment_id: int | None = None,
    delay: timedelta = timedelta(),
) -> None:
    """Make a delivery due, unless the same one already is (unique while open)."""
    tell = not delay and not (kind is Kind.CONFIRM_SHIPMENT and _many_confirm(session))
    statement = (
        insert_into(session, OutboxRow)
        .values(
            kind=kind,
            key=str(shipment_id or order_id),
            order_id=order_id,
            shipment_id=shipment_id,
            attempts=0,
            not_before=now + delay,
            hinted_at=now if tell else None,
            created_at=now,
        )
        .on_conflict_do_nothing()
        .returning(OutboxRow.id)
    )
    row_id = session.scalar(statement)
    if row_id is None:
        return
    values = {"row": row_id, "parcel": shipment_id, "wait_s": int(delay.total_seconds())}
    log_line(session, Line(LineKind.DELIVERY, kind, "due", values, order_id=order_id))
    if tell:
        hint(session, "deliver", row_id)


def _many_confirm(session: Session) -> bool:
    waiting = select(OutboxRow.id).where(
        OutboxRow.kind == Kind.CONFIRM_SHIPMENT,
        OutboxRow.done_at.is_(None),
        OutboxRow.blocked_because.is_(None),
    )
    return session.scalar(waiting.offset(CONFIRMS_AT_ONCE - 1).limit(1)) is not None


def claim(session: Session, now: datetime, row_id: int) -> OutboxRow | None:
    """Take a due row, or None when it is done, blocked, not due, or somebody else's.

    The caller holds its order's lock, as everybody who writes to an outbox row but the clock,
    which passes over rows that are locked.
    """
    taken = session.execute(
        update(OutboxRow)
        .where(
            OutboxRow.id == row_id,
            OutboxRow.done_at.is_(None),
            OutboxRow.blocked_because.is_(None),
            OutboxRow.claimed_at.is_(None),
            OutboxRow.not_before <= now,
        )
        .values(claimed_at=now, attempts=OutboxRow.attempts + 1)
        .returning(OutboxRow.id)
    )
    return session.get(OutboxRow, row_id) if taken.scalar() is not None else None


def held(session: Session, row_id: int, claimed_at: datetime) -> OutboxRow | None:
    """The row again after the call, unless its claim has expired and gone to somebody else."""
    row = session.get(OutboxRow, row_id, with_for_update=CHANGE)
    return row if row is not None and row.claimed_at == claimed_at else None


def done(row: OutboxRow, now: datetime, outcome: str) -> None:
    row.done_at = now
    row.claimed_at = None
    row.outcome = outcome


def note(row: OutboxRow, error: ChannelError | None) -> None:
    """Say what the last try failed of; None: of something unexpected, which the log has."""
    if error is None:
        row.last_error = row.last_why = row.last_code = "unexpected"
        return
    theirs = error.remote_code if isinstance(error, RemoteError) else None
    detail = error.detail if isinstance(error, RemoteError) else ""
    row.last_error, row.last_why = detail or str(error), error.why[:64]
    row.last_code = (theirs or error.code)[:64]


def later(row: OutboxRow, now: datetime, wait: float) -> None:
    """Give the row back, to be tried again after `wait` seconds."""
    row.claimed_at = None
    row.hinted_at = None
    row.not_before = now + timedelta(seconds=wait)


def block(row: OutboxRow, because: Blocked) -> None:
    """Give the row back, to be tried again when a person says so."""
    row.claimed_at = None
    row.blocked_because = because


def free(claimed_at: InstrumentedAttribute[datetime | None], now: datetime) -> ColumnElement[bool]:
    """In nobody's hands, or in those of a worker that died."""
    return or_(claimed_at.is_(None), claimed_at < now - CLAIM)


def taken(claimed_at: datetime | None, now: datetime) -> bool:
    """The opposite of `free`, of a row that has been read: somebody may still be at it."""
    return claimed_at is not None and claimed_at >= now - CLAIM


def backoff(attempts: int) -> float:
    """Seconds until the next try: doubling, with jitter, a quarter of an hour at most."""
    wait = min(FIRST_WAIT * 2.0 ** min(attempts - 1, 10), LONGEST_WAIT)
    return wait * random.uniform(0.8, 1.2)  # noqa: S311 - spreads load, keeps no secret


def due(session: Session, now: datetime, limit: int, confirms: int = CONFIRMS_A_TICK) -> list[int]:
    """Rows to tell the workers of now; each is told of again only after a while.

    Of each seller so many `confirms` at most.
    """
    untold = and_(
        OutboxRow.done_at.is_(None),
        OutboxRow.blocked_because.is_(None),
        OutboxRow.claimed_at.is_(None),
        OutboxRow.not_before <= now,
        (OutboxRow.hinted_at.is_(None)) | (OutboxRow.hinted_at < now - HINT_AGAIN),
    )
    place = func.row_number().over(
        partition_by=Order.account_id, order_by=(OutboxRow.not_before, OutboxRow.id)
    )
    parcels = (
        select(OutboxRow.id, place.label("place"))
        .join(Order, Order.id == OutboxRow.order_id)
        .where(untold, OutboxRow.kind == Kind.CONFIRM_SHIPMENT)
        .subquery()
    )
    first = select(parcels.c.id).where(parcels.c.place <= confirms)
    rows = session.scalars(
        select(OutboxRow)
        .where(untold, (OutboxRow.kind != Kind.CONFIRM_SHIPMENT) | OutboxRow.id.in_(first))
        .order_by(OutboxRow.not_before)
        .limit(limit)
        .with_for_update(**CHANGE, skip_locked=True)
    ).all()
    for row in rows:
        row.hinted_at = now
    return [row.id for row in rows]


def release_stuck(session: Session, now: datetime) -> None:
    """Give back what a dead worker had claimed."""
    stuck = (
        select(OutboxRow.id)
        .where(OutboxRow.done_at.is_(None), OutboxRow.claimed_at < now - CLAIM)
        .with_for_update(**CHANGE, skip_locked=True)
    )
    session.execute(
        update(OutboxRow)
        .where(OutboxRow.id.in_(stuck))
        .values(claimed_at=None, hinted_at=None)
        .execution_options(synchronize_session=False)
    )


def in_state(state: OutboxState) -> ColumnElement[bool]:
    """The rows that stand like this."""
    is_open = OutboxRow.done_at.is_(None)
    blocked, claimed = OutboxRow.blocked_because.is_not(None), OutboxRow.claimed_at.is_not(None)
    match state:
        case OutboxState.DONE:
            return OutboxRow.done_at.is_not(None)
        case OutboxState.BLOCKED:
            return and_(is_open, blocked)
        case OutboxState.CLAIMED:
            return and_(is_open, ~blocked, claimed)
        case OutboxState.WAITING:
            return and_(is_open, ~blocked, ~claimed)


def state_of(row: OutboxRow) -> OutboxState:
    if row.done_at is not None:
        return OutboxState.DONE
    if row.blocked_because is not None:
        return OutboxState.BLOCKED
    return OutboxState.WAITING if row.claimed_at is None else OutboxState.CLAIMED


def under_way(session: Session, row: OutboxRow, kinds: Collection[Kind]) -> bool:
    """Whether somebody is at another delivery of these kinds for the row's order.

    The caller holds the order's lock, so that none begins meanwhile.
    """
    others = select(OutboxRow.id).where(
        OutboxRow.order_id == row.order_id,
        OutboxRow.id != row.id,
        OutboxRow.kind.in_(kinds),
        OutboxRow.done_at.is_(None),
        OutboxRow.claimed_at.is_not(None),
    )
    return session.scalar(others.limit(1)) is not None


def ask_again(
    session: Session, now: datetime, kind: Kind, order_id: int, shipment_id: int | None = None
) -> None:
    """A person asks again: the open row goes out now, or a new one does."""
    row = session.scalar(
        select(OutboxRow).where(
            OutboxRow.kind == kind,
            OutboxRow.key == str(shipment_id or order_id),
            OutboxRow.done_at.is_(None),
        )
    )
    if row is None:
        add(session, now, kind, order_id, shipment_id=shipment_id)
    elif row.claimed_at is None:
        again(session, now, row)


def unblock(session: Session, now: datetime, order_id: int) -> None:
    """A person asks again for all that waits for one, of this order."""
    blocked = select(OutboxRow).where(
        OutboxRow.order_id == order_id,
        OutboxRow.done_at.is_(None),
        OutboxRow.blocked_because.is_not(None),
    )
    for row in session.scalars(blocked):
        again(session, now, row)


def drop(session: Session, now: datetime, kind: Kind, order_id: int) -> None:
    """Nobody wants it any more; what is on its way right now stays. The caller holds the order."""
    waiting = select(OutboxRow).where(
        OutboxRow.kind == kind,
        OutboxRow.order_id == order_id,
        OutboxRow.done_at.is_(None),
        OutboxRow.claimed_at.is_(None),
    )
    for row in session.scalars(waiting):
        done(row, now, "not wanted any more")


def again(session: Session, now: datetime, row: OutboxRow) -> None:
    """It goes out now, as if it had never been tried. The caller holds its order.

    Of many parcels the clock tells the workers, no faster than Amazon takes them.
    """
    tell = row.kind != Kind.CONFIRM_SHIPMENT or not _many_confirm(session)
    row.blocked_because = None
    row.attempts = 0
    row.not_before = now
    row.hinted_at = now if tell else None
    if tell:
        hint(session, "deliver", row.id)
