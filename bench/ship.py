"""Ten thousand parcels wait: how soon Amazon knows of them all, and we know that it does.

Virtual clock, published rates, seeded. The planner, the rule for feeds and the buckets are the
product's own; what Amazon does is played. Run with `make bench`; `--parcels` varies it.
"""

from __future__ import annotations

import argparse
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
LONGEST = 200_000


def moment(second: float) -> datetime:
    return START + timedelta(seconds=second)


def second_of(at: datetime) -> float:
    return (at - START).total_seconds()


@dataclass
class Shipper:
    """The product with one seller account; `feed_of` decides on feeds, `pages` on proof by page."""

    amazon: Amazon
    waiting: list[Parcel]
    feed_of: Callable[[bulk.Waiting], int] = bulk.feed_of
    calls: bool = True
    pages: bool = True
    confirm: Bucket = field(default_factory=lambda: Bucket.full(CONFIRM, START))
    search: Bucket = field(default_factory=lambda: Bucket.full(SEARCH, START))
    single: Bucket = field(default_factory=lambda: Bucket.full(ORDER, START))
    unproven: list[Parcel] = field(default_factory=list)
    below: tuple[int, int] | None = None
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
            parcel = self.waiting.pop(0)
            parcel.told = now
            if self.amazon.confirm(now, parcel):
                self._sent(now, parcel)

    def _sent(self, now: int, parcel: Parcel) -> None:
        parcel.answered = now
        self.unproven.append(parcel)

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
        self.waiting, self.in_feed = self.waiting[:-size], self.waiting[-size:]
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
            self.below = _place(parcel)
            parcel.reads += 1
            if self.amazon.get(now, parcel):
                parcel.proven = now

    def _next_single(self, now: int) -> Parcel | None:
        due = [p for p in self.unproven if p.proven is None]
        self.unproven = due
        due = [p for p in due if (p.answered or 0) + READ_AFTER <= now]
        if not due:
            return None
        if not self.pages or not proving.by_pages(len(due), self._readable(now)):
            return min(due, key=_place)
        passed = proving.passed(self.covered_to)
        missed = [p for p in due if passed and moment(p.answered or 0) < passed]
        if missed:
            return min(missed, key=_place)
        lower = [p for p in due if self.below is not None and _place(p) < self.below]
        return max(lower or due, key=_place)

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
                if parcel is not None:
                    parcel.reads += 1
                    if parcel.proven is None and parcel.answered is not None:
                        parcel.proven = now
            self.covered_to = moment(found[-1][0] if found and more else now - VISIBLE_AFTER)

    def _situation(self, now: int) -> Situation:
        search, orders = _pace(self.search, now), _pace(self.single, now)
        passed = proving.passed(self.covered_to)
        shown = [
            p
            for p in self.unproven
            if p.proven is None
            and (p.answered or 0) <= now - VISIBLE_AFTER
            and (passed is None or moment(p.answered or 0) >= passed)
        ]
        begins = None
        if proving.by_pages(len(shown), self._readable(now)):
            oldest = moment(min(p.told or 0 for p in shown))
            begins = proving.page_from(oldest, self.covered_to)
        return Situation(
            now=moment(now),
            watermark=moment(0),
            due=False,
            asked=False,
            push=True,
            search=search,
            orders=orders,
            unproven_from=begins,
        )


def _place(parcel: Parcel) -> tuple[int, int]:
    return (parcel.answered or 0, parcel.number)


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


@dataclass(frozen=True)
class Figures:
    calls: float
    told: int
    proven: int
    refused: int
    twice: int
    age: int


def play(make: Callable[[Amazon, list[Parcel]], Shipper], parcels: int, pace: float) -> Figures:
    amazon = Amazon(pace, 1, others_an_hour=60)
    everything = [Parcel(number) for number in range(parcels)]
    shipper = make(amazon, list(everything))
    now = 0
    while any(parcel.proven is None for parcel in everything[:: max(parcels // 50, 1)]) or any(
        parcel.proven is None for parcel in everything
    ):
        shipper.second(now)
        now += 1
        if now > LONGEST:
            break
    ages = sorted(shipper.ages)
    return Figures(
        calls=amazon.calls / parcels,
        told=max(int(p.at_amazon if p.at_amazon is not None else LONGEST) for p in everything),
        proven=max(p.proven if p.proven is not None else LONGEST for p in everything),
        refused=amazon.refused,
        twice=sum(p.times_told > 1 for p in everything),
        age=ages[int(len(ages) * 0.99)] if ages else 0,
    )


def _always(seen: bulk.Waiting) -> int:
    if seen.last_feed is not None and seen.now < seen.last_feed + bulk.BETWEEN:
        return 0
    return min(seen.parcels, bulk.MOST)


def _never(_: bulk.Waiting) -> int:
    return 0


WAYS: dict[str, Callable[[Amazon, list[Parcel]], Shipper]] = {
    "calls, read back one by one": lambda a, p: Shipper(a, p, _never, pages=False),
    "calls": lambda a, p: Shipper(a, p, _never),
    "feeds alone": lambda a, p: Shipper(a, p, _always, calls=False),
    "calls and feeds (the product)": Shipper,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parcels", type=int, nargs="*", default=(2_000, 10_000))
    parser.add_argument("--seconds-per-message", type=float, default=0.1)
    wanted = parser.parse_args()
    for parcels in wanted.parcels:
        least = floor(parcels)
        print(f"\n{parcels:,} parcels wait; the rates set a floor of {least / 60:.0f} minutes")
        print(f"{'':32}{'calls':>8}{'Amazon':>9}{'verified':>10}{'of the':>8}{'':>7}{'told':>7}{'new':>7}")
        print(f"{'':32}{'each':>8}{'knows':>9}{'':>10}{'floor':>8}{'429s':>7}{'twice':>7}{'p99':>7}")
        for name, make in WAYS.items():
            it = play(make, parcels, wanted.seconds_per_message)
            print(f"{name:32}{it.calls:8.2f}{it.told / 60:7.0f} m{it.proven / 60:8.0f} m", end="")
            print(f"{it.proven / least:8.2f}{it.refused:7}{it.twice:7}{it.age:5} s", flush=True)


if __name__ == "__main__":
    main()
