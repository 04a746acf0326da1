"""Put an order's address right (V17)."""

from __future__ import annotations

import strawberry

from channel.api import ids, order_list
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.order import Order
from channel.api.roles import Needs
from channel.api.words import Role
from channel.domain.addresses import EDITABLE
from channel.domain.order import Address
from channel.services import addresses


@strawberry.input(
    description="Where an order is to go: all seven parts, an empty one being null. Recipient, "
    "company and phone stay as Amazon sends them."
)
class OrderAddressInput:
    address_line1: str | None = strawberry.field(default=None, description="Street and number.")
    address_line2: str | None = strawberry.field(default=None, description="Second line.")
    address_line3: str | None = strawberry.field(default=None, description="Third line.")
    city: str | None = strawberry.field(default=None, description="City.")
    state_or_region: str | None = strawberry.field(
        default=None, description="State or region; in the US and Canada its code or its name."
    )
    postal_code: str | None = strawberry.field(default=None, description="Postal code.")
    country_code: str | None = strawberry.field(default=None, description="ISO 3166-1 alpha-2.")


@strawberry.input(description="The address that an order is to be sent to.")
class OrderAddressUpdateInput:
    order_id: strawberry.ID = strawberry.field(description="Which order.")
    address: OrderAddressInput = strawberry.field(description="Where it is to go.")


@strawberry.type(description="The order with its new address; the decision follows in moments.")
class OrderAddressUpdatePayload:
    order: Order | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class OrderAddressMutation:
    @resolved(
        description="Put the address right before the Commerce order is made (V17). It is put in "
        "form (V38), kept beside Amazon's own, used from now on whatever Amazon sends, and the "
        "order is decided again at once. INVALID: what cannot be an address. CONFLICT: Amazon "
        "ships it, it has its Commerce order, it is canceled, or its personal data is wiped. "
        "NOT_FOUND: no such order.",
        needs=Needs(Role.OPERATOR),
    )
    def order_address_update(
        self,
        info: Info,
        input: OrderAddressUpdateInput,  # noqa: A002 - the contract's word
    ) -> OrderAddressUpdatePayload:
        context = info.context
        done, errors = attempt(context, lambda: _correct(context, input))
        order = order_list.order(context, input.order_id, None) if done else None
        return OrderAddressUpdatePayload(order=order, user_errors=errors)


def _correct(context: Context, wish: OrderAddressUpdateInput) -> bool:
    w = context.wiring
    number = ids.existing(ids.Kind.ORDER, wish.order_id)
    place = Address(**{name: getattr(wish.address, name) for name in EDITABLE})
    with w.transaction("order.address") as session:
        by = context.principal.name
        addresses.correct(session, w.vault, w.clock.now(), number, place, by=by)
    return True
