"""A rule tried on one order, nothing written."""

from __future__ import annotations

import strawberry

from channel.api import ids, rule_catalogue
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.rule_input import RuleDraftInput
from channel.api.words import Role
from channel.domain.rules.fields import Field
from channel.domain.rules.outcome import Clash, RulesOutcome, RuleTrace, Tested
from channel.domain.rules.rule import Rule
from channel.services import policies, rule_trial, rules


@strawberry.type(description="One condition that was looked at.")
class RuleTest:
    sentence: str = strawberry.field(description="The condition, in the reader's language.")
    seen: str | None = strawberry.field(
        description="What the order has, of lines all of them; null of what says who somebody is, "
        "empty where there is nothing."
    )
    holds: bool = strawberry.field(description="Whether it holds.")

    @classmethod
    def of(cls, tested: Tested, context: Context) -> RuleTest:
        sentence = rule_catalogue.tested(context, tested.field, tested.operator, tested.expected)
        seen = tested.seen
        if seen is not None:
            seen = rule_catalogue.in_words(context, Field(tested.field), seen)
        return cls(sentence=sentence, seen=seen, holds=tested.holds)


def clash_in_words(clash: Clash, context: Context) -> str:
    action = context.say(f"rule-action-{clash.action}")
    values = {"action": action, "kept": clash.kept_rule, "dropped": clash.dropped_rule}
    return context.say("rule-clash", values)


@strawberry.type(description="One rule that was looked at.")
class RuleLookedAt:
    name: str = strawberry.field(description="Its name.")
    is_tried: bool = strawberry.field(description="It is the one that is tried.")
    matched: bool = strawberry.field(description="Whether it matches.")
    tests: list[RuleTest] = strawberry.field(description="Every condition of it.")


@strawberry.type(
    description="What a rule, and the active ones before it, would say of an order now."
)
class RuleTrial:
    reached: bool = strawberry.field(
        description="False: an earlier rule matches and stops, so that it is not looked at."
    )
    matched: bool = strawberry.field(description="Whether the rule matches.")
    rules: list[RuleLookedAt] = strawberry.field(description="In their order, the rule last.")
    clashes: list[str] = strawberry.field(
        description="Where earlier rules want something else, in the reader's language."
    )

    @classmethod
    def of(cls, outcome: RulesOutcome, tried: int, context: Context) -> RuleTrial:
        looked_at = [_looked_at(trace, tried, context) for trace in outcome.traces]
        mine = [each for each in looked_at if each.is_tried]
        return cls(
            reached=bool(mine),
            matched=any(each.matched for each in mine),
            rules=looked_at,
            clashes=[clash_in_words(clash, context) for clash in outcome.clashes],
        )


def _looked_at(trace: RuleTrace, tried: int, context: Context) -> RuleLookedAt:
    return RuleLookedAt(
        name=trace.name,
        is_tried=trace.rule_id == tried,
        matched=trace.matched,
        tests=[RuleTest.of(tested, context) for tested in trace.tests],
    )


@strawberry.input(
    description="A kept rule, or one as somebody is writing it, or both: then the text takes the "
    "place of the kept one. And an order of the store."
)
class RuleTryInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    amazon_order_number: str | None = strawberry.field(
        default=None, description="The order by Amazon's number, or by `orderId`."
    )
    order_id: strawberry.ID | None = strawberry.field(default=None, description="The order.")
    rule_id: strawberry.ID | None = strawberry.field(default=None, description="The kept rule.")
    rule: RuleDraftInput | None = strawberry.field(
        default=None, description="The rule as it is being written; its state does not matter."
    )


@strawberry.type(description="What came of it.")
class RuleTryPayload:
    trial: RuleTrial | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class RuleTrialMutation:
    @resolved(
        description="Try a rule on one order as if it were active, nothing written. INVALID: no "
        "such order in the store, no rule, a rule that cannot be. NOT_FOUND: no such rule. "
        "UNAVAILABLE: Commerce does not answer.",
        needs=Needs(Role.OPERATOR),
    )
    def rule_try(self, info: Info, input: RuleTryInput) -> RuleTryPayload:  # noqa: A002 - the contract's word
        trial, errors = attempt(info.context, lambda: _try(info.context, input))
        return RuleTryPayload(trial=trial, user_errors=errors)


def _try(context: Context, wish: RuleTryInput) -> RuleTrial:
    w = context.wiring
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    kept = None if wish.rule_id is None else ids.existing(ids.Kind.RULE, wish.rule_id)
    draft = _drafted(context, wish, kept)
    with w.reading() as session:
        if draft is None:
            draft = policies.rule_of(rules.of_that_store(session, store_id, kept))
        order = rule_trial.find(session, store_id, *_named(wish))
        outcome = rule_trial.try_on(w, session, order, draft, in_place_of=kept)
    return RuleTrial.of(outcome, draft.id, context)


def _drafted(context: Context, wish: RuleTryInput, kept: int | None) -> Rule | None:
    """Asks Commerce, so before anything is read."""
    if wish.rule is None:
        return None
    there = rules.choices(context.wiring.commerce)
    with rules.within("rule"):
        return rules.read(wish.rule.draft(), there, kept or 0)


def _named(wish: RuleTryInput) -> tuple[int | None, str | None]:
    if wish.order_id is None:
        return None, wish.amazon_order_number
    return ids.require(ids.Kind.ORDER, wish.order_id, "orderId"), None
