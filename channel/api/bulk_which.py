"""Which orders many are: named one by one, by a filter, or left undone by an earlier run."""

from __future__ import annotations

import strawberry
from sqlalchemy import Select, func, select

from channel.api import ids
from channel.api.context import Context
from channel.api.order_filter import OrderFilter, conditions
from channel.api.words import BulkAction
from channel.errors import Invalid, NotFound
from channel.models.bulk_run import BulkRun
from channel.models.order import Order
from channel.services import bulk_runs

MOST_NAMED = 1_000


@strawberry.input(
    description="Which orders: exactly one of `orderIds`, `filter` and `runId`, else INVALID."
)
class OrdersBulkPreviewInput:
    action: BulkAction = strawberry.field(description="What is asked.")
    order_ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="1 to 1,000 orders, one by one."
    )
    filter: OrderFilter | None = strawberry.field(
        default=None, description="All that match, on all pages; 10,000 at most."
    )
    run_id: strawberry.ID | None = strawberry.field(
        default=None, description="Those for which this earlier run did nothing."
    )


def wanted(context: Context, which: OrdersBulkPreviewInput) -> Select[int]:
    """Selects our numbers for them. Raises `Invalid`, `Forbidden` (a buyer's name, for a viewer)
    and `NotFound`."""
    given = (which.order_ids, which.filter, which.run_id)
    if sum(one is not None for one in given) != 1:
        raise Invalid("orderIds", "bulk-which")
    if which.filter is not None:
        return select(Order.id).where(*conditions(which.filter, context))
    if which.run_id is not None:
        return _of_run(context, which.run_id)
    return _named(context, which.order_ids or [])


def _of_run(context: Context, id_: str) -> Select[int]:
    number = ids.existing(ids.Kind.BULK_RUN, id_)
    if context.session.get(BulkRun, number) is None:
        raise NotFound(ids.Kind.BULK_RUN.value, id_)
    return bulk_runs.undone(number)


def _named(context: Context, named: list[strawberry.ID]) -> Select[int]:
    if not named:
        raise Invalid("orderIds", "required")
    if len(named) > MOST_NAMED:
        raise Invalid("orderIds", "too-many-orders", {"most": MOST_NAMED})
    numbers = {ids.require(ids.Kind.ORDER, id_, "orderIds") for id_ in named}
    those = select(Order.id).where(Order.id.in_(numbers))
    found = context.session.scalar(select(func.count()).select_from(those.subquery())) or 0
    if found != len(numbers):
        raise Invalid("orderIds", "bulk-gone", {"count": len(numbers) - found})
    return those
