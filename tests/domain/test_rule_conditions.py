"""How a condition compares, operator by operator; what holds of lines, and of what is missing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from channel.domain.money import Money
from channel.domain.rules import outcome
from channel.domain.rules.condition import Condition, Group, Join, Value, condition, holds
from channel.domain.rules.fields import FIELDS, Field, FieldType, Operator
from channel.errors import Invalid

F, Op = Field, Operator
TEN = Money(Decimal("10.00"), "EUR")


def tried(
    field: Field, operator: Operator, words: str, groups: list[list[Value]], currency: str = ""
) -> outcome.Tested:
    wanted = [word for word in words.split("|") if word]
    return condition(field, operator, wanted, currency or None).test({field: groups})


@pytest.mark.parametrize(
    ("operator", "words", "holds"),
    [
        (Op.EQUALS, "mug-1", True),
        (Op.EQUALS, "MUG", False),
        (Op.NOT_EQUALS, "MUG", True),
        (Op.NOT_EQUALS, "mug-1", False),
        (Op.ONE_OF, "PLATE|mug-1", True),
        (Op.ONE_OF, "PLATE|CUP", False),
        (Op.NONE_OF, "PLATE|CUP", True),
        (Op.NONE_OF, "PLATE|mug-1", False),
        (Op.BEGINS_WITH, "mu", True),
        (Op.BEGINS_WITH, "ug", False),
        (Op.CONTAINS, "G-", True),
        (Op.CONTAINS, "x", False),
        (Op.MATCHES, r"^mug-\d$", True),
        (Op.MATCHES, r"^\d", False),
        (Op.IS_SET, "", True),
        (Op.IS_NOT_SET, "", False),
    ],
)
def test_text_whatever_its_case(operator: Operator, words: str, holds: bool) -> None:
    assert tried(F.SKU, operator, words, [["MUG-1"]]).holds is holds


NUMBERS = [
    (Op.EQUALS, "10", True),
    (Op.EQUALS, "10.01", False),
    (Op.NOT_EQUALS, "9", True),
    (Op.NOT_EQUALS, "10", False),
    (Op.BETWEEN, "10|11", True),
    (Op.BETWEEN, "9|10", True),
    (Op.BETWEEN, "11|12", False),
    (Op.AT_LEAST, "10", True),
    (Op.AT_LEAST, "10.5", False),
    (Op.AT_MOST, "10", True),
    (Op.AT_MOST, "9", False),
    (Op.IS_SET, "", True),
    (Op.IS_NOT_SET, "", False),
]


@pytest.mark.parametrize(("operator", "words", "holds"), NUMBERS)
@pytest.mark.parametrize(("field", "value"), [(F.TOTAL, TEN), (F.AGE, Decimal("10.0"))])
def test_numbers(field: Field, value: Value, operator: Operator, words: str, holds: bool) -> None:
    assert tried(field, operator, words, [[value]]).holds is holds


@pytest.mark.parametrize(("operator", "words", "holds"), [n for n in NUMBERS if "." not in n[1]])
def test_whole_numbers(operator: Operator, words: str, holds: bool) -> None:
    assert tried(F.QUANTITY, operator, words, [[Decimal(10)]]).holds is holds


@pytest.mark.parametrize(("word", "holds"), [("true", True), ("false", False)])
def test_yes_or_no(word: str, holds: bool) -> None:
    assert tried(F.PRIME, Op.EQUALS, word, [[True]]).holds is holds


@pytest.mark.parametrize(
    ("operator", "words", "holds"),
    [
        (Op.EQUALS, "merchant", True),
        (Op.NOT_EQUALS, "AMAZON", True),
        (Op.ONE_OF, "AMAZON|MERCHANT", True),
        (Op.NONE_OF, "MERCHANT", False),
        (Op.IS_SET, "", True),
        (Op.IS_NOT_SET, "", False),
    ],
)
def test_amazons_words(operator: Operator, words: str, holds: bool) -> None:
    assert tried(F.CHANNEL, operator, words, [["MERCHANT"]]).holds is holds


@pytest.mark.parametrize("operator", [o for o in FIELDS[F.TOTAL].operators if o is not Op.IS_SET])
def test_money_of_another_currency_does_not_compare(operator: Operator) -> None:
    words = {Op.BETWEEN: "1|99", Op.IS_NOT_SET: ""}.get(operator, "10")
    assert not tried(F.TOTAL, operator, words, [[TEN]], "USD").holds


def test_money_compares_as_a_bare_number_where_no_currency_is_named() -> None:
    assert tried(F.TOTAL, Op.AT_LEAST, "10", [[TEN]]).holds
    assert tried(F.TOTAL, Op.AT_LEAST, "10", [[TEN]], "eur").expected == "10 EUR"


def test_a_line_field_holds_when_any_line_holds_it() -> None:
    lines: list[list[Value]] = [["MUG"], ["PLATE"]]
    assert tried(F.SKU, Op.EQUALS, "PLATE", lines).holds
    assert tried(F.SKU, Op.NOT_EQUALS, "PLATE", lines).holds  # the mug is not a plate
    assert not tried(F.SKU, Op.NOT_EQUALS, "PLATE", lines[1:]).holds


def test_of_tags_none_may_be_the_one() -> None:
    assert not tried(F.TAG, Op.NOT_EQUALS, "fragile", [["big", "Fragile"]]).holds
    assert tried(F.TAG, Op.NOT_EQUALS, "fragile", [[]]).holds
    assert tried(F.TAG, Op.EQUALS, "fragile", [["big", "Fragile"]]).holds


@pytest.mark.parametrize("operator", FIELDS[F.COUNTRY].operators)
def test_what_is_missing_is_only_not_set(operator: Operator) -> None:
    words = "" if operator in {Op.IS_SET, Op.IS_NOT_SET} else "SE"
    assert tried(F.COUNTRY, operator, words, [[]]).holds is (operator is Op.IS_NOT_SET)


@pytest.mark.parametrize("field", [f for f, spec in FIELDS.items() if spec.personal])
def test_of_personal_fields_only_the_verdict_is_kept(field: Field) -> None:
    word = "RESIDENTIAL" if field is F.ADDRESS_TYPE else "Umeå"
    tested = tried(field, Op.EQUALS, word, [[word]])
    assert (tested.expected, tested.seen, tested.holds) == (None, None, True)


def test_of_others_what_was_asked_and_what_was_seen() -> None:
    tested = tried(F.COUNTRY, Op.ONE_OF, "SE|NO", [["DE"]])
    assert (tested.expected, tested.seen, tested.holds) == ("SE, NO", "DE", False)


YES = Condition(F.PRIME, Op.EQUALS, (True,))
NO = Condition(F.PRIME, Op.EQUALS, (False,))


@pytest.mark.parametrize(
    ("join", "parts", "expected"),
    [
        (Join.ALL, (), True),
        (Join.ALL, (YES, YES), True),
        (Join.ALL, (YES, NO), False),
        (Join.ANY, (YES, NO), True),
        (Join.ANY, (NO, NO), False),
        (Join.ALL, (YES, Group(Join.ANY, (NO, YES))), True),
        (Join.ANY, (NO, Group(Join.ALL, (YES, NO))), False),
    ],
)
def test_groups(join: Join, parts: tuple[Condition | Group, ...], expected: bool) -> None:
    assert holds(Group(join, parts), {F.PRIME: [[True]]}, []) is expected


def test_everything_is_looked_at_even_when_it_is_settled() -> None:
    tests: list[outcome.Tested] = []
    holds(Group(Join.ANY, (YES, Group(Join.ALL, (NO, YES)))), {F.PRIME: [[True]]}, tests)
    assert [tested.holds for tested in tests] == [True, False, True]


@pytest.mark.parametrize(
    ("field", "operator", "words", "why"),
    [
        (F.PRIME, Op.CONTAINS, "x", "rule-operator-not-of-field"),
        (F.TOTAL, Op.MATCHES, "x", "rule-operator-not-of-field"),
        (F.TOTAL, Op.AT_LEAST, "ten", "rule-value-number"),
        (F.TOTAL, Op.AT_LEAST, "NaN", "rule-value-number"),
        (F.QUANTITY, Op.EQUALS, "1.5", "rule-value-whole"),
        (F.PRIME, Op.EQUALS, "yes", "rule-value-flag"),
        (F.CHANNEL, Op.EQUALS, "UPS", "rule-value-choice"),
        (F.SKU, Op.EQUALS, "", "rule-values-count"),
        (F.SKU, Op.EQUALS, "a|b", "rule-values-count"),
        (F.SKU, Op.EQUALS, " ", "empty"),
        (F.SKU, Op.EQUALS, "x" * 201, "rule-value-long"),
        (F.SKU, Op.ONE_OF, "", "rule-values-list"),
        (F.SKU, Op.IS_SET, "x", "rule-values-count"),
        (F.TOTAL, Op.BETWEEN, "2|1", "rule-between-turned"),
        (F.SKU, Op.MATCHES, "a(", "rule-pattern"),
    ],
)
def test_what_cannot_be_compared_is_refused(
    field: Field, operator: Operator, words: str, why: str
) -> None:
    with pytest.raises(Invalid) as refused:
        condition(field, operator, [w for w in words.split("|") if w], path="here.")
    assert refused.value.why == why
    assert (refused.value.field or ())[0] == "here"


def test_a_currency_is_only_of_money() -> None:
    with pytest.raises(Invalid):
        condition(F.AGE, Op.AT_LEAST, ["1"], "EUR")
    with pytest.raises(Invalid):
        condition(F.TOTAL, Op.AT_LEAST, ["1"], "EURO")


def test_every_field_has_its_operators() -> None:
    assert set(FIELDS) == set(Field)
    assert all(spec.operators for spec in FIELDS.values())
    assert all(spec.choices for spec in FIELDS.values() if spec.type is FieldType.CHOICE)
