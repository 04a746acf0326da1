"""An Amazon order as plain values, in our words.

Shapes follow Orders API v2026-01-01; the wire itself is known to `adapters/amazon` only. Times
are aware UTC, amounts `Money` in the order's own currency.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from channel.domain.money import Money


class FulfillmentChannel(StrEnum):
    """Who sorts, packs and ships (F47)."""

    MERCHANT = "MERCHANT"
    AMAZON = "AMAZON"


class OrderStatus(StrEnum):
    """What the Orders tab shows (F45, D6, D8)."""

    PENDING = "PENDING"
    PENDING_AVAILABILITY = "PENDING_AVAILABILITY"
    UNSHIPPED = "UNSHIPPED"
    PARTIALLY_SHIPPED = "PARTIALLY_SHIPPED"
    SHIPPED = "SHIPPED"
    COMPLETED = "COMPLETED"
    CANCELED = "CANCELED"
    UNFULFILLABLE = "UNFULFILLABLE"
    ERROR = "ERROR"
    OTHER = "OTHER"


class Component(StrEnum):
    """The parts of an order's total (API `proceeds.breakdowns[].type`)."""

    ITEM = "ITEM"
    SHIPPING = "SHIPPING"
    GIFT_WRAP = "GIFT_WRAP"
    COD_FEE = "COD_FEE"
    OTHER = "OTHER"
    TAX = "TAX"
    DISCOUNT = "DISCOUNT"
    DELIVERY_TIP = "DELIVERY_TIP"


@dataclass(frozen=True)
class Detail:
    """`detailedBreakdowns[]`: what a TAX or DISCOUNT belongs to."""

    subtype: str
    value: Money


@dataclass(frozen=True)
class Breakdown:
    """`breakdowns[]` as it came. `type` stays a plain word: Amazon adds new ones.

    `status` is a delivery tip's: PENDING until it is paid, then FINALIZED.
    """

    type: str
    subtotal: Money
    details: tuple[Detail, ...] = ()
    status: str | None = None


@dataclass(frozen=True)
class Address:
    """`recipient.deliveryAddress`: personal data, but for the country code. Empty parts: None."""

    name: str | None = None
    company_name: str | None = None
    address_line1: str | None = None
    address_line2: str | None = None
    address_line3: str | None = None
    city: str | None = None
    district_or_county: str | None = None
    state_or_region: str | None = None
    municipality: str | None = None
    postal_code: str | None = None
    country_code: str | None = None
    phone: str | None = None
    address_type: str | None = None


@dataclass(frozen=True)
class TaxRegistration:
    """`tax.taxRegistrations[]` of the buyer: who the invoice is for. `kind`: VAT, BUSINESS, …"""

    number: str | None = None
    kind: str | None = None
    legal_name: str | None = None
    address: Address | None = None
    tax_office: str | None = None


@dataclass(frozen=True)
class DeliveryTime:
    """When somebody is there to take a parcel: `day` is MON to SUN, or a date as ISO 8601.

    `windows`: from and to, as HH:MM; none at all: the whole day, or never where `is_closed`.
    """

    day: str
    windows: tuple[tuple[str, str], ...] = ()
    is_closed: bool = False


@dataclass(frozen=True)
class PersonalData:
    """All of an order that says who somebody is (amazon.md 2.4); kept in a row of its own.

    `gift_messages` and `customized_urls` are keyed by order item id. `tax_registrations` are the
    buyer's own; the merchant's and Amazon's are not kept. `delivery_capabilities` are Amazon's
    words: HAS_ACCESS_POINT, PALLET_ENABLED, PALLET_DISABLED.
    """

    buyer_name: str | None = None
    buyer_email: str | None = None
    buyer_company: str | None = None
    purchase_order_number: str | None = None
    address: Address | None = None
    gift_messages: dict[str, str] = field(default_factory=dict)
    customized_urls: dict[str, str] = field(default_factory=dict)
    delivery_instructions: str | None = None
    tax_registrations: tuple[TaxRegistration, ...] = ()
    delivery_times: tuple[DeliveryTime, ...] = ()
    delivery_capabilities: tuple[str, ...] = ()

    @property
    def email_is_relay(self) -> bool:
        """Amazon's anonymised relay, not the buyer's own address (D9)."""
        return "@marketplace.amazon." in (self.buyer_email or "").lower()


# `taxCollections[].model`: Amazon withholds the tax and hands it over itself.
FACILITATOR = "MARKETPLACE_FACILITATOR"


@dataclass(frozen=True)
class TaxCollection:
    """`taxCollections[]`. Amazon may leave either out, and adds new models."""

    model: str | None = None
    responsible_party: str | None = None


@dataclass(frozen=True)
class ItemTax:
    """`orderItems[].tax`: who owes a line's tax. `reporting_schemes`: UOSS, IOSS."""

    collections: tuple[TaxCollection, ...] = ()
    reporting_schemes: tuple[str, ...] = ()

    @property
    def is_by_marketplace(self) -> bool:
        """Whether Amazon remits it, so that the merchant does not owe it."""
        return any(one.model == FACILITATOR for one in self.collections)


@dataclass(frozen=True)
class AmazonItem:
    """`orderItems[]`. One order may have several lines of one SKU: the line id is the key.

    `tax` is None when the answer carried no TAX part. `ioss_number` goes to the carrier.
    `constraints` are Amazon's names of what its delivery must have (`signatureConfirmation`), None
    when no FULFILLMENT part came. `needs_serial_numbers`: they are to be noted when it is packed.
    """

    order_item_id: str
    quantity: int
    sku: str | None = None
    asin: str | None = None
    title: str = ""
    condition: str | None = None
    unit_price: Money | None = None
    breakdowns: tuple[Breakdown, ...] = ()
    proceeds_total: Money | None = None
    quantity_fulfilled: int = 0
    gift_wrap_level: str | None = None
    is_gift: bool = False
    programs: tuple[str, ...] = ()
    buyer_requested_cancel: bool = False
    tax: ItemTax | None = None
    ioss_number: str | None = None
    constraints: tuple[str, ...] | None = None
    needs_serial_numbers: bool = False
    serial_numbers: tuple[str, ...] = ()


@dataclass(frozen=True)
class PackageItem:
    order_item_id: str
    quantity: int


@dataclass(frozen=True)
class Package:
    """`packages[]` (merchant-fulfilled orders only): a parcel as Amazon knows it."""

    reference: str
    carrier: str | None
    service: str | None
    tracking_number: str | None
    shipped_at: datetime | None
    items: tuple[PackageItem, ...]


@dataclass(frozen=True)
class AmazonOrder:
    """One order as Amazon told it.

    `amazon_status` is Amazon's own word, None when the answer carried no FULFILLMENT part.
    `channel` is None when Amazon did not say who fulfils. `grand_total` is None when no PROCEEDS
    part came (normal while Pending).
    """

    amazon_order_id: str
    created_at: datetime
    updated_at: datetime
    marketplace_id: str
    channel_name: str
    amazon_status: str | None
    channel: FulfillmentChannel | None
    items: tuple[AmazonItem, ...]
    programs: tuple[str, ...] = ()
    is_replacement: bool = False
    service_level: str | None = None
    earliest_ship: datetime | None = None
    latest_ship: datetime | None = None
    latest_delivery: datetime | None = None
    breakdowns: tuple[Breakdown, ...] = ()
    grand_total: Money | None = None
    person: PersonalData | None = None
    packages: tuple[Package, ...] = ()

    @property
    def placed_at_amazon(self) -> bool:
        """False for other channels' orders that Amazon only fulfils (D20)."""
        return self.channel_name != "NON_AMAZON"
