"""Say that a parcel is settled, though Amazon will never be told of it."""

from __future__ import annotations

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
from channel.services import dismissing


@strawberry.input(description="Which parcel nobody has to look at any more.")
class ShipmentDismissInput:
    shipment_id: strawberry.ID = strawberry.field(description="Which parcel.")
    reason: str | None = strawberry.field(
        default=None,
        description="Kept on the order's timeline for ever, so nothing about people; "
        "200 characters.",
    )


@strawberry.type(description="The parcel, settled.")
class ShipmentDismissPayload:
    shipment: Shipment | None = strawberry.field(description="Null when there are errors.")
    order: Order | None = strawberry.field(description="Its order.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class ShipmentDismissMutation:
    @resolved(
        description="Say that a parcel is settled, though Amazon will not be told of it: it stops "
        "waiting for a person, and nothing is sent. `shipmentRetry` and `shipmentUpdate` open it "
        "again. NOT_FOUND: no such parcel. INVALID: a long reason. CONFLICT: it may still be "
        "confirmed, is on its way, or was copied from Amazon.",
        needs=Needs(Role.OPERATOR),
    )
    def shipment_dismiss(self, info: Info, input: ShipmentDismissInput) -> ShipmentDismissPayload:  # noqa: A002 - the contract's word
        context = info.context
        order_id, errors = attempt(context, lambda: _dismiss(context, input))
        order = None
        if order_id is not None:
            order = order_list.order(context, ids.encode(ids.Kind.ORDER, order_id), None)
        shipments = order.shipments() if order else []
        return ShipmentDismissPayload(
            shipment=next((each for each in shipments if each.id == input.shipment_id), None),
            order=order,
            user_errors=errors,
        )


def _dismiss(context: Context, wish: ShipmentDismissInput) -> int:
    w = context.wiring
    number = ids.existing(ids.Kind.SHIPMENT, wish.shipment_id)
    with w.transaction("shipment.dismiss") as session:
        shipment = dismissing.dismiss(
            session, w.clock.now(), number, by=context.principal.name, reason=wish.reason
        )
        return shipment.order_id
