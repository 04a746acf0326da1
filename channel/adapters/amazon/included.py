"""Which parts of an order to ask for (`includedData`), and what to do when one is refused.

Amazon has answered FULFILLMENT with 400 InvalidInput for hours, for some sellers only. An order
whose status is not known is better than none, so the question is put once more without it.
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
WITHOUT_STATUS = tuple(name for name in DATASETS if name != "FULFILLMENT")
# How long to go on with less before everything is tried again.
CONTENT_WITH_LESS = timedelta(minutes=15)
# A refusal that names one of these is about something else: less data would not help.
_OTHER_PARAMETERS = ("paginationtoken", "lastupdated", "marketplaceid", "orderid", "maxresults")


class Included:
    """Remembers, per account and in this process, that Amazon lately refused."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._refused_until: dict[int, datetime] = {}

    def ask(self, account: Account, call: Callable[[dict[str, str]], Answer]) -> Answer:
        """`call` with all datasets, or with what Amazon lets pass. Raises what `call` raises."""
        now = self._clock.now()
        if self._refused_until.get(account.id, now) > now:
            return call(parameter(WITHOUT_STATUS))
        try:
            return call(parameter(DATASETS))
        except Rejected as error:
            if not _may_be_the_datasets(error):
                raise
        answer = call(parameter(WITHOUT_STATUS))
        self._refused_until[account.id] = now + CONTENT_WITH_LESS
        return answer


def parameter(datasets: tuple[str, ...]) -> dict[str, str]:
    return {"includedData": ",".join(datasets)}


def _may_be_the_datasets(error: Rejected) -> bool:
    text = error.detail.lower()
    named_other = any(name in text for name in _OTHER_PARAMETERS) and "includeddata" not in text
    return error.remote_code == "InvalidInput" and not named_other
