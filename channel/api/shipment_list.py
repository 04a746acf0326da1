"""The Shipments screen: every parcel, and those that wait for a person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from typing import Any

import strawberry
from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import selectinload

from channel.api import ids
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.keyset import Key, Page, Window, read_page
from channel.api.order_search import few, part_of
from channel.api.paging import PageInfo, how_many
from channel.api.shipment import Shipment
from channel.api.shipment_set import ShipmentSet, needs_you
from channel.api.words import ShipmentState
from channel.models.order import Order as OrderRow
from channel.models.shipment import Shipment as ShipmentRow

_COLUMNS = ShipmentRow.__table__.c
_NEWEST = Key("CREATED_AT", _COLUMNS.created_at, datetime, descending=True)


@strawberry.input(description="Every condition that is given must hold; null asks nothing.")
class ShipmentFilter:
    store_ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="Of any of these stores. Error INVALID for an unknown id."
    )
    states: list[ShipmentState] | None = strawberry.field(
        default=None, description="In any of these states."
    )
    needs_you: bool | None = strawberry.field(
        default=None, description="Whether its confirmation waits for a person."
    )
    text: str | None = strawberry.field(
        default=None,
        description="Each word is part of the tracking number or of either order number.",
    )


@strawberry.type(description="A parcel and where it stands in the list.")
class ShipmentEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: Shipment = strawberry.field(description="The parcel.")


@strawberry.type(description="A page of parcels, what was recorded last comes first.")
class ShipmentConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    page: strawberry.Private[Page]

    @resolved(description="With their cursors.")
    def edges(self) -> list[ShipmentEdge]:
        pairs = zip(self._shipments, self.page.cursors, strict=True)
        return [ShipmentEdge(cursor=cursor, node=node) for node, cursor in pairs]

    @resolved(description="Without.")
    def nodes(self) -> list[Shipment]:
        return self._shipments

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)

    @resolved(description="Where the page lies.")
    def page_info(self) -> PageInfo:
        return PageInfo.of(self.page)

    @cached_property
    def _shipments(self) -> list[Shipment]:
        numbers = [row.id for row in self.page.rows]
        statement = select(ShipmentRow).where(ShipmentRow.id.in_(numbers))
        found = {
            row.id: row
            for row in self.context.session.scalars(
                statement.options(selectinload(ShipmentRow.items))
            )
        }
        rows = [found[number] for number in numbers]
        together = ShipmentSet(self.context, rows)
        return [Shipment.of(row, together) for row in rows]


def shipments(context: Context, wish: ShipmentFilter | None, window: Window) -> ShipmentConnection:
    """Raises `Invalid`: an id, a text, a cursor."""
    statement = (
        select(_COLUMNS.id)
        .join(OrderRow, OrderRow.id == _COLUMNS.order_id)
        .where(*_conditions(wish or ShipmentFilter()))
    )
    page = read_page(context.session, statement, _COLUMNS.id, _NEWEST, window)
    return ShipmentConnection(context=context, wanted=statement, page=page)


def _conditions(wish: ShipmentFilter) -> Iterator[ColumnElement[bool]]:
    if wish.store_ids is not None:
        stores = [ids.require(ids.Kind.STORE, i, "filter.storeIds") for i in wish.store_ids]
        yield OrderRow.store_id.in_(stores)
    if wish.states is not None:
        yield ShipmentRow.state.in_([state.value for state in wish.states])
    if wish.needs_you is not None:
        yield needs_you() if wish.needs_you else ~needs_you()
    for word in few(wish.text or "", "filter.text"):
        places = (ShipmentRow.tracking_number, OrderRow.amazon_order_id, OrderRow.commerce_number)
        yield or_(*(part_of(place, word) for place in places))
