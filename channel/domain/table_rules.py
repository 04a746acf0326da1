"""Which answers a cell of the creation table can have, and which of them are dangerous."""

from __future__ import annotations

from collections.abc import Sequence

from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.table import DOCUMENTED, STATUSES, WAITING, Cell, Place, Stock, cell


def refusal(place: Place, answer: Cell) -> str | None:
    """Why the cell cannot have this answer, as `error-<code>`; None when it can."""
    channel, status, stock = place
    if answer is cell(DOCUMENTED, place):
        return None
    if status is OrderStatus.CANCELED:
        return "table-canceled"
    if status is OrderStatus.ERROR or status not in STATUSES:
        return "table-no-status"
    if channel is FulfillmentChannel.AMAZON and answer in _RESERVING:
        return "table-fba-stock"
    if stock is Stock.OUT_OF_STOCK and answer is Cell.CREATE_AND_RESERVE:
        return "table-nothing-to-reserve"
    return None


def answers(place: Place) -> Sequence[Cell]:
    """Those that the cell can have."""
    return [answer for answer in Cell if refusal(place, answer) is None]


def warning(place: Place, answer: Cell) -> str | None:
    """What speaks against it, as `table-warning-<code>`; the documented answer has none."""
    channel, status, stock = place
    if answer is cell(DOCUMENTED, place) or refusal(place, answer) is not None:
        return None
    if answer is Cell.NO:
        return "never-created"
    if channel is FulfillmentChannel.AMAZON:
        return None if status is OrderStatus.SHIPPED else "fba-early"
    if status in WAITING:
        return "pending-held" if answer is Cell.HOLD else "pending"
    if answer is Cell.CREATE and stock is not Stock.UNMANAGED:
        return "oversold" if stock is Stock.OUT_OF_STOCK else "not-reserved"
    return None


# F17: an order that Amazon ships never moves the merchant's stock.
_RESERVING = frozenset({Cell.CREATE_AND_RESERVE, Cell.BACKORDER})
