"""The parcels of an order, and how far Amazon knows of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import strawberry
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from channel.api import ids
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.shipment_set import LineName, ShipmentSet
from channel.api.words import Role, ShipmentState
from channel.models.shipment import Shipment as ShipmentRow
from channel.services import showing
from channel.services.carrier_map import UNMAPPED

if TYPE_CHECKING:
    from channel.api.order import Order


@strawberry.type(description="So many of one line in a parcel.")
class ShipmentItem:
    order_item_id: str = strawberry.field(description="Amazon's id of the line.")
    sku: str | None = strawberry.field(description="The seller's SKU of the line.")
    title: str = strawberry.field(description="The product's title on Amazon.")
    quantity: int = strawberry.field(description="Items in this parcel.")


@strawberry.type(description="A parcel as Amazon shows it (API `packages[]`).")
class ShipmentAtAmazon:
    carrier: str | None = strawberry.field(description="In Amazon's words.")
    service: str | None = strawberry.field(description="In Amazon's words.")
    tracking_number: str | None = strawberry.field(description="As Amazon shows it.")
    shipped_at: datetime | None = strawberry.field(description="When it left, to Amazon.")


@strawberry.type(description="A parcel (F25-F29, D21).")
class Shipment:
    together: strawberry.Private[ShipmentSet]
    row: strawberry.Private[ShipmentRow]
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
    waits_for_carrier: bool = strawberry.field(
        description="Whether it waits until `carrierMapUpdate` says what Amazon is told of its "
        "carrier."
    )
    attempts: int = strawberry.field(description="How often it was sent.")
    dismissed_at: datetime | None = strawberry.field(
        description="When somebody said that it is settled, though Amazon will not be told of it "
        "(`shipmentDismiss`); null unless that is so."
    )
    dismissed_by: str | None = strawberry.field(description="Who said so.")
    by_amazon: bool = strawberry.field(
        description="Copied from Amazon: shipped elsewhere, nothing was sent (D5, V9)."
    )

    @resolved(
        description="Why it stands there, in the reader's language; null where there is nothing "
        "to say. REFUSED: what Amazon's words come down to, or these themselves. MISMATCH: what "
        "is different. QUEUED: what holds it up."
    )
    def reason(self) -> str | None:
        return self.together.reason(self.row)

    @resolved(description="Another system's own words, in English, where `reason` is not them.")
    def detail(self) -> str | None:
        return self.together.detail(self.row)

    @resolved(description="Whether its confirmation does not go on without a person.")
    def needs_you(self) -> bool:
        return self.together.needs_you(self.row)

    @resolved(description="Whether `shipmentRetry` is open to the reader.")
    def may_retry(self) -> bool:
        return self.together.stuck(self.row) and self._may_operate

    @resolved(description="Whether `shipmentUpdate` is open to the reader.")
    def may_correct(self) -> bool:
        return self._may_operate and self.together.may_correct(self.row)

    @resolved(description="Whether `shipmentDismiss` is open to the reader.")
    def may_dismiss(self) -> bool:
        return self._may_operate and self.together.may_dismiss(self.row)

    @resolved(
        description="What Amazon showed last, where that is not what it is to show; null where "
        "it is, and while Amazon has shown nothing."
    )
    def amazon_shows(self) -> ShipmentAtAmazon | None:
        seen = None if self.by_amazon else showing.at_amazon(self.row)
        if seen is None or seen.same_as(showing.wanted(self.row)):
            return None
        return ShipmentAtAmazon(
            carrier=seen.carrier,
            service=seen.service,
            tracking_number=seen.tracking_number,
            shipped_at=seen.shipped_at,
        )

    @resolved(description="What is in it.")
    def items(self) -> list[ShipmentItem]:
        found = []
        for item in self.row.items:
            sku, title = self.together.name(self.row, item.order_item_id)
            found.append(
                ShipmentItem(
                    order_item_id=item.order_item_id, sku=sku, title=title, quantity=item.quantity
                )
            )
        return found

    @resolved(description="Its order.")
    def order(self) -> Annotated[Order, strawberry.lazy("channel.api.order")]:
        return self.together.orders[self.row.order_id]

    @property
    def _may_operate(self) -> bool:
        return self.together.context.principal.may(Role.OPERATOR)

    @classmethod
    def of(cls, row: ShipmentRow, together: ShipmentSet) -> Shipment:
        return cls(
            together=together,
            row=row,
            id=strawberry.ID(ids.encode(ids.Kind.SHIPMENT, row.id)),
            parcel_reference=row.reference,
            carrier=row.carrier,
            carrier_code=row.carrier_code,
            service=row.service,
            tracking_number=row.tracking_number,
            shipped_at=row.shipped_at,
            state=ShipmentState(row.state),
            state_at=row.state_at,
            waits_for_carrier=row.state == ShipmentState.QUEUED and row.reason == UNMAPPED,
            attempts=row.attempts,
            dismissed_at=row.dismissed_at,
            dismissed_by=row.dismissed_by,
            by_amazon=row.by_amazon,
        )


def shipments(
    context: Context, order_ids: Sequence[int], names: Mapping[int, Mapping[str, LineName]]
) -> dict[int, list[Shipment]]:
    """The parcels of several orders, in a constant number of statements."""
    rows = context.session.scalars(
        select(ShipmentRow)
        .where(ShipmentRow.order_id.in_(order_ids))
        .order_by(ShipmentRow.id)
        .options(selectinload(ShipmentRow.items))
    ).all()
    together = ShipmentSet(context, rows, names)
    found: dict[int, list[Shipment]] = {number: [] for number in order_ids}
    for row in rows:
        found[row.order_id].append(Shipment.of(row, together))
    return found
