"""The stock ledger: every movement of the channel's holds, and what is open of them (D3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from channel.domain.holding import HoldState, StockMove
from channel.models.order import Order, OrderItem
from channel.models.outbox import OutboxRow
from channel.models.stock import StockEntry
from channel.services.outbox import Kind

# Where Commerce may keep something for an order.
AT_COMMERCE = (HoldState.WANTED.value, HoldState.HELD.value)
# Deliveries that move stock.
MOVES = (Kind.HOLD_STOCK, Kind.RELEASE_STOCK, Kind.PLACE_ORDER)

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


def _open(key: Any) -> Select[Any]:
    return (
        select(key.label("key"), StockEntry.sku, OPEN.label("open"))
        .group_by(key, StockEntry.sku)
        .having(OPEN != 0)
    )


def _by(session: Session, statement: Select[Any]) -> Mapping[Any, Quantities]:
    """By the statement's key."""
    found: dict[Any, dict[str, int]] = defaultdict(dict)
    for row in session.execute(statement):
        found[row.key][row.sku] = int(row.open)
    return dict(found)


@dataclass(frozen=True)
class Sums:
    """Units of one SKU: held ever, and what became of them."""

    held: int
    became: int
    released: int
    expired: int

    @property
    def open(self) -> int:
        return self.held - self.became - self.released - self.expired


def sums(session: Session, sku: str) -> Sums:
    rows = session.execute(
        select(StockEntry.kind, func.sum(StockEntry.quantity))
        .where(StockEntry.sku == sku)
        .group_by(StockEntry.kind)
    )
    by_kind = {kind: int(quantity) for kind, quantity in rows}
    held, became, released, expired = (by_kind.get(move.value, 0) for move in StockMove)
    return Sums(held, became, released, expired)


def moves_now(session: Session, sku: str) -> bool:
    """Whether a delivery is under way for an order that holds, or may come to hold, this SKU."""
    concerned = (
        select(StockEntry.order_id)
        .where(StockEntry.sku == sku)
        .union(select(OrderItem.order_id).where(OrderItem.sku == sku))
    )
    under_way = select(OutboxRow.id).where(
        OutboxRow.done_at.is_(None),
        OutboxRow.kind.in_([kind.value for kind in MOVES]),
        OutboxRow.order_id.in_(concerned),
    )
    return session.scalar(under_way.limit(1)) is not None


def held_skus() -> Select[Any]:
    """What is held by SKU: `id` (of a first movement), `sku`, `quantity`, `orders`, `oldest`."""
    held = (
        select(
            func.min(StockEntry.id).label("id"),
            StockEntry.sku,
            OPEN.label("open"),
            Order.held_at,
        )
        .join(Order, Order.id == StockEntry.order_id)
        .where(Order.hold_state.in_(AT_COMMERCE))
        .group_by(StockEntry.order_id, StockEntry.sku, Order.held_at)
        .having(OPEN != 0)
        .subquery()
    )
    return select(
        func.min(held.c.id).label("id"),
        held.c.sku,
        func.sum(held.c.open).label("quantity"),
        func.count().label("orders"),
        func.min(held.c.held_at).label("oldest"),
    ).group_by(held.c.sku)


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
