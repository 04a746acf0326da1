"""Amazon's amounts, to the cent, under the one reading that adds up (D16)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from channel.domain.money import Money
from channel.domain.order import AmazonOrder
from channel.domain.totals import DoesNotAddUp, Totals, reconcile
from tests.domain.orders import item, order, part


def proven(placed: AmazonOrder) -> Totals:
    totals = reconcile(placed)
    assert isinstance(totals, Totals)
    return totals


def test_item_and_tax_add_up() -> None:
    totals = proven(order(item(part("ITEM", "99.98"), part("TAX", "0.02")), total="100.00"))
    assert totals.lines[0].parts.item == Decimal("99.98")
    assert totals.lines[0].parts.tax == Decimal("0.02")


def test_a_discount_reported_positive_is_taken_off() -> None:
    totals = proven(order(item(part("ITEM", "20.00"), part("DISCOUNT", "5.00")), total="15.00"))
    assert totals.lines[0].parts.discount == Decimal("5.00")


def test_a_discount_reported_negative_is_taken_off_too() -> None:
    totals = proven(order(item(part("ITEM", "20.00"), part("DISCOUNT", "-5.00")), total="15.00"))
    assert totals.lines[0].parts.discount == Decimal("5.00")


def test_tax_inside_the_price_is_not_added_again() -> None:
    # amazon.md 6.3 #4858
    totals = proven(
        order(item(part("ITEM", "119.00", "EUR"), part("TAX", "19.00", "EUR")), total="119.00")
    )
    assert totals.lines[0].parts.tax == 0
    assert totals.lines[0].parts.tax_included == Decimal("19.00")


def test_a_delivery_tip_belongs_to_the_order() -> None:
    placed = order(item(part("ITEM", "149.99")), total="154.99")
    totals = proven(replace(placed, breakdowns=(part("DELIVERY_TIP", "5.00"),)))
    assert totals.tip == Decimal("5.00")


def test_yen_have_no_decimals() -> None:
    assert proven(order(item(part("ITEM", "19940", "JPY")), total="19940")).grand_total == 19940


def test_an_order_for_nothing_is_an_order() -> None:
    totals = proven(order(item(part("ITEM", "30.00"), part("DISCOUNT", "30.00")), total="0.00"))
    assert totals.grand_total == 0


def test_a_word_that_amazon_adds_next_is_charged_not_lost() -> None:
    totals = proven(order(item(part("ITEM", "10.00"), part("RECYCLING", "0.50")), total="10.50"))
    assert totals.lines[0].parts.fees == Decimal("0.50")


def test_what_does_not_add_up_says_by_how_much() -> None:
    assert reconcile(order(item(part("ITEM", "10.00")), total="12.00")) == DoesNotAddUp(
        "difference", "USD", "12.00", "10.00"
    )


def test_two_readings_that_both_add_up_are_not_guessed_between() -> None:
    # amazon.md 6.3 #5297: the breakdown is not explained
    placed = order(
        item(part("ITEM", "100"), part("TAX", "5")),
        item(part("ITEM", "5"), part("TAX", "-5"), order_item_id="2"),
        total="105",
    )
    assert reconcile(placed) == DoesNotAddUp("ambiguous", "USD", "105.00", "105.00")


def test_nobody_pays_more_for_a_discount() -> None:
    # Tax included with a discount of −1 would make 21.00 as well.
    totals = proven(
        order(
            item(part("ITEM", "20.00"), part("TAX", "2.00"), part("DISCOUNT", "1.00")),
            total="21.00",
        )
    )
    assert totals.lines[0].parts.discount == Decimal("1.00")


def test_the_lines_own_totals_must_agree_too() -> None:
    placed = order(
        item(part("ITEM", "10.00"), total="11.00"),
        item(part("ITEM", "10.00"), total="9.00", order_item_id="2"),
        total="20.00",
    )
    assert isinstance(reconcile(placed), DoesNotAddUp)


def test_an_order_without_a_price_yet_is_missing_it() -> None:
    assert reconcile(order(item(part("ITEM", "10.00")))) == DoesNotAddUp("missing")


cents = st.integers(min_value=0, max_value=10_000_000).map(lambda n: Decimal(n) / 100)


@given(st.lists(st.tuples(cents, cents, cents), min_size=1, max_size=5), st.booleans())
def test_whatever_is_proven_equals_amazons_grand_total(
    lines: list[tuple[Decimal, Decimal, Decimal]], negative: bool
) -> None:
    items = [
        item(
            part("ITEM", str(price + off)),
            part("SHIPPING", str(shipping)),
            part("DISCOUNT", str(-off if negative else off)),
            total=str(price + shipping),
            order_item_id=str(number),
        )
        for number, (price, shipping, off) in enumerate(lines)
    ]
    grand = sum((price + shipping for price, shipping, _ in lines), Decimal(0))
    placed = replace(order(*items), grand_total=Money(grand, "USD"))
    totals = proven(placed)
    assert sum((line.parts.total for line in totals.lines), totals.tip) == grand
