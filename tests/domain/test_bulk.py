"""When parcels are told by feed (amazon.md 3.8, ADR 15)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from channel.domain import bulk
from channel.domain.bulk import Waiting, feed_of

NOW = datetime(2026, 11, 27, 8, tzinfo=UTC)
MANY = Waiting(NOW, parcels=10_000, seconds_per_call=0.5)
DOWN = Waiting(NOW, parcels=3, seconds_per_call=0.5, failing_since=NOW - timedelta(minutes=16))


def test_thousands_go_by_call_while_calls_are_in_time() -> None:
    assert feed_of(MANY) == 0
    assert feed_of(replace(MANY, deadline=NOW + timedelta(hours=2))) == 0


def test_thousands_that_calls_would_tell_too_late_go_by_feed() -> None:
    late = replace(MANY, deadline=NOW + timedelta(hours=1))
    assert feed_of(late) == 10_000
    assert feed_of(replace(late, parcels=2_000)) == 0
    assert feed_of(replace(late, parcels=99_999)) == bulk.MOST


def test_while_calls_are_down_a_few_go_by_feed_too() -> None:
    assert feed_of(DOWN) == 3
    assert feed_of(replace(DOWN, failing_since=NOW - timedelta(minutes=14))) == 0


def test_one_feed_at_a_time_and_twenty_minutes_between_two() -> None:
    assert feed_of(replace(DOWN, under_way=True)) == 0
    assert feed_of(replace(DOWN, last_feed=NOW - timedelta(minutes=19))) == 0
    assert feed_of(replace(DOWN, last_feed=NOW - timedelta(minutes=20))) == 3
