"""The embedded commerce system's stores and statuses: the merchant's own words (F69, F70, F80)."""

from __future__ import annotations

import strawberry

from channel.api.attempt import attempt
from channel.api.commerce_status import CommerceStatus
from channel.api.commerce_store import CommerceStore
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import CommerceState, Role
from channel.errors import Conflict
from channel.services import deciding


@strawberry.input(description="A store of the embedded commerce system, as it should be.")
class CommerceStoreUpsertInput:
    code: str = strawberry.field(
        description="Which store; a new one is made: small letters, digits, - and _."
    )
    name: str = strawberry.field(description="Its name.")
    website: str = strawberry.field(
        description="The website it belongs to; stores of one website share their customers."
    )


@strawberry.type(description="The store as it is now.")
class CommerceStoreUpsertPayload:
    store: CommerceStore | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="An order status of the embedded commerce system, as it should be.")
class CommerceStatusUpsertInput:
    code: str = strawberry.field(
        description="Which status; a new one is made: small letters, digits, - and _."
    )
    label: str = strawberry.field(description="What people call it.")
    state: CommerceState = strawberry.field(
        description="What it means; cannot be changed once it is made."
    )
    is_default: bool | None = strawberry.field(
        default=False,
        description="Whether orders get it by themselves in that state. Making it so takes it "
        "from the one that was; it cannot be taken away otherwise.",
    )


@strawberry.type(description="The status as it is now.")
class CommerceStatusUpsertPayload:
    status: CommerceStatus | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_ADMIN = Needs(Role.ADMIN)


@strawberry.type
class CommerceMutation:
    @resolved(
        description="Make or rename a store that orders can belong to; orders that wait for it are "
        "decided again at once. INVALID: the code's form, "
        "an empty name or website. CONFLICT: another commerce backend is in use.",
        needs=_ADMIN,
    )
    def commerce_store_upsert(
        self,
        info: Info,
        input: CommerceStoreUpsertInput,  # noqa: A002 - the contract's word
    ) -> CommerceStoreUpsertPayload:
        store, errors = attempt(info.context, lambda: _upsert_store(info.context, input))
        return CommerceStoreUpsertPayload(store=store, user_errors=errors)

    @resolved(
        description="Make or rename an order status; orders that wait for it are decided again at "
        "once. INVALID: the code's form, an empty label, "
        "another state than it was made with, no default left. CONFLICT: another commerce backend "
        "is in use.",
        needs=_ADMIN,
    )
    def commerce_status_upsert(
        self,
        info: Info,
        input: CommerceStatusUpsertInput,  # noqa: A002 - the contract's word
    ) -> CommerceStatusUpsertPayload:
        status, errors = attempt(info.context, lambda: _upsert_status(info.context, input))
        return CommerceStatusUpsertPayload(status=status, user_errors=errors)


def _upsert_store(context: Context, wish: CommerceStoreUpsertInput) -> CommerceStore:
    embedded = context.wiring.embedded
    if embedded is None:
        raise Conflict("not-embedded")
    store = embedded.upsert_store(wish.code, wish.name, wish.website)
    _wake(context)
    return CommerceStore.of(store)


def _upsert_status(context: Context, wish: CommerceStatusUpsertInput) -> CommerceStatus:
    embedded = context.wiring.embedded
    if embedded is None:
        raise Conflict("not-embedded")
    status = embedded.upsert_status(
        wish.code, wish.label, wish.state, is_default=wish.is_default is True
    )
    _wake(context)
    return CommerceStatus.of(status)


def _wake(context: Context) -> None:
    """The orders that wait for a store or status that there was not."""
    w = context.wiring
    with w.transaction("commerce.setting") as session:
        deciding.request_refused_for(session, w.clock.now(), "commerce-setting")
