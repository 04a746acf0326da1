"""A store's rules over one order: which match, what they want together, where they quarrel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from channel.domain.rules.action import Action, ActionKind
from channel.domain.rules.condition import Seen, holds
from channel.domain.rules.fields import Field
from channel.domain.rules.outcome import Clash, Effects, RulesOutcome, RuleTrace, Tested
from channel.domain.rules.rule import Rule, RuleState
from channel.domain.store import CustomerCreation

# Actions that answer one question; whether an order is created is one, held or refused.
_QUESTIONS = {ActionKind.HOLD: "whether", ActionKind.DO_NOT_CREATE: "whether"}


def evaluate(rules: Sequence[Rule], seen: Seen) -> RulesOutcome:
    """In their order; a later rule sees the tags of the earlier ones. Only ACTIVE ones count."""
    traces: list[RuleTrace] = []
    wishes = _Wishes()
    for rule in rules:
        if rule.state is not RuleState.ACTIVE:
            continue
        tests: list[Tested] = []
        tagged = {**seen, Field.TAG: [wishes.tags]}
        matched = holds(rule.conditions, tagged, tests)
        traces.append(RuleTrace(rule.id, rule.name, matched, tuple(tests)))
        if matched:
            wishes.add(rule)
            if rule.stops:
                break
    return RulesOutcome(wishes.effects(), tuple(traces), tuple(wishes.clashes))


@dataclass
class _Wishes:
    """`kept` is, by question, the first rule's name and its action."""

    kept: dict[str, tuple[str, Action]] = field(default_factory=dict)
    clashes: list[Clash] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    notices: list[tuple[int, str, str]] = field(default_factory=list)

    def add(self, rule: Rule) -> None:
        for action in rule.actions:
            value = action.value or ""
            match action.kind:
                case ActionKind.ADD_TAG:
                    if value.casefold() not in map(str.casefold, self.tags):
                        self.tags.append(value)
                case ActionKind.ADD_NOTE:
                    if value not in self.notes:
                        self.notes.append(value)
                case ActionKind.NOTIFY:
                    self.notices.append((rule.id, rule.name, value))
                case _:
                    self._one(rule, action)

    def _one(self, rule: Rule, action: Action) -> None:
        question = _QUESTIONS.get(action.kind, action.kind.value)
        by, first = self.kept.setdefault(question, (rule.name, action))
        if first != action:
            self.clashes.append(Clash(action.kind.value, by, rule.name))

    def _value(self, kind: ActionKind) -> str | None:
        kept = self.kept.get(kind.value)
        return kept[1].value if kept else None

    def _by(self, kind: ActionKind) -> str | None:
        by, action = self.kept.get("whether", (None, None))
        return by if action is not None and action.kind is kind else None

    def effects(self) -> Effects:
        customer = self._value(ActionKind.SET_CUSTOMER_MODE)
        return Effects(
            hold_by=self._by(ActionKind.HOLD),
            refuse_by=self._by(ActionKind.DO_NOT_CREATE),
            status=self._value(ActionKind.SET_STATUS),
            target_store=self._value(ActionKind.SET_TARGET_STORE),
            create_customer=None if customer is None else customer == CustomerCreation.NEW_ACCOUNT,
            number_prefix=self._value(ActionKind.SET_NUMBER_PREFIX),
            shipping_method=self._value(ActionKind.SET_SHIPPING_METHOD),
            stock_source=self._value(ActionKind.SET_STOCK_SOURCE),
            tags=tuple(self.tags),
            notes=tuple(self.notes),
            notify=tuple(self.notices),
        )
