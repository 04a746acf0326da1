"""By call or by feed: how the parcels that wait are told to Amazon (amazon.md 3.8, ADR 15)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

# Amazon asks for no more than one feed of a kind in twenty minutes, in files below 10 MiB (some
# 600 bytes for a parcel, 110 for a line of it); the first one after a pause leaves at once.
BETWEEN = timedelta(minutes=20)
MOST = 10_000
MOST_LINES = 30_000
# As long as no call has come through, and failures have.
DOWN_FOR = timedelta(minutes=15)


@dataclass(frozen=True)
class Waiting:
    """What waits of one seller account. `parcels`: that could go by feed.

    `seconds_per_call`: the sustained pace of calls. `deadline`: the next date by which one of them
    is to be shipped. `failing_since`: since when every call has failed through no fault of the
    parcel; None while they come through.
    """

    now: datetime
    parcels: int
    seconds_per_call: float
    under_way: bool = False
    last_feed: datetime | None = None
    deadline: datetime | None = None
    failing_since: datetime | None = None


def feed_of(seen: Waiting) -> int:
    """How many parcels go into a feed now; 0: none, calls do it all.

    Calls answer at once, and twice as fast as parcels can be read back; so a feed is for days on
    which calls do not come through, and for thousands of which calls would tell some too late.
    """
    if seen.under_way or (seen.last_feed is not None and seen.now < seen.last_feed + BETWEEN):
        return 0
    calls_take = timedelta(seconds=seen.parcels * seen.seconds_per_call)
    down = seen.failing_since is not None and seen.now - seen.failing_since >= DOWN_FOR
    late = seen.deadline is not None and seen.now < seen.deadline < seen.now + calls_take
    return min(seen.parcels, MOST) if down or (late and calls_take > BETWEEN) else 0
