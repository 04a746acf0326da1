"""Whoever is to be told that a rule matched is told, once, of the rule and the order alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, update

from channel.errors import Unavailable
from channel.models.order import Order
from channel.models.rule import RuleNotice
from channel.services import rule_notices
from tests.factories import MARIA, NOW
from tests.rig.hearing import Hearing, hearing
from tests.rig.postbox import Postbox

RULE = "Expensive & Swedish"


@pytest.fixture
def heard(database_url: str, data_dir: Path) -> Iterator[Hearing]:
    with hearing(database_url, data_dir) as heard:
        yield heard


@pytest.fixture
def mail(heard: Hearing) -> Postbox:
    box = Postbox("mail")
    heard.have(messengers=(box,))
    return box


@pytest.fixture
def order(heard: Hearing) -> Order:
    return heard.factory.order(heard.factory.store())


def matched(heard: Hearing, order: Order, *media: str, rule_id: int = 7) -> None:
    """As the rules write it down."""
    with heard.wiring.transaction("test") as session:
        for medium in media or ("mail",):
            session.add(
                RuleNotice(
                    order_id=order.id,
                    rule_id=rule_id,
                    medium=medium,
                    rule_name=RULE,
                    attempts=0,
                    not_before=heard.clock.now(),
                )
            )


def notice(heard: Hearing) -> RuleNotice:
    with heard.wiring.reading() as session:
        return session.scalars(select(RuleNotice)).one()


def test_a_notice_names_rule_order_and_store_and_leads_there(
    heard: Hearing, order: Order, mail: Postbox
) -> None:
    matched(heard, order)
    rule_notices.send_due(heard.wiring)
    [message] = mail.messages
    number = order.amazon_order_id
    assert message.key == f"rule-7-order-{order.id}-mail"
    assert message.subject == f"[Amazon channel] Rule “{RULE}”: order {number} of Store US"
    assert f"http://127.0.0.1:8080/amazon/orders/order_{order.id}" in message.text
    assert message.facts["amazonOrderNumber"] == number
    assert str(MARIA.buyer_name) not in str(message)


def test_it_is_in_the_language_of_the_alerts(heard: Hearing, order: Order, mail: Postbox) -> None:
    heard.have(config=replace(heard.wiring.config, alert_language="sv"))
    matched(heard, order)
    rule_notices.send_due(heard.wiring)
    assert mail.messages[0].text.startswith(f"Regeln ”{RULE}” gäller för ordern")


def test_each_medium_tells_once(heard: Hearing, order: Order, mail: Postbox) -> None:
    webhook = Postbox("webhook")
    heard.have(messengers=(mail, webhook))
    matched(heard, order, "mail", "webhook")
    for _ in range(2):
        rule_notices.send_due(heard.wiring)
    assert (len(mail.messages), len(webhook.messages)) == (1, 1)


def test_a_medium_in_trouble_is_asked_again(heard: Hearing, order: Order, mail: Postbox) -> None:
    matched(heard, order)
    mail.trouble = Unavailable("The mail server")
    rule_notices.send_due(heard.wiring)
    assert (notice(heard).attempts, notice(heard).done_at) == (1, None)
    mail.trouble = None
    heard.advance(minutes=1)
    rule_notices.send_due(heard.wiring)
    assert len(mail.messages) == 1
    assert notice(heard).done_at == heard.clock.now()


def test_what_a_dead_worker_had_in_its_hands_goes_out_again(
    heard: Hearing, order: Order, mail: Postbox
) -> None:
    matched(heard, order)
    with heard.wiring.transaction("test") as session:
        session.execute(update(RuleNotice).values(claimed_at=NOW))
    rule_notices.send_due(heard.wiring)
    assert mail.messages == []
    heard.advance(minutes=5)
    rule_notices.send_due(heard.wiring)
    assert len(mail.messages) == 1


def test_the_clock_finds_what_is_due_where_somebody_can_be_told(
    heard: Hearing, order: Order
) -> None:
    matched(heard, order)
    assert "rule_notices" not in dict(heard.tick())
    heard.have(messengers=(Postbox("mail"),))
    assert "rule_notices" in dict(heard.tick())
    rule_notices.send_due(heard.wiring)
    heard.advance(minutes=1)
    assert "rule_notices" not in dict(heard.tick())


def test_old_news_are_not_told_when_a_medium_is_configured_at_last(
    heard: Hearing, order: Order, mail: Postbox
) -> None:
    matched(heard, order)
    heard.advance(days=6)
    rule_notices.send_due(heard.wiring)
    assert mail.messages == []


def test_a_copy_sends_nothing(heard: Hearing, order: Order, mail: Postbox) -> None:
    matched(heard, order)
    heard.have(config=replace(heard.wiring.config, base_url="https://copy.example"))
    rule_notices.send_due(heard.wiring)
    assert mail.messages == []
