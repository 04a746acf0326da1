"""Keep the products that decisions look at."""

from __future__ import annotations

import strawberry

from channel.api.attempt import attempt
from channel.api.commerce_product import CommerceProduct
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import Role
from channel.errors import Conflict
from channel.services import absorbing


@strawberry.input(description="A product of the embedded commerce system, as it should be.")
class CommerceProductUpsertInput:
    sku: str = strawberry.field(description="Which product; a new one is made.")
    name: str = strawberry.field(description="Its name.")
    quantity: int = strawberry.field(description="Items counted on hand, 0 or more.")
    manage_stock: bool | None = strawberry.field(
        default=True, description="False: always to be had."
    )
    enabled: bool | None = strawberry.field(
        default=True, description="False: orders for it are blocked."
    )


@strawberry.type(description="The product as it is now.")
class CommerceProductUpsertPayload:
    product: CommerceProduct | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_OPERATOR = Needs(Role.OPERATOR)


@strawberry.type
class OrderMutation:
    @resolved(
        description="Make or change a product of the embedded commerce system; orders that wait "
        "for it are decided again at once. INVALID: an empty SKU or name, a count below 0. "
        "CONFLICT: another commerce backend is in use.",
        needs=_OPERATOR,
    )
    def commerce_product_upsert(
        self,
        info: Info,
        input: CommerceProductUpsertInput,  # noqa: A002 - the contract's word
    ) -> CommerceProductUpsertPayload:
        product, errors = attempt(info.context, lambda: _upsert(info.context, input))
        return CommerceProductUpsertPayload(product=product, user_errors=errors)


def _upsert(context: Context, wish: CommerceProductUpsertInput) -> CommerceProduct:
    embedded = context.wiring.embedded
    if embedded is None:
        raise Conflict("not-embedded")
    product = embedded.upsert_product(
        wish.sku,
        wish.name,
        wish.quantity,
        manage_stock=wish.manage_stock is not False,
        enabled=wish.enabled is not False,
    )
    absorbing.absorb(context.wiring)
    return CommerceProduct.of(product)
