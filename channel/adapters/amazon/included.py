"""Which parts of an order to ask for (`includedData`, amazon.md 1.3), and what to do when refused.

Amazon has refused a dataset with 400 InvalidInput for hours, for some sellers only. Orders without
a part are better than none, so the same question is asked again with less.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from channel.adapters.amazon.faults import Answer
from channel.errors import Rejected
from channel.ports.clock import Clock
from channel.ports.marketplace import Account

DATASETS = (
    "BUYER",
    "RECIPIENT",
    "PROCEEDS",
    "PROMOTION",
    "CANCELLATION",
    "FULFILLMENT",
    "PACKAGES",
)
RUNGS = (
    DATASETS,
    tuple(name for name in DATASETS if name != "FULFILLMENT"),
    (),
)
# How long to go on with less before everything is tried again.
CONTENT_WITH_LESS = timedelta(minutes=15)
# A refusal that names one of these is about something else: less data would not help.
_OTHER_PARAMETERS = ("paginationtoken", "lastupdated", "marketplaceid", "orderid", "maxresults")


class Included:
    """Remembers, per account and in this process, how much Amazon last agreed to."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._agreed: dict[int, tuple[int, datetime]] = {}

    def ask(self, account: Account, call: Callable[[dict[str, str]], Answer]) -> Answer:
        """`call` with the parameter, from all datasets down to none. Raises what `call` raises."""
        rung = self._first(account)
        while True:
            try:
                answer = call(parameter(RUNGS[rung]))
            except Rejected as error:
                if rung == len(RUNGS) - 1 or not _may_be_the_datasets(error):
                    raise
                rung += 1
                continue
            if rung:
                self._agreed[account.id] = (rung, self._clock.now() + CONTENT_WITH_LESS)
            return answer

    def _first(self, account: Account) -> int:
        rung, until = self._agreed.get(account.id, (0, self._clock.now()))
        if until <= self._clock.now():
            self._agreed.pop(account.id, None)
            return 0
        return rung


def parameter(datasets: tuple[str, ...]) -> dict[str, str]:
    return {"includedData": ",".join(datasets)} if datasets else {}


def _may_be_the_datasets(error: Rejected) -> bool:
    text = error.detail.lower()
    named_other = any(name in text for name in _OTHER_PARAMETERS) and "includeddata" not in text
    return error.remote_code == "InvalidInput" and not named_other
