"""The orders to be shipped, by the time really left: one statement for a page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import strawberry
from sqlalchemy import and_, false, not_, or_, select

from channel.api import ids
from channel.api.context import Context, Info
from channel.api.fields import resolved
from channel.api.keyset import DEFAULT_PAGE, Key, Window, read_page
from channel.api.order import Order
from channel.api.order_page import OrderPage
from channel.api.order_search import Condition
from channel.api.order_set import COLUMNS
from channel.api.roles import Needs
from channel.api.shipping_forecast import ShippingForecast, shipping_forecast
from channel.api.words import Role, ShipByState
from channel.domain.working_days import WorkingCalendar
from channel.models.order import Order as OrderRow
from channel.models.store import Store as StoreRow
from channel.services import shipping_forecast as standing
from channel.services.ship_by import calendar_of

_BY_TIME_LEFT = Key("SHIP_BY", OrderRow.__table__.c.ship_by_at, datetime)


@strawberry.input(description="Which of the orders to be shipped; what is left out does not count.")
class ShipByFilter:
    store_ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="Of one of these stores."
    )
    states: list[ShipByState] | None = strawberry.field(
        default=None, description="As near as one of these: LATE and MISSED are overdue."
    )
    blocked: bool | None = strawberry.field(
        default=None, description="Whether something is in its way (`ShipBy.block`)."
    )


@strawberry.type(description="An order and where it stands in the list.")
class ShipByEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: Order = strawberry.field(description="The order; its `shipBy` is not null.")


@strawberry.type(description="A page of the orders to be shipped, the most urgent first.")
class ShipByConnection(OrderPage):
    @resolved(description="The orders with their cursors.")
    def edges(self) -> list[ShipByEdge]:
        return [ShipByEdge(cursor=cursor, node=order) for cursor, order in self.placed()]


def ship_by_orders(context: Context, wish: ShipByFilter, window: Window) -> ShipByConnection:
    """Raises `Invalid` for an unknown id or cursor."""
    where = [standing.WAITING, *_conditions(context, wish)]
    statement = select(*COLUMNS).where(*where)
    page = read_page(context.session, statement, OrderRow.__table__.c.id, _BY_TIME_LEFT, window)
    return ShipByConnection(context=context, where=where, page=page)


def _conditions(context: Context, wish: ShipByFilter) -> Iterator[Condition]:
    if wish.store_ids is not None:
        stores = [ids.require(ids.Kind.STORE, i, "filter.storeIds") for i in wish.store_ids]
        yield OrderRow.store_id.in_(stores)
    if wish.states is not None:
        calendars = _calendars(context)
        now = context.wiring.clock.now()
        yield or_(false(), *(_as_near_as(state, now, calendars) for state in wish.states))
    if wish.blocked is not None:
        yield standing.BLOCKED if wish.blocked else not_(standing.BLOCKED)


def _calendars(context: Context) -> dict[int, WorkingCalendar]:
    columns = select(StoreRow.id, StoreRow.marketplace_id, StoreRow.calendar)
    return {row.id: calendar_of(row) for row in context.session.execute(columns)}


def _as_near_as(
    state: ShipByState, now: datetime, calendars: dict[int, WorkingCalendar]
) -> Condition:
    if state is ShipByState.LATE:
        return standing.late(now)
    if state is ShipByState.MISSED:
        return standing.missed(now)
    if not calendars:
        return false()
    today = standing.due_today(now, calendars)
    if state is ShipByState.TODAY:
        return and_(not_(standing.late(now)), today)
    return and_(not_(standing.late(now)), OrderRow.ship_by_at >= now, not_(today))


@strawberry.type
class ShipByQuery:
    @resolved(
        description="The merchant-fulfilled orders that Amazon still waits for, over all stores, "
        "by the time really left: what is overdue comes first. `first`: 1 to 100, else INVALID.",
        needs=Needs(Role.VIEWER),
    )
    def ship_by_orders(
        self,
        info: Info,
        filter: ShipByFilter | None = None,  # noqa: A002 - the contract's word
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> ShipByConnection:
        window = Window.of(first, after)
        return ship_by_orders(info.context, filter or ShipByFilter(), window)

    @resolved(
        description="How each store that is being read stands with what it has to ship, and where "
        "Amazon's rates are going; of one store: only that one. INVALID: no such id.",
        needs=Needs(Role.VIEWER),
    )
    def shipping_forecast(
        self, info: Info, store_id: strawberry.ID | None = None
    ) -> list[ShippingForecast]:
        return shipping_forecast(info.context, store_id)
