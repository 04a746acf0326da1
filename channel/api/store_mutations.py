"""A store's life: created, changed, activated, deactivated, synced."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

import strawberry
from sqlalchemy.orm import Session

from channel.api import ids, store_list
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.store import Store
from channel.api.words import Role
from channel.models.store import Store as StoreRow
from channel.services import stores


@strawberry.input(description="A new Amazon store.")
class StoreCreateInput:
    name: str = strawberry.field(description="What the merchant calls it.")
    marketplace_id: str = strawberry.field(description="Amazon's marketplace id; stays for good.")
    email: str = strawberry.field(description="The merchant's contact address for it.")
    commerce_store: str = strawberry.field(
        description="The code of the Commerce store that its orders go to; stays for good."
    )


@strawberry.type(description="The new store.")
class StoreCreatePayload:
    store: Store | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(
    description="What is to change; what is left out or null stays. Website and country are fixed "
    "(V25)."
)
class StoreUpdateInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    name: str | None = strawberry.field(default=None, description="What the merchant calls it.")
    email: str | None = strawberry.field(
        default=None, description="The merchant's contact address for it."
    )
    uses_notifications: bool | None = strawberry.field(
        default=None,
        description="Whether Amazon is to tell of each change; counts for all stores of the seller "
        "in the region.",
    )


@strawberry.type(description="The store as it is now.")
class StoreUpdatePayload:
    store: Store | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Which store is to write.")
class StoreActivateInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")


@strawberry.type(description="The active store.")
class StoreActivatePayload:
    store: Store | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Which store is to stop.")
class StoreDeactivateInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")


@strawberry.type(description="The inactive store.")
class StoreDeactivatePayload:
    store: Store | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Which store is to be read now.")
class StoreSyncInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")


@strawberry.type(description="The store that is being read.")
class StoreSyncPayload:
    store: Store | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_ADMIN = Needs(Role.ADMIN)


@strawberry.type
class StoreMutation:
    @resolved(
        description="Make a store, not connected yet. INVALID: an empty name, an unknown "
        "marketplace or Commerce store, no e-mail address.",
        needs=_ADMIN,
    )
    def store_create(self, info: Info, input: StoreCreateInput) -> StoreCreatePayload:  # noqa: A002 - the contract's word
        context = info.context
        store, errors = attempt(context, lambda: _create(context, input))
        return StoreCreatePayload(store=_shown(context, store), user_errors=errors)

    @resolved(
        description="Rename a store, change its contact address, or say whether it uses "
        "notifications (V26). INVALID: an empty name, no e-mail address. CONFLICT: notifications "
        "of a store that is not connected.",
        needs=_ADMIN,
    )
    def store_update(self, info: Info, input: StoreUpdateInput) -> StoreUpdatePayload:  # noqa: A002 - the contract's word
        change = partial(
            stores.change,
            name=input.name,
            email=input.email,
            uses_notifications=input.uses_notifications,
        )
        store, errors = _change(info.context, "store.update", change, input.store_id)
        return StoreUpdatePayload(store=store, user_errors=errors)

    @resolved(
        description="Let a store create Commerce orders and confirm shipments (D24). CONFLICT: "
        "it is not connected.",
        needs=_ADMIN,
    )
    def store_activate(self, info: Info, input: StoreActivateInput) -> StoreActivatePayload:  # noqa: A002 - the contract's word
        store, errors = _change(info.context, "store.activate", stores.activate, input.store_id)
        return StoreActivatePayload(store=store, user_errors=errors)

    @resolved(
        description="Stop reading and writing for a store; settings and history stay (V24). "
        "CONFLICT: it does nothing already.",
        needs=_ADMIN,
    )
    def store_deactivate(self, info: Info, input: StoreDeactivateInput) -> StoreDeactivatePayload:  # noqa: A002 - the contract's word
        store, errors = _change(info.context, "store.deactivate", stores.deactivate, input.store_id)
        return StoreDeactivatePayload(store=store, user_errors=errors)

    @resolved(
        description="Read this store's orders now; it happens within moments, quota permitting. "
        "CONFLICT: the store is not being synced.",
        needs=Needs(Role.OPERATOR),
    )
    def store_sync(self, info: Info, input: StoreSyncInput) -> StoreSyncPayload:  # noqa: A002 - the contract's word
        store, errors = _change(info.context, "store.sync", stores.request_sync, input.store_id)
        return StoreSyncPayload(store=store, user_errors=errors)


def _create(context: Context, wish: StoreCreateInput) -> int:
    known = context.commerce_stores
    w = context.wiring
    with w.transaction("store.create") as session:
        store = stores.create(
            session,
            w.clock.now(),
            name=wish.name,
            marketplace_id=wish.marketplace_id,
            email=wish.email,
            commerce_store=wish.commerce_store,
            known_commerce_stores=known.keys(),
            by=context.principal.name,
        )
        return store.id


Change = Callable[[Session, datetime, int], StoreRow]


def _change(
    context: Context, step: str, change: Change, id_: str
) -> tuple[Store | None, list[UserError]]:
    def act() -> int:
        w = context.wiring
        store_id = ids.existing(ids.Kind.STORE, id_)
        with w.transaction(step) as session:
            change(session, w.clock.now(), store_id)
        return store_id

    store_id, errors = attempt(context, act)
    return _shown(context, store_id), errors


def _shown(context: Context, store_id: int | None) -> Store | None:
    if store_id is None:
        return None
    return store_list.store(context, ids.encode(ids.Kind.STORE, store_id))
