"""What Amazon's refusals mean for a seller account and its stores (amazon.md 1.8, 8.2)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.domain.store import READING, StoreStatus
from channel.errors import ChannelError, Unauthorised
from channel.models.account import SellerAccount
from channel.models.fba_tracking import FbaTracking
from channel.models.steps import hint
from channel.models.store import Store
from channel.models.sweep import Sweep
from channel.services import sweep_planning


def note_refusal(
    session: Session, now: datetime, account: SellerAccount, error: ChannelError
) -> None:
    """Whoever calls Amazon tells here what it refused; anything else than a refusal is ignored.

    A revoked or lapsed authorisation stops the stores of this account and no others; a
    marketplace that is not the seller's stops the one store there. Safe to repeat.
    """
    if not isinstance(error, Unauthorised):
        return
    if error.why == "authorisation-revoked":
        disconnect(session, now, account)
    elif error.why == "foreign-marketplace":
        named = str(error.values.get("marketplaces", ""))
        _refuse(session, now, account, [word.strip() for word in named.split(",") if word.strip()])


def disconnect(session: Session, now: datetime, account: SellerAccount) -> None:
    """Nothing more is asked for this account until a person connects it again."""
    account.connected = False
    account.sweep_due_at = None
    account.fetch_due_at = None
    account.audit_due_at = None
    session.execute(
        update(Store)
        .where(Store.account_id == account.id, Store.status.in_([s.value for s in READING]))
        .values(status=StoreStatus.DISCONNECTED.value, updated_at=now)
    )


def reconnect(session: Session, now: datetime, account: SellerAccount) -> None:
    """The authorisation works (again): what its loss had stopped goes on where it was."""
    account.connected = True
    account.last_error = None
    account.failures = 0
    account.reports_refused_at = None
    account.fetch_due_at = account.audit_due_at = account.push_due_at = now
    # Another application, or more roles: what was refused may be had now.
    tracking = update(FbaTracking).where(FbaTracking.account_id == account.id)
    session.execute(tracking.values(due_at=now))
    lost = select(Store).where(
        Store.account_id == account.id, Store.status == StoreStatus.DISCONNECTED.value
    )
    for store in session.scalars(lost):
        go_on = StoreStatus.ACTIVE if store.activated_at else StoreStatus.OBSERVE
        store.status = go_on.value
        store.updated_at = now


def start_over(session: Session, now: datetime, account: SellerAccount) -> None:
    """Sweep afresh from the watermark: where its stores read, or since when, has changed.

    A page that is under way belongs to the old sweep and is dropped.
    """
    under_way = select(Sweep).where(Sweep.account_id == account.id, Sweep.finished_at.is_(None))
    for sweep in session.scalars(under_way):
        sweep_planning.begin_again(session, now, account, sweep, "superseded")
    account.sweep_claimed_at = None
    account.sweep_due_at = now
    hint(session, "sweep", account.id)


def _refuse(
    session: Session, now: datetime, account: SellerAccount, marketplaces: Collection[str]
) -> None:
    session.execute(
        update(Store)
        .where(Store.account_id == account.id, Store.marketplace_id.in_(marketplaces))
        .values(refused_at=now)
    )
