"""What a change at Amazon or in Commerce means for an order: its status, and what is due now."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from channel.domain.order import OrderStatus
from channel.domain.settings_rules import mapped_status
from channel.domain.status import Progress, channel_status, status_of
from channel.domain.store import StoreStatus
from channel.models.order import Order
from channel.ports.commerce import CommerceState
from channel.services import outbox, policies, ship_by, timeline
from channel.services.outbox import Kind

_BY_AMAZON = {
    OrderStatus.CANCELED.value: "canceled",
    OrderStatus.COMPLETED.value: "completed",
}
_BY_COMMERCE = {
    OrderStatus.PARTIALLY_SHIPPED.value: "shipped-partly",
    OrderStatus.SHIPPED.value: "shipped-all",
    OrderStatus.COMPLETED.value: "completed",
}
_CLOSED = frozenset({CommerceState.COMPLETE.value, CommerceState.CANCELED.value})


def after_import(
    session: Session, now: datetime, row: Order, before: str | None, *, changed: bool
) -> None:
    """The order holds Amazon's newest state; `before` is its earlier status, None for a new one."""
    refresh(row)
    if before is None:
        timeline.record(session, row, now, "received", actor=timeline.AMAZON, after=row.status)
    elif before != row.status:
        moved(session, now, row, before, timeline.AMAZON)
    elif changed:
        row.updated_at = now
    if changed and row.commerce_number is None:
        row.decide_at = now
    if row.status == OrderStatus.CANCELED:
        row.attention = None
        row.attention_values = None
    reconcile_commerce(session, now, row)


def refresh(row: Order) -> None:
    """Recompute the item counts and the status from the lines (F31, F48, F57, D6), and by when it
    must leave (F51)."""
    row.items_shipped = sum(line.quantity_shipped for line in row.items)
    status = channel_status(
        Progress(
            amazon=status_of(row.amazon_status),
            items_ordered=row.items_ordered,
            items_shipped_by_commerce=sum(line.shipped_by_commerce for line in row.items),
            commerce_complete=row.commerce_state == CommerceState.COMPLETE,
        )
    )
    row.status = status.value
    if status in {OrderStatus.SHIPPED, OrderStatus.COMPLETED}:
        row.items_shipped = row.items_ordered
    gone = status is OrderStatus.CANCELED
    row.items_unshipped = 0 if gone else max(row.items_ordered - row.items_shipped, 0)
    ship_by.place(row)


def moved(session: Session, now: datetime, row: Order, before: str, actor: str) -> None:
    """Say on the timeline that the status moved (F9, F58)."""
    codes = _BY_COMMERCE if actor == timeline.COMMERCE else _BY_AMAZON
    code = codes.get(row.status, "status")
    timeline.record(
        session,
        row,
        now,
        code,
        actor=actor,
        before=before,
        after=row.status,
        values={"amazon_status": row.amazon_status},
    )


def reconcile_commerce(session: Session, now: datetime, row: Order) -> None:
    """Carry over what Amazon did to an order that Commerce holds (D5, D12, V9)."""
    if row.commerce_number is None or row.store.status != StoreStatus.ACTIVE:
        return
    closed = row.commerce_state in _CLOSED
    amazon = status_of(row.amazon_status)
    if amazon is OrderStatus.CANCELED and row.commerce_state != CommerceState.CANCELED:
        outbox.add(session, now, Kind.CANCEL_ORDER, row.id)
    elif amazon is OrderStatus.SHIPPED and not closed:
        outbox.add(session, now, Kind.COMPLETE_ORDER, row.id)


def map_status(session: Session, now: datetime, row: Order, amazon_before: str) -> None:
    """Amazon moved: an open Commerce order gets the store's word for where Amazon is now (V33).

    Only then, so that a status which a person set in Commerce stays until Amazon moves again.
    """
    if status_of(amazon_before) is status_of(row.amazon_status):
        return
    wanted = wanted_status(row)
    if wanted not in {None, row.commerce_status} and row.store.status == StoreStatus.ACTIVE:
        outbox.add(session, now, Kind.SET_STATUS, row.id)


def wanted_status(row: Order) -> str | None:
    """The store's word for where Amazon is; None without one, and for an order that is closed."""
    if row.commerce_number is None or row.commerce_state in _CLOSED:
        return None
    settings = policies.settings_of(row.store.settings)
    return mapped_status(settings, status_of(row.amazon_status))
