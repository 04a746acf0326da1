"""What other order settings, or another creation table, would do to the stored orders."""

from __future__ import annotations

from dataclasses import replace

import strawberry

from channel.api import creation_table_mutations, ids
from channel.api.attempt import attempt
from channel.api.consequences import Consequences
from channel.api.context import Context, Info
from channel.api.creation_table_mutations import CreationCellInput
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.order_settings_mutations import OrderSettingsUpdateInput, wishes
from channel.api.roles import Needs
from channel.api.words import Role
from channel.domain import settings_rules
from channel.domain.table import with_overrides
from channel.errors import NotFound
from channel.services import order_settings, policies, previewing
from channel.services.policies import Policy

_DAYS = "Look at the orders of the last 7, 30 or 90 days."


@strawberry.input(description="Order settings as they would be; what is left out or null stays.")
class OrderSettingsPreviewInput(OrderSettingsUpdateInput):
    days: int = strawberry.field(description=_DAYS)


@strawberry.type(description="What it would do.")
class OrderSettingsPreviewPayload:
    consequences: Consequences | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="The cells that would differ; all others as documented.")
class CreationTablePreviewInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    cells: list[CreationCellInput] = strawberry.field(description="Each once.")
    days: int = strawberry.field(description=_DAYS)


@strawberry.type(description="What it would do.")
class CreationTablePreviewPayload:
    consequences: Consequences | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_ADMIN = Needs(Role.ADMIN)


@strawberry.type
class SettingsPreviewMutation:
    @resolved(
        description="What a change of order settings would do, nothing written. NOT_FOUND: no such "
        "store. INVALID: a number of days; else as `orderSettingsUpdate`. UNAVAILABLE: Commerce "
        "does not answer.",
        needs=_ADMIN,
    )
    def order_settings_preview(
        self,
        info: Info,
        input: OrderSettingsPreviewInput,  # noqa: A002 - the contract's word
    ) -> OrderSettingsPreviewPayload:
        context = info.context
        found, errors = attempt(context, lambda: _of_settings(context, input))
        consequences = None if found is None else Consequences.of(found, context)
        return OrderSettingsPreviewPayload(consequences=consequences, user_errors=errors)

    @resolved(
        description="What another creation table would do, nothing written. NOT_FOUND: no such "
        "store. INVALID: a number of days; else as `creationTableUpdate`. UNAVAILABLE: Commerce "
        "does not answer.",
        needs=_ADMIN,
    )
    def creation_table_preview(
        self,
        info: Info,
        input: CreationTablePreviewInput,  # noqa: A002 - the contract's word
    ) -> CreationTablePreviewPayload:
        context = info.context
        found, errors = attempt(context, lambda: _of_table(context, input))
        consequences = None if found is None else Consequences.of(found, context)
        return CreationTablePreviewPayload(consequences=consequences, user_errors=errors)


def _of_settings(context: Context, wish: OrderSettingsPreviewInput) -> previewing.Consequences:
    w = context.wiring
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    wanted, there = wishes(wish), order_settings.choices(w.commerce)
    policy = _policy(context, store_id)
    after = settings_rules.changed(policy.settings, wanted)
    order_settings.refuse(policy.settings, after, there)
    return previewing.preview(w, store_id, wish.days, replace(policy, settings=after))


def _of_table(context: Context, wish: CreationTablePreviewInput) -> previewing.Consequences:
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    table = with_overrides(creation_table_mutations.overrides(wish.cells))
    policy = replace(_policy(context, store_id), table=table)
    return previewing.preview(context.wiring, store_id, wish.days, policy)


def _policy(context: Context, store_id: int) -> Policy:
    with context.wiring.reading() as session:
        policy = policies.of_stores(session, [store_id]).get(store_id)
    if policy is None:
        raise NotFound("store", store_id)
    return policy
