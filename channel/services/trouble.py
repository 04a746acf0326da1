"""Raise and clear what a person must know of an order."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel.domain.order import OrderStatus
from channel.errors import ChannelError
from channel.models.order import Order
from channel.services import timeline

# What Commerce may refuse an order for, beyond what a decision looks at, and a failure of ours:
# only an order that is placed has done with it.
UNTIL_PLACED = {
    "totals-refused",
    "address-refused",
    "number-taken",
    "commerce-setting",
    "commerce-refused",
    "error",
}


def raise_attention(order: Order, now: datetime, reason: str, **values: Any) -> None:
    if order.attention != reason:
        order.attention_since = now
    order.attention = reason
    order.attention_values = values


def clear_attention(order: Order, *reasons: str) -> None:
    """Clear it if it is one of these (any, when none are named)."""
    if not reasons or order.attention in reasons:
        order.attention = None
        order.attention_values = None


def note_failure(
    session: Session, now: datetime, order: Order, code: str, error: ChannelError | None
) -> None:
    """Say on the timeline what went wrong, once per kind of failure; our own bugs show as Error.

    Only the error's code travels: another system's text may quote a buyer's address.
    """
    why = error.code if error is not None else "UNEXPECTED"
    if error is None:
        order.status = OrderStatus.ERROR.value
        raise_attention(order, now, "error")
    if (order.last_action, order.last_action_values.get("why")) != (code, why):
        timeline.record(session, order, now, code, values={"why": why})
