"""Which changes an audit covers, and whether an order that it names is with us (D2, D20, D23)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from channel.domain.arrival import Arrival, Seen, classify
from channel.domain.ledger import Found
from channel.domain.order import AmazonOrder, FulfillmentChannel, OrderStatus
from channel.domain.status import status_of
from channel.domain.store import SightingReason

# One report covers that much at most (amazon.md 7.2).
LONGEST = timedelta(days=30)
# Sweeps are given this long before an audit looks: Amazon shows a change two minutes late.
MARGIN = timedelta(minutes=10)
# Reports themselves lag up to half an hour (amazon.md 7.2), so windows overlap.
OVERLAP = timedelta(hours=1)
# Where reports are refused, searching again goes further back (amazon.md 6.4).
DEEP = timedelta(hours=48)
EVERY = timedelta(hours=6)
EVERY_WHILE_BEHIND = timedelta(minutes=30)
EVERY_BY_SEARCH = timedelta(days=1)
# Data older than this is behind.
BEHIND = timedelta(minutes=30)
# A report's times have no milliseconds.
ROUNDING = timedelta(seconds=1)

_SHIPPABLE = frozenset({OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED})
_SIGHTINGS = frozenset({Arrival.LEFT_OUT, Arrival.FBA_NOT_SHIPPED, Arrival.OTHER_CHANNEL})


@dataclass(frozen=True)
class Window:
    """Changes from `starts_at` to `ends_at`, both included."""

    starts_at: datetime
    ends_at: datetime


def next_window(audited_to: datetime, now: datetime, *, by_search: bool) -> Window | None:
    """The next piece of time to audit; None when all but the newest minutes has been."""
    settled = now - MARGIN
    starts_at = audited_to - OVERLAP
    if by_search:
        starts_at = min(starts_at, settled - DEEP)
    ends_at = min(starts_at + LONGEST, settled)
    return Window(starts_at, ends_at) if ends_at > audited_to else None


def next_audit(now: datetime, data_as_of: datetime | None, *, by_search: bool) -> datetime:
    """When to audit again: sooner while sweeps are behind, for a report tells what waits."""
    if by_search:
        return now + EVERY_BY_SEARCH
    behind = data_as_of is None or data_as_of < now - BEHIND
    return now + (EVERY_WHILE_BEHIND if behind else EVERY)


@dataclass(frozen=True)
class Held:
    """What we have of an order, as a row or as a sighting. `status` is Amazon's word."""

    status: str | None
    updated_at: datetime | None

    def agrees_with(self, told: AmazonOrder) -> bool:
        """Ours is newer, or of the same moment (as exactly as reports tell it) and status."""
        if self.updated_at is None:
            return False
        if self.updated_at >= told.updated_at + ROUNDING:
            return True
        same_moment = self.updated_at + ROUNDING >= told.updated_at
        return same_moment and same_word(self.status, told.amazon_status)


@dataclass(frozen=True)
class Finding:
    """`wanted`: it is to be read by itself. `sighting`: it is noted as that, without a call."""

    found: Found
    wanted: bool = False
    sighting: Arrival | None = None


def judge(
    told: AmazonOrder,
    seen: Seen,
    held: Held | None,
    swept_to: datetime | None,
    *,
    take_left_out: bool = False,
) -> Finding:
    """Compare what a report tells of an order with what we have.

    `swept_to`: the changes up to there should be with us already; None before the first sweep.
    `take_left_out`: a person wants the orders that are left out by themselves, too.
    """
    if seen.order_updated_at is not None:
        return _compared(told, held, swept_to)
    unread = seen.sighted_as in (None, SightingReason.ODD)
    # One that could not be read is no proof of anything: as if it had never been seen.
    arrival = classify(told, _unseen(seen) if unread else seen)
    if arrival in _SIGHTINGS:
        wanted = take_left_out and arrival is Arrival.LEFT_OUT
        gap = unread and told.created_at >= seen.connected_at
        found = _absent(told, swept_to) if gap else Found.SIGHTED
        return Finding(found, wanted=wanted, sighting=arrival)
    if not unread:
        if held is not None and held.agrees_with(told):
            return Finding(Found.SIGHTED)
        return _compared(told, held, swept_to)
    found = _absent(told, swept_to)
    return Finding(found, wanted=found is Found.MISSING or is_shippable(told))


def is_shippable(told: AmazonOrder) -> bool:
    """Whether the merchant may ship it now: such orders are not left to the next sweep."""
    if told.channel is not FulfillmentChannel.MERCHANT or not told.placed_at_amazon:
        return False
    return status_of(told.amazon_status) in _SHIPPABLE


def same_word(one: str | None, other: str | None) -> bool:
    """Whether two of Amazon's words for a status mean the same, in v0's and today's spelling."""
    ours = status_of(one)
    if ours is not OrderStatus.OTHER or status_of(other) is not OrderStatus.OTHER:
        return ours is status_of(other)
    return _folded(one) == _folded(other)


def _folded(word: str | None) -> str:
    return (word or "").replace("_", "").upper()


def _unseen(seen: Seen) -> Seen:
    return Seen(None, None, seen.connected_at, seen.import_open_ones)


def _compared(told: AmazonOrder, held: Held | None, swept_to: datetime | None) -> Finding:
    if held is not None and held.agrees_with(told):
        return Finding(Found.PRESENT)
    if swept_to is None or told.updated_at > swept_to:
        # What became shippable is not left to the next sweep.
        wanted = is_shippable(told) and not (held and same_word(held.status, told.amazon_status))
        return Finding(Found.EXPECTED, wanted=wanted)
    return Finding(Found.DIFFERENT, wanted=True)


def _absent(told: AmazonOrder, swept_to: datetime | None) -> Found:
    expected = swept_to is None or told.updated_at > swept_to
    return Found.EXPECTED if expected else Found.MISSING
