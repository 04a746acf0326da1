"""A store's life: created, connected, activated, deactivated, synced."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

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
from channel.services import connecting, stores


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


@strawberry.input(description="An authorisation to read and confirm a seller's orders.")
class StoreConnectInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    refresh_token: str | None = strawberry.field(
        default=None, description="Of the private application (Seller Central, Develop Apps)."
    )
    selling_partner_id: str | None = strawberry.field(
        default=None, description="Amazon's id of the seller."
    )


@strawberry.type(description="The connected store.")
class StoreConnectPayload:
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
        description="Connect a store by a refresh token (the private-application way). It is "
        "tried at Amazon first, then kept encrypted; the store observes from here on (D24). "
        "INVALID: a part is missing, or the seller does not sell there. CONFLICT: another store "
        "has this seller and marketplace. UNAUTHORISED, UNAVAILABLE, THROTTLED: Amazon's answer.",
        needs=_ADMIN,
    )
    def store_connect(self, info: Info, input: StoreConnectInput) -> StoreConnectPayload:  # noqa: A002 - the contract's word
        context = info.context
        store, errors = attempt(context, lambda: _connect(context, input))
        return StoreConnectPayload(store=_shown(context, store), user_errors=errors)

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
        )
        return store.id


def _connect(context: Context, wish: StoreConnectInput) -> int:
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    connecting.try_to_connect(
        context.wiring, store_id, wish.selling_partner_id or "", wish.refresh_token or ""
    )
    return store_id


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
