"""By when orders must be handed to the carrier, and the calendar of each store that says so (F51).

The moment is kept on the order, so that the list of what is due sorts and pages in the database.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.domain import working_days
from channel.domain.order import AmazonOrder, FulfillmentChannel, OrderStatus
from channel.domain.ship_by import waits_for_shipping
from channel.domain.status import status_of
from channel.domain.store import StoreStatus
from channel.domain.working_days import Wish, WorkingCalendar
from channel.errors import Conflict, ManyInvalid, NotFound
from channel.models.account import SellerAccount
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.store import Store


class HasCalendar(Protocol):
    """A store, or a row of its columns."""

    @property
    def id(self) -> Any: ...
    @property
    def marketplace_id(self) -> Any: ...
    @property
    def calendar(self) -> Any: ...


def calendar_of(store: HasCalendar) -> WorkingCalendar:
    """The merchant's own, or what is assumed until there is one."""
    if store.calendar is None:
        return working_days.assumed(store.marketplace_id)
    return working_days.read(store.calendar)


def place(row: Order) -> None:
    """Into the list of what is to be shipped, or out of it. The row holds Amazon's newest state.

    Without a word of Amazon's by when, it is due since it was bought: to be looked at first.
    """
    if not waits_for_shipping(row.channel, status_of(row.amazon_status)):
        row.ship_by_at = None
        return
    row.ship_by_at = calendar_of(row.store).last_hand_over(row.latest_ship or row.purchase_date)


def note_confirmed(row: Order, order: AmazonOrder, before: str | None) -> None:
    """When Amazon had all of it confirmed, once: what the late shipment rate goes by.

    Of an order that came as shipped only the parcels tell; without them it does not count.
    """
    shipped = status_of(row.amazon_status) is OrderStatus.SHIPPED
    if row.confirmed_at is not None or not shipped or row.channel != FulfillmentChannel.MERCHANT:
        return
    if before is not None:
        row.confirmed_at = order.updated_at
    else:
        left = [parcel.shipped_at for parcel in order.packages if parcel.shipped_at]
        row.confirmed_at = max(left, default=None)


def change_calendar(session: Session, now: datetime, store_id: int, wish: Wish, *, by: str) -> None:
    """Save it, and give every open order of the store its new moment.

    Raises `NotFound`, `Conflict` (being deleted), `ManyInvalid`.
    """
    wrong = working_days.problems(wish)
    if wrong:
        raise ManyInvalid(wrong)
    calendar = working_days.entered(wish)
    store, waiting = _locked(session, store_id)
    store.calendar = working_days.values(calendar)
    store.calendar_at, store.calendar_by = now, by
    if waiting:
        moved = [
            {"id": number, "ship_by_at": calendar.last_hand_over(latest)}
            for number, latest in waiting
        ]
        session.execute(update(Order), moved)


def _locked(session: Session, store_id: int) -> tuple[Store, Sequence[tuple[int, datetime]]]:
    """The store and its open orders, each with Amazon's moment.

    The account first, then the orders by id, then the store: the order of all locks.
    """
    store = session.get(Store, store_id)
    if store is None:
        raise NotFound("store", store_id)
    if store.account_id is not None:
        session.get(SellerAccount, store.account_id, with_for_update=CHANGE)
    waiting = session.execute(
        select(Order.id, Order.latest_ship, Order.purchase_date)
        .where(Order.store_id == store_id, Order.ship_by_at.is_not(None))
        .order_by(Order.id)
        .with_for_update(**CHANGE)
    ).all()
    session.refresh(store, with_for_update=CHANGE)
    if store.status == StoreStatus.DELETING:
        raise Conflict("store-being-deleted", {"name": store.name})
    return store, [(row.id, row.latest_ship or row.purchase_date) for row in waiting]
