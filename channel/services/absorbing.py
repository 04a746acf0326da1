"""What happened in Commerce, applied here: shipments, closed orders, changed products (F25-F29).

Commerce is asked for its changes since our cursor; the cursor moves in the transaction that
applies them, so nothing is missed and nothing counts twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from channel.domain.money import plain
from channel.domain.shipment import ShipmentState, next_reference
from channel.domain.store import StoreStatus
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.shipment import Shipment, ShipmentItem
from channel.models.state import Cursor
from channel.models.steps import hint
from channel.models.upsert import insert_if_absent
from channel.ports.commerce import (
    Change,
    ChangeKind,
    Changes,
    CommerceState,
    Label,
    RecordedRefund,
    ShippedParcel,
)
from channel.services import (
    carriers_seen,
    deciding,
    following,
    labels,
    outbox,
    packages,
    parcels,
    timeline,
)
from channel.services.commerce_orders import SOURCE
from channel.services.outbox import Kind
from channel.services.work import Work

FEED = "commerce"
LIMIT = 100


def absorb(work: Work) -> int:
    """Apply the next changes of Commerce; how many there were."""
    with work.reading() as session:
        cursor = session.get(Cursor, FEED)
        position = cursor.position if cursor else None
    changes = work.commerce.changes(position, LIMIT)
    if not changes.changes:
        return 0
    skus = {c.sku for c in changes.changes if c.kind is ChangeKind.PRODUCT_CHANGED and c.sku}
    if skus:
        # By itself and first: the orders that wait for a product are not those that have changed,
        # and orders are locked once. Repeated after a death, it does no harm.
        with work.transaction("absorb.products") as session:
            deciding.request_waiting_for(session, work.clock.now(), skus)
    with work.transaction("absorb") as session:
        _apply(session, work.clock.now(), position, changes)
    return len(changes.changes)


def _apply(session: Session, now: datetime, position: str | None, changes: Changes) -> None:
    cursor = locked_cursor(session)
    if cursor.position != position:
        return  # another worker has applied these
    cursor.position = changes.cursor
    orders = _orders(session, changes.changes)
    for change in changes.changes:
        order = orders.get(change.reference or "")
        if order is not None:
            _apply_to(session, now, order, change)
    if len(changes.changes) == LIMIT:
        hint(session, "absorb")


def locked_cursor(session: Session) -> Cursor:
    """While it is held, nothing is taken over from Commerce. It is the first lock of all."""
    insert_if_absent(session, Cursor, name=FEED, position=None)
    return session.get_one(Cursor, FEED, with_for_update=CHANGE)


def _orders(session: Session, changes: Sequence[Change]) -> dict[str, Order]:
    references = {c.reference for c in changes if c.source == SOURCE and c.reference}
    rows = session.scalars(
        select(Order)
        .where(Order.amazon_order_id.in_(references))
        .order_by(Order.id)
        .options(selectinload(Order.items), selectinload(Order.store))
        .with_for_update(of=Order, **CHANGE)
    )
    return {row.amazon_order_id: row for row in rows}


def _apply_to(session: Session, now: datetime, order: Order, change: Change) -> None:
    before = order.status
    order.commerce_status = change.status or order.commerce_status
    order.commerce_state = change.state.value if change.state else order.commerce_state
    if change.state is CommerceState.CANCELED:
        order.reserved = False
    if change.shipment is not None and not change.shipment.from_amazon:
        _shipped(session, now, order, change.shipment)
    if change.refund is not None:
        _refunded(session, now, order, change.refund)
    following.refresh(order)
    if order.status != before:
        following.moved(session, now, order, before, timeline.COMMERCE)


def _shipped(session: Session, now: datetime, order: Order, shipped: ShippedParcel) -> None:
    known = parcels.of(session, order.id)
    twin = next((one for one in known if one.commerce_shipment == shipped.number), None)
    if twin is not None:
        told = shipped.parcel
        label = Label(told.carrier, told.service, told.tracking_number, told.shipped_at)
        if labels.relabel(session, now, order, twin, label):
            carriers_seen.count(session, order, twin)
        return
    shipment = _row(order, now, shipped, next_reference(row.reference for row in known))
    session.add(shipment)
    carriers_seen.count(session, order, shipment)
    session.flush()
    for line in order.items:
        line.shipped_by_commerce += shipped.parcel.lines.get(line.order_item_id, 0)
    timeline.record(
        session,
        order,
        now,
        "shipped",
        actor=timeline.COMMERCE,
        values={
            "parcel": shipment.reference,
            "carrier": shipment.carrier,
            "tracking": shipment.tracking_number,
            "items": sum(shipped.parcel.lines.values()),
        },
    )
    if order.store.status == StoreStatus.ACTIVE:
        outbox.add(session, now, Kind.CONFIRM_SHIPMENT, order.id, shipment_id=shipment.id)


def _refunded(session: Session, now: datetime, order: Order, refund: RecordedRefund) -> None:
    """Commerce has it in its books; at Amazon a person gives it back (V15)."""
    timeline.record(
        session,
        order,
        now,
        "refunded",
        actor=timeline.COMMERCE,
        values={
            "number": refund.number,
            "amount": plain(refund.amount, refund.currency),
            "currency": refund.currency,
            "returned": refund.returned,
        },
    )


def _row(order: Order, now: datetime, shipped: ShippedParcel, reference: str) -> Shipment:
    return Shipment(
        order_id=order.id,
        reference=reference,
        commerce_shipment=shipped.number,
        carrier=shipped.parcel.carrier.strip() or packages.UNKNOWN_CARRIER,
        service=shipped.parcel.service,
        tracking_number=shipped.parcel.tracking_number,
        shipped_at=shipped.parcel.shipped_at,
        by_amazon=False,
        state=ShipmentState.QUEUED.value,
        state_at=now,
        attempts=0,
        extras={
            "transparency_codes": {k: list(v) for k, v in shipped.transparency_codes.items()},
            "cod_collection_method": shipped.cod_collection_method,
            "ship_from_supply_source_id": shipped.ship_from_supply_source_id,
        },
        created_at=now,
        items=[
            ShipmentItem(order_item_id=reference, quantity=quantity)
            for reference, quantity in shipped.parcel.lines.items()
        ],
    )
