"""How parcels are read back: by pages from the oldest, one by one from the newest (D6).

A page of the search holds a hundred orders and comes every three minutes; a single order takes two
seconds of another quota. Where many wait both are used, and they must not read the same orders: the
pages go up from the oldest parcel, the single reads go down from the newest, until they meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

# A 204 is shown in packages[] a little later.
READ_AFTER = timedelta(seconds=30)
# Seconds between the times that Amazon is looked at; after the last one a parcel that it does not
# show is a mismatch.
LOOKS = (30.0, 60.0, 120.0, 300.0, 600.0)
# Our clock and Amazon's may differ by this much. Where they differ by more, single reads do it all.
SKEW = timedelta(seconds=5)


def by_pages(waiting: int, readable: int) -> bool:
    """Whether more parcels wait than single reads can do until the search has its next token."""
    return waiting > readable


def page_from(oldest: datetime, covered_to: datetime | None) -> datetime:
    """Where the next page begins: at the oldest parcel, but not within what pages have covered."""
    begins = oldest - SKEW
    return begins if covered_to is None else max(begins, covered_to)


def passed(covered_to: datetime | None) -> datetime | None:
    """Parcels sent before this should have been on a page, and were not: one by one, and first."""
    return None if covered_to is None else covered_to - SKEW


def not_shown(now: datetime) -> datetime:
    """Amazon does not show the order itself: that is nothing to judge the parcel by."""
    return now + timedelta(seconds=LOOKS[-1])


def next_look(looks: int, now: datetime) -> datetime | None:
    """When to look again after so many looks in vain; None after the last one."""
    return now + timedelta(seconds=LOOKS[looks - 1]) if looks <= len(LOOKS) else None


# How many of a page's hundred orders must be worth reading.
WORTH_A_PAGE = 90
# Beyond so many it is not asked whether a later one would be fuller.
LOOKED_THROUGH = 1000


def fullest(unproven: Sequence[bool], page: int) -> int:
    """Which of these parcels, in the order they were told, the next page begins at.

    The first with enough that wait among the hundred from there on, else that with the most: short
    runs between what has been read are left to single reads.
    """
    best, most = 0, -1
    waiting = sum(unproven[:page])
    for place, waits in enumerate(unproven):
        if waits and waiting > most:
            best, most = place, waiting
            if waiting >= WORTH_A_PAGE:
                break
        waiting += sum(unproven[place + page : place + page + 1]) - waits
    return best
