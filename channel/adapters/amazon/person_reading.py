"""Everything of an order that says who somebody is, gathered for its own encrypted row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields

from channel.adapters.amazon.orders_wire import (
    WireAddress,
    WireBuyer,
    WireClock,
    WireDeliveryPreference,
    WireItem,
    WireOrder,
    WireRecipient,
    WireTax,
    WireTaxRegistration,
    WireTimeWindow,
)
from channel.domain.order import Address, DeliveryTime, PersonalData, TaxRegistration

_PLAIN = tuple(field.name for field in fields(Address))


def person(wire: WireOrder) -> PersonalData | None:
    """None when nothing came: normal while Pending, for FBA, or without the role."""
    buyer, recipient = wire.buyer or WireBuyer(), wire.recipient or WireRecipient()
    gathered = PersonalData(
        buyer_name=buyer.buyer_name or None,
        buyer_email=buyer.buyer_email or None,
        buyer_company=buyer.buyer_company_name or None,
        purchase_order_number=buyer.buyer_purchase_order_number or None,
        address=_address(recipient.delivery_address),
        gift_messages=_by_line(wire, _gift_message),
        customized_urls=_by_line(wire, _customized_url),
        delivery_instructions=_instructions(recipient.delivery_preference),
        tax_registrations=_registrations(wire.tax),
        delivery_times=tuple(_times(recipient.delivery_preference)),
        delivery_capabilities=_capabilities(recipient.delivery_preference),
    )
    return None if gathered == PersonalData() else gathered


def _address(wire: WireAddress | None) -> Address | None:
    if wire is None:
        return None
    parts = {name: getattr(wire, name) or None for name in _PLAIN}
    street = wire.extended_fields
    if street and not parts["address_line1"]:
        named = (street.street_name, street.street_number)
        parts["address_line1"] = ", ".join(part for part in named if part) or None
        parts["address_line2"] = parts["address_line2"] or street.complement or None
        parts["district_or_county"] = parts["district_or_county"] or street.neighborhood or None
    address = Address(**parts)
    return None if address == Address() else address


def _registrations(wire: WireTax | None) -> tuple[TaxRegistration, ...]:
    """The buyer's only: the merchant knows its own, and Amazon's is no secret."""
    registrations = (wire.tax_registrations or ()) if wire else ()
    return tuple(_registration(one) for one in registrations if one.entity_type == "BUYER")


def _registration(wire: WireTaxRegistration) -> TaxRegistration:
    attributes = {one.key: one.value for one in wire.tax_registration_attributes or ()}
    return TaxRegistration(
        number=wire.tax_registration_number or None,
        kind=wire.tax_registration_type or None,
        legal_name=wire.legal_name or None,
        address=_address(wire.tax_registration_address),
        tax_office=attributes.get("TAX_OFFICE") or None,
    )


def _instructions(wire: WireDeliveryPreference | None) -> str | None:
    if wire is None:
        return None
    said = (wire.drop_off_location, wire.address_instruction)
    return "\n".join(text for text in said if text) or None


def _times(wire: WireDeliveryPreference | None) -> Iterator[DeliveryTime]:
    times = wire.delivery_time if wire else None
    if times is None:
        return
    for week in times.business_hours or ():
        if week.day_of_week:
            yield DeliveryTime(week.day_of_week, _windows(week.time_windows))
    for one in times.exception_dates or ():
        if one.exception_date:
            is_closed = one.exception_date_type == "CLOSED"
            yield DeliveryTime(one.exception_date, _windows(one.time_windows), is_closed)


def _windows(wires: list[WireTimeWindow] | None) -> tuple[tuple[str, str], ...]:
    return tuple((_clock(one.start_time), _clock(one.end_time)) for one in wires or ())


def _clock(wire: WireClock | None) -> str:
    return f"{wire.hour or 0:02}:{wire.minute or 0:02}" if wire else ""


def _capabilities(wire: WireDeliveryPreference | None) -> tuple[str, ...]:
    return tuple(wire.delivery_capabilities or ()) if wire else ()


def _by_line(wire: WireOrder, told: Callable[[WireItem], str | None]) -> dict[str, str]:
    return {item.order_item_id: text for item in wire.order_items if (text := told(item))}


def _gift_message(item: WireItem) -> str | None:
    packing = item.fulfillment.packing if item.fulfillment else None
    return packing.gift_option.gift_message if packing and packing.gift_option else None


def _customized_url(item: WireItem) -> str | None:
    return item.product.customization.customized_url if item.product.customization else None
