"""What was asked of many orders at once, how far it is, and what became of each (V37)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

import strawberry
from sqlalchemy import Select, select
from sqlalchemy.engine import Row

from channel.api import ids, order_list
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.keyset import DEFAULT_PAGE, Key, Page, Window, read_page
from channel.api.order import Order
from channel.api.paging import PageInfo, how_many
from channel.api.words import BulkAction, BulkResultState, BulkRunState, CancelReason
from channel.models.bulk_run import BulkItem
from channel.models.bulk_run import BulkRun as RunRow
from channel.services import bulk_runs

_RUNS, _ITEMS = RunRow.__table__.c, BulkItem.__table__.c
_NEWEST = Key("ASKED_AT", _RUNS.asked_at, datetime, descending=True)
_IN_TURN = Key("TURN", _ITEMS.id, int)
Counts = Mapping[BulkResultState, int]


@strawberry.type(description="What became of one order of a run.")
class BulkResult:
    order: Order = strawberry.field(description="The order as it is now.")
    state: BulkResultState = strawberry.field(description="What became of it.")
    sentence: str = strawberry.field(description="The same in the reader's language, and why.")
    at: datetime | None = strawberry.field(description="When; null while it waits.")


@strawberry.type(description="A result and where it stands in the list.")
class BulkResultEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: BulkResult = strawberry.field(description="The result.")


@strawberry.type(description="A page of a run's results, in the order of their turn.")
class BulkResultConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    page: strawberry.Private[Page]
    action: strawberry.Private[BulkAction]

    @resolved(description="The results with their cursors.")
    def edges(self) -> list[BulkResultEdge]:
        pairs = zip(self.page.cursors, self._results, strict=True)
        return [BulkResultEdge(cursor=cursor, node=node) for cursor, node in pairs]

    @resolved(description="The results.")
    def nodes(self) -> list[BulkResult]:
        return self._results

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)

    @resolved(description="Where the page lies.")
    def page_info(self) -> PageInfo:
        return PageInfo.of(self.page)

    @cached_property
    def _results(self) -> list[BulkResult]:
        rows = self.page.rows
        orders = order_list.by_numbers(self.context, [row.order_id for row in rows])
        return [
            BulkResult(
                order=orders[row.order_id],
                state=BulkResultState(row.state),
                sentence=self._sentence(row),
                at=row.done_at,
            )
            for row in rows
            if row.order_id in orders
        ]

    def _sentence(self, row: Row[Any]) -> str:
        state = BulkResultState(row.state)
        if state is BulkResultState.DONE:
            return self.context.say(f"bulk-done-{self.action}")
        if row.code is not None:
            return self.context.say(f"error-{row.code}", row.values)
        return self.context.say(f"bulk-{state}")


@strawberry.type(
    description="One thing asked of many orders at once. Runs are kept for 30 days after their end."
)
class BulkRun:
    context: strawberry.Private[Context]
    row: strawberry.Private[Row[Any]]
    counts: strawberry.Private[Counts]
    id: strawberry.ID = strawberry.field(description="Opaque.")
    action: BulkAction = strawberry.field(description="What was asked.")
    reason: CancelReason | None = strawberry.field(
        description="CANCEL: what Amazon is told; null for the others."
    )
    note: str | None = strawberry.field(description="IGNORE: why, in the person's words.")
    by_filter: bool = strawberry.field(
        description="Whether a filter named the orders; it is not kept, as it may name a buyer."
    )
    state: BulkRunState = strawberry.field(description="How it stands.")
    total: int = strawberry.field(description="For how many orders it was begun.")
    asked_by: str = strawberry.field(description="Who asked.")
    asked_at: datetime = strawberry.field(description="When.")
    stopped_by: str | None = strawberry.field(description="Who stopped it; null: nobody.")
    finished_at: datetime | None = strawberry.field(
        description="When its last order had its turn, or it was stopped; null while it runs."
    )

    @resolved(description="Orders that still wait for their turn.")
    def waiting(self) -> int:
        return self.counts.get(BulkResultState.WAITING, 0)

    @resolved(description="Orders for which it was done.")
    def done(self) -> int:
        return self.counts.get(BulkResultState.DONE, 0)

    @resolved(description="Orders that the action did not fit.")
    def skipped(self) -> int:
        return self.counts.get(BulkResultState.SKIPPED, 0)

    @resolved(description="Orders for which it failed through a fault of ours.")
    def failed(self) -> int:
        return self.counts.get(BulkResultState.FAILED, 0)

    @resolved(description="Orders that a stop left undone.")
    def left(self) -> int:
        return self.counts.get(BulkResultState.LEFT, 0)

    @resolved(description="Orders that are gone since, with their store.")
    def gone(self) -> int:
        known: int = self.total - sum(self.counts.values())
        return known

    @resolved(
        description="What became of each order; with `states` only those in one of them. `first`: "
        "1 to 100, else INVALID."
    )
    def results(
        self,
        states: list[BulkResultState] | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> BulkResultConnection:
        items = select(*_ITEMS).where(_ITEMS.run_id == self.row.id)
        if states is not None:
            items = items.where(_ITEMS.state.in_([state.value for state in states]))
        window = Window.of(first, after)
        page = read_page(self.context.session, items, _ITEMS.id, _IN_TURN, window)
        return BulkResultConnection(
            context=self.context, wanted=items, page=page, action=self.action
        )

    @classmethod
    def of(cls, row: Row[Any], counts: Counts, context: Context) -> BulkRun:
        return cls(
            context=context,
            row=row,
            counts=counts,
            id=strawberry.ID(ids.encode(ids.Kind.BULK_RUN, row.id)),
            action=BulkAction(row.action),
            reason=None if row.reason is None else CancelReason(row.reason),
            note=row.note,
            by_filter=row.by_filter,
            state=_state(row),
            total=row.total,
            asked_by=row.asked_by,
            asked_at=row.asked_at,
            stopped_by=row.stopped_by,
            finished_at=row.finished_at,
        )


@strawberry.type(description="A run and where it stands in the list.")
class BulkRunEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: BulkRun = strawberry.field(description="The run.")


@strawberry.type(description="A page of runs, the newest first.")
class BulkRunConnection:
    context: strawberry.Private[Context]
    edges: list[BulkRunEdge] = strawberry.field(description="The runs with their cursors.")
    nodes: list[BulkRun] = strawberry.field(description="The runs.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, select(_RUNS.id))


def bulk_runs_page(context: Context, window: Window) -> BulkRunConnection:
    page = read_page(context.session, select(*_RUNS), _RUNS.id, _NEWEST, window)
    found = _runs(context, page.rows)
    return BulkRunConnection(
        context=context,
        edges=[BulkRunEdge(cursor=c, node=n) for c, n in zip(page.cursors, found, strict=True)],
        nodes=found,
        page_info=PageInfo.of(page),
    )


def bulk_run(context: Context, id_: str) -> BulkRun | None:
    number = ids.decode(ids.Kind.BULK_RUN, id_)
    if number is None:
        return None
    found = _runs(context, context.session.execute(select(*_RUNS).where(_RUNS.id == number)).all())
    return found[0] if found else None


def _runs(context: Context, rows: Sequence[Row[Any]]) -> list[BulkRun]:
    counts = bulk_runs.counts(context.session, [row.id for row in rows])
    return [BulkRun.of(row, counts[row.id], context) for row in rows]


def _state(row: Row[Any]) -> BulkRunState:
    if row.finished_at is None:
        return BulkRunState.RUNNING
    return BulkRunState.FINISHED if row.stopped_by is None else BulkRunState.STOPPED
