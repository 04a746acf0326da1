"""Orders that are accounted for without an order row (D2, D20, D23)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.arrival import Arrival
from channel.domain.order import AmazonOrder
from channel.models.order import Sighting
from channel.ports.marketplace import OddOrder


def note(
    session: Session,
    now: datetime,
    account_id: int,
    order: AmazonOrder,
    arrival: Arrival,
    known: dict[str, Sighting],
) -> None:
    row = known.get(order.amazon_order_id)
    if row is None:
        row = Sighting(
            account_id=account_id, amazon_order_id=order.amazon_order_id, first_seen_at=now
        )
        known[order.amazon_order_id] = row
        session.add(row)
    elif row.amazon_updated_at is not None and order.updated_at < row.amazon_updated_at:
        return
    row.marketplace_id = order.marketplace_id
    row.why = arrival.value
    row.detail = None
    row.amazon_status = order.amazon_status
    row.purchase_date = order.created_at
    row.amazon_updated_at = order.updated_at
    row.last_seen_at = now


def note_odd(session: Session, now: datetime, account_id: int, odd: OddOrder) -> bool:
    """Set an unreadable order aside with the reason; whether it is set aside for the first time.

    One that was sighted already stays what it was.
    """
    number = odd.amazon_order_id or "unknown"
    row = session.scalar(
        select(Sighting).where(
            Sighting.account_id == account_id, Sighting.amazon_order_id == number
        )
    )
    first_time = row is None
    if row is None:
        row = Sighting(account_id=account_id, amazon_order_id=number, first_seen_at=now)
        row.marketplace_id = ""
        row.why = Arrival.ODD.value
        session.add(row)
    row.detail = odd.why[:255]
    row.last_seen_at = now
    return first_time
