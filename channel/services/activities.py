"""What goes on for a store that takes longer than a moment, in numbers of what is really done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.domain.ledger import AuditPurpose, AuditSource, AuditState, SweepKind, WantedReason
from channel.domain.store import StoreStatus
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.order import Order
from channel.models.store import Store
from channel.models.sweep import Sweep
from channel.models.wanted import WantedOrder
from channel.services import backlog

# Fewer orders are read within moments; nobody has to watch.
WORTH_TELLING = 10
# An audit asks for the report, waits for it, and compares.
AUDIT_STEPS = 3


class ActivityKind(StrEnum):
    """SYNC looks for changes. HISTORY (the days before connecting), AUDIT and IMPORT compare with
    Amazon's report. READING takes orders one by one, DELETION deletes the store."""

    SYNC = "SYNC"
    HISTORY = "HISTORY"
    AUDIT = "AUDIT"
    IMPORT = "IMPORT"
    READING = "READING"
    DELETION = "DELETION"


_OF_PURPOSE = {
    AuditPurpose.CONNECT: ActivityKind.HISTORY,
    AuditPurpose.PERSON: ActivityKind.AUDIT,
    AuditPurpose.IMPORT: ActivityKind.IMPORT,
}


@dataclass(frozen=True)
class Activity:
    """`done` of `total`, a number of whatever `code` says (`activity-<code>`), or only what is
    `left`; `total` is None where nobody knows. `estimated`: the total is likely, not certain.
    """

    kind: ActivityKind
    code: str
    since: datetime | None
    done: int = 0
    total: int | None = None
    left: int | None = None
    estimated: bool = False
    values: Mapping[str, object] = field(default_factory=dict)


def of(session: Session, store_id: int) -> list[Activity]:
    """In a handful of statements. What stores of one seller share is told of each."""
    store = session.get_one(Store, store_id)
    if store.status == StoreStatus.DELETING:
        return [_deletion(session, store)]
    if store.account is None:
        return []
    found = [*_sync(session, store.account), *_audits(session, store), *_reading(session, store)]
    return sorted(found, key=lambda each: list(ActivityKind).index(each.kind))


def _deletion(session: Session, store: Store) -> Activity:
    left = session.scalar(select(func.count()).where(Order.store_id == store.id)) or 0
    return Activity(
        ActivityKind.DELETION, "deleting", store.updated_at, left=left, values={"orders": left}
    )


def _sync(session: Session, account: SellerAccount) -> Iterator[Activity]:
    """A search with more pages to come, or one that somebody asked for."""
    sweep = session.scalar(
        select(Sweep).where(
            Sweep.account_id == account.id,
            Sweep.kind == SweepKind.CHANGES,
            Sweep.finished_at.is_(None),
        )
    )
    asked = account.sweep_asked_at
    if sweep is None or (sweep.pages == 0 and asked is None):
        if asked is not None:
            yield Activity(ActivityKind.SYNC, "sync-begins", asked)
        return
    left = backlog.pages_left(session, sweep)
    total = sweep.pages + left if sweep.pages and left is not None else None
    values = {"orders": sweep.orders, "pages": sweep.pages}
    yield Activity(
        ActivityKind.SYNC, "sync", sweep.started_at, sweep.pages, total, estimated=True,
        values=values,
    )  # fmt: skip


def _audits(session: Session, store: Store) -> Iterator[Activity]:
    """Those that a person waits for: of a connection or a range, not the daily ones."""
    rows = session.scalars(
        select(Audit)
        .where(
            Audit.account_id == store.account_id,
            Audit.finished_at.is_(None),
            Audit.purpose != AuditPurpose.SCHEDULE,
        )
        .order_by(Audit.id)
    )
    for row in rows:
        if store.marketplace_id not in row.marketplaces.split(","):
            continue
        code, done = _step(row)
        kind, values = _OF_PURPOSE[AuditPurpose(row.purpose)], {"orders": row.orders}
        yield Activity(kind, code, row.started_at, done, AUDIT_STEPS, values=values)


def _step(row: Audit) -> tuple[str, int]:
    """Where an audit is, and how many of its steps are behind it."""
    if row.state == AuditState.WANTED:
        return ("audit-again" if row.error else "audit-asks"), 0
    if row.orders:
        return "audit-compares", 2
    return ("audit-searches" if row.source == AuditSource.SEARCH else "audit-waits"), 1


def _reading(session: Session, store: Store) -> Iterator[Activity]:
    """Many orders to be read one by one, or some that a person asked for and nothing hinders."""
    asked = func.count().filter(
        WantedOrder.reason == WantedReason.PERSON.value, WantedOrder.last_error.is_(None)
    )
    every, by_person, since = session.execute(
        select(func.count(), asked, func.min(WantedOrder.wanted_at)).where(
            WantedOrder.account_id == store.account_id, WantedOrder.failed_at.is_(None)
        )
    ).one()
    if every >= WORTH_TELLING or by_person:
        yield Activity(ActivityKind.READING, "reading", since, left=every, values={"orders": every})
