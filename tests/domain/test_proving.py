"""Parcels are read back by pages from the oldest and one by one from the newest (D6)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from channel.domain import proving

NOW = datetime(2026, 11, 27, 8, tzinfo=UTC)


def test_a_page_begins_a_little_before_the_oldest_parcel() -> None:
    assert proving.page_from(NOW, None) == NOW - proving.SKEW


def test_a_page_does_not_begin_within_what_pages_have_covered() -> None:
    assert proving.page_from(NOW, NOW - timedelta(seconds=1)) == NOW - timedelta(seconds=1)


def test_a_run_too_short_for_a_page_is_left_to_single_reads() -> None:
    short, read, long = [True] * 30, [False] * 100, [True] * 200
    assert proving.fullest(short + read + long, 100) == 130


def test_where_no_page_would_be_full_the_fullest_is_asked_for() -> None:
    assert proving.fullest([True, False, False, True, True, False], 3) == 3


@given(st.lists(st.booleans(), max_size=300), st.integers(1, 100))
def test_a_page_begins_at_a_parcel_that_waits(waiting: list[bool], page: int) -> None:
    begins = proving.fullest(waiting, page)
    assert not any(waiting) or waiting[begins]
    if not any(sum(waiting[i : i + page]) >= 90 for i, w in enumerate(waiting) if w):
        most = max((sum(waiting[i : i + page]) for i, w in enumerate(waiting) if w), default=0)
        assert sum(waiting[begins : begins + page]) == most


def test_looks_become_rarer_and_end() -> None:
    waits = [proving.next_look(looks, NOW) for looks in range(1, len(proving.LOOKS) + 1)]
    assert waits == sorted(waits, key=lambda at: at or NOW)
    assert proving.next_look(len(proving.LOOKS) + 1, NOW) is None
