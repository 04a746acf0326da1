"""The all-orders reports: a line per order line, tab-separated, in the words of v0 (amazon.md 7.3).

No order-item-id, no name, no street: an order with two lines of one SKU has two like rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from channel.sandbox.money import ZERO, decimals
from channel.sandbox.order import Line, Order
from channel.sandbox.v0_words import status_word

COLUMNS = (
    "amazon-order-id", "merchant-order-id", "purchase-date", "last-updated-date", "order-status",
    "fulfillment-channel", "sales-channel", "order-channel", "ship-service-level", "product-name",
    "sku", "asin", "item-status", "quantity", "currency", "item-price", "item-tax",
    "shipping-price", "shipping-tax", "gift-wrap-price", "gift-wrap-tax",
    "item-promotion-discount", "ship-promotion-discount", "ship-city", "ship-state",
    "ship-postal-code", "ship-country", "promotion-ids", "is-business-order",
    "purchase-order-number", "price-designation",
)  # fmt: skip
_PLACE = {
    "ship-city": "city",
    "ship-state": "stateOrRegion",
    "ship-postal-code": "postalCode",
    "ship-country": "countryCode",
}
_CHANNELS = {"MERCHANT": "Merchant", "AMAZON": "Amazon"}


def columns_of(by_order_date: bool) -> tuple[str, ...]:
    """The report by order date has Brazil's tax number too, before the last three."""
    return (*COLUMNS[:-3], "cpf", *COLUMNS[-3:]) if by_order_date else COLUMNS


def write(orders: Iterable[Order], by_order_date: bool) -> str:
    columns = columns_of(by_order_date)
    rows = [_row(order, line) for order in orders for line in order.lines]
    lines = [columns, *([_plain(row.get(column, "")) for column in columns] for row in rows)]
    return "".join("\t".join(line) + "\r\n" for line in lines)


def _row(order: Order, line: Line) -> dict[str, str]:
    return {
        "amazon-order-id": order.id,
        "merchant-order-id": order.seller_order_id or "",
        "purchase-date": _moment(order.created_at),
        "last-updated-date": _moment(order.updated_at),
        "order-status": status_word(order.status),
        "fulfillment-channel": _CHANNELS[order.fulfilled_by],
        "sales-channel": order.sales_channel_name,
        "ship-service-level": order.service_level.title().replace("_", ""),
        "product-name": line.title,
        "sku": line.sku,
        "asin": line.asin,
        "item-status": _item_status(line),
        "quantity": "0" if line.cancellation_execution else str(line.quantity),
        **_amounts(order, line),
        **_place(order),
        "promotion-ids": ",".join(line.promotion_ids),
        "is-business-order": str("AMAZON_BUSINESS" in order.programs).lower(),
        "purchase-order-number": order.buyer.get("buyerPurchaseOrderNumber", ""),
        "price-designation": "Business Price" if line.business_price else "",
    }


def _item_status(line: Line) -> str:
    if line.cancellation_execution:
        return "Canceled"
    return "Unshipped" if line.open else "Shipped"


def _amounts(order: Order, line: Line) -> dict[str, str]:
    """For the whole line. Nothing is known of a pending order that the merchant fulfils."""
    if order.is_pending and order.fulfilled_by == "MERCHANT":
        return {}
    amounts = {
        "item-price": line.price,
        "item-tax": line.tax.get("ITEM", ZERO),
        "shipping-price": line.shipping,
        "shipping-tax": line.tax.get("SHIPPING", ZERO),
        "gift-wrap-price": line.gift_wrap,
        "gift-wrap-tax": line.tax.get("GIFT_WRAP", ZERO),
        "item-promotion-discount": line.discount.get("ITEM", ZERO),
        "ship-promotion-discount": line.discount.get("SHIPPING", ZERO),
    }
    always = {"item-price", "item-tax"}
    written = {
        column: _amount(amount, order)
        for column, amount in amounts.items()
        if amount or column in always
    }
    return {"currency": order.currency, **written}


def _amount(amount: Decimal, order: Order) -> str:
    return f"{amount:.{decimals(order.currency)}f}"


def _place(order: Order) -> dict[str, str]:
    if order.is_pending:
        return {}
    return {column: order.address.get(part, "") for column, part in _PLACE.items()}


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")


def _plain(text: str) -> str:
    """Flat files have no quotes: what would break a row becomes a blank."""
    return " ".join(text.split())
