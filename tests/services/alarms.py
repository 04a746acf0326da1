"""An installation that alarms people on two media, without Redis or Amazon."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from flask import Flask
from sqlalchemy import select, update

from channel.extension import AmazonChannel
from channel.models.account import SellerAccount
from channel.models.alert import Alert
from channel.models.base import Base
from channel.services import alert_messages, alerting, installation
from channel.wiring import EXTENSION, Wiring, wiring
from tests.factories import NOW, Factory
from tests.rig.postbox import Postbox
from tests.rig.shop import SECRETS, Remembering


class Clock:
    """Stands at `NOW` until a test moves it."""

    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> Any:
        return self.moment


@dataclass
class Alarms:
    clock: Clock
    mail: Postbox
    webhook: Postbox
    wiring: Wiring
    factory: Factory

    def advance(self, **by: float) -> None:
        """Time passes, and Amazon is read all the while."""
        self.clock.moment += timedelta(**by)
        self.change(SellerAccount, data_as_of=self.clock.moment)

    def change(self, model: type[Base], **values: Any) -> None:
        """Every row of a table."""
        with self.wiring.transaction("test.change") as session:
            session.execute(update(model).values(values))

    def minute(self) -> None:
        """What the clock has done once a minute."""
        alerting.watch(self.wiring)
        for _ in range(2):  # an all-clear goes out behind what it clears
            alert_messages.send_due(self.wiring)

    def alerts(self) -> list[Alert]:
        with self.wiring.reading() as session:
            return list(session.scalars(select(Alert).order_by(Alert.id)))

    def lasting(self) -> list[str]:
        return [alert.cause for alert in self.alerts() if alert.cleared_at is None]

    def subjects(self) -> list[str]:
        """Of the mails so far."""
        return [message.subject for message in self.mail.messages]


@contextmanager
def alarms(database_url: str, data_dir: Path) -> Iterator[Alarms]:
    clock, mail, webhook = Clock(), Postbox("mail"), Postbox("webhook")
    app = Flask("channel")
    app.config.update(SECRETS)
    app.config.update(DATABASE_URL=database_url, DATA_DIR=str(data_dir))
    AmazonChannel(app, clock=clock)
    app.extensions[EXTENSION] = replace(
        app.extensions[EXTENSION], queue=Remembering(), messengers=(mail, webhook)
    )
    with app.app_context():
        w = wiring()
        with w.transaction("test.installation") as session:
            installation.ensure(session, NOW, w.config.base_url)
        yield Alarms(clock, mail, webhook, w, Factory(w))
        w.engine.dispose()
