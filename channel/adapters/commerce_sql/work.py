"""One call to this system is one transaction of its own, and tells the feed at its very end."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session

from channel.adapters.commerce_sql import feed
from channel.adapters.commerce_sql.refusals import SYSTEM
from channel.errors import Unavailable
from channel.models.commerce_change import CommerceChange
from channel.models.commerce_order import CommerceHistory, CommerceOrder
from channel.models.engine import READ_ONLY
from channel.ports.commerce import ChangeKind
from channel.ports.vault import Vault


@dataclass
class Work:
    """What a writing call has at hand: its session, its moment, and what it will tell the feed."""

    session: Session
    vault: Vault
    at: datetime
    changes: list[CommerceChange] = field(default_factory=list)

    def alone(self, *with_what: str) -> None:
        """Nobody else deals with this until our transaction ends; SQLite has one writer anyway.

        For what has no row yet that could be locked: an order to come, a customer to come.
        """
        if self.session.get_bind().dialect.name == "postgresql":
            digest = hashlib.sha256("\0".join(with_what).encode()).digest()
            key = int.from_bytes(digest[:8], signed=True)
            self.session.execute(select(func.pg_advisory_xact_lock(key)))

    def record(self, order: CommerceOrder, code: str, **values: object) -> None:
        """Append to the order's history (`HistoryCode` and values)."""
        self.session.add(CommerceHistory(order_id=order.id, at=self.at, code=code, values=values))
        order.updated_at = self.at

    def order_changed(self, order: CommerceOrder) -> None:
        self.changes.append(
            CommerceChange(
                kind=ChangeKind.ORDER_CHANGED,
                at=self.at,
                order=order,
                status=order.status,
                state=order.state,
            )
        )

    def product_changed(self, sku: str) -> None:
        if any(change.sku == sku for change in self.changes):
            return
        self.changes.append(CommerceChange(kind=ChangeKind.PRODUCT_CHANGED, at=self.at, sku=sku))


class Transactions:
    """Opens them, and turns a database that is away, busy or deadlocked into `Unavailable`."""

    def __init__(self, sessions: Callable[[], Session], vault: Vault) -> None:
        self._sessions = sessions
        self._vault = vault

    @contextmanager
    def writing(self, at: datetime) -> Iterator[Work]:
        """Commits at the end, or leaves nothing behind."""
        with self._reaching(), self._sessions() as session, session.begin():
            work = Work(session, self._vault, at)
            yield work
            feed.append(session, work.changes)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        with self._reaching(), self._sessions() as session, session.begin():
            session.connection(execution_options={READ_ONLY: True})
            yield session

    @contextmanager
    def _reaching(self) -> Iterator[None]:
        try:
            yield
        except (OperationalError, InterfaceError, PoolTimeout) as error:
            # Its text has the statement and its values: the kind is enough.
            raise Unavailable(SYSTEM, type(error).__name__) from None
