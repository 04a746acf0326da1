"""A store's order settings."""

from __future__ import annotations

from typing import Any

import strawberry
from sqlalchemy.engine import Row

from channel.api.commerce_store import CommerceStore, commerce_store
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.words import (
    CustomerCreation,
    NumberSource,
    OpenAtConnection,
    OrderStatus,
    OrderStatusChoice,
    PendingOrders,
)
from channel.domain.settings_rules import MAPPABLE
from channel.services import policies


@strawberry.type(description="What an open Commerce order is called while Amazon says this (V33).")
class MappedStatus:
    amazon_status: OrderStatus = strawberry.field(description="Where Amazon is.")
    commerce_status: str = strawberry.field(description="The code of a Commerce status.")


@strawberry.type(description="If and how a store's orders become Commerce orders (F62-F80).")
class OrderSettings:
    context: strawberry.Private[Context]
    target: strawberry.Private[str]
    import_orders: bool = strawberry.field(
        description="Whether Commerce orders are created (F64-F68)."
    )
    customer_creation: CustomerCreation = strawberry.field(description="F71, F72.")
    number_source: NumberSource = strawberry.field(description="F73, F74.")
    pending_orders: PendingOrders = strawberry.field(description="F76, F77.")
    order_status: OrderStatusChoice = strawberry.field(description="F78, F79.")
    custom_status: str | None = strawberry.field(
        description="The Commerce status of new orders, with CUSTOM (F80)."
    )
    open_at_connection: OpenAtConnection = strawberry.field(description="D2.")
    number_prefix_merchant: str = strawberry.field(
        description="Goes before the Commerce numbers of orders that the merchant ships; mostly "
        "empty."
    )
    number_prefix_amazon: str = strawberry.field(
        description="Goes before those of orders that Amazon ships."
    )
    hold_days: int = strawberry.field(
        description="Days after which a pending order's hold on stock is given back (D3)."
    )
    status_map: list[MappedStatus] = strawberry.field(
        description="In the order of an order's life; what is missing changes nothing (D5, V33)."
    )

    @resolved(description="The Commerce store that orders are created in (F69, F70).")
    def target_store(self) -> CommerceStore:
        return commerce_store(self.context, self.target)

    @classmethod
    def of(cls, row: Row[Any], context: Context) -> OrderSettings:
        kept = dict(vars(policies.settings_of(row)))
        words = kept.pop("status_map")
        return cls(
            context=context,
            target=kept.pop("target_store"),
            status_map=[
                MappedStatus(amazon_status=status, commerce_status=words[status.value])
                for status in MAPPABLE
                if status.value in words
            ],
            **kept,
        )
