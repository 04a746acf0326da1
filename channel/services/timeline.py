"""Append to an order's timeline; the newest event is its Last Action (F52, F58)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel.models.event import Event
from channel.models.order import Order

AMAZON = "amazon"
COMMERCE = "commerce"
CHANNEL = "channel"


def record(
    session: Session,
    order: Order,
    at: datetime,
    code: str,
    *,
    actor: str = CHANNEL,
    before: str | None = None,
    after: str | None = None,
    values: Mapping[str, Any] | None = None,
) -> None:
    """Say that something happened. `values` hold no personal data: they are kept for ever."""
    kept = dict(values or {})
    session.add(
        Event(
            order_id=order.id,
            at=at,
            code=code,
            values=kept,
            actor=actor,
            before=before,
            after=after,
        )
    )
    order.last_action = code
    order.last_action_values = kept
    order.last_action_at = at
    order.updated_at = at
