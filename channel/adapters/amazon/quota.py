"""The token buckets that all our processes share, one row each."""

from __future__ import annotations

import time
from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from channel.domain.quota import Bucket, Plan
from channel.errors import Throttled
from channel.models.engine import READ_ONLY
from channel.models.locks import CHANGE
from channel.models.quota import Quota
from channel.ports.clock import Clock

# Waiting this long inside a call is cheaper than giving the job back and coming again.
PATIENCE = 2.0


class Quotas:
    """Every method is a short transaction of its own; a row is locked while it changes."""

    def __init__(
        self,
        sessions: sessionmaker[Session],
        clock: Clock,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._sessions = sessions
        self._clock = clock
        self._pause = pause
        self._rates: dict[str, float] = {}

    def take(self, key: str, plan: Plan, leaving: float = 0.0) -> None:
        """One token, of a bucket that then still holds `leaving`, waiting at most `PATIENCE`.

        Raises `Throttled` with the seconds until it may be taken.
        """
        waited = 0.0
        while (seconds := self._try(key, plan, leaving)) > 0:
            if waited + seconds > PATIENCE:
                raise Throttled("Amazon", seconds, "the quota is used up")
            # A little longer, or rounding could find the token a microsecond short.
            self._pause(seconds + 0.001)
            waited += seconds

    def learn(self, key: str, plan: Plan, rate: float) -> None:
        """Keep the rate that Amazon's answer told. Writes only when it is news."""
        if self._rates.get(key) == rate:
            return
        with self._sessions.begin() as session:
            row = _locked(session, key, Bucket.full(plan, self._clock.now()))
            _store(row, _bucket(row).learn(rate, self._clock.now()))
        self._rates[key] = rate

    def empty(self, key: str, plan: Plan) -> float:
        """Amazon said 429: nothing is left. Returns the seconds to the next token."""
        with self._sessions.begin() as session:
            now = self._clock.now()
            row = _locked(session, key, Bucket.full(plan, now))
            bucket = _bucket(row).emptied(now)
            _store(row, bucket)
            return bucket.wait(now)

    def peek(self, key: str, plan: Plan) -> Bucket:
        """The bucket as it stands now; takes nothing, locks nothing."""
        with self._sessions() as session:
            session.connection(execution_options={READ_ONLY: True})
            row = session.scalar(select(Quota).where(Quota.key == key))
            now = self._clock.now()
            return _bucket(row).at(now) if row else Bucket.full(plan, now)

    def _try(self, key: str, plan: Plan, leaving: float) -> float:
        with self._sessions.begin() as session:
            row = _locked(session, key, Bucket.full(plan, self._clock.now()))
            # Asked again: the lock may have been long in coming.
            now = self._clock.now()
            bucket = _bucket(row)
            self._rates[key] = bucket.rate
            spent = bucket.take(now, leaving)
            _store(row, spent or bucket.at(now))
            return 0.0 if spent else bucket.wait(now, leaving)


def _locked(session: Session, key: str, fresh: Bucket) -> Quota:
    """The row, locked until the transaction ends; made when this is the first call ever.

    SQLite has locked the whole database already when the transaction began.
    """
    wanted = select(Quota).where(Quota.key == key).with_for_update(**CHANGE)
    row = session.scalar(wanted)
    if row is None:
        _insert(session, key, fresh)
        row = session.scalars(wanted).one()
    return row


def _insert(session: Session, key: str, bucket: Bucket) -> None:
    row = Quota(key=key)
    _store(row, bucket)
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        # Another process made it a moment ago: its row counts.
        pass


def _bucket(row: Quota) -> Bucket:
    return Bucket(row.tokens, row.rate, row.burst, row.updated_at)


def _store(row: Quota, bucket: Bucket) -> None:
    row.tokens, row.rate = bucket.tokens, bucket.rate
    row.burst, row.updated_at = bucket.burst, bucket.updated_at
