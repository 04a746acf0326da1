"""What a use case needs that spans calls to other systems.

Such a use case is several transactions with the calls between them, never around them: a call
may take half a minute, and SQLite has one writer. `Work` is the edge's promise to commit each.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from sqlalchemy.orm import Session

from channel.config import Config
from channel.ports.clock import Clock
from channel.ports.commerce import Commerce
from channel.ports.feeds import Feeds
from channel.ports.listeners import Listeners
from channel.ports.marketplace import Marketplace
from channel.ports.messenger import Messenger
from channel.ports.notices import Notices, Subscriptions
from channel.ports.queue import Queue
from channel.ports.reports import Reports
from channel.ports.vault import Vault


class Work(Protocol):
    @property
    def config(self) -> Config: ...
    @property
    def marketplace(self) -> Marketplace: ...
    @property
    def reports(self) -> Reports: ...
    @property
    def feeds(self) -> Feeds: ...
    @property
    def subscriptions(self) -> Subscriptions: ...
    @property
    def notices(self) -> Notices: ...
    @property
    def commerce(self) -> Commerce: ...
    @property
    def messengers(self) -> Sequence[Messenger]: ...
    @property
    def listeners(self) -> Listeners: ...
    @property
    def queue(self) -> Queue: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def vault(self) -> Vault: ...

    def transaction(self, step: str) -> AbstractContextManager[Session]:
        """One named unit of work, committed at its end. Raises `Busy`."""
        ...

    def reading(self) -> AbstractContextManager[Session]:
        """A look that writes nothing. Raises `Busy`."""
        ...
