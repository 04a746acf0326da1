"""`ORDER_CHANGE`: what Amazon tells of an order that changed, in the words of v0 (amazon.md 5.1).

No price, no buyer, no street: whoever hears of it has to ask for the order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from channel.sandbox import iso8601
from channel.sandbox.order import Line, Order
from channel.sandbox.v0_words import status_word

TYPE = "ORDER_CHANGE"
PAYLOAD_VERSION = "1.0"
STATUS_CHANGE = "OrderStatusChange"
BUYER_REQUEST = "BuyerRequestedChange"
CHANGE_TYPES = (BUYER_REQUEST, "DeliveryTipChange", STATUS_CHANGE)

_ORDER_PROGRAMS = {
    "AMAZON_BUSINESS": "Business",
    "PRIME": "Prime",
    "PREMIUM": "Premium",
    "INVOICE_BY_AMAZON": "IBA",
}
_SHIPPING_PROGRAMS = {"IN_STORE_PICK_UP": "ISPU", "AMAZON_EASY_SHIP": "EasyShip"}
_FULFILLMENT_TYPES = {"MERCHANT": "MFN", "AMAZON": "AFN"}


@dataclass(frozen=True)
class Change:
    """`type` is one of CHANGE_TYPES; `reason` is for people."""

    order: Order
    type: str = STATUS_CHANGE
    reason: str = "Order status changed"


def payload(change: Change) -> dict[str, Any]:
    order = change.order
    return {
        "OrderChangeNotification": {
            "NotificationLevel": "OrderLevel",
            "SellerId": order.seller_id,
            "AmazonOrderId": order.id,
            "OrderChangeType": change.type,
            "OrderChangeTrigger": {
                "TimeOfOrderChange": iso8601.to_wire(order.updated_at),
                "ChangeReason": change.reason,
            },
            "Summary": _summary(order),
        }
    }


def _summary(order: Order) -> dict[str, Any]:
    postal_code = None if order.is_pending else order.address.get("postalCode") or None
    preorder = order.status == "PENDING_AVAILABILITY" or "PREORDER" in order.programs
    summary: dict[str, Any] = {
        "MarketplaceId": order.marketplace_id,
        "OrderStatus": status_word(order.status),
        "PurchaseDate": iso8601.to_wire(order.created_at),
        "DestinationPostalCode": postal_code,
        "FulfillmentType": _FULFILLMENT_TYPES[order.fulfilled_by],
        "OrderType": "Preorder" if preorder else "StandardOrder",
        "NumberOfItemsShipped": sum(line.fulfilled for line in order.lines),
        "NumberOfItemsUnshipped": sum(line.open for line in order.lines),
        **_dates(order),
        "OrderItems": [_item(order, line) for line in order.lines],
    }
    if programs := _order_programs(order):
        summary["OrderPrograms"] = programs
    if programs := _shipping_programs(order):
        summary["ShippingPrograms"] = programs
    return summary


def _dates(order: Order) -> dict[str, str]:
    """A delivery is promised by the merchant alone, and its end once the order is payed for."""
    dates: dict[str, datetime] = {}
    if order.ship_by:
        dates["EarliestShipDate"], dates["LatestShipDate"] = order.ship_by
    if order.deliver_by and order.fulfilled_by == "MERCHANT":
        dates["EarliestDeliveryDate"] = order.deliver_by[0]
        if not order.is_pending and order.status != "CANCELLED":
            dates["LatestDeliveryDate"] = order.deliver_by[1]
    return {name: iso8601.to_wire(moment) for name, moment in dates.items()}


def _order_programs(order: Order) -> list[str]:
    programs = [word for program, word in _ORDER_PROGRAMS.items() if program in order.programs]
    return [*programs, "Replacement"] if order.replaces else programs


def _shipping_programs(order: Order) -> list[str]:
    programs = [word for program, word in _SHIPPING_PROGRAMS.items() if program in order.programs]
    to_access_point = order.address.get("addressType") == "PICKUP_POINT"
    return [*programs, "AccessPoint"] if to_access_point else programs


def _item(order: Order, line: Line) -> dict[str, Any]:
    """A line has a status of its own only where lines differ."""
    item: dict[str, Any] = {
        "OrderItemId": line.order_item_id,
        "SellerSKU": line.sku,
        "SupplySourceId": None,
        "Quantity": line.quantity,
        "QuantityShipped": line.fulfilled,
        "IsBuyerRequestedCancel": line.cancellation_request is not None,
    }
    if len({bool(other.open) for other in order.lines}) > 1:
        item["OrderItemStatus"] = "Unshipped" if line.open else "Shipped"
    return item
