"""Correct a parcel: in Commerce, from where it comes back to be told to Amazon again.

Amazon is told by the same packageReferenceId, and takes a limited number of such edits. Whoever
is telling it of the old data meanwhile finds, when done, that the parcel has moved on
(`Shipment.revision`), and the delivery begins anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from channel.domain.cancelling import UNDER_WAY
from channel.domain.dispatch import correction_refusal, ship_date_problem
from channel.domain.order import OrderStatus
from channel.domain.store import StoreStatus
from channel.errors import Conflict, Invalid, NotFound
from channel.models.order import Order
from channel.models.shipment import Shipment
from channel.ports.commerce import Label
from channel.services import shipping
from channel.services.work import Work


@dataclass(frozen=True)
class Correction:
    """What is to be otherwise; None: as it is. An empty service takes it away."""

    carrier: str | None = None
    service: str | None = None
    tracking_number: str | None = None
    shipped_at: datetime | None = None


def correct(work: Work, shipment_id: int, correction: Correction) -> int:
    """Put a parcel right; its order's id. The parcel is queued again unless nothing changed.

    Raises `NotFound`, `Conflict` (not ours to correct), `Invalid` (a field), `Rejected`
    (Commerce). Once Commerce has it, it reaches Amazon whatever happens here.
    """
    with work.reading() as session:
        shipment = session.get(Shipment, shipment_id)
        if shipment is None:
            raise NotFound("shipment", shipment_id)
        order = shipment.order
        _check(order, shipment)
        label = _label(order, shipment, correction, work.clock.now())
        number, order_id = order.commerce_number or "", order.id
        commerce_shipment = shipment.commerce_shipment
    work.commerce.correct(number, commerce_shipment, label)
    shipping.take_over(work)
    return order_id


def _check(order: Order, shipment: Shipment) -> None:
    if order.store.status != StoreStatus.ACTIVE:
        raise Conflict("store-not-active", {"name": order.store.name})
    why = correction_refusal(
        OrderStatus(order.status),
        by_amazon=shipment.by_amazon,
        being_canceled=order.cancel_state in UNDER_WAY,
    )
    if why is not None:
        raise Conflict(why, {"number": order.amazon_order_id})


def _label(order: Order, shipment: Shipment, correction: Correction, now: datetime) -> Label:
    carrier = _text(correction.carrier, shipment.carrier)
    tracking = _text(correction.tracking_number, shipment.tracking_number)
    if not carrier:
        raise Invalid("carrier", "empty")
    if not tracking:
        raise Invalid("trackingNumber", "empty")
    shipped_at = correction.shipped_at or shipment.shipped_at
    if shipped_at != shipment.shipped_at:
        problem = ship_date_problem(shipped_at, order.purchase_date, now)
        if problem is not None:
            raise Invalid("shippedAt", problem)
        shipped_at = min(shipped_at, now)
    service = _text(correction.service, shipment.service or "") or None
    return Label(carrier, service, tracking, shipped_at)


def _text(given: str | None, before: str) -> str:
    return before if given is None else given.strip()
