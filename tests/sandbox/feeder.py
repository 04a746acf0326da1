"""Sends feeds to the box and reads their reports."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from werkzeug.test import TestResponse

from tests.sandbox.box import US, Box

FEEDS = "/feeds/2021-06-30"
CONTENT_TYPE = "text/xml; charset=UTF-8"
ACKNOWLEDGEMENT = "POST_ORDER_ACKNOWLEDGEMENT_DATA"
FULFILLMENT = "POST_ORDER_FULFILLMENT_DATA"
# Longer than any feed takes at the box's speed.
A_WHILE = 1


def envelope(kind: str, *messages: str, seller: str = "A-DEMO") -> str:
    numbered = "".join(
        f"<Message><MessageID>{number}</MessageID><{kind}>{message}</{kind}></Message>"
        for number, message in enumerate(messages, start=1)
    )
    return (
        "<AmazonEnvelope><Header><DocumentVersion>1.01</DocumentVersion>"
        f"<MerchantIdentifier>{seller}</MerchantIdentifier></Header>"
        f"<MessageType>{kind}</MessageType>{numbered}</AmazonEnvelope>"
    )


def cancellation(box: Box, order_id: str, reason: str = "NoInventory") -> str:
    items = "".join(
        f"<Item><AmazonOrderItemCode>{item}</AmazonOrderItemCode>"
        f"<CancelReason>{reason}</CancelReason></Item>"
        for item in box.item_ids(order_id)
    )
    return f"<AmazonOrderID>{order_id}</AmazonOrderID><StatusCode>Failure</StatusCode>{items}"


def upload(box: Box, text: str) -> str:
    """The id of a document that holds it."""
    made = box.call("POST", f"{FEEDS}/documents", json={"contentType": CONTENT_TYPE})
    assert made.status_code == 201, made.text
    document = made.get_json()
    put = box.client.put(document["url"], data=text, headers={"Content-Type": CONTENT_TYPE})
    assert put.status_code == 200, put.text
    return str(document["feedDocumentId"])


def create(box: Box, document_id: str, feed_type: str = ACKNOWLEDGEMENT) -> TestResponse:
    body = {"feedType": feed_type, "marketplaceIds": [US], "inputFeedDocumentId": document_id}
    return box.call("POST", f"{FEEDS}/feeds", json=body)


def look(box: Box, feed_id: str) -> Any:
    answer = box.call("GET", f"{FEEDS}/feeds/{feed_id}")
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def report(box: Box, text: str, feed_type: str = ACKNOWLEDGEMENT) -> ET.Element:
    """The processing report of a feed that was worked off."""
    feed_id = create(box, upload(box, text), feed_type).get_json()["feedId"]
    box.hands.pass_(A_WHILE)
    document_id = look(box, feed_id)["resultFeedDocumentId"]
    answer = box.call("GET", f"{FEEDS}/documents/{document_id}")
    text = box.client.get(answer.get_json()["url"]).data
    found = ET.fromstring(text).find("Message/ProcessingReport")  # noqa: S314 - the box's own
    assert found is not None
    return found


def refused(report: ET.Element) -> dict[str, str]:
    """Amazon's sentence by the number of the message that it did not take."""
    return {
        result.findtext("MessageID", ""): result.findtext("ResultDescription", "")
        for result in report.findall("Result")
    }
