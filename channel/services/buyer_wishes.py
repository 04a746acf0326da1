"""A buyer's request to cancel: it stops the parcel until a person has answered (amazon.md 4)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from channel.domain.cancelling import BuyerWish
from channel.domain.order import AmazonOrder, OrderStatus
from channel.domain.status import status_of
from channel.errors import Conflict, NotFound
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.services import parcels, timeline, trouble

REASON = "buyer-wants-cancel"
# As long as Amazon does not have it as shipped the request matters: a parcel that has left here and
# is not told yet waits for an answer too.
_STOPPABLE = frozenset({OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED})


def read(session: Session, now: datetime, row: Order, order: AmazonOrder) -> None:
    """What Amazon says of the lines; a new request opens, one that is gone closes."""
    asked = {item.order_item_id for item in order.items if item.buyer_requested_cancel}
    new = False
    for line in row.items:
        wants = line.order_item_id in asked
        new = new or (wants and not line.buyer_wants_cancel)
        line.buyer_wants_cancel = wants
    if new and status_of(row.amazon_status) in _STOPPABLE:
        _open(session, now, row, len(asked))
    elif row.buyer_wish == BuyerWish.OPEN and (
        not asked or status_of(row.amazon_status) not in _STOPPABLE
    ):
        row.buyer_wish = BuyerWish.NONE.value
        trouble.clear_attention(row, REASON)
        parcels.resume(session, now, row)


def _open(session: Session, now: datetime, row: Order, lines: int) -> None:
    row.buyer_wish, row.buyer_wish_at, row.buyer_wish_by = BuyerWish.OPEN.value, now, None
    trouble.raise_attention(row, now, REASON, lines=lines)
    timeline.record(
        session, row, now, "buyer-asked-to-cancel", actor=timeline.AMAZON, values={"lines": lines}
    )


def answer(order: Order, now: datetime, wish: BuyerWish, by: str) -> None:
    order.buyer_wish, order.buyer_wish_at, order.buyer_wish_by = wish.value, now, by
    trouble.clear_attention(order, REASON)


def decline(session: Session, now: datetime, order_id: int, *, by: str) -> Order:
    """Ship it all the same. Amazon has no call for that: the record is ours. Raises `NotFound`,
    `Conflict` where nothing is asked."""
    order = session.get(Order, order_id, with_for_update=CHANGE)
    if order is None:
        raise NotFound("order", order_id)
    if order.buyer_wish != BuyerWish.OPEN:
        raise Conflict("no-buyer-wish", {"number": order.amazon_order_id})
    answer(order, now, BuyerWish.DECLINED, by)
    timeline.record(session, order, now, "buyer-wish-declined", actor=f"user:{by}")
    parcels.resume(session, now, order)
    return order
