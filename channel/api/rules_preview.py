"""What a rule would do to the stored orders, before it is saved."""

from __future__ import annotations

from dataclasses import replace

import strawberry

from channel.api import ids
from channel.api.attempt import attempt
from channel.api.consequences import Consequences
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.rule_input import RuleDraftInput
from channel.api.words import Role
from channel.errors import NotFound
from channel.services import policies, previewing, rules


@strawberry.input(
    description="A store's rules as they would be with this one saved: in the place of `ruleId`, "
    "or at the end."
)
class RulesPreviewInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    rule_id: strawberry.ID | None = strawberry.field(
        default=None, description="The rule that it takes the place of; null: a new one."
    )
    rule: RuleDraftInput | None = strawberry.field(
        default=None,
        description="The rule as it would be, its state included; null with `ruleId`: were that "
        "one deleted.",
    )
    days: int = strawberry.field(description="Look at the orders of the last 7, 30 or 90 days.")


@strawberry.type(description="What it would do.")
class RulesPreviewPayload:
    consequences: Consequences | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class RulesPreviewMutation:
    @resolved(
        description="What a change of rules would do, nothing written. NOT_FOUND: no such store or "
        "rule. INVALID: a rule that cannot be, a number of days. UNAVAILABLE: Commerce does not "
        "answer.",
        needs=Needs(Role.ADMIN),
    )
    def rules_preview(self, info: Info, input: RulesPreviewInput) -> RulesPreviewPayload:  # noqa: A002 - the contract's word
        found, errors = attempt(info.context, lambda: _preview(info.context, input))
        consequences = None if found is None else Consequences.of(found, info.context)
        return RulesPreviewPayload(consequences=consequences, user_errors=errors)


def _preview(context: Context, wish: RulesPreviewInput) -> previewing.Consequences:
    w = context.wiring
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    kept = None if wish.rule_id is None else ids.existing(ids.Kind.RULE, wish.rule_id)
    draft = None
    if wish.rule is not None:
        there = rules.choices(w.commerce)
        with rules.within("rule"):
            draft = rules.read(wish.rule.draft(), there, kept or 0)
    with w.reading() as session:
        if draft is None or kept is not None:
            rules.of_that_store(session, store_id, kept)
        policy = policies.of_stores(session, [store_id]).get(store_id)
        if policy is None:
            raise NotFound("store", store_id)
        proposed = rules.proposed(session, store_id, draft, without=kept)
    return previewing.preview(w, store_id, wish.days, replace(policy, rules=proposed))
