"""Amazon's amounts as a Commerce order, to the cent (D16).

Each way in which the amounts may be meant (`domain.readings`) is tried, and one is believed only
when it is the only one that gives Amazon's own totals, line by line and for the whole order.
Otherwise the order is blocked with the difference of each component; nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from channel.domain.marketplaces import MARKETPLACES
from channel.domain.money import Money, plain
from channel.domain.order import AmazonOrder, Component, OrderStatus
from channel.domain.readings import ZERO, Parts, Read, readings, summed
from channel.domain.status import status_of

# What a `Difference` may be of, besides Amazon's own components.
LINE = "LINE"
GRAND_TOTAL = "GRAND_TOTAL"

# Amazon keeps amounts back until then.
_PAID = frozenset({OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED, OrderStatus.SHIPPED})


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
class Difference:
    """Where Amazon's own amount and what we can build are apart; amounts as plain numbers.

    `component` is Amazon's word (its amount for the order against the sum of its lines'), `LINE`
    (Amazon's total of a line against its parts) or `GRAND_TOTAL`. `difference` is ours less
    Amazon's.
    """

    component: str
    amazon: str
    ours: str
    difference: str
    order_item_id: str | None = None


@dataclass(frozen=True)
class DoesNotAddUp:
    """Why no reading was believed.

    `missing`: there are no amounts yet. `difference`: `amazon` is the grand total that Amazon
    states, `ours` the nearest one we can build, `components` what is apart under that reading.
    `ambiguous`: it can be read in more ways than one. `currency`: the amounts are in `currency`,
    one or several, where the marketplace has `expected`.
    """

    code: str
    currency: str = ""
    amazon: str = ""
    ours: str = ""
    difference: str = ""
    expected: str = ""
    components: tuple[Difference, ...] = ()

    @property
    def values(self) -> dict[str, str]:
        """What the sentence about it says."""
        names = ("currency", "amazon", "ours", "difference", "expected")
        return {name: value for name in names if (value := getattr(self, name))}


def reconcile(order: AmazonOrder) -> Totals | DoesNotAddUp:
    """The order's amounts under the one reading that adds up, or why there is none."""
    strange = _strange_currency(order)
    if strange is not None:
        return strange
    grand = order.grand_total
    if grand is None:
        return _for_nothing(order) or DoesNotAddUp("missing")
    tried = list(readings(order))
    believed = {
        (read.lines, read.tip): read
        for read in tried
        if read.total == grand.amount and read.is_sane and not any(_lines(order, read))
    }
    if len(believed) == 1:
        [read] = believed.values()
        return _proven(order, read, grand)
    nearest = min(tried, key=lambda read: _distance(order, read, grand))
    return _apart(order, nearest, grand, ambiguous=bool(believed))


def _strange_currency(order: AmazonOrder) -> DoesNotAddUp | None:
    found = {money.currency for money in _amounts(order)}
    site = MARKETPLACES.get(order.marketplace_id)
    expected = {site.currency} if site is not None else found
    if len(found) <= 1 and found <= expected:
        return None
    names = ", ".join(sorted(found))
    return DoesNotAddUp("currency", names, expected=site.currency if site else "")


def _amounts(order: AmazonOrder) -> Iterator[Money]:
    if order.grand_total is not None:
        yield order.grand_total
    for part in order.breakdowns:
        yield part.subtotal
    for item in order.items:
        for money in (item.unit_price, item.proceeds_total):
            if money is not None:
                yield money
        for part in item.breakdowns:
            yield part.subtotal
            yield from (detail.value for detail in part.details)


def _for_nothing(order: AmazonOrder) -> Totals | None:
    """A replacement costs nothing, and Amazon may not care to say so."""
    silent = not order.breakdowns and not any(
        item.breakdowns or item.proceeds_total for item in order.items
    )
    site = MARKETPLACES.get(order.marketplace_id)
    paid = status_of(order.amazon_status) in _PAID
    if site is None or not (order.is_replacement and silent and paid):
        return None
    lines = tuple(Line(item.order_item_id, Parts()) for item in order.items)
    return Totals(site.currency, lines, ZERO, ZERO)


def _proven(order: AmazonOrder, read: Read, grand: Money) -> Totals:
    return Totals(
        currency=grand.currency,
        lines=tuple(
            Line(item.order_item_id, parts)
            for item, parts in zip(order.items, read.lines, strict=True)
        ),
        tip=read.tip,
        grand_total=grand.amount,
    )


def _distance(order: AmazonOrder, read: Read, grand: Money) -> tuple[bool, Decimal, int]:
    off_lines = sum(1 for _ in _lines(order, read))
    return not read.is_sane, abs(read.total - grand.amount), off_lines


def _apart(order: AmazonOrder, read: Read, grand: Money, *, ambiguous: bool) -> DoesNotAddUp:
    whole = _difference(GRAND_TOTAL, grand.amount, read.total, grand.currency)
    parts = () if ambiguous else (*_components(order, grand.currency), *_lines(order, read), whole)
    return DoesNotAddUp(
        "ambiguous" if ambiguous else "difference",
        grand.currency,
        whole.amazon,
        whole.ours,
        whole.difference,
        components=parts,
    )


def _components(order: AmazonOrder, currency: str) -> Iterator[Difference]:
    """Amazon's amounts for the whole order that are not the sums of its lines'."""
    whole = summed(order.breakdowns)
    whole.pop(Component.DELIVERY_TIP, None)  # the tip is the order's only, and counted as it is
    if not whole:
        return
    lines = summed(part for item in order.items for part in item.breakdowns)
    for kind in (*whole, *(kind for kind in lines if kind not in whole)):
        stated, ours = whole.get(kind, ZERO), lines.get(kind, ZERO)
        if stated != ours:
            yield _difference(kind, stated, ours, currency)


def _lines(order: AmazonOrder, read: Read) -> Iterator[Difference]:
    """The lines whose parts do not make Amazon's own total for them."""
    for item, parts in zip(order.items, read.lines, strict=True):
        stated = item.proceeds_total
        if stated is not None and stated.amount != parts.total:
            id_ = item.order_item_id
            yield _difference(LINE, stated.amount, parts.total, stated.currency, id_)


def _difference(
    component: str, amazon: Decimal, ours: Decimal, currency: str, line: str | None = None
) -> Difference:
    apart = plain(ours - amazon, currency)
    return Difference(component, plain(amazon, currency), plain(ours, currency), apart, line)
