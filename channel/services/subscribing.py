"""Have Amazon notify us of a seller's changes, or stop it (amazon.md 5.2).

Nobody depends on it: refused or not yet set up, sweeps find everything, only later.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.domain.ledger import PushState
from channel.domain.store import READING
from channel.errors import ChannelError, RemoteError, Throttled, Unauthorised
from channel.models.account import SellerAccount
from channel.models.store import Store
from channel.ports.marketplace import Account
from channel.services import accounts, outbox, sweeping
from channel.services.importing import lock_account
from channel.services.work import Work

log = logging.getLogger(__name__)

# Somebody may have taken it back at Amazon, or the queue may be another one now.
LOOK_AGAIN = timedelta(hours=6)
REFUSED_AGAIN = timedelta(days=1)
AGAIN_SOON = timedelta(minutes=10)


@dataclass(frozen=True)
class Errand:
    """Subscribe, or take `subscription_id` back; `last` of its region. Ours until `claimed_to`."""

    account: Account
    subscribe: bool
    subscription_id: str | None
    last: bool
    claimed_to: datetime


def due(session: Session, now: datetime, *, configured: bool) -> list[int]:
    """Accounts to look at: when it is time to, or when a queue was given to one without."""
    looked_at = SellerAccount.push_due_at <= now
    if configured:
        without = and_(
            SellerAccount.push == PushState.OFF.value,
            SellerAccount.push_due_at.is_(None),
            SellerAccount.wants_push,
            SellerAccount.connected,
            _reads(SellerAccount.id).exists(),
        )
        looked_at = or_(looked_at, without)
    return list(session.scalars(select(SellerAccount.id).where(looked_at)))


def set_up(work: Work, account_id: int) -> None:
    """Bring an account's subscription to what is wanted. Safe to repeat, and to be killed in."""
    with work.transaction("subscribe.claim") as session:
        errand = _claim(session, work, account_id)
    if errand is None:
        return
    try:
        subscription_id = _run(work, errand)
    except ChannelError as error:
        with work.transaction("subscribe.fail") as session:
            _fail(session, work.clock.now(), errand, error)
        return
    with work.transaction("subscribe.store") as session:
        _keep(session, work.clock.now(), errand, subscription_id)


def stop(work: Work, store_id: int) -> None:
    """Before a store is deleted: if it is its account's last, take the subscription back.

    A refusal does not keep the store: what still comes is from a seller whom nobody knows.
    """
    with work.reading() as session:
        row = session.scalar(select(SellerAccount).join(Store).where(Store.id == store_id))
        if row is None or row.subscription_id is None or _has_others(session, row.id, store_id):
            return
        if _is_shared(session, row):
            return
        try:
            account = sweeping.account_of(row, work.vault)
        except ChannelError:
            return
        subscription_id, last = row.subscription_id, _is_last(session, row)
    try:
        work.subscriptions.unsubscribe(account, subscription_id, last=last)
    except ChannelError as error:
        log.warning("a subscription stays at Amazon: %s %s", error.code, error.why)


def _claim(session: Session, work: Work, account_id: int) -> Errand | None:
    now = work.clock.now()
    row = lock_account(session, account_id)
    if row is None or (row.push_due_at is not None and row.push_due_at > now):
        return None
    wanted = _is_wanted(session, work, row)
    if not wanted and (row.subscription_id is None or _is_shared(session, row)):
        row.push, row.push_error, row.push_due_at = PushState.OFF.value, None, None
        row.subscription_id = None
        return None
    if wanted and row.push == PushState.OFF:
        row.push = PushState.WANTED.value
    row.push_due_at = now + outbox.CLAIM
    account = sweeping.account_of(row, work.vault)
    last = _is_last(session, row)
    return Errand(account, wanted, row.subscription_id, last, row.push_due_at)


def _is_wanted(session: Session, work: Work, row: SellerAccount) -> bool:
    if not (work.notices.configured and row.wants_push and row.connected):
        return False
    return session.scalar(_reads(row.id).limit(1)) is not None


def _run(work: Work, errand: Errand) -> str | None:
    if errand.subscribe:
        return work.subscriptions.subscribe(errand.account, work.notices.arn())
    assert errand.subscription_id is not None
    work.subscriptions.unsubscribe(errand.account, errand.subscription_id, last=errand.last)
    return None


def _keep(session: Session, now: datetime, errand: Errand, subscription_id: str | None) -> None:
    row = lock_account(session, errand.account.id)
    if row is None:
        return
    row.subscription_id = subscription_id
    row.push = PushState.ON.value if subscription_id else PushState.OFF.value
    row.push_error = None
    _look_again(row, errand, now + LOOK_AGAIN if subscription_id else None)


def _fail(session: Session, now: datetime, errand: Errand, error: ChannelError) -> None:
    row = lock_account(session, errand.account.id)
    if row is None:
        return
    if isinstance(error, Throttled):
        _look_again(row, errand, now + timedelta(seconds=error.retry_after))
        return
    if error.retry:
        _look_again(row, errand, now + AGAIN_SOON)
        return
    log.warning("account %s is not notified: %s %s", row.id, error.code, error.why)
    row.push = PushState.REFUSED.value if errand.subscribe else PushState.OFF.value
    row.push_error = _why(error)
    _look_again(row, errand, now + REFUSED_AGAIN)
    accounts.note_refusal(session, now, row, error)


def _look_again(row: SellerAccount, errand: Errand, at: datetime | None) -> None:
    # Who changed what is wanted meanwhile has set another time: that one counts.
    if row.push_due_at == errand.claimed_to:
        row.push_due_at = at


def _why(error: ChannelError) -> str:
    """`error-<why>` says what a merchant can do about it."""
    if isinstance(error, RemoteError) and error.system == "SQS":
        return "push-queue"
    if isinstance(error, RemoteError) and error.remote_code == "invalid_scope":
        return "push-scope"
    return "push-role" if isinstance(error, Unauthorised) else "push-other"


def _reads(account_id: int | InstrumentedAttribute[int]) -> Select[int]:
    """The stores of an account that read."""
    return select(Store.id).where(
        Store.account_id == account_id, Store.status.in_([s.value for s in READING])
    )


def _has_others(session: Session, account_id: int, store_id: int) -> bool:
    others = select(Store.id).where(Store.account_id == account_id, Store.id != store_id)
    return session.scalar(others.limit(1)) is not None


def _is_last(session: Session, row: SellerAccount) -> bool:
    """Whether no other seller of the region is subscribed."""
    others = select(SellerAccount.id).where(
        SellerAccount.region == row.region,
        SellerAccount.id != row.id,
        SellerAccount.subscription_id.is_not(None),
    )
    return session.scalar(others.limit(1)) is None


def _is_shared(session: Session, row: SellerAccount) -> bool:
    """Whether it is another account's subscription too: one host for all regions knows but one."""
    others = select(SellerAccount.id).where(
        SellerAccount.subscription_id == row.subscription_id, SellerAccount.id != row.id
    )
    return session.scalar(others.limit(1)) is not None
