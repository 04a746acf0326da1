"""A rule as somebody wants it."""

from __future__ import annotations

from typing import Any

import strawberry

from channel.api.words import RuleActionKind, RuleFieldName, RuleOperator, RuleState
from channel.services.rules import Draft


@strawberry.input(
    description="A condition on one field, or a group of them: exactly one of `all`, `any` and "
    "`field`. Groups are at most three deep, conditions at most 50."
)
class RuleConditionInput:
    all: list[RuleConditionInput] | None = strawberry.field(
        default=None, description="Every one must hold. Empty at the top: the rule always matches."
    )
    any: list[RuleConditionInput] | None = strawberry.field(
        default=None, description="At least one must hold."
    )
    field: RuleFieldName | None = strawberry.field(default=None, description="What is looked at.")
    operator: RuleOperator | None = strawberry.field(
        default=None, description="How it is compared; `ruleFields` says which fit."
    )
    values: list[str] | None = strawberry.field(
        default=None,
        description="With what. Numbers as decimal strings, yes and no as `true` and `false`. "
        "Text is compared whatever its case.",
    )
    currency: str | None = strawberry.field(
        default=None, description="Of money, ISO 4217: compare only within this currency."
    )

    def wire(self) -> dict[str, Any]:
        """As `rule_wire` reads it."""
        said: dict[str, Any] = {
            "field": self.field and self.field.value,
            "operator": self.operator and self.operator.value,
            "values": self.values,
            "currency": self.currency,
        }
        for name, parts in (("all", self.all), ("any", self.any)):
            said[name] = None if parts is None else [part.wire() for part in parts]
        return {name: value for name, value in said.items() if value is not None}


@strawberry.input(description="What the rule does; `ruleActions` says what takes which value.")
class RuleActionInput:
    kind: RuleActionKind = strawberry.field(description="Which.")
    value: str | None = strawberry.field(default=None, description="None for some kinds.")

    def wire(self) -> dict[str, Any]:
        return {"kind": self.kind.value, "value": self.value}


@strawberry.input(description="All of a rule.")
class RuleDraftInput:
    name: str = strawberry.field(description="Unique in the store, 80 characters at most.")
    conditions: RuleConditionInput = strawberry.field(description="When it matches.")
    actions: list[RuleActionInput] = strawberry.field(description="What it does then; 1 to 20.")
    state: RuleState = strawberry.field(
        default=RuleState.DRAFT, description="Only ACTIVE ones are evaluated."
    )
    stops: bool = strawberry.field(
        default=False, description="Where it matches, look at no later rule."
    )

    def draft(self) -> Draft:
        return Draft(
            name=self.name,
            conditions=self.conditions.wire(),
            actions=[action.wire() for action in self.actions],
            state=self.state,
            stops=self.stops,
        )
