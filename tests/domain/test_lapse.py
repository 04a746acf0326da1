"""Authorisations last 365 days, client secrets 180; people hear of it 30, 7, 1 days before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from channel.domain import lapse

MADE = datetime(2026, 1, 1, 8, tzinfo=UTC)


def test_an_authorisation_lasts_a_year_and_a_secret_half_of_one() -> None:
    assert lapse.authorisation(MADE).ends_at == datetime(2027, 1, 1, 8, tzinfo=UTC)
    assert lapse.client_secret(MADE).ends_at == datetime(2026, 6, 30, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("left", "days", "warning", "state"),
    [
        (timedelta(days=30, seconds=1), 31, None, "well"),
        (timedelta(days=30), 30, 30, "soon"),
        (timedelta(days=7, seconds=1), 8, 30, "soon"),
        (timedelta(days=7), 7, 7, "soon"),
        (timedelta(days=1), 1, 1, "soon"),
        (timedelta(seconds=1), 1, 1, "soon"),
        (timedelta(0), 0, 0, "over"),
        (timedelta(days=-40), 0, 0, "over"),
    ],
)
def test_the_days_that_are_left_and_the_warning(
    left: timedelta, days: int, warning: int | None, state: str
) -> None:
    ends = lapse.Lapse(MADE)
    now = MADE - left
    assert (ends.days_left(now), ends.warning(now), ends.state(now)) == (days, warning, state)
