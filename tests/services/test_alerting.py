"""People are told of each cause once, and when it is over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from sqlalchemy import select

from channel.domain.store import StoreStatus
from channel.errors import Rejected, Unavailable
from channel.models.account import SellerAccount
from channel.models.alert import Alert, AlertMessage
from channel.models.error_log import CommunicationError
from channel.models.installation import ClientSecret, Installation
from channel.models.order import Order
from channel.models.store import Store
from channel.services import alert_messages, alerting, purging
from tests.factories import MARIA, NOW
from tests.rig.shop import SECRETS
from tests.services.alarms import Alarms, alarms


@pytest.fixture
def scene(database_url: str, data_dir: Path) -> Iterator[Alarms]:
    with alarms(database_url, data_dir) as found:
        yield found


def lose(scene: Alarms) -> None:
    scene.change(Store, status=StoreStatus.DISCONNECTED.value)


def regain(scene: Alarms) -> None:
    scene.change(Store, status=StoreStatus.ACTIVE.value)


def test_nobody_is_bothered_while_all_is_well(scene: Alarms) -> None:
    scene.factory.store()
    scene.minute()
    assert scene.alerts() == []
    assert scene.mail.messages == []


def test_a_disconnected_store_is_told_once_on_each_medium(scene: Alarms) -> None:
    scene.factory.store()
    lose(scene)
    for _ in range(3):
        scene.minute()
    assert scene.subjects() == ["[Amazon channel] Disconnected from Amazon: Store US"]
    assert len(scene.webhook.messages) == 1


def test_an_all_clear_follows_when_the_cause_is_gone(scene: Alarms) -> None:
    scene.factory.store()
    lose(scene)
    scene.minute()
    regain(scene)
    scene.minute()
    assert scene.lasting() == []
    assert scene.subjects()[1:] == [
        "[Amazon channel] All clear: Disconnected from Amazon: Store US"
    ]


def test_the_same_cause_again_is_told_again(scene: Alarms) -> None:
    scene.factory.store()
    for _ in range(2):
        lose(scene)
        scene.minute()
        regain(scene)
        scene.minute()
    assert len(scene.alerts()) == 2
    assert len(scene.mail.messages) == 4


def test_a_mail_says_what_is_so_what_helps_and_where_to_look(scene: Alarms) -> None:
    scene.factory.store()
    lose(scene)
    scene.minute()
    [mail] = scene.mail.messages
    assert "Amazon no longer accepts the authorisation of the seller A1." in mail.text
    assert "What helps: Open the store and connect it again." in mail.text
    assert "http://127.0.0.1:8080/amazon/" in mail.text
    assert "Nov 20, 2026" in mail.text


def test_a_webhook_gets_the_facts(scene: Alarms) -> None:
    store = scene.factory.store()
    lose(scene)
    scene.minute()
    [message] = scene.webhook.messages
    assert message.facts["event"] == "raised"
    assert message.facts["kind"] == "DISCONNECTED"
    assert message.facts["severity"] == "CRITICAL"
    assert message.facts["merchantIds"] == [store.id]
    assert message.facts["raisedAt"] == NOW


def test_people_are_told_in_the_language_that_was_asked_for(scene: Alarms) -> None:
    swedish = replace(scene.wiring.config, alert_language="sv")
    scene.wiring = replace(scene.wiring, config=swedish)
    scene.factory.store()
    lose(scene)
    scene.minute()
    assert scene.subjects() == ["[Amazonkanalen] Inte längre ansluten till Amazon: Store US"]


def test_warnings_of_a_lapse_follow_one_another_without_an_all_clear(scene: Alarms) -> None:
    scene.factory.store()
    scene.change(SellerAccount, authorised_at=NOW - timedelta(days=335))
    for days in (30, 7, 1, 0):
        scene.clock.moment = NOW + timedelta(days=30 - days)
        scene.change(SellerAccount, data_as_of=scene.clock.moment)
        scene.minute()
    assert scene.subjects() == [
        "[Amazon channel] The authorisation of Store US lapses in 30 days",
        "[Amazon channel] The authorisation of Store US lapses in 7 days",
        "[Amazon channel] The authorisation of Store US lapses within a day",
        "[Amazon channel] The authorisation of Store US has lapsed",
    ]
    assert scene.lasting() == ["AUTHORISATION_LAPSES:1:0"]


def test_a_renewed_authorisation_ends_the_warning(scene: Alarms) -> None:
    scene.factory.store()
    scene.change(SellerAccount, authorised_at=NOW - timedelta(days=360))
    scene.minute()
    scene.change(SellerAccount, authorised_at=NOW)
    scene.minute()
    assert [message.key for message in scene.mail.messages] == [
        "alert-1-raised",
        "alert-1-cleared",
    ]


def test_days_left_are_counted_down_without_another_mail(scene: Alarms) -> None:
    scene.factory.store()
    scene.change(SellerAccount, authorised_at=NOW - timedelta(days=340))
    scene.minute()
    scene.advance(days=3)
    scene.minute()
    [alert] = scene.alerts()
    assert alert.values["days"] == 22
    assert len(scene.mail.messages) == 1


def test_the_secret_in_use_is_the_one_that_counts(scene: Alarms) -> None:
    in_use = sha256(SECRETS["AMAZON_CHANNEL_LWA_CLIENT_SECRET"].encode()).hexdigest()
    with scene.wiring.transaction("test") as session:
        session.add(ClientSecret(digest="old", made_at=NOW, first_used_at=NOW, refused_at=NOW))
        session.add(ClientSecret(digest=in_use, made_at=NOW, first_used_at=NOW))
    scene.minute()
    assert scene.alerts() == []
    scene.change(ClientSecret, refused_at=NOW)
    scene.minute()
    assert scene.lasting() == ["CLIENT_SECRET_REFUSED:"]


def test_data_alarm_after_as_many_minutes_as_the_operator_said(scene: Alarms) -> None:
    scene.factory.store()
    scene.change(Installation, data_age_limit=90)
    scene.clock.moment += timedelta(minutes=90)
    scene.minute()
    assert scene.lasting() == []
    scene.clock.moment += timedelta(minutes=1)
    scene.minute()
    assert scene.lasting() == ["DATA_OLD:1"]


def test_many_blocked_orders_are_one_mail_a_store(scene: Alarms) -> None:
    store = scene.factory.store()
    for _ in range(3):
        scene.factory.order(store, attention="out-of-stock", attention_since=NOW)
    scene.minute()
    assert scene.mail.messages == []  # most heal by themselves within minutes
    scene.advance(minutes=15)
    scene.minute()
    assert scene.subjects() == ["[Amazon channel] 3 orders need attention: Store US"]


def test_another_blocked_order_is_no_other_mail(scene: Alarms) -> None:
    store = scene.factory.store()
    long_ago = NOW - timedelta(hours=1)
    for count in (1, 2):
        scene.factory.order(store, attention="out-of-stock", attention_since=long_ago)
        scene.minute()
        assert scene.alerts()[0].values["count"] == count
    scene.change(Order, attention=None)
    scene.minute()
    assert scene.mail.keys == ["alert-1-raised", "alert-1-cleared"]


def test_a_message_names_no_buyer(scene: Alarms) -> None:
    long_ago = NOW - timedelta(hours=1)
    scene.factory.order(
        scene.factory.store(), attention="out-of-stock", attention_since=long_ago, person=MARIA
    )
    scene.minute()
    [message] = scene.webhook.messages
    assert "Lindström" not in str(message)
    assert "marketplace.amazon.com" not in str(message)


def test_information_stays_on_the_screen(scene: Alarms) -> None:
    scene.factory.store()
    scene.change(SellerAccount, reports_refused_at=NOW, push="REFUSED")
    scene.minute()
    assert sorted(scene.lasting()) == ["NOTIFICATIONS_REFUSED:1", "REPORTS_REFUSED:1"]
    assert scene.mail.messages == []


def test_a_copy_says_so_once_and_ends_nothing_that_the_original_raised(scene: Alarms) -> None:
    scene.factory.store()
    lose(scene)
    alerting.watch(scene.wiring)  # raised, and copied before it was sent
    scene.change(Installation, base_url="https://shop.example")
    regain(scene)
    scene.minute()
    assert scene.lasting() == ["DISCONNECTED:1", "READ_ONLY_COPY:"]
    assert scene.subjects() == ["[Amazon channel] This is a copy: nothing is said to Amazon"]


def test_a_mail_server_that_is_down_makes_a_mail_late(scene: Alarms) -> None:
    scene.factory.store()
    lose(scene)
    scene.mail.trouble = Unavailable("The mail server")
    scene.minute()
    assert len(scene.webhook.messages) == 1
    with scene.wiring.reading() as session:
        [logged] = session.scalars(select(CommunicationError))
    assert (logged.operation, logged.why) == ("mail", "alert-undelivered")
    scene.mail.trouble = None
    scene.advance(seconds=10)
    scene.minute()
    assert scene.mail.keys == ["alert-1-raised"]


def test_an_all_clear_never_comes_before_what_it_clears(scene: Alarms) -> None:
    scene.factory.store()
    lose(scene)
    scene.mail.trouble = Rejected("The mail server", "550 no")
    scene.minute()
    regain(scene)
    scene.minute()
    assert scene.mail.messages == []
    scene.mail.trouble = None
    scene.advance(minutes=1)
    scene.minute()
    assert scene.mail.keys == ["alert-1-raised", "alert-1-cleared"]


def test_what_a_dead_worker_had_in_hand_is_sent_by_another(scene: Alarms) -> None:
    scene.factory.store()
    lose(scene)
    alerting.watch(scene.wiring)
    scene.change(AlertMessage, claimed_at=NOW)
    alert_messages.send_due(scene.wiring)
    assert scene.mail.messages == []
    scene.advance(minutes=3)
    alert_messages.send_due(scene.wiring)
    assert scene.mail.keys == ["alert-1-raised"]


def test_a_medium_that_was_configured_later_is_told_of_what_lasts(scene: Alarms) -> None:
    everybody = scene.wiring
    scene.wiring = replace(everybody, messengers=(scene.webhook,))
    scene.factory.store()
    lose(scene)
    scene.minute()
    assert scene.mail.messages == []
    scene.wiring = everybody
    scene.minute()
    assert scene.mail.keys == ["alert-1-raised"]
    assert scene.webhook.keys == ["alert-1-raised"]


def test_without_a_medium_alerts_are_on_the_screen_all_the_same(scene: Alarms) -> None:
    scene.wiring = replace(scene.wiring, messengers=())
    scene.factory.store()
    lose(scene)
    scene.minute()
    assert scene.lasting() == ["DISCONNECTED:1"]


def test_an_alert_that_was_over_a_year_ago_is_forgotten(scene: Alarms) -> None:
    scene.factory.store()
    lose(scene)
    scene.minute()
    regain(scene)
    scene.minute()
    scene.advance(days=364)
    purging.purge(scene.wiring)
    assert len(scene.alerts()) == 1
    scene.advance(days=2)
    purging.purge(scene.wiring)
    with scene.wiring.reading() as session:
        assert session.scalars(select(Alert)).all() == []
        assert session.scalars(select(AlertMessage)).all() == []
