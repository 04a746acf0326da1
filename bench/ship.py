"""Ten thousand parcels wait: how soon Amazon knows of them all, and we know that it does.

Virtual clock, published rates, seeded. The planner, the rule for feeds and the buckets are the
product's own; what Amazon does is played. Run with `make bench`; `--parcels` varies it.
"""

from __future__ import annotations

import argparse
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bench.parcels import Amazon, Feed, Parcel
from channel.domain import bulk, planner, proving
from channel.domain.ledger import SweepKind, Urgency
from channel.domain.planner import Situation
from channel.domain.quota import Bucket, Pace, Plan

START = datetime(2026, 11, 27, 8, tzinfo=UTC)
CONFIRM, SEARCH, ORDER = Plan(2.0, 10), Plan(0.0056, 20), Plan(0.5, 30)
READ_AFTER = int(proving.READ_AFTER.total_seconds())
VISIBLE_AFTER = int(planner.VISIBLE_AFTER.total_seconds())


def moment(second: float) -> datetime:
    return START + timedelta(seconds=second)


def second_of(at: datetime) -> float:
    return (at - START).total_seconds()


@dataclass
class Line:
    """Parcels in the order in which Amazon answered, and how many up to a mark are unproven."""

    parcels: list[Parcel] = field(default_factory=list)
    marks: dict[str, int] = field(default_factory=dict)
    left: dict[str, int] = field(default_factory=dict)
    oldest: int = 0

    def add(self, parcel: Parcel) -> None:
        parcel.place = len(self.parcels)
        self.parcels.append(parcel)

    def unproven(self, name: str, until: float) -> int:
        """Of those answered up to `until` (which only grows), so many are not proven."""
        mark, left = self.marks.get(name, 0), self.left.get(name, 0)
        while mark < len(self.parcels) and self.parcels[mark].answered <= until:
            left += self.parcels[mark].proven is None
            mark += 1
        self.marks[name], self.left[name] = mark, left
        return left

    def prove(self, now: int, parcel: Parcel) -> None:
        parcel.proven = now
        for name, mark in self.marks.items():
            self.left[name] -= parcel.place < mark
        while self.oldest < len(self.parcels) and self.parcels[self.oldest].proven is not None:
            self.oldest += 1


@dataclass
class Shipper:
    """The product with one seller account; `feed_of` decides on feeds, `pages` on proof by page."""

    amazon: Amazon
    waiting: deque[Parcel]
    feed_of: Callable[[bulk.Waiting], int] = bulk.feed_of
    calls: bool = True
    pages: bool = True
    confirm: Bucket = field(default_factory=lambda: Bucket.full(CONFIRM, START))
    search: Bucket = field(default_factory=lambda: Bucket.full(SEARCH, START))
    single: Bucket = field(default_factory=lambda: Bucket.full(ORDER, START))
    line: Line = field(default_factory=Line)
    below: int = 0
    covered_to: datetime | None = None
    feed: Feed | None = None
    in_feed: list[Parcel] = field(default_factory=list)
    last_feed: datetime | None = None
    news: list[int] = field(default_factory=list)
    ages: list[int] = field(default_factory=list)

    def second(self, now: int) -> None:
        if self.amazon.pass_to(now):
            self.news.append(now)
        self._confirm(now)
        self._feeds(now)
        self._read_single(now)
        if now % 10 == 0:
            self._search(now)

    def _confirm(self, now: int) -> None:
        while self.calls and self.waiting:
            spent = self.confirm.take(moment(now))
            if spent is None:
                return
            self.confirm = spent
            parcel = self.waiting.popleft()
            parcel.told = now
            if self.amazon.confirm(now, parcel):
                self._sent(now, parcel)

    def _sent(self, now: int, parcel: Parcel) -> None:
        parcel.answered = now
        self.line.add(parcel)

    def _feeds(self, now: int) -> None:
        if self.feed is not None:
            if now < self.feed.ends + 1 or now % 10:
                return
            for parcel in self.in_feed:
                self._sent(now, parcel)
            self.feed, self.in_feed = None, []
        size = self.feed_of(
            bulk.Waiting(
                now=moment(now),
                parcels=len(self.waiting),
                seconds_per_call=self.confirm.seconds_per_token,
                under_way=False,
                last_feed=self.last_feed,
            )
        )
        if size <= 0:
            return
        self.in_feed = [self.waiting.pop() for _ in range(size)][::-1]
        for parcel in self.in_feed:
            parcel.told = now
        self.feed = self.amazon.create_feed(now, self.in_feed)
        self.last_feed = moment(now)

    def _read_single(self, now: int) -> None:
        """New orders first, then parcels: `services.proofs` chooses among these alike."""
        while self.news:
            if not self._take_single(now, planner.order_leaves(Urgency.SHIPPABLE)):
                return
            self.amazon.get(now, None)
            self.ages.append(now - self.news.pop(0))
        while (parcel := self._next_single(now)) is not None:
            if not self._take_single(now, planner.order_leaves(Urgency.PROOF)):
                return
            self.below = parcel.place
            parcel.reads += 1
            if self.amazon.get(now, parcel):
                self.line.prove(now, parcel)

    def _next_single(self, now: int) -> Parcel | None:
        due = self.line.unproven("due", now - READ_AFTER)
        if not due:
            return None
        parcels, end = self.line.parcels, self.line.marks["due"]
        if not self.pages or not proving.by_pages(due, self._readable(now)):
            return parcels[self.line.oldest]
        passed = proving.passed(self.covered_to)
        if passed is not None and parcels[self.line.oldest].answered < second_of(passed):
            return parcels[self.line.oldest]
        return self._highest_unproven(self.below) or self._highest_unproven(end)

    def _highest_unproven(self, below: int) -> Parcel | None:
        for place in range(below - 1, self.line.oldest - 1, -1):
            if self.line.parcels[place].proven is None:
                return self.line.parcels[place]
        return None

    def _take_single(self, now: int, leaving: float) -> bool:
        spent = self.single.take(moment(now), leaving)
        self.single = spent or self.single
        return spent is not None

    def _readable(self, now: int) -> int:
        return planner.readable_by_then(_pace(self.search, now), _pace(self.single, now))

    def _search(self, now: int) -> None:
        while self.pages:
            step = planner.next_step(self._situation(now))
            if step is None or step.kind is not SweepKind.PROOF:
                return
            spent = self.search.take(moment(now), step.leaving)
            if spent is None:
                return
            self.search = spent
            found, more = self.amazon.search(now, second_of(step.after))
            for _, parcel in found:
                if parcel is None:
                    continue
                parcel.reads += 1
                if parcel.proven is None and parcel.answered >= 0:
                    self.line.prove(now, parcel)
            self.covered_to = moment(found[-1][0] if found and more else now - VISIBLE_AFTER)

    def _situation(self, now: int) -> Situation:
        search, orders = _pace(self.search, now), _pace(self.single, now)
        passed = proving.passed(self.covered_to)
        shown = self.line.unproven("shown", now - VISIBLE_AFTER)
        if passed is not None:
            shown -= self.line.unproven("passed", second_of(passed) - 0.001)
        begins = None
        if proving.by_pages(shown, self._readable(now)):
            place = max(self.line.oldest, self.line.marks.get("passed", 0))
            while self.line.parcels[place].proven is not None:
                place += 1
            row = self.line.parcels[place : place + proving.LOOKED_THROUGH]
            place += proving.fullest([p.proven is None for p in row], planner.PAGE)
            begins = proving.page_from(moment(self.line.parcels[place].told), self.covered_to)
        return Situation(
            now=moment(now),
            watermark=moment(0),
            due=False,
            asked=False,
            push=True,
            search=search,
            orders=orders,
            unproven_from=begins,
            telling=len(self.waiting) > self._readable(now),
        )


def _pace(bucket: Bucket, now: int) -> Pace:
    level = bucket.at(moment(now))
    return Pace(level.seconds_per_token, level.tokens)


def floor(parcels: int, told_from: float = 0.0, told_per_second: float = CONFIRM.rate) -> float:
    """Seconds in which all can be read back: both quotas at once, never the same order twice.

    Every token of both buckets is spent, every page is full, every parcel is there in time.
    """
    at_once = 100 * SEARCH.burst + ORDER.burst
    reading = max(parcels - at_once, 0) / (100 * SEARCH.rate + ORDER.rate)
    telling = max(parcels - CONFIRM.burst, 0) / told_per_second
    return max(reading, telling) + told_from


Make = Callable[[Amazon, deque[Parcel]], Shipper]


@dataclass(frozen=True)
class Figures:
    calls: float
    told: int
    proven: int
    refused: int
    twice: int
    age: int


def play(make: Make, parcels: int, pace: float, others: int) -> Figures:
    amazon = Amazon(pace, 1, others)
    everything = [Parcel(number) for number in range(parcels)]
    shipper = make(amazon, deque(everything))
    now = 0
    while shipper.line.oldest < parcels:
        shipper.second(now)
        now += 1
    ages = sorted(shipper.ages)
    return Figures(
        calls=amazon.calls / parcels,
        told=int(max(parcel.at_amazon for parcel in everything)),
        proven=now,
        refused=amazon.refused,
        twice=sum(p.times_told > 1 for p in everything),
        age=ages[int(len(ages) * 0.99)] if ages else 0,
    )


def _always(seen: bulk.Waiting) -> int:
    if seen.last_feed is not None and seen.now < seen.last_feed + bulk.BETWEEN:
        return 0
    return min(seen.parcels, bulk.MOST)


# Each with the new orders an hour that are read meanwhile.
WAYS: dict[str, tuple[Make, int]] = {
    "calls, read back one by one": (lambda a, p: Shipper(a, p, pages=False), 0),
    "calls, read back by pages too (ours)": (Shipper, 0),
    "  with 400 new orders an hour": (Shipper, 400),
    "feeds alone, read back by pages too": (lambda a, p: Shipper(a, p, _always, calls=False), 0),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parcels", type=int, nargs="*", default=(2_000, 10_000))
    parser.add_argument("--seconds-per-message", type=float, default=0.1)
    wanted = parser.parse_args()
    print("Minutes until Amazon knows of all parcels, and until all have been read back.")
    for parcels in wanted.parcels:
        least = floor(parcels)
        print(f"\n{parcels:,} parcels wait; the rates set a floor of {least / 60:.0f} minutes")
        print(f"{'':38}{'calls a':>9}{'Amazon':>8}{'read':>7}{'of the':>8}{'':>6}{'told':>7}")
        print(
            f"{'':38}{'parcel':>9}{'knows':>8}{'back':>7}{'floor':>8}{'429s':>6}{'twice':>7}",
            end="",
        )
        print(f"{'new orders p99':>17}")
        for name, (make, others) in WAYS.items():
            it = play(make, parcels, wanted.seconds_per_message, others)
            print(f"{name:38}{it.calls:9.2f}{it.told / 60:8.0f}{it.proven / 60:7.0f}", end="")
            print(f"{it.proven / least:8.2f}{it.refused:6}{it.twice:7}", end="")
            print(f"{f'{it.age} s':>17}" if others else "", flush=True)


if __name__ == "__main__":
    main()
