"""What a notification of a changed order calls for (amazon.md 5.3): a read, or just a note."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from channel.domain.ledger import Urgency
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.status import status_of

_SOON = {
    OrderStatus.UNSHIPPED: Urgency.SHIPPABLE,
    OrderStatus.PARTIALLY_SHIPPED: Urgency.SHIPPABLE,
    OrderStatus.CANCELED: Urgency.CANCELED,
}
# Amazon tells times to the second in one place and to the millisecond in another.
_EXACTNESS = timedelta(seconds=1)


@dataclass(frozen=True)
class State:
    """An order's status, in Amazon's word, and since when."""

    amazon_status: str
    updated_at: datetime


def urgency_of(channel: FulfillmentChannel | None, amazon_status: str) -> Urgency | None:
    """How soon to read an order with that news; None: not at all.

    An FBA order is nobody's business before it is Shipped (F16): to note it is enough. Of an
    unknown channel, it may be the merchant's own.
    """
    status = status_of(amazon_status)
    if channel is FulfillmentChannel.AMAZON:
        return Urgency.ARRIVED if status is OrderStatus.SHIPPED else None
    return _SOON.get(status, Urgency.UNHURRIED)


def is_news(told: State, held: State) -> bool:
    """Whether the notification tells of a change after the state that we hold.

    Within the same second the status decides: two changes can be that close.
    """
    if told.updated_at >= held.updated_at + _EXACTNESS:
        return True
    if held.updated_at >= told.updated_at + _EXACTNESS:
        return False
    return status_of(told.amazon_status) is not status_of(held.amazon_status)
