"""What a store wants done with its orders: its settings, its creation table, its rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.engine import Row
from sqlalchemy.orm import Session, joinedload

from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.rules.rule import Rule, RuleState
from channel.domain.store import (
    CustomerCreation,
    NumberSource,
    OpenAtConnection,
    OrderSettings,
    OrderStatusChoice,
    PendingOrders,
)
from channel.domain.table import Cell, Stock, Table, with_overrides
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.rule import Rule as RuleRow
from channel.models.steps import hint
from channel.models.store import OrderSettingsRow, Store
from channel.services import rule_wire


@dataclass(frozen=True)
class Policy:
    """All that decides of a store's orders, beside what is known of an order itself.

    `rules`: the active ones, in their order.
    """

    settings: OrderSettings
    table: Table
    rules: tuple[Rule, ...] = ()


def of_stores(session: Session, store_ids: Iterable[int]) -> Mapping[int, Policy]:
    """The policies of several stores, in a constant number of statements."""
    ids = set(store_ids)
    rules = _active_rules(session, ids)
    stores = session.scalars(
        select(Store).where(Store.id.in_(ids)).options(joinedload(Store.settings))
    )
    return {store.id: policy_of(store.settings, rules.get(store.id, ())) for store in stores}


def _active_rules(session: Session, store_ids: Iterable[int]) -> Mapping[int, tuple[Rule, ...]]:
    rows = session.scalars(
        select(RuleRow)
        .where(RuleRow.store_id.in_(store_ids), RuleRow.state == RuleState.ACTIVE.value)
        .order_by(RuleRow.position, RuleRow.id)
    )
    found: dict[int, tuple[Rule, ...]] = {}
    for row in rows:
        found[row.store_id] = (*found.get(row.store_id, ()), rule_of(row))
    return found


def rule_of(row: RuleRow) -> Rule:
    return Rule(
        id=row.id,
        name=row.name,
        conditions=rule_wire.conditions(row.conditions),
        actions=rule_wire.actions(row.actions),
        state=RuleState(row.state),
        stops=row.stops,
    )


def policy_of(row: OrderSettingsRow, rules: tuple[Rule, ...] = ()) -> Policy:
    return Policy(settings_of(row), with_overrides(overrides_of(row.table_overrides)), rules)


def settings_of(row: OrderSettingsRow | Row[Any]) -> OrderSettings:
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


def write_settings(row: OrderSettingsRow, settings: OrderSettings) -> OrderSettingsRow:
    """The other way round from `settings_of`."""
    row.target_store = settings.target_store
    row.import_orders = settings.import_orders
    row.customer_creation = settings.customer_creation.value
    row.number_source = settings.number_source.value
    row.pending_orders = settings.pending_orders.value
    row.order_status = settings.order_status.value
    row.custom_status = settings.custom_status
    row.open_at_connection = settings.open_at_connection.value
    row.number_prefix_merchant = settings.number_prefix_merchant
    row.number_prefix_amazon = settings.number_prefix_amazon
    row.hold_days = settings.hold_days
    row.status_map = dict(settings.status_map)
    return row


def overrides_of(kept: Iterable[Iterable[Any]]) -> Table:
    """From `OrderSettingsRow.table_overrides`."""
    return {
        (FulfillmentChannel(channel), OrderStatus(status), Stock(stock)): Cell(answer)
        for channel, status, stock, answer in kept
    }


def kept_overrides(overrides: Table) -> list[list[str]]:
    """For `OrderSettingsRow.table_overrides`."""
    return [
        [channel.value, status.value, stock.value, answer.value]
        for (channel, status, stock), answer in overrides.items()
    ]


def changed(session: Session, now: datetime, store_id: int) -> None:
    """Settings, table or rules are others now: what is not created yet is decided again at once."""
    # By id, as everybody takes them: an UPDATE alone would lock them in the order it finds them.
    waiting = (
        select(Order.id)
        .where(
            Order.store_id == store_id,
            Order.commerce_number.is_(None),
            Order.ignored_by.is_(None),
        )
        .order_by(Order.id)
        .with_for_update(**CHANGE)
    )
    session.execute(
        update(Order)
        .where(Order.id.in_(waiting))
        # A decision that is being made by what they were does not count: hence the revision.
        .values(decide_at=now, revision=Order.revision + 1)
        .execution_options(synchronize_session=False)
    )
    hint(session, "decide")
