"""May an order be shipped here, and will Amazon take the parcel? (F25, F26, amazon.md 3)"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.shipment import ShipmentState

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
    being_canceled: bool = False
    buyer_wants_cancel: bool = False


def refusal(order: Shippable) -> str | None:
    """Why not (`refusal-<code>`), None when it may be shipped."""
    reasons = (
        ("fba", order.channel is FulfillmentChannel.AMAZON),
        ("ship-plus", "FBM_SHIP_PLUS" in order.programs),
        ("easy-ship", "AMAZON_EASY_SHIP" in order.programs),
        ("canceled", order.status is OrderStatus.CANCELED),
        ("being-canceled", order.being_canceled),
        ("buyer-wants-cancel", order.buyer_wants_cancel),
        ("all-shipped", order.status in {OrderStatus.SHIPPED, OrderStatus.COMPLETED}),
        ("no-commerce-order", not order.has_commerce_order),
        ("not-shippable", order.status not in _OPEN),
    )
    return next((code for code, so in reasons if so), None)


def correction_refusal(status: OrderStatus, *, by_amazon: bool, being_canceled: bool) -> str | None:
    """Why a parcel of such an order is not corrected here (`error-<code>`), None when it may be."""
    reasons = (
        ("shipment-by-amazon", by_amazon),
        ("refusal-canceled", status is OrderStatus.CANCELED),
        ("refusal-being-canceled", being_canceled),
    )
    return next((code for code, so in reasons if so), None)


def dismissal_refusal(
    state: ShipmentState, *, by_amazon: bool, canceled: bool, under_way: bool
) -> str | None:
    """Why nobody can call a parcel settled (`error-<code>`), None when somebody may.

    It may be one that goes no further by itself, ever: refused or shown otherwise by Amazon, or
    waiting while its order is `canceled`. What can still be confirmed has to be.
    """
    lost = state in {ShipmentState.REFUSED, ShipmentState.MISMATCH}
    lost = lost or (state is ShipmentState.QUEUED and canceled)
    reasons = (
        ("shipment-by-amazon", by_amazon),
        ("shipment-under-way", under_way),
        ("shipment-not-lost", not lost),
    )
    return next((code for code, so in reasons if so), None)


def takes_cod_method(country: str) -> bool:
    """Where Amazon wants to know how the money for cash on delivery is collected."""
    return country == "JP"


# The only one that there is (amazon.md 3.1).
COD_METHOD = "DirectPayment"


def ship_date_problem(shipped: datetime, purchased: datetime, now: datetime) -> str | None:
    """Amazon refuses a date before the purchase or in the future."""
    if shipped > now + _TOLERANCE:
        return "ship-date-future"
    return "ship-date-before-purchase" if shipped < purchased else None
