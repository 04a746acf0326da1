"""The all-orders report as a file: tab-separated, a row per order line (amazon.md 7.3)."""

from __future__ import annotations

import gzip
import logging
import re
import zlib
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BufferedReader, TextIOWrapper
from typing import IO, cast

from channel.domain.marketplaces import MARKETPLACES
from channel.domain.order import FulfillmentChannel
from channel.ports.reports import ReportedOrder

log = logging.getLogger(__name__)

NUMBER = re.compile(r"\d{3}-\d{7}-\d{7}")
_COLUMNS = (
    "amazon-order-id",
    "purchase-date",
    "last-updated-date",
    "order-status",
    "fulfillment-channel",
    "sales-channel",
)
_CHANNELS = {
    "merchant": FulfillmentChannel.MERCHANT,
    "mfn": FulfillmentChannel.MERCHANT,
    "amazon": FulfillmentChannel.AMAZON,
    "afn": FulfillmentChannel.AMAZON,
}
# By the site's own domain, and by the country's letters where that differs ("Amazon.jp").
_SITES = {f"amazon.{m.country.lower()}": m.id for m in MARKETPLACES.values()} | {
    m.name.lower(): m.id for m in MARKETPLACES.values()
}
_LONGEST_STATUS = 64
_GZIP = b"\x1f\x8b"
_CHUNK = 1 << 20


class UnreadableReport(ValueError):
    """Not the file that was asked for. Says what is wrong with it, never what is in it."""


def read_report(file: IO[bytes], charset: str | None) -> Iterator[ReportedOrder]:
    """Each order once, in the file's order. Raises `UnreadableReport` before the first, if at all.

    `file` is closed when the last one was taken. Rows that cannot be read are left out, but a file
    in which none can is unreadable: "no orders" must never be a mistake.
    """
    with closing(_lines(file, charset)) as lines:
        yield from _orders(lines, _Columns.of(next(lines, "")))


@dataclass(frozen=True)
class _Columns:
    """Where each of `_COLUMNS` is: their order differs by region and by year."""

    places: tuple[int, ...]

    @classmethod
    def of(cls, header: str) -> _Columns:
        names = [name.strip().strip('"').lower() for name in header.split("\t")]
        missing = [name for name in _COLUMNS if name not in names]
        if missing:
            raise UnreadableReport(f"the report has no column {missing[0]}")
        return cls(tuple(names.index(name) for name in _COLUMNS))

    def cells(self, line: str) -> tuple[str, ...]:
        """The six cells. IndexError for a row that ends before them."""
        parts = line.split("\t", max(self.places) + 1)
        return tuple(parts[place].strip().strip('"') for place in self.places)


def _lines(file: IO[bytes], charset: str | None) -> Generator[str, None, None]:
    """Lines of text. What the charset does not know becomes a mark, not an error."""
    with file:
        start = file.read(len(_GZIP))
        file.seek(0)
        # By what it is, not by what was announced: some are packed twice, some not at all.
        plain = _unpacked(file) if start == _GZIP else file
        encoding = _known(charset)
        with TextIOWrapper(
            cast(BufferedReader, plain), encoding, errors="replace", newline="\n"
        ) as text:
            for line in text:
                yield line.lstrip("\ufeff").rstrip("\r\n")


def _unpacked(file: IO[bytes]) -> IO[bytes]:
    """The same, unpacked, after it was unpacked to its end once: half a file proves nothing."""
    try:
        packed = gzip.GzipFile(fileobj=file, mode="rb")
        while packed.read(_CHUNK):
            pass
    except (OSError, EOFError, zlib.error):
        raise UnreadableReport("the report's packing is broken") from None
    file.seek(0)
    return cast(IO[bytes], gzip.GzipFile(fileobj=file, mode="rb"))


def _known(charset: str | None) -> str:
    try:
        "a".encode(charset or "utf-8")
    except LookupError:
        return "utf-8"
    return charset or "utf-8"


def _orders(lines: Iterator[str], columns: _Columns) -> Iterator[ReportedOrder]:
    seen: set[str] = set()
    rows = unread = 0
    for line in lines:
        if not line.strip():
            continue
        rows += 1
        try:
            cells = columns.cells(line)
            if cells[0] in seen:
                continue
            order = _order(cells)
        except (ValueError, IndexError):
            unread += 1
            continue
        seen.add(order.amazon_order_id)
        yield order
    if unread:
        log.warning("%s of %s rows of a report could not be read", unread, rows)
    if rows and not seen:
        raise UnreadableReport("no row of the report can be read")


def _order(cells: Sequence[str]) -> ReportedOrder:
    number, purchased, updated, status, channel, site = cells
    if not NUMBER.fullmatch(number) or not 0 < len(status) <= _LONGEST_STATUS:
        raise ValueError(number)
    return ReportedOrder(
        amazon_order_id=number,
        purchase_date=_moment(purchased),
        updated_at=_moment(updated),
        amazon_status=status,
        channel=_CHANNELS.get(channel.lower()),
        marketplace_id=_SITES.get(site.lower().removeprefix("www.")),
    )


def _moment(text: str) -> datetime:
    """Amazon's reports are in UTC where they do not say."""
    read = datetime.fromisoformat(text)
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
