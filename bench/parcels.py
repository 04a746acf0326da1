"""Amazon on a day with many parcels, on a virtual clock: confirmations, feeds, and what reads show.

Only what matters for telling of parcels and reading them back is modelled. Amazon's own buckets
refuse with 429; a search shows what changed at least two minutes ago, the oldest change first.
"""

from __future__ import annotations

import random
from bisect import bisect_left, bisect_right
from collections import deque
from dataclasses import dataclass

from bench.amazon_day import PAGE, VISIBLE_AFTER, TokenBucket

# Amazon names no figure for how long a feed takes; what it asks to wait between two of a kind is
# the longest that makes sense (amazon.md 3.8).
FEED_WAITS = 60


@dataclass
class Parcel:
    """One parcel of one order. Times in seconds, -1: not yet. `place`: in line to be read back."""

    number: int
    told: int = -1
    at_amazon: float = -1.0
    answered: int = -1
    proven: int | None = None
    times_told: int = 0
    reads: int = 0
    place: int = -1


@dataclass
class Feed:
    """Worked off evenly between `starts` and `ends`."""

    parcels: deque[Parcel]
    starts: float
    ends: float


class Amazon:
    """`seconds_per_message`: how fast a feed is worked off once its turn has come."""

    def __init__(self, seconds_per_message: float, seed: int, others_an_hour: int) -> None:
        self.confirm_bucket = TokenBucket(2.0, 10)
        self.search_bucket = TokenBucket(0.0056, 20)
        self.order_bucket = TokenBucket(0.5, 30)
        self.feed_bucket = TokenBucket(0.0083, 15)
        self.seconds_per_message = seconds_per_message
        self._log: list[tuple[float, Parcel | None]] = []
        self._times: list[float] = []
        self._chance = random.Random(seed)
        self._others = others_an_hour / 3600
        self.feeds: list[Feed] = []

    def pass_to(self, now: int) -> bool:
        """A second passes: feeds are worked off. Whether a buyer's order came in (of others)."""
        for feed in self.feeds:
            while feed.parcels and self._due(feed) <= now:
                at = self._due(feed)
                self._change(at, feed.parcels.popleft())
        came = self._chance.random() < self._others
        if came:
            self._change(now, None)
        return came

    def confirm(self, now: int, parcel: Parcel) -> bool:
        """One parcel by call; False for a 429."""
        if not self.confirm_bucket.call(now):
            return False
        parcel.times_told += 1
        self._change(now, parcel)
        return True

    def create_feed(self, now: int, parcels: list[Parcel]) -> Feed | None:
        if not self.feed_bucket.call(now):
            return None
        for parcel in parcels:
            parcel.times_told += 1
        takes = len(parcels) * self.seconds_per_message
        feed = Feed(deque(parcels), now + FEED_WAITS, now + FEED_WAITS + takes)
        self.feeds.append(feed)
        return feed

    def search(self, now: int, after: float) -> tuple[list[tuple[float, Parcel | None]], bool]:
        """A page of changes, the oldest first, and whether there are more. Raises on a 429."""
        if not self.search_bucket.call(now):
            raise RuntimeError("429")
        first = bisect_left(self._times, after)
        last = bisect_left(self._times, now - VISIBLE_AFTER)
        return self._log[first : min(first + PAGE, last)], last > first + PAGE

    def get(self, now: int, parcel: Parcel | None) -> bool:
        """`getOrder`: whether Amazon shows the parcel. Raises on a 429."""
        if not self.order_bucket.call(now):
            raise RuntimeError("429")
        return parcel is not None and 0 <= parcel.at_amazon <= now

    def _due(self, feed: Feed) -> float:
        return feed.ends - (len(feed.parcels) - 1) * self.seconds_per_message

    def _change(self, at: float, parcel: Parcel | None) -> None:
        if parcel is not None:
            parcel.at_amazon = at
        # Feeds tell of moments within the second that has passed: nearly always in order.
        position = bisect_right(self._times, at)
        self._times.insert(position, at)
        self._log.insert(position, (at, parcel))

    @property
    def refused(self) -> int:
        buckets = self.confirm_bucket, self.search_bucket, self.order_bucket, self.feed_bucket
        return sum(bucket.refused for bucket in buckets)

    @property
    def calls(self) -> int:
        buckets = self.confirm_bucket, self.search_bucket, self.order_bucket, self.feed_bucket
        return sum(bucket.calls for bucket in buckets)
