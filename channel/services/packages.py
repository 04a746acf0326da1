"""Amazon's packages: proof of the parcels that we told it of, and news of what others shipped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from channel.domain import proving
from channel.domain.order import OrderStatus, Package
from channel.domain.shipment import ReadBack, ShipmentState, next_reference
from channel.domain.status import status_of
from channel.domain.store import StoreStatus
from channel.models.order import Order
from channel.models.shipment import Shipment, ShipmentItem
from channel.ports.commerce import CommerceState
from channel.services import outbox, parcels, showing, timeline, trouble
from channel.services.outbox import Kind

UNKNOWN_CARRIER = "?"
_MATCH = ReadBack.MATCH


def read(session: Session, now: datetime, order: Order, packages: Iterable[Package]) -> None:
    """Amazon's `packages[]`: proof of what we sent, and news of what others shipped."""
    packages = tuple(packages)
    if not packages and not any(line.shipped_by_commerce for line in order.items):
        return
    ours = {shipment.reference: shipment for shipment in parcels.of(session, order.id)}
    for package in packages:
        shipment = ours.get(package.reference) or _same_parcel(ours, package, packages)
        if shipment is not None and shipment.by_amazon:
            continue
        if shipment is not None and _never_sent(shipment, packages):
            # Somebody used this number at Amazon first; ours must not overwrite that parcel.
            shipment.reference = next_reference([*ours, *(p.reference for p in packages)])
            ours[shipment.reference] = shipment
            shipment = None
        if shipment is None:
            session.add(_elsewhere(order.id, now, package))
        else:
            _verify(session, now, order, shipment, packages)
    for shipment in ours.values():
        if shipment.look_at is not None and not shipment.by_amazon:
            _looked(session, now, order, shipment)


def _same_parcel(
    ours: Mapping[str, Shipment], package: Package, packages: Iterable[Package]
) -> Shipment | None:
    """Ours under a number of Amazon's own: from a feed, or entered in Seller Central as well."""
    taken = {one.reference for one in packages}
    for shipment in ours.values():
        if shipment.by_amazon or shipment.reference in taken:
            continue
        if (
            showing.compare_with(shipment, [replace(package, reference=shipment.reference)])
            is _MATCH
        ):
            shipment.reference = package.reference
            return shipment
    return None


def _never_sent(shipment: Shipment, packages: Iterable[Package]) -> bool:
    untold = shipment.state == ShipmentState.QUEUED and shipment.attempts == 0
    return untold and showing.compare_with(shipment, packages) is not _MATCH


def _looked(session: Session, now: datetime, order: Order, shipment: Shipment) -> None:
    """Amazon was asked for this parcel: it is proven, or looked for again, or taken for lost."""
    sent = shipment.state == ShipmentState.SENT
    if not sent and not _not_yet_shipped(order):
        shipment.looks += 1
        shipment.look_at = None
    elif shipment.look_at is not None and shipment.look_at <= now:
        shipment.looks += 1
        shipment.look_at = proving.next_look(shipment.looks, now)
        if sent and shipment.look_at is None:
            kept = shipment.superseded and shipment.at_amazon
            parcels.mismatch(session, now, order, shipment, "unchanged" if kept else "absent")


def _not_yet_shipped(order: Order) -> bool:
    """Everything has left, and Amazon does not say Shipped yet."""
    return order.status == OrderStatus.SHIPPED and (
        status_of(order.amazon_status) is not OrderStatus.SHIPPED
    )


def sent_by_amazon(
    session: Session, now: datetime, order: Order, packages: Mapping[str, Package]
) -> None:
    """Parcels of an order that Amazon ships, by Amazon's own word for each; known ones stay.

    Its Commerce order, closed long ago, gets them too.
    """
    known = list(parcels.of(session, order.id))
    names = {shipment.commerce_shipment for shipment in known}
    for key, package in packages.items():
        name = f"fba:{key}"[:64]
        if name in names:
            continue
        reference = next_reference(shipment.reference for shipment in known)
        shipment = _elsewhere(order.id, now, replace(package, reference=reference))
        shipment.commerce_shipment = name
        session.add(shipment)
        known.append(shipment)
        timeline.record(
            session,
            order,
            now,
            "sent-by-amazon",
            actor=timeline.AMAZON,
            values={"carrier": shipment.carrier, "tracking": shipment.tracking_number},
        )
    if len(known) > len(names):
        copy_to_commerce(session, now, order)


def copy_to_commerce(session: Session, now: datetime, order: Order) -> None:
    """The Commerce order was closed without knowing the parcels."""
    closed = order.commerce_state == CommerceState.COMPLETE
    if closed and order.store.status == StoreStatus.ACTIVE:
        outbox.ask_again(session, now, Kind.COMPLETE_ORDER, order.id)


def _elsewhere(order_id: int, now: datetime, package: Package) -> Shipment:
    carrier = package.carrier or UNKNOWN_CARRIER
    return Shipment(
        order_id=order_id,
        reference=package.reference,
        commerce_shipment=f"amazon:{package.reference}",
        carrier=carrier,
        carrier_code=carrier[:64],
        service=package.service,
        tracking_number=package.tracking_number or "",
        shipped_at=package.shipped_at or now,
        by_amazon=True,
        state=ShipmentState.VERIFIED.value,
        state_at=now,
        extras={},
        created_at=now,
        items=[
            ShipmentItem(order_item_id=item.order_item_id, quantity=item.quantity)
            for item in package.items
        ],
    )


def _verify(
    session: Session,
    now: datetime,
    order: Order,
    shipment: Shipment,
    packages: Iterable[Package],
) -> None:
    result = showing.compare_with(shipment, packages)
    showing.note(shipment, packages)
    if shipment.state == ShipmentState.QUEUED and not _has_arrived(shipment, packages):
        return
    if result is ReadBack.MATCH and shipment.state != ShipmentState.VERIFIED:
        parcels.set_state(shipment, now, ShipmentState.VERIFIED)
        trouble.clear_attention(order, "tracking-mismatch", "tracking-refused")
        timeline.record(
            session,
            order,
            now,
            "tracking-verified",
            actor=timeline.AMAZON,
            values={"parcel": shipment.reference, "tracking": shipment.tracking_number},
        )
    elif result is ReadBack.DIFFERENT and shipment.state in {
        ShipmentState.SENT,
        ShipmentState.VERIFIED,
    }:
        parcels.mismatch(session, now, order, shipment, "different")


def _has_arrived(shipment: Shipment, packages: Iterable[Package]) -> bool:
    """Sent by somebody who died before he could say so. A correction has to have been sent: what
    looks like it may be what an older one, still under way, is about to overwrite."""
    tried = shipment.tried_revision == shipment.revision or not shipment.superseded
    return tried and showing.is_there(shipment, packages)
