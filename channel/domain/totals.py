"""Amazon's amounts as a Commerce order, to the cent (D16).

Amazon documents neither the sign of DISCOUNT nor whether TAX is inside the prices
(amazon.md 1.6). So each reading is tried, and one is believed only when it is the only one that
gives Amazon's own totals, line by line and for the whole order. Otherwise the order is blocked
with the differences; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from channel.domain.money import plain
from channel.domain.order import AmazonOrder, Breakdown, Component

_ZERO = Decimal(0)


@dataclass(frozen=True)
class Parts:
    """The components of a line or an order, as bare amounts in one currency.

    `discount` is positive; `tax` comes on top; `tax_included` is already inside the prices.
    """

    item: Decimal = _ZERO
    shipping: Decimal = _ZERO
    gift_wrap: Decimal = _ZERO
    fees: Decimal = _ZERO
    tax: Decimal = _ZERO
    tax_included: Decimal = _ZERO
    discount: Decimal = _ZERO

    @property
    def total(self) -> Decimal:
        charges = self.item + self.shipping + self.gift_wrap + self.fees + self.tax
        return charges - self.discount


@dataclass(frozen=True)
class Line:
    """One order line's parts under the accepted reading."""

    order_item_id: str
    parts: Parts


@dataclass(frozen=True)
class Totals:
    """Every amount of the order, proven against `grand_total`. `tip` is the delivery tip."""

    currency: str
    lines: tuple[Line, ...]
    tip: Decimal
    grand_total: Decimal


@dataclass(frozen=True)
class DoesNotAddUp:
    """Why no reading was believed: `code` is `missing`, `difference` or `ambiguous`.

    `amazon` is the grand total that Amazon states, `ours` the nearest one we can build.
    """

    code: str
    currency: str = ""
    amazon: str = ""
    ours: str = ""


@dataclass(frozen=True)
class _Reading:
    discount_is_negative: bool
    tax_is_included: bool

    def parts(self, breakdowns: Iterable[Breakdown]) -> Parts:
        sums: dict[str, Decimal] = {}
        for breakdown in breakdowns:
            kind = breakdown.type
            sums[kind] = sums.get(kind, _ZERO) + breakdown.subtotal.amount
        known = {Component.ITEM, Component.SHIPPING, Component.GIFT_WRAP}
        ours = known | {Component.TAX, Component.DISCOUNT, Component.DELIVERY_TIP}
        tax = sums.get(Component.TAX, _ZERO)
        discount = sums.get(Component.DISCOUNT, _ZERO)
        return Parts(
            item=sums.get(Component.ITEM, _ZERO),
            shipping=sums.get(Component.SHIPPING, _ZERO),
            gift_wrap=sums.get(Component.GIFT_WRAP, _ZERO),
            # COD_FEE, OTHER, and whatever word Amazon adds next: charged, so it must show.
            fees=sum((amount for kind, amount in sums.items() if kind not in ours), _ZERO),
            tax=_ZERO if self.tax_is_included else tax,
            tax_included=tax if self.tax_is_included else _ZERO,
            discount=-discount if self.discount_is_negative else discount,
        )


_READINGS = tuple(
    _Reading(negative, included) for negative in (False, True) for included in (False, True)
)


def reconcile(order: AmazonOrder) -> Totals | DoesNotAddUp:
    """The order's amounts under the one reading that adds up, or why there is none."""
    if order.grand_total is None:
        return DoesNotAddUp("missing")
    believed: dict[tuple[Line, ...], Totals] = {}
    tried: list[Decimal] = []
    for reading in _READINGS:
        totals = _read(order, reading)
        tried.append(sum((line.parts.total for line in totals.lines), totals.tip))
        if tried[-1] == totals.grand_total and _plausible(order, totals):
            believed.setdefault(totals.lines, totals)
    if len(believed) == 1:
        return next(iter(believed.values()))
    grand = order.grand_total
    nearest = min(tried, key=lambda total: abs(total - grand.amount))
    return DoesNotAddUp(
        "ambiguous" if believed else "difference",
        grand.currency,
        plain(grand.amount, grand.currency),
        plain(nearest, grand.currency),
    )


def _read(order: AmazonOrder, reading: _Reading) -> Totals:
    if order.grand_total is None:
        raise ValueError("an order without a grand total cannot be read")
    tips = (b.subtotal.amount for b in order.breakdowns if b.type == Component.DELIVERY_TIP)
    return Totals(
        currency=order.grand_total.currency,
        lines=tuple(
            Line(item.order_item_id, reading.parts(item.breakdowns)) for item in order.items
        ),
        tip=sum(tips, _ZERO),
        grand_total=order.grand_total.amount,
    )


def _plausible(order: AmazonOrder, totals: Totals) -> bool:
    """Each line equals Amazon's own total for it, and nobody pays more for a discount."""
    return all(
        line.parts.discount >= 0
        and (item.proceeds_total is None or item.proceeds_total.amount == line.parts.total)
        for item, line in zip(order.items, totals.lines, strict=True)
    )
