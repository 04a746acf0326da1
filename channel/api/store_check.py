"""Try a store's authorisation, part by part (V28)."""

from __future__ import annotations

import strawberry

from channel.api import ids
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import Role
from channel.ports.marketplace import Check
from channel.services import stores


@strawberry.type(description="One part of an authorisation, tried.")
class StoreCheck:
    name: str = strawberry.field(
        description="`token`, `marketplace`, `search`, `order`, `reports`, `notifications`, or a "
        "dataset of Amazon's `includedData`."
    )
    ok: bool = strawberry.field(description="Whether it works.")
    sentence: str = strawberry.field(
        description="What works, or which role is missing; in the reader's language."
    )


@strawberry.input(description="Which store is to be checked.")
class StoreCheckInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")


@strawberry.type(description="What Amazon lets the application do for the store.")
class StoreCheckPayload:
    checks: list[StoreCheck] = strawberry.field(description="Empty when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class StoreCheckMutation:
    @resolved(
        description="Try the token, the marketplace and each dataset at Amazon, and say in plain "
        "words which role is missing. Costs a few calls of the quota. CONFLICT: not connected.",
        needs=Needs(Role.OPERATOR),
    )
    def store_check(self, info: Info, input: StoreCheckInput) -> StoreCheckPayload:  # noqa: A002 - the contract's word
        context = info.context
        checks, errors = attempt(context, lambda: _check(context, input.store_id))
        told = [
            StoreCheck(name=c.name, ok=c.ok, sentence=c.in_language(context.language))
            for c in checks or ()
        ]
        return StoreCheckPayload(checks=told, user_errors=errors)


def _check(context: Context, id_: str) -> tuple[Check, ...]:
    return stores.check(context.wiring, ids.existing(ids.Kind.STORE, id_))
