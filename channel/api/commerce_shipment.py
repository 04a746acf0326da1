"""The parcels of a Commerce order."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import strawberry

if TYPE_CHECKING:
    from channel.adapters.commerce_sql.views import ShipmentView


@strawberry.type(description="So many of one line in a parcel.")
class CommerceShipmentItem:
    line_reference: str = strawberry.field(description="Amazon's id of the line.")
    sku: str = strawberry.field(description="The product's SKU.")
    title: str = strawberry.field(description="As it was sold on Amazon.")
    quantity: int = strawberry.field(description="Items in this parcel.")


@strawberry.type(description="A parcel of a Commerce order.")
class CommerceShipment:
    number: str = strawberry.field(description="Commerce's own number for it.")
    carrier: str = strawberry.field(description="As entered.")
    service: str | None = strawberry.field(description="The carrier's service, as entered.")
    tracking_number: str = strawberry.field(description="As entered.")
    shipped_at: datetime = strawberry.field(description="When it left.")
    items: list[CommerceShipmentItem] = strawberry.field(description="What is in it.")

    @classmethod
    def of(cls, view: ShipmentView) -> CommerceShipment:
        return cls(
            number=view.number,
            carrier=view.carrier,
            service=view.service,
            tracking_number=view.tracking_number,
            shipped_at=view.shipped_at,
            items=[
                CommerceShipmentItem(
                    line_reference=item.line_reference,
                    sku=item.sku,
                    title=item.title,
                    quantity=item.quantity,
                )
                for item in view.items
            ],
        )
