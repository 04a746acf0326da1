"""The merchant's commerce system ("Commerce"), as the channel needs it.

The embedded SQL backend is one implementation; every other passes the same contract suite
(`tests/ports/commerce_contract.py`). Every call is a call to another system: it may raise
`Unavailable` or `Rejected`, it commits by itself, and no transaction of the channel may be open
while it is made. Writing calls are idempotent: they look for their own earlier result first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from channel.domain.order import PersonalData


class CommerceState(StrEnum):
    NEW = "NEW"
    PROCESSING = "PROCESSING"
    COMPLETE = "COMPLETE"
    CANCELED = "CANCELED"


@dataclass(frozen=True)
class CommerceStore:
    """A store (view) that orders can belong to (F69)."""

    code: str
    name: str
    website: str


@dataclass(frozen=True)
class ProductState:
    """What the catalogue and stock say of one SKU now.

    `available` is what can still be sold; meaningless where `manage_stock` is False.
    """

    sku: str
    enabled: bool
    manage_stock: bool
    available: int


@dataclass(frozen=True)
class StockFigures:
    """`on_hand` = `held` + `held_elsewhere` + `reserved` + `available`, where stock is managed.

    `held`: kept for orders of the source that was asked about; `held_elsewhere`: of others.
    `reserved`: promised to orders. `available` is below zero when fewer were counted than that.
    """

    sku: str
    name: str
    manage_stock: bool
    on_hand: int
    held: int
    held_elsewhere: int
    reserved: int
    available: int


@dataclass(frozen=True)
class CommerceStatus:
    """A word for where an order stands, the merchant's own ones included (F79, F80).

    `is_default`: the one that an order gets when it enters `state` by itself.
    """

    code: str
    label: str
    state: CommerceState
    is_default: bool


@dataclass(frozen=True)
class Component:
    """What one unit of an order line takes from stock: so many of a product."""

    sku: str
    quantity: int


@dataclass(frozen=True)
class OrderLine:
    """A line to place. Amounts are line totals (not per unit), Amazon's own (D16).

    `line_reference` is the Amazon order item id. `discount` is positive; `tax` is what comes on
    top of `item` (0 where prices include it), `tax_included` what `item` already contains;
    `tax_by_marketplace` is the part of both that Amazon remits, and the merchant does not owe.
    `components`: the products behind a kit or multipack, per unit; empty: one of `sku`.
    """

    line_reference: str
    sku: str
    title: str
    quantity: int
    item: Decimal
    shipping: Decimal = Decimal(0)
    gift_wrap: Decimal = Decimal(0)
    fees: Decimal = Decimal(0)
    tax: Decimal = Decimal(0)
    tax_included: Decimal = Decimal(0)
    discount: Decimal = Decimal(0)
    tax_by_marketplace: Decimal = Decimal(0)
    components: tuple[Component, ...] = ()

    @property
    def products(self) -> tuple[Component, ...]:
        """What one unit takes from stock."""
        return self.components or (Component(self.sku, 1),)

    @property
    def total(self) -> Decimal:
        charges = self.item + self.shipping + self.gift_wrap + self.fees + self.tax
        return charges - self.discount


@dataclass(frozen=True)
class Parcel:
    """A parcel, as shipped or to be recorded. `lines` maps line reference to quantity."""

    carrier: str
    service: str | None
    tracking_number: str
    shipped_at: datetime
    lines: Mapping[str, int]


@dataclass(frozen=True)
class PlaceOrder:
    """An order to create through Commerce's normal order-placed path (F24).

    `reference` (the Amazon order number, unique per `source`) makes placing idempotent. `status`
    None means the Commerce default for new orders. `reserve_stock`: False for FBA, whose stock is
    Amazon's (F17). `complete`: create it as Complete (F18, D5), with `parcels` as its shipments.
    The buyer is never mailed by Commerce (D14). `person` is personal data: kept apart, encrypted,
    wiped by `redact`.

    `number` is the number that the order should bear (F74), None for Commerce's own next one;
    `number_prefix` goes before either. `create_customer`: an account is found or made for the
    buyer by the address on the store's website, whatever its case (F21, F22); without an address
    it is a guest's order (D9).
    `invoice`: Amazon has taken the payment, so an offline invoice is made at once. A hold of this
    reference becomes the order's reservation (D3); `backorder` reserves also what is not there.
    `comments` go into the order's history, `tags` and `stock_source` where pickers see them.
    """

    source: str
    reference: str
    store_code: str
    currency: str
    purchased_at: datetime
    lines: tuple[OrderLine, ...]
    tip: Decimal
    grand_total: Decimal
    payment_method: str
    payment_reference: str
    shipping_method: str
    status: str | None = None
    complete: bool = False
    reserve_stock: bool = True
    parcels: tuple[Parcel, ...] = ()
    person: PersonalData | None = field(default=None, repr=False)
    number: str | None = None
    number_prefix: str = ""
    create_customer: bool = False
    invoice: bool = True
    backorder: bool = False
    stock_source: str | None = None
    tags: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()


class CustomerOutcome(StrEnum):
    """GUEST was asked for; NO_EMAIL: a guest for want of an address (D9)."""

    GUEST = "GUEST"
    NO_EMAIL = "NO_EMAIL"
    FOUND = "FOUND"
    CREATED = "CREATED"


@dataclass(frozen=True)
class PlacedOrder:
    """What Commerce made of it. `already_there`: it had been placed before.

    `customer_number` is Commerce's own, None for a guest; `invoice_number` None where there is
    no invoice.
    """

    number: str
    status: str
    state: CommerceState
    already_there: bool = False
    customer: CustomerOutcome = CustomerOutcome.GUEST
    customer_number: str | None = None
    invoice_number: str | None = None


class ChangeKind(StrEnum):
    SHIPMENT_CREATED = "shipment_created"
    ORDER_CHANGED = "order_changed"
    PRODUCT_CHANGED = "product_changed"
    REFUND_CREATED = "refund_created"


@dataclass(frozen=True)
class ShippedParcel:
    """A shipment that exists in Commerce. `number` is Commerce's own, unique in the order.

    `from_amazon`: copied from Amazon by `complete`, so nothing is to be sent there.
    """

    number: str
    parcel: Parcel
    from_amazon: bool = False
    transparency_codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cod_collection_method: str | None = None
    ship_from_supply_source_id: str | None = None


@dataclass(frozen=True)
class RecordedRefund:
    """Money given back, as Commerce recorded it (V15). `number` is Commerce's own, `returned` how
    many items went back to stock."""

    number: str
    amount: Decimal
    currency: str
    returned: int = 0


@dataclass(frozen=True)
class Change:
    """Something that happened in Commerce.

    SHIPMENT_CREATED carries `reference`, `number`, `shipment` and the order's state after it;
    ORDER_CHANGED carries `reference`, `number`, `status`, `state`; PRODUCT_CHANGED carries `sku`;
    REFUND_CREATED carries `reference`, `number` and `refund`.
    """

    kind: ChangeKind
    at: datetime
    source: str | None = None
    reference: str | None = None
    number: str | None = None
    status: str | None = None
    state: CommerceState | None = None
    shipment: ShippedParcel | None = None
    refund: RecordedRefund | None = None
    sku: str | None = None


@dataclass(frozen=True)
class Changes:
    """Changes in the order they were committed, and the cursor to ask on from."""

    changes: tuple[Change, ...]
    cursor: str


@dataclass(frozen=True)
class NewParcel:
    """A parcel that a person ships now. `lines` None: everything still open.

    Amazon's extras travel with it and come back in the change (`ShippedParcel`).
    """

    carrier: str
    service: str | None
    tracking_number: str
    shipped_at: datetime
    lines: Mapping[str, int] | None = None
    transparency_codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cod_collection_method: str | None = None
    ship_from_supply_source_id: str | None = None


class Commerce(Protocol):
    name: str

    def stores(self) -> tuple[CommerceStore, ...]:
        """The Commerce stores, the default first."""
        ...

    def statuses(self) -> tuple[CommerceStatus, ...]:
        """The order statuses that there are to choose from (F80), in the merchant's order."""
        ...

    def products(self, skus: Sequence[str]) -> Mapping[str, ProductState]:
        """State by SKU; a SKU that Commerce does not know is not in the answer."""
        ...

    def hold(self, source: str, reference: str, quantities: Mapping[str, int]) -> Mapping[str, int]:
        """Keep so many of each SKU for an order to come, all or nothing (D3, F77).

        What this reference holds now, by SKU. Held stock is not available to anybody else.
        Idempotent: a reference that holds already, or has an order, stays as it is. `Rejected`
        "out_of_stock" or "unknown_sku" (detail: the SKU), and nothing is held. A product whose
        stock is not managed holds nothing.
        """
        ...

    def release(self, source: str, reference: str) -> None:
        """Give a hold back (F61). Idempotent; an order's own reservation is not touched."""
        ...

    def holds(self, source: str) -> Mapping[str, Mapping[str, int]]:
        """What is held now: quantity by SKU by reference. For the nightly comparison."""
        ...

    def stock(self, source: str, sku: str) -> StockFigures | None:
        """How one product's stock is shared out; None for a SKU that Commerce does not know."""
        ...

    def place_order(self, order: PlaceOrder) -> PlacedOrder:
        """Create the order, or answer with the one this reference already made.

        `Rejected` with remote_code "out_of_stock", "unknown_sku", "disabled" (detail: the SKU),
        "totals", "address" (detail: the field of `Address` that is wrong, "address" for none at
        all, never what is in it), "number_taken", "unknown_store" or "unknown_status" (detail:
        the number or code), and nothing was created. Reserves stock when asked to; an earlier
        hold of the reference becomes that reservation, in one step, and what it held beyond the
        order's need is given back. An order that is `complete` needs no address.
        """
        ...

    def find_order(self, source: str, reference: str) -> PlacedOrder | None:
        """The order that this reference made, None when it made none."""
        ...

    def ship(self, number: str, parcels: Sequence[NewParcel]) -> tuple[ShippedParcel, ...]:
        """Record parcels, all or none; the order turns Complete once everything is shipped (F27).

        `Rejected` with remote_code "nothing_open", "too_many", "unknown_line", "not_shippable".
        """
        ...

    def complete(self, number: str, parcels: Sequence[Parcel]) -> PlacedOrder:
        """It was shipped elsewhere (D5, V9): record Amazon's parcels for what is still open.

        Of an order that is Complete, those parcels are recorded that account for what was shipped
        without one: Amazon tells of its own hours later. Idempotent; a canceled order is
        `Rejected` "not_shippable".
        """
        ...

    def cancel(self, number: str, reason: str) -> PlacedOrder:
        """Cancel and give reserved stock back, once (D12). Already canceled: as it is."""
        ...

    def changes(self, after: str | None, limit: int = 100) -> Changes:
        """What happened since the cursor; None starts at the beginning."""
        ...

    def set_status(self, number: str, status: str) -> PlacedOrder:
        """Give an open order another status (V33). `Rejected` "unknown_status".

        The state does not move: an order that is Complete or Canceled stays as it is.
        """
        ...

    def redact(self, source: str, reference: str) -> None:
        """Wipe the personal data of one order; the order itself stays. Idempotent.

        So do the addresses that its account has from it. An account that an order made is wiped
        with its last order's data, one that the merchant had before is not.
        """
        ...

    def order_url(self, number: str) -> str | None:
        """Where a person opens this order, None if Commerce has no page for it."""
        ...
