"""The SKUs that pending orders hold units of, and how one order's hold stands (D3)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import strawberry
from sqlalchemy import Select
from sqlalchemy.engine import Row

from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.keyset import Key, Window, read_page
from channel.api.paging import PageInfo, how_many
from channel.api.words import HoldState
from channel.services import stock_ledger

if TYPE_CHECKING:
    from channel.api.order_set import OrderSet


@strawberry.type(description="How the stock kept for an order to come stands (D3, F77).")
class OrderHold:
    state: HoldState = strawberry.field(description="Where it stands.")
    quantity: int = strawberry.field(description="Units held now, all SKUs together.")
    held_at: datetime | None = strawberry.field(description="Since when; null: nothing is held.")
    expires_at: datetime | None = strawberry.field(
        description="When it is given back at the latest; null: nothing is held."
    )
    sentence: str = strawberry.field(description="All that in the reader's language.")

    @classmethod
    def of(cls, row: Row[Any], together: OrderSet) -> OrderHold | None:
        """None for an order that has never wanted one."""
        state = HoldState(row.hold_state)
        if state is HoldState.NONE:
            return None
        quantity = sum(together.held.get(row.id, {}).values())
        days = together.hold_days[row.store_id]
        expires_at = row.held_at + timedelta(days=days) if row.held_at else None
        values = {"quantity": quantity, "date": expires_at}
        return cls(
            state=state,
            quantity=quantity,
            held_at=row.held_at,
            expires_at=expires_at,
            sentence=together.context.say(f"hold-{state}", values),
        )


@strawberry.type(description="A SKU of which units are held.")
class StockHold:
    sku: str = strawberry.field(description="Commerce's.")
    quantity: int = strawberry.field(description="Units held.")
    orders: int = strawberry.field(description="For so many pending orders.")
    oldest_held_at: datetime | None = strawberry.field(description="Since when the first of them.")

    @classmethod
    def of(cls, row: Row[Any]) -> StockHold:
        return cls(
            sku=row.sku,
            quantity=int(row.quantity),
            orders=row.orders,
            oldest_held_at=row.oldest,
        )


@strawberry.type(description="Such a SKU and where it stands.")
class StockHoldEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: StockHold = strawberry.field(description="The SKU.")


@strawberry.type(description="A page of the SKUs of which units are held, by SKU.")
class StockHoldConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    edges: list[StockHoldEdge] = strawberry.field(description="With their cursors.")
    nodes: list[StockHold] = strawberry.field(description="Without.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)


def stock_holds(context: Context, window: Window) -> StockHoldConnection:
    held = stock_ledger.held_skus().subquery()
    statement = held.select()
    page = read_page(context.session, statement, held.c.id, Key("SKU", held.c.sku, str), window)
    nodes = [StockHold.of(row) for row in page.rows]
    return StockHoldConnection(
        context=context,
        wanted=statement,
        edges=[StockHoldEdge(cursor=c, node=n) for c, n in zip(page.cursors, nodes, strict=True)],
        nodes=nodes,
        page_info=PageInfo.of(page),
    )
