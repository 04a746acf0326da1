"""Feeds 2021-06-30: cancelling and confirming by file, with an answer per message (amazon.md 4)."""

from __future__ import annotations

import pytest

from tests.sandbox.box import US, Box
from tests.sandbox.feeder import (
    ACKNOWLEDGEMENT,
    CONTENT_TYPE,
    FEEDS,
    FULFILLMENT,
    cancellation,
    create,
    envelope,
    look,
    refused,
    report,
    upload,
)


def test_a_feed_cancels_what_nothing_has_left_of(box: Box) -> None:
    order_id = box.place()
    said = report(box, envelope("OrderAcknowledgement", cancellation(box, order_id)))
    assert said.findtext("ProcessingSummary/MessagesSuccessful") == "1"
    order = box.look(order_id)
    assert order["fulfillmentStatus"] == "CANCELLED"
    assert order["orderItems"][0]["cancellation"]["cancellationExecution"] == {
        "cancelledBy": "MERCHANT",
        "cancelReason": "NoInventory",
    }


def test_each_message_has_an_answer_of_its_own(box: Box) -> None:
    fine, shipped, pending = (
        box.place(),
        box.place(fulfillmentStatus="SHIPPED"),
        box.place(fulfillmentStatus="PENDING"),
    )
    messages = [cancellation(box, order_id) for order_id in (shipped, fine, pending)]
    said = refused(report(box, envelope("OrderAcknowledgement", *messages)))
    assert set(said) == {"1", "3"}
    assert "SHIPPED" in said["1"]
    assert box.look(fine)["fulfillmentStatus"] == "CANCELLED"


@pytest.mark.parametrize(
    ("message", "why"),
    [
        ("<AmazonOrderID>1-1-1</AmazonOrderID><StatusCode>Failure</StatusCode>", "AmazonOrderID"),
        ("{order}<StatusCode>Perhaps</StatusCode>", "StatusCode"),
        ("{order}<StatusCode>Failure</StatusCode>", "All order items"),
    ],
)
def test_what_a_message_lacks_is_said(box: Box, message: str, why: str) -> None:
    order = f"<AmazonOrderID>{box.place()}</AmazonOrderID>"
    text = envelope("OrderAcknowledgement", message.format(order=order))
    assert why in refused(report(box, text))["1"]


def test_a_reason_that_amazon_does_not_know_is_refused(box: Box) -> None:
    order_id = box.place()
    text = envelope("OrderAcknowledgement", cancellation(box, order_id, "NoMood"))
    assert "NoMood" in refused(report(box, text))["1"]
    assert box.look(order_id)["fulfillmentStatus"] == "UNSHIPPED"


def parcel(box: Box, order_id: str) -> str:
    [item] = box.item_ids(order_id)
    return (
        f"<AmazonOrderID>{order_id}</AmazonOrderID>"
        "<MerchantFulfillmentID>1</MerchantFulfillmentID>"
        f"<FulfillmentDate>{box.hands.time.isoformat()}</FulfillmentDate>"
        "<FulfillmentData><CarrierCode>UPS</CarrierCode>"
        "<ShipperTrackingNumber>1Z9</ShipperTrackingNumber></FulfillmentData>"
        f"<Item><AmazonOrderItemCode>{item}</AmazonOrderItemCode><Quantity>2</Quantity></Item>"
    )


def test_a_feed_confirms_parcels(box: Box) -> None:
    order_id = box.place()
    said = report(box, envelope("OrderFulfillment", parcel(box, order_id)), FULFILLMENT)
    assert refused(said) == {}
    [package] = box.look(order_id)["packages"]
    assert (package["trackingNumber"], package["packageReferenceId"]) == ("1Z9", "1")


def test_a_feed_of_parcels_with_mixed_results(box: Box) -> None:
    fine, gone = box.place(), box.place(fulfillmentStatus="CANCELLED")
    text = envelope("OrderFulfillment", parcel(box, gone), parcel(box, fine))
    assert set(refused(report(box, text, FULFILLMENT))) == {"1"}
    assert box.look(fine)["fulfillmentStatus"] == "SHIPPED"


def test_a_feed_that_loses_some_of_its_messages_says_nothing_of_them(box: Box) -> None:
    lost, kept = box.place(), box.place()
    box.control("POST", "faults", kind="drop_messages", orderIds=[lost])
    text = envelope("OrderFulfillment", parcel(box, lost), parcel(box, kept))
    assert refused(report(box, text, FULFILLMENT)) == {}
    assert [box.look(one)["fulfillmentStatus"] for one in (lost, kept)] == ["UNSHIPPED", "SHIPPED"]


def test_feeds_are_listed_by_kind_and_time(box: Box) -> None:
    document = upload(box, envelope("OrderAcknowledgement", cancellation(box, box.place())))
    first, second = (create(box, document).get_json()["feedId"] for _ in range(2))
    since = box.hands.time.isoformat()
    query = {"feedTypes": ACKNOWLEDGEMENT, "createdSince": since}
    found = box.call("GET", f"{FEEDS}/feeds", query_string=query).get_json()["feeds"]
    assert [feed["feedId"] for feed in found] == [second, first]
    query["feedTypes"] = FULFILLMENT
    assert box.call("GET", f"{FEEDS}/feeds", query_string=query).get_json() == {"feeds": []}


def test_a_file_that_is_no_envelope_is_fatal(box: Box) -> None:
    feed_id = create(box, upload(box, "order-id\treason")).get_json()["feedId"]
    box.hands.pass_(1)
    assert look(box, feed_id)["processingStatus"] == "FATAL"


def test_another_sellers_file_is_fatal(box: Box) -> None:
    text = envelope("OrderAcknowledgement", cancellation(box, box.place()), seller="A-OTHER")
    feed_id = create(box, upload(box, text)).get_json()["feedId"]
    box.hands.pass_(1)
    assert look(box, feed_id)["processingStatus"] == "FATAL"


def test_a_feed_waits_is_worked_off_and_may_be_cancelled_until_then() -> None:
    slow = Box(speed=1)
    text = envelope("OrderAcknowledgement", cancellation(slow, slow.place()))
    feed_id = create(slow, upload(slow, text)).get_json()["feedId"]
    assert look(slow, feed_id)["processingStatus"] == "IN_QUEUE"
    assert slow.call("DELETE", f"{FEEDS}/feeds/{feed_id}").status_code == 200
    slow.hands.pass_(600)
    assert look(slow, feed_id)["processingStatus"] == "CANCELLED"


def test_a_link_takes_only_what_it_was_made_for(box: Box) -> None:
    made = box.call("POST", f"{FEEDS}/documents", json={"contentType": CONTENT_TYPE}).get_json()
    other = box.client.put(made["url"], data="x", headers={"Content-Type": "text/plain"})
    assert other.status_code == 403
    assert create(box, made["feedDocumentId"]).status_code == 400


def test_a_fault_makes_a_feed_fatal(box: Box) -> None:
    box.control("POST", "faults", operation="createFeed", kind="fatal_feed", times=1)
    text = envelope("OrderAcknowledgement", cancellation(box, box.place()))
    feed_id = create(box, upload(box, text)).get_json()["feedId"]
    box.hands.pass_(1)
    assert look(box, feed_id)["processingStatus"] == "FATAL"


def test_feeds_need_a_role_and_a_known_type(box: Box) -> None:
    document_id = upload(box, "x")
    assert create(box, document_id, "POST_PRODUCT_DATA").status_code == 400
    body = {"feedType": ACKNOWLEDGEMENT, "marketplaceIds": [], "inputFeedDocumentId": document_id}
    assert box.call("POST", f"{FEEDS}/feeds", json=body).status_code == 400


def test_cancel_order_is_there_only_when_it_is_offered(box: Box) -> None:
    order_id = box.place(marketplaceId=US)
    path = f"/orders/2026-01-01/orders/{order_id}/cancellation"
    wish = {"cancelReasonCode": "NO_INVENTORY"}
    assert box.call("PUT", path, json=wish).status_code == 403
    box.control("POST", "operations", cancelOrder=True)
    assert box.call("PUT", path, json={"cancelReasonCode": "NO_MOOD"}).status_code == 400
    assert box.call("PUT", path, json=wish).status_code == 202
    assert box.look(order_id)["fulfillmentStatus"] == "CANCELLED"
    assert box.call("PUT", path, json=wish).status_code == 400
