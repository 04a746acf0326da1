"""What is written on a parcel, put right: whoever tells Amazon of it meanwhile begins anew."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from channel.domain.shipment import ShipmentState
from channel.domain.store import StoreStatus
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment
from channel.ports.commerce import Label
from channel.services import outbox, parcels, showing, timeline, trouble
from channel.services.outbox import Kind


def label_of(shipment: Shipment) -> Label:
    return Label(shipment.carrier, shipment.service, shipment.tracking_number, shipment.shipped_at)


def relabel(
    session: Session,
    now: datetime,
    order: Order,
    shipment: Shipment,
    label: Label,
) -> bool:
    """Commerce says that a parcel's label was put right: Amazon is told anew, by the same number.

    The caller holds the order. What the label is already changes nothing: False. Whoever is telling
    Amazon of the old one finds `revision` moved (`corrected_meanwhile`).
    """
    before = label_of(shipment)
    if shipment.by_amazon or label == before:
        return False
    showing.supersede(shipment)
    shipment.carrier, shipment.service = label.carrier, label.service
    # The carrier map says anew what Amazon is told of it.
    shipment.carrier_code = shipment.carrier_name = shipment.shipping_method = None
    shipment.tracking_number, shipment.shipped_at = label.tracking_number, label.shipped_at
    shipment.revision += 1
    shipment.looks = shipment.resent = 0
    parcels.set_state(shipment, now, ShipmentState.QUEUED)
    trouble.clear_attention(order, "tracking-refused", "tracking-mismatch")
    timeline.record(
        session,
        order,
        now,
        "tracking-corrected",
        actor=timeline.COMMERCE,
        values={
            "parcel": shipment.reference,
            "carrier": shipment.carrier,
            "tracking": shipment.tracking_number,
            "before": f"{before.carrier} {before.tracking_number}",
        },
    )
    # A feed that is telling of the old label asks for the new one to be told when it is done.
    if order.store.status == StoreStatus.ACTIVE and shipment.feed_id is None:
        outbox.ask_again(session, now, Kind.CONFIRM_SHIPMENT, order.id, shipment.id)
    return True


def corrected_meanwhile(
    session: Session, now: datetime, row: OutboxRow, shipment: Shipment
) -> bool:
    """Whatever became of what was sent, it is not what Amazon is to have: then begin anew.

    For whoever has told Amazon of the parcel by a call, or has tried to, and holds order and row.
    """
    if not was_corrected(shipment):
        return False
    outbox.done(row, now, "corrected meanwhile")
    session.flush()
    outbox.add(session, now, Kind.CONFIRM_SHIPMENT, shipment.order_id, shipment_id=shipment.id)
    return True


def was_corrected(shipment: Shipment) -> bool:
    """Since Amazon was told of it, or somebody tried to."""
    return shipment.revision != shipment.tried_revision
