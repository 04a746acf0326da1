"""Deliver one outbox row: claim it, make the call, settle. Three steps, killable between any two.

Delivery is at least once; what makes it exactly once is that every call looks for its own
earlier result before it writes again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.debugging import Line, LineKind
from channel.domain.outbox import Blocked
from channel.errors import Busy, ChannelError, Throttled, Unauthorised
from channel.models.busy import is_busy
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.steps import log_line
from channel.services import (
    accounts,
    commerce_closing,
    commerce_orders,
    commerce_status,
    confirming,
    holding,
    outbox,
)
from channel.services.importing import lock_account
from channel.services.outbox import Kind
from channel.services.task import Settle, Task
from channel.services.work import Work

log = logging.getLogger(__name__)

# Unexpected failures in a row before a row waits for a person. Amazon or Commerce being down does
# not count: that passes by itself.
TRIES = 8

PREPARE: Mapping[Kind, Callable[[Session, Work, OutboxRow, Order], Task | None]] = {
    Kind.PLACE_ORDER: commerce_orders.place,
    Kind.COMPLETE_ORDER: commerce_closing.complete,
    Kind.CANCEL_ORDER: commerce_closing.cancel,
    Kind.SET_STATUS: commerce_status.set_status,
    Kind.CONFIRM_SHIPMENT: confirming.confirm,
    Kind.HOLD_STOCK: holding.hold,
    Kind.RELEASE_STOCK: holding.release,
}


@dataclass(frozen=True)
class Claimed:
    """A row in our hands. `task` None: it turned out not to be needed any more."""

    row_id: int
    order_id: int
    account_id: int
    claimed_at: datetime
    kind: Kind
    task: Task | None


def deliver(work: Work, row_id: int) -> None:
    """Deliver a row that is due and free; failures are written down, not raised."""
    with work.transaction("deliver.claim") as session:
        claimed = _claim(session, work, row_id)
    if claimed is None or claimed.task is None:
        return
    try:
        settle = claimed.task.call(work)
    except ChannelError as error:
        with work.transaction(f"deliver.fail.{claimed.kind}") as session:
            _fail(session, work, claimed, error)
        if isinstance(error, Unauthorised):
            _tell_the_account(work, claimed, error)
        return
    except Exception as error:
        if is_busy(error):  # what calls share (quotas, tokens) is in the database too
            with work.transaction(f"deliver.fail.{claimed.kind}") as session:
                _fail(session, work, claimed, Busy())
            return
        log.exception("delivery %s of row %s failed unexpectedly", claimed.kind, row_id)
        with work.transaction(f"deliver.fail.{claimed.kind}") as session:
            _fail(session, work, claimed, None)
        return
    with work.transaction(f"deliver.settle.{claimed.kind}") as session:
        _settle(session, work, claimed, settle)


def _claim(session: Session, work: Work, row_id: int) -> Claimed | None:
    now = work.clock.now()
    # The order before its row, as everybody who makes a delivery due.
    order = session.scalar(
        select(Order)
        .join(OutboxRow)
        .where(OutboxRow.id == row_id)
        .with_for_update(of=Order, **CHANGE)
    )
    row = outbox.claim(session, now, row_id)
    if row is None or order is None:
        return None
    kind = Kind(row.kind)
    task = PREPARE[kind](session, work, row, order)
    if task is None and row.claimed_at is not None:  # else it has been put off
        outbox.done(row, now, "not needed any more")
    _log(session, row, "claimed" if task is not None else "not-needed")
    return Claimed(row_id, order.id, order.account_id, now, kind, task)


def _tell_the_account(work: Work, claimed: Claimed, error: Unauthorised) -> None:
    """A step of its own: accounts are locked before orders, and this delivery holds an order."""
    with work.transaction("deliver.refused") as session:
        account = lock_account(session, claimed.account_id)
        if account is not None:
            accounts.note_refusal(session, work.clock.now(), account, error)


def _settle(session: Session, work: Work, claimed: Claimed, settle: Settle) -> None:
    if claimed.task is not None and claimed.task.imports:
        lock_account(session, claimed.account_id)
    held = _held(session, claimed)
    if held is not None:
        settle(session, work.clock.now(), *held)
        _log(session, held[0], "settled")


def _held(session: Session, claimed: Claimed) -> tuple[OutboxRow, Order] | None:
    """The row and its order, locked, unless the order is gone or the row somebody else's."""
    order = session.get(Order, claimed.order_id, with_for_update=CHANGE, populate_existing=True)
    row = outbox.held(session, claimed.row_id, claimed.claimed_at)
    return None if order is None or row is None else (row, order)


def _fail(session: Session, work: Work, claimed: Claimed, error: ChannelError | None) -> None:
    held = _held(session, claimed)
    if held is None or claimed.task is None:
        return
    row, order = held
    now = work.clock.now()
    outbox.note(row, error)
    _give_back(session, now, row, order, claimed.task, error)
    _log(session, row, "failed", error)


def _give_back(
    session: Session,
    now: datetime,
    row: OutboxRow,
    order: Order,
    task: Task,
    error: ChannelError | None,
) -> None:
    """What becomes of a row whose call failed: later, or blocked."""
    if isinstance(error, Throttled):
        outbox.later(row, now, error.retry_after)
        return
    task.failed(session, now, row, order, error)
    if row.done_at is not None:
        return
    if error is not None and error.retry:
        outbox.later(row, now, outbox.backoff(row.attempts))
    elif isinstance(error, Unauthorised):
        # A role or an authorisation that is being put right; nobody has to remember this row.
        outbox.later(row, now, outbox.LONGEST_WAIT)
    elif error is not None:
        outbox.block(row, Blocked.PERMANENT)
    elif row.attempts >= TRIES:
        outbox.block(row, Blocked.EXHAUSTED)
    else:
        outbox.later(row, now, outbox.backoff(row.attempts))


def _log(session: Session, row: OutboxRow, outcome: str, error: ChannelError | None = None) -> None:
    """The row's own words and the error's codes; sentences of other systems stay out."""
    values = {
        "row": row.id,
        "attempt": row.attempts,
        "outcome": row.outcome,
        "error": None if error is None else error.code,
        "why": None if error is None else error.why,
        "request": getattr(error, "request_id", None),
        "blocked": row.blocked_because,
        "not_before": row.not_before.isoformat(timespec="seconds") if outcome == "failed" else None,
    }
    line = Line(LineKind.DELIVERY, row.kind, outcome, values, order_id=row.order_id)
    log_line(session, line)
