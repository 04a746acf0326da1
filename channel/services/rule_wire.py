"""A rule's conditions and actions as JSON, in the tables, in versions, and as the API takes them.

A condition is `{"field", "operator", "values", "currency"}`, a group `{"all": [...]}` or
`{"any": [...]}`; an action `{"kind", "value"}`. Words are those of `domain.rules`.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, TypeVar

import msgspec
from msgspec import UNSET, UnsetType

from channel.domain.rules.action import Action, ActionKind, action, together
from channel.domain.rules.condition import Condition, Group, Join, Node, condition
from channel.domain.rules.fields import Field, Operator
from channel.domain.rules.rule import MOST_CONDITIONS, MOST_DEPTH
from channel.errors import Invalid

Word = TypeVar("Word", bound=StrEnum)


class NodeWire(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    """Exactly one of `all`, `any` and `field`."""

    all: list[NodeWire] | UnsetType = UNSET
    any: list[NodeWire] | UnsetType = UNSET
    field: str | UnsetType = UNSET
    operator: str | UnsetType = UNSET
    values: list[str] | UnsetType = UNSET
    currency: str | UnsetType | None = UNSET


class ActionWire(msgspec.Struct, forbid_unknown_fields=True):
    kind: str
    value: str | None = None


def conditions(data: object, path: str = "conditions") -> Node:
    """The tree. Raises `Invalid`, on the path of what is wrong."""
    try:
        wire = msgspec.convert(data, NodeWire)
    except msgspec.ValidationError as error:
        raise Invalid(path, "rule-shape", {"detail": str(error)}) from error
    reader = _Reader()
    return reader.node(wire, path, 1)


class _Reader:
    """Counts the conditions as it reads them."""

    def __init__(self) -> None:
        self._count = 0

    def node(self, wire: NodeWire, path: str, depth: int) -> Node:
        kinds = [name for name in ("all", "any", "field") if getattr(wire, name) is not UNSET]
        if len(kinds) != 1:
            raise Invalid(path, "rule-one-of")
        if kinds == ["field"]:
            return self._condition(wire, path)
        return self._group(Join(kinds[0]), wire, path, depth)

    def _group(self, join: Join, wire: NodeWire, path: str, depth: int) -> Group:
        parts = getattr(wire, join.value)
        if depth > MOST_DEPTH:
            raise Invalid(path, "rule-deep", {"most": MOST_DEPTH})
        if not parts and (depth > 1 or join is Join.ANY):
            raise Invalid(f"{path}.{join.value}", "rule-group-empty")
        within = [
            self.node(part, f"{path}.{join.value}.{place}", depth + 1)
            for place, part in enumerate(parts)
        ]
        return Group(join, tuple(within))

    def _condition(self, wire: NodeWire, path: str) -> Condition:
        self._count += 1
        if self._count > MOST_CONDITIONS:
            raise Invalid(path, "rule-large", {"most": MOST_CONDITIONS})
        return condition(
            _word(Field, wire.field, f"{path}.field"),
            _word(Operator, wire.operator, f"{path}.operator"),
            [] if wire.values is UNSET else wire.values,
            None if wire.currency is UNSET else wire.currency,
            path=f"{path}.",
        )


def actions(data: Sequence[object], path: str = "actions") -> tuple[Action, ...]:
    """Raises `Invalid`, on the path of what is wrong."""
    try:
        wires = msgspec.convert(data, list[ActionWire])
    except msgspec.ValidationError as error:
        raise Invalid(path, "rule-shape", {"detail": str(error)}) from error
    read = [
        action(
            _word(ActionKind, wire.kind, f"{path}.{place}.kind"),
            wire.value,
            path=f"{path}.{place}.",
        )
        for place, wire in enumerate(wires)
    ]
    return together(read, path=path)


def _word(kind: type[Word], word: str | UnsetType, path: str) -> Word:
    if word is UNSET:
        raise Invalid(path, "empty")
    try:
        return kind(word)
    except ValueError as error:
        raise Invalid(path, "rule-value-choice", {"value": word}) from error


def written(node: Node) -> dict[str, Any]:
    """The tree as JSON, in one spelling: what is read back is the same."""
    if isinstance(node, Group):
        return {node.join.value: [written(part) for part in node.parts]}
    kept: dict[str, Any] = {
        "field": node.field.value,
        "operator": node.operator.value,
        "values": list(node.words),
    }
    return kept | ({"currency": node.currency} if node.currency else {})


def written_actions(read: Sequence[Action]) -> list[Any]:
    return [
        {"kind": each.kind.value} | ({} if each.value is None else {"value": each.value})
        for each in read
    ]
