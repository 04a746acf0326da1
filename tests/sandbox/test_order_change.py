"""ORDER_CHANGE: what is told of an order, to whom, and how it comes (amazon.md 5.1, 5.3)."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from tests.sandbox import order_change_shape
from tests.sandbox.box import CANDLE, DE, MUG, US, Box
from tests.sandbox.subscriber import Subscriber


@pytest.fixture
def app(box: Box) -> Subscriber:
    app = Subscriber(box)
    app.subscribe()
    return app


def change_of(message: Any) -> Any:
    return message["Payload"]["OrderChangeNotification"]


def only_message(app: Subscriber) -> Any:
    app.box.hands.pass_(1)
    [message] = app.messages()
    return message


def test_a_payment_that_clears_is_told(app: Subscriber) -> None:
    order_id = app.box.place(fulfillmentStatus="PENDING")
    assert app.heard() == []
    app.box.control("PATCH", f"orders/{order_id}", fulfillmentStatus="UNSHIPPED")
    assert app.heard() == [(order_id, "Unshipped")]


def test_an_order_that_was_cleared_when_it_came_is_told(app: Subscriber) -> None:
    order_id = app.box.place()
    assert app.heard() == [(order_id, "Unshipped")]


def test_every_parcel_is_told_and_its_repetition_is_not(app: Subscriber) -> None:
    order_id = app.box.place(items=[MUG])
    app.heard()
    [mugs] = app.box.item_ids(order_id)
    ship_date = app.box.hands.time.isoformat()
    app.box.confirm(order_id, {mugs: 1}, shipDate=ship_date)
    assert app.heard() == [(order_id, "PartiallyShipped")]
    app.box.confirm(order_id, {mugs: 1}, shipDate=ship_date)
    assert app.heard() == []
    app.box.confirm(order_id, {mugs: 1}, packageReferenceId="2")
    assert app.heard() == [(order_id, "Shipped")]


def test_a_refused_confirmation_is_not_told(app: Subscriber) -> None:
    order_id = app.box.place()
    app.heard()
    app.box.confirm(order_id, {"1": 1})
    assert app.heard() == []


def test_a_buyers_wish_to_cancel_is_told(app: Subscriber) -> None:
    order_id = app.box.place(items=[MUG, CANDLE])
    app.heard()
    _, candle = app.box.item_ids(order_id)
    app.box.control("PATCH", f"orders/{order_id}", cancellationRequest={"orderItemId": candle})
    change = change_of(only_message(app))
    assert change["OrderChangeType"] == "BuyerRequestedChange"
    assert change["OrderChangeTrigger"]["ChangeReason"] == "Buyer Requested Cancel"
    flags = [item["IsBuyerRequestedCancel"] for item in change["Summary"]["OrderItems"]]
    assert flags == [False, True]


def test_the_message_tells_of_the_order_and_nobody_by_name(app: Subscriber) -> None:
    buyer = {"buyerName": "Astrid Ek", "buyerEmail": "a@example.com"}
    address = {"name": "Astrid Ek", "addressLine1": "Storgatan 1", "postalCode": "903 26"}
    programs = ["PRIME", "AMAZON_BUSINESS"]
    order_id = app.box.place(buyer=buyer, recipient=address, programs=programs)
    message = only_message(app)
    change, summary = change_of(message), change_of(message)["Summary"]
    assert (change["SellerId"], change["AmazonOrderId"]) == ("A-DEMO", order_id)
    assert change["OrderChangeTrigger"]["TimeOfOrderChange"] == "2026-11-20T12:00:00Z"
    assert (summary["MarketplaceId"], summary["FulfillmentType"]) == (US, "MFN")
    assert summary["DestinationPostalCode"] == "903 26"
    assert summary["OrderPrograms"] == ["Business", "Prime"]
    text = json.dumps(message)
    assert not any(word in text for word in ("Astrid", "example.com", "Storgatan", "24.90"))


def test_the_metadata_names_the_subscription(box: Box) -> None:
    app = Subscriber(box)
    subscription = app.subscribe()
    box.place()
    metadata = only_message(app)["NotificationMetadata"]
    assert metadata["SubscriptionId"] == subscription["subscriptionId"]
    assert metadata["ApplicationId"] == "amzn1.sp.solution.demo"


def test_promises_are_told_as_far_as_they_are_made(app: Subscriber) -> None:
    app.box.place(fulfillmentStatus="CANCELLED")
    summary = change_of(only_message(app))["Summary"]
    assert {"EarliestDeliveryDate", "LatestShipDate"} <= set(summary)
    assert "LatestDeliveryDate" not in summary
    app.box.place(fulfilledBy="AMAZON")
    assert "EarliestDeliveryDate" not in change_of(only_message(app))["Summary"]


def test_a_line_has_a_status_where_lines_differ(app: Subscriber) -> None:
    order_id = app.box.place(items=[MUG, CANDLE])
    assert "OrderItemStatus" not in change_of(only_message(app))["Summary"]["OrderItems"][0]
    mugs, _ = app.box.item_ids(order_id)
    app.box.confirm(order_id, {mugs: 2})
    items = change_of(only_message(app))["Summary"]["OrderItems"]
    assert [item["OrderItemStatus"] for item in items] == ["Shipped", "Unshipped"]


def test_who_did_not_subscribe_hears_nothing(app: Subscriber) -> None:
    app.box.control("POST", "sellers", sellerId="A-OTHER", marketplaceIds=[US])
    app.box.place(sellerId="A-OTHER")
    assert app.heard() == []


def test_nothing_comes_after_unsubscribing(box: Box) -> None:
    app = Subscriber(box)
    path = f"/notifications/v1/subscriptions/ORDER_CHANGE/{app.subscribe()['subscriptionId']}"
    app.grantless("DELETE", path)
    box.place()
    assert app.heard() == []


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({"marketplaceIds": [DE]}, 0),
        ({"marketplaceIds": [US, DE]}, 2),
        ({"orderChangeTypes": ["BuyerRequestedChange"]}, 1),
        ({}, 2),
    ],
)
def test_a_filter_lets_some_through(box: Box, wanted: dict[str, Any], count: int) -> None:
    app = Subscriber(box)
    event_filter = {"eventFilterType": "ORDER_CHANGE", **wanted}
    app.subscribe(processingDirective={"eventFilter": event_filter})
    order_id = box.place()
    box.control("PATCH", f"orders/{order_id}", cancellationRequest={})
    assert len(app.heard()) == count


def test_messages_are_on_their_way_for_a_while() -> None:
    box = Box(speed=10)
    app = Subscriber(box)
    app.subscribe()
    order_id = box.place()
    assert app.heard(0.1) == []
    assert app.heard(6) == [(order_id, "Unshipped")]


def test_a_message_comes_twice(app: Subscriber) -> None:
    app.box.control("POST", "faults", kind="duplicate_notification", times=1)
    app.box.place()
    app.box.hands.pass_(1)
    first, second = app.messages()
    assert first == second
    [sent] = app.box.control("GET", "notifications")["notifications"]
    assert (sent["state"], sent["copies"]) == ("delivered", 2)


def test_a_later_message_overtakes(app: Subscriber) -> None:
    app.box.control("POST", "faults", kind="reorder_notification", times=1)
    slow, fast = app.box.place(), app.box.place()
    assert [order_id for order_id, _ in app.heard()] == [fast, slow]


def test_a_message_is_lost(app: Subscriber) -> None:
    app.box.control("POST", "faults", kind="lost_notification", times=1)
    app.box.place()
    kept = app.box.place()
    assert app.heard() == [(kept, "Unshipped")]


def test_a_message_can_be_late_and_come_twice(app: Subscriber) -> None:
    for kind in ("duplicate_notification", "reorder_notification"):
        app.box.control("POST", "faults", kind=kind, times=1)
    order_id = app.box.place()
    assert app.heard(0.2) == []
    assert app.heard() == [(order_id, "Unshipped")] * 2


def test_a_queue_that_is_not_there_gets_nothing_in_the_end(box: Box) -> None:
    app = Subscriber(box)
    app.subscribe(arn="arn:aws:sqs:us-east-1:000000000000:nowhere")
    box.place()
    for _ in range(5):
        box.hands.pass_(1)
        box.control("GET", "health")
    [sent] = box.control("GET", "notifications")["notifications"]
    assert (sent["state"], sent["copies"]) == ("lost", 0)


def test_a_living_day_is_told() -> None:
    box = Box(speed=1, living=True)
    app = Subscriber(box)
    app.subscribe()
    for _ in range(36):
        box.hands.pass_(300)
        box.control("GET", "health")
    sent = box.client.get("/_sandbox/notifications?bodies=1").get_json()
    assert order_change_shape.violations_in(sent) == []
    words = {status for _, status in app.heard()}
    assert {"Unshipped", "Shipped"} <= words
    assert "Pending" not in words


def test_the_walker_notices(app: Subscriber) -> None:
    app.box.place()
    good = only_message(app)
    assert order_change_shape.violations(json.dumps(good)) == []
    for break_, words in _BREAKS:
        broken = copy.deepcopy(good)
        break_(change_of(broken))
        [violation] = order_change_shape.violations(json.dumps(broken))
        assert words in violation


_BREAKS: tuple[tuple[Any, str], ...] = (
    (lambda change: change.pop("SellerId"), "SellerId is missing"),
    (lambda change: change.update(Price="1"), "Price is unknown"),
    (lambda change: change["Summary"].update(OrderStatus="UNSHIPPED"), "undocumented word"),
    (lambda change: change["Summary"].update(PurchaseDate="today"), "is no moment"),
    (lambda change: change["Summary"].update(OrderItems={}), "is no list"),
    (lambda change: change["Summary"]["OrderItems"][0].update(Quantity="2"), "is no count"),
    (lambda change: change["Summary"]["OrderItems"].append("mug"), "is no object"),
)
