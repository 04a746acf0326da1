"""What others are told of an order (F24)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from channel.domain.order import OrderStatus


class EventKind(StrEnum):
    """ORDER_UPDATED is any change that has no event of its own."""

    ORDER_CREATED = "order.created"
    ORDER_UPDATED = "order.updated"
    ORDER_SHIPPED = "order.shipped"
    ORDER_CANCELED = "order.canceled"
    ORDER_BLOCKED = "order.blocked"


# Sent when a person tries a webhook; about no order.
PING = "ping"


class DeliveryState(StrEnum):
    WAITING = "WAITING"
    DELIVERED = "DELIVERED"
    BLOCKED = "BLOCKED"


@dataclass(frozen=True)
class Standing:
    """What of an order tells its events apart; all None before it was first seen."""

    status: str | None = None
    commerce_number: str | None = None
    attention: str | None = None
    updated_at: datetime | None = None

    @property
    def shipped(self) -> bool:
        """All items of a Commerce order have left."""
        all_left = self.status in {OrderStatus.SHIPPED, OrderStatus.COMPLETED}
        return all_left and self.commerce_number is not None

    @property
    def canceled(self) -> bool:
        return self.status == OrderStatus.CANCELED


def happened(before: Standing, after: Standing) -> tuple[EventKind, ...]:
    """The events that lie between the two, in the order in which they make sense."""
    if before == after:
        return ()
    newly = {
        EventKind.ORDER_CREATED: before.commerce_number is None and after.commerce_number,
        EventKind.ORDER_SHIPPED: after.shipped and not before.shipped,
        EventKind.ORDER_CANCELED: after.canceled and not before.canceled,
        EventKind.ORDER_BLOCKED: after.attention and after.attention != before.attention,
    }
    return tuple(kind for kind, is_so in newly.items() if is_so) or (EventKind.ORDER_UPDATED,)


def heard_by(wanted: frozenset[str], kinds: tuple[EventKind, ...]) -> tuple[EventKind, ...]:
    """Which of a change's events a listener hears.

    Who wants `order.updated` hears of every change: by that name where none of the events that
    name it better is wanted.
    """
    named = tuple(kind for kind in kinds if kind in wanted)
    fallback = kinds and EventKind.ORDER_UPDATED in wanted
    return named or ((EventKind.ORDER_UPDATED,) if fallback else ())
