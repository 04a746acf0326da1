"""Which search of an account goes on, or begins: the planner's question, asked of the database."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.domain.ledger import AuditSource, AuditState, PushState, SweepKind, Urgency
from channel.domain.planner import Situation, Step, next_step, readable_by_then
from channel.domain.quota import Pace
from channel.domain.store import READING
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.store import Store
from channel.models.sweep import COMPLETE, Sweep
from channel.models.wanted import WantedOrder
from channel.services import deciding, proofs

# A page token lives for a day (amazon.md 1.2); one this old is not worth its call any more.
TOKEN_LIFE = timedelta(hours=23)
# A marketplace that Amazon refused to this seller is asked for again that often.
REFUSED_FOR = timedelta(days=1)
# From how many of the last sweeps the pace of changes is told.
_RECENT = 3


def choose(
    session: Session, now: datetime, row: SellerAccount, search: Pace, orders: Pace
) -> tuple[Sweep, Step] | None:
    """The sweep whose next page is to be asked for; None when none is due, or no store reads."""
    open_ones = _open(session, now, row)
    readable = readable_by_then(search, orders)
    step = next_step(
        Situation(
            now=now,
            watermark=row.watermark,
            due=row.sweep_due_at is not None and row.sweep_due_at <= now,
            asked=row.sweep_asked_at is not None,
            push=row.push == PushState.ON,
            search=search,
            orders=orders,
            beyond=_beyond(session, now, row.id, readable),
            per_second=per_second(session, row.id),
            ahead_to=_ahead_to(session, row.id),
            open=frozenset(open_ones),
            ready=frozenset(kind for kind, s in open_ones.items() if s.page_due_at <= now),
            following=SweepKind.CHANGES in open_ones and open_ones[SweepKind.CHANGES].pages > 0,
            deep_wanted=_deep_wanted(session, row.id) is not None,
            unproven_from=proofs.page_from(session, now, row.id, readable),
            telling=proofs.telling(session, row.id, readable),
        )
    )
    if step is None:
        return None
    sweep = open_ones.get(step.kind) or begin(session, now, row, step.kind, step.after)
    return None if sweep is None else (sweep, step)


def _open(session: Session, now: datetime, row: SellerAccount) -> dict[SweepKind, Sweep]:
    """Those with pages to come; one whose token has grown too old is begun again."""
    found = {}
    for sweep in session.scalars(
        select(Sweep).where(Sweep.account_id == row.id, Sweep.finished_at.is_(None))
    ):
        if sweep.page_token_at is None or sweep.page_token_at >= now - TOKEN_LIFE:
            found[SweepKind(sweep.kind)] = sweep
            continue
        begin_again(session, now, row, sweep, "page-token-too-old")
    session.flush()
    return found


def begin_again(
    session: Session,
    now: datetime,
    row: SellerAccount,
    sweep: Sweep,
    why: str,
    wait: float = 0.0,
) -> None:
    """Give a search up; what it was to cover is asked for afresh, `wait` seconds later."""
    finish(sweep, now, why)
    if sweep.kind == SweepKind.CHANGES:
        row.sweep_due_at = now + timedelta(seconds=wait)
    audit = audit_under_way(session, row.id)
    if sweep.kind == SweepKind.DEEP and audit is not None:
        audit.state = AuditState.WANTED.value
        audit.orders = audit.missing = audit.different = 0


def begin(
    session: Session, now: datetime, row: SellerAccount, kind: SweepKind, after: datetime
) -> Sweep | None:
    """A new search for all marketplaces of the account; None when no store reads."""
    wanted = marketplaces(session, now, row.id)
    if not wanted:
        return None
    audit = _deep_wanted(session, row.id) if kind is SweepKind.DEEP else None
    sweep = Sweep(
        account_id=row.id,
        kind=kind.value,
        marketplaces=",".join(wanted),
        after=audit.starts_at if audit else after,
        page_due_at=now,
        tokens=[],
        pages=0,
        orders=0,
        news=0,
        started_at=now,
    )
    if audit is not None:
        audit.state = AuditState.REQUESTED.value
    session.add(sweep)
    session.flush()
    if kind is SweepKind.CHANGES:
        # As it begins: when it ends, its last page has locked other orders already.
        deciding.request_blocked(session, now, row.id)
    return sweep


def finish(sweep: Sweep, now: datetime, outcome: str) -> None:
    sweep.finished_at = now
    sweep.outcome = outcome
    sweep.page_token = None
    sweep.tokens = []


def marketplaces(session: Session, now: datetime, account_id: int) -> Sequence[str]:
    """Where the account's stores read, without those that Amazon lately refused to this seller."""
    return session.scalars(
        select(Store.marketplace_id)
        .where(
            Store.account_id == account_id,
            Store.status.in_([s.value for s in READING]),
            Store.refused_at.is_(None) | (Store.refused_at < now - REFUSED_FOR),
        )
        .order_by(Store.marketplace_id)
    ).all()


def _beyond(session: Session, now: datetime, account_id: int, readable: int) -> datetime | None:
    return session.scalar(
        select(WantedOrder.changed_at)
        .where(
            WantedOrder.account_id == account_id,
            WantedOrder.urgency == Urgency.SHIPPABLE,
            WantedOrder.failed_at.is_(None),
            WantedOrder.not_before <= now,
            WantedOrder.changed_at.is_not(None),
        )
        .order_by(WantedOrder.changed_at)
        .offset(readable)
        .limit(1)
    )


def per_second(session: Session, account_id: int) -> float:
    """How many orders a search has lately found per second of its window; 0.0 when unknown."""
    recent = session.scalars(
        select(Sweep)
        .where(
            Sweep.account_id == account_id,
            Sweep.kind == SweepKind.CHANGES,
            Sweep.outcome == COMPLETE,
        )
        .order_by(Sweep.finished_at.desc())
        .limit(_RECENT)
    )
    orders, seconds = 0, 0.0
    for sweep in recent:
        if sweep.before is not None:
            orders += sweep.orders
            seconds += (sweep.before - sweep.after).total_seconds()
    return orders / seconds if seconds > 0 else 0.0


def changes_under_way(session: Session, account_id: int) -> Sweep | None:
    """The sweep for changes that still has pages to come."""
    return session.scalar(
        select(Sweep).where(
            Sweep.account_id == account_id,
            Sweep.kind == SweepKind.CHANGES,
            Sweep.finished_at.is_(None),
        )
    )


def _ahead_to(session: Session, account_id: int) -> datetime | None:
    return session.scalar(
        select(func.max(Sweep.before)).where(
            Sweep.account_id == account_id,
            Sweep.kind == SweepKind.SHIPPABLE,
            Sweep.outcome == COMPLETE,
        )
    )


def _deep_wanted(session: Session, account_id: int) -> Audit | None:
    return session.scalar(
        select(Audit)
        .where(
            Audit.account_id == account_id,
            Audit.source == AuditSource.SEARCH,
            Audit.state == AuditState.WANTED,
        )
        .order_by(Audit.id)
        .limit(1)
    )


def audit_under_way(session: Session, account_id: int) -> Audit | None:
    """The audit that the open deep sweep is for."""
    return session.scalar(
        select(Audit).where(
            Audit.account_id == account_id,
            Audit.source == AuditSource.SEARCH,
            Audit.state == AuditState.REQUESTED,
        )
    )
