"""What becomes of an order that Amazon tells us of (F2-F7, F15-F16, D2, D20, D23)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from channel.domain.order import AmazonOrder, FulfillmentChannel, OrderStatus
from channel.domain.status import status_of
from channel.domain.store import SightingReason


class Arrival(StrEnum):
    """ORDER gets (or has) an order row; STALE tells nothing new; the rest are sightings."""

    ORDER = "order"
    STALE = "stale"
    LEFT_OUT = SightingReason.LEFT_OUT
    FBA_NOT_SHIPPED = SightingReason.FBA_NOT_SHIPPED
    OTHER_CHANNEL = SightingReason.OTHER_CHANNEL
    ODD = SightingReason.ODD


@dataclass(frozen=True)
class Seen:
    """What we knew before. `order_updated_at`: the state we hold, None without an order row.

    `asked_for`: a person named this order, so its age does not keep it out (D2). `taken_early`:
    the statuses in which the store's creation table wants what Amazon has not shipped yet.
    """

    order_updated_at: datetime | None
    sighted_as: str | None
    connected_at: datetime
    import_open_ones: bool
    asked_for: bool = False
    taken_early: frozenset[OrderStatus] = frozenset()


def classify(order: AmazonOrder, seen: Seen) -> Arrival:
    """Decide by who fulfils it, its status, its age, and what was known of it."""
    if seen.order_updated_at is not None:
        return Arrival.STALE if order.updated_at < seen.order_updated_at else Arrival.ORDER
    if not order.placed_at_amazon:
        return Arrival.OTHER_CHANNEL
    if seen.sighted_as == Arrival.LEFT_OUT and not seen.asked_for:
        return Arrival.LEFT_OUT
    if order.channel is None or order.amazon_status is None:
        # Amazon left FULFILLMENT out (amazon.md 6.3, #5365): nothing can be decided from this.
        return Arrival.ODD
    if _left_out(order, seen):
        return Arrival.LEFT_OUT
    taken = {OrderStatus.SHIPPED, *seen.taken_early}
    if order.channel is FulfillmentChannel.AMAZON and status_of(order.amazon_status) not in taken:
        return Arrival.FBA_NOT_SHIPPED
    return Arrival.ORDER


def _left_out(order: AmazonOrder, seen: Seen) -> bool:
    """Existed at connection and was not open then, or open ones are not wanted (F4, D2)."""
    if order.created_at >= seen.connected_at or seen.sighted_as is not None or seen.asked_for:
        return False
    unshipped = status_of(order.amazon_status) is OrderStatus.UNSHIPPED
    return not (unshipped and seen.import_open_ones)
