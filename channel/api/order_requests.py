"""Ask for one order or for many: create it, leave it alone, decide it again (D10, D15)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

import strawberry
from sqlalchemy.orm import Session

from channel.api import ids, order_list
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.order import Order
from channel.api.roles import Needs
from channel.api.words import Role
from channel.errors import Invalid, NotFound
from channel.services import order_requests
from channel.services.order_requests import Answer

_WHICH = "1 to 100 orders."
_RESULTS = "One for each order, in the order they were named; empty when there are errors."
_ERRORS = "Why none was tried; empty otherwise."


@strawberry.type(description="What became of the request for one order.")
class OrderRequestResult:
    order_id: strawberry.ID = strawberry.field(description="The id that was given.")
    order: Order | None = strawberry.field(
        description="The order; the decision follows within moments. Null when there is none."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Which orders a person wants created.")
class OrderCreateCommerceOrderInput:
    order_ids: list[strawberry.ID] = strawberry.field(description=_WHICH)


@strawberry.type(description="The orders, asked for.")
class OrderCreateCommerceOrderPayload:
    results: list[OrderRequestResult] = strawberry.field(description=_RESULTS)
    user_errors: list[UserError] = strawberry.field(description=_ERRORS)


@strawberry.input(description="Which orders a person wants left alone.")
class OrderIgnoreInput:
    order_ids: list[strawberry.ID] = strawberry.field(description=_WHICH)
    reason: str | None = strawberry.field(
        default=None,
        description="Kept with the order for ever, so nothing about people; 200 characters.",
    )


@strawberry.type(description="The orders, left alone.")
class OrderIgnorePayload:
    results: list[OrderRequestResult] = strawberry.field(description=_RESULTS)
    user_errors: list[UserError] = strawberry.field(description=_ERRORS)


@strawberry.input(description="Which orders are to be decided again.")
class OrderRetryInput:
    order_id: strawberry.ID | None = strawberry.field(
        default=None, description="One order. Either this or `orderIds`."
    )
    order_ids: list[strawberry.ID] | None = strawberry.field(default=None, description=_WHICH)


@strawberry.type(description="The orders; the decisions follow within moments.")
class OrderRetryPayload:
    order: Order | None = strawberry.field(
        description="The order of `orderId`; null when there are errors."
    )
    results: list[OrderRequestResult] = strawberry.field(description=_RESULTS)
    user_errors: list[UserError] = strawberry.field(
        description="Why none was tried, or why the order of `orderId` could not be."
    )


_OPERATOR = Needs(Role.OPERATOR)
Act = Callable[[Session, datetime, Sequence[int], str], list[Answer]]


@strawberry.type
class OrderRequestMutation:
    @resolved(
        description="Create these orders in Commerce although they came while import was off or "
        "the store inactive, or a rule or the creation table holds them back (D15). What is "
        "missing — product, stock, amounts, address — is needed all the same. For each order "
        "CONFLICT: it is there already, canceled, its store is not active or imports no orders. "
        "NOT_FOUND: no such order.",
        needs=_OPERATOR,
    )
    def order_create_commerce_order(
        self,
        info: Info,
        input: OrderCreateCommerceOrderInput,  # noqa: A002 - the contract's word
    ) -> OrderCreateCommerceOrderPayload:
        results, errors = _ask(info.context, input.order_ids, order_requests.create)
        return OrderCreateCommerceOrderPayload(results=results, user_errors=errors)

    @resolved(
        description="Leave these orders alone: no Commerce order, no warning, until somebody asks "
        "again with `orderRetry` or `orderCreateCommerceOrder`. For each order CONFLICT: it is "
        "there already. NOT_FOUND: no such order. INVALID: a long reason.",
        needs=_OPERATOR,
    )
    def order_ignore(self, info: Info, input: OrderIgnoreInput) -> OrderIgnorePayload:  # noqa: A002 - the contract's word
        def act(session: Session, now: datetime, orders: Sequence[int], by: str) -> list[Answer]:
            return order_requests.ignore(session, now, orders, by, input.reason)

        results, errors = _ask(info.context, input.order_ids, act)
        return OrderIgnorePayload(results=results, user_errors=errors)

    @resolved(
        description="Decide again now whether these become Commerce orders, ignored ones too "
        "(D10), and deliver what is blocked. NOT_FOUND: no such order.",
        needs=_OPERATOR,
    )
    def order_retry(self, info: Info, input: OrderRetryInput) -> OrderRetryPayload:  # noqa: A002 - the contract's word
        one, many = input.order_id, input.order_ids
        if (one is None) == (many is None):
            error = UserError.of(Invalid("orderIds", "one-of-id-or-ids"), info.context)
            return OrderRetryPayload(order=None, results=[], user_errors=[error])
        wanted = [one] if one is not None else many or []
        results, errors = _ask(info.context, wanted, order_requests.retry)
        alone = results[0] if one is not None and results else None
        return OrderRetryPayload(
            order=alone.order if alone else None,
            results=results,
            user_errors=errors or (alone.user_errors if alone else []),
        )


def _ask(
    context: Context, wanted: Sequence[strawberry.ID], act: Act
) -> tuple[list[OrderRequestResult], list[UserError]]:
    """One transaction for all of them; an answer for each."""
    numbers = {id_: ids.decode(ids.Kind.ORDER, id_) for id_ in wanted}
    known = [number for number in numbers.values() if number is not None]

    def ask() -> dict[int, Answer]:
        if wanted and not known:
            return {}
        w = context.wiring
        with w.transaction("order.ask") as session:
            answers = act(session, w.clock.now(), known, context.principal.name)
        return {answer.order_id: answer for answer in answers}

    answers, errors = attempt(context, ask)
    if answers is None:
        return [], errors
    orders = order_list.by_numbers(context, known)
    return [
        OrderRequestResult(
            order_id=id_,
            order=orders.get(number) if number is not None else None,
            user_errors=_errors(context, id_, answers.get(number) if number is not None else None),
        )
        for id_, number in numbers.items()
    ], []


def _errors(context: Context, id_: str, answer: Answer | None) -> list[UserError]:
    if answer is None:
        return [UserError.of(NotFound("order", id_), context)]
    return [UserError.of(answer.error, context)] if answer.error else []
