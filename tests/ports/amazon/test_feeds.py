"""Order feeds: written, uploaded, watched, and their answers read (amazon.md 3.8, 4)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

import pytest
import responses

from channel.adapters.amazon import AmazonFeeds, AmazonMarketplace
from channel.domain.cancelling import CancelReason
from channel.errors import Unauthorised, Unavailable
from channel.ports.feeds import Cancellation, FeedState, FeedStatus, MessageRefused
from channel.ports.marketplace import Account, Confirmation, ParcelLine
from tests.ports.amazon.conftest import EUROPE, GERMANY, NOON
from tests.rig.ports import wait_until
from tests.rig.sandbox import Sandbox

FEEDS = f"{EUROPE}/feeds/2021-06-30"
LINK = "https://tortuga-prod-eu.example/file?X-Amz-Signature=abc"
ORDER = Cancellation("303-1", CancelReason.NO_INVENTORY, ("11", "22"))
PARCEL = Confirmation(
    "303-1", GERMANY, "1", "DHL", None, "Paket", "JJD1", NOON, (ParcelLine("11", 2),)
)
REPORT = """<AmazonEnvelope><Message><ProcessingReport>
<Result><MessageID>2</MessageID><ResultCode>Error</ResultCode>
<ResultMessageCode>18028</ResultMessageCode>
<ResultDescription>It has left.</ResultDescription></Result>
<Result><MessageID>3</MessageID><ResultCode>Warning</ResultCode></Result>
</ProcessingReport></Message></AmazonEnvelope>"""


@pytest.fixture
def feeds(marketplace: AmazonMarketplace) -> AmazonFeeds:
    return AmazonFeeds(marketplace.client)


def answer_all(amazon: responses.RequestsMock) -> None:
    amazon.post(f"{FEEDS}/documents", json={"feedDocumentId": "d-1", "url": LINK}, status=201)
    amazon.put(LINK)
    amazon.post(f"{FEEDS}/feeds", json={"feedId": "50"}, status=202)


def uploaded(amazon: responses.RequestsMock) -> ET.Element:
    [call] = [call for call in amazon.calls if call.request.method == "PUT"]
    assert "x-amz-access-token" not in call.request.headers
    assert isinstance(call.request.body, bytes)
    return ET.fromstring(call.request.body)  # noqa: S314 - our own


def test_a_cancellation_names_every_line_and_the_reason(
    amazon: responses.RequestsMock, feeds: AmazonFeeds, account: Account
) -> None:
    answer_all(amazon)
    assert feeds.cancel(account, [GERMANY], [ORDER]) == "50"
    envelope = uploaded(amazon)
    assert envelope.findtext("Header/MerchantIdentifier") == account.selling_partner_id
    told = envelope.find("Message/OrderAcknowledgement")
    assert told is not None
    assert told.findtext("StatusCode") == "Failure"
    reasons = [item.findtext("CancelReason") for item in told.findall("Item")]
    assert reasons == ["NoInventory", "NoInventory"]
    assert json.loads(amazon.calls[-1].request.body or "") == {
        "feedType": "POST_ORDER_ACKNOWLEDGEMENT_DATA",
        "marketplaceIds": [GERMANY],
        "inputFeedDocumentId": "d-1",
    }


def test_a_parcel_is_told_with_its_reference_and_quantities(
    amazon: responses.RequestsMock, feeds: AmazonFeeds, account: Account
) -> None:
    answer_all(amazon)
    feeds.confirm(account, [GERMANY], [PARCEL])
    told = uploaded(amazon).find("Message/OrderFulfillment")
    assert told is not None
    assert told.findtext("MerchantFulfillmentID") == "1"
    assert told.findtext("FulfillmentData/CarrierCode") == "DHL"
    assert told.findtext("Item/Quantity") == "2"


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("IN_QUEUE", FeedStatus.WAITING),
        ("IN_PROGRESS", FeedStatus.WAITING),
        ("A_NEW_WORD", FeedStatus.WAITING),
        ("CANCELLED", FeedStatus.CANCELLED),
        ("FATAL", FeedStatus.REFUSED),
    ],
)
def test_how_far_a_feed_is(
    amazon: responses.RequestsMock,
    feeds: AmazonFeeds,
    account: Account,
    word: str,
    status: FeedStatus,
) -> None:
    amazon.get(f"{FEEDS}/feeds/50", json={"feedId": "50", "processingStatus": word})
    assert feeds.state(account, "50") == FeedState(status)


def test_refusals_are_told_apart_from_warnings(
    amazon: responses.RequestsMock, feeds: AmazonFeeds, account: Account
) -> None:
    amazon.get(f"{FEEDS}/documents/d-2", json={"feedDocumentId": "d-2", "url": LINK})
    amazon.get(LINK, body=REPORT)
    assert feeds.refusals(account, "d-2") == {2: MessageRefused("18028", "It has left.")}


@pytest.mark.parametrize("text", ["<html>Service Unavailable", "<AmazonEnvelope/>", ""])
def test_a_report_that_cannot_be_read_is_no_success(
    amazon: responses.RequestsMock, feeds: AmazonFeeds, account: Account, text: str
) -> None:
    amazon.get(f"{FEEDS}/documents/d-2", json={"feedDocumentId": "d-2", "url": LINK})
    amazon.get(LINK, body=text)
    with pytest.raises(Unavailable):
        feeds.refusals(account, "d-2")


def test_a_failed_upload_sends_no_feed(
    amazon: responses.RequestsMock, feeds: AmazonFeeds, account: Account
) -> None:
    amazon.post(f"{FEEDS}/documents", json={"feedDocumentId": "d-1", "url": LINK}, status=201)
    amazon.put(LINK, status=503)
    with pytest.raises(Unavailable):
        feeds.cancel(account, [GERMANY], [ORDER])
    assert amazon.calls[-1].request.method == "PUT"


def test_cancel_order_is_refused_where_the_application_has_not_got_it(
    amazon: responses.RequestsMock, marketplace: AmazonMarketplace, account: Account
) -> None:
    path = f"{EUROPE}/orders/2026-01-01/orders/303-1/cancellation"
    denied = {"errors": [{"code": "Unauthorized", "message": "Access is denied.", "details": ""}]}
    amazon.put(path, json=denied, status=403)
    with pytest.raises(Unauthorised):
        marketplace.cancel(account, "303-1", CancelReason.BUYER_CANCELLED)


class TestOnSandbox:
    @pytest.fixture
    def feeds(self, on_sandbox: AmazonMarketplace) -> AmazonFeeds:
        return AmazonFeeds(on_sandbox.client)

    def refusals(self, feeds: AmazonFeeds, seller: Account, feed_id: str) -> dict[int, str]:
        wait_until(lambda: feeds.state(seller, feed_id).status is FeedStatus.DONE)
        document = feeds.state(seller, feed_id).document_id or ""
        found = feeds.refusals(seller, document)
        return {number: refused.sentence for number, refused in found.items()}

    def wish(self, sandbox: Sandbox, number: str) -> Cancellation:
        items = sandbox.control("GET", f"orders/{number}")["orderItems"]
        ids = tuple(item["orderItemId"] for item in items)
        return Cancellation(number, CancelReason.PRICING_ERROR, ids)

    def test_what_can_be_cancelled_is_and_the_rest_says_why(
        self, sandbox: Sandbox, feeds: AmazonFeeds, seller: Account, placed: Callable[..., str]
    ) -> None:
        shipped, fine = placed(fulfillmentStatus="SHIPPED"), placed()
        wishes = [self.wish(sandbox, number) for number in (shipped, fine)]
        refused = self.refusals(feeds, seller, feeds.cancel(seller, [GERMANY], wishes))
        assert list(refused) == [1]
        assert sandbox.control("GET", f"orders/{fine}")["fulfillmentStatus"] == "CANCELLED"

    def test_a_parcel_told_by_feed_is_there(
        self, sandbox: Sandbox, feeds: AmazonFeeds, seller: Account, placed: Callable[..., str]
    ) -> None:
        number = placed()
        [item] = sandbox.control("GET", f"orders/{number}")["orderItems"]
        line = ParcelLine(item["orderItemId"], item["quantityOrdered"])
        left = datetime.now(UTC) - timedelta(minutes=1)
        parcel = replace(PARCEL, amazon_order_id=number, lines=(line,), shipped_at=left)
        feed_id = feeds.confirm(seller, [GERMANY], [parcel])
        assert self.refusals(feeds, seller, feed_id) == {}
        assert sandbox.control("GET", f"orders/{number}")["fulfillmentStatus"] == "SHIPPED"
