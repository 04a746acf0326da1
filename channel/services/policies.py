"""What a store wants done with its orders: its settings, its creation table, its rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.store import (
    CustomerCreation,
    NumberSource,
    OpenAtConnection,
    OrderSettings,
    OrderStatusChoice,
    PendingOrders,
)
from channel.domain.table import Cell, Stock, Table, with_overrides
from channel.models.store import OrderSettingsRow, Store


@dataclass(frozen=True)
class Policy:
    """All that decides of a store's orders, beside what is known of an order itself."""

    settings: OrderSettings
    table: Table


def of_stores(session: Session, store_ids: Iterable[int]) -> Mapping[int, Policy]:
    """The policies of several stores, in a constant number of statements."""
    stores = session.scalars(
        select(Store).where(Store.id.in_(set(store_ids))).options(joinedload(Store.settings))
    )
    return {store.id: policy_of(store.settings) for store in stores}


def policy_of(row: OrderSettingsRow) -> Policy:
    return Policy(settings_of(row), with_overrides(overrides_of(row.table_overrides)))


def settings_of(row: OrderSettingsRow) -> OrderSettings:
    return OrderSettings(
        target_store=row.target_store,
        import_orders=row.import_orders,
        customer_creation=CustomerCreation(row.customer_creation),
        number_source=NumberSource(row.number_source),
        pending_orders=PendingOrders(row.pending_orders),
        order_status=OrderStatusChoice(row.order_status),
        custom_status=row.custom_status,
        open_at_connection=OpenAtConnection(row.open_at_connection),
        number_prefix_merchant=row.number_prefix_merchant,
        number_prefix_amazon=row.number_prefix_amazon,
        hold_days=row.hold_days,
        status_map=row.status_map,
    )


def overrides_of(kept: Iterable[Iterable[Any]]) -> Table:
    """From `OrderSettingsRow.table_overrides`."""
    return {
        (FulfillmentChannel(channel), OrderStatus(status), Stock(stock)): Cell(answer)
        for channel, status, stock, answer in kept
    }
