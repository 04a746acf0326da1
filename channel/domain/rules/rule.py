"""A merchant's rule: where its conditions hold, its actions are wanted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from channel.domain.rules.action import Action
from channel.domain.rules.condition import Node, fields_of
from channel.domain.rules.fields import FIELDS

MOST_RULES = 100
MOST_CONDITIONS = 50
MOST_DEPTH = 3


class RuleState(StrEnum):
    """Only ACTIVE ones are looked at. A DRAFT has never been active, a PAUSED one will be again."""

    DRAFT = "DRAFT"
    ACTIVE = "ACTIVE"
    PAUSED = "PAUSED"


@dataclass(frozen=True)
class Rule:
    """`stops`: where it matches, no later rule is looked at."""

    id: int
    name: str
    conditions: Node
    actions: tuple[Action, ...]
    state: RuleState = RuleState.DRAFT
    stops: bool = False


def need_personal_data(rules: Iterable[Rule]) -> bool:
    """Whether any of them looks at what is sealed."""
    return any(FIELDS[field].sealed for rule in rules for field in fields_of(rule.conditions))
