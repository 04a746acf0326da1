"""The stock ledger: every movement of the channel's holds, and what is open of them (D3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from channel.domain.holding import StockMove
from channel.models.order import Order
from channel.models.stock import StockEntry

Key = TypeVar("Key", int, str)

# Quantity by SKU.
Quantities = Mapping[str, int]

_SIGNED = case(
    (StockEntry.kind == StockMove.HOLD.value, StockEntry.quantity), else_=-StockEntry.quantity
)
OPEN: ColumnElement[int] = func.sum(_SIGNED)


def open_of(session: Session, order_ids: Collection[int]) -> Mapping[int, Quantities]:
    """What these orders hold, by order; one that holds nothing is not in it. One statement."""
    if not order_ids:
        return {}
    return _by(session, _open(StockEntry.order_id).where(StockEntry.order_id.in_(order_ids)))


def all_open(session: Session) -> Mapping[str, Quantities]:
    """All that is held, by Amazon's order number."""
    return _by(session, _open(Order.amazon_order_id).join(Order, Order.id == StockEntry.order_id))


def _open(key: ColumnElement[Key]) -> Select[tuple[Key, str, int]]:
    return select(key, StockEntry.sku, OPEN).group_by(key, StockEntry.sku).having(OPEN != 0)


def _by(session: Session, statement: Select[tuple[Key, str, int]]) -> Mapping[Key, Quantities]:
    found: dict[Key, dict[str, int]] = defaultdict(dict)
    for key, sku, quantity in session.execute(statement):
        found[key][sku] = int(quantity)
    return dict(found)


def settle_at(session: Session, now: datetime, order_id: int, held: Quantities) -> None:
    """Commerce holds exactly this for the order: write down what that changes."""
    known = open_of(session, [order_id]).get(order_id, {})
    for sku in sorted({*known, *held}):
        more = held.get(sku, 0) - known.get(sku, 0)
        if more:
            kind = StockMove.HOLD if more > 0 else StockMove.RELEASE
            _write(session, now, order_id, sku, kind, abs(more))


def close(session: Session, now: datetime, order_id: int, kind: StockMove) -> Quantities:
    """All that is open of the order ends so; what that was."""
    known = open_of(session, [order_id]).get(order_id, {})
    for sku, quantity in sorted(known.items()):
        _write(session, now, order_id, sku, kind, quantity)
    return known


def _write(
    session: Session, now: datetime, order_id: int, sku: str, kind: StockMove, quantity: int
) -> None:
    session.add(StockEntry(order_id=order_id, sku=sku, kind=kind.value, quantity=quantity, at=now))
    session.flush()
