"""What happens to an order next, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from channel.domain.cancelling import UNDER_WAY, BuyerWish
from channel.domain.creation import Verdict
from channel.domain.next_step import Standing, next_step
from channel.domain.order import OrderStatus
from channel.domain.shipment import ShipmentState

if TYPE_CHECKING:
    from channel.api.order import Order

_TELLING = frozenset({ShipmentState.QUEUED, ShipmentState.SENT})


def next_step_of(order: Order) -> str:
    """The sentence; where something stands in the way of shipping, that."""
    row, together = order.row, order.together
    decision = together.bulky[row.id].decision
    code = next_step(
        Standing(
            status=OrderStatus(row.status),
            store=together.stores[row.store_id].status,
            has_commerce_order=order.commerce_order_number is not None,
            verdict=Verdict(decision["verdict"]) if decision else None,
            deciding=row.decide_at is not None,
            needs_person=row.attention is not None,
            buyer_wants_cancel=row.buyer_wish == BuyerWish.OPEN,
            being_canceled=row.cancel_state in UNDER_WAY,
            may_ship=order.may_ship(),
            telling=any(parcel.state in _TELLING for parcel in together.shipments[row.id]),
        )
    )
    if code == "not-shipped-here":
        return order.ship_refusal() or ""
    values = {"open": row.items_unshipped, "channel": row.channel, "status": row.status}
    return together.context.say(f"next-{code}", values)
