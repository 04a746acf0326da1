"""Read single orders that somebody or something wants: the most urgent first, within the quota."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.domain.ledger import Urgency
from channel.domain.order import AmazonOrder
from channel.domain.planner import order_leaves, readable_by_then
from channel.errors import ChannelError, Rejected, Throttled
from channel.models.account import SellerAccount
from channel.models.steps import hint
from channel.models.wanted import WantedOrder
from channel.ports.marketplace import Account, OddOrder
from channel.services import accounts, outbox, proofs, sweeping
from channel.services.importing import import_page, lock_account
from channel.services.work import Work

log = logging.getLogger(__name__)

BATCH = 20
# Well within a job's time, however slowly Amazon answers.
LONGEST = 45.0
# An order that Amazon does not show (yet) is looked for again after so many seconds (amazon.md
# 1.8: not yet replicated, or of another region), then given up.
LOOKS = (60.0, 300.0, 900.0, 3600.0)
# One that came and could not be read: a release of ours may read it.
UNREADABLE_AGAIN = timedelta(hours=6)


@dataclass(frozen=True)
class Job:
    """What one job is to read."""

    account: Account
    numbers: Sequence[tuple[str, Urgency]]
    claimed_at: datetime


@dataclass
class Read:
    """What came of it. `stopped`: what ended the batch early."""

    orders: list[AmazonOrder] = field(default_factory=list)
    odd: list[OddOrder] = field(default_factory=list)
    refused: dict[str, Rejected] = field(default_factory=dict)
    stopped: ChannelError | None = None


def fetch(work: Work, account_id: int) -> None:
    """Read a batch of an account's wanted orders, unless somebody else is at it."""
    with work.reading() as session:
        row = session.get(SellerAccount, account_id)
        if row is None or not row.connected:
            return
        account = sweeping.account_of(row, work.vault)
    search, orders = work.marketplace.search_pace(account), work.marketplace.order_pace(account)
    with work.transaction("fetch.claim") as session:
        job = _claim(session, work, account_id, readable_by_then(search, orders))
    if job is None:
        return
    read = _read(work, job)
    with work.transaction("fetch.store") as session:
        _keep(session, work, job, read)
    if read.refused:
        with work.transaction("fetch.refused") as session:
            proofs.look_later(session, work.clock.now(), account_id, read.refused)


def due(session: Session, now: datetime) -> list[int]:
    """Accounts with orders to read, in nobody's hands."""
    return list(
        session.scalars(
            select(SellerAccount.id).where(
                SellerAccount.connected,
                (SellerAccount.fetch_due_at <= now)
                | SellerAccount.id.in_(proofs.accounts_due(now)),
                outbox.free(SellerAccount.fetch_claimed_at, now),
            )
        )
    )


def _claim(session: Session, work: Work, account_id: int, readable: int) -> Job | None:
    now = work.clock.now()
    row = lock_account(session, account_id)
    if row is None or not row.connected:
        return None
    if outbox.taken(row.fetch_claimed_at, now):
        return None
    numbers = _urgent_first(
        _wanted(session, now, account_id), proofs.numbers(session, now, row, readable, BATCH)
    )
    if not numbers:
        row.fetch_due_at = _next(session, account_id)
        return None
    row.fetch_claimed_at = now
    return Job(sweeping.account_of(row, work.vault), numbers, now)


def _urgent_first(
    wanted: Sequence[tuple[str, Urgency]], unproven: Sequence[str]
) -> Sequence[tuple[str, Urgency]]:
    """One batch of both, each order once."""
    both = sorted([*wanted, *((number, Urgency.PROOF) for number in unproven)], key=_urgency)
    each: dict[str, Urgency] = {}
    for number, urgency in both:
        each.setdefault(number, urgency)
    return list(each.items())[:BATCH]


def _urgency(one: tuple[str, Urgency]) -> Urgency:
    return one[1]


def _wanted(session: Session, now: datetime, account_id: int) -> list[tuple[str, Urgency]]:
    rows = session.execute(
        select(WantedOrder.amazon_order_id, WantedOrder.urgency)
        .where(
            WantedOrder.account_id == account_id,
            WantedOrder.failed_at.is_(None),
            WantedOrder.not_before <= now,
        )
        .order_by(WantedOrder.urgency, WantedOrder.changed_at, WantedOrder.id)
        .limit(BATCH)
    )
    return [(number, Urgency(urgency)) for number, urgency in rows]


def _read(work: Work, job: Job) -> Read:
    read = Read()
    ends = time.monotonic() + LONGEST
    for number, urgency in job.numbers:
        try:
            order = work.marketplace.order(job.account, number, leaving=order_leaves(urgency))
        except Rejected as error:
            read.refused[number] = error
            if error.remote_code == "OddOrder":
                read.odd.append(OddOrder(number, error.detail))
        except ChannelError as error:
            read.stopped = error
            break
        else:
            read.orders.append(order)
        if time.monotonic() > ends:
            break
    return read


def _keep(session: Session, work: Work, job: Job, read: Read) -> None:
    now = work.clock.now()
    row = lock_account(session, job.account.id)
    if row is None or row.fetch_claimed_at != job.claimed_at:
        return
    row.fetch_claimed_at = None
    import_page(session, work.vault, now, row, read.orders, read.odd)
    for number, error in read.refused.items():
        _look_again(session, now, row.id, number, error)
    _look_again_for_newer(session, now, job, read.orders)
    session.flush()
    row.fetch_due_at = _next(session, row.id)
    if read.stopped is not None:
        _stopped(session, now, row, read.stopped)
        # More than can be read one by one? The sweeper decides, and may ask for a page instead.
        hint(session, "sweep", row.id)
    elif len(job.numbers) == BATCH or (row.fetch_due_at is not None and row.fetch_due_at <= now):
        hint(session, "fetch", row.id)


def _look_again(
    session: Session, now: datetime, account_id: int, number: str, error: Rejected
) -> None:
    wanted = session.scalar(
        select(WantedOrder).where(
            WantedOrder.account_id == account_id, WantedOrder.amazon_order_id == number
        )
    )
    if wanted is None:
        return
    wanted.attempts += 1
    missing = error.remote_code == "NotFound"
    wanted.last_error = "not-visible" if missing else error.remote_code or error.why
    if error.remote_code == "OddOrder":
        wanted.not_before = now + UNREADABLE_AGAIN
    elif missing and wanted.attempts <= len(LOOKS):
        wanted.not_before = now + timedelta(seconds=LOOKS[wanted.attempts - 1])
    else:
        wanted.failed_at = now


def _look_again_for_newer(
    session: Session, now: datetime, job: Job, orders: Sequence[AmazonOrder]
) -> None:
    """Amazon told of a change that it does not show yet: not at once again, and not for ever.

    What was asked for anew meanwhile is left alone.
    """
    still_wanted = session.scalars(
        select(WantedOrder).where(
            WantedOrder.account_id == job.account.id,
            WantedOrder.amazon_order_id.in_([order.amazon_order_id for order in orders]),
            WantedOrder.not_before <= job.claimed_at,
            WantedOrder.failed_at.is_(None),
        )
    )
    for wanted in still_wanted:
        wanted.attempts += 1
        if wanted.attempts > len(LOOKS):
            session.delete(wanted)  # we hold what Amazon shows
        else:
            wanted.not_before = now + timedelta(seconds=LOOKS[wanted.attempts - 1])


def _stopped(session: Session, now: datetime, row: SellerAccount, error: ChannelError) -> None:
    if isinstance(error, Throttled):
        row.fetch_due_at = now + timedelta(seconds=error.retry_after)
        return
    log.warning("reading orders of account %s stopped: %s %s", row.id, error.code, error.why)
    row.failures += 1
    row.last_error = error.why
    row.last_error_at = now
    row.fetch_due_at = now + timedelta(seconds=outbox.backoff(row.failures))
    accounts.note_refusal(session, now, row, error)


def _next(session: Session, account_id: int) -> datetime | None:
    """When the next wanted order may be read; None when none is wanted."""
    return session.scalar(
        select(func.min(WantedOrder.not_before)).where(
            WantedOrder.account_id == account_id, WantedOrder.failed_at.is_(None)
        )
    )
