"""The debug log: its switch and its lines (V35)."""

from __future__ import annotations

from datetime import datetime
from math import ceil
from typing import Any

import strawberry
from sqlalchemy import Select
from sqlalchemy.engine import Row

from channel.api import ids
from channel.api.context import Context, Info
from channel.api.fields import resolved
from channel.api.keyset import DEFAULT_PAGE, Key, Window, read_page
from channel.api.paging import PageInfo, how_many
from channel.api.roles import Needs
from channel.api.store import Store
from channel.api.store_set import stores_by_id
from channel.api.words import DebugLineKind, Role
from channel.models.debug import DebugSwitch as SwitchRow
from channel.services import debugging
from channel.services.debugging import Columns

_NEWEST = Key("ID", Columns.id, int, descending=True)


@strawberry.type(description="The debug log being on. It turns itself off.")
class DebugSwitch:
    context: strawberry.Private[Context]
    store_id: strawberry.Private[int | None]
    started_at: datetime = strawberry.field(description="Since when.")
    ends_at: datetime = strawberry.field(description="When it turns itself off.")
    minutes_left: int = strawberry.field(description="Until then, the begun one included.")
    by: str = strawberry.field(description="Who turned it on.")

    @resolved(description="The store that it is for; null: all of them.")
    def store(self) -> Store | None:
        if self.store_id is None:
            return None
        return stores_by_id(self.context, [self.store_id]).get(self.store_id)

    @classmethod
    def of(cls, row: SwitchRow, context: Context) -> DebugSwitch:
        return cls(
            context=context,
            store_id=row.store_id,
            started_at=row.started_at,
            ends_at=row.ends_at,
            minutes_left=ceil((row.ends_at - context.wiring.clock.now()).total_seconds() / 60),
            by=row.by,
        )


def debug_switch(context: Context) -> DebugSwitch | None:
    row = debugging.switched_on(context.session, context.wiring.clock.now())
    return None if row is None else DebugSwitch.of(row, context)


@strawberry.type(description="A line of the debug log. No personal data, no tokens.")
class DebugLine:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    at: datetime = strawberry.field(description="When it was written.")
    process: str = strawberry.field(description="The machine and its process: `web-1:4711`.")
    kind: DebugLineKind = strawberry.field(description="What it is about.")
    text: str = strawberry.field(
        description="What was done, what came of it, and numbers: `searchOrders 200 ms=312`. "
        "In no language: for those who read logs."
    )
    amazon_order_number: str | None = strawberry.field(
        description="The order that it is about, where it is about one."
    )

    @classmethod
    def of(cls, row: Row[Any]) -> DebugLine:
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.DEBUG_LINE, row.id)),
            at=row.at,
            process=row.process,
            kind=DebugLineKind(row.kind),
            text=row.text,
            amazon_order_number=row.amazon_order_id,
        )


@strawberry.type(description="A line and where it stands in the log.")
class DebugLineEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: DebugLine = strawberry.field(description="The line.")


@strawberry.type(description="A page of the debug log, the newest line first.")
class DebugLineConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    edges: list[DebugLineEdge] = strawberry.field(description="The lines with their cursors.")
    nodes: list[DebugLine] = strawberry.field(description="The lines.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)


def _lines(
    context: Context, store_id: str | None, order: str | None, window: Window
) -> DebugLineConnection:
    number = None if store_id is None else ids.require(ids.Kind.STORE, store_id, "storeId")
    wanted = debugging.lines(context.wiring.clock.now(), number, (order or "").strip() or None)
    page = read_page(context.session, wanted, Columns.id, _NEWEST, window)
    found = [DebugLine.of(row) for row in page.rows]
    return DebugLineConnection(
        context=context,
        wanted=wanted,
        edges=[DebugLineEdge(cursor=c, node=n) for c, n in zip(page.cursors, found, strict=True)],
        nodes=found,
        page_info=PageInfo.of(page),
    )


@strawberry.type
class DebugQuery:
    @resolved(
        description="The debug log's switch while it is on; null while it is off.",
        needs=Needs(Role.VIEWER),
    )
    def debug_switch(self, info: Info) -> DebugSwitch | None:
        return debug_switch(info.context)

    @resolved(
        description="The debug log, the newest line first; of one store: its own lines, and what "
        "concerns its seller account or the whole installation. Lines are there until 24 hours "
        "after their switch went off, 20,000 at most. `first`: 1 to 100, else INVALID.",
        needs=Needs(Role.ADMIN),
    )
    def debug_lines(
        self,
        info: Info,
        store_id: strawberry.ID | None = None,
        amazon_order_number: str | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> DebugLineConnection:
        window = Window.of(first, after)
        return _lines(info.context, store_id, amazon_order_number, window)
