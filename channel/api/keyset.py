"""Pages that begin behind a row instead of after so many rows.

A cursor holds the value that the list is sorted by and the row's id, so the database goes
straight there, however deep, and rows that come in meanwhile neither repeat nor hide others.
Equal values are told apart by id; rows without a value come last in both directions.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from functools import cached_property
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Select, and_, false, literal, or_, tuple_
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session

from channel.errors import Invalid

DEFAULT_PAGE = 25
LARGEST_PAGE = 100
KEY = "sort_key"
_LARGEST = 2**63 - 1

_READERS: Mapping[type, Callable[[Any], Any]] = {
    datetime: datetime.fromisoformat,
    Decimal: Decimal,
    int: int,
    bool: bool,
    str: str,
}


@dataclass(frozen=True)
class Key:
    """What a list is sorted by; `name` ties a cursor to it. `kind` is the value's Python type."""

    name: str
    expression: ColumnElement[Any]
    kind: type
    nullable: bool = False
    descending: bool = False


@dataclass(frozen=True)
class Window:
    """Relay's arguments, checked: `size` rows, read backwards from the end or from `before`."""

    size: int
    backward: bool
    after: str | None
    before: str | None

    @classmethod
    def of(
        cls,
        first: int | None,
        after: str | None,
        last: int | None = None,
        before: str | None = None,
    ) -> Window:
        """Raises `Invalid` for a size outside 1 to 100, and for `first` with `last`."""
        if first is not None and last is not None:
            raise Invalid("last", "first-and-last")
        for name, size in (("first", first), ("last", last)):
            if size is not None and not 1 <= size <= LARGEST_PAGE:
                raise Invalid(name, "page-size", {"most": LARGEST_PAGE})
        return cls(first or last or DEFAULT_PAGE, last is not None, after, before)


@dataclass(frozen=True)
class Page:
    """Rows in the order they are shown; each has the columns asked for, `id` and its sort key."""

    rows: Sequence[Row[Any]]
    has_next: bool
    has_previous: bool
    key: Key

    def cursor(self, row: Row[Any]) -> str:
        return write_cursor(self.key, getattr(row, KEY), row.id)

    @cached_property
    def cursors(self) -> list[str]:
        """Of all rows, in their order."""
        return [self.cursor(row) for row in self.rows]


def read_page(
    session: Session,
    statement: Select[Any],
    id_: ColumnElement[int],
    key: Key,
    window: Window,
) -> Page:
    """One statement: the window of what `statement` selects, `id` among it."""
    statement = statement.add_columns(key.expression.label(KEY))
    for name, cursor, behind in (("after", window.after, True), ("before", window.before, False)):
        if cursor is not None:
            value, number = read_cursor(key, cursor, name)
            statement = statement.where(_beyond(key, id_, value, number, behind=behind))
    statement = statement.order_by(*_order(key, id_, reverse=window.backward))
    found = list(session.execute(statement.limit(window.size + 1)).all())
    more, rows = len(found) > window.size, found[: window.size]
    if window.backward:
        return Page(rows[::-1], window.before is not None, more, key)
    return Page(rows, more, window.after is not None, key)


def _order(key: Key, id_: ColumnElement[int], *, reverse: bool) -> list[ColumnElement[Any]]:
    down = key.descending != reverse
    parts: list[ColumnElement[Any]] = (
        [key.expression.desc(), id_.desc()] if down else [key.expression.asc(), id_.asc()]
    )
    if key.nullable:
        absent = key.expression.is_(None)
        parts.insert(0, absent.desc() if reverse else absent.asc())
    return parts


def _beyond(
    key: Key, id_: ColumnElement[int], value: Any, number: int, *, behind: bool
) -> ColumnElement[bool]:
    """The rows shown behind (or, for `before`, ahead of) the one with this value and id."""
    down = key.descending == behind
    column = key.expression
    if value is None:
        same = column.is_(None)
        tied = and_(same, id_ < number if down else id_ > number)
        return tied if behind else or_(column.is_not(None), tied)
    place = tuple_(literal(value, column.type), literal(number, id_.type))
    here = tuple_(column, id_)
    further = here < place if down else here > place
    if not key.nullable:
        return further
    # A row value with a null in it is neither more nor less: nulls are named, not compared.
    present = and_(column.is_not(None), further)
    return or_(present, column.is_(None) if behind else false())


def write_cursor(key: Key, value: Any, number: int) -> str:
    if isinstance(value, datetime):
        value = value.isoformat()
    elif isinstance(value, Decimal):
        value = str(value)
    parts = [key.name, key.descending, value, number]
    return base64.urlsafe_b64encode(orjson.dumps(parts)).decode().rstrip("=")


def read_cursor(key: Key, cursor: str, field: str) -> tuple[Any, int]:
    """The value and the id. Raises `Invalid` for a cursor that this list did not give out."""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        name, down, value, number = orjson.loads(base64.urlsafe_b64decode(padded))
        if (name, down) != (key.name, key.descending) or type(number) is not int:
            raise ValueError("of another list")
        if abs(number) > _LARGEST or (isinstance(value, int) and abs(value) > _LARGEST):
            raise ValueError("larger than any")
        if isinstance(value, str) and "\0" in value:
            raise ValueError("no text")
        if value is None and not key.nullable:
            raise ValueError("no value")
        read = None if value is None else _READERS[key.kind](value)
        if isinstance(read, datetime) and read.tzinfo is None:
            raise ValueError("no time zone")
        if isinstance(read, Decimal) and not read.is_finite():
            raise ValueError("no number")
        return read, number
    except (ValueError, TypeError, binascii.Error, InvalidOperation) as error:
        raise Invalid(field, "cursor") from error
