"""The parcels of an order, and how far Amazon knows of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import strawberry
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from channel.api import ids
from channel.api.context import Context
from channel.api.words import Role, ShipmentState
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment as ShipmentRow
from channel.models.shipment import ShipmentItem as ShipmentItemRow
from channel.services.carrier_map import UNMAPPED


@strawberry.type(description="So many of one line in a parcel.")
class ShipmentItem:
    order_item_id: str = strawberry.field(description="Amazon's id of the line.")
    sku: str | None = strawberry.field(description="The seller's SKU of the line.")
    title: str = strawberry.field(description="The product's title on Amazon.")
    quantity: int = strawberry.field(description="Items in this parcel.")


@strawberry.type(description="A parcel (F25-F29, D21).")
class Shipment:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    parcel_reference: str = strawberry.field(
        description="Amazon's packageReferenceId: 1, 2, … within the order."
    )
    carrier: str = strawberry.field(description="As it was entered.")
    carrier_code: str | None = strawberry.field(
        description="What Amazon was told: its code, or Other. Null before."
    )
    service: str | None = strawberry.field(description="The carrier's service, as entered.")
    tracking_number: str = strawberry.field(description="As entered.")
    shipped_at: datetime = strawberry.field(description="When it left.")
    state: ShipmentState = strawberry.field(description="How far Amazon knows of it.")
    state_at: datetime = strawberry.field(description="Since when.")
    reason: str | None = strawberry.field(
        description="REFUSED: Amazon's own sentence. MISMATCH: what was different. QUEUED: what it "
        "waits for, where it waits for a person."
    )
    waits_for_carrier: bool = strawberry.field(
        description="Whether it waits until `carrierMapUpdate` says what Amazon is told of its "
        "carrier."
    )
    attempts: int = strawberry.field(description="How often it was sent.")
    may_retry: bool = strawberry.field(description="Whether `shipmentRetry` is open to the reader.")
    by_amazon: bool = strawberry.field(
        description="Copied from Amazon: shipped elsewhere, nothing was sent (D5, V9)."
    )
    items: list[ShipmentItem] = strawberry.field(description="What is in it.")

    @classmethod
    def of(
        cls, row: ShipmentRow, lines: Mapping[str, LineName], context: Context, *, blocked: bool
    ) -> Shipment:
        """`blocked`: its delivery waits for a person."""
        state = ShipmentState(row.state)
        stuck = state in _STUCK or (state is ShipmentState.QUEUED and blocked)
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.SHIPMENT, row.id)),
            parcel_reference=row.reference,
            carrier=row.carrier,
            carrier_code=row.carrier_code,
            service=row.service,
            tracking_number=row.tracking_number,
            shipped_at=row.shipped_at,
            state=state,
            state_at=row.state_at,
            reason=_reason(row, context),
            waits_for_carrier=state is ShipmentState.QUEUED and row.reason == UNMAPPED,
            attempts=row.attempts,
            may_retry=stuck and not row.by_amazon and context.principal.may(Role.OPERATOR),
            by_amazon=row.by_amazon,
            items=[_item(item, lines) for item in row.items],
        )


LineName = tuple[str | None, str]
_NO_NAME: LineName = (None, "")
# Where the reason is a word of ours, and what its sentence is called.
_OURS = {
    ShipmentState.QUEUED.value: "refusal",
    ShipmentState.MISMATCH.value: "event-tracking",
    ShipmentState.VERIFIED.value: "event-tracking",
}
_STUCK = frozenset({ShipmentState.REFUSED, ShipmentState.MISMATCH})


def _item(item: ShipmentItemRow, lines: Mapping[str, LineName]) -> ShipmentItem:
    sku, title = lines.get(item.order_item_id, _NO_NAME)
    return ShipmentItem(
        order_item_id=item.order_item_id, sku=sku, title=title, quantity=item.quantity
    )


def _reason(row: ShipmentRow, context: Context) -> str | None:
    values = {"parcel": row.reference, "tracking": row.tracking_number}
    if row.reason is None or row.state not in _OURS:
        return row.reason
    return context.say(f"{_OURS[row.state]}-{row.reason}", values)


def shipments(
    context: Context, order_ids: Sequence[int], lines: Mapping[int, Mapping[str, LineName]]
) -> dict[int, list[Shipment]]:
    """The parcels of several orders, in a constant number of statements."""
    rows = context.session.scalars(
        select(ShipmentRow)
        .where(ShipmentRow.order_id.in_(order_ids))
        .order_by(ShipmentRow.id)
        .options(selectinload(ShipmentRow.items))
    ).all()
    blocked = set(
        context.session.scalars(
            select(OutboxRow.shipment_id).where(
                OutboxRow.order_id.in_(order_ids),
                OutboxRow.done_at.is_(None),
                OutboxRow.blocked_because.is_not(None),
            )
        )
    )
    found: dict[int, list[Shipment]] = {number: [] for number in order_ids}
    for row in rows:
        shipment = Shipment.of(row, lines.get(row.order_id, {}), context, blocked=row.id in blocked)
        found[row.order_id].append(shipment)
    return found
