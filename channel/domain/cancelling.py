"""Cancelling an Amazon order: why, when it is possible, and what it counts for (amazon.md 4)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from channel.domain.order import FulfillmentChannel, OrderStatus


class CancelReason(StrEnum):
    """What a merchant may give as the reason; the words of `cancelOrder`."""

    NO_INVENTORY = "NO_INVENTORY"
    BUYER_CANCELLED = "BUYER_CANCELLED"
    SHIPPING_ADDRESS_UNDELIVERABLE = "SHIPPING_ADDRESS_UNDELIVERABLE"
    CUSTOMER_EXCHANGE = "CUSTOMER_EXCHANGE"
    PRICING_ERROR = "PRICING_ERROR"


@dataclass(frozen=True)
class Cancelable:
    """What decides whether an order may be cancelled from here.

    `parcels`: parcels that left, whatever Amazon knows of them; `under_way`: it is being cancelled.
    """

    channel: FulfillmentChannel
    status: OrderStatus
    parcels: int
    under_way: bool


def refusal(order: Cancelable) -> str | None:
    """Why not (`cancel-refusal-<code>`), None when it may be cancelled (V20)."""
    if order.channel is FulfillmentChannel.AMAZON:
        return "fba"
    if order.status is OrderStatus.CANCELED:
        return "canceled"
    if order.under_way:
        return "under-way"
    if order.parcels:
        return "shipped"
    if order.status in {OrderStatus.PENDING, OrderStatus.PENDING_AVAILABILITY}:
        return "pending"
    if order.status is not OrderStatus.UNSHIPPED:
        return "shipped"
    return None


class CancelState(StrEnum):
    """WANTED here → SENT in a feed → ACCEPTED by Amazon → DONE: the order reads Canceled.

    REFUSED by Amazon, or by us because it has left meanwhile. UNPROVEN: accepted, and the order
    does not read Canceled all the same.
    """

    WANTED = "WANTED"
    SENT = "SENT"
    ACCEPTED = "ACCEPTED"
    DONE = "DONE"
    REFUSED = "REFUSED"
    UNPROVEN = "UNPROVEN"


UNDER_WAY = frozenset({CancelState.WANTED, CancelState.SENT, CancelState.ACCEPTED})


class BuyerWish(StrEnum):
    """What became of a buyer's request to cancel.

    OPEN stops the parcel; DECLINED is our record only: Amazon has no call to decline (amazon.md 4).
    """

    NONE = "NONE"
    OPEN = "OPEN"
    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
