"""The audits of a seller account: which are opened when, and what it means when one ends.

Scheduled audits tile time: each begins (a little before) where the last one ended, and only one
that is done moves `audited_to`. What a failed one should have covered, the next one covers.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.audit import (
    DEEP,
    EVERY_WHILE_BEHIND,
    LONGEST,
    MARGIN,
    Window,
    next_audit,
    next_window,
)
from channel.domain.ledger import AuditPurpose, AuditSource, AuditState
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.steps import hint
from channel.models.sweep import Sweep
from channel.services import accounting, sweep_planning

# The outcome of a sweep that left history to the report.
LEFT_TO_THE_REPORT = "left-to-the-report"
# Where reports were refused, they are asked for again that often.
REFUSED_FOR = timedelta(days=1)


def open_due(session: Session, now: datetime, account: SellerAccount) -> None:
    """Open what is due of an account: its first look back, and the next piece of time.

    What earlier reports named and nobody brought since is asked for, too.
    """
    if account.audit_due_at is not None and account.audit_due_at > now:
        return
    by_search = _source(account, now) is AuditSource.SEARCH
    account.audit_due_at = next_audit(now, account.data_as_of, by_search=by_search)
    if accounting.chase(session, now, account):
        account.audit_due_at = min(account.audit_due_at, now + EVERY_WHILE_BEHIND)
    marketplaces = sweep_planning.marketplaces(session, now, account.id)
    new = _not_looked_back_at(session, account.id, marketplaces)
    if new:
        # Not a moment later than now: what changes from here on, sweeps and later audits find.
        window = Window(now - (DEEP if by_search else LONGEST), now)
        open_(session, now, account, AuditPurpose.CONNECT, new, window)
    if account.audited_to is None or not marketplaces or _is_under_way(session, account.id):
        return
    due = next_window(account.audited_to, now, by_search=by_search)
    if due is not None:
        open_(session, now, account, AuditPurpose.SCHEDULE, marketplaces, due)


def _source(account: SellerAccount, now: datetime) -> AuditSource:
    refused = account.reports_refused_at
    if refused is not None and refused > now - REFUSED_FOR:
        return AuditSource.SEARCH
    return AuditSource.REPORT


def _not_looked_back_at(
    session: Session, account_id: int, marketplaces: Sequence[str]
) -> list[str]:
    """Marketplaces that no audit has looked back at since they were connected."""
    known = session.scalars(
        select(Audit.marketplaces).where(
            Audit.account_id == account_id,
            Audit.purpose == AuditPurpose.CONNECT,
            Audit.state != AuditState.FAILED,
        )
    )
    looked_at = {marketplace for names in known for marketplace in names.split(",")}
    return [marketplace for marketplace in marketplaces if marketplace not in looked_at]


def _is_under_way(session: Session, account_id: int) -> bool:
    scheduled = select(Audit.id).where(
        Audit.account_id == account_id,
        Audit.purpose == AuditPurpose.SCHEDULE,
        Audit.finished_at.is_(None),
    )
    return session.scalar(scheduled.limit(1)) is not None


def open_(
    session: Session,
    now: datetime,
    account: SellerAccount,
    purpose: AuditPurpose,
    marketplaces: Sequence[str],
    window: Window,
    *,
    asked_by: str | None = None,
) -> Audit:
    """A new audit, its first step due now."""
    source = _source(account, now)
    audit = Audit(
        account_id=account.id,
        source=source.value,
        purpose=purpose.value,
        state=AuditState.WANTED.value,
        marketplaces=",".join(marketplaces),
        starts_at=window.starts_at,
        ends_at=window.ends_at,
        asked_by=asked_by,
        attempts=0,
        next_look_at=now,
        started_at=now,
        orders=0,
        missing=0,
        different=0,
    )
    session.add(audit)
    session.flush()
    hint(session, "audit" if source is AuditSource.REPORT else "sweep", account.id)
    return audit


def finish(session: Session, now: datetime, audit: Audit) -> None:
    """All that it covers has been compared. Whoever makes the last comparison calls this."""
    _end(audit, now, AuditState.DONE)
    audit.error = None
    account = session.get_one(SellerAccount, audit.account_id)
    if audit.source == AuditSource.REPORT:
        account.reports_refused_at = None
    if audit.purpose == AuditPurpose.CONNECT and account.audited_to is None:
        account.audited_to = audit.ends_at
    elif audit.purpose == AuditPurpose.SCHEDULE and account.audited_to is not None:
        account.audited_to = max(account.audited_to, audit.ends_at)
        if account.audited_to < audit.started_at - MARGIN:
            account.audit_due_at = now  # after a long silence there are several pieces of time
            hint(session, "audit", account.id)


def fail(audit: Audit, now: datetime, why: str) -> None:
    """Given up: nothing is proven. `audit-error-<why>` says it."""
    _end(audit, now, AuditState.FAILED)
    audit.error = why


def refuse_reports(session: Session, now: datetime, audit: Audit) -> None:
    """The application may not ask for reports: a second, deeper search must do, and is weaker."""
    account = session.get_one(SellerAccount, audit.account_id)
    account.reports_refused_at = now
    audit.source = AuditSource.SEARCH.value
    if audit.purpose == AuditPurpose.CONNECT and not _left_history(session, account.id):
        # The first sweep has looked 30 days back; a second time would cost as many calls again.
        audit.starts_at = max(audit.starts_at, audit.ends_at - DEEP)
    audit.state = AuditState.WANTED.value
    audit.report_id = None
    audit.claimed_at = None
    audit.next_look_at = now
    hint(session, "sweep", account.id)


def _left_history(session: Session, account_id: int) -> bool:
    """Whether a first sweep relied on the report that has now been refused."""
    left = select(Sweep.id).where(
        Sweep.account_id == account_id, Sweep.outcome == LEFT_TO_THE_REPORT
    )
    return session.scalar(left.limit(1)) is not None


def _end(audit: Audit, now: datetime, state: AuditState) -> None:
    audit.state = state.value
    audit.finished_at = now
    audit.claimed_at = None


def said(row: Audit) -> tuple[str, dict[str, object]]:
    """The id and the values of the sentence that says how an audit stands."""
    state = AuditState(row.state)
    if state is AuditState.FAILED:
        return "audit-failed", {"why": row.error or ""}
    if state is AuditState.DONE:
        gaps = row.missing + row.different
        counts = {"reported": row.orders, "missing": row.missing, "different": row.different}
        return "audit-done", {**counts, "gaps": gaps}
    if state is AuditState.WANTED and row.error:
        return "audit-again", {}
    if state is AuditState.REQUESTED and row.source == AuditSource.SEARCH:
        return "audit-searching", {}
    return f"audit-{state.value.lower()}", {}
