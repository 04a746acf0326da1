"""Rules made, changed, moved, deleted, and taken back."""

from __future__ import annotations

from collections.abc import Callable

import strawberry
from sqlalchemy.orm import Session

from channel.api import ids, rule
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.rule import Rule
from channel.api.rule_input import RuleDraftInput
from channel.api.words import Role
from channel.services import rules


@strawberry.input(description="A new rule, at the end of a store's list.")
class RuleCreateInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    rule: RuleDraftInput = strawberry.field(description="All of it.")


@strawberry.type(description="The new rule.")
class RuleCreatePayload:
    rule: Rule | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="A rule as it is to be from now on; its place stays.")
class RuleUpdateInput:
    rule_id: strawberry.ID = strawberry.field(description="Which rule.")
    rule: RuleDraftInput = strawberry.field(description="All of it.")


@strawberry.type(description="The rule as it is now.")
class RuleUpdatePayload:
    rule: Rule | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Which rule goes.")
class RuleDeleteInput:
    rule_id: strawberry.ID = strawberry.field(description="Which rule.")


@strawberry.type(description="The rules that are left.")
class RuleDeletePayload:
    rules: list[Rule] | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Where a rule goes.")
class RuleMoveInput:
    rule_id: strawberry.ID = strawberry.field(description="Which rule.")
    position: int = strawberry.field(description="Its new place in the list, from 1.")


@strawberry.type(description="The rules in their new order.")
class RuleMovePayload:
    rules: list[Rule] | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Which version is to be in force again.")
class RulesGoBackInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    number: int = strawberry.field(description="Of `rulesVersions`.")


@strawberry.type(description="The rules as they were then; it counts as a new version.")
class RulesGoBackPayload:
    rules: list[Rule] | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_ADMIN = Needs(Role.ADMIN)


@strawberry.type
class RuleMutation:
    @resolved(
        description="Add a rule. An active one counts at once: whatever is not in Commerce yet is "
        "decided again. INVALID, on the path of what cannot be (`rule.conditions.all.0.values.0`). "
        "NOT_FOUND: no such store. CONFLICT: 100 rules are there already. UNAVAILABLE: Commerce "
        "does not answer.",
        needs=_ADMIN,
    )
    def rule_create(self, info: Info, input: RuleCreateInput) -> RuleCreatePayload:  # noqa: A002 - the contract's word
        context = info.context
        id_, errors = attempt(context, lambda: _create(context, input))
        return RuleCreatePayload(rule=_shown(context, id_), user_errors=errors)

    @resolved(
        description="Change a rule; this also activates and pauses it. Errors as `ruleCreate`; "
        "INVALID: what has been active is no draft again.",
        needs=_ADMIN,
    )
    def rule_update(self, info: Info, input: RuleUpdateInput) -> RuleUpdatePayload:  # noqa: A002 - the contract's word
        context = info.context
        id_, errors = attempt(context, lambda: _update(context, input))
        return RuleUpdatePayload(rule=_shown(context, id_), user_errors=errors)

    @resolved(description="Delete a rule. NOT_FOUND: no such rule.", needs=_ADMIN)
    def rule_delete(self, info: Info, input: RuleDeleteInput) -> RuleDeletePayload:  # noqa: A002 - the contract's word
        left, errors = _change(
            info.context,
            "rule.delete",
            lambda session: rules.remove(
                session,
                info.context.wiring.clock.now(),
                ids.existing(ids.Kind.RULE, input.rule_id),
                by=info.context.principal.name,
            ),
        )
        return RuleDeletePayload(rules=left, user_errors=errors)

    @resolved(
        description="Give a rule another place: the first of two wishes counts. NOT_FOUND: no such "
        "rule. INVALID: no such place.",
        needs=_ADMIN,
    )
    def rule_move(self, info: Info, input: RuleMoveInput) -> RuleMovePayload:  # noqa: A002 - the contract's word
        moved, errors = _change(
            info.context,
            "rule.move",
            lambda session: rules.move(
                session,
                info.context.wiring.clock.now(),
                ids.existing(ids.Kind.RULE, input.rule_id),
                input.position,
                by=info.context.principal.name,
            ),
        )
        return RuleMovePayload(rules=moved, user_errors=errors)

    @resolved(
        description="Have the whole list as a version has it. NOT_FOUND: no such store or version. "
        "INVALID: it names a status or store that Commerce no longer has.",
        needs=_ADMIN,
    )
    def rules_go_back(self, info: Info, input: RulesGoBackInput) -> RulesGoBackPayload:  # noqa: A002 - the contract's word
        context = info.context
        done, errors = attempt(context, lambda: _go_back(context, input))
        left = rule.of_store(context, input.store_id) if done else None
        return RulesGoBackPayload(rules=left, user_errors=errors)


def _create(context: Context, wish: RuleCreateInput) -> int:
    w = context.wiring
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    there = rules.choices(w.commerce)
    with rules.within("rule"), w.transaction("rule.create") as session:
        return rules.create(
            session, w.clock.now(), store_id, wish.rule.draft(), there, by=context.principal.name
        )


def _update(context: Context, wish: RuleUpdateInput) -> int:
    w = context.wiring
    rule_id = ids.existing(ids.Kind.RULE, wish.rule_id)
    there = rules.choices(w.commerce)
    with rules.within("rule"), w.transaction("rule.update") as session:
        rules.update(
            session, w.clock.now(), rule_id, wish.rule.draft(), there, by=context.principal.name
        )
    return rule_id


def _go_back(context: Context, wish: RulesGoBackInput) -> bool:
    w = context.wiring
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    there = rules.choices(w.commerce)
    with w.transaction("rules.go-back") as session:
        rules.go_back(
            session, w.clock.now(), store_id, wish.number, there, by=context.principal.name
        )
    return True


def _change(
    context: Context, step: str, act: Callable[[Session], int]
) -> tuple[list[Rule] | None, list[UserError]]:
    def changed() -> int:
        with context.wiring.transaction(step) as session:
            return act(session)

    store_id, errors = attempt(context, changed)
    if store_id is None:
        return None, errors
    return rule.of_store(context, ids.encode(ids.Kind.STORE, store_id)), errors


def _shown(context: Context, rule_id: int | None) -> Rule | None:
    return None if rule_id is None else rule.one(context, ids.encode(ids.Kind.RULE, rule_id))
