"""Put a parcel right that was shipped with the wrong carrier, number or date."""

from __future__ import annotations

from datetime import datetime

import strawberry

from channel.api import ids, order_list
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.order import Order
from channel.api.roles import Needs
from channel.api.shipment import Shipment
from channel.api.words import Role
from channel.services import correcting
from channel.services.correcting import Correction


@strawberry.input(description="What of a parcel's label is to be otherwise; null: as it is.")
class ShipmentUpdateInput:
    shipment_id: strawberry.ID = strawberry.field(description="Which parcel.")
    carrier: str | None = strawberry.field(default=None, description="As for `orderShip`.")
    service: str | None = strawberry.field(
        default=None, description="The carrier's service; an empty text: none."
    )
    tracking_number: str | None = strawberry.field(default=None, description="Not empty.")
    shipped_at: datetime | None = strawberry.field(
        default=None, description="Not before the purchase, not in the future."
    )


@strawberry.type(description="The parcel as it is now.")
class ShipmentUpdatePayload:
    shipment: Shipment | None = strawberry.field(description="Null when there are errors.")
    order: Order | None = strawberry.field(description="Its order.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class ShipmentUpdateMutation:
    @resolved(
        description="Put a parcel's label right, in Commerce and at Amazon. What Amazon has been "
        "told of already is sent again by the same `parcelReference`; Amazon takes a limited "
        "number of such corrections, then REFUSED says so and what Amazon has stays "
        "(`amazonShows`). What is in a parcel cannot be changed. NOT_FOUND: no such parcel. "
        "INVALID: a field. CONFLICT: copied from Amazon, or its order is canceled. REJECTED: "
        "Commerce refuses, for example a second parcel of the same contents and label.",
        needs=Needs(Role.OPERATOR),
    )
    def shipment_update(self, info: Info, input: ShipmentUpdateInput) -> ShipmentUpdatePayload:  # noqa: A002 - the contract's word
        context = info.context
        order_id, errors = attempt(context, lambda: _correct(context, input))
        order = None
        if order_id is not None:
            order = order_list.order(context, ids.encode(ids.Kind.ORDER, order_id), None)
        shipments = order.shipments() if order else []
        return ShipmentUpdatePayload(
            shipment=next((each for each in shipments if each.id == input.shipment_id), None),
            order=order,
            user_errors=errors,
        )


def _correct(context: Context, wish: ShipmentUpdateInput) -> int:
    number = ids.existing(ids.Kind.SHIPMENT, wish.shipment_id)
    correction = Correction(wish.carrier, wish.service, wish.tracking_number, wish.shipped_at)
    return correcting.correct(context.wiring, number, correction)
