"""The debug log: the ordinary log, and a table that an administrator reads on the screen (V35)."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from sqlalchemy import delete, insert, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from channel.domain.debugging import MOST_LINES, Line, Switch, text
from channel.models.debug import DebugLine, DebugSwitch
from channel.models.engine import READ_ONLY
from channel.models.locks import DELETE
from channel.models.order import Order
from channel.models.store import Store
from channel.ports.clock import Clock

# How stale what we know of the switch may be: every process turns with it this soon.
LOOK_AGAIN = timedelta(seconds=5)

log = logging.getLogger("channel.debug")


@dataclass(frozen=True)
class _Known:
    at: datetime
    switch: Switch | None


@dataclass(frozen=True)
class _Of:
    """Whose a line is."""

    store_id: int | None
    account_id: int | None
    number: str | None


class DebugLog:
    """Every look and every batch of lines is a short transaction of its own."""

    def __init__(self, sessions: sessionmaker[Session], clock: Clock) -> None:
        self._sessions = sessions
        self._clock = clock
        self._known: _Known | None = None

    @property
    def is_on(self) -> bool:
        try:
            return self._switch() is not None
        except SQLAlchemyError:
            return False

    def write(self, lines: Sequence[Line]) -> None:
        if not lines:
            return
        try:
            switch = self._switch()
            if switch is not None:
                self._write(switch, lines)
        except SQLAlchemyError as error:
            log.warning("%s lines were not kept: %s", len(lines), type(error).__name__)

    def _switch(self) -> Switch | None:
        """The switch if it is on, as it was known a moment ago."""
        now = self._clock.now()
        known = self._known
        if known is None or abs(now - known.at) >= LOOK_AGAIN:
            known = self._known = _Known(now, self._newest())
        return known.switch if known.switch is not None and known.switch.is_on(now) else None

    def _newest(self) -> Switch | None:
        newest = (
            select(DebugSwitch.id, DebugSwitch.ends_at, DebugSwitch.store_id, Store.account_id)
            .outerjoin(Store, Store.id == DebugSwitch.store_id)
            .order_by(DebugSwitch.id.desc())
            .limit(1)
        )
        with self._sessions() as session:
            session.connection(execution_options={READ_ONLY: True})
            row = session.execute(newest).first()
        return None if row is None else Switch(*row)

    def _write(self, switch: Switch, lines: Sequence[Line]) -> None:
        now = self._clock.now()
        with self._sessions() as session:
            session.connection(execution_options={READ_ONLY: True})
            orders = _orders(session, lines)
        rows = []
        for line in lines:
            of = _of(line, orders)
            if switch.wants(of.store_id, of.account_id):
                rows.append(self._row(switch, now, line, of))
        if not rows:
            return
        _have_a_handler()
        for row in rows:
            log.info("%s %s %s", row["kind"], row["text"], row["amazon_order_id"] or "-")
        with self._sessions.begin() as session:
            session.execute(insert(DebugLine), rows)
        with self._sessions.begin() as session:
            _drop_the_oldest(session)

    def _row(self, switch: Switch, now: datetime, line: Line, of: _Of) -> dict[str, object]:
        return {
            "switch_id": switch.id,
            "at": now,
            "process": self._process,
            "kind": line.kind.value,
            "text": text(line),
            "store_id": of.store_id,
            "account_id": of.account_id,
            "amazon_order_id": of.number,
        }

    @property
    def _process(self) -> str:
        return f"{self._machine}:{os.getpid()}"  # a forked job is another process

    @cached_property
    def _machine(self) -> str:
        return socket.gethostname()[:40]


def _orders(session: Session, lines: Sequence[Line]) -> Mapping[int, _Of]:
    ids = {line.order_id for line in lines if line.order_id is not None}
    if not ids:
        return {}
    found = select(Order.id, Order.store_id, Order.account_id, Order.amazon_order_id)
    return {row[0]: _Of(*row[1:]) for row in session.execute(found.where(Order.id.in_(ids)))}


def _of(line: Line, orders: Mapping[int, _Of]) -> _Of:
    of = None if line.order_id is None else orders.get(line.order_id)
    return of or _Of(None, line.account_id, line.amazon_order_id)


def _drop_the_oldest(session: Session) -> None:
    newest = select(DebugLine.id).order_by(DebugLine.id.desc()).limit(1).scalar_subquery()
    old = select(DebugLine.id).where(DebugLine.id <= newest - MOST_LINES)
    free = old.with_for_update(**DELETE, skip_locked=True)
    session.execute(delete(DebugLine).where(DebugLine.id.in_(free)))


def _have_a_handler() -> None:
    """Who turned it on wants to see it: without anybody's handler it goes to standard error, as
    Flask has its own log do."""
    log.setLevel(logging.INFO)
    if not log.hasHandlers():
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        log.addHandler(handler)
