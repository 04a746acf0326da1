"""A store's life, and its order settings with their documented defaults (F62-F80, D2-D4, D24)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class StoreStatus(StrEnum):
    """OBSERVE reads, decides and shows, and writes nothing to Commerce or Amazon (D24).

    DELETING does neither, and is gone soon (D18).
    """

    NOT_CONNECTED = "NOT_CONNECTED"
    OBSERVE = "OBSERVE"
    ACTIVE = "ACTIVE"
    INACTIVE = "INACTIVE"
    DISCONNECTED = "DISCONNECTED"
    DELETING = "DELETING"


READING = frozenset({StoreStatus.OBSERVE, StoreStatus.ACTIVE})


class CustomerCreation(StrEnum):
    GUEST = "GUEST"
    NEW_ACCOUNT = "NEW_ACCOUNT"


class NumberSource(StrEnum):
    COMMERCE = "COMMERCE"
    AMAZON = "AMAZON"


class PendingOrders(StrEnum):
    RESERVE = "RESERVE"
    DO_NOT_RESERVE = "DO_NOT_RESERVE"


class OrderStatusChoice(StrEnum):
    DEFAULT = "DEFAULT"
    CUSTOM = "CUSTOM"


class OpenAtConnection(StrEnum):
    IMPORT_UNSHIPPED = "IMPORT_UNSHIPPED"
    IGNORE = "IGNORE"


class SightingReason(StrEnum):
    """Why an order that Amazon told us of has no order row."""

    LEFT_OUT = "left_out"  # existed at connection in another status than Unshipped (F4, D2)
    FBA_NOT_SHIPPED = "fba_not_shipped"  # F16, D23
    OTHER_CHANNEL = "other_channel"  # D20
    ODD = "odd"  # could not be read; set aside


# Days after which a hold for a pending order is given back (D3; a store may say otherwise).
HOLD_DAYS = 7


@dataclass(frozen=True)
class OrderSettings:
    """One set per store (F62).

    `number_prefix_merchant` and `number_prefix_amazon` go before the numbers of orders that the
    merchant, or Amazon, ships. `hold_days`: how long a pending order may hold stock. `status_map`
    gives an open Commerce order a status of the merchant's own while Amazon says the key's, an
    `OrderStatus` (V33).
    """

    target_store: str
    import_orders: bool = True
    customer_creation: CustomerCreation = CustomerCreation.GUEST
    number_source: NumberSource = NumberSource.COMMERCE
    pending_orders: PendingOrders = PendingOrders.DO_NOT_RESERVE
    order_status: OrderStatusChoice = OrderStatusChoice.DEFAULT
    custom_status: str | None = None
    open_at_connection: OpenAtConnection = OpenAtConnection.IMPORT_UNSHIPPED
    number_prefix_merchant: str = ""
    number_prefix_amazon: str = ""
    hold_days: int = HOLD_DAYS
    status_map: Mapping[str, str] = field(default_factory=dict)
