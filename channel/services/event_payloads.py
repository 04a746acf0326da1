"""An order as listeners are shown it: how it stands, and nothing of who bought it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.money import plain
from channel.models.order import Order, OrderItem
from channel.models.store import Store


def of(session: Session, orders: Sequence[Order]) -> Mapping[int, dict[str, Any]]:
    """By order, plain JSON; in two statements, however many orders there are."""
    items = _items(session, [order.id for order in orders])
    stores = _stores(session, {order.store_id for order in orders})
    return {
        order.id: {
            # As the API writes ids (api/ids.py).
            "id": f"order_{order.id}",
            "orderNumber": order.id,
            "amazonOrderNumber": order.amazon_order_id,
            "commerceOrderNumber": order.commerce_number,
            "store": stores[order.store_id],
            "status": order.status,
            "amazonStatus": order.amazon_status,
            "total": _total(order),
            "currency": order.currency,
            "items": items.get(order.id, []),
            "needsAttention": order.attention is not None,
            "attention": order.attention,
            "updatedAt": order.updated_at.isoformat(),
        }
        for order in orders
    }


def _total(order: Order) -> str | None:
    if order.total is None or order.currency is None:
        return None
    return plain(order.total, order.currency)


def _items(session: Session, orders: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {}
    rows = session.execute(
        select(OrderItem.order_id, OrderItem.order_item_id, OrderItem.sku, OrderItem.quantity)
        .where(OrderItem.order_id.in_(orders))
        .order_by(OrderItem.order_id, OrderItem.position)
    )
    for order_id, reference, sku, quantity in rows:
        item = {"orderItemId": reference, "sku": sku, "quantity": quantity}
        found.setdefault(order_id, []).append(item)
    return found


def _stores(session: Session, stores: set[int]) -> dict[int, dict[str, Any]]:
    rows = session.execute(
        select(Store.id, Store.name, Store.marketplace_id).where(Store.id.in_(stores))
    )
    return {
        row.id: {"id": f"store_{row.id}", "name": row.name, "marketplaceId": row.marketplace_id}
        for row in rows
    }
