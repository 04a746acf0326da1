"""Record in Commerce what was given back of an order (V15)."""

from __future__ import annotations

import strawberry

from channel.api.attempt import attempt
from channel.api.commerce_order import CommerceOrder, commerce_order
from channel.api.commerce_refund import CommerceOrderRefundInput, CommerceRefund
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import Role
from channel.domain.refund import LineRefund
from channel.errors import Conflict
from channel.models.steps import hint


@strawberry.type(description="The order with its refunds.")
class CommerceOrderRefundPayload:
    commerce_order: CommerceOrder | None = strawberry.field(description="Null with errors.")
    refund: CommerceRefund | None = strawberry.field(
        description="The one that was recorded; null with errors."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class CommerceRefundMutation:
    @resolved(
        description="Record a refund in Commerce, per line and shipping, and put what came back on "
        "the shelf (V15). Nothing is sent to Amazon, who has no call for it: refund the buyer in "
        "Seller Central. INVALID: a field; more than is left. CONFLICT: nothing was shipped yet, "
        "or another commerce backend is in use. REJECTED: no such order.",
        needs=Needs(Role.OPERATOR),
    )
    def commerce_order_refund(
        self,
        info: Info,
        input: CommerceOrderRefundInput,  # noqa: A002 - the contract's word
    ) -> CommerceOrderRefundPayload:
        context = info.context
        number, errors = attempt(context, lambda: _record(context, input))
        order = None if errors else commerce_order(context, input.commerce_order_number)
        refunds = order.refunds() if order else []
        return CommerceOrderRefundPayload(
            commerce_order=order,
            refund=next((one for one in refunds if one.number == number), None),
            user_errors=errors,
        )


def _record(context: Context, wish: CommerceOrderRefundInput) -> str:
    w = context.wiring
    if w.embedded is None:
        raise Conflict("not-embedded")
    number = w.embedded.refund(
        wish.commerce_order_number,
        key=wish.key,
        reason=wish.reason,
        currency=wish.currency_code,
        lines=[
            LineRefund(line.line_reference, line.amount, line.shipping, line.returned)
            for line in wish.lines
        ],
        by=context.principal.name,
    )
    with w.transaction("commerce.refund") as session:
        hint(session, "absorb")  # the Amazon order's timeline need not wait for the clock
    return number
