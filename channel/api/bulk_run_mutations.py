"""Begin and stop a run over many orders."""

from __future__ import annotations

import strawberry

from channel.api import bulk_run as runs
from channel.api import bulk_which, ids
from channel.api.attempt import attempt
from channel.api.bulk_run import BulkRun
from channel.api.bulk_which import OrdersBulkPreviewInput
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import CancelReason, Role
from channel.models.order import Order
from channel.services import bulk_runs
from channel.services.bulk_runs import Wish


@strawberry.input(
    description="What is asked of which orders: exactly one of `orderIds`, `filter` and `runId`."
)
class OrdersBulkStartInput(OrdersBulkPreviewInput):
    reason: CancelReason | None = strawberry.field(
        default=None, description="CANCEL: what Amazon is told; needed. No meaning for the others."
    )
    note: str | None = strawberry.field(
        default=None,
        description="IGNORE: why. Kept with the orders for ever, so nothing about people; 200 "
        "characters.",
    )
    up_to: strawberry.ID | None = strawberry.field(
        default=None,
        description="None that came after this order, so that nothing happens to an order that "
        "nobody has seen (`OrdersBulkPreview.upTo`).",
    )
    at_most: int | None = strawberry.field(
        default=None,
        description="Not begun when it would be for more orders: what `OrdersBulkPreview.total` "
        "said. Error CONFLICT.",
    )


@strawberry.type(description="The run; the workers go on with it.")
class OrdersBulkStartPayload:
    bulk_run: BulkRun | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Which run is to stop.")
class OrdersBulkStopInput:
    run_id: strawberry.ID = strawberry.field(description="Which run.")


@strawberry.type(description="The run, stopped; what was done stays done.")
class OrdersBulkStopPayload:
    bulk_run: BulkRun | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_OPERATOR = Needs(Role.OPERATOR)


@strawberry.type
class BulkRunMutation:
    @resolved(
        description="Ask the same of many orders (V37): each means what it means for one order "
        "alone (`orderCreateCommerceOrder`, `orderRetry`, `orderIgnore`, `orderCancel`), and has "
        "its own result. The orders are fixed when it begins. INVALID: not exactly one way to name "
        "orders, none or more than 10,000 of them, an id, a reason that is missing, a long note. "
        "CONFLICT: more orders than `atMost`. NOT_FOUND: no such run.",
        needs=_OPERATOR,
    )
    def orders_bulk_start(
        self,
        info: Info,
        input: OrdersBulkStartInput,  # noqa: A002 - the contract's word
    ) -> OrdersBulkStartPayload:
        run_id, errors = attempt(info.context, lambda: _start(info.context, input))
        run = None if run_id is None else runs.bulk_run(info.context, run_id)
        return OrdersBulkStartPayload(bulk_run=run, user_errors=errors)

    @resolved(
        description="Leave undone what has not had its turn. NOT_FOUND: no such run. CONFLICT: it "
        "is over.",
        needs=_OPERATOR,
    )
    def orders_bulk_stop(
        self,
        info: Info,
        input: OrdersBulkStopInput,  # noqa: A002 - the contract's word
    ) -> OrdersBulkStopPayload:
        run_id, errors = attempt(info.context, lambda: _stop(info.context, input.run_id))
        run = None if run_id is None else runs.bulk_run(info.context, run_id)
        return OrdersBulkStopPayload(bulk_run=run, user_errors=errors)


def _start(context: Context, wish: OrdersBulkStartInput) -> str:
    orders = bulk_which.wanted(context, wish)
    if wish.up_to is not None:
        newest = ids.require(ids.Kind.ORDER, wish.up_to, "upTo")
        orders = orders.where(Order.id <= newest)
    context.let_go()
    asked = Wish(
        action=wish.action,
        by=context.principal.name,
        reason=wish.reason,
        note=wish.note,
        by_filter=wish.filter is not None,
        at_most=wish.at_most,
    )
    w = context.wiring
    with w.transaction("bulk.start") as session:
        run = bulk_runs.start(session, w.clock.now(), asked, orders)
        return ids.encode(ids.Kind.BULK_RUN, run.id)


def _stop(context: Context, id_: str) -> str:
    number = ids.existing(ids.Kind.BULK_RUN, id_)
    w = context.wiring
    with w.transaction("bulk.stop") as session:
        bulk_runs.stop(session, w.clock.now(), number, context.principal.name)
    return id_
