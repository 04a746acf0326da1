"""The two times of the sandbox."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def _system_time() -> datetime:
    return datetime.now(UTC)


def whole_milliseconds(moment: datetime) -> datetime:
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


class Clock:
    """`now` is what stands in orders; `age` is what tokens, pages and quotas live by.

    Only `age` can be moved on: an order stamped ahead of the caller's own clock could not be
    shipped by it ("before the purchase"), while a token must be able to grow old at once.
    """

    def __init__(self, wall: Callable[[], datetime] | None = None) -> None:
        self._wall = wall or _system_time
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        return whole_milliseconds(self._wall())

    def age(self) -> float:
        """Seconds, of use only in comparison with an earlier value."""
        return (self._wall() + self._ahead).timestamp()

    def advance(self, seconds: float) -> None:
        self._ahead += timedelta(seconds=seconds)

    @property
    def ahead(self) -> float:
        return self._ahead.total_seconds()
