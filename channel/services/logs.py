"""What the installation keeps a log of, for how long, and how it is emptied (V36)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import CursorResult, Select, delete, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from channel.domain.debugging import READABLE_AFTERWARDS
from channel.domain.retention import ACCESS_LOG, LogKind
from channel.models.access_log import AccessEvent, PersonalReading
from channel.models.alert import Alert
from channel.models.base import Base
from channel.models.debug import DebugLine
from channel.models.error_log import CommunicationError
from channel.models.event import Event
from channel.models.locks import DELETE
from channel.models.state import Lease
from channel.models.stock import StockComparison
from channel.models.sweep import Sweep
from channel.models.webhook import WebhookDelivery
from channel.services import alerting, error_log, ledger, scheduling, stock_comparing


@dataclass(frozen=True)
class KeptLog:
    """`keeps` None: as long as what it is about. `chosen`: it follows the operator's choice."""

    kind: LogKind
    entries: int
    oldest_at: datetime | None
    keeps: timedelta | None
    chosen: bool


_MOMENTS: Mapping[LogKind, InstrumentedAttribute[datetime]] = {
    LogKind.COMMUNICATION_ERRORS: CommunicationError.last_at,
    LogKind.WEBHOOK_DELIVERIES: WebhookDelivery.created_at,
    LogKind.DEBUG_LINES: DebugLine.at,
    LogKind.ALERTS: Alert.raised_at,
    LogKind.LEDGER: Sweep.started_at,
    LogKind.STOCK_COMPARISONS: StockComparison.at,
    LogKind.ACCESS: AccessEvent.at,
    LogKind.PERSONAL_READINGS: PersonalReading.at,
    LogKind.TIMELINES: Event.at,
}
_FIXED: Mapping[LogKind, timedelta | None] = {
    LogKind.DEBUG_LINES: READABLE_AFTERWARDS,
    LogKind.ALERTS: alerting.KEEP,
    LogKind.LEDGER: ledger.KEPT,
    LogKind.STOCK_COMPARISONS: stock_comparing.KEEP,
    LogKind.ACCESS: ACCESS_LOG,
    LogKind.PERSONAL_READINGS: ACCESS_LOG,
    LogKind.TIMELINES: None,
}


def kept(session: Session) -> list[KeptLog]:
    """Every log there is, with what is in it now."""
    chosen = error_log.retention(session).keeps
    logs = []
    for kind, moment in _MOMENTS.items():
        entries, oldest = session.execute(_counted(kind, moment)).one()
        follows = kind not in _FIXED
        keeps = chosen if follows else _FIXED[kind]
        logs.append(KeptLog(kind, entries, oldest, keeps, follows))
    return logs


def _counted(kind: LogKind, moment: InstrumentedAttribute[datetime]) -> Select[int, datetime]:
    found = select(func.count(), func.min(moment))
    # What still has to be sent is no log yet.
    settled = WebhookDelivery.done_at.is_not(None)
    return found.where(settled) if kind is LogKind.WEBHOOK_DELIVERIES else found


def next_purge(session: Session) -> datetime | None:
    """When the clock next has everything deleted that is too old; None before its first tick."""
    return session.scalar(select(Lease.expires_at).where(Lease.name == scheduling.PURGE))


def clear(session: Session, kinds: Set[LogKind]) -> int:
    """Delete all of these logs that is over; how many entries it was. What somebody is writing to
    just now stays, and so does what is still to be sent."""
    return sum(_CLEAR[kind](session) for kind in sorted(kinds & _CLEAR.keys()))


def _errors(session: Session) -> int:
    return _delete(session, CommunicationError, select(CommunicationError.id))


def _deliveries(session: Session) -> int:
    done = select(WebhookDelivery.id).where(WebhookDelivery.done_at.is_not(None))
    return _delete(session, WebhookDelivery, done)


def _debug_lines(session: Session) -> int:
    return _delete(session, DebugLine, select(DebugLine.id))


def _delete(session: Session, table: type[Base], ids: Select[int]) -> int:
    free = ids.with_for_update(**DELETE, skip_locked=True)
    gone = session.execute(delete(table).where(table.__table__.c.id.in_(free)))
    assert isinstance(gone, CursorResult)
    return gone.rowcount


_CLEAR: Mapping[LogKind, Callable[[Session], int]] = {
    LogKind.COMMUNICATION_ERRORS: _errors,
    LogKind.WEBHOOK_DELIVERIES: _deliveries,
    LogKind.DEBUG_LINES: _debug_lines,
}
CLEARABLE = frozenset(_CLEAR)
