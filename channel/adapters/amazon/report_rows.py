"""A report's file: tab-separated text, packed or not, whose columns are found by their names.

Personal data that a report may carry is not even split off: only the columns that were asked for
leave this module.
"""

from __future__ import annotations

import gzip
import logging
import re
import zlib
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BufferedReader, TextIOWrapper
from typing import IO, TypeVar, cast

log = logging.getLogger(__name__)

NUMBER = re.compile(r"\d{3}-\d{7}-\d{7}")
_GZIP = b"\x1f\x8b"
_CHUNK = 1 << 20

Told = TypeVar("Told")


class UnreadableReport(ValueError):
    """Not the file that was asked for. Says what is wrong with it, never what is in it."""


def read_rows(
    file: IO[bytes],
    charset: str | None,
    columns: Sequence[str],
    read: Callable[[Sequence[str]], Told],
) -> Iterator[Told]:
    """What `read` makes of the cells of each row. Raises `UnreadableReport` before the first, if
    at all.

    `file` is closed when the last one was taken. Rows for which `read` raises ValueError are left
    out, but a file in which none can be read is unreadable: "nothing" must never be a mistake.
    """
    with closing(_lines(file, charset)) as lines:
        places = _Columns.of(next(lines, ""), columns)
        yield from _told(lines, places, read)


def moment(text: str) -> datetime:
    """Amazon's reports are in UTC where they do not say."""
    read = datetime.fromisoformat(text)
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)


@dataclass(frozen=True)
class _Columns:
    """Where the columns are: their order differs by region and by year."""

    places: tuple[int, ...]

    @classmethod
    def of(cls, header: str, wanted: Sequence[str]) -> _Columns:
        names = [name.strip().strip('"').lower() for name in header.split("\t")]
        missing = [name for name in wanted if name not in names]
        if missing:
            raise UnreadableReport(f"the report has no column {missing[0]}")
        return cls(tuple(names.index(name) for name in wanted))

    def cells(self, line: str) -> tuple[str, ...]:
        """The cells. IndexError for a row that ends before them."""
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


def _told(
    lines: Iterator[str], columns: _Columns, read: Callable[[Sequence[str]], Told]
) -> Iterator[Told]:
    rows = unread = 0
    for line in lines:
        if not line.strip():
            continue
        rows += 1
        try:
            told = read(columns.cells(line))
        except (ValueError, IndexError):
            unread += 1
            continue
        yield told
    if unread:
        log.warning("%s of %s rows of a report could not be read", unread, rows)
    if rows and unread == rows:
        raise UnreadableReport("no row of the report can be read")
