"""How stores stand with what they have to ship, and where Amazon's rates are going.

Everything in a constant number of statements, however many stores and orders there are.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal, not_, or_, select
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session

from channel.domain.cancelling import UNDER_WAY, BuyerWish, CancelReason, CancelState
from channel.domain.carriers import OTHER
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.shipment import ShipmentState
from channel.domain.shipping_rates import LIMITS, Forecast, Known, Open, Rate, Share, forecasts
from channel.domain.status import HIDDEN_UNLESS_ASKED
from channel.domain.working_days import WorkingCalendar
from channel.models.cancellation import Cancellation
from channel.models.order import Order
from channel.models.shipment import Shipment
from channel.services.ship_by import HasCalendar, calendar_of

Condition = ColumnElement[bool]

_STILL_OPEN = [OrderStatus.UNSHIPPED.value, OrderStatus.PARTIALLY_SHIPPED.value]
_UNDER_WAY = [state.value for state in UNDER_WAY]
_NO_CARRIER = [OTHER.lower(), "others", "?", ""]

WAITING: Condition = Order.ship_by_at.is_not(None)
CANCELING: Condition = and_(Order.cancel_state.is_not(None), Order.cancel_state.in_(_UNDER_WAY))
_STOPPED: Condition = or_(
    CANCELING, Order.buyer_wish == BuyerWish.OPEN.value, Order.attention.is_not(None)
)
# All of it has left, nothing is wrong, and Amazon is being told.
_ON_THE_WAY: Condition = and_(Order.status.not_in(_STILL_OPEN), not_(_STOPPED))
# `domain.ship_by.block` says something.
BLOCKED: Condition = or_(
    _STOPPED, Order.status.not_in(_STILL_OPEN), Order.commerce_number.is_(None)
)


_NOTHING_OPEN = Open()


@dataclass(frozen=True)
class Standing:
    """A store's orders that wait for shipping. `missed` are not `late` yet.

    `soon`: due at a hand-over within the calendar's warning, the first of them at `soon_at`.
    `lost`: `late` or `missed`, and nobody has shipped or is cancelling it.
    """

    calendar: WorkingCalendar
    next_hand_over: datetime
    waiting: int = 0
    late: int = 0
    missed: int = 0
    due_today: int = 0
    blocked: int = 0
    soon: int = 0
    soon_blocked: int = 0
    soon_at: datetime | None = None
    lost: int = 0
    open: Open = _NOTHING_OPEN


def standings(
    session: Session, now: datetime, stores: Sequence[HasCalendar], *, due_only: bool = False
) -> dict[int, Standing]:
    """By store id. `due_only`: without counting what is not due yet (`waiting`, `blocked`)."""
    calendars = {store.id: calendar_of(store) for store in stores}
    if not calendars:
        return {}
    wanted = _waiting(now, calendars)
    if due_only:
        wanted = wanted.where(Order.ship_by_at <= _horizon(now, calendars.values()))
    found = {row.store_id: row for row in session.execute(wanted)}
    return {
        number: _standing(now, calendar, found.get(number))
        for number, calendar in calendars.items()
    }


def rates(
    session: Session, now: datetime, standing: Mapping[int, Standing]
) -> dict[int, tuple[Forecast, ...]]:
    """Of the stores whose standing is known, by store id."""
    confirmed = _by_store(session, _confirmed(now, standing))
    bought = _by_store(session, _bought(now, standing))
    canceled = _by_store(session, _canceled(now, standing))
    parcels = _by_store(session, _parcels(now, standing))
    return {
        number: forecasts(
            Known(
                late_10=_share(confirmed.get(number), "late_10", "all_10"),
                late_30=_share(confirmed.get(number), "late_30", "all_30"),
                canceled=Share(
                    _figure(canceled.get(number), "done"), _figure(bought.get(number), "orders")
                ),
                canceling=_figure(canceled.get(number), "under_way"),
                tracked=_share(parcels.get(number), "valid", "confirmed"),
                parcels_waiting=_share(parcels.get(number), "waiting_valid", "waiting"),
                open=each.open,
            )
        )
        for number, each in standing.items()
    }


def at_store(moments: Mapping[int, datetime]) -> ColumnElement[datetime]:
    """For each order its store's moment, within one statement over all stores."""
    kind = Order.ship_by_at.type
    whens = {number: literal(moment, kind) for number, moment in moments.items()}
    return case(whens, value=Order.store_id)


def late(now: datetime) -> Condition:
    return and_(Order.latest_ship.is_not(None), Order.latest_ship < now)


def missed(now: datetime) -> Condition:
    return and_(Order.ship_by_at < now, not_(late(now)))


def due_today(now: datetime, calendars: Mapping[int, WorkingCalendar]) -> Condition:
    ends = {number: calendar.end_of_day(now) for number, calendar in calendars.items()}
    return and_(Order.ship_by_at >= now, Order.ship_by_at < at_store(ends))


def _horizon(now: datetime, calendars: Collection[WorkingCalendar]) -> datetime:
    """Nothing that is due behind it is soon, lost or open for any store."""
    hand_overs = [calendar.next_hand_over(now) for calendar in calendars]
    warnings = [now + timedelta(hours=calendar.warn_hours) for calendar in calendars]
    return max(*hand_overs, *warnings)


def _waiting(now: datetime, calendars: Mapping[int, WorkingCalendar]) -> Any:
    next_one = at_store({number: c.next_hand_over(now) for number, c in calendars.items()})
    warned = at_store(
        {number: now + timedelta(hours=c.warn_hours) for number, c in calendars.items()}
    )
    mine = and_(not_(CANCELING), not_(_ON_THE_WAY))
    soon = and_(mine, Order.ship_by_at >= now, Order.ship_by_at <= warned)
    promised = Order.latest_ship.is_not(None)
    due = and_(mine, Order.ship_by_at >= now, Order.ship_by_at <= next_one)
    return (
        select(
            Order.store_id,
            func.count().label("waiting"),
            _sum(late(now)).label("late"),
            _sum(missed(now)).label("missed"),
            _sum(due_today(now, calendars)).label("due_today"),
            _sum(BLOCKED).label("blocked"),
            _sum(soon).label("soon"),
            _sum(and_(soon, BLOCKED)).label("soon_blocked"),
            func.min(case((soon, Order.ship_by_at)), type_=Order.ship_by_at.type).label("soon_at"),
            _sum(and_(mine, promised, Order.ship_by_at < now)).label("lost"),
            _sum(and_(late(now), not_(CANCELING))).label("open_late"),
            _sum(and_(mine, promised, missed(now))).label("open_missed"),
            _sum(and_(due, BLOCKED)).label("due_blocked"),
            _sum(and_(due, not_(BLOCKED))).label("due_ready"),
            _sum(and_(_ON_THE_WAY, not_(late(now)), Order.ship_by_at <= next_one)).label(
                "on_the_way"
            ),
        )
        .where(WAITING, Order.store_id.in_(calendars))
        .group_by(Order.store_id)
    )


def _standing(now: datetime, calendar: WorkingCalendar, row: Row[Any] | None) -> Standing:
    next_hand_over = calendar.next_hand_over(now)
    if row is None:
        return Standing(calendar, next_hand_over)
    return Standing(
        calendar,
        next_hand_over,
        row.waiting,
        row.late,
        row.missed,
        row.due_today,
        row.blocked,
        row.soon,
        row.soon_blocked,
        row.soon_at,
        row.lost,
        Open(row.open_late, row.open_missed, row.due_blocked, row.due_ready, row.on_the_way),
    )


def _confirmed(now: datetime, stores: Mapping[int, Any]) -> Any:
    """What Amazon had confirmed, and of it what came after its moment."""
    ten = Order.confirmed_at >= _since(now, Rate.LATE_SHIPMENT_10)
    too_late = Order.confirmed_at > Order.latest_ship
    return (
        select(
            Order.store_id,
            func.count().label("all_30"),
            _sum(too_late).label("late_30"),
            _sum(ten).label("all_10"),
            _sum(and_(ten, too_late)).label("late_10"),
        )
        .where(
            Order.store_id.in_(stores),
            Order.confirmed_at >= _since(now, Rate.LATE_SHIPMENT_30),
            Order.latest_ship.is_not(None),
        )
        .group_by(Order.store_id)
    )


def _bought(now: datetime, stores: Mapping[int, Any]) -> Any:
    return (
        select(Order.store_id, func.count().label("orders"))
        .where(
            Order.store_id.in_(stores),
            Order.purchase_date >= _since(now, Rate.CANCELLATION),
            Order.channel == FulfillmentChannel.MERCHANT.value,
            Order.status.not_in([status.value for status in HIDDEN_UNLESS_ASKED]),
        )
        .group_by(Order.store_id)
    )


def _canceled(now: datetime, stores: Mapping[int, Any]) -> Any:
    """From here, for a reason of the seller's own."""
    lately = Cancellation.done_at >= _since(now, Rate.CANCELLATION)
    done = and_(Cancellation.state == CancelState.DONE.value, lately)
    under_way = Cancellation.state.in_(_UNDER_WAY)
    return (
        select(Order.store_id, _sum(done).label("done"), _sum(under_way).label("under_way"))
        .join(Cancellation, Cancellation.order_id == Order.id)
        .where(
            Order.store_id.in_(stores),
            Cancellation.reason != CancelReason.BUYER_CANCELLED.value,
            or_(done, under_way),
        )
        .group_by(Order.store_id)
    )


def _parcels(now: datetime, stores: Mapping[int, Any]) -> Any:
    """Parcels that Amazon shows, and those that it is still to be told of or to show."""
    states = ShipmentState
    shown = Shipment.state.in_([states.VERIFIED.value, states.MISMATCH.value])
    waits = Shipment.state.in_([states.QUEUED.value, states.SENT.value])
    traceable = and_(
        Shipment.tracking_number != "", func.lower(Shipment.carrier_code).not_in(_NO_CARRIER)
    )
    return (
        select(
            Order.store_id,
            _sum(shown).label("confirmed"),
            _sum(and_(Shipment.state == states.VERIFIED.value, traceable)).label("valid"),
            _sum(waits).label("waiting"),
            _sum(and_(waits, traceable)).label("waiting_valid"),
        )
        .join(Shipment, Shipment.order_id == Order.id)
        .where(
            Order.store_id.in_(stores),
            Order.channel == FulfillmentChannel.MERCHANT.value,
            Shipment.shipped_at >= _since(now, Rate.VALID_TRACKING),
        )
        .group_by(Order.store_id)
    )


def _since(now: datetime, rate: Rate) -> datetime:
    return now - timedelta(days=LIMITS[rate].days)


def _sum(condition: Condition) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _by_store(session: Session, statement: Any) -> dict[int, Row[Any]]:
    return {row.store_id: row for row in session.execute(statement)}


def _figure(row: Row[Any] | None, name: str) -> int:
    return 0 if row is None else getattr(row, name)


def _share(row: Row[Any] | None, counted: str, total: str) -> Share:
    return Share(_figure(row, counted), _figure(row, total))
