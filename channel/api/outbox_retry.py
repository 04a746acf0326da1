"""Ask for deliveries again: some, or all that wait for a person."""

from __future__ import annotations

import strawberry
from sqlalchemy import func, select

from channel.api import ids, outbox
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.outbox import OutboxEntry
from channel.api.roles import Needs
from channel.api.words import OutboxKind, Role
from channel.errors import Invalid, NotFound
from channel.services import outbox_requests
from channel.services.outbox_requests import Answer


@strawberry.input(description="All deliveries that wait for a person; null: of any kind, store.")
class OutboxBlockedInput:
    kinds: list[OutboxKind] | None = strawberry.field(
        default=None, description="Of any of these kinds."
    )
    store_ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="For any of these stores. Error INVALID for an unknown id."
    )


@strawberry.input(description="Either `ids` or `blocked`.")
class OutboxRetryInput:
    ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="1 to 100 deliveries, BLOCKED or WAITING."
    )
    blocked: OutboxBlockedInput | None = strawberry.field(
        default=None,
        description="All that are BLOCKED, 100 at a time: ask again while `left` is not 0.",
    )


@strawberry.type(description="What became of the request for one delivery.")
class OutboxRetryResult:
    id: strawberry.ID = strawberry.field(description="The id that was given.")
    entry: OutboxEntry | None = strawberry.field(
        description="The delivery; it goes out within moments. Null when there is none."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type(description="The deliveries, asked for again.")
class OutboxRetryPayload:
    results: list[OutboxRetryResult] = strawberry.field(
        description="One for each delivery; empty when there are errors."
    )
    retried: int = strawberry.field(description="How many go out again now.")
    left: int = strawberry.field(description="Of `blocked`: how many more there are; 0 for `ids`.")
    user_errors: list[UserError] = strawberry.field(
        description="Why none was tried; empty otherwise."
    )


@strawberry.type
class OutboxMutation:
    @resolved(
        description="Deliver now what is blocked, or waits for its next try; who asked is on the "
        "order's timeline. For each delivery CONFLICT: it is done, or under way just now. "
        "NOT_FOUND: no such delivery. INVALID: neither or both of `ids` and `blocked`, too many.",
        needs=Needs(Role.OPERATOR),
    )
    def outbox_retry(self, info: Info, input: OutboxRetryInput) -> OutboxRetryPayload:  # noqa: A002 - the contract's word
        context = info.context
        asked, errors = attempt(context, lambda: _retry(context, input))
        answers, left = asked or ([], 0)
        results = _results(context, answers)
        retried = sum(answer.error is None for _, answer in answers if answer is not None)
        return OutboxRetryPayload(results=results, retried=retried, left=left, user_errors=errors)


_Answers = list[tuple[str, Answer | None]]


def _retry(context: Context, wish: OutboxRetryInput) -> tuple[_Answers, int]:
    if (wish.ids is None) == (wish.blocked is None):
        raise Invalid("ids", "ids-or-blocked")
    if wish.blocked is not None:
        return _retry_blocked(context, wish.blocked)
    return _retry_some(context, list(wish.ids or [])), 0


def _retry_some(context: Context, wanted: list[strawberry.ID]) -> _Answers:
    w = context.wiring
    numbers = {str(id_): ids.decode(ids.Kind.OUTBOX, id_) for id_ in wanted}
    known = [number for number in numbers.values() if number is not None]
    if wanted and not known:
        return [(id_, None) for id_ in numbers]
    with w.transaction("outbox.retry") as session:
        answers = outbox_requests.retry(session, w.clock.now(), known, context.principal.name)
    found = {answer.row_id: answer for answer in answers}
    return [(id_, None if number is None else found[number]) for id_, number in numbers.items()]


def _retry_blocked(context: Context, wish: OutboxBlockedInput) -> tuple[_Answers, int]:
    w = context.wiring
    stores = wish.store_ids
    found = (
        None
        if stores is None
        else [ids.require(ids.Kind.STORE, id_, "blocked.storeIds") for id_ in stores]
    )
    with w.transaction("outbox.retry") as session:
        answers = outbox_requests.retry_blocked(
            session, w.clock.now(), kinds=wish.kinds, store_ids=found, by=context.principal.name
        )
        session.flush()
        blocked = outbox_requests.blocked(wish.kinds, found)
        left = session.scalar(select(func.count()).select_from(blocked.subquery())) or 0
    return [(ids.encode(ids.Kind.OUTBOX, each.row_id), each) for each in answers], left


def _results(context: Context, answers: _Answers) -> list[OutboxRetryResult]:
    numbers = [answer.row_id for _, answer in answers if answer is not None]
    entries = {str(entry.id): entry for entry in outbox.entries(context, numbers)}
    return [
        OutboxRetryResult(
            id=strawberry.ID(id_),
            entry=entries.get(id_),
            user_errors=_errors(context, id_, answer),
        )
        for id_, answer in answers
    ]


def _errors(context: Context, id_: str, answer: Answer | None) -> list[UserError]:
    if answer is None:
        return [UserError.of(NotFound("delivery", id_), context)]
    return [UserError.of(answer.error, context)] if answer.error else []
