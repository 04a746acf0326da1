"""What may be given back of an order's line: never more than was paid, or than left the house."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from channel.domain.money import minor_digits, plain

ZERO = Decimal(0)


class RefundReason(StrEnum):
    """Why money was given back (V15). ORDER_CANCELED is the channel's own: an invoice credited."""

    CUSTOMER_RETURN = "CUSTOMER_RETURN"
    NOT_RECEIVED = "NOT_RECEIVED"
    NOT_AS_DESCRIBED = "NOT_AS_DESCRIBED"
    DAMAGED = "DAMAGED"
    GOODWILL = "GOODWILL"
    OTHER = "OTHER"
    ORDER_CANCELED = "ORDER_CANCELED"


@dataclass(frozen=True)
class LineRefund:
    """What is given back of a line: `shipping` apart from the rest, `returned` items to stock."""

    line_reference: str
    amount: Decimal = ZERO
    shipping: Decimal = ZERO
    returned: int = 0

    @property
    def total(self) -> Decimal:
        return self.amount + self.shipping


@dataclass(frozen=True)
class LineStanding:
    """A line before a refund. `total` is all that was paid for it, `shipping` (before tax and
    discount) part of that; `returnable` items took stock, left, and have not come back."""

    total: Decimal
    shipping: Decimal
    refunded: Decimal = ZERO
    shipping_refunded: Decimal = ZERO
    returnable: int = 0

    @property
    def left(self) -> Decimal:
        return max(ZERO, self.total - self.refunded - self.shipping_refunded)

    @property
    def shipping_left(self) -> Decimal:
        """Of `left`; nothing where a discount has taken the shipping off again."""
        return max(ZERO, min(self.left, self.shipping - self.shipping_refunded))

    @property
    def goods_left(self) -> Decimal:
        """What is left when the shipping is given back too."""
        return self.left - self.shipping_left


@dataclass(frozen=True)
class Problem:
    """`field` of the `LineRefund` that cannot be, `why`, and what would be the most."""

    field: str
    why: str
    most: str = ""


def problem(wish: LineRefund, line: LineStanding, currency: str) -> Problem | None:
    """Why the line cannot be refunded so; None when it can."""
    for field, amount in (("amount", wish.amount), ("shipping", wish.shipping)):
        if not amount.is_finite() or amount < 0:
            return Problem(field, "refund-negative")
        if not _in_coins(amount, currency):
            return Problem(field, "refund-too-fine", plain(ZERO, currency))
    if wish.shipping > line.shipping_left:
        return Problem("shipping", "refund-above-left", plain(line.shipping_left, currency))
    if wish.total > line.left:
        most = line.left - wish.shipping
        return Problem("amount", "refund-above-left", plain(most, currency))
    if not 0 <= wish.returned <= line.returnable:
        return Problem("returned", "refund-too-many-back", str(line.returnable))
    return None


def share_not_shipped(amount: Decimal, quantity: int, shipped: int, currency: str) -> Decimal:
    """What of a line's amount stands for the items that will never be shipped, in whole cents."""
    if shipped <= 0 or quantity <= 0:
        return amount
    quantum = Decimal(1).scaleb(-minor_digits(currency))
    kept = (amount * min(shipped, quantity) / quantity).quantize(quantum, ROUND_HALF_UP)
    return amount - kept


def _in_coins(amount: Decimal, currency: str) -> bool:
    quantum = Decimal(1).scaleb(-minor_digits(currency))
    return amount == amount.quantize(quantum)
