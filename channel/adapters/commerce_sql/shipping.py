"""Parcels: what a person ships here, and what Amazon says was shipped elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from channel.adapters.commerce_sql import feed, stock
from channel.adapters.commerce_sql.orders import HistoryCode, enter, locked, open_quantity, placed
from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.adapters.commerce_sql.work import Work
from channel.models.commerce_change import CommerceChange
from channel.models.commerce_order import CommerceOrder, CommerceOrderLine
from channel.models.commerce_shipment import CommerceShipment, CommerceShipmentLine
from channel.ports.commerce import (
    ChangeKind,
    CommerceState,
    NewParcel,
    Parcel,
    PlacedOrder,
    ShippedParcel,
)

Content = Mapping[CommerceOrderLine, int]


def ship(work: Work, number: str, parcels: Sequence[NewParcel]) -> tuple[ShippedParcel, ...]:
    """Record the parcels, all or none; once nothing is open any more the order is Complete."""
    order = locked(work, number)
    if order.state == CommerceState.CANCELED:
        raise rejected(Refusal.NOT_SHIPPABLE, f"Order {number} is canceled")
    if not parcels:
        raise rejected(Refusal.INVALID, "There is no parcel to record")
    earlier = _shipments(work, order)
    made = []
    # "Everything still open" is what the others leave, in whichever place it was named.
    for parcel in sorted(parcels, key=lambda one: one.lines is None):
        content = _content(order, parcel)
        _refuse_twice(earlier, parcel, content)
        made.append((parcel, _record(work, order, parcel, content, from_amazon=False)))
    everything = all(open_quantity(order, line) == 0 for line in order.lines)
    state = CommerceState.COMPLETE if everything else CommerceState.PROCESSING
    moved = enter(work, order, state)
    _tell(work, [shipment for _, shipment in made])
    if moved:
        work.order_changed(order)
    by_parcel = {id(parcel): feed.shipped(shipment) for parcel, shipment in made}
    return tuple(by_parcel[id(parcel)] for parcel in parcels)


def complete(work: Work, number: str, parcels: Sequence[Parcel]) -> PlacedOrder:
    order = locked(work, number)
    if order.state == CommerceState.CANCELED:
        raise rejected(Refusal.NOT_SHIPPABLE, f"Order {number} is canceled")
    if order.state != CommerceState.COMPLETE:
        close(work, order, parcels)
        work.order_changed(order)
    return placed(order)


def close(work: Work, order: CommerceOrder, parcels: Sequence[Parcel]) -> None:
    """Make it Complete: Amazon's parcels for what is open, and the rest shipped without one.

    A parcel that was shipped here comes back from Amazon under the same tracking number; it is
    not recorded again.
    """
    known = {_tracking(shipment.tracking_number) for shipment in _shipments(work, order)}
    made = []
    for parcel in parcels:
        content = _what_is_open(order, parcel)
        if content and _tracking(parcel.tracking_number) not in known:
            made.append(_record(work, order, _unopened(parcel), content, from_amazon=True))
    rest = {line: open_quantity(order, line) for line in order.lines}
    _take(work, {line: quantity for line, quantity in rest.items() if quantity})
    work.record(order, HistoryCode.COMPLETED, without_parcel=sum(rest.values()))
    enter(work, order, CommerceState.COMPLETE)
    _tell(work, made)


def _content(order: CommerceOrder, parcel: NewParcel) -> Content:
    """What goes into the parcel, checked against what is open."""
    is_open = {line: open_quantity(order, line) for line in order.lines}
    if not any(is_open.values()):
        raise rejected(Refusal.NOTHING_OPEN, f"Nothing of order {order.number} is left to ship")
    if parcel.lines is None:
        content = {line: quantity for line, quantity in is_open.items() if quantity}
    else:
        content = _named(order, parcel.lines)
    for line, quantity in content.items():
        if quantity > is_open[line]:
            detail = f"{line.sku}: {quantity} in the parcel, {is_open[line]} left to ship"
            raise rejected(Refusal.TOO_MANY, detail)
    strangers = set(parcel.transparency_codes) - {line.line_reference for line in content}
    if strangers:
        detail = f"Codes for {', '.join(sorted(strangers))}, which is not in the parcel"
        raise rejected(Refusal.UNKNOWN_LINE, detail)
    return content


def _named(order: CommerceOrder, lines: Mapping[str, int]) -> dict[CommerceOrderLine, int]:
    by_reference = {line.line_reference: line for line in order.lines}
    for reference, quantity in lines.items():
        if reference not in by_reference:
            detail = f"Order {order.number} has no line {reference!r}"
            raise rejected(Refusal.UNKNOWN_LINE, detail)
        if quantity < 1:
            raise rejected(Refusal.INVALID, f"{quantity} of line {reference} cannot be shipped")
    if not lines:
        raise rejected(Refusal.INVALID, "The parcel is empty")
    return {by_reference[reference]: quantity for reference, quantity in lines.items()}


def _what_is_open(order: CommerceOrder, parcel: Parcel) -> Content:
    """As much of Amazon's parcel as is open here; lines we do not know are Amazon's affair."""
    wanted = {line: parcel.lines.get(line.line_reference, 0) for line in order.lines}
    fitting = {line: min(n, open_quantity(order, line)) for line, n in wanted.items()}
    return {line: quantity for line, quantity in fitting.items() if quantity > 0}


def _refuse_twice(earlier: Sequence[CommerceShipment], parcel: NewParcel, content: Content) -> None:
    """The second click of a double click: the same things under the same tracking number."""
    for shipment in earlier:
        same_content = {line.line: line.quantity for line in shipment.lines} == content
        same_label = (shipment.carrier, _tracking(shipment.tracking_number)) == (
            parcel.carrier,
            _tracking(parcel.tracking_number),
        )
        if same_content and same_label:
            detail = f"Shipment {shipment.number} has recorded this very parcel"
            raise rejected(Refusal.DUPLICATE_PARCEL, detail)


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
    _take(work, content)
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


def _tracking(number: str) -> str:
    return "".join(number.split()).upper()


def _unopened(parcel: Parcel) -> NewParcel:
    return NewParcel(
        carrier=parcel.carrier,
        service=parcel.service,
        tracking_number=parcel.tracking_number,
        shipped_at=parcel.shipped_at,
    )
