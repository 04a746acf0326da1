"""Why an order became a Commerce order, or did not, and what would change that."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import strawberry

from channel.api.attention import open_actions
from channel.api.context import Context
from channel.api.rule_trial import RuleTest, clash_in_words
from channel.api.treatment import OrderTreatment
from channel.api.words import AttentionAction, Verdict
from channel.domain.rules.outcome import Clash, Tested

Kept = Mapping[str, Any]


@strawberry.type(description="One condition of a rule that was looked at.")
class DecisionTest:
    field: str = strawberry.field(description="What was looked at, a word of the rules.")
    operator: str = strawberry.field(description="How it was compared, a word of the rules.")
    sentence: str = strawberry.field(description="The condition, in the reader's language.")
    expected: str | None = strawberry.field(
        description="What the rule asks for, as it was written; null where it says who somebody is."
    )
    seen: str | None = strawberry.field(
        description="What the order had, in the reader's language; null where it says who somebody "
        "is, empty where there was nothing."
    )
    holds: bool = strawberry.field(description="Whether the condition was met.")

    @classmethod
    def of(cls, kept: Kept, context: Context) -> DecisionTest:
        tested = Tested(**kept)
        said = RuleTest.of(tested, context)
        return cls(
            field=tested.field,
            operator=tested.operator,
            sentence=said.sentence,
            expected=tested.expected,
            seen=said.seen,
            holds=tested.holds,
        )


@strawberry.type(description="One thing that the decision looked at.")
class DecisionStep:
    code: str = strawberry.field(description="What was looked at, as a stable word.")
    name: str = strawberry.field(description="What was looked at, in the reader's language.")
    input: str = strawberry.field(
        description="What was seen, as plain words; of personal data only whether it was there."
    )
    outcome: str = strawberry.field(description="`go-on` or `stop`.")
    why: str = strawberry.field(description="What followed and why, in the reader's language.")
    tests: list[DecisionTest] = strawberry.field(
        description="Of a rule: its conditions, as far as they were looked at."
    )

    @classmethod
    def of(cls, kept: Kept, values: Kept, context: Context) -> DecisionStep:
        """`values`: the whole decision's, for one that was kept before steps had their own."""
        return cls(
            code=kept["name"],
            name=context.say(f"decision-{kept['name']}"),
            input=kept["input"],
            outcome=kept["outcome"],
            why=context.say(f"decision-{kept['why']}", kept.get("values", values)),
            tests=[DecisionTest.of(test, context) for test in kept.get("tests", ())],
        )


@strawberry.type(description="Something that would have to be otherwise.")
class DecisionChange:
    code: str = strawberry.field(description="What, as a stable word.")
    sentence: str = strawberry.field(description="What, in the reader's language.")

    @classmethod
    def of(cls, kept: Kept, context: Context) -> DecisionChange:
        sentence = context.say(f"change-{kept['code']}", kept["values"])
        return cls(code=kept["code"], sentence=sentence)


@strawberry.type(
    description="The last decision whether to create the Commerce order (features 1.6, D10, D11): "
    "every step up to the one that decided."
)
class Decision:
    at: datetime = strawberry.field(description="When it was made.")
    verdict: Verdict = strawberry.field(description="What becomes of the order.")
    create: bool = strawberry.field(description="Whether the order is to be created.")
    reason: str = strawberry.field(
        description="The deciding reason as a stable word; a blocked order's `attention.code`."
    )
    sentence: str = strawberry.field(description="The verdict, in the reader's language.")
    steps: list[DecisionStep] = strawberry.field(description="In the order they were looked at.")
    changes: list[DecisionChange] = strawberry.field(
        description="The smallest change that would alter the verdict: all of these together. "
        "Empty: nothing in anybody's hands would."
    )
    clashes: list[str] = strawberry.field(
        description="Rules that wanted different things, in the reader's language; the first one "
        "had its way."
    )
    treatment: OrderTreatment | None = strawberry.field(
        description="How the order is made, or would be; null for a decision of an older version."
    )
    actions: list[AttentionAction] = strawberry.field(
        description="What the reader may do about it, the most helpful first."
    )

    @classmethod
    def of(cls, kept: Kept | None, context: Context, *, created: bool = False) -> Decision | None:
        """From what `services.deciding` keeps; `created`: the Commerce order is there."""
        if kept is None:
            return None
        values, treatment = kept["values"], kept.get("treatment")
        why = context.say(f"decision-{kept['reason']}", values)
        return cls(
            at=datetime.fromisoformat(kept["at"]),
            verdict=Verdict(kept["verdict"]),
            create=kept["verdict"] == Verdict.CREATE,
            reason=kept["reason"],
            sentence=context.say(f"decision-verdict-{kept['verdict']}", {"why": why}),
            steps=[DecisionStep.of(step, values, context) for step in kept["steps"]],
            changes=[DecisionChange.of(change, context) for change in kept.get("changes", ())],
            clashes=[clash_in_words(Clash(**clash), context) for clash in kept.get("clashes", ())],
            treatment=OrderTreatment.of(treatment) if treatment else None,
            actions=[] if created else open_actions(kept["reason"], values.get("sku"), context),
        )
