"""The creation table as data: channel x Amazon status x stock state (features.md 1.6, D22)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from itertools import product

from channel.domain.order import FulfillmentChannel, OrderStatus


class Stock(StrEnum):
    """The stock state of a line, or of an order: its worst line's (D22)."""

    IN_STOCK = "IN_STOCK"
    UNMANAGED = "UNMANAGED"
    OUT_OF_STOCK = "OUT_OF_STOCK"


class Cell(StrEnum):
    """What becomes of an order there.

    CREATE, and CREATE_AND_RESERVE its quantity, are the documented answers beside NO.
    BACKORDER creates it and reserves what is not there; HOLD waits for a person (D10).
    """

    CREATE = "CREATE"
    CREATE_AND_RESERVE = "CREATE_AND_RESERVE"
    NO = "NO"
    BACKORDER = "BACKORDER"
    HOLD = "HOLD"


Place = tuple[FulfillmentChannel, OrderStatus, Stock]
Table = Mapping[Place, Cell]

# The statuses of the documents, in the order of an order's life. What is missing (Unfulfillable,
# words that nobody knows) never creates anything, and no store can change that (D11).
STATUSES = (
    OrderStatus.PENDING,
    OrderStatus.PENDING_AVAILABILITY,
    OrderStatus.UNSHIPPED,
    OrderStatus.PARTIALLY_SHIPPED,
    OrderStatus.SHIPPED,
    OrderStatus.CANCELED,
    OrderStatus.ERROR,
)
# What Amazon has not let go of yet: neither paid nor addressed, as a rule.
WAITING = frozenset({OrderStatus.PENDING, OrderStatus.PENDING_AVAILABILITY})
PLACES: tuple[Place, ...] = tuple(product(FulfillmentChannel, STATUSES, Stock))

_FBM_STATUSES = (OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED, OrderStatus.SHIPPED)
_SELLABLE = (Stock.IN_STOCK, Stock.UNMANAGED)

# F85-F102 as data; a combination that is not named here creates nothing (D11).
DOCUMENTED: Table = {
    **{(FulfillmentChannel.AMAZON, OrderStatus.SHIPPED, stock): Cell.CREATE for stock in _SELLABLE},
    **{
        (FulfillmentChannel.MERCHANT, status, stock): Cell.CREATE_AND_RESERVE
        for status in _FBM_STATUSES
        for stock in _SELLABLE
    },
}


def cell(table: Table, place: Place) -> Cell:
    return table.get(place, Cell.NO)


def with_overrides(overrides: Table) -> Table:
    """The documented table with a store's own cells."""
    return {**DOCUMENTED, **overrides}


def overrides_in(cells: Table) -> Table:
    """What of these cells a store has to keep: those that differ, in the table's order."""
    return {
        place: cells[place]
        for place in PLACES
        if place in cells and cells[place] is not cell(DOCUMENTED, place)
    }


def taken_early(overrides: Table) -> frozenset[OrderStatus]:
    """In which statuses a store wants orders that Amazon ships, though Amazon has not (F16)."""
    return frozenset(
        status
        for (channel, status, _), answer in overrides.items()
        if channel is FulfillmentChannel.AMAZON and answer is not Cell.NO
    )
