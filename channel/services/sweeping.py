"""Sweep a seller account: one search for all its marketplaces, a page a job (F1-F9, F19).

The watermark is Amazon's own upper bound, moves only when a sweep is complete, and each sweep
looks a little further back: the list shows some orders late (amazon.md 6.3, #5048).
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.domain.marketplaces import Region
from channel.domain.store import READING, StoreStatus
from channel.errors import ChannelError, Rejected, Throttled, Unauthorised
from channel.models.account import SellerAccount
from channel.models.steps import hint
from channel.models.store import Store
from channel.ports.marketplace import Account, OrderPage, Pace, Search
from channel.ports.vault import Vault
from channel.services import deciding, outbox
from channel.services.importing import import_page, lock_account
from channel.services.work import Work

log = logging.getLogger(__name__)

OVERLAP = timedelta(minutes=10)
CLAIM = outbox.CLAIM
MAX_PAGES = 500
# Tokens that a sweep leaves for a person who presses "Sync now" (amazon.md 1.7).
RESERVE = 5
SHORTEST = 10.0


@dataclass(frozen=True)
class Page:
    """The page that is to be fetched: for whom, what, and from where on."""

    account: Account
    search: Search
    token: str | None
    claimed_at: datetime


def sweep(work: Work, account_id: int) -> None:
    """Fetch and store the next page of an account, if one is due and nobody else is at it."""
    with work.transaction("sweep.claim") as session:
        page = _claim(session, work.vault, work.clock.now(), account_id)
    if page is None:
        return
    try:
        answer = work.marketplace.search(page.account, page.search, page.token)
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
    """Accounts whose sweep is due and in nobody's hands."""
    return list(
        session.scalars(
            select(SellerAccount.id).where(
                SellerAccount.connected,
                SellerAccount.sweep_due_at <= now,
                (SellerAccount.sweep_claimed_at.is_(None))
                | (SellerAccount.sweep_claimed_at < now - CLAIM),
            )
        )
    )


def _claim(session: Session, vault: Vault, now: datetime, account_id: int) -> Page | None:
    row = lock_account(session, account_id)
    if row is None or not row.connected or row.sweep_due_at is None or row.sweep_due_at > now:
        return None
    if row.sweep_claimed_at is not None and row.sweep_claimed_at >= now - CLAIM:
        return None
    if row.page_token is None:
        row.sweep_after = row.watermark - OVERLAP
        row.sweep_marketplaces = ",".join(_marketplaces(session, row.id))
        row.page_count = 0
    if not row.sweep_marketplaces or row.sweep_after is None:
        row.sweep_due_at = None  # no store reads any more; connecting or activating one sets it
        return None
    row.sweep_claimed_at = now
    search = Search(tuple(row.sweep_marketplaces.split(",")), row.sweep_after)
    return Page(account_of(row, vault), search, row.page_token, now)


def _marketplaces(session: Session, account_id: int) -> list[str]:
    return list(
        session.scalars(
            select(Store.marketplace_id)
            .where(Store.account_id == account_id, Store.status.in_([s.value for s in READING]))
            .order_by(Store.marketplace_id)
        )
    )


def _keep(session: Session, work: Work, page: Page, answer: OrderPage, pace: Pace) -> None:
    now = work.clock.now()
    row = lock_account(session, page.account.id)
    if row is None or row.sweep_claimed_at != page.claimed_at:
        return  # the claim expired and somebody else has fetched this page since
    import_page(session, work.vault, now, row, answer.orders, answer.odd)
    row.sweep_claimed_at = None
    row.last_error = None
    row.failures = 0
    row.page_count += 1
    looping = answer.next_token == page.token or row.page_count >= MAX_PAGES
    if answer.next_token is not None and not looping:
        row.page_token = answer.next_token
        row.sweep_due_at = now
        hint(session, "sweep", row.id)
        return
    if answer.next_token is None and answer.updated_before is not None:
        row.watermark = answer.updated_before
        row.data_as_of = answer.updated_before
    row.page_token = None
    row.last_sweep_at = now
    _schedule(row, now, _interval(pace))
    deciding.request_blocked(session, now, row.id)


def _interval(pace: Pace) -> float:
    """Seconds to the next sweep: what the quota sustains, slower while the reserve is used up."""
    slack = 1.15 if pace.tokens >= RESERVE else 1.6
    return max(pace.seconds_per_call * slack, SHORTEST)


def _schedule(row: SellerAccount, now: datetime, seconds: float) -> None:
    # A person who pressed "Sync now" while this sweep ran still gets a fresh one.
    asked_meanwhile = row.sweep_due_at is not None and row.sweep_due_at > (
        row.sweep_claimed_at or now
    )
    if not asked_meanwhile:
        row.sweep_due_at = now + timedelta(seconds=seconds)


def _fail(session: Session, now: datetime, page: Page, error: ChannelError) -> None:
    row = lock_account(session, page.account.id)
    if row is None or row.sweep_claimed_at != page.claimed_at:
        return
    row.sweep_claimed_at = None
    row.sweep_due_at = now + timedelta(seconds=_wait(row, error))
    if isinstance(error, Throttled):
        return
    log.warning("sweep of account %s failed: %s %s", row.id, error.code, error.why)
    row.failures += 1
    row.last_error = error.why
    row.last_error_at = now
    if isinstance(error, Rejected):
        row.page_token = None  # a page token that Amazon refuses: start the sweep again
    if isinstance(error, Unauthorised) and error.why == "authorisation-revoked":
        disconnect(session, now, row)


def _wait(row: SellerAccount, error: ChannelError) -> float:
    return error.retry_after if isinstance(error, Throttled) else outbox.backoff(row.failures + 1)


def disconnect(session: Session, now: datetime, row: SellerAccount) -> None:
    """The seller took the authorisation back: only this account's stores stop (amazon.md 8.2)."""
    row.connected = False
    row.sweep_due_at = None
    session.execute(
        update(Store)
        .where(Store.account_id == row.id, Store.status.in_([s.value for s in READING]))
        .values(status=StoreStatus.DISCONNECTED.value, updated_at=now)
    )
