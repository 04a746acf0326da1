"""How an order's amounts are written: Amazon documents no one way (amazon.md 1.6)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from channel.sandbox import reading
from channel.sandbox.money import ZERO
from channel.sandbox.reading import Body

FIELDS = ("taxIncluded", "discountSign", "tip", "tipStatus", "grandTotal", "currencyCode")


@dataclass(frozen=True)
class Terms:
    """`tax_included`: the prices have the tax in them, so that TAX is told and not added.

    `tip` counts once its status is FINALIZED. `grand_total` is what Amazon states instead of the
    sum: an order that does not add up. `currency` is another than the marketplace's.
    """

    tax_included: bool = False
    negative_discounts: bool = False
    tip: Decimal = ZERO
    tip_status: str = "FINALIZED"
    grand_total: Decimal | None = None
    currency: str | None = None

    @property
    def paid_tip(self) -> Decimal:
        return self.tip if self.tip_status == "FINALIZED" else ZERO

    @property
    def discount_sign(self) -> int:
        return -1 if self.negative_discounts else 1


PLAIN = Terms()


def read(body: Body, currency: str) -> Terms:
    """The terms of a control call; `currency` is the marketplace's."""
    own = reading.text(body, "currencyCode") or None
    in_currency = own or currency
    stated = body.get("grandTotal") is not None
    return Terms(
        tax_included=reading.flag(body, "taxIncluded"),
        negative_discounts=reading.word(body, "discountSign", ("POSITIVE", "NEGATIVE"), "POSITIVE")
        == "NEGATIVE",
        tip=reading.amount(body, "tip", in_currency),
        tip_status=reading.word(body, "tipStatus", ("PENDING", "FINALIZED"), "FINALIZED"),
        grand_total=reading.amount(body, "grandTotal", in_currency) if stated else None,
        currency=own,
    )
