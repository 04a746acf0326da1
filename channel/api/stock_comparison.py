"""The comparisons of the channel's holds with Commerce's, and one on demand (D3, e8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

import strawberry
from sqlalchemy import Select, select

from channel.api import ids
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.keyset import Key, Window, read_page
from channel.api.order import Order
from channel.api.order_set import COLUMNS
from channel.api.paging import PageInfo, how_many
from channel.api.roles import Needs
from channel.api.stock import orders_of
from channel.api.words import Role, StockMending
from channel.models.order import Order as OrderRow
from channel.models.stock import StockComparison as ComparisonRow
from channel.services import stock_comparing

_NEWEST = Key("AT", ComparisonRow.__table__.c.at, datetime, descending=True)


class ComparisonSet:
    """Comparisons that were read together read their orders together."""

    def __init__(self, context: Context, rows: Sequence[Any]) -> None:
        self.context = context
        self.numbers = {difference[0] for row in rows for difference in row.differences}

    @cached_property
    def orders(self) -> Mapping[str, Order]:
        """By Amazon's number."""
        wanted = select(*COLUMNS).where(OrderRow.amazon_order_id.in_(self.numbers))
        found = orders_of(self.context, wanted)
        return {order.amazon_order_number: order for order in found.values()}


@strawberry.type(description="An order of which the ledger and Commerce held different quantities.")
class StockDifference:
    together: strawberry.Private[ComparisonSet]
    amazon_order_number: str = strawberry.field(description="Amazon's number.")
    sku: str = strawberry.field(description="Commerce's.")
    ours: int = strawberry.field(description="Units held by the channel's ledger.")
    theirs: int = strawberry.field(description="Units held at Commerce.")
    mending: StockMending = strawberry.field(description="What was done about it.")
    sentence: str = strawberry.field(description="All that in the reader's language.")

    @resolved(description="The order; null when the channel has none of this number.")
    def order(self) -> Order | None:
        return self.together.orders.get(self.amazon_order_number)

    @classmethod
    def of(cls, kept: Sequence[Any], together: ComparisonSet) -> StockDifference:
        number, sku, ours, theirs, mending = kept
        values = {"sku": sku, "ours": ours, "theirs": theirs}
        return cls(
            together=together,
            amazon_order_number=number,
            sku=sku,
            ours=ours,
            theirs=theirs,
            mending=StockMending(mending),
            sentence=together.context.say(f"stock-difference-{mending}", values),
        )


@strawberry.type(description="One comparison: every open hold of ours with Commerce's.")
class StockComparison:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    at: datetime = strawberry.field(description="When.")
    holds: int = strawberry.field(description="Orders that held something by the ledger.")
    sentence: str = strawberry.field(description="What came of it, in the reader's language.")
    differences: list[StockDifference] = strawberry.field(
        description="What differed, by order and SKU; empty: all agreed. Orders whose stock was "
        "moving meanwhile are left to the next comparison."
    )

    @classmethod
    def of(cls, row: Any, together: ComparisonSet) -> StockComparison:
        count = len({difference[0] for difference in row.differences})
        message = "stock-compared-differs" if count else "stock-compared-agrees"
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.STOCK_COMPARISON, row.id)),
            at=row.at,
            holds=row.holds,
            sentence=together.context.say(message, {"holds": row.holds, "count": count}),
            differences=[StockDifference.of(kept, together) for kept in row.differences],
        )


@strawberry.type(description="A comparison and where it stands.")
class StockComparisonEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: StockComparison = strawberry.field(description="The comparison.")


@strawberry.type(description="A page of comparisons, the newest first; kept for a year.")
class StockComparisonConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    edges: list[StockComparisonEdge] = strawberry.field(description="With their cursors.")
    nodes: list[StockComparison] = strawberry.field(description="Without.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)


def stock_comparisons(context: Context, window: Window) -> StockComparisonConnection:
    columns = ComparisonRow.__table__.columns
    statement = select(*columns)
    page = read_page(context.session, statement, columns.id, _NEWEST, window)
    together = ComparisonSet(context, page.rows)
    nodes = [StockComparison.of(row, together) for row in page.rows]
    return StockComparisonConnection(
        context=context,
        wanted=statement,
        edges=[
            StockComparisonEdge(cursor=c, node=n) for c, n in zip(page.cursors, nodes, strict=True)
        ],
        nodes=nodes,
        page_info=PageInfo.of(page),
    )


@strawberry.type(description="The comparison that was made.")
class StockComparePayload:
    comparison: StockComparison | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class StockMutation:
    @resolved(
        description="Compare the channel's holds with Commerce's now, and mend what differs, as is "
        "done every night. UNAVAILABLE: Commerce does not answer. READ_ONLY_COPY: this is a copy.",
        needs=Needs(Role.OPERATOR),
    )
    def stock_compare(self, info: Info) -> StockComparePayload:
        context = info.context
        row, errors = attempt(context, lambda: stock_comparing.compare(context.wiring))
        comparison = None
        if row is not None:
            comparison = StockComparison.of(row, ComparisonSet(context, [row]))
        return StockComparePayload(comparison=comparison, user_errors=errors)
