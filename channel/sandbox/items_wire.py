"""`orderItems[]` of Orders v2026-01-01."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from channel.sandbox import privacy
from channel.sandbox.money import to_wire
from channel.sandbox.order import Line, Order
from channel.sandbox.view import View


def item_to_wire(order: Order, line: Line, view: View) -> dict[str, Any]:
    wire: dict[str, Any] = {
        "orderItemId": line.order_item_id,
        "quantityOrdered": line.quantity,
        "product": _product(order, line, view),
    }
    if line.programs:
        wire["programs"] = list(line.programs)
    parts = {
        "PROCEEDS": ("proceeds", _proceeds),
        "EXPENSE": ("expense", _expense),
        "PROMOTION": ("promotion", _promotion),
        "CANCELLATION": ("cancellation", _cancellation),
        "FULFILLMENT": ("fulfillment", _fulfillment),
        "TAX": ("tax", _tax),
    }
    for dataset, (field, part) in parts.items():
        if dataset in view.included and (value := part(order, line, view)):
            wire[field] = value
    return wire


def _product(order: Order, line: Line, view: View) -> dict[str, Any]:
    wire: dict[str, Any] = {
        "asin": line.asin,
        "title": line.title,
        **({"sellerSku": line.sku} if line.sku else {}),  # Amazon need not name one
        "condition": {"conditionType": "NEW", "conditionSubtype": "NEW"},
    }
    if view.shows_prices(order):
        price: dict[str, Any] = {"unitPrice": to_wire(line.unit_price, order.currency)}
        if line.business_price:
            price["priceDesignation"] = "BUSINESS_PRICE"
        wire["price"] = price
    if line.customized_url and privacy.sees_street(order, view.roles):
        wire["customization"] = {"customizedUrl": line.customized_url}
    return wire


def _proceeds(order: Order, line: Line, view: View) -> dict[str, Any]:
    if not view.shows_prices(order):
        return {}
    breakdowns = []
    for kind, amount in line.amounts().items():
        if not amount and kind != "ITEM":
            continue
        sign = order.terms.discount_sign if kind == "DISCOUNT" else 1
        entry: dict[str, Any] = {"type": kind, "subtotal": to_wire(amount * sign, order.currency)}
        if detail := {"TAX": line.tax, "DISCOUNT": line.discount}.get(kind):
            signed = {subtype: amount * sign for subtype, amount in detail.items()}
            entry["detailedBreakdowns"] = _details(signed, order.currency)
        breakdowns.append(entry)
    total = to_wire(line.proceeds_total(order.terms), order.currency)
    return {"proceedsTotal": total, "breakdowns": breakdowns}


def _details(amounts: dict[str, Decimal], currency: str) -> list[dict[str, Any]]:
    return [
        {"subtype": subtype, "value": to_wire(amount, currency)}
        for subtype, amount in amounts.items()
        if amount
    ]


def _expense(order: Order, line: Line, view: View) -> dict[str, Any]:
    if not line.points:
        return {}
    worth = to_wire(Decimal(line.points), order.currency)
    granted = {"pointsNumber": line.points, "pointsMonetaryValue": worth}
    return {"pointsCost": {"pointsGranted": granted}}


def _promotion(order: Order, line: Line, view: View) -> dict[str, Any]:
    if not line.promotion_ids:
        return {}
    return {"breakdowns": [{"promotionId": promotion} for promotion in line.promotion_ids]}


def _cancellation(order: Order, line: Line, view: View) -> dict[str, Any]:
    wire: dict[str, Any] = {}
    if line.cancellation_request:
        wire["cancellationRequest"] = line.cancellation_request
    if line.cancellation_execution:
        wire["cancellationExecution"] = line.cancellation_execution
    return wire


def _fulfillment(order: Order, line: Line, view: View) -> dict[str, Any]:
    wire: dict[str, Any] = {
        "quantityFulfilled": line.fulfilled,
        "quantityUnfulfilled": line.open,
    }
    if gift := _gift(order, line, view):
        wire["packing"] = {"giftOption": gift}
    shipping: dict[str, Any] = {}
    if line.constraints:
        shipping["shippingConstraints"] = dict.fromkeys(line.constraints, "MANDATORY")
    if line.ioss_number:
        shipping["internationalShipping"] = {"iossNumber": line.ioss_number}
    if shipping:
        wire["shipping"] = shipping
    return wire


def _gift(order: Order, line: Line, view: View) -> dict[str, str]:
    gift: dict[str, str] = {}
    if line.gift_message and privacy.sees_street(order, view.roles):
        gift["giftMessage"] = line.gift_message
    if line.gift_wrap_level:
        gift["giftWrapLevel"] = line.gift_wrap_level
    return gift


def _tax(order: Order, line: Line, view: View) -> dict[str, Any]:
    wire: dict[str, Any] = {}
    if scheme := line.reporting_scheme or ("IOSS" if line.ioss_number else None):
        wire["taxCalculationBreakdowns"] = [{"reportingScheme": scheme}]
    if line.tax and line.tax_collection is not None:
        wire["taxCollections"] = [line.tax_collection]
    return wire
