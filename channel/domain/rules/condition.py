"""A condition on one field, and groups of them: all of these, any of those."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from channel.domain.money import Money
from channel.domain.rules.fields import FIELDS, Field, FieldType, Operator
from channel.domain.rules.outcome import Tested
from channel.domain.rules.pattern import BadPattern, compiled
from channel.errors import Invalid

MOST_VALUES = 100
LONGEST_VALUE = 200

Value = str | Decimal | bool | Money
# What is there to see of an order, by field: of each line, or of the order as one, its values.
Seen = Mapping[Field, Sequence[Sequence[Value]]]


@dataclass(frozen=True)
class Condition:
    """`values` have the field's type; `currency` only of money, and only where one was named."""

    field: Field
    operator: Operator
    values: tuple[Value, ...] = ()
    currency: str | None = None

    def test(self, seen: Seen) -> Tested:
        groups = seen.get(self.field, ())
        holds = any(_holds(self, group) for group in groups)
        personal = FIELDS[self.field].personal
        return Tested(
            field=self.field.value,
            operator=self.operator.value,
            expected=None if personal else self.expected,
            seen=None if personal else ", ".join(_word(v) for group in groups for v in group),
            holds=holds,
        )

    @property
    def words(self) -> tuple[str, ...]:
        """The values as they are typed and kept."""
        return tuple(_word(value) for value in self.values)

    @property
    def expected(self) -> str:
        between = self.operator is Operator.BETWEEN
        said = (" – " if between else ", ").join(self.words)
        return f"{said} {self.currency}" if self.currency else said


class Join(StrEnum):
    """ALL of nothing holds; ANY of nothing never does."""

    ALL = "all"
    ANY = "any"


@dataclass(frozen=True)
class Group:
    join: Join
    parts: tuple[Node, ...] = ()


Node = Condition | Group
ALWAYS = Group(Join.ALL)


def holds(node: Node, seen: Seen, tests: list[Tested]) -> bool:
    """Everything is looked at, so that the trace is whole; `tests` gets what was."""
    if isinstance(node, Condition):
        tested = node.test(seen)
        tests.append(tested)
        return tested.holds
    answers = [holds(part, seen, tests) for part in node.parts]
    return all(answers) if node.join is Join.ALL else any(answers)


def fields_of(node: Node) -> Iterator[Field]:
    if isinstance(node, Condition):
        yield node.field
    else:
        for part in node.parts:
            yield from fields_of(part)


def condition(
    field: Field,
    operator: Operator,
    words: Sequence[str],
    currency: str | None = None,
    *,
    path: str = "",
) -> Condition:
    """Words as a person typed them. Raises `Invalid`, on `path`, for what cannot be compared so."""
    spec = FIELDS[field]
    if operator not in spec.operators:
        values = {"field": field.value, "operator": operator.value}
        raise Invalid(f"{path}operator", "rule-operator-not-of-field", values)
    _count(operator, words, path)
    read = tuple(_read(field, operator, w, f"{path}values.{i}") for i, w in enumerate(words))
    if operator is Operator.BETWEEN and _bare(read[0]) > _bare(read[1]):
        raise Invalid(f"{path}values", "rule-between-turned")
    return Condition(field, operator, read, _currency(field, currency, path))


_NO_VALUE = (Operator.IS_SET, Operator.IS_NOT_SET)
_LISTS = (Operator.ONE_OF, Operator.NONE_OF)


def _count(operator: Operator, words: Sequence[str], path: str) -> None:
    if operator in _LISTS:
        if not 1 <= len(words) <= MOST_VALUES:
            raise Invalid(f"{path}values", "rule-values-list", {"most": MOST_VALUES})
        return
    wanted = 0 if operator in _NO_VALUE else 2 if operator is Operator.BETWEEN else 1
    if len(words) != wanted:
        raise Invalid(f"{path}values", "rule-values-count", {"count": wanted})


def _currency(field: Field, currency: str | None, path: str) -> str | None:
    if not currency:
        return None
    if FIELDS[field].type is not FieldType.MONEY:
        raise Invalid(f"{path}currency", "rule-currency-not-money")
    if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):
        raise Invalid(f"{path}currency", "rule-currency", {"currency": currency})
    return currency.upper()


def _read(field: Field, operator: Operator, word: str, path: str) -> Value:
    if len(word) > LONGEST_VALUE:
        raise Invalid(path, "rule-value-long", {"most": LONGEST_VALUE})
    text = word.strip()
    if not text:
        raise Invalid(path, "empty")
    spec = FIELDS[field]
    match spec.type:
        case FieldType.FLAG:
            if text.lower() not in {"true", "false"}:
                raise Invalid(path, "rule-value-flag", {"value": text})
            return text.lower() == "true"
        case FieldType.MONEY | FieldType.HOURS | FieldType.WHOLE:
            return _number(spec.type, text, path)
        case FieldType.CHOICE:
            return _choice(spec.choices, text, path)
    if operator is Operator.MATCHES:
        _pattern(text, path)
    return text


def _number(kind: FieldType, text: str, path: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or abs(number) > 10**12:
        raise Invalid(path, "rule-value-number", {"value": text})
    if kind is FieldType.WHOLE and number != number.to_integral_value():
        raise Invalid(path, "rule-value-whole", {"value": text})
    return number


def _choice(choices: Sequence[str], text: str, path: str) -> str:
    for choice in choices:
        if choice.lower() == text.lower():
            return choice
    raise Invalid(path, "rule-value-choice", {"value": text})


def _pattern(text: str, path: str) -> None:
    try:
        compiled(text)
    except BadPattern as error:
        why = "rule-pattern" if error.at else "rule-pattern-long"
        raise Invalid(path, why, {"at": error.at}) from error


def _holds(condition: Condition, values: Sequence[Value]) -> bool:
    """For what one line has, or the order as one.

    What is not there compares with nothing, so that only IS_NOT_SET holds: an order whose address
    Amazon has not told yet is not "country other than SE". Of many, none is an answer.
    """
    match condition.operator:
        case Operator.IS_SET:
            return bool(values)
        case Operator.IS_NOT_SET:
            return not values
        case Operator.NOT_EQUALS | Operator.NONE_OF:
            if not values and not FIELDS[condition.field].many:
                return False
            return _comparable(condition, values) and not any(_equal(condition, v) for v in values)
    return any(_comparable(condition, [v]) and _compares(condition, v) for v in values)


def _comparable(condition: Condition, values: Sequence[Value]) -> bool:
    """Money of another currency is neither more nor less, nor something else."""
    wanted = condition.currency
    return wanted is None or all(isinstance(v, Money) and v.currency == wanted for v in values)


def _compares(condition: Condition, value: Value) -> bool:
    match condition.operator:
        case Operator.EQUALS | Operator.ONE_OF:
            return _equal(condition, value)
        case Operator.BETWEEN:
            least, most = condition.values
            return _bare(least) <= _bare(value) <= _bare(most)
        case Operator.AT_LEAST:
            return _bare(value) >= _bare(condition.values[0])
        case Operator.AT_MOST:
            return _bare(value) <= _bare(condition.values[0])
        case Operator.BEGINS_WITH:
            return _folded(value).startswith(_folded(condition.values[0]))
        case Operator.CONTAINS:
            return _folded(condition.values[0]) in _folded(value)
        case Operator.MATCHES:
            return compiled(str(condition.values[0])).found_in(str(value))
    raise AssertionError(condition.operator)


def _equal(condition: Condition, value: Value) -> bool:
    return any(_same(wanted, value) for wanted in condition.values)


def _same(wanted: Value, value: Value) -> bool:
    if isinstance(wanted, str):
        return _folded(wanted) == _folded(value)
    return wanted == (value.amount if isinstance(value, Money) else value)


def _bare(value: Value) -> Decimal:
    return value.amount if isinstance(value, Money) else Decimal(value)


def _folded(value: Value) -> str:
    return str(value).casefold()


def _word(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
