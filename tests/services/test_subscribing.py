"""Whether a seller's changes are sent to our queue follows what is wanted (amazon.md 5.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from channel.adapters.no_queue import NoQueue
from channel.domain.ledger import PushState
from channel.services import stores, subscribing, sweeping
from tests.rig.notified import Notified


def set_up(notified: Notified) -> None:
    subscribing.set_up(notified.shop.wiring, notified.account().id)


def subscribed(notified: Notified) -> list[str]:
    told: Any = notified.shop.sandbox.control("GET", "notifications")
    return [each["subscriptionId"] for each in told["subscriptions"]]


def due(notified: Notified, *, configured: bool = True) -> bool:
    w = notified.shop.wiring
    with w.reading() as session:
        return bool(subscribing.due(session, w.clock.now(), configured=configured))


def refuse(notified: Notified, operation: str, kind: str = "forbidden") -> None:
    notified.shop.sandbox.control("POST", "faults", operation=operation, kind=kind, times=2)


def test_a_connected_store_is_subscribed(notified: Notified) -> None:
    notified.shop.open_store()
    notified.shop.settle()
    account = notified.account()
    assert account.push == PushState.ON
    assert [account.subscription_id] == subscribed(notified)
    assert not due(notified)


def test_without_a_queue_there_is_nothing_to_do(notified: Notified) -> None:
    notified.shop.open_store()
    without = replace(notified.shop.wiring, notices=NoQueue())
    subscribing.set_up(without, notified.account().id)
    assert notified.account().push == PushState.OFF
    assert not due(notified, configured=False)


def test_a_queue_that_is_given_later_is_noticed(notified: Notified) -> None:
    notified.shop.open_store()
    notified.change_account(push_due_at=None)
    assert not due(notified, configured=False)
    assert due(notified, configured=True)


def test_who_wants_none_is_unsubscribed(notified: Notified) -> None:
    store_id = notified.shop.open_store()
    set_up(notified)
    w = notified.shop.wiring
    with w.transaction("test") as session:
        stores.change(session, w.clock.now(), store_id, uses_notifications=False)
    set_up(notified)
    assert (notified.account().push, subscribed(notified)) == (PushState.OFF, [])
    assert not due(notified)


def test_with_the_last_store_that_reads_the_subscription_goes(notified: Notified) -> None:
    store_id = notified.shop.open_store()
    set_up(notified)
    w = notified.shop.wiring
    with w.transaction("test") as session:
        stores.deactivate(session, w.clock.now(), store_id)
    set_up(notified)
    assert subscribed(notified) == []
    with w.transaction("test") as session:
        stores.activate(session, w.clock.now(), store_id)
    set_up(notified)
    assert [notified.account().subscription_id] == subscribed(notified)


def test_a_deleted_store_leaves_no_subscription(notified: Notified) -> None:
    store_id = notified.shop.open_store()
    set_up(notified)
    subscribing.stop(notified.shop.wiring, store_id)
    assert subscribed(notified) == []


def test_a_refusal_is_told_and_tried_again_the_next_day(notified: Notified) -> None:
    notified.shop.open_store()
    refuse(notified, "createSubscription")
    set_up(notified)
    account = notified.account()
    assert (account.push, account.push_error) == (PushState.REFUSED, "push-role")
    assert account.connected
    assert not due(notified)
    notified.shop.sandbox.control("DELETE", "faults")
    notified.shop.advance(86_401)
    assert due(notified)
    set_up(notified)
    assert (notified.account().push, notified.account().push_error) == (PushState.ON, None)


def test_an_application_without_notifications_goes_on_polling(notified: Notified) -> None:
    notified.shop.open_store()
    refuse(notified, "getDestinations")
    set_up(notified)
    assert notified.account().push == PushState.REFUSED
    number = notified.shop.place()
    notified.shop.sync()
    assert notified.shop.one(number).amazon_status == "UNSHIPPED"


def test_a_bad_moment_is_no_refusal(notified: Notified) -> None:
    notified.shop.open_store()
    refuse(notified, "createSubscription", "server_error")
    set_up(notified)
    assert notified.account().push == PushState.WANTED
    notified.shop.advance(601)
    assert due(notified)


def test_a_subscription_that_vanished_at_amazon_is_made_again(notified: Notified) -> None:
    notified.shop.open_store()
    set_up(notified)
    w = notified.shop.wiring
    account = sweeping.account_of(notified.account(), w.vault)
    w.subscriptions.unsubscribe(account, subscribed(notified)[0], last=True)
    notified.shop.advance(timedelta(hours=6, seconds=1).total_seconds())
    set_up(notified)
    assert [notified.account().subscription_id] == subscribed(notified)


def test_a_worker_that_died_half_way_is_followed_by_another(notified: Notified) -> None:
    notified.shop.open_store()
    w = notified.shop.wiring
    with w.transaction("test") as session:
        subscribing._claim(session, w, notified.account().id)
    assert not due(notified)
    notified.shop.advance(151)
    assert due(notified)
