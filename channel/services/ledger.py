"""The ledger: of each day's orders, how many Amazon reports and how many are accounted for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.days import last_days
from channel.domain.ledger import AuditPurpose, AuditSource, AuditState
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.store import READING, StoreStatus
from channel.errors import Invalid
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.store import Store
from channel.models.sweep import Sweep
from channel.services import accounting, ledger_days
from channel.services.ledger_days import LedgerDay, checked

# What reports said is kept that long.
KEPT = timedelta(days=60)
MOST_DAYS = KEPT.days
NEWEST = 20
_BY_ITSELF = (AuditPurpose.CONNECT, AuditPurpose.SCHEDULE)


@dataclass(frozen=True)
class Ledger:
    """The newest day first. `source` is None before the first audit.

    `next_audit_at`: when the changes since `audited_to` are looked at. None when that is due now
    or under way, or when nobody will, because nothing is read for the store.
    """

    store_id: int
    audited_to: datetime | None
    next_audit_at: datetime | None
    source: AuditSource | None
    days: list[LedgerDay]
    audits: Sequence[Audit]
    sweeps: Sequence[Sweep]

    @property
    def message(self) -> str:
        """`ledger-…`"""
        if self.source is None:
            return "unchecked"
        rest = sum(day.reported - day.accounted for day in self.days)
        kind = "some" if rest else "all" if any(day.reported for day in self.days) else "none"
        return f"by-search-{kind}" if self.source is AuditSource.SEARCH else kind

    @property
    def values(self) -> dict[str, object]:
        reported = sum(day.reported for day in self.days)
        accounted = sum(day.accounted for day in self.days)
        return {"reported": reported, "accounted": accounted, "rest": reported - accounted}


def read(session: Session, now: datetime, store: Store, days: int) -> Ledger:
    """The last `days` days of a store. Raises `Invalid` for a number of days not kept."""
    if not 1 <= days <= MOST_DAYS:
        raise Invalid("days", "days", {"most": MOST_DAYS})
    zone = MARKETPLACES[store.marketplace_id].timezone
    calendar = last_days(zone, days, now)
    account = store.account
    if account is None:
        return Ledger(store.id, None, None, None, [], (), ())
    done = _done(session, account.id, store.marketplace_id)
    audits = _newest_audits(session, account.id)
    lines = [LedgerDay(day, checked(day, done)) for day in calendar]
    ledger_days.fill(session, lines, account.id, store.marketplace_id)
    return Ledger(
        store_id=store.id,
        audited_to=account.audited_to,
        next_audit_at=_next_audit(now, store, account, audits),
        source=_source(account, done),
        days=lines[::-1],
        audits=audits,
        sweeps=_newest_sweeps(session, account.id),
    )


def _next_audit(
    now: datetime, store: Store, account: SellerAccount, audits: Sequence[Audit]
) -> datetime | None:
    due = account.audit_due_at
    reads = account.connected and StoreStatus(store.status) in READING
    under_way = any(a.finished_at is None and a.purpose in _BY_ITSELF for a in audits)
    return due if due is not None and due > now and reads and not under_way else None


def _done(session: Session, account_id: int, marketplace_id: str) -> list[Audit]:
    """The audits of the marketplace that came to their end, the oldest window first."""
    rows = session.scalars(
        select(Audit)
        .where(Audit.account_id == account_id, Audit.state == AuditState.DONE)
        .order_by(Audit.starts_at)
    )
    return [row for row in rows if marketplace_id in row.marketplaces.split(",")]


def _source(account: SellerAccount, done: Sequence[Audit]) -> AuditSource | None:
    if account.reports_refused_at is not None:
        return AuditSource.SEARCH
    by_itself = [a for a in done if a.purpose in _BY_ITSELF]
    if not by_itself:
        return None
    return AuditSource(max(by_itself, key=lambda audit: audit.ends_at).source)


def _newest_audits(session: Session, account_id: int) -> Sequence[Audit]:
    return session.scalars(
        select(Audit).where(Audit.account_id == account_id).order_by(Audit.id.desc()).limit(NEWEST)
    ).all()


def _newest_sweeps(session: Session, account_id: int) -> Sequence[Sweep]:
    return session.scalars(
        select(Sweep).where(Sweep.account_id == account_id).order_by(Sweep.id.desc()).limit(NEWEST)
    ).all()


def purge(session: Session, now: datetime) -> None:
    """Drop what is older than `KEPT`; that a store was looked back at is remembered for good."""
    accounting.forget(session, now - KEPT)
