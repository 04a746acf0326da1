"""What becomes of a sweep when a page of it has come, or has not."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.debugging import Line, LineKind
from channel.domain.ledger import AuditPurpose, AuditSource, PushState, SweepKind
from channel.domain.planner import until_next_sweep
from channel.domain.quota import Pace
from channel.errors import ChannelError, Rejected, Throttled
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.steps import hint, log_line
from channel.models.sweep import COMPLETE, Sweep
from channel.ports.marketplace import Account, OrderPage, Search
from channel.services import accounts, audits, comparing, outbox, sweep_planning
from channel.services.importing import import_page, lock_account
from channel.services.work import Work

log = logging.getLogger(__name__)

MAX_PAGES = 500
# A first sweep that reaches further back than this is about history, which a report tells better.
HISTORY = timedelta(days=2)


@dataclass(frozen=True)
class Page:
    """The page that is to be fetched: for whom, of which sweep, from where on."""

    account: Account
    sweep_id: int
    search: Search
    token: str | None
    leaving: float
    claimed_at: datetime


def keep(session: Session, work: Work, page: Page, answer: OrderPage, pace: Pace) -> None:
    """Store a page that came, and say what is asked for next."""
    now = work.clock.now()
    row = lock_account(session, page.account.id)
    if row is None or row.sweep_claimed_at != page.claimed_at:
        return  # the claim expired and somebody else has fetched this page since
    sweep = session.get_one(Sweep, page.sweep_id)
    _compare_first(session, now, row, sweep, answer)
    news = import_page(session, work.vault, now, row, answer.orders, answer.odd)
    row.sweep_claimed_at = None
    row.last_error = None
    row.failures = 0
    sweep.pages += 1
    sweep.orders += len(answer.orders) + len(answer.odd)
    sweep.news += news
    sweep.before = sweep.before or answer.updated_before
    _log(session, row, sweep, answer, news)
    token = answer.next_token
    if token is None or _one_is_enough(sweep, answer):
        sweep_planning.finish(sweep, now, COMPLETE)
        _completed(session, now, row, sweep, pace)
    elif turns_in_circles(sweep, token):
        _give_up(session, now, row, sweep, "page-loop")
    elif _left_to_the_report(session, now, row, sweep):
        _leave_history_to_the_report(session, now, row, sweep, pace)
    else:
        sweep.page_token = token
        sweep.page_token_at = now
        sweep.page_due_at = now
        hint(session, "sweep", row.id)


def _log(session: Session, row: SellerAccount, sweep: Sweep, answer: OrderPage, news: int) -> None:
    values = {
        "page": sweep.pages,
        "orders": len(answer.orders),
        "new": news,
        "odd": len(answer.odd),
        "more": "no" if answer.next_token is None else "yes",
    }
    what = f"sweep.{sweep.kind.lower()}"
    log_line(session, Line(LineKind.PAGE, what, "kept", values, account_id=row.id))


def _one_is_enough(sweep: Sweep, answer: OrderPage) -> bool:
    """Of parcels one page is asked for: the next may begin behind others that have been read.

    It covers what changed up to its last order. Should a page not come in the order of changes
    (amazon.md 1.2 does not promise it), the search is followed to its end.
    """
    moments = [order.updated_at for order in answer.orders]
    if sweep.kind != SweepKind.PROOF or moments != sorted(moments):
        return False
    if not moments or moments[-1] <= sweep.after:
        return False
    sweep.before = moments[-1]
    return True


def turns_in_circles(sweep: Sweep, token: str) -> bool:
    """Amazon has handed out pages that lead back to themselves (docs#2090, docs#2297)."""
    digest = sha256(token.encode()).hexdigest()[:12]
    if digest in sweep.tokens or sweep.pages >= MAX_PAGES:
        return True
    sweep.tokens = [*sweep.tokens, digest]
    return False


def _completed(
    session: Session, now: datetime, row: SellerAccount, sweep: Sweep, pace: Pace
) -> None:
    kind = SweepKind(sweep.kind)
    if kind is SweepKind.DEEP:
        _prove_by_search(session, now, row)
    if kind is not SweepKind.CHANGES:
        hint(session, "sweep", row.id)  # the sweep that it ran ahead of goes on
        return
    if sweep.before is not None:
        row.watermark = sweep.before
        row.data_as_of = sweep.before
    row.last_sweep_at = now
    _schedule(row, now, sweep, pace)


def _compare_first(
    session: Session, now: datetime, row: SellerAccount, sweep: Sweep, answer: OrderPage
) -> None:
    """A deep sweep counts what we lack before it brings it (the ledger's weaker proof)."""
    if sweep.kind != SweepKind.DEEP:
        return
    audit = sweep_planning.audit_under_way(session, row.id)
    if audit is not None:
        comparing.compare(session, now, row, audit, answer.orders)


def _prove_by_search(session: Session, now: datetime, row: SellerAccount) -> None:
    audit = sweep_planning.audit_under_way(session, row.id)
    if audit is not None:
        audits.finish(session, now, audit)


def _schedule(row: SellerAccount, now: datetime, sweep: Sweep, pace: Pace) -> None:
    # A person who pressed "Sync now" while this sweep ran still gets a fresh one.
    if row.sweep_asked_at is not None and row.sweep_asked_at > sweep.started_at:
        row.sweep_due_at = now
        return
    row.sweep_asked_at = None
    wait = until_next_sweep(pace, push=row.push == PushState.ON)
    row.sweep_due_at = now + timedelta(seconds=wait)


def _left_to_the_report(session: Session, now: datetime, row: SellerAccount, sweep: Sweep) -> bool:
    """History of more than a page: one report tells what a hundred searches would."""
    if sweep.kind != SweepKind.CHANGES or sweep.before is None or row.audited_to is not None:
        return False
    if now - sweep.after < HISTORY:
        return False
    asked = select(Audit.id).where(
        Audit.account_id == row.id,
        Audit.purpose == AuditPurpose.CONNECT,
        Audit.source == AuditSource.REPORT,
        Audit.finished_at.is_(None),
    )
    return session.scalar(asked) is not None


def _leave_history_to_the_report(
    session: Session, now: datetime, row: SellerAccount, sweep: Sweep, pace: Pace
) -> None:
    sweep_planning.finish(sweep, now, audits.LEFT_TO_THE_REPORT)
    row.watermark = sweep.before or row.watermark
    row.last_sweep_at = now
    _schedule(row, now, sweep, pace)
    if sweep.pages == 1:
        # What can be shipped now does not wait for the report. (Had there been a second page, a
        # search of its own would have run ahead of it.)
        sweep_planning.begin(session, now, row, SweepKind.SHIPPABLE, sweep.after)
    hint(session, "sweep", row.id)


def _give_up(session: Session, now: datetime, row: SellerAccount, sweep: Sweep, why: str) -> None:
    """Begin this sweep again from where it began, a while later."""
    log.warning("sweep of account %s was given up: %s", row.id, why)
    row.failures += 1
    sweep_planning.begin_again(session, now, row, sweep, why, outbox.backoff(row.failures))


def fail(session: Session, now: datetime, page: Page, error: ChannelError) -> None:
    """A page did not come: later, afresh, or without what Amazon refused."""
    row = lock_account(session, page.account.id)
    if row is None or row.sweep_claimed_at != page.claimed_at:
        return
    row.sweep_claimed_at = None
    sweep = session.get_one(Sweep, page.sweep_id)
    values = {"error": error.code, "why": error.why, "page": sweep.pages + 1}
    what = f"sweep.{sweep.kind.lower()}"
    log_line(session, Line(LineKind.PAGE, what, "failed", values, account_id=row.id))
    if isinstance(error, Throttled):
        _wait(row, sweep, now, error.retry_after)
        return
    row.failures += 1
    row.last_error = error.why
    row.last_error_at = now
    if error.why == "foreign-marketplace":
        # The others go on without it at once (sdk#764).
        sweep_planning.begin_again(session, now, row, sweep, error.why)
        hint(session, "sweep", row.id)
    elif isinstance(error, Rejected):
        _give_up(session, now, row, sweep, "refused")
    else:
        log.warning("sweep of account %s failed: %s %s", row.id, error.code, error.why)
        _wait(row, sweep, now, outbox.backoff(row.failures))
    accounts.note_refusal(session, now, row, error)


def _wait(row: SellerAccount, sweep: Sweep, now: datetime, seconds: float) -> None:
    sweep.page_due_at = now + timedelta(seconds=seconds)
    if row.sweep_asked_at is not None:
        row.sweep_due_at = sweep.page_due_at
