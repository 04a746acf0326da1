"""A file of tracking numbers, as spreadsheets and shipping software write it.

Comma, semicolon or tab between the cells; the first row names the columns, in any order, in
English, in Swedish or as Amazon's own shipping confirmation file does.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from channel.errors import Invalid

LARGEST = 1_000_000
MOST_ROWS = 2_000
_SEPARATORS = ",;\t"
# What makes a spreadsheet take a cell for a formula, or for text.
_FORMULAS = tuple("=+-@'")
_NOON = time(12)


@dataclass(frozen=True)
class Entry:
    """A row as it was written, without blanks at the ends. `line`: where in the file, from 1."""

    line: int
    order: str = ""
    carrier: str = ""
    service: str = ""
    tracking: str = ""
    shipped: str = ""
    sku: str = ""
    order_item_id: str = ""
    quantity: str = ""
    carrier_name: str = ""

    @property
    def carrier_meant(self) -> str:
        """Amazon's own file has the name of an "Other" carrier in a column of its own."""
        named = not self.carrier or self.carrier.casefold() == "other"
        return self.carrier_name if named and self.carrier_name else self.carrier


# The first name is the one that we write.
_COLUMNS = {
    "order": "order number, order, order id, amazon order id, amazon order number, "
    "commerce order number, ordernummer, amazon ordernummer, ordernr",
    "carrier": "carrier, carrier code, transportör, speditör, fraktbolag, fraktförare",
    "service": "service, ship method, shipping method, shipping service, tjänst, frakttjänst",
    "tracking": "tracking number, tracking, tracking id, tracking no, spårningsnummer, "
    "kollinummer, kolli id",
    "shipped": "date, ship date, shipped at, shipped, shipping date, datum, skickad, skickat, "
    "avsändningsdatum",
    "sku": "sku, seller sku, artikelnummer, artikelnr",
    "order_item_id": "order item id, order item, amazon order item id, orderrad, rad id",
    "quantity": "quantity, qty, antal",
    "carrier_name": "carrier name",
}
_NEEDED = ("order", "carrier", "tracking")


def _bare(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in folded if sign.isalnum())


_BY_NAME = {_bare(name): column for column, names in _COLUMNS.items() for name in names.split(",")}
EXAMPLE = (
    Entry(2, "902-1234567-1234567", "UPS", "Ground", "1Z999AA10123456784", "2026-11-20"),
    Entry(3, "000000042", "DHL", "", "JJD000390007", "2026-11-20", "MUG-BLUE", "", "2"),
    Entry(4, "000000042", "DHL", "", "JJD000390007", "2026-11-20", "BOWL", "", "1"),
)


def write(
    entries: Sequence[Entry], more: Sequence[str] = (), cells: Sequence[Sequence[str]] = ()
) -> str:
    """A file that `read` reads; `cells` of each entry below the columns `more`."""
    columns = [column for column in _COLUMNS if column != "carrier_name"]
    rows = [[*(_COLUMNS[column].split(",")[0] for column in columns), *more]]
    for place, entry in enumerate(entries):
        own = replace(entry, carrier=entry.carrier_meant)
        rows.append(
            [*(getattr(own, column) for column in columns), *(cells[place] if cells else ())]
        )
    return _table(rows)


def _table(rows: Sequence[Sequence[str]]) -> str:
    """As CSV. What a spreadsheet would take for a formula is kept from being one."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for row in rows:
        writer.writerow([f"'{cell}" if cell[:1] in _FORMULAS else cell for cell in row])
    return out.getvalue()


def read(text: str) -> list[Entry]:
    """The rows, blank ones left out. Raises `Invalid` (text): no such file."""
    if len(text) > LARGEST:
        raise Invalid("text", "upload-large", {"most": LARGEST})
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    rows = _rows(text, _separator(text))
    _, head = next(rows, (0, []))
    if _is_separator_line(head):
        _, head = next(rows, (0, []))
    columns = _named(head)
    entries: list[Entry] = []
    for line, cells in rows:
        if len(entries) == MOST_ROWS:
            raise Invalid("text", "upload-many-rows", {"most": MOST_ROWS})
        found = {c: cells[place] for place, c in columns.items() if place < len(cells)}
        entries.append(Entry(line, **found))
    if not entries:
        raise Invalid("text", "upload-empty")
    return entries


def _named(head: Sequence[str]) -> dict[int, str]:
    """Which column each place is; a column that nobody knows is passed over."""
    columns: dict[int, str] = {}
    for place, name in enumerate(head):
        column = _BY_NAME.get(_bare(name))
        if column is None:
            continue
        if column in columns.values():
            raise Invalid("text", "upload-column-twice", {"column": name[:60]})
        columns[place] = column
    missing = [c for c in _NEEDED if c not in columns.values()]
    if missing:
        wanted = ", ".join(_COLUMNS[column].split(",")[0] for column in missing)
        raise Invalid("text", "upload-columns", {"columns": wanted})
    return columns


def _separator(text: str) -> str:
    """The one that makes the most columns we know; of equals, the comma."""
    head = next((line for line in text.split("\n") if line.strip()), "")
    if head.lower().startswith("sep="):
        return head[4:5] if head[4:5] in _SEPARATORS and head[4:5] else ","

    def known(separator: str) -> int:
        return sum(_bare(cell) in _BY_NAME for cell in head.split(separator))

    return max(_SEPARATORS, key=known)


def _is_separator_line(cells: Sequence[str]) -> bool:
    return bool(cells) and cells[0].lower().startswith("sep=")


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    line = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            raise Invalid("text", "upload-not-csv", {"line": line}) from error
        if cells is None:
            return
        stripped = [_plain(cell) for cell in cells]
        if any(stripped):
            yield line, stripped
        line = reader.line_num + 1


def _plain(cell: str) -> str:
    """Spreadsheets write ="0123" or '0123 to keep a number's zeros."""
    text = cell.strip()
    if text.startswith('="') and text.endswith('"') and len(text) > 2:
        return text[2:-1].strip()
    return text.removeprefix("'").strip()


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}\S*", re.ASCII)


def moment(text: str, zone: str, purchased: datetime, now: datetime) -> datetime | None:
    """When it left, None for what is no date; nothing written: now.

    A time without a zone is the marketplace's. A day alone means noon there, but not later than
    now and, on the day of the purchase, not before it.
    """
    if not text:
        return now
    here = ZoneInfo(zone)
    try:
        if _DAY.fullmatch(text):
            day = date.fromisoformat(text)
            noon = datetime.combine(day, _NOON, here)
            if day == now.astimezone(here).date():
                noon = min(noon, now)
            return max(noon, purchased) if day == purchased.astimezone(here).date() else noon
        if not _MOMENT.fullmatch(text):
            return None
        at = datetime.fromisoformat(text)
        at = at if at.tzinfo is not None else at.replace(tzinfo=here)
        at.astimezone(here)  # the first and the last day of all have no neighbours
    except (ValueError, OverflowError):
        return None
    return at


# A spreadsheet's 1.23457E+11: the digits are gone.
ROUNDED = re.compile(r"\d+(?:[.,]\d+)?E\+\d+", re.ASCII | re.IGNORECASE)
