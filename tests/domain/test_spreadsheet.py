"""What is written for spreadsheets is read back as it was, and is never a formula."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from channel.domain.spreadsheet import Cell, line

ANY_TEXT = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=40)
NASTY = st.text("=+-@\t\r\n\"' ,;x1＝", max_size=8)


def read(written: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written, newline=""), strict=True))


@given(st.lists(ANY_TEXT | NASTY, min_size=1, max_size=6))
@example(['"=1+1', "'=1+1", ' "@x', "\t=1", "\r", "x\r\ny", ",=1", "＝1"])
def test_text_comes_back_and_none_of_it_begins_a_formula(texts: list[str]) -> None:
    [cells] = read(line(texts))
    assert len(cells) == len(texts)
    for text, cell in zip(texts, cells, strict=True):
        assert cell in (text, f"'{text}")
        stripped = cell.lstrip(" \"'")
        assert cell.startswith("'") or cell[:1] not in tuple("=+-@\t\r＝")
        assert cell.startswith("'") or stripped[:1] not in tuple("=+-@\t\r＝")


@given(st.lists(ANY_TEXT | NASTY, min_size=2, max_size=4))
def test_a_line_stays_a_line_among_others(texts: list[str]) -> None:
    assert len(read(line(["first"]) + line(texts) + line(["last"]))) == 3


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (Decimal("-5.50"), "-5.50"),
        (Decimal("1E+3"), "1000"),
        (-3, "-3"),
        ("-3", "'-3"),
        ("Ångström, Åsa", '"Ångström, Åsa"'),
        ('say "so"', '"say ""so"""'),
        (None, '""'),
        (datetime(2026, 11, 20, 12, 0, 0, 5, UTC), "2026-11-20T12:00:00+00:00"),
        (
            datetime(2026, 11, 20, 12, tzinfo=timezone(timedelta(hours=1))),
            "2026-11-20T11:00:00+00:00",
        ),
    ],
)
def test_numbers_stay_numbers_and_moments_name_their_zone(cell: Cell, written: str) -> None:
    assert line([cell]) == f"{written}\r\n"
