"""Say which Commerce products stand behind a line, and take it back."""

from __future__ import annotations

import strawberry

from channel.api import ids, sku_mapping
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.sku_mapping import SkuMapping
from channel.api.words import Role
from channel.errors import Invalid
from channel.ports.commerce import Component
from channel.services import sku_mappings, stores
from channel.services.sku_mappings import Assigned, Assignment


@strawberry.input(description="So many of one product.")
class ProductComponentInput:
    sku: str = strawberry.field(description="A SKU that Commerce knows.")
    quantity: int = strawberry.field(default=1, description="Pieces in one unit, 1 to 999.")


@strawberry.input(
    description="What one unit of an Amazon SKU is made of: a single component with quantity 1 is "
    "an alias, anything else a kit or multipack. Name the SKU by a line that has it, or outright."
)
class OrderItemAssignProductInput:
    components: list[ProductComponentInput] = strawberry.field(
        description="1 to 20 products, each once."
    )
    order_item_id: strawberry.ID | None = strawberry.field(
        default=None, description="A line with the SKU. Either this or `amazonSku`."
    )
    amazon_sku: str | None = strawberry.field(
        default=None,
        description="The seller's SKU, or `ASIN:` and Amazon's product id for lines without one.",
    )
    store_id: strawberry.ID | None = strawberry.field(
        default=None, description="With `amazonSku`, unless it is for all stores: where it holds."
    )
    all_stores: bool | None = strawberry.field(
        default=False,
        description="Whether it holds in all stores; the named store's own mapping then goes.",
    )


@strawberry.type(description="The mapping as it is now.")
class OrderItemAssignProductPayload:
    mapping: SkuMapping | None = strawberry.field(description="Null when there are errors.")
    orders_released: int = strawberry.field(
        description="Orders that waited for a person and are now decided anew."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Which mapping goes.")
class SkuMappingRemoveInput:
    mapping_id: strawberry.ID = strawberry.field(description="Which mapping.")


@strawberry.type(description="What was removed: the SKU stands for itself again.")
class SkuMappingRemovePayload:
    mapping_id: strawberry.ID | None = strawberry.field(description="Null when there are errors.")
    orders_released: int = strawberry.field(
        description="Orders that waited for a person and are now decided anew."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_OPERATOR = Needs(Role.OPERATOR)


@strawberry.type
class SkuMappingMutation:
    @resolved(
        description="Say which products stand behind a line's SKU, for this order and all others "
        "without a Commerce order, now and later; those that wait for it are decided anew at once "
        "(D10). INVALID: a field, or a product that Commerce does not know. NOT_FOUND: no such "
        "line. UNAVAILABLE: Commerce does not answer.",
        needs=_OPERATOR,
    )
    def order_item_assign_product(
        self,
        info: Info,
        input: OrderItemAssignProductInput,  # noqa: A002 - the contract's word
    ) -> OrderItemAssignProductPayload:
        context = info.context
        done, errors = attempt(context, lambda: _assign(context, input))
        return OrderItemAssignProductPayload(
            mapping=sku_mapping.mapping(context, done.mapping_id) if done else None,
            orders_released=done.released if done else 0,
            user_errors=errors,
        )

    @resolved(
        description="Let an Amazon SKU stand for itself again. NOT_FOUND: no such mapping.",
        needs=_OPERATOR,
    )
    def sku_mapping_remove(
        self,
        info: Info,
        input: SkuMappingRemoveInput,  # noqa: A002 - the contract's word
    ) -> SkuMappingRemovePayload:
        context = info.context
        released, errors = attempt(context, lambda: _remove(context, input.mapping_id))
        return SkuMappingRemovePayload(
            mapping_id=None if errors else input.mapping_id,
            orders_released=released or 0,
            user_errors=errors,
        )


def _assign(context: Context, wish: OrderItemAssignProductInput) -> Assigned:
    key, of_store = _named(context, wish)
    if of_store is None and not wish.all_stores:
        raise Invalid("storeId", "store-or-all")
    parts = tuple(Component(part.sku, part.quantity) for part in wish.components)
    assignment = Assignment(key, None if wish.all_stores else of_store, parts)
    by = context.principal.name
    return sku_mappings.assign(context.wiring, assignment, of_store=of_store, by=by)


def _named(context: Context, wish: OrderItemAssignProductInput) -> tuple[str, int | None]:
    """The SKU, and the store it is about. Raises `Invalid`, `NotFound`."""
    if (wish.order_item_id is None) == (wish.amazon_sku is None):
        raise Invalid("orderItemId", "one-of-item-or-sku")
    if wish.order_item_id is not None:
        item = ids.existing(ids.Kind.ITEM, wish.order_item_id)
        with context.wiring.reading() as session:
            return sku_mappings.line_key(session, item)
    if wish.store_id is None:
        return wish.amazon_sku or "", None
    number = ids.existing(ids.Kind.STORE, wish.store_id)
    with context.wiring.reading() as session:
        return wish.amazon_sku or "", stores.get(session, number).id


def _remove(context: Context, id_: str) -> int:
    number = ids.existing(ids.Kind.MAPPING, id_)
    return sku_mappings.remove(context.wiring, number, by=context.principal.name)
