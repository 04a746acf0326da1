"""Amazon's usage plans: one token bucket per application, seller and operation.

Amazon fills the bucket at `rate` up to `burst` and refuses (429) when it is empty (amazon.md 9).
We keep the same bucket, always a little emptier than Amazon's, and ask it before every call.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

# Slower than told by this much, so that clocks of different speed never make us the faster one.
CAUTION = 0.99
# Amazon counts a call when it arrives, we when it leaves. While its bucket is full that delay is
# refill which Amazon does not give, so neither do we.
LATENCY = timedelta(seconds=1)
# A last change this far ahead was written by a clock that has since been put right.
WRONG_CLOCK = timedelta(hours=1)


@dataclass(frozen=True)
class Plan:
    """`rate` calls per second, at most `burst` at once."""

    rate: float
    burst: int


@dataclass(frozen=True)
class Pace:
    """What the quota of an operation allows now.

    `seconds_per_call` is the sustained distance between calls (180 for searchOrders as
    published), `tokens` what the bucket holds now.
    """

    seconds_per_call: float
    tokens: float


@dataclass(frozen=True)
class Bucket:
    """What may still be spent. `tokens` is the level at `updated_at`; `rate` as Amazon tells it."""

    tokens: float
    rate: float
    burst: float
    updated_at: datetime

    @classmethod
    def full(cls, plan: Plan, now: datetime) -> Bucket:
        return cls(float(plan.burst), plan.rate, float(plan.burst), now)

    @property
    def seconds_per_token(self) -> float:
        return 1 / (self.rate * CAUTION)

    @property
    def may_be_full_at_amazon(self) -> bool:
        # Theirs is a little ahead of ours. Never a wide margin, or a small bucket that is used
        # steadily would wait after every token.
        ahead = min(self.rate * LATENCY.total_seconds(), self.burst / 4)
        return self.tokens > self.burst - 1 - ahead

    def at(self, now: datetime) -> Bucket:
        """Refilled up to now. A clock that went back adds nothing until it has caught up."""
        if self.updated_at - now > WRONG_CLOCK:
            return replace(self, tokens=0.0, updated_at=now)
        elapsed = (now - self.updated_at).total_seconds()
        if elapsed <= 0:
            return self
        level = min(self.burst, self.tokens + elapsed * self.rate * CAUTION)
        return replace(self, tokens=level, updated_at=now)

    def take(self, now: datetime, leaving: float = 0.0) -> Bucket | None:
        """The bucket with one token less, or None when that would leave too few."""
        bucket = self.at(now)
        if bucket.tokens < bucket.needed(leaving):
            return None
        refill_from = bucket.updated_at
        if bucket.may_be_full_at_amazon or bucket.updated_at > now:
            refill_from = max(refill_from, now + LATENCY)
        return replace(bucket, tokens=bucket.tokens - 1, updated_at=refill_from)

    def wait(self, now: datetime, leaving: float = 0.0) -> float:
        """Seconds until a token may be taken; 0.0 when it may be now."""
        bucket = self.at(now)
        missing = bucket.needed(leaving) - bucket.tokens
        if missing <= 0:
            return 0.0
        behind = max(0.0, (bucket.updated_at - now).total_seconds())
        return behind + missing * bucket.seconds_per_token

    def needed(self, leaving: float) -> float:
        """The level from which one more token may be taken."""
        # A bucket that cannot hold as much as is to be left gives its last drop above the brim.
        return 1 + min(leaving, self.burst - 1)

    def learn(self, rate: float, now: datetime) -> Bucket:
        """Refill at this rate from now on (header `x-amzn-RateLimit-Limit`)."""
        return replace(self.at(now), rate=rate)

    def emptied(self, now: datetime) -> Bucket:
        """Amazon said 429: whatever we believed, there is nothing left."""
        return replace(self.at(now), tokens=0.0)
