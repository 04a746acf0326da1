"""Amounts: always a Decimal and an ISO 4217 currency (D7)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

# ISO 4217 minor units of the marketplaces' currencies that do not have two.
_MINOR_DIGITS = {"JPY": 0, "KRW": 0, "CLP": 0, "VND": 0, "BHD": 3, "KWD": 3, "JOD": 3, "OMR": 3}


def minor_digits(currency: str) -> int:
    """How many decimals the currency has (JPY 0, most 2)."""
    return _MINOR_DIGITS.get(currency, 2)


@dataclass(frozen=True)
class Money:
    amount: Decimal
    currency: str

    @classmethod
    def of(cls, text: str | int | Decimal, currency: str) -> Money:
        """From a decimal string. Raises ValueError for anything else, NaN included."""
        try:
            amount = Decimal(text)
        except InvalidOperation as error:
            raise ValueError(f"{text!r} is not an amount") from error
        if not amount.is_finite():
            raise ValueError(f"{text!r} is not an amount")
        return cls(amount, currency)

    def __add__(self, other: Money) -> Money:
        self._same(other)
        return Money(self.amount + other.amount, self.currency)

    def __str__(self) -> str:
        return f"{plain(self.amount, self.currency)} {self.currency}"

    def _same(self, other: Money) -> None:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")


def plain(amount: Decimal, currency: str) -> str:
    """The bare number with the currency's decimals, more where the amount has more: 19940, 9.50."""
    digits = minor_digits(currency)
    quantum = Decimal(1).scaleb(-digits)
    rounded = amount.quantize(quantum)
    return f"{rounded if rounded == amount else amount.normalize():f}"


def shared(amount: Decimal, pieces: int, currency: str) -> tuple[Decimal, Decimal]:
    """The price of one piece in whole cents, and the cents that this leaves to the line (±).

    10.00 for 3 pieces is 3.33 each and a rest of 0.01; amount = each * pieces + rest.
    """
    pieces = max(pieces, 1)
    quantum = Decimal(1).scaleb(-minor_digits(currency))
    each = (amount / pieces).quantize(quantum, ROUND_HALF_UP)
    return each, amount - each * pieces
