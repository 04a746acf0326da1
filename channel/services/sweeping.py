"""Sweep a seller account: one search for all its marketplaces, a page a job (F1-F9, F19).

The watermark is Amazon's own upper bound and moves only when a sweep is complete, or when an
audit has proven more than the sweep has reached. What each sweep covers stays on record.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from channel.domain.ledger import AuditSource, AuditState, SweepKind
from channel.domain.marketplaces import Region
from channel.domain.quota import Pace
from channel.errors import ChannelError
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.sweep import Sweep
from channel.ports.marketplace import Account, Search
from channel.ports.vault import Vault
from channel.services import outbox, sweep_pages, sweep_planning
from channel.services.importing import lock_account
from channel.services.sweep_pages import Page
from channel.services.work import Work

# An audit's last hour is not relied on: reports lag behind (amazon.md 7.2).
AUDIT_LAG = timedelta(hours=1)
# Only a sweep this far behind leaves what an audit has proven to it.
OVERTAKEN = timedelta(hours=2)


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
            sweep_pages.fail(session, work.clock.now(), page, error)
        return
    with work.transaction("sweep.store") as session:
        sweep_pages.keep(session, work, page, answer, pace)


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
                outbox.free(SellerAccount.sweep_claimed_at, now),
            )
        )
    )


def _claim(
    session: Session, vault: Vault, now: datetime, account_id: int, search: Pace, orders: Pace
) -> Page | None:
    row = lock_account(session, account_id)
    if row is None or not row.connected:
        return None
    if outbox.taken(row.sweep_claimed_at, now):
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
        tuple(sweep.marketplaces.split(",")),
        sweep.after,
        shippable_only=sweep.kind == SweepKind.SHIPPABLE,
        shipped_only=sweep.kind == SweepKind.PROOF,
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
    under_way = sweep_planning.changes_under_way(session, row.id)
    if under_way is not None:
        sweep_planning.begin_again(session, now, row, under_way, "overtaken")
        session.flush()
