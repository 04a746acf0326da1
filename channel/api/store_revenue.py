"""What a store took in a period, and how that compares with the one before (V31)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import strawberry
from sqlalchemy import Select, and_, case, func, or_, select, union_all
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session

from channel.api.money import Money
from channel.api.store_figures import COUNTED, amount_sum
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.periods import Period, percent, period
from channel.errors import Invalid
from channel.models.order import Order

MOST_DAYS = 183
# By currency: this period's sum and orders, and those of the one before.
Sums = dict[str, tuple[Decimal, int, Decimal, int]]
_NOTHING = (Decimal(0), 0, Decimal(0), 0)


@strawberry.type(description="What was taken in one currency.")
class RevenueTotal:
    revenue: Money = strawberry.field(description="The sum of the orders' totals.")
    orders: int = strawberry.field(description="How many they are.")
    before: Money | None = strawberry.field(
        description="The period before; null where the two cannot be compared."
    )
    orders_before: int | None = strawberry.field(description="Likewise.")
    change: Money | None = strawberry.field(description="`revenue` less `before`; null likewise.")
    change_percent: Decimal | None = strawberry.field(
        description="The same in percent of `before`, to a tenth; null also where that is nothing."
    )


@strawberry.type(
    description="Order totals of some days, today included, against as many days before up to the "
    "same time of day, by the marketplace's clock."
)
class RevenuePeriod:
    days: int = strawberry.field(description="How many.")
    starts_at: datetime = strawberry.field(description="When the first of them began.")
    compared_from: datetime = strawberry.field(description="When the period before began.")
    comparable: bool = strawberry.field(
        description="False when the store was connected after the period before began: its orders "
        "are not all known."
    )
    totals: list[RevenueTotal] = strawberry.field(
        description="The marketplace's currency first, then any other that orders were paid in."
    )


def periods(
    session: Session, stores: Sequence[Row[Any]], days: int, now: datetime
) -> dict[int, RevenuePeriod]:
    """Of every store, in one statement. Raises `Invalid`."""
    if not 1 <= days <= MOST_DAYS:
        raise Invalid("days", "days", {"most": MOST_DAYS})
    zones = {row.id: MARKETPLACES[row.marketplace_id].timezone for row in stores}
    found = {zone: period(zone, days, now) for zone in set(zones.values())}
    parts = [
        _sums([number for number, its in zones.items() if its == zone], span)
        for zone, span in found.items()
    ]
    sums: dict[int, Sums] = {row.id: {} for row in stores}
    for store_id, currency, taken, orders, before, orders_before in session.execute(
        parts[0] if len(parts) == 1 else union_all(*parts)
    ):
        sums[store_id][currency] = (
            taken or Decimal(0), orders, before or Decimal(0), orders_before
        )  # fmt: skip
    return {row.id: _told(row, days, found[zones[row.id]], sums[row.id]) for row in stores}


def _sums(store_ids: Sequence[int], span: Period) -> Select[Any]:
    bought = Order.purchase_date
    now = and_(bought >= span.now.starts_at, bought < span.now.ends_at)
    before = and_(bought >= span.before.starts_at, bought < span.before.ends_at)
    return (
        select(
            Order.store_id,
            Order.currency,
            amount_sum(case((now, Order.total))),
            func.count(case((now, 1))),
            amount_sum(case((before, Order.total))),
            func.count(case((before, 1))),
        )
        .where(
            Order.store_id.in_(store_ids),
            # The span of both together first: it is what the index knows.
            bought >= span.before.starts_at,
            bought < span.now.ends_at,
            or_(now, before),
            Order.currency.is_not(None),
            *COUNTED,
        )
        .group_by(Order.store_id, Order.currency)
    )


def _told(row: Row[Any], days: int, span: Period, sums: Sums) -> RevenuePeriod:
    own = MARKETPLACES[row.marketplace_id].currency
    comparable = span.is_comparable(row.connected_at)
    by_currency: Mapping[str, tuple[Decimal, int, Decimal, int]] = {own: _NOTHING} | sums
    return RevenuePeriod(
        days=days,
        starts_at=span.now.starts_at,
        compared_from=span.before.starts_at,
        comparable=comparable,
        totals=[
            _total(currency, *by_currency[currency], comparable=comparable)
            for currency in [own, *sorted(by_currency.keys() - {own})]
        ],
    )


def _total(
    currency: str,
    taken: Decimal,
    orders: int,
    before: Decimal,
    orders_before: int,
    *,
    comparable: bool,
) -> RevenueTotal:
    return RevenueTotal(
        revenue=Money.of(taken, currency),
        orders=orders,
        before=Money.of(before, currency) if comparable else None,
        orders_before=orders_before if comparable else None,
        change=Money.of(taken - before, currency) if comparable else None,
        change_percent=percent(taken, before) if comparable else None,
    )
