"""May an order be shipped here, and will Amazon take the parcel? (F25, F26, amazon.md 3)"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from channel.domain.order import FulfillmentChannel, OrderStatus

_OPEN = frozenset({OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED})
# Clocks differ; a parcel packed a moment ago is not "in the future".
_TOLERANCE = timedelta(minutes=5)


@dataclass(frozen=True)
class Shippable:
    """What decides whether a person may ship the order here."""

    channel: FulfillmentChannel
    status: OrderStatus
    has_commerce_order: bool
    programs: tuple[str, ...]


def refusal(order: Shippable) -> str | None:
    """Why not (`refusal-<code>`), None when it may be shipped."""
    if order.channel is FulfillmentChannel.AMAZON:
        return "fba"
    if "FBM_SHIP_PLUS" in order.programs:
        return "ship-plus"
    if "AMAZON_EASY_SHIP" in order.programs:
        return "easy-ship"
    if order.status is OrderStatus.CANCELED:
        return "canceled"
    if order.status in {OrderStatus.SHIPPED, OrderStatus.COMPLETED}:
        return "all-shipped"
    if not order.has_commerce_order:
        return "no-commerce-order"
    return None if order.status in _OPEN else "not-shippable"


def ship_date_problem(shipped: datetime, purchased: datetime, now: datetime) -> str | None:
    """Amazon refuses a date before the purchase or in the future."""
    if shipped > now + _TOLERANCE:
        return "ship-date-future"
    return "ship-date-before-purchase" if shipped < purchased else None
