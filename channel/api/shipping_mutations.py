"""Ship an order, and try again what Amazon did not take."""

from __future__ import annotations

from datetime import datetime

import strawberry

from channel.api import ids, order_list
from channel.api.attempt import attempt
from channel.api.commerce_order import CommerceOrder
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.order import Order
from channel.api.roles import Needs
from channel.api.shipment import Shipment
from channel.api.words import Role
from channel.services import confirming, shipping
from channel.services.shipping import EnteredParcel


@strawberry.input(description="So many of one line.")
class ParcelItemInput:
    order_item_id: str = strawberry.field(description="Amazon's id of the line.")
    quantity: int = strawberry.field(description="Items, at least 1.")
    transparency_codes: list[str] | None = strawberry.field(
        default=None, description="One for each item of a Transparency product."
    )


@strawberry.input(description="A parcel that leaves.")
class ParcelInput:
    carrier: str = strawberry.field(
        description="A code of `carriers`, or any name: `carrierMap` says what Amazon is told of "
        "it. Of one that is not mapped Amazon is told nothing until it is; the parcel is shipped."
    )
    service: str | None = strawberry.field(default=None, description="The carrier's service.")
    tracking_number: str = strawberry.field(description="As the carrier gave it.")
    shipped_at: datetime | None = strawberry.field(
        default=None, description="Not before the purchase, not in the future; null: now."
    )
    items: list[ParcelItemInput] | None = strawberry.field(
        default=None, description="What is in it; null or empty: everything still open."
    )
    cod_collection_method: str | None = strawberry.field(
        default=None, description="Japan, cash on delivery: DirectPayment."
    )
    ship_from_supply_source_id: str | None = strawberry.field(
        default=None, description="Amazon's id of the place it leaves from."
    )


@strawberry.input(description="What of an order leaves.")
class OrderShipInput:
    order_id: strawberry.ID | None = strawberry.field(
        default=None, description="Either this or `commerceOrderNumber`."
    )
    commerce_order_number: str | None = strawberry.field(
        default=None, description="Either this or `orderId`."
    )
    parcels: list[ParcelInput] = strawberry.field(description="At least one; all or none count.")


@strawberry.type(description="The order with its new parcels.")
class OrderShipPayload:
    order: Order | None = strawberry.field(description="Null when there are errors.")
    commerce_order: CommerceOrder | None = strawberry.field(
        description="Null when there are errors, and with another commerce backend."
    )
    shipments: list[Shipment] | None = strawberry.field(
        description="All parcels of the order; null when there are errors."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Which parcel is to be sent again.")
class ShipmentRetryInput:
    shipment_id: strawberry.ID = strawberry.field(description="Which parcel.")


@strawberry.type(description="The parcel, queued again.")
class ShipmentRetryPayload:
    shipment: Shipment | None = strawberry.field(description="Null when there are errors.")
    order: Order | None = strawberry.field(description="Its order.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_OPERATOR = Needs(Role.OPERATOR)


@strawberry.type
class ShippingMutation:
    @resolved(
        description="Ship all or part of an order from its Commerce order (F25-F29): recorded "
        "there at once, confirmed to Amazon within moments. INVALID: a field; `field` names it. "
        "CONFLICT: not to be shipped here. REJECTED: Commerce refuses, for example because "
        "nothing is open any more.",
        needs=_OPERATOR,
    )
    def order_ship(self, info: Info, input: OrderShipInput) -> OrderShipPayload:  # noqa: A002 - the contract's word
        context = info.context
        order_id, errors = attempt(context, lambda: _ship(context, input))
        order = _order(context, order_id)
        return OrderShipPayload(
            order=order,
            commerce_order=order.commerce_order() if order else None,
            shipments=order.shipments() if order else None,
            user_errors=errors,
        )

    @resolved(
        description="Send a parcel again that Amazon refused or shows otherwise. NOT_FOUND: no "
        "parcel of ours.",
        needs=_OPERATOR,
    )
    def shipment_retry(self, info: Info, input: ShipmentRetryInput) -> ShipmentRetryPayload:  # noqa: A002 - the contract's word
        context = info.context
        order_id, errors = attempt(context, lambda: _retry(context, input.shipment_id))
        order = _order(context, order_id)
        shipments = order.shipments() if order else []
        return ShipmentRetryPayload(
            shipment=next((each for each in shipments if each.id == input.shipment_id), None),
            order=order,
            user_errors=errors,
        )


def _ship(context: Context, wish: OrderShipInput) -> int:
    id_ = wish.order_id
    return shipping.ship(
        context.wiring,
        [_entered(parcel) for parcel in wish.parcels],
        order_id=None if id_ is None else ids.existing(ids.Kind.ORDER, id_),
        commerce_number=wish.commerce_order_number,
    )


def _entered(parcel: ParcelInput) -> EnteredParcel:
    items = parcel.items or []
    return EnteredParcel(
        carrier=parcel.carrier,
        tracking_number=parcel.tracking_number,
        service=parcel.service,
        shipped_at=parcel.shipped_at,
        lines=[(item.order_item_id, item.quantity) for item in items],
        transparency_codes={
            item.order_item_id: tuple(item.transparency_codes)
            for item in items
            if item.transparency_codes
        },
        cod_collection_method=parcel.cod_collection_method,
        ship_from_supply_source_id=parcel.ship_from_supply_source_id,
    )


def _retry(context: Context, id_: str) -> int:
    w = context.wiring
    number = ids.existing(ids.Kind.SHIPMENT, id_)
    with w.transaction("shipment.retry") as session:
        shipment = confirming.request_retry(
            session, w.clock.now(), number, by=context.principal.name
        )
        return shipment.order_id


def _order(context: Context, order_id: int | None) -> Order | None:
    if order_id is None:
        return None
    return order_list.order(context, ids.encode(ids.Kind.ORDER, order_id), None)
