"""An order's amounts, which must add up to the cent before anything else is looked at (D16)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.models.base import Amount
from channel.ports.commerce import OrderLine, PlaceOrder

PARTS = ("item", "shipping", "gift_wrap", "fees", "tax", "tax_included", "discount")


def check_amounts(order: PlaceOrder) -> None:
    """`Rejected` "totals" when lines and tip are not the grand total, or an amount is no amount."""
    parts = (*PARTS, "tax_by_marketplace")
    amounts = [getattr(line, part) for line in order.lines for part in parts]
    if not all(_storable(amount) for amount in (*amounts, order.tip, order.grand_total)):
        raise rejected(Refusal.TOTALS, f"An amount is finer than 1/{Amount.SCALE} or not a number")
    sum_of_parts = sum((line.total for line in order.lines), order.tip)
    if sum_of_parts != order.grand_total:
        detail = f"{order.currency} {sum_of_parts} in lines and tip, {order.grand_total} in all"
        raise rejected(Refusal.TOTALS, detail)


def sum_of(lines: Sequence[OrderLine], part: str) -> Decimal:
    return sum((getattr(line, part) for line in lines), Decimal(0))


def _storable(amount: Decimal) -> bool:
    return amount.is_finite() and amount * Amount.SCALE == int(amount * Amount.SCALE)
