"""How a Commerce order is to be made: the store's settings, as its rules changed them."""

from __future__ import annotations

from dataclasses import dataclass

from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.rules.outcome import Effects
from channel.domain.settings_rules import mapped_status
from channel.domain.store import CustomerCreation, NumberSource, OrderSettings, OrderStatusChoice


@dataclass(frozen=True)
class Treatment:
    """`status` None: the Commerce default for new orders (F78). `number` None: Commerce's own.

    `decided_at`: where Amazon was, as an `OrderStatus`; unknown of older decisions.
    """

    target_store: str
    status: str | None = None
    decided_at: str | None = None
    complete: bool = False
    create_customer: bool = False
    number_source: NumberSource = NumberSource.COMMERCE
    number_prefix: str = ""
    reserve_stock: bool = False
    backorder: bool = False
    shipping_method: str | None = None
    stock_source: str | None = None
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def treat(
    settings: OrderSettings, effects: Effects, channel: FulfillmentChannel, status: OrderStatus
) -> Treatment:
    """F69-F80 and D5, before anything is known of stock."""
    complete = channel is FulfillmentChannel.AMAZON or status is OrderStatus.SHIPPED
    return Treatment(
        target_store=effects.target_store or settings.target_store,
        status=None if complete else effects.status or _status(settings, status),
        decided_at=status.value,
        complete=complete,
        create_customer=_customer(settings, effects),
        number_source=settings.number_source,
        number_prefix=_prefix(settings, effects, channel),
        shipping_method=effects.shipping_method,
        stock_source=effects.stock_source,
        tags=effects.tags,
        notes=effects.notes,
    )


def _status(settings: OrderSettings, status: OrderStatus) -> str | None:
    """The map of V33 is about where Amazon is; the custom status about a new order (F79)."""
    custom = settings.order_status is OrderStatusChoice.CUSTOM
    return mapped_status(settings, status) or (settings.custom_status if custom else None)


def _customer(settings: OrderSettings, effects: Effects) -> bool:
    if effects.create_customer is not None:
        return effects.create_customer
    return settings.customer_creation is CustomerCreation.NEW_ACCOUNT


def _prefix(settings: OrderSettings, effects: Effects, channel: FulfillmentChannel) -> str:
    if effects.number_prefix is not None:
        return effects.number_prefix
    if channel is FulfillmentChannel.AMAZON:
        return settings.number_prefix_amazon
    return settings.number_prefix_merchant
