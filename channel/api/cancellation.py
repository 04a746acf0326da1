"""Cancelling an order at Amazon, and a buyer's wish to (V20-V22, amazon.md 4)."""

from __future__ import annotations

from datetime import datetime

import strawberry

from channel.api import ids, order_list
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.order import Order
from channel.api.roles import Needs
from channel.api.words import CancelReason, Role
from channel.services import buyer_wishes, cancelling


@strawberry.input(description="Which order is to be cancelled at Amazon, and why.")
class OrderCancelInput:
    order_id: strawberry.ID = strawberry.field(description="Which order.")
    reason: CancelReason = strawberry.field(description="What Amazon is told as the reason.")


@strawberry.type(description="The order; Amazon answers within minutes.")
class OrderCancelPayload:
    order: Order | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="The answer to a buyer who wants to cancel.")
class OrderCancelRequestAnswerInput:
    order_id: strawberry.ID = strawberry.field(description="Which order.")
    accept: bool = strawberry.field(
        description="True cancels the order with the buyer's reason. False is our own record, and "
        "lets the parcel go: Amazon has no call to decline."
    )


@strawberry.type(description="The order.")
class OrderCancelRequestAnswerPayload:
    order: Order | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_OPERATOR = Needs(Role.OPERATOR)


@strawberry.type
class CancellationMutation:
    @resolved(
        description="Cancel an order at Amazon: only merchant-fulfilled ones that are Unshipped "
        "(V20). It is asked for in the next feed, proven by reading the order, and the Commerce "
        "order follows (D12). NOT_FOUND: no such order. CONFLICT: it cannot be cancelled here; the "
        "sentence says why.",
        needs=_OPERATOR,
    )
    def order_cancel(self, info: Info, input: OrderCancelInput) -> OrderCancelPayload:  # noqa: A002 - the contract's word
        order, errors = _changed(info.context, input.order_id, input.reason)
        return OrderCancelPayload(order=order, user_errors=errors)

    @resolved(
        description="Answer a buyer's request to cancel. NOT_FOUND: no such order. CONFLICT: "
        "nobody asks to cancel it, or it cannot be cancelled here any more.",
        needs=_OPERATOR,
    )
    def order_cancel_request_answer(
        self,
        info: Info,
        input: OrderCancelRequestAnswerInput,  # noqa: A002 - the contract's word
    ) -> OrderCancelRequestAnswerPayload:
        reason = CancelReason.BUYER_CANCELLED if input.accept else None
        order, errors = _changed(info.context, input.order_id, reason)
        return OrderCancelRequestAnswerPayload(order=order, user_errors=errors)


def _changed(
    context: Context, id_: str, reason: CancelReason | None
) -> tuple[Order | None, list[UserError]]:
    """Cancel it for a reason; without one, decline the buyer's wish."""
    done, errors = attempt(context, lambda: _act(context, id_, reason))
    return (order_list.order(context, id_, None) if done else None), errors


def _act(context: Context, id_: str, reason: CancelReason | None) -> bool:
    w = context.wiring
    by, number = context.principal.name, ids.existing(ids.Kind.ORDER, id_)
    with w.transaction("order.cancel") as session:
        now: datetime = w.clock.now()
        if reason is None:
            buyer_wishes.decline(session, now, number, by=by)
        else:
            by_call = w.config.cancel_by_call
            cancelling.request(session, now, number, reason, by=by, by_call=by_call)
    return True
