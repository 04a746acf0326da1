"""Which personal data an application sees (amazon.md 2.4): by role, status, channel and age.

What a role does not cover is left out of the answer; nothing is masked and nothing fails.
"""

from __future__ import annotations

import zlib
from datetime import datetime

from channel.sandbox.order import Order
from channel.sandbox.world import DIRECT_TO_CONSUMER, TAX_ROLES

_COARSE = ("city", "districtOrCounty", "stateOrRegion", "countryCode")
_OPTIONAL_PARTS = ("addressLine2", "addressLine3", "districtOrCounty", "municipality")
# Where the tax roles do not give the buyer's name.
_NO_NAME_FOR_TAX = {"US", "JP", "SG"}


def sees_names(order: Order, roles: frozenset[str]) -> bool:
    """The buyer's name. Never before the payment has cleared."""
    if order.is_pending:
        return False
    for_tax = bool(roles & TAX_ROLES) and order.marketplace.country not in _NO_NAME_FOR_TAX
    if order.fulfilled_by == "AMAZON":
        return for_tax
    return for_tax or DIRECT_TO_CONSUMER in roles


def sees_email(order: Order, roles: frozenset[str]) -> bool:
    return (
        order.fulfilled_by == "MERCHANT"
        and DIRECT_TO_CONSUMER in roles
        and order.status in {"UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED"}
    )


def sees_street(order: Order, roles: frozenset[str]) -> bool:
    """Name, street and what the buyer wrote: for who has to bring a parcel there."""
    return (
        order.fulfilled_by == "MERCHANT"
        and DIRECT_TO_CONSUMER in roles
        and not order.is_pending
        and order.status != "CANCELLED"
    )


def sees_tax_numbers(roles: frozenset[str]) -> bool:
    return bool(roles & TAX_ROLES)


def visible_address(order: Order, roles: frozenset[str], now: datetime) -> dict[str, str]:
    if order.is_pending or not order.address:
        return {}
    if not sees_street(order, roles):
        coarse = (*_COARSE, "postalCode") if order.marketplace.country == "JP" else _COARSE
        return {part: order.address[part] for part in coarse if order.address.get(part)}
    address = {part: text for part, text in order.address.items() if text}
    if order.status == "SHIPPED" and order.deliver_by and now > order.deliver_by[1]:
        address.pop("phone", None)
    return address | _empty_parts(order)


def _empty_parts(order: Order) -> dict[str, str]:
    """Amazon leaves an empty part out of one order and sends it as "" in the next."""
    if zlib.crc32(order.id.encode()) % 2:
        return {}
    return {part: "" for part in _OPTIONAL_PARTS if not order.address.get(part)}
