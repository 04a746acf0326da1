"""From Amazon's JSON to an `AmazonOrder`, one order at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain

import msgspec

from channel.adapters.amazon.orders_wire import (
    WireBreakdown,
    WireFulfillment,
    WireItem,
    WireMoney,
    WireOrder,
    WireOrderName,
    WirePackage,
    WireWindow,
)
from channel.adapters.amazon.person_reading import person
from channel.domain.money import Money
from channel.domain.order import (
    AmazonItem,
    AmazonOrder,
    Breakdown,
    Detail,
    FulfillmentChannel,
    Package,
    PackageItem,
)
from channel.ports.marketplace import OddOrder

_order = msgspec.json.Decoder(WireOrder)
_name = msgspec.json.Decoder(WireOrderName)


class Odd(ValueError):
    """Why an order cannot be taken as it is. Names keys, never values: they may be personal."""


def read(raw: bytes | msgspec.Raw) -> AmazonOrder | OddOrder:
    """The order, or what is wrong with it: one odd order must not hide the other ninety-nine."""
    try:
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
    _check(wire)
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
        breakdowns=_breakdowns(proceeds.breakdowns if proceeds else None),
        grand_total=_money(proceeds.grand_total if proceeds else None),
        person=person(wire),
        packages=tuple(_packages(wire.packages or ())),
    )


def _check(wire: WireOrder) -> None:
    if not wire.order_id:
        raise Odd("orderId is empty")
    if not wire.order_items:
        raise Odd("orderItems is empty")
    lines = [item.order_item_id for item in wire.order_items]
    if len(set(lines)) < len(lines):
        raise Odd("orderItems has two lines with one orderItemId")
    if any(item.quantity_ordered < 0 for item in wire.order_items):
        raise Odd("quantityOrdered is negative")
    # Orders of other channels (D20) are only counted: nobody asks for their marketplace.
    if not wire.sales_channel.marketplace_id and wire.sales_channel.channel_name != "NON_AMAZON":
        raise Odd("salesChannel.marketplaceId is missing")
    currencies = sorted({money.currency_code for money in _amounts(wire)})
    if len(currencies) > 1:
        raise Odd(f"amounts are in several currencies: {', '.join(currencies)}")


def _amounts(wire: WireOrder) -> Iterator[WireMoney]:
    totals = [wire.proceeds.grand_total if wire.proceeds else None]
    breakdowns = list(wire.proceeds.breakdowns or ()) if wire.proceeds else []
    for item in wire.order_items:
        totals.append(item.product.price.unit_price if item.product.price else None)
        if item.proceeds:
            totals.append(item.proceeds.proceeds_total)
            breakdowns += item.proceeds.breakdowns or ()
    details = chain.from_iterable(part.detailed_breakdowns or () for part in breakdowns)
    values = (detail.value for detail in details)
    subtotals = (part.subtotal for part in breakdowns)
    return (money for money in chain(totals, subtotals, values) if money is not None)


def _item(wire: WireItem) -> AmazonItem:
    product, proceeds, fulfillment = wire.product, wire.proceeds, wire.fulfillment
    packing = fulfillment.packing if fulfillment else None
    gift = packing.gift_option if packing else None
    asked = wire.cancellation.cancellation_request if wire.cancellation else None
    return AmazonItem(
        order_item_id=wire.order_item_id,
        quantity=wire.quantity_ordered,
        sku=product.seller_sku or None,
        asin=product.asin or None,
        title=product.title or "",
        condition=_condition(wire),
        unit_price=_money(product.price.unit_price if product.price else None),
        breakdowns=_breakdowns(proceeds.breakdowns if proceeds else None),
        proceeds_total=_money(proceeds.proceeds_total if proceeds else None),
        quantity_fulfilled=(fulfillment.quantity_fulfilled or 0) if fulfillment else 0,
        gift_wrap_level=(gift.gift_wrap_level or None) if gift else None,
        is_gift=gift is not None,
        programs=tuple(wire.programs or ()),
        buyer_requested_cancel=asked is not None and asked.requester in {None, "", "BUYER"},
    )


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


def _breakdowns(wires: list[WireBreakdown] | None) -> tuple[Breakdown, ...]:
    return tuple(
        Breakdown(
            wire.type,
            _amount(wire.subtotal),
            tuple(
                Detail(detail.subtype or "", _amount(detail.value))
                for detail in wire.detailed_breakdowns or ()
                if detail.value is not None
            ),
        )
        for wire in wires or ()
    )


def _money(wire: WireMoney | None) -> Money | None:
    return None if wire is None else _amount(wire)


def _amount(wire: WireMoney) -> Money:
    if not wire.amount.is_finite():
        raise Odd("an amount is not a number")
    return Money(wire.amount, wire.currency_code)


def _required(text: str, key: str) -> datetime:
    read = moment(text, key)
    if read is None:
        raise Odd(f"{key} is empty")
    return read


def _channel(word: str | None) -> FulfillmentChannel | None:
    return FulfillmentChannel(word) if word in set(FulfillmentChannel) else None
