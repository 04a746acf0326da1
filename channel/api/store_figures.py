"""What a store's orders add up to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import strawberry
from sqlalchemy import Select, case, func, select, union_all
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session

from channel.api.money import Money
from channel.api.words import OrderStatus
from channel.domain.days import last_days
from channel.domain.ledger import WantedReason
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.store import SightingReason
from channel.errors import Invalid
from channel.models.base import Amount
from channel.models.order import Order, Sighting
from channel.models.wanted import WantedOrder

MOST_DAYS = 366
MOST_SET_ASIDE = MOST_ASKED_FOR = 100
# Long enough for whoever asked to look again.
GIVEN_UP_SHOWN = timedelta(days=7)
# Words a sentence of the catalogue for the reader.
Say = Callable[[str, Mapping[str, object]], str]
_NO_REVENUE = [OrderStatus.CANCELED.value, OrderStatus.ERROR.value]
# What counts as revenue (V32): not what was canceled or failed, nor what has no total yet.
COUNTED = (Order.status.not_in(_NO_REVENUE), Order.total.is_not(None))


@strawberry.type(description="Orders in one status.")
class OrderStatusCount:
    status: OrderStatus = strawberry.field(description="The status.")
    count: int = strawberry.field(description="How many orders.")


@strawberry.type(description="One day's orders in one currency.")
class DailyRevenue:
    date: str = strawberry.field(description="YYYY-MM-DD in the marketplace's time zone.")
    revenue: Money = strawberry.field(description="The sum of their totals.")
    orders: int = strawberry.field(description="How many they are.")


@strawberry.type(
    description="An order that Amazon told of and that could not be read. It stops nothing else."
)
class SetAsideOrder:
    amazon_order_number: str = strawberry.field(
        description="Amazon's number, `unknown` when even that could not be read."
    )
    reason: str = strawberry.field(
        description="The technical reason, in English; no personal data."
    )
    seen_at: datetime = strawberry.field(description="When it was last met.")


@strawberry.type(description="An order that a person asked for and that Amazon has not given out.")
class AskedForOrder:
    amazon_order_number: str = strawberry.field(description="As it was asked for.")
    asked_by: str = strawberry.field(description="The person or program.")
    asked_at: datetime = strawberry.field(description="When it was first asked for.")
    given_up: bool = strawberry.field(
        description="It is not looked for any more; `orderImport` asks anew."
    )
    sentence: str = strawberry.field(description="How it stands, in the reader's language.")


def status_counts(session: Session, store_ids: Sequence[int]) -> dict[int, list[OrderStatusCount]]:
    counts: dict[int, list[OrderStatusCount]] = {number: [] for number in store_ids}
    rows = session.execute(
        select(Order.store_id, Order.status, func.count())
        .where(Order.store_id.in_(store_ids))
        .group_by(Order.store_id, Order.status)
    )
    for store_id, status, count in rows:
        counts[store_id].append(OrderStatusCount(status=OrderStatus(status), count=count))
    order = list(OrderStatus)
    for found in counts.values():
        found.sort(key=lambda each: order.index(each.status))
    return counts


def needing_attention(session: Session, store_ids: Sequence[int]) -> dict[int, int]:
    rows = session.execute(
        select(Order.store_id, func.count())
        .where(Order.store_id.in_(store_ids), Order.attention.is_not(None))
        .group_by(Order.store_id)
    )
    return dict(rows.all())


def set_aside(session: Session, account_ids: Sequence[int]) -> dict[int, list[SetAsideOrder]]:
    """The newest orders of each account that could not be read."""
    odd = (
        select(Sighting)
        .where(Sighting.account_id.in_(account_ids), Sighting.why == SightingReason.ODD.value)
        .order_by(Sighting.last_seen_at.desc(), Sighting.id)
        .limit(MOST_SET_ASIDE)
    )
    found: dict[int, list[SetAsideOrder]] = {}
    for row in session.scalars(odd):
        order = SetAsideOrder(
            amazon_order_number=row.amazon_order_id,
            reason=row.detail or "FULFILLMENT missing",
            seen_at=row.last_seen_at,
        )
        found.setdefault(row.account_id, []).append(order)
    return found


def asked_for(
    session: Session, now: datetime, account_ids: Sequence[int], say: Say
) -> dict[int, list[AskedForOrder]]:
    """What was asked for of each account and could not be read, the newest wish first."""
    rows = session.scalars(
        select(WantedOrder)
        .where(
            WantedOrder.account_id.in_(account_ids),
            WantedOrder.reason == WantedReason.PERSON.value,
            WantedOrder.last_error.is_not(None),
            WantedOrder.failed_at.is_(None) | (WantedOrder.failed_at > now - GIVEN_UP_SHOWN),
        )
        .order_by(WantedOrder.wanted_at.desc(), WantedOrder.id)
        .limit(MOST_ASKED_FOR)
    )
    found: dict[int, list[AskedForOrder]] = {}
    for row in rows:
        order = AskedForOrder(
            amazon_order_number=row.amazon_order_id,
            asked_by=row.asked_by or "",
            asked_at=row.wanted_at,
            given_up=row.failed_at is not None,
            sentence=say(f"asked-for-{_how_it_stands(row)}", {"detail": row.last_error or ""}),
        )
        found.setdefault(row.account_id, []).append(order)
    return found


def _how_it_stands(row: WantedOrder) -> str:
    unknown = row.last_error == "not-visible"
    if row.failed_at is not None:
        return "unknown" if unknown else "given-up"
    return "not-visible" if unknown else "again"


def left_out(session: Session, account_ids: Sequence[int]) -> dict[tuple[int, str], int]:
    """By (account, marketplace)."""
    rows = session.execute(
        select(Sighting.account_id, Sighting.marketplace_id, func.count())
        .where(
            Sighting.account_id.in_(account_ids),
            Sighting.why == SightingReason.LEFT_OUT.value,
        )
        .group_by(Sighting.account_id, Sighting.marketplace_id)
    )
    return {(account, marketplace): count for account, marketplace, count in rows}


def lifetime(session: Session, store_ids: Sequence[int]) -> dict[int, list[Money]]:
    sums: dict[int, list[Money]] = {number: [] for number in store_ids}
    rows = session.execute(
        select(Order.store_id, Order.currency, amount_sum(Order.total))
        .where(Order.store_id.in_(store_ids), Order.currency.is_not(None), *COUNTED)
        .group_by(Order.store_id, Order.currency)
        .order_by(Order.currency)
    )
    for store_id, currency, total in rows:
        sums[store_id].append(Money.of(total, currency or ""))
    return sums


def amount_sum(amounts: Any) -> Any:
    # PostgreSQL adds whole numbers up to a NUMERIC; it is still the amount's scaled number.
    return func.sum(amounts, type_=Amount())


def revenue(
    session: Session, stores: Sequence[Row[Any]], days: int, now: datetime
) -> dict[int, list[DailyRevenue]]:
    """Per store the last `days` days in its marketplace's own time, in one statement."""
    if not 1 <= days <= MOST_DAYS:
        raise Invalid("days", "days", {"most": MOST_DAYS})
    zones = {row.id: MARKETPLACES[row.marketplace_id].timezone for row in stores}
    calendar = {zone: _days(zone, days, now) for zone in set(zones.values())}
    parts = [
        _by_day([number for number, its in zones.items() if its == zone], bounds)
        for zone, (_dates, bounds) in calendar.items()
    ]
    found: dict[tuple[int, int], dict[str, tuple[Decimal, int]]] = {}
    for store_id, day, currency, total, count in session.execute(_together(parts)):
        found.setdefault((store_id, day), {})[currency] = (total, count)
    return {
        row.id: _series(
            calendar[zones[row.id]][0], MARKETPLACES[row.marketplace_id].currency, row.id, found
        )
        for row in stores
    }


Calendar = tuple[list[date], list[datetime]]


def _days(zone: str, days: int, now: datetime) -> Calendar:
    """The dates, and the moments at which each ends (one more at the front: the first begins)."""
    calendar = last_days(zone, days, now)
    bounds = [calendar[0].starts_at, *(day.ends_at for day in calendar)]
    return [day.date for day in calendar], bounds


def _by_day(store_ids: Sequence[int], bounds: Sequence[datetime]) -> Select[Any]:
    ends = enumerate(bounds[1:])
    day = case(*[(Order.purchase_date < end, index) for index, end in ends], else_=-1)
    return (
        select(
            Order.store_id,
            day.label("day"),
            Order.currency,
            amount_sum(Order.total).label("total"),
            func.count().label("orders"),
        )
        .where(
            Order.store_id.in_(store_ids),
            Order.purchase_date >= bounds[0],
            Order.purchase_date < bounds[-1],
            Order.currency.is_not(None),
            *COUNTED,
        )
        .group_by(Order.store_id, day, Order.currency)
    )


def _together(parts: Sequence[Select[Any]]) -> Any:
    return parts[0] if len(parts) == 1 else union_all(*parts)


def _series(
    dates: Sequence[date],
    currency: str,
    store_id: int,
    found: dict[tuple[int, int], dict[str, tuple[Decimal, int]]],
) -> list[DailyRevenue]:
    series = []
    for index, day in enumerate(dates):
        sums = {currency: (Decimal(0), 0)} | found.get((store_id, index), {})
        series += [
            DailyRevenue(date=day.isoformat(), revenue=Money.of(total, its), orders=count)
            for its, (total, count) in sums.items()
        ]
    return series
