"""Audit a seller account: ask for Amazon's own report, wait for it, compare it with what we have.

The report is the proof because it is not the search that it checks. Each step is one job; a job
that dies is taken up again where the last chunk was written.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from channel.domain.ledger import AuditSource, AuditState
from channel.errors import ChannelError
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.locks import CHANGE
from channel.models.steps import hint
from channel.ports.marketplace import Account
from channel.ports.reports import ReportedOrder, ReportKind, ReportStatus, ReportWish
from channel.services import audits, outbox, setbacks, sweep_planning
from channel.services.comparing import BY_A_PERSON, compare, told_by
from channel.services.importing import lock_account
from channel.services.sweeping import account_of
from channel.services.work import Work

CHUNK = 500
# A job compares that long, then hands over to the next one.
SECONDS_A_JOB = 45.0
# Reports take minutes to more than an hour (amazon.md 6.3, docs#3505): the longer one has taken,
# the later it is looked after again.
SOON, LATER = timedelta(seconds=5), timedelta(minutes=1)
LATEST = timedelta(hours=3)
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
            if mine := _mine(session, step):
                setbacks.stopped(session, work.clock.now(), *mine, error)


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
    if row.report_id is None and not _narrow(session, now, row):
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


def _narrow(session: Session, now: datetime, row: Audit) -> bool:
    """Leave out marketplaces that no store reads any more, or that Amazon refuses meanwhile."""
    allowed = sweep_planning.marketplaces(session, now, row.account_id)
    left = [name for name in row.marketplaces.split(",") if name in allowed]
    if not left:
        audits.fail(row, now, "no-store")
        return False
    row.marketplaces = ",".join(left)
    return True


def _is_due(now: datetime) -> ColumnElement[bool]:
    return and_(
        Audit.finished_at.is_(None),
        Audit.source == AuditSource.REPORT,
        Audit.next_look_at <= now,
        outbox.free(Audit.claimed_at, now),
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
        mine = _mine(session, step)
        if mine is None:
            return
        _, row = mine
        row.report_id = report_id
        row.error = None
        row.requested_at = now
        row.state = AuditState.REQUESTED.value
        row.orders = row.missing = row.different = 0
        setbacks.release(row, now + SOON)


def _look(work: Work, step: Step, report_id: str) -> None:
    state = work.reports.state(step.account, report_id)
    if state.status is ReportStatus.DONE and state.document_id is not None:
        _compare(work, step, work.reports.orders(step.account, state.document_id))
        return
    with work.transaction("audit.look") as session:
        now = work.clock.now()
        mine = _mine(session, step)
        if mine is None:
            return
        _, row = mine
        _answered(session, now, row, step.wish, state.status)


def _answered(
    session: Session, now: datetime, row: Audit, wish: ReportWish, status: ReportStatus
) -> None:
    """There is no report to compare: not yet, or none at all."""
    age = now - (row.requested_at or now)
    if status is ReportStatus.EMPTY and not setbacks.we_know_better(session, row, wish):
        audits.finish(session, now, row)
    elif status is ReportStatus.EMPTY:
        setbacks.try_again(row, now, "report-empty")
    elif status is ReportStatus.FAILED:
        setbacks.try_again(row, now, "report-fatal")
    elif age > LATEST:
        setbacks.try_again(row, now, "report-late")
    else:
        setbacks.release(row, now + min(max(SOON, age / 4), LATER))


def _compare(work: Work, step: Step, orders: Iterator[ReportedOrder]) -> None:
    ends = time.monotonic() + SECONDS_A_JOB
    for chunk in _chunks(islice(orders, step.compared, None)):
        with work.transaction("audit.compare") as session:
            now = work.clock.now()
            mine = _mine(session, step)
            if mine is None:
                return
            account, row = mine
            compare(session, now, account, row, [told_by(order) for order in chunk])
            if time.monotonic() > ends:
                setbacks.release(row, now)
                hint(session, "audit", row.account_id)
                return
    with work.transaction("audit.done") as session:
        if mine := _mine(session, step):
            audits.finish(session, work.clock.now(), mine[1])


def _chunks(orders: Iterable[ReportedOrder]) -> Iterator[list[ReportedOrder]]:
    rest = iter(orders)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def _mine(session: Session, step: Step) -> tuple[SellerAccount, Audit] | None:
    """The account, locked, and the audit, unless somebody else has taken it up since."""
    account = lock_account(session, step.account.id)
    row = session.get(Audit, step.audit_id, with_for_update=CHANGE)
    if account is None or row is None or row.claimed_at != step.claimed_at:
        return None
    return account, row
