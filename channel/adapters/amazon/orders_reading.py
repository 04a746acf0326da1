"""From Amazon's JSON to an `AmazonOrder`, one order at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec

from channel.adapters.amazon.amounts_reading import breakdowns_of, money_of
from channel.adapters.amazon.oddities import Odd, check
from channel.adapters.amazon.orders_wire import (
    WireFulfillment,
    WireItem,
    WireItemTax,
    WireOrder,
    WireOrderName,
    WirePackage,
    WireWindow,
)
from channel.adapters.amazon.person_reading import person
from channel.domain.order import (
    AmazonItem,
    AmazonOrder,
    FulfillmentChannel,
    ItemTax,
    Package,
    PackageItem,
    TaxCollection,
)
from channel.ports.marketplace import OddOrder

_order = msgspec.json.Decoder(WireOrder)
_name = msgspec.json.Decoder(WireOrderName)
# PostgreSQL takes none in a text.
NUL = rb"\u0000"


def read(raw: bytes | msgspec.Raw) -> AmazonOrder | OddOrder:
    """The order, or what is wrong with it: one odd order must not hide the other ninety-nine."""
    try:
        if NUL in bytes(raw):
            raise Odd("a text holds a NUL character")
        return _read(_order.decode(raw))
    except (msgspec.DecodeError, UnicodeDecodeError, Odd) as error:
        return OddOrder(_named(raw), str(error))


def moment(text: str | None, key: str) -> datetime | None:
    """A time as Amazon writes it, with or without milliseconds."""
    if not text:
        return None
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        raise Odd(f"{key} is not a time") from None
    if read.tzinfo is None:
        raise Odd(f"{key} has no time zone")
    return read.astimezone(UTC)


def _named(raw: bytes | msgspec.Raw) -> str | None:
    try:
        return _name.decode(raw).order_id
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _read(wire: WireOrder) -> AmazonOrder:
    check(wire)
    by = wire.fulfillment or WireFulfillment(fulfillment_status="")
    ship, deliver = by.ship_by_window or WireWindow(), by.deliver_by_window or WireWindow()
    proceeds = wire.proceeds
    associations = {other.association_type for other in wire.associated_orders or ()}
    return AmazonOrder(
        amazon_order_id=wire.order_id,
        created_at=_required(wire.created_time, "createdTime"),
        updated_at=_required(wire.last_updated_time, "lastUpdatedTime"),
        marketplace_id=wire.sales_channel.marketplace_id or "",
        channel_name=wire.sales_channel.channel_name,
        amazon_status=by.fulfillment_status or None,
        channel=_channel(by.fulfilled_by),
        items=tuple(_item(item) for item in wire.order_items),
        programs=tuple(wire.programs or ()),
        is_replacement="REPLACEMENT_ORIGINAL_ID" in associations,
        service_level=by.fulfillment_service_level or None,
        earliest_ship=moment(ship.earliest_date_time, "shipByWindow"),
        latest_ship=moment(ship.latest_date_time, "shipByWindow"),
        latest_delivery=moment(deliver.latest_date_time, "deliverByWindow"),
        breakdowns=breakdowns_of(proceeds.breakdowns if proceeds else None),
        grand_total=money_of(proceeds.grand_total if proceeds else None),
        person=person(wire),
        packages=tuple(_packages(wire.packages or ())),
    )


def _item(wire: WireItem) -> AmazonItem:
    product, proceeds, fulfillment = wire.product, wire.proceeds, wire.fulfillment
    packing = fulfillment.packing if fulfillment else None
    fulfilled = (fulfillment.quantity_fulfilled or 0) if fulfillment else 0
    gift = packing.gift_option if packing else None
    asked = wire.cancellation.cancellation_request if wire.cancellation else None
    return AmazonItem(
        order_item_id=wire.order_item_id,
        quantity=wire.quantity_ordered,
        sku=product.seller_sku or None,
        asin=product.asin or None,
        title=product.title or "",
        condition=_condition(wire),
        unit_price=money_of(product.price.unit_price if product.price else None),
        breakdowns=breakdowns_of(proceeds.breakdowns if proceeds else None),
        proceeds_total=money_of(proceeds.proceeds_total if proceeds else None),
        # A substitute may count more pieces than were ordered; nothing is left to ship either way.
        quantity_fulfilled=min(fulfilled, wire.quantity_ordered),
        gift_wrap_level=(gift.gift_wrap_level or None) if gift else None,
        is_gift=gift is not None,
        programs=tuple(wire.programs or ()),
        buyer_requested_cancel=asked is not None and asked.requester in {None, "", "BUYER"},
        tax=_tax(wire.tax),
        ioss_number=_ioss_number(wire),
        constraints=_constraints(wire),
        needs_serial_numbers=_needs_serial_numbers(wire),
        serial_numbers=tuple(product.serial_numbers or ()),
    )


def _constraints(wire: WireItem) -> tuple[str, ...] | None:
    if wire.fulfillment is None:
        return None
    shipping = wire.fulfillment.shipping
    named = (shipping.shipping_constraints or {}) if shipping else {}
    return tuple(sorted(name for name, how in named.items() if how == "MANDATORY"))


def _needs_serial_numbers(wire: WireItem) -> bool:
    packing = wire.fulfillment.packing if wire.fulfillment else None
    wanted = packing.serial_number_requirement if packing else None
    return wanted is not None and wanted.requirement_type == "REQUIRED"


def _tax(wire: WireItemTax | None) -> ItemTax | None:
    if wire is None:
        return None
    schemes = (one.reporting_scheme for one in wire.tax_calculation_breakdowns or ())
    return ItemTax(
        tuple(
            TaxCollection(one.model or None, one.responsible_party or None)
            for one in wire.tax_collections or ()
        ),
        tuple(dict.fromkeys(scheme for scheme in schemes if scheme)),
    )


def _ioss_number(wire: WireItem) -> str | None:
    shipping = wire.fulfillment.shipping if wire.fulfillment else None
    abroad = shipping.international_shipping if shipping else None
    return (abroad.ioss_number or None) if abroad else None


def _condition(wire: WireItem) -> str | None:
    """`USED VERY_GOOD`; a subtype that repeats its type is said once."""
    if wire.product.condition is None:
        return None
    words = (wire.product.condition.condition_type, wire.product.condition.condition_subtype)
    return " ".join(dict.fromkeys(word for word in words if word)) or None


def _packages(wires: list[WirePackage] | tuple[()]) -> Iterator[Package]:
    for wire in wires:
        # A cancelled label is no parcel: nothing travels under its number.
        if wire.package_status and wire.package_status.status == "CANCELLED":
            continue
        yield Package(
            reference=wire.package_reference_id,
            carrier=wire.carrier or None,
            service=wire.shipping_service or None,
            tracking_number=wire.tracking_number or None,
            shipped_at=moment(wire.ship_time, "shipTime"),
            items=tuple(
                PackageItem(item.order_item_id, item.quantity) for item in wire.package_items or ()
            ),
        )


def _required(text: str, key: str) -> datetime:
    read = moment(text, key)
    if read is None:
        raise Odd(f"{key} is empty")
    return read


def _channel(word: str | None) -> FulfillmentChannel | None:
    return FulfillmentChannel(word) if word in set(FulfillmentChannel) else None
