"""An installation that others listen to, without Redis or Amazon."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from flask import Flask, current_app
from sqlalchemy import select

from channel.domain.events import EventKind
from channel.extension import AmazonChannel
from channel.models.order import Order
from channel.models.webhook import Webhook, WebhookDelivery
from channel.ports.messenger import Messenger
from channel.services import installation, scheduling, webhook_sending, webhooks
from channel.wiring import EXTENSION, Wiring, wiring
from tests.factories import NOW, Factory
from tests.rig.shop import SECRETS, Remembering

ALL = tuple(EventKind)
ADDRESS = "http://127.0.0.1:9/nobody"


class Clock:
    """Stands at `NOW` until a test moves it."""

    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment


@dataclass
class Hearing:
    clock: Clock
    queue: Remembering
    factory: Factory
    secrets: dict[int, str] = field(default_factory=dict)

    @property
    def wiring(self) -> Wiring:
        return wiring()

    def advance(self, **by: float) -> None:
        self.clock.moment += timedelta(**by)

    def listen(self, url: str = ADDRESS, events: tuple[EventKind, ...] = ALL) -> int:
        """A webhook; its id."""
        w = self.wiring
        with w.transaction("test.webhook") as session:
            fresh = webhooks.create(session, w.vault, self.clock.now(), url, events, private=True)
        self.secrets[fresh.webhook.id] = fresh.secret
        return fresh.webhook.id

    def change(self, order: Order, **values: Any) -> None:
        """One transaction that changes the order."""
        self.advance(seconds=1)
        with self.wiring.transaction("test.change") as session:
            row = session.get_one(Order, order.id, with_for_update=True)
            for name, value in values.items():
                setattr(row, name, value)

    def deliveries(self) -> list[WebhookDelivery]:
        with self.wiring.reading() as session:
            return list(session.scalars(select(WebhookDelivery).order_by(WebhookDelivery.id)))

    def events(self) -> list[str]:
        """What is written down to be told, the oldest first."""
        return [row.event.removeprefix("order.") for row in self.deliveries()]

    def webhook(self, webhook_id: int) -> Webhook:
        with self.wiring.reading() as session:
            return session.get_one(Webhook, webhook_id)

    def tell(self) -> None:
        """What the workers do when the clock has looked."""
        with self.wiring.reading() as session:
            due = webhook_sending.due(session, self.clock.now(), self.wiring)
        for webhook_id in due:
            webhook_sending.tell(self.wiring, webhook_id)

    def tick(self) -> list[tuple[str, tuple[int, ...]]]:
        """What the clock hints at now."""
        self.queue.hints.clear()
        scheduling.tick(self.wiring, "test")
        return [(hint.job, hint.ids) for hint in self.queue.hints]

    def have(self, **parts: Any) -> None:
        """Swap parts of the wiring: `listeners`, `messengers`, `config`."""
        app = self._app
        app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], **parts)

    @property
    def _app(self) -> Flask:
        return current_app._get_current_object()  # type: ignore[attr-defined,no-any-return]


@contextmanager
def hearing(database_url: str, data_dir: Path) -> Iterator[Hearing]:
    clock, queue = Clock(), Remembering()
    app = Flask("channel")
    app.config.update(SECRETS)
    app.config.update(
        DATABASE_URL=database_url,
        DATA_DIR=str(data_dir),
        AMAZON_CHANNEL_WEBHOOK_PRIVATE_ADDRESSES="true",
    )
    AmazonChannel(app, clock=clock)
    none: tuple[Messenger, ...] = ()
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], queue=queue, messengers=none)
    with app.app_context():
        w = wiring()
        with w.transaction("test.installation") as session:
            installation.ensure(session, NOW, w.config.base_url)
        yield Hearing(clock, queue, Factory(w))
        w.engine.dispose()
