"""When people are told of what has to be shipped: before it is too late, and once (F51)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime

from channel.domain.alerts import AlertKind, Cause, family_of, stage_of
from channel.domain.shipping_rates import Forecast, Rate

_KINDS = {
    Rate.LATE_SHIPMENT_10: AlertKind.LATE_SHIPMENT_RATE,
    Rate.LATE_SHIPMENT_30: AlertKind.LATE_SHIPMENT_RATE,
    Rate.CANCELLATION: AlertKind.CANCELLATION_RATE,
    Rate.VALID_TRACKING: AlertKind.VALID_TRACKING_RATE,
}


@dataclass(frozen=True)
class ShippingSeen:
    """A store's orders that nobody has shipped yet.

    `due` within the calendar's warning, `blocked` of them, the first at `due_at`, which is `time`
    by the clock of `zone`. `missed`: no hand-over is left for them.
    """

    due: int = 0
    blocked: int = 0
    due_at: datetime | None = None
    time: str = ""
    zone: str = ""
    missed: int = 0
    forecasts: tuple[Forecast, ...] = ()


def causes(store_id: int, seen: ShippingSeen, standing: Collection[str]) -> Iterator[Cause]:
    """`standing`: the keys of the causes that have been raised."""
    yield from _orders(store_id, seen, standing)
    told: set[AlertKind] = set()
    for forecast in seen.forecasts:
        cause = Cause(
            _KINDS[forecast.rate],
            store_id,
            values={
                "percent": float(forecast.if_all.percent or 0),
                "limit": float(forecast.limit.percent),
                "days": forecast.limit.days,
            },
        )
        if cause.kind not in told and forecast.alarming(standing=cause.key in standing):
            told.add(cause.kind)
            yield cause


def _orders(store_id: int, seen: ShippingSeen, standing: Collection[str]) -> Iterator[Cause]:
    """Each hand-over is told of once. What missed one keeps its alarm up, and raises no other."""
    if not seen.due and not seen.missed:
        return
    family = Cause(AlertKind.SHIP_BY, store_id).family
    stages = [stage_of(key) or 0 for key in standing if family_of(key) == family]
    stage = max(stages, default=0)
    if seen.due_at is not None:
        stage = max(stage, int(seen.due_at.timestamp()))
    yield Cause(
        AlertKind.SHIP_BY,
        store_id,
        stage,
        {
            "due": seen.due,
            "blocked": seen.blocked,
            "missed": seen.missed,
            "time": seen.time,
            "zone": seen.zone,
        },
    )
