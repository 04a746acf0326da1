"""Do our holds and Commerce's add up? Where not, what is done about it (D3, e8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from channel.domain.holding import Ask, HoldState, Seen, StockMove, Turn, Wish

Quantities = Mapping[str, int]


class Mending(StrEnum):
    """GIVEN_BACK: Commerce held what is not ours to hold, and is told to let go. HELD_AGAIN: what
    Commerce lacked is to be held anew. WRITTEN_OFF: it lacked what is not wanted any more."""

    GIVEN_BACK = "GIVEN_BACK"
    HELD_AGAIN = "HELD_AGAIN"
    WRITTEN_OFF = "WRITTEN_OFF"


@dataclass(frozen=True)
class Difference:
    """Of one order and SKU: so many by our ledger, so many at Commerce."""

    amazon_order_id: str
    sku: str
    ours: int
    theirs: int


def differences(
    ours: Mapping[str, Quantities], theirs: Mapping[str, Quantities]
) -> tuple[Difference, ...]:
    """By order and SKU. Both are quantities by SKU by Amazon's order number."""
    found = []
    for number in sorted({*ours, *theirs}):
        here, there = ours.get(number, {}), theirs.get(number, {})
        for sku in sorted({*here, *there}):
            pair = here.get(sku, 0), there.get(sku, 0)
            if pair[0] != pair[1]:
                found.append(Difference(number, sku, *pair))
    return tuple(found)


def mend(state: HoldState, seen: Seen, *, ours: bool, theirs: bool) -> tuple[Turn, Mending]:
    """What puts an order right. `ours`, `theirs`: whether the ledger, and Commerce, hold anything.

    What is held in part is let go as a whole and taken anew: Commerce holds all or nothing.
    """
    keeps = state is HoldState.HELD and seen.wish is not Wish.GIVE_BACK and not seen.overdue
    if ours and not theirs:
        if keeps:
            return Turn(HoldState.WANTED, Ask.HOLD, StockMove.RELEASE), Mending.HELD_AGAIN
        return Turn(HoldState.RELEASED, closes=StockMove.RELEASE), Mending.WRITTEN_OFF
    if keeps:
        return Turn(HoldState.WANTED, Ask.RELEASE), Mending.HELD_AGAIN
    return Turn(state, Ask.RELEASE), Mending.GIVEN_BACK
