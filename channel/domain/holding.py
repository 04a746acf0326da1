"""The life of a hold: what an order to come keeps out of the stock that can be sold (D3, F77).

Two things are told apart. The state is where the hold stands; the ledger is what Commerce has in
fact kept for it. What the channel wants is worked out anew each time it looks (`Wish`), so it does
not matter in which order things happened: whoever comes back from Commerce looks again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from channel.domain.creation import Verdict
from channel.domain.store import PendingOrders


class HoldState(StrEnum):
    """WANTED: a delivery is due that takes it, anew if something is held already. SHORT: Commerce
    could not. BECAME: it is the Commerce order's own reservation now. EXPIRED is final too."""

    NONE = "NONE"
    WANTED = "WANTED"
    HELD = "HELD"
    SHORT = "SHORT"
    BECAME = "BECAME"
    RELEASED = "RELEASED"
    EXPIRED = "EXPIRED"


class StockMove(StrEnum):
    """What the ledger says became of a quantity. HOLD opens; each of the others closes."""

    HOLD = "HOLD"
    BECOME = "BECOME"
    RELEASE = "RELEASE"
    EXPIRE = "EXPIRE"


class Wish(StrEnum):
    """TAKE it; KEEP what there is, but take nothing; GIVE_BACK what there is."""

    TAKE = "TAKE"
    KEEP = "KEEP"
    GIVE_BACK = "GIVE_BACK"


class Ask(StrEnum):
    """What is to be said to Commerce."""

    HOLD = "HOLD"
    RELEASE = "RELEASE"


class Happened(StrEnum):
    """What Commerce, or a person by way of Commerce, has done.

    HELD: it keeps a quantity now. NOTHING: it has nothing to keep (no stock is managed). REFUSED:
    it could not. GIVEN_BACK: it keeps nothing any more. ORDERED: the order is there, and what was
    held is its reservation. ORDERED_FREELY: the order is there and reserves nothing.
    """

    HELD = "HELD"
    NOTHING = "NOTHING"
    REFUSED = "REFUSED"
    GIVEN_BACK = "GIVEN_BACK"
    ORDERED = "ORDERED"
    ORDERED_FREELY = "ORDERED_FREELY"


@dataclass(frozen=True)
class Turn:
    """Where the hold stands next; `closes`: what becomes of all that was open in the ledger."""

    state: HoldState
    ask: Ask | None = None
    closes: StockMove | None = None


@dataclass(frozen=True)
class Seen:
    """What a look at an order finds.

    `overdue`: it has held for longer than its store allows. `enough`: Commerce has what the order
    needs, counting what it holds itself. `fits`: what is held is what the order needs now. `open`:
    something is held, says the ledger.
    """

    wish: Wish
    overdue: bool = False
    enough: bool = True
    fits: bool = True
    open: bool = False


# A hold ends once. What has ended by age is not taken again; what was given back may be.
_TAKEABLE = frozenset({HoldState.NONE, HoldState.SHORT, HoldState.RELEASED})


def wish(verdict: Verdict | None, pending: PendingOrders, *, hold: bool, canceled: bool) -> Wish:
    """What the last decision wants of the stock.

    The setting is about orders that wait for Amazon. One that may be made, now or when its cause
    is gone, keeps what it holds: the buyer has paid.
    """
    if canceled:
        return Wish.GIVE_BACK
    if hold and pending is PendingOrders.RESERVE:
        return Wish.TAKE
    keeps = verdict in {None, Verdict.CREATE, Verdict.BLOCKED}
    return Wish.KEEP if keeps else Wish.GIVE_BACK


def is_overdue(held_at: datetime | None, days: int, now: datetime) -> bool:
    return held_at is not None and held_at + timedelta(days=days) <= now


def look(state: HoldState, seen: Seen) -> Turn:
    """After a decision, or when the clock strikes. Never closes anything: Commerce does."""
    if state is HoldState.HELD:
        return _look_at_held(seen)
    if state not in _TAKEABLE:
        return Turn(state)
    if seen.wish is Wish.TAKE:
        return Turn(HoldState.WANTED, Ask.HOLD) if seen.enough else Turn(HoldState.SHORT)
    return Turn(HoldState.NONE if state is HoldState.SHORT else state)


def _look_at_held(seen: Seen) -> Turn:
    if seen.wish is Wish.GIVE_BACK or seen.overdue:
        return Turn(HoldState.HELD, Ask.RELEASE)
    if seen.wish is Wish.TAKE and seen.enough and not seen.fits:
        return Turn(HoldState.WANTED, Ask.RELEASE)
    return Turn(HoldState.HELD)


def after(state: HoldState, happened: Happened, seen: Seen) -> Turn:
    """After Commerce has done something; `seen` is how the order is by then."""
    if happened is Happened.HELD:
        back = seen.wish is Wish.GIVE_BACK
        return Turn(HoldState.HELD, Ask.RELEASE if back else None)
    if happened is Happened.REFUSED:
        short = seen.wish is Wish.TAKE
        return Turn(HoldState.SHORT if short else HoldState.NONE, closes=StockMove.RELEASE)
    if happened is Happened.NOTHING:
        return Turn(HoldState.NONE, closes=StockMove.RELEASE)
    if happened is Happened.GIVEN_BACK:
        return _after_giving_back(state, seen)
    return _after_ordering(state, happened, seen)


def _after_giving_back(state: HoldState, seen: Seen) -> Turn:
    if state is HoldState.WANTED and seen.wish is not Wish.GIVE_BACK:
        return Turn(HoldState.WANTED, Ask.HOLD, StockMove.RELEASE)
    if state is HoldState.HELD and seen.overdue and seen.wish is not Wish.GIVE_BACK:
        return Turn(HoldState.EXPIRED, closes=StockMove.EXPIRE)
    if state is HoldState.WANTED and not seen.open:
        return Turn(HoldState.NONE)
    ended = state in {HoldState.HELD, HoldState.WANTED}
    return Turn(HoldState.RELEASED if ended else state, closes=StockMove.RELEASE)


def _after_ordering(state: HoldState, happened: Happened, seen: Seen) -> Turn:
    """What was only wanted is no longer wanted; what has ended, ended so."""
    if happened is Happened.ORDERED:
        closes, became = StockMove.BECOME, HoldState.BECAME
    else:
        closes, became = StockMove.RELEASE, HoldState.RELEASED
    if seen.open:
        return Turn(became, closes=closes)
    pending = state in {HoldState.WANTED, HoldState.SHORT}
    return Turn(HoldState.NONE if pending else state)
