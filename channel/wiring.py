"""What the running application is made of. Everybody but `extension` asks here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import cast

from flask import current_app, has_app_context
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from channel import signals
from channel.adapters.commerce_sql import SqlCommerce
from channel.config import Config
from channel.models.busy import told_as_busy
from channel.models.engine import READ_ONLY
from channel.models.steps import STEP, take_hints, take_lines
from channel.ports.clock import Clock
from channel.ports.commerce import Commerce
from channel.ports.debug import Debug
from channel.ports.feeds import Feeds
from channel.ports.listeners import Listeners
from channel.ports.marketplace import Marketplace
from channel.ports.messenger import Messenger
from channel.ports.notices import Notices, Subscriptions
from channel.ports.queue import Queue
from channel.ports.reports import Reports
from channel.ports.vault import Vault
from channel.services import events

EXTENSION = "amazon_channel"


@dataclass(frozen=True)
class Wiring:
    """`embedded` is the embedded commerce system's own administration, None with any other."""

    config: Config
    sessions: sessionmaker[Session]
    marketplace: Marketplace
    reports: Reports
    feeds: Feeds
    subscriptions: Subscriptions
    notices: Notices
    commerce: Commerce
    embedded: SqlCommerce | None
    messengers: Sequence[Messenger]
    listeners: Listeners
    queue: Queue
    clock: Clock
    vault: Vault
    debug: Debug

    @property
    def engine(self) -> Engine:
        """The database itself: for migrations, and to let go of connections before a fork."""
        return cast(Engine, self.sessions.kw["bind"])

    @contextmanager
    def transaction(self, step: str) -> Iterator[Session]:
        """One unit of work: committed at the end, rolled back by any error. Raises `Busy`.

        What it did to orders is written down for webhooks with it. The hints that were left in it
        go out after the commit, and only then, and so do the debug log's lines and the signals.
        `step` names it, in logs and for the tests that kill a worker right after it.
        """
        with told_as_busy(step), self.sessions() as session:
            session.info[STEP] = step
            with session.begin():
                yield session
                told = events.write(session, self.clock.now())
            hints, lines = take_hints(session), take_lines(session)
        if hints:
            self.queue.hint(hints)
        self.debug.write(lines)
        self._signal(told)

    def _signal(self, told: Sequence[events.Told]) -> None:
        app = current_app._get_current_object() if has_app_context() else None  # type: ignore[attr-defined]  # noqa: SLF001
        for each in told:
            signals.send(app, each.order_id, each.event)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A consistent look that writes nothing and never waits for a writer. Raises `Busy`."""
        with told_as_busy("a look"), self.sessions() as session:
            session.connection(execution_options={READ_ONLY: True})
            yield session


def wiring() -> Wiring:
    """The current application's parts."""
    return cast(Wiring, current_app.extensions[EXTENSION])
