"""What each column of the Orders tab sorts by."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

import strawberry
from sqlalchemy import ColumnElement, case, func, select

from channel.api.keyset import Key
from channel.api.words import OrderSortField, OrderStatus, SortDirection
from channel.models.order import Order
from channel.models.store import Store


@strawberry.input(description="How the list is sorted.")
class OrderSort:
    field: OrderSortField = strawberry.field(description="By which column.")
    direction: SortDirection = strawberry.field(
        default=SortDirection.DESC, description="Nulls come last either way."
    )

    def key(self) -> Key:
        return order_key(self.field, descending=self.direction is SortDirection.DESC)


_STATUS_ORDER = case(
    {status.value: position for position, status in enumerate(OrderStatus)},
    value=Order.status,
    else_=len(OrderStatus),
)
_STORE_NAME = select(func.lower(Store.name)).where(Store.id == Order.store_id).scalar_subquery()

_Column = tuple[ColumnElement[Any], type, bool]


def _columns() -> dict[OrderSortField, _Column]:
    """Expression, Python type, nullable."""
    field = OrderSortField
    plain: dict[OrderSortField, Any] = {
        field.PURCHASE_DATE: (Order.purchase_date, datetime),
        field.UPDATED_AT: (Order.updated_at, datetime),
        field.ORDER_NUMBER: (Order.id, int),
        field.MERCHANT_ID: (Order.store_id, int),
        field.AMAZON_ORDER_NUMBER: (Order.amazon_order_id, str),
        field.STORE_NAME: (_STORE_NAME, str),
        field.STATUS: (_STATUS_ORDER, int),
        field.FULFILLMENT_CHANNEL: (Order.channel, str),
        field.ITEMS_UNSHIPPED: (Order.items_unshipped, int),
        field.ITEMS_SHIPPED: (Order.items_shipped, int),
        field.RESERVED: (Order.reserved, bool),
        field.LAST_ACTION_AT: (Order.last_action_at, datetime),
        field.IS_PRIME: (Order.is_prime, bool),
    }
    nullable: dict[OrderSortField, Any] = {
        field.COMMERCE_ORDER_NUMBER: (Order.commerce_number, str),
        field.TOTAL: (Order.total, Decimal),
        field.LATEST_SHIP_DATE: (Order.latest_ship, datetime),
    }
    return {name: (*column, False) for name, column in plain.items()} | {
        name: (*column, True) for name, column in nullable.items()
    }


_COLUMNS = _columns()


def order_key(field: OrderSortField, *, descending: bool) -> Key:
    expression, kind, nullable = _COLUMNS[field]
    return Key(field.value, expression, kind, nullable, descending)
