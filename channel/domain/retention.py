"""How long things may stay: personal data (Data Protection Policy), and the error log (V36)."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from channel.domain.order import OrderStatus

# After delivery (amazon.md 10).
KEEP = timedelta(days=30)
_NEVER_DELIVERED = timedelta(days=30)

# Who read personal data, and who changed who may (amazon.md 10: 12 months at least).
ACCESS_LOG = timedelta(days=366)

# Somebody may still have to pack these, for as long again at most.
STILL_NEEDED = frozenset({OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED})


def purge_at(purchased: datetime, latest_delivery: datetime | None) -> datetime:
    """When to wipe. Amazon tells no delivery date, so its own promise stands in for it."""
    return (latest_delivery or purchased + _NEVER_DELIVERED) + KEEP


class LogRetention(StrEnum):
    """How long a communication error stays in the log after it was last met (V36)."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"

    @property
    def keeps(self) -> timedelta:
        return timedelta(days={"DAILY": 1, "WEEKLY": 7, "MONTHLY": 30}[self.value])
