"""The usage plan: a token bucket per operation, as Amazon publishes it (amazon.md 9)."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock


@dataclass(frozen=True)
class Plan:
    """`rate` in calls per second, `burst` in calls."""

    rate: float
    burst: int


PLANS = {
    "searchOrders": Plan(0.0056, 20),
    "getOrder": Plan(0.5, 30),
    "confirmShipment": Plan(2, 10),
    "getMarketplaceParticipations": Plan(0.016, 15),
    "createReport": Plan(0.0167, 15),
    "getReport": Plan(2, 15),
    "getReports": Plan(0.0222, 10),
    "cancelReport": Plan(0.0222, 10),
    "getReportDocument": Plan(0.0167, 15),
    "createFeedDocument": Plan(0.5, 15),
    "createFeed": Plan(0.0083, 15),
    "getFeed": Plan(2, 15),
    "getFeeds": Plan(0.0222, 10),
    "cancelFeed": Plan(2, 15),
    "getFeedDocument": Plan(0.0222, 10),
    "cancelOrder": Plan(1, 5),
    "createDestination": Plan(1, 5),
    "getDestinations": Plan(1, 5),
    "getDestination": Plan(1, 5),
    "deleteDestination": Plan(1, 5),
    "createSubscription": Plan(1, 5),
    "getSubscriptions": Plan(1, 5),
    "getSubscription": Plan(1, 5),
    "getSubscriptionById": Plan(1, 5),
    "deleteSubscriptionById": Plan(1, 5),
}


@dataclass
class _Bucket:
    tokens: float
    filled_at: float


class Buckets:
    """Rates are multiplied by `speed`, bursts are not. `age` is seconds of the sandbox's clock."""

    def __init__(self, speed: float, age: Callable[[], float]) -> None:
        self._speed = speed
        self._age = age
        self._buckets: dict[tuple[Hashable, str], _Bucket] = {}
        self._lock = Lock()

    def rate(self, operation: str) -> float:
        return PLANS[operation].rate * self._speed

    def take(self, owner: Hashable, operation: str) -> bool:
        """One token of this owner's bucket. A refused call takes none."""
        burst = PLANS[operation].burst
        with self._lock:
            now = self._age()
            bucket = self._buckets.setdefault((owner, operation), _Bucket(burst, now))
            grown = bucket.tokens + max(0.0, now - bucket.filled_at) * self.rate(operation)
            bucket.tokens, bucket.filled_at = min(burst, grown), now
            if bucket.tokens < 1:
                return False
            bucket.tokens -= 1
            return True

    def refill(self) -> None:
        with self._lock:
            self._buckets.clear()
