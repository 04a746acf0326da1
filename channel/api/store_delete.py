"""Delete a store (D18)."""

from __future__ import annotations

import strawberry

from channel.api import ids, store_list
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.store import Store
from channel.api.words import Role
from channel.services import store_deletion


@strawberry.input(description="Which store is to go.")
class StoreDeleteInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    name: str = strawberry.field(description="The store's name, typed by whoever deletes it.")


@strawberry.type(description="What was deleted.")
class StoreDeletePayload:
    store_id: strawberry.ID | None = strawberry.field(
        description="The store that is gone, or going; null when there are errors."
    )
    store: Store | None = strawberry.field(
        description="Null once all of it is gone. With very many orders it stays a while, "
        "DELETING, and goes by itself."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class StoreDeleteMutation:
    @resolved(
        description="Delete a store for good, with its settings, orders, logs and, with a seller's "
        "last store, the authorisation (D18). Commerce orders are never touched. INVALID: the name "
        "is another than the store's.",
        needs=Needs(Role.ADMIN),
    )
    def store_delete(self, info: Info, input: StoreDeleteInput) -> StoreDeletePayload:  # noqa: A002 - the contract's word
        context = info.context
        _, errors = attempt(context, lambda: _delete(context, input))
        if errors:
            return StoreDeletePayload(store_id=None, store=None, user_errors=errors)
        left = store_list.store(context, input.store_id)
        return StoreDeletePayload(store_id=input.store_id, store=left, user_errors=[])


def _delete(context: Context, wish: StoreDeleteInput) -> bool:
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    return store_deletion.ask(context.wiring, store_id, wish.name)
