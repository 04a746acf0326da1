"""A person says that a parcel is settled, though Amazon will never be told of it.

Nothing is sent and nothing is taken back: it stops waiting for somebody. Sending it again or
correcting it opens it again (`parcels.set_state`).
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.dispatch import dismissal_refusal
from channel.domain.order import OrderStatus
from channel.domain.shipment import ShipmentState
from channel.domain.status import status_of
from channel.errors import Conflict, Invalid, NotFound
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment
from channel.services import carrier_map, outbox, parcels, timeline, trouble
from channel.services.outbox import Kind

LONGEST_REASON = 200
_LOST = {ShipmentState.REFUSED, ShipmentState.MISMATCH}


def dismiss(
    session: Session, now: datetime, shipment_id: int, *, by: str, reason: str | None = None
) -> Shipment:
    """`reason` is kept on the timeline for ever. Said twice, it is done once.

    Raises `NotFound`, `Invalid` (a long reason), `Conflict` (it may still be confirmed).
    """
    reason = (reason or "").strip()
    if len(reason) > LONGEST_REASON:
        raise Invalid("reason", "too-long", {"most": LONGEST_REASON})
    order_id = session.scalar(select(Shipment.order_id).where(Shipment.id == shipment_id))
    order = session.get(Order, order_id, with_for_update=CHANGE) if order_id else None
    shipment = session.get(Shipment, shipment_id)
    if order is None or shipment is None:
        raise NotFound("shipment", shipment_id)
    if shipment.dismissed_at is not None:
        return shipment
    waiting = _waiting(session, shipment)
    why = dismissal_refusal(
        ShipmentState(shipment.state),
        by_amazon=shipment.by_amazon,
        canceled=is_canceled(order.amazon_status),
        under_way=shipment.feed_id is not None or any(row.claimed_at for row in waiting),
    )
    if why is not None:
        raise Conflict(why, {"number": order.amazon_order_id})
    for row in waiting:
        outbox.done(row, now, "dismissed")
    shipment.dismissed_at, shipment.dismissed_by, shipment.look_at = now, by, None
    _record(session, now, order, shipment, reason)
    _clear_attention(session, order)
    return shipment


def is_canceled(amazon_status: str) -> bool:
    """By Amazon's word: nothing more of the order will be confirmed."""
    return status_of(amazon_status) is OrderStatus.CANCELED


def _waiting(session: Session, shipment: Shipment) -> list[OutboxRow]:
    rows = select(OutboxRow).where(
        OutboxRow.kind == Kind.CONFIRM_SHIPMENT,
        OutboxRow.shipment_id == shipment.id,
        OutboxRow.done_at.is_(None),
    )
    return list(session.scalars(rows))


def _record(session: Session, now: datetime, order: Order, shipment: Shipment, reason: str) -> None:
    code = "shipment-dismissed-because" if reason else "shipment-dismissed"
    values = {"parcel": shipment.reference, "tracking": shipment.tracking_number}
    if reason:
        values["reason"] = reason
    timeline.record(session, order, now, code, actor=f"user:{shipment.dismissed_by}", values=values)


def _clear_attention(session: Session, order: Order) -> None:
    """What the order was raised for, unless another of its parcels still asks for somebody."""
    session.flush()
    others = [each for each in parcels.of(session, order.id) if each.dismissed_at is None]
    if not any(each.state in _LOST for each in others):
        trouble.clear_attention(order, "tracking-refused", "tracking-mismatch")
    carrier_map.forget(session, order)
