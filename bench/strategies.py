"""Ways to read a seller's orders: ours, driven by the product's own planner, and two others'."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bench.amazon_day import VISIBLE_AFTER, Change, Day, Order, State
from channel.domain import planner
from channel.domain.audit import BEHIND, EVERY, EVERY_WHILE_BEHIND, OVERLAP
from channel.domain.ledger import SweepKind, Urgency
from channel.domain.planner import Situation
from channel.domain.quota import Bucket, Pace, Plan
from channel.services.sweeping import AUDIT_LAG, OVERTAKEN

START = datetime(2026, 11, 19, tzinfo=UTC)
SEARCH, ORDER = Plan(0.0056, 20), Plan(0.5, 30)
# Of a hundred notifications, so many are lost, and so many come twice.
LOST, TWICE = 0.5, 2.0
READ_BACK_AFTER = 30
REPORT_TAKES = 300


def moment(second: float) -> datetime:
    return START + timedelta(seconds=second)


@dataclass
class OpenSweep:
    after: int
    before: int
    start: int | None = None
    due: int = 0
    orders: int = 0


@dataclass
class Channel:
    """The product: its planner and its buckets decide; what they decide is played here."""

    day: Day
    push: bool
    search: Bucket = field(init=False)
    single: Bucket = field(init=False)
    watermark: int = 0
    sweep_due: float = 0.0
    open: dict[SweepKind, OpenSweep] = field(default_factory=dict)
    per_second: float = 0.0
    ahead_to: int | None = None
    held: dict[int, int] = field(default_factory=dict)
    wanted: dict[int, tuple[Urgency, int]] = field(default_factory=dict)
    queue: list[tuple[Urgency, int, int]] = field(default_factory=list)
    notices: list[tuple[float, Change]] = field(default_factory=list)
    read_backs: list[tuple[int, int]] = field(default_factory=list)
    audited_to: int = 0
    audit_due: int = 0

    def __post_init__(self) -> None:
        self.search = Bucket.full(SEARCH, START)
        self.single = Bucket.full(ORDER, START)

    def second(self, now: int, changes: Iterable[Change]) -> None:
        for change in changes:
            self._happened(now, change)
        if now % 5 == 0:
            self._listen(now)
        self._read_single(now)
        if now % 2 == 0:
            self._read_back(now)
        if now % 10 == 0:
            self._audit(now)
            self._sweep(now)

    def _happened(self, now: int, change: Change) -> None:
        order = self.day.orders[change.order]
        if order.fbm and change.state is State.SHIPPED:
            heapq.heappush(self.read_backs, (now + READ_BACK_AFTER, change.order))
        chance = self.day.chance
        if not self.push or chance.random() * 100 < LOST:
            return
        for _ in range(2 if chance.random() * 100 < TWICE else 1):
            heapq.heappush(self.notices, (now + chance.expovariate(1 / 5), change))

    def _listen(self, now: int) -> None:
        while self.notices and self.notices[0][0] <= now:
            change = heapq.heappop(self.notices)[1]
            order = self.day.orders[change.order]
            if self.held.get(change.order, -1) >= change.at:
                continue
            urgency = _urgency(order, change.state)
            if urgency is not None:
                self._want(change, urgency)

    def _want(self, change: Change, urgency: Urgency) -> None:
        had = self.wanted.get(change.order)
        self.wanted[change.order] = (min(urgency, had[0]) if had else urgency, change.at)
        heapq.heappush(self.queue, (urgency, change.at, change.order))

    def _read_single(self, now: int) -> None:
        while self.queue:
            urgency, _, number = self.queue[0]
            if self.wanted.get(number, (None,))[0] != urgency:
                heapq.heappop(self.queue)
                continue
            if not self._take_single(now, planner.order_leaves(urgency)):
                return
            heapq.heappop(self.queue)
            if self.day.get(now, number) is not None:
                self._hold(now, self.day.orders[number])

    def _take_single(self, now: int, leaving: float) -> bool:
        spent = self.single.take(moment(now), leaving)
        self.single = spent or self.single
        return spent is not None

    def _read_back(self, now: int) -> None:
        while self.read_backs and self.read_backs[0][0] <= now:
            number = self.read_backs[0][1]
            order = self.day.orders[number]
            if self.held.get(number, -1) < order.changed:
                if not self._take_single(now, planner.order_leaves(Urgency.PROOF)):
                    return
                if self.day.get(now, number) is not None:
                    self._hold(now, order)
            heapq.heappop(self.read_backs)

    def _hold(self, now: int, order: Order) -> None:
        self.held[order.number] = order.changed
        wanted = self.wanted.get(order.number)
        if wanted is not None and wanted[1] <= order.changed:
            del self.wanted[order.number]
        self.day.known(order, now)

    def _audit(self, now: int) -> None:
        """A sweep that cannot keep up is helped by reports: ids and statuses for one call."""
        if now < self.audit_due:
            return
        behind = now - self.watermark > BEHIND.total_seconds()
        self.audit_due = now + int((EVERY_WHILE_BEHIND if behind else EVERY).total_seconds())
        ends = now - REPORT_TAKES
        self.day.report_bucket.call(now)
        for change in self.day.changed_since(self.audited_to - int(OVERLAP.total_seconds()), ends):
            order = self.day.orders[change.order]
            urgency = _urgency(order, change.state)
            if self.held.get(change.order, -1) < change.at and urgency is not None:
                self._want(change, urgency)
        self.audited_to = ends
        proven = ends - int(AUDIT_LAG.total_seconds())
        if now - self.watermark > OVERTAKEN.total_seconds() and proven > self.watermark:
            self.watermark = proven
            if self.open.pop(SweepKind.CHANGES, None) is not None:
                self.sweep_due = now

    def _sweep(self, now: int) -> None:
        due = self.sweep_due <= now
        ready = frozenset(kind for kind, sweep in self.open.items() if sweep.due <= now)
        if not (due or ready or self.queue):
            return
        step = planner.next_step(self._situation(now, due, ready))
        if step is None:
            return
        sweep = self.open.get(step.kind)
        if sweep is None:
            after = int((step.after - START).total_seconds())
            sweep = self.open[step.kind] = OpenSweep(after, now - VISIBLE_AFTER)
        self._page(now, step.kind, sweep, step.leaving)

    def _page(self, now: int, kind: SweepKind, sweep: OpenSweep, leaving: float) -> None:
        spent = self.search.take(moment(now), leaving)
        if spent is None:
            sweep.due = now + int(self.search.wait(moment(now), leaving)) + 1
            self.sweep_due = max(self.sweep_due, sweep.due)
            return
        self.search = spent
        ahead = kind is SweepKind.SHIPPABLE
        page = self.day.search(now, sweep.after, sweep.before, sweep.start, shippable=ahead)
        if page is None:
            self.search = self.search.emptied(moment(now))
            return
        for order in page[0]:
            self._hold(now, order)
        sweep.orders += len(page[0])
        sweep.start = page[1]
        if sweep.start is None:
            self._completed(now, kind, self.open.pop(kind))

    def _completed(self, now: int, kind: SweepKind, sweep: OpenSweep) -> None:
        if kind is SweepKind.SHIPPABLE:
            self.ahead_to = sweep.before
            return
        self.per_second = sweep.orders / max(sweep.before - sweep.after, 1)
        self.watermark = sweep.before
        pace = self._pace(self.search, now)
        self.sweep_due = now + planner.until_next_sweep(pace, push=self.push)

    def _situation(self, now: int, due: bool, ready: frozenset[SweepKind]) -> Situation:
        waiting = [at for urgency, at in self.wanted.values() if urgency is Urgency.SHIPPABLE]
        search, orders = self._pace(self.search, now), self._pace(self.single, now)
        readable = planner.readable_by_then(search, orders)
        beyond = moment(sorted(waiting)[readable]) if len(waiting) > readable else None
        return Situation(
            now=moment(now),
            watermark=moment(self.watermark),
            due=due,
            asked=False,
            push=self.push,
            search=search,
            orders=orders,
            beyond=beyond,
            per_second=self.per_second,
            ahead_to=None if self.ahead_to is None else moment(self.ahead_to),
            open=frozenset(self.open),
            ready=ready,
            following=SweepKind.CHANGES in self.open
            and self.open[SweepKind.CHANGES].start is not None,
        )

    def _pace(self, bucket: Bucket, now: int) -> Pace:
        level = bucket.at(moment(now))
        return Pace(level.seconds_per_token, level.tokens)


def _urgency(order: Order, state: State) -> Urgency | None:
    """None: noted without a call (D23)."""
    if not order.fbm:
        return Urgency.ARRIVED if state is State.SHIPPED else None
    return Urgency.SHIPPABLE if state is State.UNSHIPPED else Urgency.UNHURRIED


@dataclass
class Poller:
    """As open connectors do: every five minutes, ten minutes back, page after page.

    With `details` each order of a page is then read by itself. A 429 is tried again, sooner at
    first and then later.
    """

    day: Day
    details: bool
    watermark: int = 0
    sweep: OpenSweep | None = None
    waiting: list[int] = field(default_factory=list)
    busy_until: int = 0
    failures: int = 0

    def second(self, now: int, changes: Iterable[Change]) -> None:
        if now < self.busy_until:
            return
        if self.waiting:
            self._detail(now)
        elif self.sweep is not None or now % 300 == 0:
            self._page(now)

    def _detail(self, now: int) -> None:
        order = self.day.get(now, self.waiting[-1])
        if order is None:
            return self._back_off(now)
        self.failures = 0
        self.waiting.pop()
        self.day.known(order, now)
        return None

    def _page(self, now: int) -> None:
        if self.sweep is None:
            self.sweep = OpenSweep(max(self.watermark - 600, 0), now - VISIBLE_AFTER)
        page = self.day.search(now, self.sweep.after, self.sweep.before, self.sweep.start)
        if page is None:
            return self._back_off(now)
        self.failures = 0
        if self.details:
            self.waiting = [order.number for order in reversed(page[0])]
        else:
            for order in page[0]:
                self.day.known(order, now)
        self.sweep.start = page[1]
        if page[1] is None:
            self.watermark, self.sweep = self.sweep.before, None
        return None

    def _back_off(self, now: int) -> None:
        self.failures += 1
        self.busy_until = now + min(2**self.failures, 60)
