"""Amounts as the contract shows them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any

import strawberry

from channel.domain.money import Money as DomainMoney
from channel.domain.money import plain
from channel.domain.order import Component
from channel.domain.totals import GRAND_TOTAL, LINE


@strawberry.type(description="An amount and its currency.")
class Money:
    amount: Decimal = strawberry.field(
        description="With the currency's own decimals, more where the amount has more: 19.90, 1980."
    )
    currency_code: str = strawberry.field(description="ISO 4217.")

    @classmethod
    def of(cls, amount: Decimal, currency: str) -> Money:
        return cls(amount=Decimal(plain(amount, currency)), currency_code=currency)

    @classmethod
    def maybe(cls, amount: Decimal | None, currency: str | None) -> Money | None:
        return None if amount is None or currency is None else cls.of(amount, currency)

    @classmethod
    def shown(cls, money: DomainMoney) -> Money:
        return cls.of(money.amount, money.currency)


@strawberry.enum(
    description="Amazon's own parts of a total (`proceeds.breakdowns[].type`); OTHER also stands "
    "for words that Amazon has added since. GRAND_TOTAL is everything, LINE one line (in "
    "differences only)."
)
class TotalComponent(StrEnum):
    ITEM = "ITEM"
    SHIPPING = "SHIPPING"
    GIFT_WRAP = "GIFT_WRAP"
    COD_FEE = "COD_FEE"
    OTHER = "OTHER"
    TAX = "TAX"
    DISCOUNT = "DISCOUNT"
    DELIVERY_TIP = "DELIVERY_TIP"
    GRAND_TOTAL = "GRAND_TOTAL"
    LINE = "LINE"


@strawberry.type(description="What a tax or a discount belongs to (API `detailedBreakdowns[]`).")
class TotalDetail:
    component: TotalComponent = strawberry.field(
        description="Of what; DISCOUNT under TAX: the tax that a discount saves."
    )
    amount: Money = strawberry.field(description="How much, with Amazon's sign.")


@strawberry.type(description="One part of a total, the amount and sign as Amazon gave them (D16)")
class TotalLine:
    component: TotalComponent = strawberry.field(description="Which part.")
    amount: Money = strawberry.field(description="How much.")
    details: list[TotalDetail] = strawberry.field(
        description="What TAX and DISCOUNT belong to, where Amazon says so."
    )


def total_lines(
    breakdowns: Sequence[Any], total: Decimal | None, currency: str | None
) -> list[TotalLine]:
    """Stored breakdowns `[[type, amount, details]]`, the grand total last. No currency: none."""
    if currency is None:
        return []
    lines = [
        TotalLine(
            component=component_of(type_),
            amount=Money.of(Decimal(amount), currency),
            details=[
                TotalDetail(component=component_of(of), amount=Money.of(Decimal(part), currency))
                for of, part in details
            ],
        )
        for type_, amount, details in breakdowns
    ]
    if total is not None:
        grand = Money.of(total, currency)
        whole = TotalComponent.GRAND_TOTAL
        lines.append(TotalLine(component=whole, amount=grand, details=[]))
    return lines


def component_of(word: str) -> TotalComponent:
    return TotalComponent(word) if word in _COMPONENTS else TotalComponent.OTHER


_COMPONENTS = frozenset(component.value for component in Component) | {
    GRAND_TOTAL,
    LINE,
}
