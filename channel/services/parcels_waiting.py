"""Parcels that wait to be told, and what decides whether a feed tells of them (ADR 15)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.orm import Session

from channel.domain import bulk
from channel.domain.shipment import ShipmentState
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment
from channel.ports.feeds import FeedKind
from channel.services import feeds
from channel.services.outbox import Kind


def seen(session: Session, now: datetime, account_id: int, seconds_per_call: float) -> bulk.Waiting:
    ahead = case((Order.latest_ship > now, Order.latest_ship))
    count, deadline = session.execute(
        select(func.count(OutboxRow.id), func.min(ahead))
        .join(Order, Order.id == OutboxRow.order_id)
        .join(Shipment, Shipment.id == OutboxRow.shipment_id)
        .where(fits(account_id))
    ).one()
    return bulk.Waiting(
        now=now,
        parcels=count,
        seconds_per_call=seconds_per_call,
        under_way=feeds.under_way(session, account_id, FeedKind.CONFIRM),
        last_feed=feeds.last_begun(session, account_id, FeedKind.CONFIRM),
        deadline=deadline,
        failing_since=_failing_since(session, account_id),
    )


def _failing_since(session: Session, account_id: int) -> datetime | None:
    """Since when calls have failed and none has come through; None while they do."""
    first = session.scalar(
        select(func.min(OutboxRow.created_at))
        .join(Order, Order.id == OutboxRow.order_id)
        .where(
            Order.account_id == account_id,
            waits(),
            OutboxRow.attempts > 1,
            OutboxRow.last_error.is_not(None),
        )
    )
    if first is None:
        return None
    came_through = session.scalar(
        select(func.max(OutboxRow.done_at))
        .join(Order, Order.id == OutboxRow.order_id)
        .where(
            Order.account_id == account_id,
            OutboxRow.kind == Kind.CONFIRM_SHIPMENT,
            OutboxRow.outcome == "sent",
        )
    )
    return first if came_through is None else max(first, came_through)


def waits() -> ColumnElement[bool]:
    return and_(
        OutboxRow.kind == Kind.CONFIRM_SHIPMENT,
        OutboxRow.done_at.is_(None),
        OutboxRow.blocked_because.is_(None),
    )


def fits(account_id: int) -> ColumnElement[bool]:
    """Parcels that may go by feed: in nobody's hands, and surely not at Amazon yet.

    A call that failed may have reached Amazon all the same; such a parcel is looked for there
    first (`looks`), as before another call. A correction goes by call: a feed makes new parcels.
    """
    return and_(
        Order.account_id == account_id,
        waits(),
        OutboxRow.claimed_at.is_(None),
        Shipment.state == ShipmentState.QUEUED.value,
        Shipment.feed_id.is_(None),
        or_(Shipment.attempts == 0, Shipment.looks > 0),
        Shipment.revision == 1,
    )
