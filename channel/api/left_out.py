"""The orders that were there before a store was connected, by name (F4, D2)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy import func, literal, select, tuple_
from sqlalchemy.engine import Row

from channel.api.context import Context
from channel.api.keyset import Key, Window, read_cursor, write_cursor
from channel.api.paging import PageInfo
from channel.domain.store import SightingReason
from channel.models.order import Sighting

_BOUGHT = func.coalesce(
    Sighting.purchase_date, Sighting.first_seen_at, type_=Sighting.first_seen_at.type
)
_KEY = Key("PURCHASE_DATE", _BOUGHT, datetime, descending=True)

# An account (None until connected) and a marketplace: what a store is (D19).
Place = tuple[int | None, str]


@strawberry.type(
    description="An order that existed when the store was connected and was not imported; "
    "`orderImport` takes it all the same."
)
class LeftOutOrder:
    amazon_order_number: str = strawberry.field(description="Amazon's number.")
    amazon_status: str | None = strawberry.field(description="Amazon's own word, when last seen.")
    purchase_date: datetime | None = strawberry.field(description="When it was bought.")


@strawberry.type(description="Such an order and where it stands.")
class LeftOutEdge:
    cursor: str = strawberry.field(description="To go on behind it.")
    node: LeftOutOrder = strawberry.field(description="The order.")


@strawberry.type(description="Orders that were left out, what was bought last first.")
class LeftOutConnection:
    edges: list[LeftOutEdge] = strawberry.field(description="With their cursors.")
    nodes: list[LeftOutOrder] = strawberry.field(description="Without.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")
    total_count: int = strawberry.field(description="How many the store left out.")


def pages(
    context: Context,
    places: Collection[Place],
    counts: Mapping[tuple[int, str], int],
    window: Window,
) -> dict[Place, LeftOutConnection]:
    """The same page of several stores', in one statement. Raises `Invalid` for a cursor."""
    found: dict[Place, list[Row[Any]]] = {}
    accounts = {account for account, _ in places if account is not None}
    for row in _rows(context, accounts, window):
        found.setdefault((row.account_id, row.marketplace_id), []).append(row)
    return {
        (account, site): _connection(
            found.get((account, site), []),
            0 if account is None else counts.get((account, site), 0),
            window,
        )
        for account, site in places
    }


def _rows(context: Context, accounts: Collection[int], window: Window) -> list[Row[Any]]:
    nth = func.row_number().over(
        partition_by=(Sighting.account_id, Sighting.marketplace_id),
        order_by=(_BOUGHT.desc(), Sighting.id.desc()),
    )
    numbered = select(
        Sighting.id,
        Sighting.account_id,
        Sighting.marketplace_id,
        Sighting.amazon_order_id,
        Sighting.amazon_status,
        Sighting.purchase_date,
        _BOUGHT.label("bought"),
        nth.label("nth"),
    ).where(Sighting.account_id.in_(accounts), Sighting.why == SightingReason.LEFT_OUT.value)
    if window.after is not None:
        bought, number = read_cursor(_KEY, window.after, "after")
        here = tuple_(literal(bought, _BOUGHT.type), literal(number, Sighting.id.type))
        numbered = numbered.where(tuple_(_BOUGHT, Sighting.id) < here)
    rows = numbered.subquery()
    page = select(rows).where(rows.c.nth <= window.size + 1).order_by(rows.c.nth)
    return list(context.session.execute(page).all())


def _connection(rows: list[Row[Any]], count: int, window: Window) -> LeftOutConnection:
    edges = [
        LeftOutEdge(
            cursor=write_cursor(_KEY, row.bought, row.id),
            node=LeftOutOrder(
                amazon_order_number=row.amazon_order_id,
                amazon_status=row.amazon_status,
                purchase_date=row.purchase_date,
            ),
        )
        for row in rows[: window.size]
    ]
    return LeftOutConnection(
        edges=edges,
        nodes=[edge.node for edge in edges],
        page_info=PageInfo.onward(
            [edge.cursor for edge in edges], window.after, more=len(rows) > window.size
        ),
        total_count=count,
    )
