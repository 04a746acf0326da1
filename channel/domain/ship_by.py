"""How an order that is to be shipped stands: the time really left, and what is in its way (F51)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from channel.domain.cancelling import UNDER_WAY, BuyerWish
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.working_days import WorkingCalendar

_OPEN = frozenset({OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED})


class ShipByState(StrEnum):
    """LATE: past Amazon's moment. MISSED: not yet, but no hand-over is left before it."""

    LATE = "LATE"
    MISSED = "MISSED"
    TODAY = "TODAY"
    LATER = "LATER"


class ShipBlockKind(StrEnum):
    """What is in an order's way, the first that holds."""

    CANCELING = "CANCELING"
    BUYER_WANTS_CANCEL = "BUYER_WANTS_CANCEL"
    ATTENTION = "ATTENTION"
    UNCONFIRMED = "UNCONFIRMED"
    NOT_CREATED = "NOT_CREATED"


@dataclass(frozen=True)
class Shipping:
    """What decides what is in an order's way; `attention`: it waits for a person."""

    status: OrderStatus
    cancel_state: str | None
    buyer_wish: str
    attention: bool
    has_commerce_order: bool


def waits_for_shipping(channel: str, amazon: OrderStatus) -> bool:
    """Whether the merchant still owes Amazon a parcel, whatever has left already."""
    return channel == FulfillmentChannel.MERCHANT and amazon in _OPEN


def state(
    calendar: WorkingCalendar, now: datetime, hand_over_by: datetime, latest: datetime | None
) -> ShipByState:
    """`latest`: Amazon's own moment, None when it gave none."""
    if latest is not None and latest < now:
        return ShipByState.LATE
    if hand_over_by < now:
        return ShipByState.MISSED
    today = calendar.day_of(hand_over_by) == calendar.day_of(now)
    return ShipByState.TODAY if today else ShipByState.LATER


def block(order: Shipping) -> ShipBlockKind | None:
    if order.cancel_state in UNDER_WAY:
        return ShipBlockKind.CANCELING
    if order.buyer_wish == BuyerWish.OPEN:
        return ShipBlockKind.BUYER_WANTS_CANCEL
    if order.attention:
        return ShipBlockKind.ATTENTION
    if order.status not in _OPEN:  # all of it has left, and Amazon does not know yet
        return ShipBlockKind.UNCONFIRMED
    return None if order.has_commerce_order else ShipBlockKind.NOT_CREATED
