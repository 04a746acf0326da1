"""Every call that failed, written down where a merchant sees it (V34)."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from channel.errors import RemoteError, Throttled
from channel.models.account import SellerAccount
from channel.models.error_log import CommunicationError
from channel.models.locks import CHANGE
from channel.ports.clock import Clock

# The same failure again within this time is the same row.
TOGETHER = timedelta(hours=1)
_CODE = 64

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Failed:
    """Which call it was. `account_id` None: it concerns the whole installation."""

    operation: str
    account_id: int | None = None
    amazon_order_id: str | None = None


class Journal:
    """Every note is a short transaction of its own, and never fails the call it is about."""

    def __init__(self, sessions: sessionmaker[Session], clock: Clock) -> None:
        self._sessions = sessions
        self._clock = clock

    def note(self, call: Failed, error: RemoteError) -> None:
        """Write it down, unless the call was never made (our own count of a quota, a copy)."""
        if isinstance(error, Throttled) and error.remote_code is None:
            return
        try:
            with self._sessions.begin() as session:
                self._write(session, call, error)
        except SQLAlchemyError:
            log.exception("a failed %s could not be written to the error log", call.operation)

    def _write(self, session: Session, call: Failed, error: RemoteError) -> None:
        now = self._clock.now()
        code = (error.remote_code or error.code)[:_CODE]
        account_id = _stored(session, call.account_id)
        row = session.scalar(
            select(CommunicationError)
            .where(
                CommunicationError.account_id.is_not_distinct_from(account_id),
                CommunicationError.operation == call.operation,
                CommunicationError.code == code,
                CommunicationError.amazon_order_id.is_not_distinct_from(call.amazon_order_id),
                CommunicationError.last_at > now - TOGETHER,
            )
            .order_by(CommunicationError.last_at.desc())
            .limit(1)
            .with_for_update(**CHANGE)
        )
        if row is None:
            row = CommunicationError(
                account_id=account_id,
                operation=call.operation,
                code=code,
                amazon_order_id=call.amazon_order_id,
                first_at=now,
                times=0,
            )
            session.add(row)
        row.why, row.detail, row.status = error.why, error.detail, error.status
        row.request_id = error.request_id
        row.last_at = now
        row.times += 1


def _stored(session: Session, account_id: int | None) -> int | None:
    """None for an account that is only being tried, and not stored yet."""
    if account_id is None:
        return None
    return session.scalar(select(SellerAccount.id).where(SellerAccount.id == account_id))
