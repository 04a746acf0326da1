"""Parcels that wait to be read back: which are read next, and where their next page begins (D6).

Every read of an order is a proof, whoever asked for it (`packages.read`); this asks where none has
come by itself. Which way through them is `domain.proving`'s.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, UnaryExpression, and_, func, or_, select
from sqlalchemy.orm import Session

from channel.domain import proving
from channel.domain.ledger import SweepKind
from channel.domain.planner import PAGE, VISIBLE_AFTER
from channel.domain.shipment import ShipmentState
from channel.models.account import SellerAccount
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment
from channel.models.sweep import COMPLETE, Sweep
from channel.services.outbox import Kind

_Ordered = UnaryExpression[Any]


def accounts_due(now: datetime) -> Select[int]:
    """Seller accounts with parcels to be read back now."""
    due = select(Order.account_id).join(Shipment, Shipment.order_id == Order.id)
    return due.where(Shipment.look_at <= now)


def numbers(
    session: Session, now: datetime, account: SellerAccount, readable: int, limit: int
) -> list[str]:
    """The orders to be read back next, one by one. The caller holds the account's lock."""
    due = (Order.account_id == account.id) & (Shipment.look_at <= now)
    waiting = _count(session, due)
    if not waiting:
        return []
    longest_first = Shipment.look_at.asc(), Shipment.id.asc()
    if not proving.by_pages(waiting, readable):
        return _numbers(session, due, limit, *longest_first)[0]
    passed = proving.passed(_covered_to(session, account.id))
    if passed is not None:
        missed = due & (Shipment.state_at < passed)
        found, _ = _numbers(session, missed, limit, *longest_first)
        if found:
            return found
    newest_first = Shipment.state_at.desc(), Shipment.id.desc()
    found, last = _numbers(session, due & _below(session, account), limit, *newest_first)
    if not found:
        found, last = _numbers(session, due, limit, *newest_first)
    account.proofs_below = last
    return found


def page_from(session: Session, now: datetime, account_id: int, readable: int) -> datetime | None:
    """Where the next page of parcels begins, if more wait than are `readable`."""
    covered_to = _covered_to(session, account_id)
    shown = and_(
        Order.account_id == account_id,
        Shipment.look_at.is_not(None),
        Shipment.state == ShipmentState.SENT,
        Shipment.state_at <= now - VISIBLE_AFTER,
    )
    passed = proving.passed(covered_to)
    if passed is not None:
        shown &= Shipment.state_at >= passed
    if not proving.by_pages(_count(session, shown), readable):
        return None
    oldest = session.scalar(select(func.min(Shipment.told_at)).join(Order).where(shown))
    row = session.execute(
        select(Shipment.told_at, Shipment.state)
        .join(Order)
        .where(Order.account_id == account_id, Shipment.told_at >= oldest)
        .order_by(Shipment.told_at, Shipment.id)
        .limit(proving.LOOKED_THROUGH)
    ).all()
    begins = row[proving.fullest([state == ShipmentState.SENT for _, state in row], PAGE)][0]
    return proving.page_from(begins, covered_to) if begins is not None else None


def telling(session: Session, account_id: int, readable: int) -> bool:
    """Whether many more parcels are about to be told, each of which will have to be read back."""
    waiting = (
        select(OutboxRow.id)
        .join(Order, Order.id == OutboxRow.order_id)
        .where(
            Order.account_id == account_id,
            OutboxRow.kind == Kind.CONFIRM_SHIPMENT,
            OutboxRow.done_at.is_(None),
            OutboxRow.blocked_because.is_(None),
        )
    )
    return session.scalar(waiting.offset(readable).limit(1)) is not None


def look_later(session: Session, now: datetime, account_id: int, numbers: Collection[str]) -> None:
    """Amazon did not show these orders at all."""
    orders = session.scalars(
        select(Order.id)
        .where(Order.account_id == account_id, Order.amazon_order_id.in_(numbers))
        .order_by(Order.id)
        .with_for_update(of=Order, **CHANGE)
    ).all()
    for shipment in session.scalars(
        select(Shipment).where(Shipment.order_id.in_(orders), Shipment.look_at <= now)
    ):
        shipment.look_at = proving.not_shown(now)


def _count(session: Session, wanted: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count(Shipment.id)).join(Order).where(wanted)) or 0


def _numbers(
    session: Session, wanted: ColumnElement[bool], limit: int, *order: _Ordered
) -> tuple[list[str], int | None]:
    """Orders, each once, and the last of their parcels."""
    rows = session.execute(
        select(Order.amazon_order_id, Shipment.id)
        .join(Shipment, Shipment.order_id == Order.id)
        .where(wanted)
        .order_by(*order)
        .limit(limit)
    ).all()
    return list(dict.fromkeys(number for number, _ in rows)), rows[-1][1] if rows else None


def _below(session: Session, account: SellerAccount) -> ColumnElement[bool]:
    """Older than the parcel that was asked for last."""
    last = session.get(Shipment, account.proofs_below) if account.proofs_below else None
    if last is None:
        return Shipment.id.is_(None)
    same = and_(Shipment.state_at == last.state_at, Shipment.id < last.id)
    return or_(Shipment.state_at < last.state_at, same)


def _covered_to(session: Session, account_id: int) -> datetime | None:
    """How far pages have come."""
    return session.scalar(
        select(func.max(Sweep.before)).where(
            Sweep.account_id == account_id,
            Sweep.kind == SweepKind.PROOF,
            Sweep.outcome == COMPLETE,
        )
    )
