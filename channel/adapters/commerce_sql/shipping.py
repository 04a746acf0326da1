"""Parcels: what a person ships here, and what Amazon says was shipped elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from channel.adapters.commerce_sql import feed, stock
from channel.adapters.commerce_sql.orders import HistoryCode, enter, locked, open_quantity, placed
from channel.adapters.commerce_sql.parcels import (
    Content,
    content_of,
    refuse_twice,
    tracking,
    what_is_open,
)
from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.adapters.commerce_sql.work import Work
from channel.models.commerce_change import CommerceChange
from channel.models.commerce_order import CommerceOrder
from channel.models.commerce_shipment import CommerceShipment, CommerceShipmentLine
from channel.ports.commerce import (
    ChangeKind,
    CommerceState,
    NewParcel,
    Parcel,
    PlacedOrder,
    ShippedParcel,
)


def ship(work: Work, number: str, parcels: Sequence[NewParcel]) -> tuple[ShippedParcel, ...]:
    """Record the parcels, all or none; once nothing is open any more the order is Complete."""
    order = locked(work, number)
    if order.state == CommerceState.CANCELED:
        raise rejected(Refusal.NOT_SHIPPABLE, f"Order {number} is canceled")
    if not parcels:
        raise rejected(Refusal.INVALID, "There is no parcel to record")
    recorded = list(_shipments(work, order))
    made: dict[int, CommerceShipment] = {}
    # "Everything still open" is what the others leave, in whichever place it was named.
    for place, parcel in sorted(enumerate(parcels), key=lambda one: one[1].lines is None):
        content = content_of(order, parcel)
        refuse_twice(recorded, parcel, content)
        made[place] = _record(work, order, parcel, content, from_amazon=False)
        _take(work, content)
        recorded.append(made[place])
    everything = all(open_quantity(order, line) == 0 for line in order.lines)
    state = CommerceState.COMPLETE if everything else CommerceState.PROCESSING
    moved = enter(work, order, state)
    _tell(work, list(made.values()))
    if moved:
        work.order_changed(order)
    return tuple(feed.shipped(made[place]) for place in range(len(parcels)))


def complete(work: Work, number: str, parcels: Sequence[Parcel]) -> PlacedOrder:
    order = locked(work, number)
    if order.state == CommerceState.CANCELED:
        raise rejected(Refusal.NOT_SHIPPABLE, f"Order {number} is canceled")
    if order.state != CommerceState.COMPLETE:
        close(work, order, parcels)
        work.order_changed(order)
    else:
        _tell(work, _told_late(work, order, parcels))
    return placed(order)


def close(work: Work, order: CommerceOrder, parcels: Sequence[Parcel]) -> None:
    """Make it Complete: Amazon's parcels for what is open, and the rest shipped without one.

    A parcel that was shipped here comes back from Amazon under the same tracking number; it is
    not recorded again.
    """
    known = {tracking(shipment.tracking_number) for shipment in _shipments(work, order)}
    made = []
    for parcel in parcels:
        content = what_is_open(order, parcel)
        if content and tracking(parcel.tracking_number) not in known:
            made.append(_record(work, order, _unopened(parcel), content, from_amazon=True))
            _take(work, content)
    rest = {line: open_quantity(order, line) for line in order.lines}
    _take(work, {line: quantity for line, quantity in rest.items() if quantity})
    work.record(order, HistoryCode.COMPLETED, without_parcel=sum(rest.values()))
    enter(work, order, CommerceState.COMPLETE)
    _tell(work, made)


def _told_late(
    work: Work, order: CommerceOrder, parcels: Sequence[Parcel]
) -> list[CommerceShipment]:
    """Amazon tells of its own parcels long after the order was closed: what left without one is
    found to have been in these. Stock and counts were settled then."""
    shipments = _shipments(work, order)
    known = {tracking(shipment.tracking_number) for shipment in shipments}
    bare = {line: line.quantity_shipped for line in order.lines}
    for part in (part for shipment in shipments for part in shipment.lines):
        bare[part.line] -= part.quantity
    made = []
    for parcel in parcels:
        told = {line: min(parcel.lines.get(line.line_reference, 0), n) for line, n in bare.items()}
        content = {line: quantity for line, quantity in told.items() if quantity > 0}
        if content and tracking(parcel.tracking_number) not in known:
            made.append(_record(work, order, _unopened(parcel), content, from_amazon=True))
            known.add(tracking(parcel.tracking_number))
            bare = {line: n - content.get(line, 0) for line, n in bare.items()}
    return made


def _record(
    work: Work, order: CommerceOrder, parcel: NewParcel, content: Content, *, from_amazon: bool
) -> CommerceShipment:
    order.parcels += 1
    codes = parcel.transparency_codes
    shipment = CommerceShipment(
        order=order,
        number=f"{order.number}-{order.parcels}",
        carrier=parcel.carrier,
        service=parcel.service,
        tracking_number=parcel.tracking_number,
        shipped_at=parcel.shipped_at,
        created_at=work.at,
        from_amazon=from_amazon,
        cod_collection_method=parcel.cod_collection_method,
        ship_from_supply_source_id=parcel.ship_from_supply_source_id,
        lines=[
            CommerceShipmentLine(
                line=line,
                quantity=quantity,
                transparency_codes=list(codes.get(line.line_reference, ())),
            )
            for line, quantity in content.items()
        ],
    )
    work.session.add(shipment)
    _remember(work, order, shipment)
    return shipment


def _take(work: Work, content: Content) -> None:
    stock.ship(work, content)
    for line, quantity in content.items():
        line.quantity_shipped += quantity


def _remember(work: Work, order: CommerceOrder, shipment: CommerceShipment) -> None:
    work.record(
        order,
        HistoryCode.SHIPMENT_ADDED,
        number=shipment.number,
        carrier=shipment.carrier,
        tracking_number=shipment.tracking_number,
        quantity=sum(line.quantity for line in shipment.lines),
        from_amazon=shipment.from_amazon,
    )


def _tell(work: Work, made: Sequence[CommerceShipment]) -> None:
    for shipment in made:
        work.changes.append(
            CommerceChange(
                kind=ChangeKind.SHIPMENT_CREATED,
                at=work.at,
                order=shipment.order,
                shipment=shipment,
                status=shipment.order.status,
                state=shipment.order.state,
            )
        )


def _shipments(work: Work, order: CommerceOrder) -> Sequence[CommerceShipment]:
    return work.session.scalars(
        select(CommerceShipment)
        .where(CommerceShipment.order_id == order.id)
        .options(selectinload(CommerceShipment.lines))
    ).all()


def _unopened(parcel: Parcel) -> NewParcel:
    return NewParcel(
        carrier=parcel.carrier,
        service=parcel.service,
        tracking_number=parcel.tracking_number,
        shipped_at=parcel.shipped_at,
    )
