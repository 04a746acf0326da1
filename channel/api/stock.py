"""Stock that the channel holds for orders to come: the ledger, per SKU, and what is open (D3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

import strawberry
from sqlalchemy import Select, select
from sqlalchemy.engine import Row

from channel.api import ids
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.keyset import Key, Window, read_page
from channel.api.order import Order
from channel.api.order_set import COLUMNS, OrderSet
from channel.api.paging import PageInfo, how_many
from channel.api.words import StockMove
from channel.models.order import Order as OrderRow
from channel.models.stock import StockEntry
from channel.services import holding, stock_ledger
from channel.services.stock_ledger import Sums

_NEWEST = Key("NEWEST", StockEntry.__table__.c.id, int, descending=True)


@strawberry.type(description="Units of one SKU by what became of them, over the whole ledger.")
class StockSums:
    held: int = strawberry.field(description="Taken for pending orders.")
    became: int = strawberry.field(description="Of these, now reserved by Commerce orders.")
    released: int = strawberry.field(description="Of these, given back.")
    expired: int = strawberry.field(description="Of these, given back for their age.")
    open: int = strawberry.field(description="The rest: still held.")

    @classmethod
    def of(cls, sums: Sums) -> StockSums:
        return cls(
            held=sums.held,
            became=sums.became,
            released=sums.released,
            expired=sums.expired,
            open=sums.open,
        )


@strawberry.type(
    description="One SKU in Commerce beside the channel's ledger. Where stock is managed, `onHand` "
    "= `held` + `heldElsewhere` + `reserved` + `available`; the figures of Commerce are null for a "
    "SKU that it does not know."
)
class StockOfSku:
    sku: str = strawberry.field(description="Commerce's.")
    name: str | None = strawberry.field(description="The product's name.")
    manage_stock: bool | None = strawberry.field(
        description="False: always to be had, whatever the figures."
    )
    on_hand: int | None = strawberry.field(description="Units counted in Commerce.")
    held: int | None = strawberry.field(description="Kept there for Amazon orders to come.")
    held_elsewhere: int | None = strawberry.field(description="Kept there by other channels.")
    reserved: int | None = strawberry.field(description="Promised there to orders.")
    available: int | None = strawberry.field(description="What can still be sold.")
    ledger: StockSums = strawberry.field(description="What the channel's own ledger says.")
    adds_up: bool = strawberry.field(description="Whether both say that as many are held.")
    sentence: str = strawberry.field(description="The proof, in the reader's language.")


class MoveSet:
    """Movements that were read together read their orders together."""

    def __init__(self, context: Context, rows: Sequence[Row[Any]]) -> None:
        self.context = context
        self.rows = rows

    @cached_property
    def orders(self) -> Mapping[int, Order]:
        wanted = select(*COLUMNS).where(OrderRow.id.in_({row.order_id for row in self.rows}))
        return orders_of(self.context, wanted)


def orders_of(context: Context, wanted: Select[Any]) -> Mapping[int, Order]:
    """Orders by id; `wanted` selects their columns."""
    rows = context.session.execute(wanted).all()
    together = OrderSet(context, rows)
    return {row.id: Order.of(row, together) for row in rows}


@strawberry.type(description="One movement of an order's hold; the ledger is never rewritten.")
class StockMovement:
    together: strawberry.Private[MoveSet]
    order_id: strawberry.Private[int]
    id: strawberry.ID = strawberry.field(description="Opaque.")
    at: datetime = strawberry.field(description="When.")
    sku: str = strawberry.field(description="Commerce's SKU: of a kit, each component's.")
    kind: StockMove = strawberry.field(description="What became of the units.")
    quantity: int = strawberry.field(description="Units, always above 0.")

    @resolved(description="The order that they were kept for.")
    def order(self) -> Order:
        return self.together.orders[self.order_id]

    @classmethod
    def of(cls, row: Row[Any], together: MoveSet) -> StockMovement:
        return cls(
            together=together,
            order_id=row.order_id,
            id=strawberry.ID(ids.encode(ids.Kind.STOCK_MOVEMENT, row.id)),
            at=row.at,
            sku=row.sku,
            kind=StockMove(row.kind),
            quantity=row.quantity,
        )


@strawberry.type(description="A movement and where it stands.")
class StockMovementEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: StockMovement = strawberry.field(description="The movement.")


@strawberry.type(description="A page of the ledger, the newest movement first.")
class StockLedgerConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    edges: list[StockMovementEdge] = strawberry.field(description="With their cursors.")
    nodes: list[StockMovement] = strawberry.field(description="Without.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)


def stock_of(context: Context, sku: str) -> StockOfSku | None:
    """None when neither Commerce nor the ledger knows the SKU. Raises what Commerce raises."""
    context.let_go()
    figures = context.wiring.commerce.stock(holding.SOURCE, sku)
    sums = stock_ledger.sums(context.session, sku)
    if figures is None and not sums.held:
        return None
    message, adds_up = "stock-unknown", False
    if figures is not None:
        adds_up = figures.held == sums.open
        moving = not adds_up and stock_ledger.moves_now(context.session, sku)
        differs = "stock-moving" if moving else "stock-differs"
        message = "stock-adds-up" if adds_up else differs
    held = figures.held if figures else 0
    return StockOfSku(
        sku=sku,
        name=figures.name if figures else None,
        manage_stock=figures.manage_stock if figures else None,
        on_hand=figures.on_hand if figures else None,
        held=figures.held if figures else None,
        held_elsewhere=figures.held_elsewhere if figures else None,
        reserved=figures.reserved if figures else None,
        available=figures.available if figures else None,
        ledger=StockSums.of(sums),
        adds_up=adds_up,
        sentence=context.say(message, {"ours": sums.open, "theirs": held}),
    )


def stock_movements(
    context: Context, sku: str | None, order_id: str | None, window: Window
) -> StockLedgerConnection:
    """Raises `Invalid` for an id that is none, and for a cursor."""
    statement = select(*StockEntry.__table__.columns)
    if sku is not None:
        statement = statement.where(StockEntry.sku == sku)
    if order_id is not None:
        number = ids.require(ids.Kind.ORDER, order_id, "orderId")
        statement = statement.where(StockEntry.order_id == number)
    page = read_page(context.session, statement, StockEntry.__table__.c.id, _NEWEST, window)
    together = MoveSet(context, page.rows)
    nodes = [StockMovement.of(row, together) for row in page.rows]
    return StockLedgerConnection(
        context=context,
        wanted=statement,
        edges=[
            StockMovementEdge(cursor=c, node=n) for c, n in zip(page.cursors, nodes, strict=True)
        ],
        nodes=nodes,
        page_info=PageInfo.of(page),
    )
