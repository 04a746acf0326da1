"""What to ask of Amazon next, and what to leave for what matters more (amazon.md 1.7, 9).

A search costs the same whether its page is full or not, and there is one in three minutes; a
single order costs two seconds of another quota. So sweeps look back as far as fills the page that
is paid for anyway, orders that Amazon names are read one by one, and when more wait than can be
read so, a search for just what a merchant may ship now runs ahead of everything else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from channel.domain.ledger import SweepKind, Urgency
from channel.domain.quota import Pace

PAGE = 100
# What changed less than two minutes ago no search shows (amazon.md 1.2).
VISIBLE_AFTER = timedelta(minutes=2)
# Tokens of the search's twenty that following pages leaves for a person who presses "Sync now".
RESERVE = 5.0
# With notifications a sweep only finds what they lost: it leaves more for searches of need.
RECONCILING_LEAVES = 12.0
DEEP_LEAVES = 15.0
# While parcels are read back by pages. As long as more are being told, pages come no faster than
# tokens do: what was saved up is worth most when pages need not skip what single reads have read.
LEAST_RESERVE = 2.0
WHILE_TELLING = 17.0
# Orders appear in the search up to an hour late (#5048).
LONGEST_OVERLAP = timedelta(minutes=65)
RECONCILE_EVERY = timedelta(minutes=15)
# Sweeps this far behind leave the orders that can be shipped to searches of their own.
BEHIND = timedelta(minutes=15)
AHEAD_EVERY = timedelta(minutes=10)
SHORTEST = 10.0

# Tokens of the single orders' thirty that each leaves for the more urgent.
_LEAVES = {
    Urgency.PERSON: 0.0,
    Urgency.CANCELED: 0.5,
    Urgency.SHIPPABLE: 1.0,
    Urgency.ARRIVED: 2.0,
    Urgency.MISSING: 5.0,
    Urgency.CHANGED: 8.0,
    Urgency.PROOF: 10.0,
    Urgency.UNHURRIED: 12.0,
}


@dataclass(frozen=True)
class Situation:
    """What is known of one seller account when the next search is chosen.

    `beyond`: since when those orders have changed that can be shipped, are known of, and will not
    be read one by one before the search has its next token (`readable_by_then`).
    `per_second`: orders that a search finds per second of its window, lately. `ahead_to`: how far
    the last search for shippable orders came. `open`: kinds of searches with pages to come;
    `ready`: those of them whose next page may be asked for now. `following`: a sweep for changes
    has its first page, and follows its others. `unproven_from`: where the next page of parcels that
    wait to be read back begins, while more of them wait than single reads can do (`proving`);
    `telling`: many more are about to be told.
    """

    now: datetime
    watermark: datetime
    due: bool
    asked: bool
    push: bool
    search: Pace
    orders: Pace
    beyond: datetime | None = None
    per_second: float = 0.0
    ahead_to: datetime | None = None
    open: frozenset[SweepKind] = frozenset()
    ready: frozenset[SweepKind] = frozenset()
    following: bool = False
    deep_wanted: bool = False
    unproven_from: datetime | None = None
    telling: bool = False


@dataclass(frozen=True)
class Step:
    """Ask the next page of a `kind` of search; a new one begins at `after`. `leaving` tokens."""

    kind: SweepKind
    after: datetime
    leaving: float


def next_step(seen: Situation) -> Step | None:
    """The search page to ask for now, None when none is due."""
    if SweepKind.SHIPPABLE in seen.ready or _runs_ahead(seen):
        return Step(SweepKind.SHIPPABLE, _ahead_from(seen), _reserve(seen))
    changes = SweepKind.CHANGES in seen.ready or _begins_or_hurries(seen)
    if (SweepKind.PROOF in seen.ready or _proves(seen)) and not (changes and seen.asked):
        return Step(SweepKind.PROOF, seen.unproven_from or seen.watermark, _proofs_leave(seen))
    if changes:
        after = seen.watermark - overlap(seen.per_second, seen.now - seen.watermark)
        return Step(SweepKind.CHANGES, after, _sweep_leaves(seen))
    if SweepKind.DEEP in seen.ready or (seen.deep_wanted and SweepKind.DEEP not in seen.open):
        return Step(SweepKind.DEEP, seen.watermark, DEEP_LEAVES)
    return None


def _begins_or_hurries(seen: Situation) -> bool:
    """A sweep is due; one under way that waits for tokens goes on at once if a person asks."""
    return seen.due and (seen.asked or SweepKind.CHANGES not in seen.open)


def _sweep_leaves(seen: Situation) -> float:
    # First pages come no oftener than tokens do; it is following pages that could use them all up.
    if seen.asked or not seen.following:
        return 0.0
    # While parcels are read back by pages, those of the sweep would bring the same orders again.
    return RECONCILING_LEAVES if seen.push or seen.unproven_from is not None else RESERVE


def _proves(seen: Situation) -> bool:
    """Behind what can be shipped, before a sweep that would find the same parcels by and by."""
    if seen.unproven_from is None or SweepKind.PROOF in seen.open:
        return False
    return seen.search.tokens >= _proofs_leave(seen) + 1


def _proofs_leave(seen: Situation) -> float:
    return WHILE_TELLING if seen.telling else LEAST_RESERVE


def _reserve(seen: Situation) -> float:
    """What runs ahead of parcels must not wait for tokens that these would never leave."""
    return RESERVE if seen.unproven_from is None else LEAST_RESERVE


def _runs_ahead(seen: Situation) -> bool:
    if SweepKind.SHIPPABLE in seen.open or seen.search.tokens < _reserve(seen) + 1:
        return False
    return _is_swamped(seen) if seen.push else _is_behind(seen)


def _is_swamped(seen: Situation) -> bool:
    """More wait than single reads can do, and a search shows them already.

    The oldest are read one by one meanwhile: to search for them too would find, page after page,
    what has been read long ago.
    """
    return seen.beyond is not None and seen.now - seen.beyond >= VISIBLE_AFTER


def _is_behind(seen: Situation) -> bool:
    if seen.now - seen.watermark < BEHIND or SweepKind.CHANGES not in seen.open:
        return False
    return seen.ahead_to is None or seen.now - seen.ahead_to >= AHEAD_EVERY + VISIBLE_AFTER


def _ahead_from(seen: Situation) -> datetime:
    if seen.push and seen.beyond is not None:
        return seen.beyond
    return max(seen.watermark, seen.ahead_to or seen.watermark)


def overlap(per_second: float, window: timedelta) -> timedelta:
    """How much further back to look: as far as the page that is paid for anyway has room."""
    if per_second <= 0:
        return LONGEST_OVERLAP
    room = PAGE / per_second - window.total_seconds()
    return timedelta(seconds=min(max(room, 0.0), LONGEST_OVERLAP.total_seconds()))


def until_next_sweep(search: Pace, *, push: bool) -> float:
    """Seconds to the next sweep: what the quota sustains, slower while the reserve is used up.

    With notifications only as often as finds what they lost.
    """
    slack = 1.15 if search.tokens >= RESERVE else 1.6
    paced = max(search.seconds_per_call * slack, SHORTEST)
    # A plan that is faster than published (a test's, a sandbox's) has faster rounds too.
    calm = RECONCILE_EVERY.total_seconds() * min(1.0, search.seconds_per_call / _PUBLISHED)
    return max(paced, calm) if push else paced


_PUBLISHED = 1 / 0.0056


def readable_by_then(search: Pace, orders: Pace) -> int:
    """How many orders are read one by one until the search has another token."""
    return int(orders.tokens + search.seconds_per_call / orders.seconds_per_call)


def order_leaves(urgency: Urgency) -> float:
    """Tokens of the single orders' quota that a read of this urgency leaves for others."""
    return _LEAVES[urgency]


def minutes_to_read(waiting: int, orders: Pace) -> int:
    """How long single reads need for that many orders, rounded up."""
    missing = max(waiting - orders.tokens, 0.0)
    return -int(-(missing * orders.seconds_per_call) // 60)
