"""What a rule does with an order that it matches."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from channel.domain.store import CustomerCreation
from channel.errors import Invalid


class ActionKind(StrEnum):
    """HOLD and DO_NOT_CREATE take no value; the others one, a word or a text.

    Tags, notes and notices of several rules add up. Of everything else an order can have one, and
    the first rule's counts.
    """

    HOLD = "HOLD"
    DO_NOT_CREATE = "DO_NOT_CREATE"
    SET_STATUS = "SET_STATUS"
    SET_TARGET_STORE = "SET_TARGET_STORE"
    SET_CUSTOMER_MODE = "SET_CUSTOMER_MODE"
    SET_NUMBER_PREFIX = "SET_NUMBER_PREFIX"
    SET_SHIPPING_METHOD = "SET_SHIPPING_METHOD"
    SET_STOCK_SOURCE = "SET_STOCK_SOURCE"
    ADD_TAG = "ADD_TAG"
    ADD_NOTE = "ADD_NOTE"
    NOTIFY = "NOTIFY"


class Medium(StrEnum):
    """How somebody is told that a rule matched."""

    MAIL = "MAIL"
    WEBHOOK = "WEBHOOK"


@dataclass(frozen=True)
class Action:
    kind: ActionKind
    value: str | None = None


MOST_ACTIONS = 20
_NO_VALUE = frozenset({ActionKind.HOLD, ActionKind.DO_NOT_CREATE})
_SEVERAL = frozenset({ActionKind.ADD_TAG, ActionKind.ADD_NOTE, ActionKind.NOTIFY})
_WORDS: dict[ActionKind, Collection[str]] = {
    ActionKind.SET_CUSTOMER_MODE: tuple(CustomerCreation),
    ActionKind.NOTIFY: tuple(Medium),
}
LONGEST = {
    ActionKind.SET_STATUS: 64,
    ActionKind.SET_TARGET_STORE: 64,
    ActionKind.SET_CUSTOMER_MODE: 64,
    ActionKind.SET_NUMBER_PREFIX: 10,
    ActionKind.SET_SHIPPING_METHOD: 100,
    ActionKind.SET_STOCK_SOURCE: 64,
    ActionKind.ADD_TAG: 40,
    ActionKind.ADD_NOTE: 500,
    ActionKind.NOTIFY: 64,
}
# They are part of order numbers, which travel in addresses and on labels.
_PREFIX = re.compile(r"[A-Za-z0-9_-]+")


def action(kind: ActionKind, value: str | None, *, path: str = "") -> Action:
    """Raises `Invalid`, on `path`, for a value that the action cannot have."""
    text = (value or "").strip()
    if kind in _NO_VALUE:
        if text:
            raise Invalid(f"{path}value", "rule-action-no-value")
        return Action(kind)
    if not text:
        raise Invalid(f"{path}value", "empty")
    if len(text) > LONGEST[kind]:
        raise Invalid(f"{path}value", "rule-value-long", {"most": LONGEST[kind]})
    words = _WORDS.get(kind)
    if words is not None and text not in words:
        raise Invalid(f"{path}value", "rule-value-choice", {"value": text})
    if kind is ActionKind.SET_NUMBER_PREFIX and not _PREFIX.fullmatch(text):
        raise Invalid(f"{path}value", "rule-prefix")
    return Action(kind, text)


def together(actions: Sequence[Action], *, path: str = "actions") -> tuple[Action, ...]:
    """The actions of one rule. Raises `Invalid` for none, too many, and two that quarrel."""
    if not 1 <= len(actions) <= MOST_ACTIONS:
        raise Invalid(path, "rule-actions-count", {"most": MOST_ACTIONS})
    met: set[ActionKind] = set()
    for place, each in enumerate(actions):
        rivals = _NO_VALUE if each.kind in _NO_VALUE else {each.kind} - _SEVERAL
        if met & rivals:
            raise Invalid(f"{path}.{place}", "rule-actions-quarrel")
        met.add(each.kind)
    return tuple(actions)
