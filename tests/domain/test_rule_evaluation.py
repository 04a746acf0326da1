"""What a list of rules wants of an order together: the first counts, and quarrels are told."""

from __future__ import annotations

import pytest

from channel.domain.rules.action import Action, ActionKind, Medium, action, together
from channel.domain.rules.condition import ALWAYS, condition
from channel.domain.rules.evaluation import evaluate
from channel.domain.rules.fields import Field, Operator
from channel.domain.rules.outcome import Clash, Effects
from channel.domain.rules.rule import Rule, RuleState
from channel.errors import Invalid

K = ActionKind
TAGGED = condition(Field.TAG, Operator.EQUALS, ["fragile"])


def rule(id_: int, *actions: Action, **changes: object) -> Rule:
    wanted = {"conditions": ALWAYS, "state": RuleState.ACTIVE} | changes
    return Rule(id_, f"R{id_}", actions=actions, **wanted)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("act", "effects"),
    [
        (Action(K.HOLD), Effects(hold_by="R1")),
        (Action(K.DO_NOT_CREATE), Effects(refuse_by="R1")),
        (Action(K.SET_STATUS, "picking"), Effects(status="picking")),
        (Action(K.SET_TARGET_STORE, "outlet"), Effects(target_store="outlet")),
        (Action(K.SET_CUSTOMER_MODE, "NEW_ACCOUNT"), Effects(create_customer=True)),
        (Action(K.SET_CUSTOMER_MODE, "GUEST"), Effects(create_customer=False)),
        (Action(K.SET_NUMBER_PREFIX, "P-"), Effects(number_prefix="P-")),
        (Action(K.SET_SHIPPING_METHOD, "Post"), Effects(shipping_method="Post")),
        (Action(K.SET_STOCK_SOURCE, "north"), Effects(stock_source="north")),
        (Action(K.ADD_TAG, "vip"), Effects(tags=("vip",))),
        (Action(K.ADD_NOTE, "Wrap it"), Effects(notes=("Wrap it",))),
        (Action(K.NOTIFY, "MAIL"), Effects(notify=((1, "R1", "MAIL"),))),
    ],
)
def test_each_action_wants_its_own(act: Action, effects: Effects) -> None:
    assert evaluate([rule(1, act)], {}).effects == effects


def test_a_later_rule_sees_the_tags_of_the_earlier_ones() -> None:
    tags, holds = rule(1, Action(K.ADD_TAG, "Fragile")), rule(2, Action(K.HOLD), conditions=TAGGED)
    assert evaluate([tags, holds], {}).effects.hold_by == "R2"
    assert evaluate([holds, tags], {}).effects.hold_by is None


def test_the_first_of_two_wishes_counts_and_the_quarrel_is_told() -> None:
    first, second = (rule(i, Action(K.SET_STATUS, f"status-{i}")) for i in (1, 2))
    outcome = evaluate([first, second], {})
    assert outcome.effects.status == "status-1"
    assert outcome.clashes == (Clash("SET_STATUS", "R1", "R2"),)


def test_two_who_want_the_same_do_not_quarrel() -> None:
    same = [rule(i, Action(K.SET_STATUS, "picking"), Action(K.HOLD)) for i in (1, 2)]
    assert evaluate(same, {}).clashes == ()


def test_to_hold_and_to_refuse_answer_one_question() -> None:
    outcome = evaluate([rule(1, Action(K.HOLD)), rule(2, Action(K.DO_NOT_CREATE))], {})
    assert (outcome.effects.hold_by, outcome.effects.refuse_by) == ("R1", None)
    assert outcome.clashes == (Clash("DO_NOT_CREATE", "R1", "R2"),)


def test_tags_and_notes_add_up_each_once() -> None:
    both = [rule(i, Action(K.ADD_TAG, t), Action(K.ADD_NOTE, t)) for i, t in enumerate("aAb")]
    effects = evaluate(both, {}).effects
    assert (effects.tags, effects.notes) == (("a", "b"), ("a", "A", "b"))


def test_after_a_rule_that_stops_nobody_is_asked() -> None:
    rules = [rule(1, Action(K.ADD_TAG, "a"), stops=True), rule(2, Action(K.ADD_TAG, "b"))]
    outcome = evaluate(rules, {})
    assert outcome.effects.tags == ("a",)
    assert [trace.rule_id for trace in outcome.traces] == [1]


def test_a_rule_that_does_not_match_stops_nothing() -> None:
    rules = [
        rule(1, Action(K.HOLD), conditions=TAGGED, stops=True),
        rule(2, Action(K.ADD_TAG, "b")),
    ]
    outcome = evaluate(rules, {})
    assert [(trace.rule_id, trace.matched) for trace in outcome.traces] == [(1, False), (2, True)]


@pytest.mark.parametrize("state", [RuleState.DRAFT, RuleState.PAUSED])
def test_only_active_rules_are_looked_at(state: RuleState) -> None:
    outcome = evaluate([rule(1, Action(K.HOLD), state=state)], {})
    assert outcome.effects == Effects()
    assert outcome.traces == ()


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (K.HOLD, "x"),
        (K.SET_STATUS, " "),
        (K.ADD_TAG, None),
        (K.ADD_TAG, "x" * 41),
        (K.SET_NUMBER_PREFIX, "a b"),
        (K.SET_NUMBER_PREFIX, "x" * 11),
        (K.SET_CUSTOMER_MODE, "SOMETIMES"),
        (K.NOTIFY, "PIGEON"),
    ],
)
def test_a_value_that_an_action_cannot_have(kind: ActionKind, value: str | None) -> None:
    with pytest.raises(Invalid):
        action(kind, value)


@pytest.mark.parametrize(
    "actions",
    [
        [],
        [Action(K.HOLD), Action(K.DO_NOT_CREATE)],
        [Action(K.SET_STATUS, "a"), Action(K.SET_STATUS, "b")],
        [Action(K.ADD_TAG, str(i)) for i in range(21)],
    ],
)
def test_actions_that_one_rule_cannot_have_together(actions: list[Action]) -> None:
    with pytest.raises(Invalid):
        together(actions)


def test_a_rule_may_tell_both_ways() -> None:
    assert len(together([Action(K.NOTIFY, medium) for medium in Medium])) == 2
