"""The lines of a Commerce order (embedded backend)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import strawberry

from channel.api.money import Money

if TYPE_CHECKING:
    from channel.adapters.commerce_sql.views import ComponentView, ItemView


@strawberry.type(description="A product that a line of a Commerce order takes from stock.")
class CommerceComponent:
    sku: str = strawberry.field(description="The product's SKU.")
    name: str = strawberry.field(description="The product's name.")
    per_unit: int = strawberry.field(description="How many of it make one item of the line.")
    reserved: int = strawberry.field(description="How many the line still holds of its stock.")

    @classmethod
    def of(cls, view: ComponentView) -> CommerceComponent:
        return cls(sku=view.sku, name=view.name, per_unit=view.per_unit, reserved=view.reserved)


@strawberry.type(description="A line of a Commerce order.")
class CommerceOrderItem:
    line_reference: str = strawberry.field(description="Amazon's id of the line.")
    sku: str = strawberry.field(description="The SKU that was sold.")
    title: str = strawberry.field(description="As it was sold on Amazon.")
    quantity_ordered: int = strawberry.field(description="Items ordered.")
    quantity_shipped: int = strawberry.field(description="Items shipped.")
    quantity_open: int = strawberry.field(description="Items still to be shipped.")
    unit_price: Money = strawberry.field(
        description="The line's item amount shared out, rounded to the currency's decimals."
    )
    unit_price_rest: Money = strawberry.field(
        description="The cents, more or less, that the unit prices leave to the line: 10.00 for 3 "
        "is 3.33 each and 0.01."
    )
    total: Money = strawberry.field(description="The whole line, shipping and tax included.")
    refunded: Money = strawberry.field(description="Given back of it so far.")
    refundable: Money = strawberry.field(
        description="What may still be given back beside the shipping."
    )
    shipping_refundable: Money = strawberry.field(
        description="What may still be given back of the shipping."
    )
    quantity_returnable: int = strawberry.field(
        description="Items that took stock, were shipped and have not come back to stock."
    )
    components: list[CommerceComponent] = strawberry.field(
        description="What it takes from stock: its own product, or those a kit is made of."
    )

    @classmethod
    def of(cls, view: ItemView) -> CommerceOrderItem:
        return cls(
            line_reference=view.line_reference,
            sku=view.sku,
            title=view.title,
            quantity_ordered=view.quantity_ordered,
            quantity_shipped=view.quantity_shipped,
            quantity_open=view.quantity_open,
            unit_price=Money.shown(view.unit_price),
            unit_price_rest=Money.shown(view.unit_price_rest),
            total=Money.shown(view.total),
            refunded=Money.shown(view.refunded),
            refundable=Money.shown(view.goods_left),
            shipping_refundable=Money.shown(view.shipping_left),
            quantity_returnable=view.returnable,
            components=[CommerceComponent.of(part) for part in view.components],
        )
