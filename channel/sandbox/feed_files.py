"""What is in a feed, what Amazon does about each message, and the report that tells of it.

The envelope and its messages follow the schemas of the order feeds (amazon.md 3.8, 4).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from channel.sandbox.cancelling import carry_out, refusal
from channel.sandbox.confirm import confirm
from channel.sandbox.errors import Refusal
from channel.sandbox.order import Order
from channel.sandbox.world import World

CANCEL_REASONS = (
    "NoInventory", "ShippingAddressUndeliverable", "CustomerExchange", "BuyerCanceled",
    "GeneralAdjustment", "CarrierCreditDecision", "RiskAssessmentInformationNotValid",
    "CarrierCoverageFailure", "CustomerReturn", "MerchandiseNotReceived", "PricingError",
)  # fmt: skip

Drops = Callable[[Order], bool]


class Unreadable(Exception):
    """The whole file is refused."""


class NotTaken(Exception):
    """One message is refused: Amazon's code and sentence."""

    def __init__(self, code: int, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True)
class Result:
    message_id: str
    code: int
    sentence: str
    sku: str = ""


def process(
    world: World, seller_id: str, feed_type: str, content: bytes, drops: Drops | None = None
) -> str:
    """Work off every message; the processing report. The caller holds the world's lock."""
    kind, act = _KINDS[feed_type]
    envelope = _envelope(content, kind)
    merchant = envelope.findtext("Header/MerchantIdentifier", "")
    if merchant != seller_id:
        raise Unreadable("MerchantIdentifier does not match the seller of the feed.")
    messages = envelope.findall("Message")
    refused = []
    for message in messages:
        number = message.findtext("MessageID", "")
        try:
            told = _child(message, kind)
            if drops is None or not drops(_order(world, seller_id, told)):
                act(world, seller_id, told)
        except NotTaken as why:
            refused.append(Result(number, why.code, str(why)))
    return _report(len(messages), refused)


def _envelope(content: bytes, kind: str) -> ET.Element:
    try:
        envelope = ET.fromstring(content)  # noqa: S314 - only this machine speaks to the sandbox
    except ET.ParseError as error:
        raise Unreadable(f"The feed is no well-formed XML: {error}") from None
    if envelope.tag != "AmazonEnvelope" or envelope.findtext("MessageType") != kind:
        raise Unreadable(f"The feed is no AmazonEnvelope with messages of type {kind}.")
    if envelope.findtext("Header/DocumentVersion") is None:
        raise Unreadable("Header/DocumentVersion is missing.")
    return envelope


def _child(message: ET.Element, kind: str) -> ET.Element:
    child = message.find(kind)
    if child is None:
        raise NotTaken(5000, f"The message holds no {kind}.")
    return child


def _order(world: World, seller_id: str, told: ET.Element) -> Order:
    order = world.orders.get(told.findtext("AmazonOrderID", ""))
    if order is None or order.seller_id != seller_id:
        raise NotTaken(18028, "The data you submitted is incomplete or invalid: AmazonOrderID.")
    return order


def _acknowledge(world: World, seller_id: str, told: ET.Element) -> None:
    """`StatusCode` Failure cancels the whole order; Success only notes the merchant's number."""
    order = _order(world, seller_id, told)
    status = told.findtext("StatusCode", "")
    if status == "Success":
        order.seller_order_id = told.findtext("MerchantOrderID") or order.seller_order_id
        return
    if status != "Failure":
        raise NotTaken(5001, "StatusCode must be Success or Failure.")
    why_not = refusal(order)
    if why_not is not None:
        raise NotTaken(18054, why_not)
    carry_out(order, _reason(order, told), world)


def _reason(order: Order, told: ET.Element) -> str:
    """Every line must be named: this feed knows no partial cancellation."""
    reasons = {
        item.findtext("AmazonOrderItemCode", ""): item.findtext("CancelReason", "")
        for item in told.findall("Item")
    }
    if set(reasons) != {line.order_item_id for line in order.lines}:
        raise NotTaken(18057, "All order items must be named to cancel an order.")
    unknown = [reason for reason in reasons.values() if reason not in CANCEL_REASONS]
    if unknown:
        raise NotTaken(5002, f"CancelReason {unknown[0]!r} is not valid.")
    return next(iter(reasons.values()))


def _fulfil(world: World, seller_id: str, told: ET.Element) -> None:
    """One parcel of `confirmShipment`, in the feed's words."""
    order = _order(world, seller_id, told)
    data = told.find("FulfillmentData")
    if data is None:
        raise NotTaken(5003, "FulfillmentData is missing.")
    package = {
        "packageReferenceId": told.findtext("MerchantFulfillmentID") or _next_reference(order),
        "carrierCode": data.findtext("CarrierCode") or "Other",
        "carrierName": data.findtext("CarrierName"),
        "shippingMethod": data.findtext("ShippingMethod"),
        "trackingNumber": data.findtext("ShipperTrackingNumber"),
        "shipDate": told.findtext("FulfillmentDate"),
        "orderItems": [
            {
                "orderItemId": item.findtext("AmazonOrderItemCode"),
                "quantity": int(item.findtext("Quantity") or "0"),
            }
            for item in told.findall("Item")
        ],
    }
    try:
        confirm(order, {"marketplaceId": order.marketplace_id, "packageDetail": package}, world)
    except Refusal as refused:
        raise NotTaken(18001, str(refused.body["errors"][0]["message"])) from None


def _next_reference(order: Order) -> str:
    return str(max((int(reference) for reference in order.parcels), default=0) + 1)


_Act = Callable[[World, str, ET.Element], None]
_KINDS: dict[str, tuple[str, _Act]] = {
    "POST_ORDER_ACKNOWLEDGEMENT_DATA": ("OrderAcknowledgement", _acknowledge),
    "POST_ORDER_FULFILLMENT_DATA": ("OrderFulfillment", _fulfil),
}


def _report(processed: int, refused: list[Result]) -> str:
    results = "".join(
        f"<Result><MessageID>{escape(result.message_id)}</MessageID><ResultCode>Error</ResultCode>"
        f"<ResultMessageCode>{result.code}</ResultMessageCode>"
        f"<ResultDescription>{escape(result.sentence)}</ResultDescription></Result>"
        for result in refused
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        "<AmazonEnvelope><Header><DocumentVersion>1.02</DocumentVersion>"
        "<MerchantIdentifier>-</MerchantIdentifier></Header>"
        "<MessageType>ProcessingReport</MessageType><Message><MessageID>1</MessageID>"
        "<ProcessingReport><DocumentTransactionID>1</DocumentTransactionID>"
        "<StatusCode>Complete</StatusCode><ProcessingSummary>"
        f"<MessagesProcessed>{processed}</MessagesProcessed>"
        f"<MessagesSuccessful>{processed - len(refused)}</MessagesSuccessful>"
        f"<MessagesWithError>{len(refused)}</MessagesWithError>"
        "<MessagesWithWarning>0</MessagesWithWarning></ProcessingSummary>"
        f"{results}</ProcessingReport></Message></AmazonEnvelope>"
    )
