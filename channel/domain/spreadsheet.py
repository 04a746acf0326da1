"""Lines of a CSV file (RFC 4180) that spreadsheets open without harm.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, whoever wrote it:
an SKU or a buyer's name could read other cells and call addresses. Such text is written with an
apostrophe before it. Numbers are no text: they stay what they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

Cell = str | int | Decimal | datetime | None

# What Excel goes by in files without a declaration.
BYTE_ORDER_MARK = "\ufeff"
END_OF_LINE = "\r\n"
_SHIELD = "'"
# The wide forms too: Japanese and Chinese spreadsheets take them for the same.
_BEGINS_A_FORMULA = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
# What a spreadsheet, or the next program that reads the file, may strip before it looks.
_STRIPPED = " \"'\u00a0\u200b\ufeff\u201c\u201d\u2018\u2019`"
_NEEDS_QUOTES = frozenset(',"\r\n')


def line(cells: Sequence[Cell]) -> str:
    """One line, its end included. One that is all of one empty cell is not left blank."""
    return (",".join(map(written, cells)) or '""') + END_OF_LINE


def written(cell: Cell) -> str:
    """A cell as it stands in the file: amounts plain, moments in UTC with their offset."""
    match cell:
        case None:
            return ""
        case datetime():
            return cell.astimezone(UTC).isoformat(timespec="seconds")
        case Decimal():
            return format(cell, "f")
        case int():
            return str(cell)
        case _:
            return _quoted(defused(cell))


def defused(text: str) -> str:
    """The text, shielded if a spreadsheet would take it, or what is behind its quotes, for a
    formula."""
    behind = text.lstrip(_STRIPPED)
    dangerous = text[:1] in _BEGINS_A_FORMULA or behind[:1] in _BEGINS_A_FORMULA
    return _SHIELD + text if dangerous else text


def _quoted(text: str) -> str:
    if _NEEDS_QUOTES.isdisjoint(text) and text == text.strip():
        return text
    return '"' + text.replace('"', '""') + '"'
