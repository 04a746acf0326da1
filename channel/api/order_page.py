"""A page of orders, whatever list it is of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import strawberry
from sqlalchemy import func, select

from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.keyset import Page
from channel.api.order import Order
from channel.api.order_search import Condition
from channel.api.order_set import OrderSet
from channel.api.paging import PageInfo
from channel.models.order import Order as OrderRow


@strawberry.type
class OrderPage:
    """What every connection of orders has; each adds edges of its own."""

    context: strawberry.Private[Context]
    where: strawberry.Private[list[Condition]]
    page: strawberry.Private[Page]

    @resolved(description="The orders.")
    def nodes(self) -> list[Order]:
        return self._orders

    @resolved(description="How many orders the filter finds on all pages.")
    def total_count(self) -> int:
        counted = select(func.count()).select_from(OrderRow).where(*self.where)
        return self.context.session.scalar(counted) or 0

    @resolved(description="Where the page lies.")
    def page_info(self) -> PageInfo:
        return PageInfo.of(self.page)

    def placed(self) -> Iterator[tuple[str, Order]]:
        """Each order with its cursor."""
        return zip(self.page.cursors, self._orders, strict=True)

    @cached_property
    def _orders(self) -> list[Order]:
        together = OrderSet(self.context, self.page.rows)
        return [Order.of(row, together) for row in self.page.rows]
