"""Stores that were read together read what hangs on them together (see `order_set`)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.engine import Row

from channel.api import left_out, store_figures, store_outlook, store_revenue
from channel.api.context import Context
from channel.api.keyset import Window
from channel.api.left_out import LeftOutConnection, Place
from channel.api.money import Money
from channel.api.store import Store
from channel.api.store_figures import AskedForOrder, DailyRevenue, OrderStatusCount, SetAsideOrder
from channel.api.store_outlook import OrderOutlook
from channel.api.store_revenue import RevenuePeriod
from channel.models.account import SellerAccount
from channel.models.concession import Concession
from channel.models.store import OrderSettingsRow
from channel.models.store import Store as StoreRow
from channel.services import installation


class StoreSet:
    def __init__(self, context: Context, rows: Sequence[Row[Any]]) -> None:
        self.context = context
        self.rows = rows
        self.ids = [row.id for row in rows]
        self._revenue: dict[int, Mapping[int, list[DailyRevenue]]] = {}
        self._periods: dict[int, Mapping[int, RevenuePeriod]] = {}
        self._left_out: dict[Window, Mapping[Place, LeftOutConnection]] = {}

    @property
    def stores(self) -> list[Store]:
        return [Store.of(row, self) for row in self.rows]

    @cached_property
    def counts(self) -> Mapping[int, list[OrderStatusCount]]:
        return store_figures.status_counts(self.context.session, self.ids)

    @cached_property
    def needing_attention(self) -> Mapping[int, int]:
        return store_figures.needing_attention(self.context.session, self.ids)

    @cached_property
    def left_out(self) -> Mapping[tuple[int, str], int]:
        accounts = [row.account_id for row in self.rows if row.account_id is not None]
        return store_figures.left_out(self.context.session, accounts)

    def left_out_page(self, place: Place, window: Window) -> LeftOutConnection:
        """A store's page of them. Raises `Invalid` for a cursor."""
        if window not in self._left_out:
            places = {(row.account_id, row.marketplace_id) for row in self.rows}
            pages = left_out.pages(self.context, places, self.left_out, window)
            self._left_out[window] = pages
        return self._left_out[window][place]

    @cached_property
    def set_aside(self) -> Mapping[int, list[SetAsideOrder]]:
        accounts = [row.account_id for row in self.rows if row.account_id is not None]
        return store_figures.set_aside(self.context.session, accounts)

    @cached_property
    def asked_for(self) -> Mapping[int, list[AskedForOrder]]:
        accounts = [row.account_id for row in self.rows if row.account_id is not None]
        now = self.context.wiring.clock.now()
        return store_figures.asked_for(self.context.session, now, accounts, self.context.say)

    @cached_property
    def read_only(self) -> bool:
        base_url = self.context.wiring.config.base_url
        return installation.is_copy(self.context.session, base_url)

    @cached_property
    def lifetime(self) -> Mapping[int, list[Money]]:
        return store_figures.lifetime(self.context.session, self.ids)

    @cached_property
    def outlook(self) -> Mapping[int, list[OrderOutlook]]:
        return store_outlook.outlooks(self.context, self.ids)

    def revenue_period(self, days: int) -> Mapping[int, RevenuePeriod]:
        """Raises `Invalid`."""
        if days not in self._periods:
            now = self.context.wiring.clock.now()
            found = store_revenue.periods(self.context.session, self.rows, days, now)
            self._periods[days] = found
        return self._periods[days]

    def revenue(self, days: int) -> Mapping[int, list[DailyRevenue]]:
        if days not in self._revenue:
            now = self.context.wiring.clock.now()
            found = store_figures.revenue(self.context.session, self.rows, days, now)
            self._revenue[days] = found
        return self._revenue[days]


def statement() -> Select[Any]:
    """Stores with their settings, and their account where they have one (else null)."""
    account = [
        SellerAccount.selling_partner_id,
        SellerAccount.connected,
        SellerAccount.data_as_of,
        SellerAccount.last_sweep_at,
        SellerAccount.sweep_due_at,
        SellerAccount.last_error,
        SellerAccount.last_error_at,
        SellerAccount.authorised_at,
        SellerAccount.wants_push,
        SellerAccount.push,
        SellerAccount.push_error,
        SellerAccount.last_notice_at,
        Concession.datasets.label("conceded"),
        Concession.reason.label("conceded_because"),
        Concession.ends_at.label("conceded_until"),
    ]
    settings = [
        column for column in OrderSettingsRow.__table__.columns if column.name != "store_id"
    ]
    return (
        select(*StoreRow.__table__.columns, *settings, *account)
        .join(OrderSettingsRow, OrderSettingsRow.store_id == StoreRow.id)
        .outerjoin(SellerAccount, SellerAccount.id == StoreRow.account_id)
        .outerjoin(Concession, Concession.account_id == SellerAccount.id)
    )


def stores_by_id(context: Context, ids: Collection[int]) -> dict[int, Store]:
    rows = context.session.execute(statement().where(StoreRow.id.in_(ids))).all()
    return {store.merchant_id: store for store in StoreSet(context, rows).stores}
