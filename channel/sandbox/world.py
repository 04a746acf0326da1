"""Everything that is in the box: who sells, and what was ordered."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from threading import RLock

from channel.sandbox.applications import Application
from channel.sandbox.authorisations import (
    DEMO_REFRESH_TOKEN,
    DEMO_SELLER,
    Authorisation,
    Authorisations,
)
from channel.sandbox.clock import Clock
from channel.sandbox.marketplaces import DE, JP, MARKETPLACES, SE, US
from channel.sandbox.order import Order
from channel.sandbox.order_change import Change

__all__ = ["DEMO_REFRESH_TOKEN", "DEMO_SELLER", "Seller", "World"]

DIRECT_TO_CONSUMER = "Direct-to-Consumer Shipping"
INVENTORY_AND_ORDERS = "Inventory and Order Tracking"
TAX_ROLES = frozenset({"Tax Invoicing", "Tax Remittance"})

# Any one of them lets an application read orders (amazon.md 1.8).
ORDER_ROLES = (
    DIRECT_TO_CONSUMER,
    INVENTORY_AND_ORDERS,
    "Tax Invoicing",
    "Tax Remittance",
    "Amazon Fulfillment",
    "Buyer Communication",
    "Buyer Solicitation",
    "Finance and Accounting",
    "Pricing",
    "Product Listing",
    "Selling Partner Insights",
    "Professional Services",
)

# The first digits of an order number tell people where it was placed.
_NUMBER_PREFIX = {"US": "113", "DE": "303", "SE": "171", "JP": "250", "GB": "202", "FR": "407"}


@dataclass(frozen=True)
class Seller:
    id: str
    marketplace_ids: tuple[str, ...]
    roles: frozenset[str]
    refresh_token: str
    store_name: str

    @property
    def home_region(self) -> str:
        return MARKETPLACES[self.marketplace_ids[0]].region

    def marketplaces_in(self, region: str) -> tuple[str, ...]:
        return tuple(m for m in self.marketplace_ids if MARKETPLACES[m].region == region)


@dataclass
class World:
    """Guarded by `lock`: whoever reads or changes orders holds it.

    `cancel_order_offered`: whether `cancelOrder` is there, which Amazon has not said (amazon.md 4).
    """

    clock: Clock
    speed: float
    seed: int
    application: Application = field(default_factory=Application)
    applications: dict[str, Application] = field(default_factory=dict)
    sellers: dict[str, Seller] = field(default_factory=dict)
    orders: dict[str, Order] = field(default_factory=dict)
    listeners: list[Callable[[Change], None]] = field(default_factory=list)
    cancel_order_offered: bool = False
    lock: RLock = field(default_factory=RLock, repr=False)

    def __post_init__(self) -> None:
        self.authorisations = Authorisations(self.seed)
        self.reset()

    def reset(self) -> None:
        """An empty world; the demo seller is there, with nothing sold."""
        self.dice = random.Random(self.seed)
        self.orders.clear()
        self.sellers.clear()
        self.cancel_order_offered = False
        self.authorisations.forget()
        self.applications = {self.application.id: replace(self.application)}
        self.add_seller(DEMO_SELLER, (US, DE, SE, JP), store_name="Norrsken Hem")

    def add_seller(
        self,
        seller_id: str,
        marketplace_ids: tuple[str, ...],
        roles: frozenset[str] = frozenset(ORDER_ROLES),
        store_name: str | None = None,
    ) -> Seller:
        """The same seller in the same world gets the same refresh token until it is revoked."""
        own = Authorisation(seller_id, self.application.id)
        token = self.authorisations.self_authorise(own)
        seller = Seller(seller_id, marketplace_ids, roles, token, store_name or seller_id)
        self.sellers[seller_id] = seller
        return seller

    def tell(self, change: Change) -> None:
        """Whoever changes an order says so. The first Pending of an order is no change."""
        for listener in self.listeners:
            listener(change)

    @property
    def settling_time(self) -> timedelta:
        """What Amazon calls two minutes: changes younger than this are in no search."""
        return timedelta(seconds=120 / self.speed)

    def orders_of(self, seller: Seller) -> list[Order]:
        return [order for order in self.orders.values() if order.seller_id == seller.id]

    def new_order_id(self, country: str, dice: random.Random | None = None) -> str:
        """3-7-7 digits, not used before."""
        dice = dice or self.dice
        prefix = _NUMBER_PREFIX.get(country, "028")
        while True:
            order_id = f"{prefix}-{dice.randrange(10**7):07}-{dice.randrange(10**7):07}"
            if order_id not in self.orders:
                return order_id

    def new_item_id(self, dice: random.Random | None = None) -> str:
        return str((dice or self.dice).randrange(10**13, 10**14))
