"""The communication errors log (V34-V36): what went wrong between Amazon and us."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import CursorResult, Select, delete, or_, select
from sqlalchemy.orm import Session

from channel.domain.retention import LogRetention
from channel.models.error_log import CommunicationError
from channel.models.installation import Installation
from channel.models.locks import DELETE
from channel.models.store import Store

Columns = CommunicationError.__table__.c


# The same again within this time is the same row.
TOGETHER = timedelta(hours=1)


def note(session: Session, now: datetime, operation: str, why: str, detail: str = "") -> None:
    """Write down what was wrong with something that came, and not with a call of ours.

    It concerns the whole installation; the adapters themselves write down the calls that fail.
    """
    row = session.scalar(
        select(CommunicationError)
        .where(
            CommunicationError.account_id.is_(None),
            CommunicationError.operation == operation,
            CommunicationError.why == why,
            CommunicationError.last_at > now - TOGETHER,
        )
        .limit(1)
    )
    if row is None:
        row = CommunicationError(operation=operation, code=why, why=why, first_at=now, times=0)
        session.add(row)
    row.detail, row.last_at = detail, now
    row.times += 1


def entries(store_id: int | None = None, code: str | None = None) -> Select[Any]:
    """The log's rows. Of a store: what concerns its seller account, or the whole installation."""
    found = select(*Columns)
    if store_id is not None:
        account = select(Store.account_id).where(Store.id == store_id).scalar_subquery()
        found = found.where(or_(Columns.account_id == account, Columns.account_id.is_(None)))
    if code is not None:
        found = found.where(Columns.code == code)
    return found


def codes(session: Session) -> list[str]:
    """Every code that is in the log, for a filter to offer."""
    return list(session.scalars(select(Columns.code).distinct().order_by(Columns.code)))


def retention(session: Session) -> LogRetention:
    """What the operator chose; monthly until then (V36)."""
    chosen = session.scalar(select(Installation.error_log_retention))
    return LogRetention(chosen) if chosen else LogRetention.MONTHLY


def purge(session: Session, now: datetime) -> int:
    """Delete what was last met longer ago than the log is kept; how many rows it was."""
    old = select(CommunicationError.id).where(
        CommunicationError.last_at < now - retention(session).keeps
    )
    free = old.with_for_update(**DELETE, skip_locked=True)  # the rest the next time
    gone = session.execute(delete(CommunicationError).where(CommunicationError.id.in_(free)))
    assert isinstance(gone, CursorResult)
    return gone.rowcount
