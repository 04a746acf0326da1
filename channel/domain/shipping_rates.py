"""The rates that Amazon judges a seller by, from our own data, and what they will be.

Amazon's own number decides; ours is earlier. Limits are those it is known for (amazon.md 15):
under 4 % shipped late, under 2.5 % cancelled by the seller, over 95 % of parcels with valid
tracking. Merchant-fulfilled orders only.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

_TENTH = Decimal("0.1")
_HUNDRED = Decimal(100)
# Of fewer, one order more or less is several per cent: shown, but nobody is woken for it.
TELLING = 20
# An alarm ends only when the rate is clearly better again, or it would flutter.
CALM = Decimal("0.3")


class Rate(StrEnum):
    LATE_SHIPMENT_10 = "LATE_SHIPMENT_10"
    LATE_SHIPMENT_30 = "LATE_SHIPMENT_30"
    CANCELLATION = "CANCELLATION"
    VALID_TRACKING = "VALID_TRACKING"


@dataclass(frozen=True)
class Limit:
    """`percent` and the days counted; `at_least`: it must stay above, else below."""

    percent: Decimal
    days: int
    at_least: bool = False


LIMITS = {
    Rate.LATE_SHIPMENT_10: Limit(Decimal(4), 10),
    Rate.LATE_SHIPMENT_30: Limit(Decimal(4), 30),
    Rate.CANCELLATION: Limit(Decimal("2.5"), 7),
    Rate.VALID_TRACKING: Limit(Decimal(95), 30, at_least=True),
}


@dataclass(frozen=True)
class Share:
    """`counted` of `total`: the late ones, the cancelled ones, the valid parcels."""

    counted: int
    total: int

    @property
    def percent(self) -> Decimal | None:
        """To a tenth; None of nothing."""
        if not self.total:
            return None
        share = Decimal(min(self.counted, self.total)) / self.total * _HUNDRED
        return share.quantize(_TENTH, ROUND_HALF_UP)


@dataclass(frozen=True)
class Open:
    """What is still to be shipped, up to the next hand-over. No order is in two of them.

    `late`: past Amazon's moment. `missed`: no hand-over is left before it. `due_blocked` and
    `due_ready`: due at the next hand-over, with and without something in the way. `on_the_way`:
    due then, all of it has left, and Amazon is being told.
    """

    late: int = 0
    missed: int = 0
    due_blocked: int = 0
    due_ready: int = 0
    on_the_way: int = 0

    @property
    def lost(self) -> int:
        return self.late + self.missed

    @property
    def total(self) -> int:
        return self.lost + self.due_blocked + self.due_ready + self.on_the_way


@dataclass(frozen=True)
class Known:
    """All that a store's rates are made of.

    `late_10`, `late_30`: confirmed late, of all confirmed. `canceled`: by the seller, of all
    bought; `canceling`: as many more are being cancelled. `tracked`: valid, of all confirmed
    parcels; `parcels_waiting`: the same of those that Amazon is still to be told of.
    """

    late_10: Share
    late_30: Share
    canceled: Share
    canceling: int
    tracked: Share
    parcels_waiting: Share
    open: Open


@dataclass(frozen=True)
class Forecast:
    """A rate now, if nothing more is shipped, and if all that can be is shipped in time."""

    rate: Rate
    now: Share
    if_nothing: Share
    if_all: Share

    @property
    def limit(self) -> Limit:
        return LIMITS[self.rate]

    def passes(self, share: Share, margin: Decimal = Decimal(0)) -> bool:
        """Whether a share is on the wrong side of the limit."""
        if share.percent is None:
            return False
        if self.limit.at_least:
            return share.percent < self.limit.percent + margin
        return share.percent >= self.limit.percent - margin

    def alarming(self, *, standing: bool) -> bool:
        """Whether the limit is passed even if all that can be is shipped in time."""
        enough = self.if_all.total >= TELLING
        return enough and self.passes(self.if_all, CALM if standing else Decimal(0))


def forecasts(known: Known) -> tuple[Forecast, ...]:
    return (
        _late(Rate.LATE_SHIPMENT_10, known.late_10, known.open),
        _late(Rate.LATE_SHIPMENT_30, known.late_30, known.open),
        _canceled(known),
        _tracked(known),
    )


def _late(rate: Rate, now: Share, waiting: Open) -> Forecast:
    """What is past its last hand-over is late either way; what is due and blocked cannot leave."""
    total = now.total + waiting.total
    stays = waiting.due_blocked + waiting.due_ready
    return Forecast(
        rate,
        now,
        if_nothing=Share(now.counted + waiting.lost + stays, total),
        if_all=Share(now.counted + waiting.lost + waiting.due_blocked, total),
    )


def _canceled(known: Known) -> Forecast:
    """What is late already and never shipped ends as the seller's cancellation."""
    now = known.canceled
    under_way = now.counted + known.canceling
    return Forecast(
        Rate.CANCELLATION,
        now,
        if_nothing=Share(under_way + known.open.late, now.total),
        if_all=Share(under_way, now.total),
    )


def _tracked(known: Known) -> Forecast:
    """Amazon is told of the parcels that wait, whoever ships or not."""
    now, waiting = known.tracked, known.parcels_waiting
    then = Share(now.counted + waiting.counted, now.total + waiting.total)
    return Forecast(Rate.VALID_TRACKING, now, if_nothing=then, if_all=then)
