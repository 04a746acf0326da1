from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from channel.config import Config, read_config
from channel.errors import Misconfigured

OURS = "AMAZON_CHANNEL_"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def config(folder: Path, **settings: str) -> Config:
    ours = {OURS + name: text for name, text in settings.items()}
    return read_config({}, {"DATA_DIR": str(folder), **ours})


def test_nothing_needs_to_be_decided_to_begin(folder: Path) -> None:
    begun = config(folder)
    assert begun.application_id is None
    assert not begun.application_draft
    assert (begun.sqs_queue_url, begun.smtp_url, begun.alert_webhook) == (None, None, None)
    assert (begun.alert_mail_to, begun.alert_language) == ((), "en")


def test_what_is_decided_is_read(folder: Path) -> None:
    decided = config(
        folder,
        APPLICATION_ID="amzn1.sp.solution.0f1e",
        APPLICATION_DRAFT="true",
        SELLER_CENTRAL_ENDPOINT="http://127.0.0.1:8081/",
        LWA_SECRET_CREATED="2026-06-01",
        SQS_QUEUE_URL="https://sqs.eu-west-1.amazonaws.com/123456789012/order-changes",
        SMTP_URL="smtps://shop:pass@mail.example:465",
        ALERT_MAIL_TO="anna@shop.example, bo@shop.example",
        ALERT_LANGUAGE="sv",
    )
    assert decided.application_draft
    assert decided.seller_central_endpoint == "http://127.0.0.1:8081"
    assert decided.lwa_secret_created == date(2026, 6, 1)
    assert decided.alert_mail_to == ("anna@shop.example", "bo@shop.example")
    assert decided.alert_mail_from == "anna@shop.example"
    assert decided.alert_language == "sv"


@pytest.mark.parametrize(
    ("name", "nonsense"),
    [
        ("APPLICATION_ID", "amzn1.application-oa2-client.1"),
        ("APPLICATION_DRAFT", "perhaps"),
        ("SELLER_CENTRAL_ENDPOINT", "http://sellercentral.example"),
        ("SELLER_CENTRAL_ENDPOINT", "https://"),
        ("LWA_SECRET_CREATED", "last summer"),
        ("LWA_SECRET_CREATED", "2999-01-01"),
        ("SQS_QUEUE_URL", "arn:aws:sqs:eu-west-1:123456789012:order-changes"),
        ("SQS_QUEUE_URL", "https://sqs.eu-west-1.amazonaws.com/order-changes"),
        ("SQS_QUEUE_URL", "https://sqs.eu-west-1.amazonaws.com/123456789012/changes.fifo"),
        ("SQS_ENDPOINT", "sqs"),
        ("BASE_URL", "shop.example"),
        ("BASE_URL", "http://[half"),
        ("SMTP_URL", "mail.example:25"),
        ("SMTP_URL", "smtp://mail.example:port"),
        ("ALERT_MAIL_TO", "anna"),
        ("ALERT_MAIL_FROM", "anna@shop@example"),
        ("ALERT_WEBHOOK", "http://hooks.example/x"),
        ("ALERT_LANGUAGE", "klingon"),
    ],
)
def test_nonsense_is_refused_with_a_sentence_that_names_the_setting(
    folder: Path, name: str, nonsense: str
) -> None:
    with pytest.raises(Misconfigured) as caught:
        config(folder, **{name: nonsense})
    assert caught.value.values["setting"] == OURS + name
    assert str(caught.value).startswith(OURS + name)


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"SMTP_URL": "smtp://mail.example"}, "ALERT_MAIL_TO"),
        ({"ALERT_MAIL_TO": "anna@shop.example"}, "SMTP_URL"),
    ],
)
def test_mail_needs_both_a_server_and_a_reader(
    folder: Path, given: dict[str, str], missing: str
) -> None:
    with pytest.raises(Misconfigured, match=OURS + missing):
        config(folder, **given)


def test_a_configuration_tells_no_secret(folder: Path) -> None:
    shown = repr(
        config(
            folder,
            LWA_CLIENT_SECRET="amzn1.oa2-cs.v1.s3cret",
            SMTP_URL="smtp://shop:s3cret@mail.example",
            ALERT_MAIL_TO="anna@shop.example",
            ALERT_WEBHOOK="https://hooks.example/s3cret",
        )
    )
    assert "s3cret" not in shown
