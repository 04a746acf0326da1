"""Where the rates that Amazon judges a seller by are going."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from functools import cached_property

import strawberry

from channel.api import ids
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.store import Store
from channel.api.store_set import StoreSet, statement
from channel.api.words import Rate
from channel.domain.shipping_rates import Forecast, Share
from channel.domain.store import READING
from channel.models.store import Store as StoreRow
from channel.services import shipping_forecast as service
from channel.services.shipping_forecast import Standing


@strawberry.type(description="A rate at one point.")
class RateShare:
    counted: int = strawberry.field(
        description="The orders late or cancelled, or the parcels with valid tracking."
    )
    total: int = strawberry.field(description="Of so many.")
    percent: Decimal | None = strawberry.field(description="To a tenth; null of nothing.")
    within_limit: bool = strawberry.field(description="Whether Amazon is content with it.")

    @classmethod
    def of(cls, share: Share, forecast: Forecast) -> RateShare:
        return cls(
            counted=share.counted,
            total=share.total,
            percent=share.percent,
            within_limit=not forecast.passes(share),
        )


@strawberry.type(
    description="A rate that Amazon judges a seller by, of merchant-fulfilled orders, from what we "
    "know ourselves: Amazon's own number decides."
)
class ShippingRate:
    kind: Rate = strawberry.field(description="Which one.")
    days: int = strawberry.field(description="So many days are counted.")
    limit_percent: Decimal = strawberry.field(description="Amazon's limit.")
    at_least: bool = strawberry.field(description="Whether it must stay above the limit, or below.")
    now: RateShare = strawberry.field(description="As it is.")
    if_nothing: RateShare = strawberry.field(
        description="At the next hand-over, if nothing more is shipped."
    )
    if_all: RateShare = strawberry.field(
        description="At the next hand-over, if all that can be is shipped by its hand-over."
    )

    @classmethod
    def of(cls, forecast: Forecast) -> ShippingRate:
        return cls(
            kind=forecast.rate,
            days=forecast.limit.days,
            limit_percent=forecast.limit.percent,
            at_least=forecast.limit.at_least,
            now=RateShare.of(forecast.now, forecast),
            if_nothing=RateShare.of(forecast.if_nothing, forecast),
            if_all=RateShare.of(forecast.if_all, forecast),
        )


class ForecastSet:
    """Stores that were read together are counted together."""

    def __init__(self, context: Context, stores: Sequence[Store]) -> None:
        self.context = context
        self.now = context.wiring.clock.now()
        self.stores = stores

    @cached_property
    def standings(self) -> Mapping[int, Standing]:
        rows = [store.row for store in self.stores]
        return service.standings(self.context.session, self.now, rows)

    @cached_property
    def rates(self) -> Mapping[int, tuple[Forecast, ...]]:
        return service.rates(self.context.session, self.now, self.standings)


@strawberry.type(description="How a store stands with what it has to ship.")
class ShippingForecast:
    together: strawberry.Private[ForecastSet]
    store: Store = strawberry.field(description="Which store.")

    @resolved(description="The next hand-over to the carrier.")
    def next_hand_over_at(self) -> datetime:
        return self._standing.next_hand_over

    @resolved(description="Orders that wait for shipping.")
    def waiting(self) -> int:
        return self._standing.waiting

    @resolved(description="Of them past Amazon's latest ship date.")
    def late(self) -> int:
        return self._standing.late

    @resolved(description="Not late yet, but no hand-over is left before that date.")
    def missed(self) -> int:
        return self._standing.missed

    @resolved(description="Their last hand-over is still to come today, by the store's clock.")
    def due_today(self) -> int:
        return self._standing.due_today

    @resolved(description="Something is in their way (`ShipBy.block`).")
    def blocked(self) -> int:
        return self._standing.blocked

    @resolved(description="The late shipment, cancellation and valid tracking rates.")
    def rates(self) -> list[ShippingRate]:
        return [ShippingRate.of(each) for each in self.together.rates[self.store.merchant_id]]

    @property
    def _standing(self) -> Standing:
        return self.together.standings[self.store.merchant_id]


def shipping_forecast(context: Context, store_id: str | None) -> list[ShippingForecast]:
    """Raises `Invalid` for an unknown id."""
    wanted = statement().order_by(StoreRow.id)
    if store_id is None:
        wanted = wanted.where(StoreRow.status.in_([status.value for status in READING]))
    else:
        number = ids.require(ids.Kind.STORE, store_id, "storeId")
        wanted = wanted.where(StoreRow.id == number)
    stores = StoreSet(context, context.session.execute(wanted).all()).stores
    together = ForecastSet(context, stores)
    return [ShippingForecast(together=together, store=store) for store in stores]
