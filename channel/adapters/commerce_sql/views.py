"""What a person sees of an order of this system."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from channel.domain.money import Money
from channel.domain.order import PersonalData
from channel.domain.refund import RefundReason
from channel.ports.commerce import CommerceState, CommerceStore, CustomerOutcome


@dataclass(frozen=True)
class ComponentView:
    """What one unit takes from stock, and how many the line still holds in all."""

    sku: str
    name: str
    per_unit: int
    reserved: int


@dataclass(frozen=True)
class ItemView:
    """`unit_price` is the line's item amount shared out, rounded to the currency's decimals;
    `unit_price_rest` the cents, more or less, that this leaves to the line.

    `components` are the products that the line takes from stock: of its own SKU where it is no kit.
    `goods_left` and `shipping_left` can still be refunded, `returnable` items come back to stock.
    """

    line_reference: str
    sku: str
    title: str
    quantity_ordered: int
    quantity_shipped: int
    quantity_open: int
    unit_price: Money
    unit_price_rest: Money
    total: Money
    refunded: Money
    goods_left: Money
    shipping_left: Money
    returnable: int
    components: tuple[ComponentView, ...]


@dataclass(frozen=True)
class TotalsView:
    """All but `discount`, which is positive, add up to `grand_total` less it.

    `tax_included` is part of the other amounts, `tax_by_marketplace` of the tax, on top or
    included: both add nothing.
    """

    items: Money
    shipping: Money
    gift_wrap: Money
    fees: Money
    discount: Money
    tax: Money
    tax_included: Money
    tip: Money
    tax_by_marketplace: Money
    grand_total: Money


@dataclass(frozen=True)
class ShipmentItemView:
    line_reference: str
    sku: str
    title: str
    quantity: int


@dataclass(frozen=True)
class ShipmentView:
    number: str
    carrier: str
    service: str | None
    tracking_number: str
    shipped_at: datetime
    from_amazon: bool
    items: tuple[ShipmentItemView, ...]


@dataclass(frozen=True)
class RefundLineView:
    """`amount` without the shipping; `returned` items went back to stock."""

    line_reference: str
    sku: str
    title: str
    amount: Money
    shipping: Money
    returned: int


@dataclass(frozen=True)
class RefundView:
    """`by` is empty for a credit that this system made itself, `tip` is none of the lines'."""

    number: str
    at: datetime
    by: str
    reason: RefundReason
    amount: Money
    tip: Money
    lines: tuple[RefundLineView, ...]


@dataclass(frozen=True)
class HistoryView:
    """`code` is a `HistoryCode`, which names its values."""

    at: datetime
    code: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class CommerceOrderView:
    """`person` is None when there was none, it was wiped, or it was not asked for.

    `customer_number` is None for a guest; `customer` says whether that was wanted.
    """

    number: str
    source: str
    reference: str
    store: CommerceStore
    status: str
    status_label: str
    state: CommerceState
    currency: str
    country_code: str | None
    created_at: datetime
    purchased_at: datetime
    updated_at: datetime
    payment_method: str
    payment_reference: str
    shipping_method: str
    buyer_mail_suppressed: bool
    customer: CustomerOutcome
    customer_number: str | None
    invoice_number: str | None
    invoiced_at: datetime | None
    stock_source: str | None
    tags: tuple[str, ...]
    items: tuple[ItemView, ...]
    totals: TotalsView
    shipments: tuple[ShipmentView, ...]
    refunds: tuple[RefundView, ...]
    history: tuple[HistoryView, ...]
    person: PersonalData | None = field(repr=False)
    person_wiped_at: datetime | None
