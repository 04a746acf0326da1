"""The stores."""

from __future__ import annotations

import strawberry
from sqlalchemy import func, select

from channel.api import ids
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.keyset import Key, Window, read_page
from channel.api.paging import PageInfo
from channel.api.store import Store
from channel.api.store_set import StoreSet, statement, stores_by_id
from channel.models.store import Store as StoreRow

_BY_AGE = Key("STORE", StoreRow.__table__.c.id, int)


@strawberry.type(description="A store and where it stands in the list.")
class StoreEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: Store = strawberry.field(description="The store.")


@strawberry.type(description="A page of stores, the oldest first.")
class StoreConnection:
    context: strawberry.Private[Context]
    edges: list[StoreEdge] = strawberry.field(description="The stores with their cursors.")
    nodes: list[Store] = strawberry.field(description="The stores.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many stores there are.")
    def total_count(self) -> int:
        return self.context.session.scalar(select(func.count(StoreRow.id))) or 0


def stores(context: Context, window: Window) -> StoreConnection:
    page = read_page(context.session, statement(), StoreRow.__table__.c.id, _BY_AGE, window)
    found = StoreSet(context, page.rows).stores
    return StoreConnection(
        context=context,
        edges=[StoreEdge(cursor=c, node=n) for c, n in zip(page.cursors, found, strict=True)],
        nodes=found,
        page_info=PageInfo.of(page),
    )


def store(context: Context, id_: str) -> Store | None:
    number = ids.decode(ids.Kind.STORE, id_)
    return None if number is None else stores_by_id(context, [number]).get(number)
