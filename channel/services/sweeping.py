"""Sweep a seller account: one search for all its marketplaces, a page a job (F1-F9, F19).

The watermark is Amazon's own upper bound and moves only when a sweep is complete, or when an
audit has proven more than the sweep has reached. What each sweep covers stays on record.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from channel.domain.ledger import (
    AuditPurpose,
    AuditSource,
    AuditState,
    PushState,
    SweepKind,
)
from channel.domain.marketplaces import Region
from channel.domain.planner import until_next_sweep
from channel.domain.quota import Pace
from channel.errors import ChannelError, Rejected, Throttled
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.steps import hint
from channel.models.sweep import Sweep
from channel.ports.marketplace import Account, OrderPage, Search
from channel.ports.vault import Vault
from channel.services import accounts, audits, comparing, deciding, outbox, sweep_planning
from channel.services.importing import import_page, lock_account
from channel.services.work import Work

log = logging.getLogger(__name__)

CLAIM = outbox.CLAIM
MAX_PAGES = 500
# A first sweep that reaches further back than this is about history, which a report tells better.
HISTORY = timedelta(days=2)
# An audit's last hour is not relied on: reports lag behind (amazon.md 7.2).
AUDIT_LAG = timedelta(hours=1)
# Only a sweep this far behind leaves what an audit has proven to it.
OVERTAKEN = timedelta(hours=2)


@dataclass(frozen=True)
class Page:
    """The page that is to be fetched: for whom, of which sweep, from where on."""

    account: Account
    sweep_id: int
    search: Search
    token: str | None
    leaving: float
    claimed_at: datetime


def sweep(work: Work, account_id: int) -> None:
    """Fetch and store the next page of an account, if one is due and nobody else is at it."""
    with work.reading() as session:
        row = session.get(SellerAccount, account_id)
        if row is None or not row.connected:
            return
        account = account_of(row, work.vault)
    search, orders = work.marketplace.search_pace(account), work.marketplace.order_pace(account)
    with work.transaction("sweep.claim") as session:
        page = _claim(session, work.vault, work.clock.now(), account_id, search, orders)
    if page is None:
        return
    try:
        answer = work.marketplace.search(
            page.account, page.search, page.token, leaving=page.leaving
        )
        pace = work.marketplace.search_pace(page.account)
    except ChannelError as error:
        with work.transaction("sweep.fail") as session:
            _fail(session, work.clock.now(), page, error)
        return
    with work.transaction("sweep.store") as session:
        _keep(session, work, page, answer, pace)


def account_of(row: SellerAccount, vault: Vault) -> Account:
    return Account(
        row.id, row.selling_partner_id, Region(row.region), vault.open(row.refresh_token)
    )


def due(session: Session, now: datetime) -> list[int]:
    """Accounts of which a page is due and in nobody's hands."""
    pages = select(Sweep.account_id).where(Sweep.finished_at.is_(None), Sweep.page_due_at <= now)
    deep = select(Audit.account_id).where(
        Audit.source == AuditSource.SEARCH, Audit.state == AuditState.WANTED
    )
    return list(
        session.scalars(
            select(SellerAccount.id).where(
                SellerAccount.connected,
                or_(
                    SellerAccount.sweep_due_at <= now,
                    SellerAccount.id.in_(pages),
                    SellerAccount.id.in_(deep),
                ),
                (SellerAccount.sweep_claimed_at.is_(None))
                | (SellerAccount.sweep_claimed_at < now - CLAIM),
            )
        )
    )


def _claim(
    session: Session, vault: Vault, now: datetime, account_id: int, search: Pace, orders: Pace
) -> Page | None:
    row = lock_account(session, account_id)
    if row is None or not row.connected:
        return None
    if row.sweep_claimed_at is not None and row.sweep_claimed_at >= now - CLAIM:
        return None
    _let_the_audit_overtake(session, now, row)
    chosen = sweep_planning.choose(session, now, row, search, orders)
    if chosen is None:
        _rest_if_nothing_reads(session, now, row)
        return None
    sweep, step = chosen
    row.sweep_claimed_at = now
    if step.kind is SweepKind.CHANGES and not row.sweep_asked_at:
        row.sweep_due_at = None  # set again when this sweep is complete
    search_for = Search(
        tuple(sweep.marketplaces.split(",")), sweep.after, sweep.kind == SweepKind.SHIPPABLE
    )
    return Page(account_of(row, vault), sweep.id, search_for, sweep.page_token, step.leaving, now)


def _rest_if_nothing_reads(session: Session, now: datetime, row: SellerAccount) -> None:
    """No store reads any more: connecting or activating one makes a sweep due again."""
    if not sweep_planning.marketplaces(session, now, row.id):
        row.sweep_due_at = None


def _let_the_audit_overtake(session: Session, now: datetime, row: SellerAccount) -> None:
    """A report has proven more than a sweep that cannot keep up: it goes on from there."""
    if row.audited_to is None or now - row.watermark < OVERTAKEN:
        return
    proven = row.audited_to - AUDIT_LAG
    if proven <= row.watermark:
        return
    row.watermark = proven
    row.data_as_of = max(row.data_as_of or proven, proven)
    under_way = session.scalar(
        select(Sweep).where(
            Sweep.account_id == row.id,
            Sweep.kind == SweepKind.CHANGES,
            Sweep.finished_at.is_(None),
        )
    )
    if under_way is not None:
        sweep_planning.begin_again(session, now, row, under_way, "overtaken")
        session.flush()


def _keep(session: Session, work: Work, page: Page, answer: OrderPage, pace: Pace) -> None:
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
    if answer.next_token is None:
        sweep_planning.finish(sweep, now, "complete")
        _completed(session, now, row, sweep, pace)
    elif _turns_in_circles(sweep, answer.next_token):
        _give_up(session, now, row, sweep, "page-loop")
    elif _left_to_the_report(session, now, row, sweep):
        _leave_history_to_the_report(session, now, row, sweep, pace)
    else:
        sweep.page_token = answer.next_token
        sweep.page_token_at = now
        sweep.page_due_at = now
        hint(session, "sweep", row.id)


def _turns_in_circles(sweep: Sweep, token: str) -> bool:
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
    deciding.request_blocked(session, now, row.id)


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


def _fail(session: Session, now: datetime, page: Page, error: ChannelError) -> None:
    row = lock_account(session, page.account.id)
    if row is None or row.sweep_claimed_at != page.claimed_at:
        return
    row.sweep_claimed_at = None
    sweep = session.get_one(Sweep, page.sweep_id)
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
