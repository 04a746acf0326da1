"""A creation table as YAML, to be kept, compared and carried to another store.

The whole table: channel, then Amazon status, then stock state, then the answer. What a file
leaves out is as documented.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeVar

import yaml

from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.table import PLACES, STATUSES, Cell, Place, Stock, Table, cell, overrides_in
from channel.domain.table_rules import refusal
from channel.errors import Invalid
from channel.language import DEFAULT, say
from channel.services.creation_table import in_words

# A whole table has about 2,000 characters.
LARGEST = 20_000
_DEEPEST = 5

Word = TypeVar("Word", bound=StrEnum)


class _Refused(Invalid):
    """A cell that cannot be so, and on which line it is."""

    def __init__(self, line: int, reason: Invalid) -> None:
        super().__init__("yaml", "table-file-refused", {"line": line})
        self._reason = reason

    def sentence(self, language: str = DEFAULT) -> str:
        values = {**self.values, "reason": self._reason.sentence(language)}
        return say(language, f"error-{self.why}", values)


def write(table: Table) -> str:
    """All 42 cells."""
    tree: dict[str, dict[str, dict[str, str]]] = {}
    for channel, status, stock in PLACES:
        row = tree.setdefault(channel.value, {}).setdefault(status.value, {})
        row[stock.value] = cell(table, (channel, status, stock)).value
    # Each row of the table on a line of its own.
    return yaml.safe_dump(tree, sort_keys=False, default_flow_style=None, width=120)


def read(text: str) -> Table:
    """What the file changes of the documented table. Raises `Invalid` (yaml), with the line."""
    cells: dict[Place, Cell] = {}
    for place, answer, node in _cells(_parsed(text)):
        why = refusal(place, answer)
        if why is not None:
            raise _Refused(_line(node), Invalid("yaml", why, in_words(place)))
        cells[place] = answer
    return overrides_in(cells)


def _parsed(text: str) -> yaml.Node:
    if len(text) > LARGEST:
        raise Invalid("yaml", "table-file-large", {"most": LARGEST})
    try:
        depth = 0
        for event in yaml.parse(text, Loader=yaml.SafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise _wrong(_at(event.start_mark), "table-file-deep")
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = _at(error.problem_mark or error.context_mark)
        raise _wrong(line, "table-file-not-yaml", detail=error.problem or "") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise _wrong(line, "table-file-not-yaml", detail=error.reason) from error
    if node is None:
        raise _wrong(1, "table-file-empty")
    return node


def _cells(root: yaml.Node) -> Iterator[tuple[Place, Cell, yaml.Node]]:
    for channel, statuses in _entries(root, FulfillmentChannel, list(FulfillmentChannel)):
        for status, stocks in _entries(statuses, OrderStatus, STATUSES):
            for stock, answer in _entries(stocks, Stock, list(Stock)):
                yield (channel, status, stock), _word(answer, Cell, list(Cell)), answer


def _entries(
    node: yaml.Node, kind: type[Word], known: list[Word] | tuple[Word, ...]
) -> Iterator[tuple[Word, yaml.Node]]:
    """A mapping whose keys are among the known words, each once."""
    if not isinstance(node, yaml.MappingNode):
        raise _wrong(_line(node), "table-file-mapping", words=", ".join(known))
    seen: set[Word] = set()
    for key, value in node.value:
        word = _word(key, kind, known)
        if word in seen:
            raise _wrong(_line(key), "table-file-twice", word=word.value)
        seen.add(word)
        yield word, value


def _word(node: yaml.Node, kind: type[Word], known: list[Word] | tuple[Word, ...]) -> Word:
    """As it is written: to YAML a bare NO would be false."""
    word = node.value if isinstance(node, yaml.ScalarNode) else ""
    if word not in known:
        raise _wrong(_line(node), "table-file-word", word=word[:40], words=", ".join(known))
    return kind(word)


def _line(node: yaml.Node) -> int:
    return _at(node.start_mark)


def _at(mark: Any) -> int:
    """The line, counted from 1."""
    return 1 if mark is None else int(mark.line) + 1


def _wrong(line: int, why: str, **values: object) -> Invalid:
    return Invalid("yaml", why, {"line": line, **values})
