"""What rules can be made of, for whoever builds one: fields, operators, actions, in words."""

from __future__ import annotations

from collections.abc import Sequence

import strawberry

from channel.api.context import Context
from channel.api.words import RuleActionKind, RuleFieldName, RuleFieldType, RuleOperator
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.rules.action import LONGEST, Medium
from channel.domain.rules.fields import FIELDS, Field, FieldSpec, FieldType
from channel.domain.store import CustomerCreation


@strawberry.type(description="A value that can be chosen.")
class RuleChoice:
    value: str = strawberry.field(description="As a rule keeps it.")
    label: str = strawberry.field(description="In the reader's language.")


@strawberry.type(description="A way to compare.")
class RuleOperatorChoice:
    value: RuleOperator = strawberry.field(description="Which.")
    label: str = strawberry.field(description="In the reader's language.")


@strawberry.type(description="Something that a condition can look at.")
class RuleField:
    name: RuleFieldName = strawberry.field(description="Which.")
    label: str = strawberry.field(description="In the reader's language.")
    type: RuleFieldType = strawberry.field(description="What its values are.")
    operators: list[RuleOperatorChoice] = strawberry.field(description="How it can be compared.")
    choices: list[RuleChoice] = strawberry.field(
        description="Of a CHOICE, what there is; otherwise none."
    )
    of_line: bool = strawberry.field(
        description="Each line has its own: the condition holds when any line holds it."
    )
    personal: bool = strawberry.field(
        description="Says who somebody is: a trace keeps only whether the condition held."
    )


@strawberry.type(description="Something that a rule can do.")
class RuleActionChoice:
    kind: RuleActionKind = strawberry.field(description="Which.")
    label: str = strawberry.field(description="In the reader's language.")
    needs_value: bool = strawberry.field(description="Whether it takes a value.")
    choices: list[RuleChoice] = strawberry.field(
        description="What the value can be; none: a text of its own, or no value."
    )
    longest: int | None = strawberry.field(description="Characters of the value at most.")


def fields(context: Context) -> list[RuleField]:
    return [
        RuleField(
            name=name,
            label=context.say(f"rule-field-{name.value}"),
            type=spec.type,
            operators=[
                RuleOperatorChoice(value=each, label=context.say(f"rule-operator-{each.value}"))
                for each in spec.operators
            ],
            choices=_choices(context, name, spec),
            of_line=spec.of_line,
            personal=spec.personal,
        )
        for name, spec in FIELDS.items()
    ]


# Words that screens know already.
_SAID = {
    Field.CHANNEL: "ui-channel-",
    Field.AMAZON_STATUS: "ui-status-",
    Field.ADDRESS_TYPE: "ui-address-type-",
    Field.SERVICE_LEVEL: "rule-level-",
}


def _choices(context: Context, name: Field, spec: FieldSpec) -> list[RuleChoice]:
    if name is Field.MARKETPLACE:
        return [
            RuleChoice(value=id_, label=f"{site.country} · {site.name}")
            for id_, site in MARKETPLACES.items()
        ]
    return [
        RuleChoice(value=word, label=context.say(f"{_SAID[name]}{word}")) for word in spec.choices
    ]


def in_words(context: Context, name: Field, words: str) -> str:
    """Values as a trace keeps them, in the reader's language where they are words of a list."""
    spec = FIELDS[name]
    labels = {choice.value: choice.label for choice in _choices(context, name, spec)}
    if spec.type is FieldType.FLAG:
        labels = {"true": context.say("rule-true"), "false": context.say("rule-false")}
    return ", ".join(labels.get(word, word) for word in words.split(", ")) if labels else words


def tested(context: Context, field: str, operator: str, expected: str | None) -> str:
    """A condition of a trace as a sentence; of personal fields without what was asked."""
    hidden = expected is None
    values = {
        "field": context.say(f"rule-field-{field}"),
        "operator": context.say(f"rule-operator-{operator}"),
        "expected": "•••" if hidden else in_words(context, Field(field), expected or ""),
    }
    return context.say("rule-tested", values).strip()


def actions(context: Context) -> list[RuleActionChoice]:
    """Raises what Commerce raises: its stores and statuses are among the choices."""
    stores = [
        RuleChoice(value=store.code, label=f"{store.website}, {store.name}")
        for store in context.commerce_stores.values()
    ]
    statuses = [
        RuleChoice(value=status.code, label=status.label)
        for status in context.wiring.commerce.statuses()
    ]
    choices = {
        RuleActionKind.SET_STATUS: statuses,
        RuleActionKind.SET_TARGET_STORE: stores,
        RuleActionKind.SET_CUSTOMER_MODE: _words(context, "customer", list(CustomerCreation)),
        RuleActionKind.NOTIFY: _words(context, "medium", list(Medium)),
    }
    return [
        RuleActionChoice(
            kind=kind,
            label=context.say(f"rule-action-{kind.value}"),
            needs_value=kind in LONGEST,
            choices=choices.get(kind, []),
            longest=LONGEST.get(kind),
        )
        for kind in RuleActionKind
    ]


def _words(context: Context, what: str, words: Sequence[str]) -> list[RuleChoice]:
    return [RuleChoice(value=word, label=context.say(f"rule-{what}-{word}")) for word in words]
