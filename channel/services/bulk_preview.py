"""What a run would do, before it is begun: for how many orders the action fits, and why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Select, exists, func, select
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


def preview(session: Session, action: BulkAction, orders: Select[tuple[int]]) -> BulkPreview:
    """Counted by the database: as many rows come back as there are different cases."""
    answers: Counter[str | None] = Counter()
    for *facts, count in session.execute(_cases(orders)):
        answers[refusal(action, _asked(*facts))] += count
    fits = answers.pop(None, 0)
    misfits = {why: count for why, count in answers.most_common() if why is not None}
    return BulkPreview(fits + sum(misfits.values()), fits, misfits)


def _cases(orders: Select[tuple[int]]) -> Select[tuple[object, ...]]:
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
        Store.status,
        OrderSettingsRow.import_orders,
        case.created,
        case.ignored,
        case.cancel_state,
        case.parcels,
    )
    return (
        select(*columns, func.count())
        .select_from(facts)
        .join(Store, Store.id == case.store_id)
        .join(OrderSettingsRow, OrderSettingsRow.store_id == case.store_id)
        .group_by(*columns)
    )


def _asked(
    status: str,
    channel: str,
    store_status: str,
    imports: bool,
    created: bool,
    ignored: bool,
    cancel_state: str | None,
    parcels: bool,
) -> Asked:
    return Asked(
        OrderStatus(status),
        FulfillmentChannel(channel),
        StoreStatus(store_status),
        imports,
        created,
        ignored,
        cancel_state,
        parcels,
    )
