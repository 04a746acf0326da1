"""Holds that have lasted as long as their store allows are given back (D3, e8)."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import and_, false, or_, select
from sqlalchemy.orm import Session

from channel.domain.holding import HoldState
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.store import OrderSettingsRow
from channel.services import holding, installation
from channel.services.outbox import Kind
from channel.services.work import Work

BATCH = 200


def expire_holds(work: Work) -> int:
    """Ask for the return of what is overdue; of how many orders. Writes only where there are any.

    A copy of an installation leaves the holds alone: they are the original's.
    """
    with work.reading() as session:
        if installation.is_copy(session, work.config.base_url):
            return 0
        due = _overdue(session, work.clock.now())
    if not due:
        return 0
    with work.transaction("expire_holds") as session:
        now = work.clock.now()
        orders = select(Order).where(Order.id.in_(due)).order_by(Order.id)
        for order in session.scalars(orders.with_for_update(of=Order, **CHANGE)):
            holding.give_back_overdue(session, now, order)
    return len(due)


def _overdue(session: Session, now: datetime) -> list[int]:
    """Those that nobody has asked to give back yet, the oldest first."""
    limits = session.execute(select(OrderSettingsRow.store_id, OrderSettingsRow.hold_days))
    overdue = [
        and_(Order.store_id == store_id, Order.held_at <= now - timedelta(days=days))
        for store_id, days in limits
    ]
    asked = select(OutboxRow.id).where(
        OutboxRow.order_id == Order.id,
        OutboxRow.kind == Kind.RELEASE_STOCK.value,
        OutboxRow.done_at.is_(None),
    )
    found = session.scalars(
        select(Order.id)
        .where(Order.hold_state == HoldState.HELD.value, or_(false(), *overdue), ~asked.exists())
        .order_by(Order.held_at, Order.id)
        .limit(BATCH)
    )
    return list(found)
