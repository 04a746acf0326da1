"""How long personal data may stay: 30 days after delivery (Data Protection Policy)."""

from __future__ import annotations

from datetime import datetime, timedelta

from channel.domain.order import OrderStatus

KEEP = timedelta(days=30)
_NEVER_DELIVERED = timedelta(days=30)

# Somebody may still have to pack these, for as long again at most.
STILL_NEEDED = frozenset({OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED})


def purge_at(purchased: datetime, latest_delivery: datetime | None) -> datetime:
    """When to wipe. Amazon tells no delivery date, so its own promise stands in for it."""
    return (latest_delivery or purchased + _NEVER_DELIVERED) + KEEP
