"""The debug log's switch, and what a line looks like."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from channel.domain.debugging import DebugTime, Line, LineKind, Switch, text

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
HOUR = Switch(1, NOW + timedelta(hours=1))


@pytest.mark.parametrize(("minutes", "on"), [(0, True), (59, True), (60, False), (600, False)])
def test_it_turns_itself_off(minutes: int, on: bool) -> None:
    assert HOUR.is_on(NOW + timedelta(minutes=minutes)) is on


def test_it_can_be_on_for_a_quarter_an_hour_or_a_shift() -> None:
    assert [time.lasts.total_seconds() / 60 for time in DebugTime] == [15, 60, 480]


def test_for_all_stores_it_wants_every_line() -> None:
    assert HOUR.wants(3, 7)
    assert HOUR.wants(None, None)


@pytest.mark.parametrize(
    ("store", "account", "wanted"),
    [
        (3, 7, True),
        (4, 7, False),  # another store of the same seller
        (None, 7, True),  # a call for the seller account, of whichever store
        (None, 8, False),
        (None, None, True),  # the whole installation
    ],
)
def test_for_one_store_it_wants_what_concerns_it(
    store: int | None, account: int | None, wanted: bool
) -> None:
    assert Switch(1, NOW, store_id=3, account_id=7).wants(store, account) is wanted


def test_a_line_is_one_line_of_words_and_numbers() -> None:
    values = {"ms": 312, "tokens": 19.04, "per_s": 0.0056, "request": None, "what": "two words\n"}
    line = Line(LineKind.CALL, "searchOrders", "200", values)
    assert text(line) == "searchOrders 200 ms=312 tokens=19.0 per_s=0.0056 what=two_words"


def test_a_line_is_not_endless() -> None:
    assert len(text(Line(LineKind.CLOCK, "tick", "told", {"much": "x" * 5000}))) == 400
