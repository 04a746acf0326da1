"""Whether a store's orders come in."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import strawberry
from sqlalchemy.engine import Row

from channel.api.failure import failure
from channel.domain.store import READING, StoreStatus

if TYPE_CHECKING:
    from channel.api.store_set import StoreSet

# Sweeps come every few minutes, slowed down by Amazon's quota at most.
STALE_AFTER = timedelta(minutes=30)


@strawberry.type(description="Whether a store's orders come in, and if not, why not.")
class StoreHealth:
    healthy: bool = strawberry.field(
        description="False when orders should come in and do not; a store that is not meant to "
        "sync is not ill."
    )
    sentence: str = strawberry.field(description="In the reader's language.")
    last_sweep_at: datetime | None = strawberry.field(description="When Amazon was last read.")
    next_sweep_at: datetime | None = strawberry.field(
        description="When it is read next; null while it is not to be."
    )
    last_error_code: str | None = strawberry.field(
        description="What stopped the last sweep; null when nothing did."
    )
    last_error_at: datetime | None = strawberry.field(description="When that was.")


def health(row: Row[Any], together: StoreSet) -> StoreHealth:
    """From a row of `store_set.statement`."""
    context = together.context
    now = context.wiring.clock.now()
    syncs = StoreStatus(row.status) in READING
    why, values = _why(row, now, read_only=together.read_only)
    failing = row.last_error is not None
    if why == "failing":
        told = {"system": "Amazon", "code": row.last_error, "detail": ""}
        values = {"reason": failure(context, row.last_error, told)}
    return StoreHealth(
        healthy=why in _WELL,
        sentence=context.say(f"health-{why}", values),
        last_sweep_at=row.last_sweep_at,
        next_sweep_at=row.sweep_due_at if syncs else None,
        last_error_code=row.last_error,
        last_error_at=row.last_error_at if failing else None,
    )


_WELL = frozenset({"good", "observing", "first-sweep", "not-connected", "inactive", "deleting"})

_RESTING = {
    StoreStatus.NOT_CONNECTED: "not-connected",
    StoreStatus.INACTIVE: "inactive",
    StoreStatus.DELETING: "deleting",
}


def _why(row: Row[Any], now: datetime, *, read_only: bool) -> tuple[str, dict[str, object]]:
    status = StoreStatus(row.status)
    if status in _RESTING:
        return _RESTING[status], {}
    if status is StoreStatus.DISCONNECTED or not row.connected:
        return "disconnected", {}
    if read_only:
        return "read-only-copy", {}
    if row.refused_at is not None:
        return "marketplace-refused", {}
    if row.last_error is not None:
        return "failing", {}
    if row.last_sweep_at is None:
        return "first-sweep", {}
    age = now - (row.data_as_of or row.last_sweep_at)
    if age > STALE_AFTER:
        return "stale", {"minutes": int(age.total_seconds() // 60)}
    return _reading(row, now), {}


def _reading(row: Row[Any], now: datetime) -> str:
    """Of a store whose orders come in."""
    if row.conceded_because == "refused" and row.conceded_until > now:
        return "less-data" if "FULFILLMENT" in row.conceded else "status-unknown"
    return "observing" if row.status == StoreStatus.OBSERVE else "good"
