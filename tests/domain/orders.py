"""Amazon orders as plain values, for tests that decide about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from channel.domain.money import Money
from channel.domain.order import AmazonItem, AmazonOrder, Breakdown, Detail, FulfillmentChannel

DAY = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
US = "ATVPDKIKX0DER"


def part(kind: str, amount: str, currency: str = "USD", **details: str) -> Breakdown:
    return Breakdown(
        kind,
        Money.of(amount, currency),
        tuple(Detail(subtype, Money.of(value, currency)) for subtype, value in details.items()),
    )


def item(*parts: Breakdown, total: str | None = None, **changes: Any) -> AmazonItem:
    currency = parts[0].subtotal.currency if parts else "USD"
    plain = AmazonItem(
        order_item_id="11111111111",
        quantity=1,
        sku="MUG-BLUE",
        asin="B0MUG00001",
        title="Blue mug",
        breakdowns=parts,
        proceeds_total=Money.of(total, currency) if total is not None else None,
    )
    return replace(plain, **changes)


def order(*items: AmazonItem, total: str | None = None, **changes: Any) -> AmazonOrder:
    lines = items or (item(part("ITEM", "10.00"), total="10.00"),)
    parts = lines[0].breakdowns
    currency = parts[0].subtotal.currency if parts else "USD"
    plain = AmazonOrder(
        amazon_order_id="111-1111111-1111111",
        created_at=DAY,
        updated_at=DAY,
        marketplace_id=US,
        channel_name="AMAZON",
        amazon_status="UNSHIPPED",
        channel=FulfillmentChannel.MERCHANT,
        items=lines,
        grand_total=Money.of(total, currency) if total is not None else None,
    )
    return replace(plain, **changes)
