"""Say what Amazon is told of a carrier, or take it back."""

from __future__ import annotations

import strawberry

from channel.api import carrier_map
from channel.api.attempt import attempt
from channel.api.carrier_map import CarrierMapping
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import Role
from channel.domain.carrier_map import Choice
from channel.domain.carriers import key
from channel.services import carrier_entries


@strawberry.input(
    description="What Amazon is told of a carrier in one marketplace. An entry for a service goes "
    "before one for all of them, and both before what the channel knows by itself."
)
class CarrierMapUpdateInput:
    marketplace_id: str = strawberry.field(description="Amazon's marketplace id.")
    carrier: str = strawberry.field(
        description="As parcels have it; case, spaces and signs do not count."
    )
    service: str | None = strawberry.field(
        default=None, description="Null: for all of the carrier's services."
    )
    code: str | None = strawberry.field(
        default=None,
        description="Amazon's code, spelled as in Seller Central's form, or Other. Required unless "
        "`remove`.",
    )
    name: str | None = strawberry.field(
        default=None, description="With Other, and only then: the carrier's name."
    )
    method: str | None = strawberry.field(
        default=None, description="Amazon's shippingMethod; null: the parcel's own service."
    )
    remove: bool = strawberry.field(
        default=False, description="Take the merchant's own entry back instead."
    )


@strawberry.type(description="The carrier as it is mapped now.")
class CarrierMapUpdatePayload:
    mappings: list[CarrierMapping] = strawberry.field(
        description="All services of the carrier in that marketplace; empty when there are errors."
    )
    parcels_released: int = strawberry.field(
        description="Parcels that waited for it and now go on to Amazon."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class CarrierMapMutation:
    @resolved(
        description="Enter, change or remove what Amazon is told of a carrier, for parcels that "
        "are not sent yet; those that wait for it go on at once, and what Amazon has been told "
        "stays. INVALID: a field. NOT_FOUND: nothing to remove.",
        needs=Needs(Role.OPERATOR),
    )
    def carrier_map_update(
        self,
        info: Info,
        input: CarrierMapUpdateInput,  # noqa: A002 - the contract's word
    ) -> CarrierMapUpdatePayload:
        context = info.context
        released, errors = attempt(context, lambda: _update(context, input))
        if errors:
            return CarrierMapUpdatePayload(mappings=[], parcels_released=0, user_errors=errors)
        carrier = key(input.carrier)
        return CarrierMapUpdatePayload(
            mappings=carrier_map.of_carrier(context, input.marketplace_id, carrier),
            parcels_released=released or 0,
            user_errors=[],
        )


def _update(context: Context, wish: CarrierMapUpdateInput) -> int:
    about = carrier_entries.subject(wish.marketplace_id, wish.carrier, wish.service)
    if wish.remove:
        carrier_entries.remove(context.wiring, about)
        return 0
    choice = Choice(wish.code or "", wish.name, wish.method)
    return carrier_entries.enter(context.wiring, about, choice, by=context.principal.name)
