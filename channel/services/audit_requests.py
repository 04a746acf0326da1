"""A person asks whether the orders of a range are all there."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.audit import LONGEST, MARGIN, Window
from channel.domain.ledger import AuditPurpose
from channel.domain.store import READING
from channel.errors import Conflict, Invalid
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.store import Store
from channel.services import audits, stores

# How far back Amazon tells of orders (amazon.md 1.2).
HISTORY = timedelta(days=2 * 365)


def reading_store(session: Session, store_id: int) -> tuple[Store, SellerAccount]:
    """The store, and its account. Raises `NotFound`, and `Conflict` when nothing is read for it."""
    store = stores.get(session, store_id)
    if store.account is None or not store.account.connected:
        raise Conflict("store-not-connected", {"name": store.name})
    if store.status not in {status.value for status in READING}:
        raise Conflict("store-not-syncing", {"name": store.name})
    return store, store.account


def request(
    session: Session,
    now: datetime,
    store_id: int,
    starts_at: datetime,
    ends_at: datetime,
    by: str,
    *,
    purpose: AuditPurpose = AuditPurpose.PERSON,
) -> Audit:
    """A person asks for the orders that were bought in a range, 30 days of the last two years.

    Raises `NotFound`, `Invalid` and `Conflict`. Asked for again while it is under way, it is the
    same audit.
    """
    window = _checked(now, starts_at, ends_at)
    store, account = reading_store(session, store_id)
    same = select(Audit).where(
        Audit.account_id == account.id,
        Audit.purpose == purpose,
        Audit.marketplaces == store.marketplace_id,
        Audit.starts_at == window.starts_at,
        Audit.finished_at.is_(None),
    )
    for audit in session.scalars(same):
        if abs(audit.ends_at - window.ends_at) < MARGIN:
            return audit
    places = [store.marketplace_id]
    return audits.open_(session, now, account, purpose, places, window, asked_by=by)


def _checked(now: datetime, starts_at: datetime, ends_at: datetime) -> Window:
    ends_at = min(ends_at, now)  # the day that is not over yet, up to now
    if starts_at >= ends_at:
        raise Invalid("from", "range-empty")
    if ends_at - starts_at > LONGEST:
        raise Invalid("to", "range-too-long", {"days": LONGEST.days})
    if starts_at < now - HISTORY:
        raise Invalid("from", "range-too-old")
    return Window(starts_at, ends_at)
