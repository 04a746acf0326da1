"""The parcels of an order, and how far Amazon knows of each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from channel.domain import proving
from channel.domain.shipment import ShipmentState
from channel.models.order import Order
from channel.models.shipment import Shipment
from channel.ports.commerce import Parcel
from channel.services import outbox, timeline, trouble
from channel.services.outbox import Kind

# So often a parcel that Amazon lost is told again before it waits for a person.
MOST_RESENT = 2


def of(session: Session, order_id: int) -> Sequence[Shipment]:
    return session.scalars(
        select(Shipment)
        .where(Shipment.order_id == order_id)
        .order_by(Shipment.id)
        .options(selectinload(Shipment.items))
    ).all()


def from_elsewhere(session: Session, order: Order) -> tuple[Parcel, ...]:
    """Parcels that left without us: what a Commerce order shipped elsewhere is closed with."""
    return tuple(
        Parcel(
            carrier=shipment.carrier,
            service=shipment.service,
            tracking_number=shipment.tracking_number,
            shipped_at=shipment.shipped_at,
            lines={item.order_item_id: item.quantity for item in shipment.items},
        )
        for shipment in of(session, order.id)
        if shipment.by_amazon
    )


def mismatch(
    session: Session, now: datetime, order: Order, shipment: Shipment, reason: str
) -> None:
    """Amazon shows it otherwise (`different`), not at all (`absent`), or not its correction
    (`unchanged`).

    What it lost on the way it is told again by itself, a few times; what it showed as we told it
    once and shows otherwise now, somebody has changed there: that is a person's to decide.
    """
    again = shipment.state == ShipmentState.SENT and shipment.resent < MOST_RESENT
    set_state(shipment, now, ShipmentState.MISMATCH, reason)
    timeline.record(
        session,
        order,
        now,
        f"tracking-{reason}",
        actor=timeline.AMAZON,
        values={"parcel": shipment.reference, "tracking": shipment.tracking_number},
    )
    if not again:
        trouble.raise_attention(order, now, "tracking-mismatch", parcel=shipment.reference)
        return
    shipment.resent += 1
    set_state(shipment, now, ShipmentState.QUEUED)
    outbox.ask_again(session, now, Kind.CONFIRM_SHIPMENT, order.id, shipment.id)


def sent(shipment: Shipment, now: datetime) -> None:
    """Amazon took it. That proves nothing yet: its packages are read (amazon.md 3.6)."""
    set_state(shipment, now, ShipmentState.SENT)
    shipment.looks = 0
    shipment.look_at = now + proving.READ_AFTER


def resume(session: Session, now: datetime, order: Order) -> None:
    """Nothing stops this order any more: parcels that waited for that go on to Amazon."""
    for shipment in of(session, order.id):
        waits = shipment.state == ShipmentState.QUEUED and shipment.dismissed_at is None
        if waits and not shipment.by_amazon:
            shipment.reason = None
            outbox.ask_again(session, now, Kind.CONFIRM_SHIPMENT, order.id, shipment.id)


def set_state(
    shipment: Shipment, now: datetime, state: ShipmentState, reason: str | None = None
) -> None:
    shipment.state = state.value
    shipment.state_at = now
    shipment.reason = reason
    shipment.dismissed_at = shipment.dismissed_by = None  # it was settled as it stood
    if state not in {ShipmentState.SENT, ShipmentState.VERIFIED}:
        shipment.look_at = None
