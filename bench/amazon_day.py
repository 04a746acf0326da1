"""A seller's day at Amazon, on a virtual clock: orders, their changes, quotas and notifications.

Only what matters for reading orders in time is modelled: who changes when, what a search shows
(everything that changed at least two minutes ago, in its newest state), and Amazon's own token
buckets, which refuse with 429.
"""

from __future__ import annotations

import heapq
import random
from bisect import bisect_left
from dataclasses import dataclass, field
from enum import IntEnum

DAY = 86_400
WARM_UP = DAY
PAGE = 100
VISIBLE_AFTER = 120
PEAKS = ((10 * 3600, 12 * 3600), (19 * 3600, 21 * 3600))
PEAK_FACTOR = 2.5
FBM_SHARE = 0.7


class State(IntEnum):
    PENDING = 0
    UNSHIPPED = 1
    SHIPPED = 2


@dataclass
class Order:
    """`became_shippable`: when there was something for the channel to do."""

    number: int
    fbm: bool
    state: State = State.PENDING
    changed: int = 0
    position: int = -1
    became_shippable: int | None = None
    known_shippable: int | None = None


@dataclass(frozen=True)
class Change:
    """`at` in whole seconds since the simulation began."""

    at: int
    order: int
    state: State


@dataclass
class TokenBucket:
    """Amazon's: exact, and the judge of every call."""

    rate: float
    burst: int
    tokens: float = field(init=False)
    at: float = 0.0
    calls: int = 0
    refused: int = 0

    def __post_init__(self) -> None:
        self.tokens = float(self.burst)

    def call(self, now: float) -> bool:
        self.tokens = min(self.burst, self.tokens + (now - self.at) * self.rate)
        self.at = now
        self.calls += 1
        if self.tokens < 1:
            self.refused += 1
            return False
        self.tokens -= 1
        return True


class Day:
    """Two days are played; the second is measured. What is shipped depends on what is known."""

    def __init__(self, orders_a_day: int, seed: int) -> None:
        self.chance = random.Random(seed)
        self.orders: list[Order] = []
        self.log: list[Change] = []
        self.times: list[int] = []
        self.coming: list[tuple[int, int, State]] = []
        self.search_bucket = TokenBucket(0.0056, 20)
        self.order_bucket = TokenBucket(0.5, 30)
        self.report_bucket = TokenBucket(0.0167, 15)
        for number, at in enumerate(sorted(self._placed(orders_a_day))):
            self.orders.append(Order(number, self.chance.random() < FBM_SHARE))
            heapq.heappush(self.coming, (at, number, State.PENDING))

    def _placed(self, orders_a_day: int) -> list[int]:
        peak = sum(end - start for start, end in PEAKS)
        calm = (DAY - PEAK_FACTOR * peak) / (DAY - peak)
        weights = [
            PEAK_FACTOR if any(start <= second < end for start, end in PEAKS) else calm
            for second in range(0, DAY, 60)
        ]
        placed = []
        for day in (0, 1):
            minutes = self.chance.choices(range(DAY // 60), weights, k=orders_a_day)
            placed += [day * DAY + m * 60 + self.chance.randrange(60) for m in minutes]
        return placed

    def pass_to(self, now: int) -> list[Change]:
        """Everything that changes up to now."""
        changes = []
        while self.coming and self.coming[0][0] <= now:
            at, number, state = heapq.heappop(self.coming)
            changes.append(self._change(at, self.orders[number], state))
        return changes

    def _change(self, at: int, order: Order, state: State) -> Change:
        order.state, order.changed, order.position = state, at, len(self.log)
        change = Change(at, order.number, state)
        self.log.append(change)
        self.times.append(at)
        if state is State.PENDING:
            # The buyer's card is verified; Amazon's warehouse takes its time.
            wait = self.chance.randint(300, 3600) if order.fbm else self.chance.randint(7200, DAY)
            after = State.UNSHIPPED if order.fbm else State.SHIPPED
            heapq.heappush(self.coming, (at + wait, order.number, after))
        if state is (State.UNSHIPPED if order.fbm else State.SHIPPED):
            order.became_shippable = at
        return change

    def known(self, order: Order, now: int) -> None:
        """The channel holds this state: an order that can be shipped will be."""
        if order.became_shippable is None or order.known_shippable is not None:
            return
        order.known_shippable = now
        if order.fbm:
            ships = now + self.chance.randint(2 * 3600, 20 * 3600)
            heapq.heappush(self.coming, (ships, order.number, State.SHIPPED))

    def search(
        self, now: int, after: int, before: int, start: int | None, *, shippable: bool = False
    ) -> tuple[list[Order], int | None] | None:
        """A page and where the next begins; None for a 429. `before` is inclusive."""
        if not self.search_bucket.call(now):
            return None
        found: list[Order] = []
        position = bisect_left(self.times, after) if start is None else start
        while position < len(self.log) and self.times[position] <= before:
            if len(found) == PAGE:
                return found, position
            order = self.orders[self.log[position].order]
            wanted = not shippable or (order.fbm and order.state is State.UNSHIPPED)
            if order.position == position and wanted:
                found.append(order)
            position += 1
        return found, None

    def changed_since(self, after: int, before: int) -> list[Change]:
        """What a report by last update tells: orders that did not change again until now."""
        position = bisect_left(self.times, after)
        found = []
        while position < len(self.log) and self.times[position] <= before:
            change = self.log[position]
            if self.orders[change.order].position == position:
                found.append(change)
            position += 1
        return found

    def get(self, now: int, number: int) -> Order | None:
        """`getOrder`; None for a 429."""
        return self.orders[number] if self.order_bucket.call(now) else None

    def start_measuring(self) -> None:
        for bucket in self.buckets:
            bucket.calls = bucket.refused = 0

    @property
    def buckets(self) -> tuple[TokenBucket, ...]:
        return self.search_bucket, self.order_bucket, self.report_bucket

    def ages(self, *, fbm: bool) -> list[int]:
        """How old orders were when it became known that there is something to do, on the 2nd day.

        FBM: they can be shipped. FBA: Amazon has shipped them, so they may be imported (F16).
        """
        end = WARM_UP + DAY
        return sorted(
            (order.known_shippable or end) - order.became_shippable
            for order in self.orders
            if order.fbm is fbm
            and order.became_shippable is not None
            and WARM_UP <= order.became_shippable < end
        )

    def changes(self) -> int:
        return sum(1 for change in self.log if change.at >= WARM_UP)
