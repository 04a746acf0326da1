"""How soon an order is known, and at what cost: our planner beside two ways of polling.

Virtual clock, published rates, seeded. Run with `make bench`; `--seed` and `--orders` vary it.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.amazon_day import DAY, WARM_UP, Day
from bench.strategies import Channel, Poller

VOLUMES = (1_000, 10_000, 40_000)
Strategy = Channel | Poller
STRATEGIES: dict[str, Callable[[Day], Strategy]] = {
    "this channel, with notifications": lambda day: Channel(day, push=True),
    "this channel, polling alone": lambda day: Channel(day, push=False),
    "poll, one detail call per order": lambda day: Poller(day, details=True),
    "poll, all data included": lambda day: Poller(day, details=False),
}


@dataclass(frozen=True)
class Figures:
    """Ages in minutes."""

    reads: int
    refused: int
    per_order: float
    per_change: float
    p50: float
    p99: float
    fba_p99: float


def play(make: Callable[[Day], Strategy], orders: int, seed: int) -> Figures:
    day = Day(orders, seed)
    strategy = make(day)
    for now in range(WARM_UP + DAY):
        if now == WARM_UP:
            day.start_measuring()
        strategy.second(now, day.pass_to(now))
    reads = sum(bucket.calls for bucket in day.buckets)
    fbm, fba = day.ages(fbm=True), day.ages(fbm=False)
    return Figures(
        reads=reads,
        refused=sum(bucket.refused for bucket in day.buckets),
        per_order=reads / orders,
        per_change=reads / day.changes(),
        p50=_at(fbm, 0.5),
        p99=_at(fbm, 0.99),
        fba_p99=_at(fba, 0.99),
    )


def _at(ages: Sequence[int], share: float) -> float:
    return ages[min(int(len(ages) * share), len(ages) - 1)] / 60


HEAD = f"{'':34}{'reads':>8}{'an order':>10}{'a change':>10}{'429s':>8}{'p50':>9}{'p99':>9}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--orders", type=int, nargs="*", default=VOLUMES)
    wanted = parser.parse_args()
    print("Minutes from when an order can be shipped (FBA: was shipped) to when it is known.")
    for orders in wanted.orders:
        print(f"\n{orders:,} orders a day, 70 % FBM, two peaks of two hours (seed {wanted.seed})")
        print(f"{HEAD}{'FBA p99':>9}")
        for name, make in STRATEGIES.items():
            it = play(make, orders, wanted.seed)
            print(f"{name:34}{it.reads:8,}{it.per_order:10.2f}{it.per_change:10.2f}", end="")
            print(f"{it.refused:8,}{it.p50:9.1f}{it.p99:9.1f}{it.fba_p99:9.1f}", flush=True)


if __name__ == "__main__":
    main()
