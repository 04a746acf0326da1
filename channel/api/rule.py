"""A store's rules, as they are kept."""

from __future__ import annotations

from datetime import datetime

import strawberry

from channel.api import ids
from channel.api.context import Context
from channel.api.words import RuleActionKind, RuleFieldName, RuleOperator, RuleState
from channel.domain.rules.action import Action
from channel.domain.rules.condition import Condition, Group, Join, Node
from channel.models.rule import Rule as Row
from channel.services import policies, rules


@strawberry.type(
    description="A condition on one field, or a group of them: exactly one of `all`, `any` and "
    "`field` is set. Groups are at most three deep."
)
class RuleCondition:
    all: list[RuleCondition] | None = strawberry.field(
        description="A group of which every part must hold; an empty one always holds."
    )
    any: list[RuleCondition] | None = strawberry.field(
        description="A group of which one part must hold."
    )
    field: RuleFieldName | None = strawberry.field(description="What is looked at.")
    operator: RuleOperator | None = strawberry.field(description="How it is compared.")
    values: list[str] = strawberry.field(
        description="With what: none, one, two (BETWEEN), or up to 100 (ONE_OF, NONE_OF)."
    )
    currency: str | None = strawberry.field(
        description="Of money: compared only in this currency (ISO 4217); null: the bare number."
    )

    @classmethod
    def of(cls, node: Node) -> RuleCondition:
        if isinstance(node, Condition):
            return cls(
                all=None,
                any=None,
                field=node.field,
                operator=node.operator,
                values=list(node.words),
                currency=node.currency,
            )
        return cls._group(node)

    @classmethod
    def _group(cls, node: Group) -> RuleCondition:
        parts = [cls.of(part) for part in node.parts]
        every = node.join is Join.ALL
        return cls(
            all=parts if every else None,
            any=None if every else parts,
            field=None,
            operator=None,
            values=[],
            currency=None,
        )


@strawberry.type(description="What a rule does with an order that it matches.")
class RuleAction:
    kind: RuleActionKind = strawberry.field(description="Which.")
    value: str | None = strawberry.field(description="Null where it takes none.")

    @classmethod
    def of(cls, action: Action) -> RuleAction:
        return cls(kind=action.kind, value=action.value)


@strawberry.type(description="A merchant's rule for a store's orders.")
class Rule:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    store_id: strawberry.ID = strawberry.field(description="Whose.")
    position: int = strawberry.field(description="Its place in the order of evaluation, from 1.")
    name: str = strawberry.field(description="Unique in the store; traces call it so.")
    state: RuleState = strawberry.field(description="Only ACTIVE ones are evaluated.")
    stops: bool = strawberry.field(
        description="Where it matches, no later rule is looked at; false: go on."
    )
    conditions: RuleCondition = strawberry.field(description="When it matches.")
    actions: list[RuleAction] = strawberry.field(description="What it does then; 1 to 20.")
    created_at: datetime = strawberry.field(description="When it was made.")
    updated_at: datetime = strawberry.field(description="When it was last changed.")
    updated_by: str = strawberry.field(description="By whom.")

    @classmethod
    def of(cls, row: Row) -> Rule:
        rule = policies.rule_of(row)
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.RULE, row.id)),
            store_id=strawberry.ID(ids.encode(ids.Kind.STORE, row.store_id)),
            position=row.position + 1,
            name=rule.name,
            state=rule.state,
            stops=rule.stops,
            conditions=RuleCondition.of(rule.conditions),
            actions=[RuleAction.of(action) for action in rule.actions],
            created_at=row.created_at,
            updated_at=row.updated_at,
            updated_by=row.updated_by,
        )


def of_store(context: Context, store: str) -> list[Rule]:
    """In the order of evaluation; none of a store that is not there."""
    number = ids.decode(ids.Kind.STORE, store)
    if number is None:
        return []
    return [Rule.of(row) for row in rules.of_store(context.session, number)]


def one(context: Context, id_: str) -> Rule | None:
    number = ids.decode(ids.Kind.RULE, id_)
    row = None if number is None else context.session.get(Row, number)
    return None if row is None else Rule.of(row)
