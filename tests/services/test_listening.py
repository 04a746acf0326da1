"""Notifications are hints: late, twice, in any order or never, they do no harm (amazon.md 5.3)."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from channel.domain.ledger import Urgency
from channel.models.error_log import CommunicationError
from channel.services import fetching, stores, subscribing
from tests.rig.notified import US, Notified
from tests.rig.shop import Shop

ONE, TWO = "111-0000001-0000001", "111-0000002-0000002"


@pytest.fixture
def now(notified: Notified) -> datetime:
    """The shop is open for hours."""
    notified.shop.open_store()
    notified.shop.advance(4 * 3600)
    return notified.shop.clock.now()


def test_a_notified_order_is_to_be_read(notified: Notified, now: datetime) -> None:
    notified.tell(ONE, "Unshipped", now)
    notified.tell(TWO, "Pending", now)
    notified.listen()
    assert notified.wanted() == {ONE: Urgency.SHIPPABLE, TWO: Urgency.UNHURRIED}
    assert notified.left() == 0


def test_an_fba_order_that_is_not_shipped_is_noted_without_a_call(
    notified: Notified, now: datetime
) -> None:
    notified.tell(ONE, "Unshipped", now, fulfilled="AFN")
    notified.listen()
    assert notified.wanted() == {}
    assert notified.sighted() == {ONE: ("fba_not_shipped", "Unshipped")}


def test_an_fba_order_from_before_the_connection_is_left_to_the_sweep(
    notified: Notified, now: datetime
) -> None:
    notified.tell(ONE, "Unshipped", now, fulfilled="AFN", bought=now - timedelta(days=9))
    notified.listen()
    assert (notified.wanted(), notified.sighted()) == ({}, {})


def test_a_noted_order_follows_what_amazon_says_of_it(notified: Notified, now: datetime) -> None:
    notified.tell(ONE, "Unshipped", now, fulfilled="AFN")
    notified.tell(ONE, "Pending", now - timedelta(minutes=9), fulfilled="AFN")
    notified.listen()
    assert notified.sighted() == {ONE: ("fba_not_shipped", "Unshipped")}
    notified.tell(ONE, "Shipped", now + timedelta(minutes=1), fulfilled="AFN")
    notified.listen()
    assert notified.wanted() == {ONE: Urgency.ARRIVED}


def test_ten_notifications_of_an_order_ask_for_it_once(notified: Notified, now: datetime) -> None:
    for minute in range(10):
        notified.tell(ONE, "Pending", now + timedelta(minutes=minute))
    notified.tell(ONE, "Unshipped", now + timedelta(minutes=10))
    notified.listen()
    assert notified.wanted() == {ONE: Urgency.SHIPPABLE}


def test_an_older_notification_asks_for_nothing(notified: Notified, now: datetime) -> None:
    number = notified.shop.place()
    notified.shop.sync()
    held = notified.shop.one(number)
    notified.tell(number, "Pending", held.amazon_updated_at - timedelta(hours=1))
    notified.tell(number, "Unshipped", held.amazon_updated_at)
    notified.listen()
    assert notified.wanted() == {}
    notified.tell(number, "Canceled", held.amazon_updated_at + timedelta(milliseconds=1))
    notified.listen()
    assert notified.wanted() == {number: Urgency.CANCELED}


def test_an_order_that_was_left_out_stays_out(notified: Notified) -> None:
    shop = notified.shop
    shop.sandbox.control("POST", "sellers", sellerId=shop.seller, marketplaceIds=[US])
    before = shop.clock.now() - timedelta(days=2)
    number = shop.place(createdTime=before.isoformat(), fulfillmentStatus="SHIPPED")
    shop.open_store()
    shop.sync()
    assert notified.sighted()[number][0] == "left_out"
    notified.tell(number, "Canceled", shop.clock.now() + timedelta(hours=9))
    notified.listen()
    assert notified.wanted() == {}
    assert notified.sighted()[number] == ("left_out", "Canceled")


def test_an_inactive_store_is_not_told(notified: Notified) -> None:
    store_id = notified.shop.open_store()
    with notified.shop.wiring.transaction("test") as session:
        stores.deactivate(session, notified.shop.clock.now(), store_id)
    notified.tell(ONE, "Unshipped", notified.shop.clock.now())
    notified.listen()
    assert (notified.wanted(), notified.left()) == ({}, 0)


def test_a_seller_who_wants_no_notifications_is_left_to_the_sweep(
    notified: Notified, now: datetime
) -> None:
    notified.change_account(wants_push=False)
    notified.tell(ONE, "Unshipped", now)
    notified.listen()
    assert (notified.wanted(), notified.left()) == ({}, 0)


def test_what_cannot_be_used_is_written_down_and_holds_nothing_up(
    notified: Notified, now: datetime
) -> None:
    notified.sqs("SendMessage", MessageBody="poison")
    notified.sqs("SendMessage", MessageBody="more poison")
    notified.tell(ONE, "Unshipped", now, seller="A-STRANGER")
    notified.tell(TWO, "Unshipped", now)
    notified.listen()
    assert (set(notified.wanted()), notified.left()) == ({TWO}, 0)
    with notified.shop.wiring.reading() as session:
        log = session.execute(select(CommunicationError.why, CommunicationError.times))
        assert sorted(map(tuple, log)) == [("notice-unknown-seller", 1), ("notice-unreadable", 2)]


def test_a_seller_id_of_two_regions_is_told_apart(notified: Notified, now: datetime) -> None:
    notified.tell(ONE, "Unshipped", now, marketplace="A1PA6795UKMFR9")
    notified.listen()
    assert notified.wanted() == {}


def test_a_message_that_could_not_be_stored_comes_again(
    notified: Notified, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    notified.tell(ONE, "Unshipped", now)
    with monkeypatch.context() as broken:
        broken.setattr("channel.services.wanted.want_all", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            notified.listen()
    assert (notified.wanted(), notified.left()) == ({}, 1)
    notified.shop.sandbox.control("POST", "clock", advance_seconds=61)
    notified.listen()
    assert (set(notified.wanted()), notified.left()) == ({ONE}, 0)


def test_a_new_order_is_known_before_any_search(notified: Notified) -> None:
    shop: Shop = notified.shop
    shop.open_store()
    subscribing.set_up(shop.wiring, notified.account().id)
    shop.settle()
    searches = len(shop.calls("searchOrders"))
    number = shop.place()
    time.sleep(0.2)
    notified.listen()
    fetching.fetch(shop.wiring, notified.account().id)
    assert shop.one(number).amazon_status == "UNSHIPPED"
    assert len(shop.calls("searchOrders")) == searches
    assert notified.wanted() == {}
    assert notified.account().last_notice_at is not None


def test_a_change_that_amazon_does_not_show_yet_is_looked_for_later_and_not_for_ever(
    notified: Notified, now: datetime
) -> None:
    shop = notified.shop
    number = shop.place()
    notified.tell(number, "Canceled", now + timedelta(days=2))
    notified.listen()
    for looks in range(1, 6):
        fetching.fetch(shop.wiring, notified.account().id)
        fetching.fetch(shop.wiring, notified.account().id)
        assert len(shop.calls("getOrder")) == looks
        shop.advance(3601)
    assert notified.wanted() == {}
