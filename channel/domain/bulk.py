"""By call or by feed: how the parcels that wait are told to Amazon (amazon.md 3.8, ADR 15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

# Amazon asks for no more than one feed of a kind in twenty minutes, in files below 10 MiB; the
# first one after a pause leaves at once.
BETWEEN = timedelta(minutes=20)
MOST = 5000
# Calls are left to do what they can do until a feed would have been worked off.
WORTH_A_FEED = BETWEEN
# As long as no call has come through, and failures have.
DOWN_FOR = timedelta(minutes=15)


@dataclass(frozen=True)
class Waiting:
    """What waits of one seller account. `parcels`: that could go by feed.

    `seconds_per_call`: the sustained pace of calls. `failing_since`: since when every call has
    failed through no fault of the parcel; None while they come through.
    """

    now: datetime
    parcels: int
    seconds_per_call: float
    under_way: bool
    last_feed: datetime | None = None
    failing_since: datetime | None = None


def calls_meanwhile(seconds_per_call: float) -> int:
    """How many parcels calls do while a feed would be worked off."""
    return int(WORTH_A_FEED.total_seconds() / seconds_per_call)


def feed_of(seen: Waiting) -> int:
    """How many parcels go into a feed now, the last in line; 0: none, calls do it all.

    One by one Amazon answers at once, so a feed is for what calls would not get to within twenty
    minutes, and for days on which they do not come through at all.
    """
    if seen.under_way or (seen.last_feed is not None and seen.now < seen.last_feed + BETWEEN):
        return 0
    if seen.failing_since is not None and seen.now - seen.failing_since >= DOWN_FOR:
        return min(seen.parcels, MOST)
    by_call = calls_meanwhile(seen.seconds_per_call)
    return min(seen.parcels - by_call // 2, MOST) if seen.parcels > by_call else 0
