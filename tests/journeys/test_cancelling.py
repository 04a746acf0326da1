"""Cancelling from both sides: ours at Amazon, proven by reading; the buyer's wish in time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from unittest.mock import Mock

import pytest

from channel.domain.cancelling import CancelReason
from channel.errors import Conflict
from channel.ports.commerce import CommerceState
from channel.services import buyer_wishes, cancel_feeds, cancelling
from channel.services.shipping import EnteredParcel
from tests.rig.shop import Shop


def cancel(shop: Shop, number: str, *, by_call: bool = False) -> None:
    with shop.wiring.transaction("test") as session:
        cancelling.request(
            session,
            shop.clock.now(),
            shop.one(number).id,
            CancelReason.NO_INVENTORY,
            by="Ada",
            by_call=by_call,
        )


def work_off(shop: Shop) -> None:
    """Long enough for a feed, its report and the proof."""
    for _ in range(4):
        shop.advance(30)
        shop.settle()


def until_canceled(shop: Shop, number: str) -> None:
    """As long as it takes when something goes wrong on the way; a quarter of an hour at most."""
    for _ in range(15):
        if shop.one(number).cancel_state == "DONE":
            return
        shop.advance(60)
        shop.settle()


def decline(shop: Shop, number: str) -> None:
    with shop.wiring.transaction("test") as session:
        buyer_wishes.decline(session, shop.clock.now(), shop.one(number).id, by="Ada")


def available(shop: Shop) -> int:
    return shop.wiring.commerce.products(["MUG"])["MUG"].available


@pytest.mark.parametrize("by_call", [False, True])
def test_an_order_is_cancelled_at_amazon_and_then_here(shop: Shop, by_call: bool) -> None:
    shop.sandbox.control("POST", "operations", cancelOrder=by_call)
    shop.open_store()
    number = shop.place()
    shop.sync()
    assert available(shop) == 99
    cancel(shop, number, by_call=by_call)
    work_off(shop)
    assert shop.at_amazon(number)["fulfillmentStatus"] == "CANCELLED"
    order = shop.one(number)
    assert (order.status, order.cancel_state) == ("CANCELED", "DONE")
    assert shop.commerce_order(number).state is CommerceState.CANCELED
    assert available(shop) == 100


def test_where_amazon_does_not_offer_the_call_the_feed_does_it(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    cancel(shop, number, by_call=True)
    work_off(shop)
    assert shop.at_amazon(number)["fulfillmentStatus"] == "CANCELLED"
    assert len(shop.calls("createFeed")) == 1


def test_many_leave_in_one_feed_and_each_has_its_own_answer(shop: Shop) -> None:
    shop.open_store()
    fine, gone = shop.place(), shop.place()
    shop.sync()
    cancel(shop, fine)
    cancel(shop, gone)
    # Somebody ships it in Seller Central before Amazon comes to the feed.
    shop.move(gone, "SHIPPED")
    work_off(shop)
    assert len(shop.calls("createFeed")) == 1
    assert shop.one(fine).status == "CANCELED"
    assert (shop.one(gone).cancel_state, "cancel-refused" in shop.said(gone)) == ("REFUSED", True)


def test_what_is_being_cancelled_is_not_shipped(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    cancel(shop, number)
    with pytest.raises(Conflict) as refused:
        shop.ship(number)
    assert refused.value.why == "refusal-being-canceled"


@pytest.mark.parametrize(
    ("status", "why"), [("PENDING", "pending"), ("SHIPPED", "shipped"), ("CANCELLED", "canceled")]
)
def test_only_unshipped_orders_are_cancelled_here(shop: Shop, status: str, why: str) -> None:
    shop.open_store()
    number = shop.place(fulfillmentStatus=status)
    shop.sync()
    with pytest.raises(Conflict) as refused:
        cancel(shop, number)
    assert refused.value.why == f"cancel-refusal-{why}"


def test_an_order_is_cancelled_once(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    cancel(shop, number)
    with pytest.raises(Conflict) as refused:
        cancel(shop, number)
    assert refused.value.why == "cancel-refusal-under-way"


def test_a_feed_that_fails_as_a_whole_says_so_on_each_order(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.sandbox.control("POST", "faults", operation="createFeed", kind="fatal_feed", times=1)
    cancel(shop, number)
    work_off(shop)
    order = shop.one(number)
    assert (order.cancel_state, order.attention) == ("REFUSED", "cancel-not-possible")
    shop.ship(number)


def test_an_outage_makes_it_late(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.sandbox.control("POST", "faults", operation="createFeed", kind="server_error", times=3)
    cancel(shop, number)
    until_canceled(shop, number)
    assert shop.one(number).status == "CANCELED"


def buyer_asks(shop: Shop, number: str) -> None:
    shop.sandbox.control("PATCH", f"orders/{number}", cancellationRequest={})
    shop.sync()


def test_a_buyers_wish_between_pick_and_ship_stops_the_parcel(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    buyer_asks(shop, number)
    order = shop.one(number)
    assert (order.buyer_wish, order.attention) == ("OPEN", "buyer-wants-cancel")
    with pytest.raises(Conflict) as refused:
        shop.ship(number)
    assert refused.value.why == "refusal-buyer-wants-cancel"


def test_a_wish_that_comes_while_the_parcel_is_queued_keeps_it_from_amazon(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.ship(number, EnteredParcel("UPS", "1Z1"))
    shop.queue.hints.clear()
    shop.sandbox.control("PATCH", f"orders/{number}", cancellationRequest={})
    with shop.wiring.transaction("test") as session:
        session.get_one(type(shop.one(number)), shop.one(number).id).buyer_wish = "OPEN"
    shop.settle()
    assert shop.calls("confirmShipment") == []
    decline(shop, number)
    shop.settle()
    assert len(shop.calls("confirmShipment")) == 1


def test_a_declined_wish_lets_the_parcel_go(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    buyer_asks(shop, number)
    decline(shop, number)
    shop.ship(number)
    shop.settle()
    assert shop.one(number).buyer_wish == "DECLINED"
    assert len(shop.calls("confirmShipment")) == 1
    assert "buyer-wish-declined" in shop.said(number)


def test_an_accepted_wish_cancels_with_the_buyers_reason(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    buyer_asks(shop, number)
    with shop.wiring.transaction("test") as session:
        order_id = shop.one(number).id
        cancelling.request(
            session, shop.clock.now(), order_id, CancelReason.BUYER_CANCELLED, by="Ada"
        )
    work_off(shop)
    order = shop.one(number)
    assert (order.status, order.buyer_wish, order.attention) == ("CANCELED", "ACCEPTED", None)
    [item] = shop.at_amazon(number)["orderItems"]
    assert item["cancellation"]["cancellationExecution"]["cancelReason"] == "BuyerCanceled"


@pytest.mark.parametrize(
    ("operation", "kind"),
    [("createFeedDocument", "throttle"), ("createFeed", "html_error"), ("getFeed", "empty_body")],
)
def test_whatever_amazon_answers_it_is_only_late(shop: Shop, operation: str, kind: str) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.sandbox.control("POST", "faults", operation=operation, kind=kind, times=2)
    cancel(shop, number)
    until_canceled(shop, number)
    assert shop.one(number).status == "CANCELED"
    assert shop.one(number).cancel_state == "DONE"


@pytest.mark.parametrize("step", ["_sent", "_answered"])
def test_a_worker_killed_between_the_call_and_its_writing_down(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    cancel(shop, number)
    with monkeypatch.context() as patched:
        patched.setattr(cancel_feeds, step, Mock(side_effect=KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            work_off(shop)
    shop.advance(200)
    until_canceled(shop, number)
    shop.settle()
    order = shop.one(number)
    assert (order.status, order.cancel_state) == ("CANCELED", "DONE")
    assert order.attention is None
    assert shop.commerce_order(number).state is CommerceState.CANCELED


def test_two_workers_at_once_send_one_file(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    cancel(shop, number)
    account_id = shop.one(number).account_id
    both_ready = Barrier(2)

    def worker(_: int) -> None:
        with shop.app.app_context():
            both_ready.wait(10)
            cancel_feeds.work_off(shop.wiring, account_id)

    with ThreadPoolExecutor(2) as workers:
        list(workers.map(worker, range(2)))
    assert len(shop.calls("createFeed")) == 1
    work_off(shop)
    assert shop.one(number).status == "CANCELED"
