"""The report of what Amazon's warehouses sent: a row per line and parcel (amazon.md 7.2).

No RDT is asked for it, so names, streets and telephone numbers are empty; the buyer's address is
the anonymised one.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from channel.sandbox.order import Line, Order

COLUMNS = (
    "amazon-order-id", "merchant-order-id", "shipment-id", "shipment-item-id",
    "amazon-order-item-id", "merchant-order-item-id", "purchase-date", "payments-date",
    "shipment-date", "reporting-date", "buyer-email", "buyer-name", "buyer-phone-number", "sku",
    "product-name", "quantity-shipped", "currency", "item-price", "item-tax", "shipping-price",
    "shipping-tax", "gift-wrap-price", "gift-wrap-tax", "ship-service-level", "recipient-name",
    "ship-address-1", "ship-address-2", "ship-address-3", "ship-city", "ship-state",
    "ship-postal-code", "ship-country", "ship-phone-number", "bill-address-1", "bill-address-2",
    "bill-address-3", "bill-city", "bill-state", "bill-postal-code", "bill-country",
    "item-promotion-discount", "ship-promotion-discount", "carrier", "tracking-number",
    "estimated-arrival-date", "fulfillment-center-id", "fulfillment-channel", "sales-channel",
)  # fmt: skip


def write(orders: Iterable[Order]) -> str:
    rows = [_row(order, place, line) for order in orders for place, line in _shipped(order)]
    lines = [COLUMNS, *([_plain(row.get(column, "")) for column in COLUMNS] for row in rows)]
    return "".join("\t".join(line) + "\r\n" for line in lines)


def _shipped(order: Order) -> list[tuple[int, Line]]:
    """Lines that left, and in which parcel: the first line by itself, the others together."""
    return [(min(place, 1), line) for place, line in enumerate(order.lines) if line.fulfilled]


def _row(order: Order, parcel: int, line: Line) -> dict[str, str]:
    shipped = order.updated_at.isoformat(timespec="seconds")
    number = zlib.crc32(f"{order.id}/amazon/{parcel}".encode())
    return {
        "amazon-order-id": order.id,
        "merchant-order-id": order.seller_order_id or "",
        "shipment-id": f"D{number:08x}",
        "shipment-item-id": f"D{zlib.crc32(line.order_item_id.encode()):08x}",
        "amazon-order-item-id": line.order_item_id,
        "purchase-date": order.created_at.isoformat(timespec="seconds"),
        "payments-date": shipped,
        "shipment-date": shipped,
        "reporting-date": shipped,
        "buyer-email": order.buyer.get("buyerEmail", ""),
        "sku": line.sku,
        "product-name": line.title,
        "quantity-shipped": str(line.fulfilled),
        "currency": order.currency,
        "item-price": str(line.price),
        "ship-service-level": order.service_level.title(),
        "ship-country": order.address.get("countryCode", ""),
        "carrier": f"AMZN_{order.marketplace.country}",
        "tracking-number": f"TBA{number:012}",
        "fulfillment-center-id": "LEX1",
        "fulfillment-channel": "AFN",
        "sales-channel": order.sales_channel_name,
    }


def _plain(text: str) -> str:
    return " ".join(text.split())
