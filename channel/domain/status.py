"""The status of an order in the channel (D6, D8)."""

from __future__ import annotations

from dataclasses import dataclass

from channel.domain.order import OrderStatus

# Amazon's words (v2026-01-01, and v0's for notifications and reports), folded to one spelling.
_WORDS = {
    "PENDING": OrderStatus.PENDING,
    "PENDINGAVAILABILITY": OrderStatus.PENDING_AVAILABILITY,
    "UNSHIPPED": OrderStatus.UNSHIPPED,
    "PARTIALLYSHIPPED": OrderStatus.PARTIALLY_SHIPPED,
    "SHIPPED": OrderStatus.SHIPPED,
    "CANCELLED": OrderStatus.CANCELED,
    "CANCELED": OrderStatus.CANCELED,
    "UNFULFILLABLE": OrderStatus.UNFULFILLABLE,
}

HIDDEN_UNLESS_ASKED = frozenset({OrderStatus.PENDING, OrderStatus.PENDING_AVAILABILITY})
_SHIPPABLE = frozenset({OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED, OrderStatus.SHIPPED})


def status_of(amazon_word: str | None) -> OrderStatus:
    """Our status for Amazon's word; OTHER for one that nobody has told us of, or none at all."""
    folded = (amazon_word or "").replace("_", "").upper()
    return _WORDS.get(folded, OrderStatus.OTHER)


@dataclass(frozen=True)
class Progress:
    """How far the order is on both sides. Quantities are items, not lines."""

    amazon: OrderStatus
    items_ordered: int
    items_shipped_by_commerce: int
    commerce_complete: bool


def channel_status(progress: Progress) -> OrderStatus:
    """What the Orders tab shows.

    Completed: Amazon reports Shipped and the Commerce order is Complete. What Commerce has
    shipped counts at once (F28) and does not fall back while its confirmation is on the way; a
    cancellation by Amazon beats everything.
    """
    amazon = progress.amazon
    if amazon is OrderStatus.SHIPPED:
        return OrderStatus.COMPLETED if progress.commerce_complete else amazon
    if amazon not in _SHIPPABLE or not progress.items_shipped_by_commerce:
        return amazon
    if progress.items_shipped_by_commerce >= progress.items_ordered:
        return OrderStatus.SHIPPED
    return OrderStatus.PARTIALLY_SHIPPED
