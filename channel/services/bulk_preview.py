"""What a run would do, before it is begun: for how many orders the action fits, and why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, exists, func, select
from sqlalchemy.orm import Session

from channel.domain.bulk_run import MOST, Asked, BulkAction, refusal
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.store import StoreStatus
from channel.models.order import Order
from channel.models.shipment import Shipment
from channel.models.store import OrderSettingsRow, Store


@dataclass(frozen=True)
class BulkPreview:
    """`misfits`: how many orders would be skipped, by why (`error-<why>`)."""

    total: int
    fits: int
    misfits: Mapping[str, int]

    @property
    def too_many(self) -> bool:
        return self.total > MOST


def preview(session: Session, action: BulkAction, orders: Select[int]) -> BulkPreview:
    """Counted by the database: as many rows come back as there are different cases."""
    answers: Counter[str | None] = Counter()
    for case in session.execute(_cases(orders)):
        answers[refusal(action, _asked(case))] += case.orders
    fits = answers.pop(None, 0)
    misfits = {why: count for why, count in answers.most_common() if why is not None}
    return BulkPreview(fits + sum(misfits.values()), fits, misfits)


def _cases(orders: Select[int]) -> Select[Any]:
    facts = (
        select(
            Order.status.label("status"),
            Order.channel.label("channel"),
            Order.store_id.label("store_id"),
            Order.commerce_number.is_not(None).label("created"),
            Order.ignored_by.is_not(None).label("ignored"),
            Order.cancel_state.label("cancel_state"),
            exists().where(Shipment.order_id == Order.id).label("parcels"),
        )
        .where(Order.id.in_(orders))
        .subquery()
    )
    case = facts.c
    columns = (
        case.status,
        case.channel,
        Store.status.label("store_status"),
        OrderSettingsRow.import_orders,
        case.created,
        case.ignored,
        case.cancel_state,
        case.parcels,
    )
    return (
        select(*columns, func.count().label("orders"))
        .select_from(facts)
        .join(Store, Store.id == case.store_id)
        .join(OrderSettingsRow, OrderSettingsRow.store_id == case.store_id)
        .group_by(*columns)
    )


def _asked(case: Row[Any]) -> Asked:
    return Asked(
        status=OrderStatus(case.status),
        channel=FulfillmentChannel(case.channel),
        store_status=StoreStatus(case.store_status),
        imports=case.import_orders,
        created=case.created,
        ignored=case.ignored,
        cancel_state=case.cancel_state,
        parcels=case.parcels,
    )
