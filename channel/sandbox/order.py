"""An order as the sandbox keeps it, and how it moves."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from channel.sandbox.marketplaces import MARKETPLACES, Marketplace
from channel.sandbox.money import ZERO, total
from channel.sandbox.terms import PLAIN, Terms

ORDER_ID = re.compile(r"[0-9]{3}-[0-9]{7}-[0-9]{7}")
STATUSES = (
    "PENDING_AVAILABILITY",
    "PENDING",
    "UNSHIPPED",
    "PARTIALLY_SHIPPED",
    "SHIPPED",
    "CANCELLED",
    "UNFULFILLABLE",
)
FULFILLED_BY = ("MERCHANT", "AMAZON")

# Amazon never goes back, and never leaves Shipped or Cancelled.
NEXT_STATUSES: dict[str, tuple[str, ...]] = {
    "PENDING_AVAILABILITY": ("PENDING", "UNSHIPPED", "CANCELLED"),
    "PENDING": ("UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "CANCELLED", "UNFULFILLABLE"),
    "UNSHIPPED": ("PARTIALLY_SHIPPED", "SHIPPED", "CANCELLED", "UNFULFILLABLE"),
    "PARTIALLY_SHIPPED": ("SHIPPED", "CANCELLED"),
    "SHIPPED": (),
    "CANCELLED": (),
    "UNFULFILLABLE": ("CANCELLED",),
}


@dataclass
class Line:
    """One `orderItems[]` entry.

    Amounts are for the whole line, except `unit_price`. `tax` and `discount` are kept per
    subtype (ITEM, SHIPPING, GIFT_WRAP, COD_FEE); a discount is a positive number. `item_price` is
    for a line that is no multiple of its unit price, `stated_total` a total that its parts do not
    make. `tax_collection` is who collects the tax, as `ItemTaxCollection`.
    """

    order_item_id: str
    sku: str
    asin: str
    title: str
    quantity: int
    unit_price: Decimal
    shipping: Decimal = ZERO
    gift_wrap: Decimal = ZERO
    cod_fee: Decimal = ZERO
    other_fee: Decimal = ZERO
    item_price: Decimal | None = None
    stated_total: Decimal | None = None
    tax: dict[str, Decimal] = field(default_factory=dict)
    discount: dict[str, Decimal] = field(default_factory=dict)
    gift_message: str | None = None
    gift_wrap_level: str | None = None
    programs: tuple[str, ...] = ()
    promotion_ids: tuple[str, ...] = ()
    points: int = 0
    business_price: bool = False
    customized_url: str | None = None
    ioss_number: str | None = None
    reporting_scheme: str | None = None
    tax_collection: dict[str, str] | None = None
    constraints: tuple[str, ...] = ()
    fulfilled: int = 0
    cancellation_request: dict[str, str] | None = None
    cancellation_execution: dict[str, str] | None = None

    @property
    def open(self) -> int:
        return 0 if self.cancellation_execution else self.quantity - self.fulfilled

    def amounts(self) -> dict[str, Decimal]:
        """The proceeds by Amazon's words. DISCOUNT is positive and is to be taken off."""
        return {
            "ITEM": self.price,
            "SHIPPING": self.shipping,
            "GIFT_WRAP": self.gift_wrap,
            "COD_FEE": self.cod_fee,
            "OTHER": self.other_fee,
            "TAX": total(self.tax.values()),
            "DISCOUNT": total(self.discount.values()),
        }

    @property
    def price(self) -> Decimal:
        return self.unit_price * self.quantity if self.item_price is None else self.item_price

    def proceeds_total(self, terms: Terms) -> Decimal:
        if self.stated_total is not None:
            return self.stated_total
        amounts = self.amounts()
        taken_off = amounts.pop("DISCOUNT")
        if terms.tax_included:
            amounts.pop("TAX")
        return total(amounts.values()) - taken_off


@dataclass
class Parcel:
    """One `packages[]` entry. `lines`: orderItemId to quantity; `edits`: corrections so far."""

    reference: str
    carrier: str
    service: str | None
    tracking: str
    ship_time: datetime
    created_at: datetime
    lines: dict[str, int]
    transparency_codes: dict[str, list[str]] = field(default_factory=dict)
    edits: int = 0

    def holds_the_same_as(self, other: Parcel) -> bool:
        mine = (self.carrier, self.service, self.tracking, self.ship_time, self.lines)
        theirs = (other.carrier, other.service, other.tracking, other.ship_time, other.lines)
        return mine == theirs and self.transparency_codes == other.transparency_codes


@dataclass
class Order:
    id: str
    seller_id: str
    marketplace_id: str
    fulfilled_by: str
    status: str
    created_at: datetime
    updated_at: datetime
    lines: list[Line]
    service_level: str = "STANDARD"
    ship_by: tuple[datetime, datetime] | None = None
    deliver_by: tuple[datetime, datetime] | None = None
    channel_name: str = "AMAZON"
    programs: tuple[str, ...] = ()
    buyer: dict[str, str] = field(default_factory=dict)
    address: dict[str, str] = field(default_factory=dict)
    delivery_preference: dict[str, Any] = field(default_factory=dict)
    replaces: str | None = None
    seller_order_id: str | None = None
    payment_method: str = "CreditCard"
    tax_registrations: list[dict[str, Any]] = field(default_factory=list)
    parcels: dict[str, Parcel] = field(default_factory=dict)
    terms: Terms = PLAIN

    @property
    def marketplace(self) -> Marketplace:
        return MARKETPLACES[self.marketplace_id]

    @property
    def sales_channel_name(self) -> str:
        return self.marketplace.name if self.channel_name == "AMAZON" else "Non-Amazon"

    @property
    def currency(self) -> str:
        return self.terms.currency or self.marketplace.currency

    @property
    def is_pending(self) -> bool:
        return self.status in {"PENDING", "PENDING_AVAILABILITY"}

    def line(self, order_item_id: str) -> Line | None:
        return next((line for line in self.lines if line.order_item_id == order_item_id), None)

    def grand_total(self) -> Decimal:
        if self.terms.grand_total is not None:
            return self.terms.grand_total
        return total(line.proceeds_total(self.terms) for line in self.lines) + self.terms.paid_tip

    def cancel(self, by: str, reason: str) -> None:
        self.status = "CANCELLED"
        for line in self.lines:
            line.cancellation_execution = {"cancelledBy": by, "cancelReason": reason}

    def ship_everything(self) -> None:
        """Shipped without a parcel of ours: from Amazon's warehouse, or by another tool."""
        for line in self.lines:
            line.fulfilled = line.quantity
        self.status = "SHIPPED"

    def put_parcel(self, parcel: Parcel) -> None:
        """Keep or replace a parcel, and let quantities and status follow from all parcels."""
        self.parcels[parcel.reference] = parcel
        for line in self.lines:
            line.fulfilled = sum(p.lines.get(line.order_item_id, 0) for p in self.parcels.values())
        if any(line.open for line in self.lines):
            self.status = "PARTIALLY_SHIPPED"
        else:
            self.status = "SHIPPED"
