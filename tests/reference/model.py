"""The product as features.md tells it, written from that text alone: what ought to be true.

It shares no code with the product and knows nothing of jobs, outboxes or tables. Each thing that
happens is followed by everything that follows from it, at once. Section and row numbers are those
of the feature list.
"""

from __future__ import annotations

from dataclasses import dataclass, field

READY = ("UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED")


@dataclass
class Product:
    """`on_hand` counts what lies in the warehouse; what is taken of it is the orders' business."""

    on_hand: int
    managed: bool = True
    enabled: bool = True


@dataclass
class Settings:
    """The documented defaults (F65, F71, F76)."""

    import_orders: bool = True
    reserve_pending: bool = False


@dataclass
class Order:
    """`takes`: how much of the stock it has by hold or reservation now."""

    sku: str
    quantity: int
    by_amazon: bool
    status: str = ""
    updated: int = -1
    stored: int | None = None  # its place in the queue
    first_seen_off: bool = False
    asked_for: bool = False
    ignored: bool = False
    held: int = 0
    reserved: int = 0
    commerce: str | None = None  # OPEN, COMPLETE, CANCELED


@dataclass
class Model:
    settings: Settings = field(default_factory=Settings)
    products: dict[str, Product] = field(default_factory=dict)
    orders: dict[str, Order] = field(default_factory=dict)

    # What happens.

    def told(self, number: str, status: str, updated: int) -> None:
        """Amazon tells the state of an order; an older one than is known is no news (house 1.6)."""
        order = self.orders[number]
        if updated < order.updated:
            return
        order.status, order.updated = status, updated
        if order.by_amazon and status != "SHIPPED" and order.stored is None:
            return  # F16: not imported at all until Shipped
        if order.stored is None:
            order.stored = sum(other.stored is not None for other in self.orders.values())
            order.first_seen_off = not self.settings.import_orders  # D15
        self._follow(order)
        self.settle()

    def import_orders(self, on: bool) -> None:
        self.settings.import_orders = on
        self.settle()

    def reserve_pending(self, reserve: bool) -> None:
        self.settings.reserve_pending = reserve
        self.settle()

    def counted(self, sku: str, on_hand: int) -> None:
        self.products[sku].on_hand = on_hand
        self.settle()

    def enabled(self, sku: str, enabled: bool) -> None:
        self.products[sku].enabled = enabled
        self.settle()

    def ask(self, number: str) -> None:
        order = self.orders[number]
        if not self._waits(order) or order.status == "CANCELLED":
            return
        if self.settings.import_orders:
            order.asked_for, order.ignored = True, False
            self.settle()

    def ignore(self, number: str) -> None:
        order = self.orders[number]
        if self._waits(order):
            order.ignored, order.asked_for = True, False
            self.settle()

    # What follows.

    def settle(self) -> None:
        """Every order that waits is looked at again, the oldest first (D10)."""
        before = None
        while before != (before := repr(self.orders)):
            waiting = [order for order in self.orders.values() if self._waits(order)]
            for order in sorted(waiting, key=lambda order: order.stored or 0):
                self._decide(order)

    def _waits(self, order: Order) -> bool:
        return order.stored is not None and order.commerce is None

    def available(self, sku: str) -> int:
        product = self.products[sku]
        taken = sum(o.held + o.reserved for o in self.orders.values() if o.sku == sku)
        return product.on_hand - taken

    def _decide(self, order: Order) -> None:
        if order.status == "CANCELLED" or order.ignored or not self.settings.import_orders:
            order.held = 0  # F61, D15
            return
        if order.first_seen_off and not order.asked_for:
            order.held = 0
            return
        if order.by_amazon:
            self._create_by_amazon(order)
        elif order.status in READY:
            self._create(order)
        elif order.status == "PENDING":
            self._hold(order)

    def _hold(self, order: Order) -> None:
        """F77, D3: never more than there is, never both a hold and a reservation."""
        product = self.products[order.sku]
        if not self.settings.reserve_pending:
            order.held = 0
        elif not order.held and product.managed and self.available(order.sku) >= order.quantity:
            order.held = order.quantity

    def _create(self, order: Order) -> None:
        """F97-F103: in stock or unmanaged, it is created and reserved; the hold becomes that."""
        product = self.products[order.sku]
        enough = self.available(order.sku) + order.held >= order.quantity  # D22
        if not product.enabled or (product.managed and not enough):
            return  # blocked (D10); what it holds it keeps
        order.held = 0
        order.reserved = order.quantity if product.managed else 0
        order.commerce = "OPEN"
        self._follow(order)

    def _create_by_amazon(self, order: Order) -> None:
        """F91, F92, F17: only Shipped, only with goods on paper, and no stock is touched."""
        product = self.products[order.sku]
        short = product.managed and self.available(order.sku) < order.quantity
        if order.status == "SHIPPED" and product.enabled and not short:
            order.commerce = "COMPLETE"

    def _follow(self, order: Order) -> None:
        """What Amazon did to an order that Commerce holds (D5, D12, V9)."""
        if order.commerce != "OPEN":
            return
        if order.status == "CANCELLED":
            order.commerce = "CANCELED"
            order.reserved = 0
        elif order.status == "SHIPPED":
            order.commerce = "COMPLETE"
            product = self.products[order.sku]
            # What has left was there, whatever had been counted.
            product.on_hand = max(product.on_hand, order.reserved) - order.reserved
            order.reserved = 0
