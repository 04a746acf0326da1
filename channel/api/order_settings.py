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
    OrderStatusChoice,
    PendingOrders,
)


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

    @resolved(description="The Commerce store that orders are created in (F69, F70).")
    def target_store(self) -> CommerceStore:
        return commerce_store(self.context, self.target)

    @classmethod
    def of(cls, row: Row[Any], context: Context) -> OrderSettings:
        return cls(
            context=context,
            target=row.target_store,
            import_orders=row.import_orders,
            customer_creation=CustomerCreation(row.customer_creation),
            number_source=NumberSource(row.number_source),
            pending_orders=PendingOrders(row.pending_orders),
            order_status=OrderStatusChoice(row.order_status),
            custom_status=row.custom_status,
            open_at_connection=OpenAtConnection(row.open_at_connection),
        )
