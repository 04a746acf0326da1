"""Ask something of many orders at once (V37): said first, then worked through in pieces.

A run has a row for each of its orders. What is asked of an order and what became of it are written
in one transaction, so that a worker may die anywhere: whoever goes on finds each order either done
or untouched.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    Select,
    delete,
    func,
    insert,
    literal,
    select,
    update,
)
from sqlalchemy.orm import Session, joinedload

from channel.domain.bulk_run import MOST, UNDONE, BulkAction, BulkResultState
from channel.domain.cancelling import CancelReason
from channel.domain.retention import KEEP_BULK_RUNS
from channel.errors import ChannelError, Conflict, Invalid, NotFound
from channel.models.bulk_run import BulkItem, BulkRun
from channel.models.busy import is_busy
from channel.models.locks import CHANGE, DELETE
from channel.models.order import Order
from channel.models.steps import hint
from channel.services import cancelling, order_requests
from channel.services.order_requests import LONGEST_REASON, Answer
from channel.services.work import Work

log = logging.getLogger(__name__)

# What one transaction does: nobody waits for its locks longer than a moment.
PIECE = 50
_JOB = "run_bulk"
_PURGED_AT_ONCE = 200


@dataclass(frozen=True)
class Wish:
    """What a person asks. `reason`: what Amazon is told; `note`: why orders are left alone;
    `at_most`: of how many orders they know."""

    action: BulkAction
    by: str
    reason: CancelReason | None = None
    note: str | None = None
    by_filter: bool = False
    at_most: int | None = None


def start(session: Session, now: datetime, wish: Wish, orders: Select[int]) -> BulkRun:
    """Write down what is asked of which orders (`orders` selects their ids), and tell the workers.

    Raises `Invalid` for none, for more than `MOST`, and for a wish that is not whole; `Conflict`
    for more than the person knows of.
    """
    note = (wish.note or "").strip()
    if len(note) > LONGEST_REASON:
        raise Invalid("note", "too-long", {"most": LONGEST_REASON})
    cancels = wish.action is BulkAction.CANCEL
    if cancels and wish.reason is None:
        raise Invalid("reason", "required")
    run = BulkRun(
        action=wish.action.value,
        reason=wish.reason.value if cancels and wish.reason else None,
        note=note if note and wish.action is BulkAction.IGNORE else None,
        by_filter=wish.by_filter,
        total=0,
        asked_by=wish.by,
        asked_at=now,
    )
    session.add(run)
    session.flush()
    run.total = _write_down(session, run.id, orders)
    if wish.at_most is not None and run.total > wish.at_most:
        raise Conflict("bulk-more", {"count": run.total, "before": wish.at_most})
    hint(session, _JOB, run.id)
    return run


def _write_down(session: Session, run_id: int, orders: Select[int]) -> int:
    """One row an order, by our number, in one statement however many they are; how many."""
    wanted = orders.order_by(Order.id).limit(MOST + 1).subquery()
    number = wanted.c[0]
    rows = select(literal(run_id), number, literal(BulkResultState.WAITING.value))
    into = insert(BulkItem).from_select(["run_id", "order_id", "state"], rows.order_by(number))
    written = session.execute(into, execution_options={"preserve_rowcount": True})
    assert isinstance(written, CursorResult)
    if written.rowcount > MOST:
        raise Invalid("filter", "bulk-too-many", {"most": MOST})
    if not written.rowcount:
        raise Invalid("filter", "bulk-none")
    return written.rowcount


def undone(run_id: int) -> Select[int]:
    """The orders for which a run did nothing."""
    states = [state.value for state in UNDONE]
    items = select(BulkItem.order_id).where(BulkItem.run_id == run_id, BulkItem.state.in_(states))
    return select(Order.id).where(Order.id.in_(items))


def stop(session: Session, now: datetime, run_id: int, by: str) -> None:
    """Leave undone what has not had its turn. Raises `NotFound`, `Conflict` when it is over."""
    run = session.get(BulkRun, run_id, with_for_update=CHANGE)
    if run is None:
        raise NotFound("bulkrun", run_id)
    if run.finished_at is not None:
        raise Conflict("bulk-over")
    run.finished_at, run.stopped_by = now, by
    session.execute(
        update(BulkItem)
        .where(BulkItem.run_id == run_id, _waits())
        .values(state=BulkResultState.LEFT.value, done_at=now)
        .execution_options(synchronize_session=False)
    )


def due(session: Session, now: datetime) -> list[int]:
    """Runs that are not over, the oldest first."""
    del now  # they are due until they are over
    open_ = select(BulkRun.id).where(BulkRun.finished_at.is_(None)).order_by(BulkRun.id)
    return list(session.scalars(open_))


def work_off(work: Work, run_id: int) -> None:
    """One piece of a run; the next is for the hint that is left."""
    with work.transaction("bulk.piece") as session:
        run, items = _take(session, run_id)
        if run is None:
            return
        now = work.clock.now()
        outcomes = [_ask(session, work, now, run, item.order_id) for item in items]
        for item, outcome in zip(items, outcomes, strict=True):
            item.state, item.code, item.done_at = outcome.state.value, outcome.code, now
            item.values = None if outcome.values is None else dict(outcome.values)
        session.flush()
        if session.scalar(_waiting(run_id).limit(1)) is None:
            run.finished_at = work.clock.now()
        else:
            hint(session, _JOB, run_id)


def _take(session: Session, run_id: int) -> tuple[BulkRun | None, Sequence[BulkItem]]:
    """The next piece: its orders locked by id, then the run, then its rows (law 10).

    Which rows are still to be done is read under the run's lock: another worker may have done them
    while this one waited, or a person stopped the run.
    """
    numbers = session.scalars(_waiting(run_id).limit(PIECE)).all()
    session.scalars(
        select(Order)
        .where(Order.id.in_(numbers))
        .order_by(Order.id)
        .options(joinedload(Order.store))
        .with_for_update(of=Order, **CHANGE)
    ).all()
    run = session.get(BulkRun, run_id, with_for_update=CHANGE)
    if run is None or run.finished_at is not None:
        return None, ()
    still = select(BulkItem).where(
        BulkItem.run_id == run_id, BulkItem.order_id.in_(numbers), _waits()
    )
    return run, session.scalars(still.order_by(BulkItem.id)).all()


def _waiting(run_id: int) -> Select[int]:
    rows = select(BulkItem.order_id).where(BulkItem.run_id == run_id, _waits())
    return rows.order_by(BulkItem.id)


def _waits() -> ColumnElement[bool]:
    return BulkItem.state == BulkResultState.WAITING.value


@dataclass(frozen=True)
class _Outcome:
    state: BulkResultState
    code: str | None = None
    values: Mapping[str, object] | None = None


def _ask(session: Session, work: Work, now: datetime, run: BulkRun, order_id: int) -> _Outcome:
    """Of one order; whatever goes wrong stays with it."""
    try:
        with session.begin_nested():
            _act(session, work, now, run, order_id)
    except (Conflict, NotFound) as error:
        return _Outcome(BulkResultState.SKIPPED, error.why, error.values)
    except Exception as error:
        if is_busy(error):
            raise  # no order's fault
        # A bug of ours; its kind is all that may be told.
        log.warning("run %s failed at order %s: %s", run.id, order_id, type(error).__name__)
        return _Outcome(BulkResultState.FAILED, "bulk-failed")
    return _Outcome(BulkResultState.DONE)


def _act(session: Session, work: Work, now: datetime, run: BulkRun, order_id: int) -> None:
    """Raises `Conflict` when it does not fit."""
    by, those = run.asked_by, [order_id]
    match BulkAction(run.action):
        case BulkAction.CREATE_COMMERCE_ORDER:
            _raise(order_requests.create(session, now, those, by))
        case BulkAction.RETRY:
            _raise(order_requests.retry(session, now, those, by))
        case BulkAction.IGNORE:
            _raise(order_requests.ignore(session, now, those, by, run.note))
        case BulkAction.STOP_IGNORING:
            _raise(order_requests.stop_ignoring(session, now, those, by))
        case BulkAction.CANCEL:
            reason, by_call = CancelReason(run.reason or ""), work.config.cancel_by_call
            cancelling.request(session, now, order_id, reason, by=by, by_call=by_call)


def _raise(answers: Sequence[Answer]) -> None:
    error: ChannelError | None = answers[0].error
    if error is not None:
        raise error


def counts(session: Session, run_ids: Sequence[int]) -> dict[int, dict[BulkResultState, int]]:
    """How many orders of each run are in each state, for all of them at once."""
    found: dict[int, dict[BulkResultState, int]] = {number: {} for number in run_ids}
    rows = session.execute(
        select(BulkItem.run_id, BulkItem.state, func.count())
        .where(BulkItem.run_id.in_(run_ids))
        .group_by(BulkItem.run_id, BulkItem.state)
    )
    for run_id, state, count in rows:
        found[run_id][BulkResultState(state)] = count
    return found


def purge(session: Session, now: datetime) -> None:
    """Forget runs that ended long ago, the oldest first, as far as one transaction should."""
    old = select(BulkRun).where(BulkRun.finished_at < now - KEEP_BULK_RUNS).order_by(BulkRun.id)
    free = old.limit(_PURGED_AT_ONCE).with_for_update(**DELETE, skip_locked=True)
    gone: list[int] = []
    rows = 0
    for run in session.scalars(free):
        rows += run.total
        if gone and rows > MOST:
            break
        gone.append(run.id)
    session.execute(delete(BulkItem).where(BulkItem.run_id.in_(gone)))
    session.execute(delete(BulkRun).where(BulkRun.id.in_(gone)))
