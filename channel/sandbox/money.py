"""Amounts: text on both wires, Decimal inside."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any

_WITHOUT_DECIMALS = {"JPY"}
ZERO = Decimal(0)


def decimals(currency: str) -> int:
    return 0 if currency in _WITHOUT_DECIMALS else 2


def read(text: object, currency: str, field: str) -> Decimal:
    """The amount of a control call. ValueError with a sentence for the caller."""
    if not isinstance(text, str):
        raise ValueError(f'{field} must be a string such as "19.99", not {text!r}.')
    try:
        amount = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"{field} is not an amount: {text!r}.") from None
    if not amount.is_finite() or amount < 0:
        raise ValueError(f"{field} must be zero or more, not {text!r}.")
    if amount != round(amount, decimals(currency)):
        raise ValueError(f"{field} has too many decimals for {currency}: {text!r}.")
    return amount


def to_wire(amount: Decimal, currency: str) -> dict[str, Any]:
    """Amazon's `Money`: `{"amount": "19.99", "currencyCode": "USD"}`, yen without decimals."""
    return {"amount": f"{amount:.{decimals(currency)}f}", "currencyCode": currency}


def total(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, ZERO)
