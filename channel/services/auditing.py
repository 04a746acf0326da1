"""Audit a seller account: ask for Amazon's own report, wait for it, compare it with what we have.

The report is the proof because it is not the search that it checks. Each step is one job; a job
that dies is taken up again where the last chunk was written.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from channel.domain.ledger import AuditSource, AuditState
from channel.errors import ChannelError, Throttled, Unauthorised
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.order import Order
from channel.models.steps import hint
from channel.models.store import Store
from channel.ports.marketplace import Account
from channel.ports.reports import ReportedOrder, ReportKind, ReportStatus, ReportWish
from channel.services import accounts, audits, outbox
from channel.services.comparing import BY_A_PERSON, compare, told_by
from channel.services.importing import lock_account
from channel.services.sweeping import account_of
from channel.services.work import Work

log = logging.getLogger(__name__)

CHUNK = 500
# A job compares that long, then hands over to the next one.
SECONDS_A_JOB = 45.0
# Reports take minutes to more than an hour (amazon.md 6.3, docs#3505): the longer one has taken,
# the later it is looked after again.
SOON, LATER = timedelta(seconds=5), timedelta(minutes=1)
LATEST = timedelta(hours=3)
ATTEMPTS = 4
# Whatever keeps an audit, it is not worth waiting for longer: the next one covers it too.
GIVE_UP_AFTER = timedelta(days=2)


@dataclass(frozen=True)
class Step:
    """What is to be done next, for whom. `compared` orders of the report are done."""

    audit_id: int
    account: Account
    wish: ReportWish
    report_id: str | None
    compared: int
    claimed_at: datetime


def due(session: Session, now: datetime) -> list[int]:
    """Accounts of which an audit is to be opened, or has a step due that nobody is at."""
    waiting = select(Audit.account_id).where(_is_due(now))
    return list(
        session.scalars(
            select(SellerAccount.id).where(
                SellerAccount.connected,
                or_(
                    SellerAccount.audit_due_at.is_(None),
                    SellerAccount.audit_due_at <= now,
                    SellerAccount.id.in_(waiting),
                ),
            )
        )
    )


def audit(work: Work, account_id: int) -> None:
    """Take the next step of the account's audits, if one is due."""
    with work.transaction("audit.claim") as session:
        step = _claim(session, work, account_id)
    if step is None:
        return
    try:
        if step.report_id is None:
            _ask(work, step)
        else:
            _look(work, step, step.report_id)
    except ChannelError as error:
        with work.transaction("audit.fail") as session:
            _stopped(session, work.clock.now(), step, error)


def _claim(session: Session, work: Work, account_id: int) -> Step | None:
    now = work.clock.now()
    account = lock_account(session, account_id)
    if account is None or not account.connected:
        return None
    audits.open_due(session, now, account)
    row = session.scalar(
        select(Audit).where(Audit.account_id == account_id, _is_due(now)).order_by(Audit.id)
    )
    if row is None:
        return None
    if row.started_at < now - GIVE_UP_AFTER:
        audits.fail(row, now, "too-late")
        return None
    row.claimed_at = now
    return Step(
        audit_id=row.id,
        account=account_of(account, work.vault),
        wish=_wish(row),
        report_id=row.report_id,
        compared=row.orders,
        claimed_at=now,
    )


def _is_due(now: datetime) -> ColumnElement[bool]:
    return and_(
        Audit.finished_at.is_(None),
        Audit.source == AuditSource.REPORT,
        Audit.next_look_at <= now,
        Audit.claimed_at.is_(None) | (Audit.claimed_at < now - outbox.CLAIM),
    )


def _wish(row: Audit) -> ReportWish:
    # A person thinks in days of purchase; what changed since then is in the report all the same.
    by_person = row.purpose in BY_A_PERSON
    return ReportWish(
        kind=ReportKind.BY_ORDER_DATE if by_person else ReportKind.BY_LAST_UPDATE,
        marketplace_ids=tuple(row.marketplaces.split(",")),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
    )


def _ask(work: Work, step: Step) -> None:
    report_id = work.reports.request(step.account, step.wish)
    with work.transaction("audit.request") as session:
        now = work.clock.now()
        row = _mine(session, step)
        if row is None:
            return
        row.report_id = report_id
        row.requested_at = now
        row.state = AuditState.REQUESTED.value
        row.orders = row.missing = row.different = 0
        _release(row, now + SOON)


def _look(work: Work, step: Step, report_id: str) -> None:
    state = work.reports.state(step.account, report_id)
    if state.status is ReportStatus.DONE and state.document_id is not None:
        _compare(work, step, work.reports.orders(step.account, state.document_id))
        return
    with work.transaction("audit.look") as session:
        now = work.clock.now()
        row = _mine(session, step)
        if row is None:
            return
        if state.status is ReportStatus.EMPTY and not _we_know_better(session, row, step.wish):
            audits.finish(session, now, row)
        elif state.status is ReportStatus.EMPTY:
            _try_again(row, now, "report-empty")
        elif state.status is ReportStatus.FAILED:
            _try_again(row, now, "report-fatal")
        elif row.requested_at is not None and row.requested_at < now - LATEST:
            _try_again(row, now, "report-late")
        else:
            age = now - (row.requested_at or now)
            _release(row, now + min(max(SOON, age / 4), LATER))


def _we_know_better(session: Session, row: Audit, wish: ReportWish) -> bool:
    """Amazon says "cancelled" for "nothing to tell", and for reports that somebody cancelled."""
    moment = (
        Order.purchase_date if wish.kind is ReportKind.BY_ORDER_DATE else Order.amazon_updated_at
    )
    held = (
        select(Order.id)
        .join(Store, Store.id == Order.store_id)
        .where(
            Order.account_id == row.account_id,
            Store.marketplace_id.in_(wish.marketplace_ids),
            moment.between(wish.starts_at, wish.ends_at),
        )
    )
    return session.scalar(held.limit(1)) is not None


def _compare(work: Work, step: Step, orders: Iterator[ReportedOrder]) -> None:
    ends = time.monotonic() + SECONDS_A_JOB
    for chunk in _chunks(islice(orders, step.compared, None)):
        with work.transaction("audit.compare") as session:
            now = work.clock.now()
            account = lock_account(session, step.account.id)
            row = _mine(session, step)
            if row is None or account is None:
                return
            compare(session, now, account, row, [told_by(order) for order in chunk])
            if time.monotonic() > ends:
                _release(row, now)
                hint(session, "audit", row.account_id)
                return
    with work.transaction("audit.done") as session:
        row = _mine(session, step)
        if row is not None:
            audits.finish(session, work.clock.now(), row)


def _chunks(orders: Iterable[ReportedOrder]) -> Iterator[list[ReportedOrder]]:
    rest = iter(orders)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def _mine(session: Session, step: Step) -> Audit | None:
    """The audit, unless somebody else has taken it up since."""
    row = session.get(Audit, step.audit_id, with_for_update=True)
    return row if row is not None and row.claimed_at == step.claimed_at else None


def _release(row: Audit, look_at: datetime) -> None:
    row.claimed_at = None
    row.next_look_at = look_at


def _try_again(row: Audit, now: datetime, why: str) -> None:
    """Ask for a new report, with patience; then give up, and say why."""
    row.attempts += 1
    row.report_id = None
    row.error = why
    if row.attempts >= ATTEMPTS:
        audits.fail(row, now, why)
        return
    row.state = AuditState.WANTED.value
    _release(row, now + timedelta(minutes=5) * 2**row.attempts)


def _stopped(session: Session, now: datetime, step: Step, error: ChannelError) -> None:
    account = lock_account(session, step.account.id)
    row = _mine(session, step)
    if row is None or account is None:
        return
    if isinstance(error, Throttled):
        _release(row, now + timedelta(seconds=error.retry_after))
        return
    log.warning("audit %s stopped: %s %s", row.id, error.code, error.why)
    accounts.note_refusal(session, now, account, error)
    row.error = error.why
    if isinstance(error, Unauthorised) and error.why == "unauthorised":
        audits.refuse_reports(session, now, row)
    elif error.retry or isinstance(error, Unauthorised):
        # Nothing is wrong with the audit: it waits until Amazon, or a person, has put it right.
        _release(row, now + LATER * 5)
    else:
        _try_again(row, now, "report-refused")
