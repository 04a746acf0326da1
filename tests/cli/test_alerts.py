"""`amazon alerts`: look, and try whether messages arrive."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from channel.domain.alerts import AlertKind
from channel.extension import AmazonChannel
from channel.models.alert import Alert
from channel.wiring import wiring
from tests.factories import NOW
from tests.ports.messengers.mail_server import mail_server
from tests.ports.messengers.webhook_receiver import webhook_receiver
from tests.rig.shop import SECRETS


@pytest.fixture
def app(sqlite_url: str, tmp_path: Path) -> Flask:
    app = Flask("channel")
    app.config.update(SECRETS, DATABASE_URL=sqlite_url, DATA_DIR=str(tmp_path))
    return app


def shell(app: Flask, **settings: str) -> FlaskCliRunner:
    app.config.update({f"AMAZON_CHANNEL_{name}": value for name, value in settings.items()})
    AmazonChannel(app)
    return app.test_cli_runner()


def test_a_trial_arrives_on_every_medium(app: Flask) -> None:
    with mail_server() as server, webhook_receiver() as receiver:
        run = shell(
            app,
            SMTP_URL=server.url(),
            ALERT_MAIL_TO="ops@shop.example",
            ALERT_WEBHOOK=receiver.url,
        )
        result = run.invoke(args=["amazon", "alerts", "try"])
    assert result.output == "mail\tsent\nwebhook\tsent\n"
    assert server.mailbox.mails[0]["Subject"] == "[Amazon channel] A trial"
    assert receiver.calls[0].facts["event"] == "trial"


def test_a_medium_that_fails_is_named_with_what_it_said(app: Flask) -> None:
    with webhook_receiver() as receiver:
        receiver.status = 500
        result = shell(app, ALERT_WEBHOOK=receiver.url).invoke(args=["amazon", "alerts", "try"])
    assert result.exit_code == 1
    assert "webhook" in result.stderr
    assert "HTTP 500" in result.stderr


def test_without_a_medium_it_says_what_to_set(app: Flask) -> None:
    result = shell(app).invoke(args=["amazon", "alerts", "try"])
    assert result.exit_code == 1
    assert "AMAZON_CHANNEL_SMTP_URL" in result.output


def test_the_receivers_key_can_be_asked_for(app: Flask) -> None:
    result = shell(app).invoke(args=["amazon", "alerts", "webhook-key"])
    assert len(result.output.strip()) == 64
    assert SECRETS["SECRET_KEY"] not in result.output


def test_what_lasts_is_listed(app: Flask) -> None:
    run = shell(app)
    values = {"stores": "Store US"}
    kinds = {"disconnected": AlertKind.DISCONNECTED, "old": AlertKind.DATA_OLD}
    with app.app_context(), wiring().transaction("test") as session:
        for cause, kind in kinds.items():
            over = NOW if cause == "old" else None
            row = Alert(kind=kind, cause=cause, values=values, raised_at=NOW, cleared_at=over)
            session.add(row)
    result = run.invoke(args=["amazon", "alerts", "list"])
    [line] = result.output.splitlines()
    assert line.split("\t")[1:] == ["DISCONNECTED", "Disconnected from Amazon: Store US"]
