"""What is logged in detail while somebody wants to know: a switch that turns itself off (V35).

No process has to turn it off: whoever would write a line compares its end with the clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

# How long after its switch went off a line is still there to be read.
READABLE_AFTERWARDS = timedelta(hours=24)
# Of all processes together: what came first goes first.
MOST_LINES = 20_000
_LONGEST = 400


class DebugTime(StrEnum):
    """How long it stays on."""

    QUARTER = "QUARTER"
    HOUR = "HOUR"
    SHIFT = "SHIFT"

    @property
    def lasts(self) -> timedelta:
        return timedelta(minutes={"QUARTER": 15, "HOUR": 60, "SHIFT": 480}[self.value])


class LineKind(StrEnum):
    """What a line is about."""

    CALL = "CALL"
    PAGE = "PAGE"
    NOTICE = "NOTICE"
    DECISION = "DECISION"
    DELIVERY = "DELIVERY"
    CLOCK = "CLOCK"


@dataclass(frozen=True)
class Line:
    """`what` was done and with which `outcome`; `values` are numbers, codes and ids.

    Nothing that a person or another system wrote goes in: no body, no header, no name, no
    sentence of Amazon's. Of an order of ours `order_id` is enough: who writes the line down looks
    up the rest.
    """

    kind: LineKind
    what: str
    outcome: str
    values: Mapping[str, object] = field(default_factory=dict)
    order_id: int | None = None
    account_id: int | None = None
    amazon_order_id: str | None = None


@dataclass(frozen=True)
class Switch:
    """`account_id` is the seller account of its store; both None: all stores."""

    id: int
    ends_at: datetime
    store_id: int | None = None
    account_id: int | None = None

    def is_on(self, now: datetime) -> bool:
        return now < self.ends_at

    def wants(self, store_id: int | None, account_id: int | None) -> bool:
        """Whether a line of that store is wanted; one without a store is of its seller account, or
        of the whole installation."""
        if self.store_id is None:
            return True
        if store_id is not None:
            return store_id == self.store_id
        return account_id is None or account_id == self.account_id


def text(line: Line) -> str:
    """`searchOrders 200 ms=312 tokens=19.0`; what is None is left out."""
    facts = [f"{name}={_word(value)}" for name, value in line.values.items() if value is not None]
    return " ".join([line.what, line.outcome, *facts])[:_LONGEST]


def _word(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.3g}" if abs(value) < 1 else f"{value:.1f}"
    # One line, whatever it is.
    return "_".join(str(value).split())
