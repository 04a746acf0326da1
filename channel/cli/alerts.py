"""What a person should know of, at the shell: `alerts list|try|webhook-key`."""

from __future__ import annotations

from collections.abc import Sequence

import click
from flask.cli import with_appcontext
from sqlalchemy import select

from channel.cli.saying import plainly
from channel.domain import alerts as words
from channel.domain.alerts import AlertKind
from channel.errors import ChannelError, RemoteError
from channel.models.alert import Alert
from channel.services import alert_messages
from channel.wiring import wiring


@click.group("alerts")
def alerts() -> None:
    """What a person should know of, and how it is told."""


@alerts.command("list")
@with_appcontext
def list_command() -> None:
    """What is so now, the newest first."""
    w = wiring()
    language = w.config.alert_language
    lasting = select(Alert).where(Alert.cleared_at.is_(None)).order_by(Alert.raised_at.desc())
    with w.reading() as session:
        for alert in session.scalars(lasting):
            kind = AlertKind(alert.kind)
            since = alert.raised_at.isoformat(timespec="minutes")
            click.echo(f"{since}\t{kind}\t{words.title(language, kind, alert.values)}")


@alerts.command("try")
@with_appcontext
@plainly
def try_command() -> None:
    """Send a trial on every medium that is configured, and say whether it left."""
    w = wiring()
    if not w.messengers:
        raise click.ClickException(
            "no medium is configured: set AMAZON_CHANNEL_SMTP_URL and …_ALERT_MAIL_TO, or "
            "AMAZON_CHANNEL_ALERT_WEBHOOK"
        )
    failed = False
    for messenger in w.messengers:
        try:
            messenger.send(alert_messages.trial(w.config))
        except ChannelError as error:
            failed = True
            click.echo(f"{messenger.medium}\t{_why(error)}", err=True)
        else:
            click.echo(f"{messenger.medium}\tsent")
    if failed:
        raise SystemExit(1)


@alerts.command("webhook-key")
@with_appcontext
def webhook_key_command() -> None:
    """The key that the webhook's receiver checks signatures with. Keep it as a password."""
    click.echo(wiring().config.webhook_key)


def _why(error: ChannelError) -> str:
    """The sentence, and what the other side said where the sentence does not."""
    said = error.detail if isinstance(error, RemoteError) else ""
    return str(error) if said in str(error) else f"{error} ({said})"


COMMANDS: Sequence[click.Command] = (alerts,)
