"""Which parts of an order to ask for (`includedData`), and what to do when one is refused.

Amazon has answered FULFILLMENT with 400 InvalidInput for hours, for some sellers only (#5365). An
order whose status is not known is better than none, so the question is put again with less.

TAX is asked for everywhere: in Europe for the buyer's VAT number and the one-stop shops, in
America because Amazon remits the tax there and it must not be taken for the merchant's.
"""

from __future__ import annotations

from collections.abc import Callable

from channel.adapters.amazon.concessions import Concessions
from channel.adapters.amazon.faults import Answer
from channel.errors import Rejected
from channel.ports.marketplace import Account

DATASETS = (
    "BUYER",
    "RECIPIENT",
    "PROCEEDS",
    "PROMOTION",
    "CANCELLATION",
    "FULFILLMENT",
    "PACKAGES",
    "TAX",
)
# From everything to nothing. Nothing still tells that an order is there.
LADDER = (
    DATASETS,
    tuple(name for name in DATASETS if name != "FULFILLMENT"),
    ("BUYER", "RECIPIENT", "PROCEEDS", "FULFILLMENT"),
    (),
)
# A refusal that names one of these is about something else: less data would not help.
_OTHER_PARAMETERS = ("paginationtoken", "lastupdated", "marketplaceid", "orderid", "maxresults")

Call = Callable[[dict[str, str]], Answer]


class Included:
    """Steps down the ladder, and remembers per account where it stands.

    Each step is written down before it is tried: when the quota ends the call in between, the
    next one goes on from there.
    """

    def __init__(self, concessions: Concessions) -> None:
        self._concessions = concessions

    def ask(self, account: Account, call: Call) -> Answer:
        """`call` with all datasets, or with what Amazon lets pass. Raises what `call` raises."""
        conceded = self._concessions.of(account.id)
        if conceded is not None and conceded.useless:
            return call(parameter(DATASETS))
        steps = list(_from(conceded.datasets) if conceded else LADDER)
        while True:
            try:
                return call(parameter(steps.pop(0)))
            except Rejected as error:
                if not _may_be_the_datasets(error):
                    raise
                if not steps:
                    self._concessions.give_up(account.id, DATASETS)
                    raise
            self._concessions.concede(account.id, steps[0])


def parameter(datasets: tuple[str, ...]) -> dict[str, str]:
    return {"includedData": ",".join(datasets)} if datasets else {}


def _from(datasets: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The ladder from this step down; all of it for a step that it no longer has."""
    return LADDER[LADDER.index(datasets) :] if datasets in LADDER else LADDER


def _may_be_the_datasets(error: Rejected) -> bool:
    text = error.detail.lower()
    named_other = any(name in text for name in _OTHER_PARAMETERS) and "includeddata" not in text
    return error.remote_code == "InvalidInput" and not named_other
