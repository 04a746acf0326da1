"""How long things may stay: personal data (Data Protection Policy), and the logs (V36)."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from channel.domain.order import OrderStatus

# What many orders were asked for at once, and what became of each (V37).
KEEP_BULK_RUNS = timedelta(days=30)

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
    """How long a communication error stays in the log after it was last met, and a delivery to a
    webhook after it is over (V36)."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"

    @property
    def keeps(self) -> timedelta:
        return timedelta(days={"DAILY": 1, "WEEKLY": 7, "MONTHLY": 30}[self.value])


class LogKind(StrEnum):
    """What the installation keeps a log of."""

    COMMUNICATION_ERRORS = "COMMUNICATION_ERRORS"
    WEBHOOK_DELIVERIES = "WEBHOOK_DELIVERIES"
    DEBUG_LINES = "DEBUG_LINES"
    ALERTS = "ALERTS"
    LEDGER = "LEDGER"
    STOCK_COMPARISONS = "STOCK_COMPARISONS"
    ACCESS = "ACCESS"
    PERSONAL_READINGS = "PERSONAL_READINGS"
    TIMELINES = "TIMELINES"
