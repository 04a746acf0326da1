"""Order feeds as Amazon's XML, and the report that answers them (amazon.md 3.8, 4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar
from xml.etree import ElementTree as ET

from channel.adapters.amazon.shipment_wire import write_moment
from channel.domain.cancelling import CancelReason
from channel.ports.feeds import Cancellation, MessageRefused
from channel.ports.marketplace import Confirmation

CONTENT_TYPE = "text/xml; charset=UTF-8"
_REASONS = {
    CancelReason.NO_INVENTORY: "NoInventory",
    CancelReason.BUYER_CANCELLED: "BuyerCanceled",
    CancelReason.SHIPPING_ADDRESS_UNDELIVERABLE: "ShippingAddressUndeliverable",
    CancelReason.CUSTOMER_EXCHANGE: "CustomerExchange",
    # The feed's schema has no word of its own for a wrong price.
    CancelReason.PRICING_ERROR: "GeneralAdjustment",
}

Told = TypeVar("Told")


class UnreadableReport(Exception):
    """It is no processing report."""


def write_cancellations(seller_id: str, orders: Sequence[Cancellation]) -> bytes:
    return _envelope(seller_id, "OrderAcknowledgement", orders, _cancellation)


def write_confirmations(seller_id: str, parcels: Sequence[Confirmation]) -> bytes:
    return _envelope(seller_id, "OrderFulfillment", parcels, _fulfillment)


def read_refusals(text: bytes) -> Mapping[int, MessageRefused]:
    """Errors by message number; warnings are no refusals. Raises `UnreadableReport`."""
    try:
        # Amazon's own file; the parser itself bounds what entities may grow to (expat 2.4.1).
        report = ET.fromstring(text).find("Message/ProcessingReport")  # noqa: S314
    except ET.ParseError as error:
        raise UnreadableReport(f"the processing report is no XML: {error}") from None
    if report is None:
        raise UnreadableReport("the processing report holds no ProcessingReport")
    return dict(_refusals(report.findall("Result")))


def _refusals(results: Iterable[ET.Element]) -> Iterable[tuple[int, MessageRefused]]:
    for result in results:
        number = result.findtext("MessageID", "")
        if result.findtext("ResultCode") == "Error" and number.isdecimal():
            code = result.findtext("ResultMessageCode", "")
            yield int(number), MessageRefused(code, result.findtext("ResultDescription", ""))


def _envelope(
    seller_id: str, kind: str, told: Sequence[Told], write: Callable[[ET.Element, Told], None]
) -> bytes:
    envelope = ET.Element("AmazonEnvelope")
    header = ET.SubElement(envelope, "Header")
    _add(header, "DocumentVersion", "1.01")
    _add(header, "MerchantIdentifier", seller_id)
    _add(envelope, "MessageType", kind)
    for number, one in enumerate(told, start=1):
        message = ET.SubElement(envelope, "Message")
        _add(message, "MessageID", str(number))
        write(ET.SubElement(message, kind), one)
    text: bytes = ET.tostring(envelope, encoding="utf-8", xml_declaration=True)
    return text


def _cancellation(parent: ET.Element, order: Cancellation) -> None:
    _add(parent, "AmazonOrderID", order.amazon_order_id)
    _add(parent, "StatusCode", "Failure")
    for order_item_id in order.order_item_ids:
        item = ET.SubElement(parent, "Item")
        _add(item, "AmazonOrderItemCode", order_item_id)
        _add(item, "CancelReason", _REASONS[order.reason])


def _fulfillment(parent: ET.Element, parcel: Confirmation) -> None:
    _add(parent, "AmazonOrderID", parcel.amazon_order_id)
    _add(parent, "MerchantFulfillmentID", parcel.reference)
    _add(parent, "FulfillmentDate", write_moment(parcel.shipped_at))
    data = ET.SubElement(parent, "FulfillmentData")
    if parcel.carrier_name is None:
        _add(data, "CarrierCode", parcel.carrier_code)
    else:
        _add(data, "CarrierName", parcel.carrier_name)
    if parcel.service:
        _add(data, "ShippingMethod", parcel.service)
    _add(data, "ShipperTrackingNumber", parcel.tracking_number)
    for line in parcel.lines:
        item = ET.SubElement(parent, "Item")
        _add(item, "AmazonOrderItemCode", line.order_item_id)
        _add(item, "Quantity", str(line.quantity))


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text
