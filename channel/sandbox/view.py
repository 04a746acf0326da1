"""What one caller may and wants to see of an order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from channel.sandbox.order import Order

DATASETS = (
    "BUYER",
    "RECIPIENT",
    "PROCEEDS",
    "EXPENSE",
    "PROMOTION",
    "CANCELLATION",
    "FULFILLMENT",
    "PACKAGES",
    "TAX",
    "PAYMENT",
    "FULFILLMENT_ORDERS",
)


@dataclass(frozen=True)
class View:
    """`included`: the asked-for datasets; `roles`: the application's; `now` ages phone numbers.

    `everything` is for the control API, which keeps nothing back.
    """

    included: frozenset[str]
    roles: frozenset[str]
    now: datetime
    everything: bool = False

    def shows_prices(self, order: Order) -> bool:
        """Amounts of a pending order are seen in Japan (#5139) and nowhere promised."""
        return self.everything or not order.is_pending or order.marketplace.country == "JP"
