"""Orders v2026-01-01 as they stand on the wire; `includedData` decides which parts exist."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from channel.sandbox import iso8601, privacy
from channel.sandbox.items_wire import item_to_wire
from channel.sandbox.money import ZERO, to_wire, total
from channel.sandbox.order import Order, Parcel
from channel.sandbox.view import DATASETS, View

__all__ = ["DATASETS", "View", "order_to_wire"]


def order_to_wire(order: Order, view: View) -> dict[str, Any]:
    """`Order`. A dataset with nothing to tell is absent, as at Amazon."""
    wire: dict[str, Any] = {
        "orderId": order.id,
        "createdTime": iso8601.to_wire(order.created_at),
        "lastUpdatedTime": iso8601.to_wire(order.updated_at),
        "salesChannel": _sales_channel(order),
        "orderItems": [item_to_wire(order, line, view) for line in order.lines],
    }
    wire |= _origin(order)
    for dataset, (field, part) in _PARTS.items():
        if dataset in view.included and (value := part(order, view)):
            wire[field] = value
    return wire


def _origin(order: Order) -> dict[str, Any]:
    wire: dict[str, Any] = {}
    if order.programs:
        wire["programs"] = list(order.programs)
    if order.seller_order_id:
        alias = {"aliasId": order.seller_order_id, "aliasType": "SELLER_ORDER_ID"}
        wire["orderAliases"] = [alias]
    if order.replaces:
        original = {"orderId": order.replaces, "associationType": "REPLACEMENT_ORIGINAL_ID"}
        wire["associatedOrders"] = [original]
    return wire


def _sales_channel(order: Order) -> dict[str, str]:
    return {
        "channelName": order.channel_name,
        "marketplaceId": order.marketplace_id,
        "marketplaceName": order.sales_channel_name,
    }


def _buyer(order: Order, view: View) -> dict[str, str]:
    if order.is_pending:
        return {}
    hidden = set()
    if not privacy.sees_names(order, view.roles):
        hidden.add("buyerName")
    if not privacy.sees_email(order, view.roles):
        hidden.add("buyerEmail")
    return {field: text for field, text in order.buyer.items() if text and field not in hidden}


def _recipient(order: Order, view: View) -> dict[str, Any]:
    wire: dict[str, Any] = {}
    if address := privacy.visible_address(order, view.roles, view.now):
        wire["deliveryAddress"] = address
    if order.delivery_preference and privacy.sees_street(order, view.roles):
        wire["deliveryPreference"] = order.delivery_preference
    return wire


def _proceeds(order: Order, view: View) -> dict[str, Any]:
    if not view.shows_prices(order):
        return {}
    per_line = [line.amounts() for line in order.lines]
    sums = {kind: total(amounts[kind] for amounts in per_line) for kind in per_line[0]}
    sums["DISCOUNT"] *= order.terms.discount_sign
    breakdowns = [
        {"type": kind, "subtotal": to_wire(amount, order.currency)}
        for kind, amount in sums.items()
        if amount or kind == "ITEM"
    ]
    if order.terms.tip:
        breakdowns.append(
            {
                "type": "DELIVERY_TIP",
                "status": order.terms.tip_status,
                "subtotal": to_wire(order.terms.tip, order.currency),
            }
        )
    return {
        "grandTotal": to_wire(order.grand_total(), order.currency),
        "breakdowns": breakdowns,
    }


def _payment(order: Order, view: View) -> dict[str, Any]:
    if order.is_pending or order.grand_total() == ZERO:
        return {}
    paid = to_wire(order.grand_total(), order.currency)
    return {"paymentExecutions": [{"paymentMethod": order.payment_method, "paymentAmount": paid}]}


def _tax(order: Order, view: View) -> dict[str, Any]:
    if order.is_pending or not privacy.sees_tax_numbers(view.roles):
        return {}
    return {"taxRegistrations": order.tax_registrations} if order.tax_registrations else {}


def _fulfillment(order: Order, view: View) -> dict[str, Any]:
    wire: dict[str, Any] = {
        "fulfillmentStatus": order.status,
        "fulfilledBy": order.fulfilled_by,
        "fulfillmentServiceLevel": order.service_level,
    }
    if order.ship_by:
        wire["shipByWindow"] = _window(order.ship_by)
    promised = order.fulfilled_by == "MERCHANT" and order.status != "CANCELLED"
    if order.deliver_by and promised and not order.is_pending:
        wire["deliverByWindow"] = _window(order.deliver_by)
    return wire


def _window(bounds: tuple[datetime, datetime]) -> dict[str, str]:
    earliest, latest = bounds
    return {
        "earliestDateTime": iso8601.to_wire(earliest),
        "latestDateTime": iso8601.to_wire(latest),
    }


def _packages(order: Order, view: View) -> list[dict[str, Any]]:
    """FBM only. `detailedStatus` is documented and, in production, never there (#5127)."""
    if order.fulfilled_by == "AMAZON":
        return []
    return [_package(parcel) for parcel in order.parcels.values()]


def _package(parcel: Parcel) -> dict[str, Any]:
    wire: dict[str, Any] = {
        "packageReferenceId": parcel.reference,
        "createdTime": iso8601.to_wire(parcel.created_at),
        "packageStatus": {"status": "SHIPPED"},
        "carrier": parcel.carrier,
        "shipTime": iso8601.to_wire(parcel.ship_time),
        "trackingNumber": parcel.tracking,
        "packageItems": [
            _package_item(item_id, quantity, parcel.transparency_codes.get(item_id))
            for item_id, quantity in parcel.lines.items()
        ],
    }
    if parcel.service:
        wire["shippingService"] = parcel.service
    return wire


def _package_item(
    item_id: str, quantity: int, transparency_codes: Iterable[str] | None
) -> dict[str, Any]:
    wire: dict[str, Any] = {"orderItemId": item_id, "quantity": quantity}
    if transparency_codes:
        wire["transparencyCodes"] = list(transparency_codes)
    return wire


# FULFILLMENT_ORDERS exists for Easy Ship only, which nobody in this box uses.
_PARTS: dict[str, tuple[str, Callable[[Order, View], Any]]] = {
    "BUYER": ("buyer", _buyer),
    "RECIPIENT": ("recipient", _recipient),
    "PROCEEDS": ("proceeds", _proceeds),
    "PAYMENT": ("payment", _payment),
    "TAX": ("tax", _tax),
    "FULFILLMENT": ("fulfillment", _fulfillment),
    "PACKAGES": ("packages", _packages),
}
