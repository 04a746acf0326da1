"""The ways in which Amazon's amounts may be meant (amazon.md 1.6).

Amazon documents neither the sign of DISCOUNT, nor whether its subtotal has the discount on
shipping in it, nor whether TAX is inside the prices, nor whether a discount's own tax has been
taken off it, nor when a tip counts. A reading answers all of that, the same for every line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product

from channel.domain.order import AmazonItem, AmazonOrder, Breakdown, Component

ZERO = Decimal(0)
# DELIVERY_TIP whose payment has not gone through yet.
_TIP_PENDING = "PENDING"
_OWN = {
    Component.ITEM,
    Component.SHIPPING,
    Component.GIFT_WRAP,
    Component.TAX,
    Component.DISCOUNT,
    Component.DELIVERY_TIP,
}


@dataclass(frozen=True)
class Parts:
    """The components of a line or an order, as bare amounts in one currency.

    `discount` is positive; `tax` comes on top; `tax_included` is not charged besides the prices:
    it is inside them, or Amazon keeps it to itself.
    """

    item: Decimal = ZERO
    shipping: Decimal = ZERO
    gift_wrap: Decimal = ZERO
    fees: Decimal = ZERO
    tax: Decimal = ZERO
    tax_included: Decimal = ZERO
    discount: Decimal = ZERO

    @property
    def total(self) -> Decimal:
        charges = self.item + self.shipping + self.gift_wrap + self.fees + self.tax
        return charges - self.discount


@dataclass(frozen=True)
class Said:
    """A line's amounts by Amazon's words, details summed by (word, subtype)."""

    sums: Mapping[str, Decimal]
    details: Mapping[tuple[str, str], Decimal]
    by_marketplace: bool = False

    @classmethod
    def of(cls, item: AmazonItem) -> Said:
        by_marketplace = item.tax is not None and item.tax.is_by_marketplace
        return cls(summed(item.breakdowns), detailed(item.breakdowns), by_marketplace)

    def of_kind(self, kind: str) -> Decimal:
        return self.sums.get(kind, ZERO)

    def detailed(self, kind: str) -> Decimal:
        """What the details make together; the subtotal where there are none."""
        found = [amount for (word, _), amount in self.details.items() if word == kind]
        return sum(found, ZERO) if found else self.of_kind(kind)

    @property
    def discounted_tax(self) -> Decimal:
        """The tax that a discount saves the buyer: TAX/DISCOUNT, whatever its sign."""
        return abs(self.details.get((Component.TAX, Component.DISCOUNT), ZERO))

    @property
    def fees(self) -> Decimal:
        """COD_FEE, OTHER, and whatever word Amazon adds next: charged, so it must show."""
        return sum((amount for kind, amount in self.sums.items() if kind not in _OWN), ZERO)

    @property
    def tax_is_gross(self) -> bool:
        """The subtotal is what the details make before the discount's tax is taken off."""
        signed = self.details.get((Component.TAX, Component.DISCOUNT), ZERO)
        return self.of_kind(Component.TAX) == self.detailed(Component.TAX) - signed


@dataclass(frozen=True)
class Reading:
    """How the amounts are meant; the defaults are the plainest way.

    `kept_tax_is_apart`: the tax that Amazon remits is not part of the total, whatever holds for
    the merchant's own.
    """

    discount_is_negative: bool = False
    discount_is_detailed: bool = False
    tax_is_included: bool = False
    kept_tax_is_apart: bool = False
    discounts_save_tax: bool = False
    tip_counts: bool = True

    def parts(self, said: Said) -> Parts:
        kind = Component.DISCOUNT
        discount = said.detailed(kind) if self.discount_is_detailed else said.of_kind(kind)
        apart = self.kept_tax_is_apart if said.by_marketplace else self.tax_is_included
        tax = said.of_kind(Component.TAX)
        # Of a tax that is not charged no total tells; the details do.
        if said.tax_is_gross if apart else self.discounts_save_tax:
            tax -= said.discounted_tax
        return Parts(
            item=said.of_kind(Component.ITEM),
            shipping=said.of_kind(Component.SHIPPING),
            gift_wrap=said.of_kind(Component.GIFT_WRAP),
            fees=said.fees,
            tax=ZERO if apart else tax,
            tax_included=tax if apart else ZERO,
            discount=-discount if self.discount_is_negative else discount,
        )


@dataclass(frozen=True)
class Read:
    """An order under one reading. `lines` are in the order's own sequence."""

    reading: Reading
    lines: tuple[Parts, ...]
    tip: Decimal
    total: Decimal = field(init=False)

    def __post_init__(self) -> None:
        total = sum((parts.total for parts in self.lines), self.tip)
        object.__setattr__(self, "total", total)

    @property
    def is_sane(self) -> bool:
        """Nobody pays more for a discount."""
        return all(parts.discount >= 0 for parts in self.lines)


def readings(order: AmazonOrder) -> Iterator[Read]:
    """The order under every reading that can make a difference to it, the plainest first."""
    lines = [Said.of(item) for item in order.items]
    tip = summed(order.breakdowns).get(Component.DELIVERY_TIP, ZERO)
    for reading in _worth_trying(order, lines):
        yield Read(
            reading,
            tuple(reading.parts(said) for said in lines),
            tip if reading.tip_counts else ZERO,
        )


def summed(breakdowns: Iterable[Breakdown]) -> dict[str, Decimal]:
    """Subtotals by Amazon's word."""
    sums: dict[str, Decimal] = {}
    for breakdown in breakdowns:
        sums[breakdown.type] = sums.get(breakdown.type, ZERO) + breakdown.subtotal.amount
    return sums


def detailed(breakdowns: Iterable[Breakdown]) -> dict[tuple[str, str], Decimal]:
    """Details by Amazon's word and subtype."""
    sums: dict[tuple[str, str], Decimal] = {}
    for breakdown in breakdowns:
        for detail in breakdown.details:
            key = (breakdown.type, detail.subtype)
            sums[key] = sums.get(key, ZERO) + detail.value.amount
    return sums


def _worth_trying(order: AmazonOrder, lines: Iterable[Said]) -> Iterator[Reading]:
    """Most orders have no discount, or no tax: then the questions about it need no answers."""
    lines = list(lines)
    either, only = (False, True), (False,)
    taxed = [said for said in lines if said.of_kind(Component.TAX)]
    pending = any(
        part.type == Component.DELIVERY_TIP and part.status == _TIP_PENDING
        for part in order.breakdowns
    )
    for apart, kept_apart, saves, detailed, negative, no_tip in product(
        either if any(not said.by_marketplace for said in taxed) else only,
        either if any(said.by_marketplace for said in taxed) else only,
        either if any(said.discounted_tax for said in taxed) else only,
        either if any(_differs(said) for said in lines) else only,
        either if any(said.of_kind(Component.DISCOUNT) for said in lines) else only,
        either if pending else only,
    ):
        yield Reading(negative, detailed, apart, kept_apart, saves, not no_tip)


def _differs(said: Said) -> bool:
    return said.detailed(Component.DISCOUNT) != said.of_kind(Component.DISCOUNT)
