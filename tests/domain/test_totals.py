"""Amazon's amounts, to the cent, under the one reading that adds up (D16)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from channel.domain.money import shared
from channel.domain.order import FACILITATOR, AmazonItem, AmazonOrder, ItemTax, TaxCollection
from channel.domain.readings import Parts
from channel.domain.totals import Difference, DoesNotAddUp, Totals, reconcile
from tests.domain.orders import item, order, part

DE, JP = "A1PA6795UKMFR9", "A1VC38T7YXB528"
SHIPPED = (part("SHIPPING", "4.00"),)


def proven(placed: AmazonOrder) -> Totals:
    totals = reconcile(placed)
    assert isinstance(totals, Totals)
    return totals


def refused(placed: AmazonOrder) -> DoesNotAddUp:
    problem = reconcile(placed)
    assert isinstance(problem, DoesNotAddUp)
    return problem


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
        order(
            item(part("ITEM", "119.00", "EUR"), part("TAX", "19.00", "EUR")),
            total="119.00",
            marketplace_id=DE,
        )
    )
    assert totals.lines[0].parts.tax == 0
    assert totals.lines[0].parts.tax_included == Decimal("19.00")


def test_a_delivery_tip_belongs_to_the_order() -> None:
    placed = order(item(part("ITEM", "149.99")), total="154.99")
    totals = proven(replace(placed, breakdowns=(part("DELIVERY_TIP", "5.00"),)))
    assert totals.tip == Decimal("5.00")


def test_yen_have_no_decimals() -> None:
    placed = order(item(part("ITEM", "19940", "JPY")), total="19940", marketplace_id=JP)
    assert proven(placed).grand_total == 19940


def test_an_order_for_nothing_is_an_order() -> None:
    totals = proven(order(item(part("ITEM", "30.00"), part("DISCOUNT", "30.00")), total="0.00"))
    assert totals.grand_total == 0


def test_a_word_that_amazon_adds_next_is_charged_not_lost() -> None:
    totals = proven(order(item(part("ITEM", "10.00"), part("RECYCLING", "0.50")), total="10.50"))
    assert totals.lines[0].parts.fees == Decimal("0.50")


def test_what_does_not_add_up_says_by_how_much() -> None:
    problem = refused(order(item(part("ITEM", "10.00")), total="12.00"))
    assert (problem.code, problem.amazon, problem.ours) == ("difference", "12.00", "10.00")
    assert problem.components == (Difference("GRAND_TOTAL", "12.00", "10.00", "-2.00"),)


def test_the_component_that_is_apart_is_named() -> None:
    placed = order(item(part("ITEM", "10.00"), part("SHIPPING", "4.00")), total="17.00")
    problem = refused(
        replace(placed, breakdowns=(part("ITEM", "10.00"), part("COD_FEE", "3.00"), *SHIPPED))
    )
    assert problem.components == (
        Difference("COD_FEE", "3.00", "0.00", "-3.00"),
        Difference("GRAND_TOTAL", "17.00", "14.00", "-3.00"),
    )


def test_a_line_whose_parts_do_not_make_its_total_is_named() -> None:
    problem = refused(
        order(
            item(part("ITEM", "10.00"), total="11.00"),
            item(part("ITEM", "10.00"), total="10.00", order_item_id="2"),
            total="21.00",
        )
    )
    assert problem.components[0] == Difference("LINE", "11.00", "10.00", "-1.00", "11111111111")


def test_amounts_in_another_currency_than_the_marketplaces_stop_the_order() -> None:
    problem = refused(order(item(part("ITEM", "10.00", "EUR")), total="10.00"))
    assert (problem.code, problem.currency, problem.expected) == ("currency", "EUR", "USD")


def test_amounts_in_two_currencies_stop_the_order() -> None:
    mixed = item(part("ITEM", "10.00"), part("SHIPPING", "2.00", "CAD"))
    assert refused(order(mixed, total="12.00")).currency == "CAD, USD"


def test_two_readings_that_both_add_up_are_not_guessed_between() -> None:
    # amazon.md 6.3 #5297: the breakdown is not explained
    placed = order(
        item(part("ITEM", "100"), part("TAX", "5")),
        item(part("ITEM", "5"), part("TAX", "-5"), order_item_id="2"),
        total="105",
    )
    assert refused(placed).code == "ambiguous"


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


def test_a_shipping_discount_may_stand_in_the_details_only() -> None:
    # amazon.md 1.6: whether DISCOUNT has the shipping discount in it is not documented
    placed = order(
        item(
            part("ITEM", "20.00"),
            part("SHIPPING", "5.00"),
            part("DISCOUNT", "2.00", ITEM="2.00", SHIPPING="5.00"),
        ),
        total="18.00",
    )
    assert proven(placed).lines[0].parts.discount == Decimal("7.00")


def test_a_discounts_own_tax_may_have_to_be_taken_off() -> None:
    placed = order(
        item(
            part("ITEM", "20.00"),
            part("TAX", "2.00", ITEM="2.00", DISCOUNT="0.50"),
            part("DISCOUNT", "5.00"),
        ),
        total="16.50",
    )
    assert proven(placed).lines[0].parts.tax == Decimal("1.50")


def test_a_vine_order_is_given_away_with_its_tax() -> None:
    # amazon.md 1.6, #5191: the full price, and a promotion of all of it
    placed = order(
        item(
            part("ITEM", "119.00", "EUR"),
            part("TAX", "19.00", "EUR", ITEM="19.00", DISCOUNT="19.00"),
            part("DISCOUNT", "119.00", "EUR", ITEM="119.00"),
            total="0.00",
        ),
        total="0.00",
        marketplace_id=DE,
    )
    assert proven(placed).grand_total == 0
    assert proven(placed).lines[0].parts.tax_included == 0


def test_a_replacement_without_any_amount_costs_nothing() -> None:
    placed = order(item(), is_replacement=True)
    assert proven(placed).grand_total == 0
    assert proven(placed).currency == "USD"


def test_a_replacement_that_is_not_paid_yet_waits_as_others_do() -> None:
    assert refused(order(item(), is_replacement=True, amazon_status="PENDING")).code == "missing"


def test_a_tip_counts_once_it_is_paid() -> None:
    placed = order(item(part("ITEM", "10.00")), total="10.00")
    tip = replace(part("DELIVERY_TIP", "5.00"), status="PENDING")
    assert proven(replace(placed, breakdowns=(tip,))).tip == 0


def test_tax_that_amazon_remits_may_stay_out_of_the_total() -> None:
    kept = ItemTax((TaxCollection(FACILITATOR, None),))
    totals = proven(
        order(
            item(part("ITEM", "10.00"), part("TAX", "0.80"), tax=kept),
            item(part("ITEM", "20.00"), part("TAX", "1.60"), order_item_id="2"),
            total="31.60",
        )
    )
    assert [line.parts.tax for line in totals.lines] == [0, Decimal("1.60")]
    assert totals.lines[0].parts.tax_included == Decimal("0.80")


def test_odd_cents_stay_with_the_line() -> None:
    assert shared(Decimal("10.00"), 3, "USD") == (Decimal("3.33"), Decimal("0.01"))
    assert shared(Decimal("20.00"), 3, "USD") == (Decimal("6.67"), Decimal("-0.01"))
    assert shared(Decimal(1000), 3, "JPY") == (Decimal(333), Decimal(1))


cents = st.integers(min_value=0, max_value=1_000_000).map(lambda n: Decimal(n) / 100)
known_parts = st.builds(
    Parts, item=cents, shipping=cents, gift_wrap=cents, fees=cents, tax=cents, discount=cents
)


@given(amount=cents, pieces=st.integers(min_value=1, max_value=10_000))
def test_nothing_is_lost_by_sharing_out(amount: Decimal, pieces: int) -> None:
    each, rest = shared(amount, pieces, "USD")
    assert each * pieces + rest == amount
    assert abs(rest) <= Decimal(pieces) / 200


@dataclass(frozen=True)
class Convention:
    """How an imagined Amazon writes what it knows."""

    negative: bool
    included: bool
    only_in_details: bool
    gross_tax: bool
    line_totals: bool


conventions = st.builds(
    Convention, st.booleans(), st.booleans(), st.booleans(), st.booleans(), st.booleans()
)
SAVED = Decimal("0.07")


def written(parts: Parts, how: Convention, number: int) -> AmazonItem:
    """A line of these known parts. Half of the discount is on shipping."""
    sign = -1 if how.negative else 1
    on_shipping = (parts.discount / 2).quantize(Decimal("0.01"))
    details = {
        "ITEM": str((parts.discount - on_shipping) * sign),
        "SHIPPING": str(on_shipping * sign),
    }
    off = parts.discount - on_shipping if how.only_in_details else parts.discount
    tax = parts.tax + parts.tax_included
    gross = tax + SAVED if how.gross_tax else tax
    return item(
        part("ITEM", str(parts.item)),
        part("SHIPPING", str(parts.shipping)),
        part("GIFT_WRAP", str(parts.gift_wrap)),
        part("COD_FEE", str(parts.fees)),
        part("TAX", str(gross), ITEM=str(tax + SAVED), DISCOUNT=str(-SAVED)),
        part("DISCOUNT", str(off * sign), **details),
        total=str(parts.total) if how.line_totals else None,
        order_item_id=str(number),
    )


@given(st.lists(known_parts, min_size=1, max_size=4), cents, conventions)
def test_known_parts_are_proven_or_said_to_be_ambiguous_and_never_taken_wrongly(
    lines: list[Parts], tip: Decimal, how: Convention
) -> None:
    if how.included:
        lines = [replace(one, tax=Decimal(0), tax_included=one.tax) for one in lines]
    grand = sum((one.total for one in lines), tip)
    placed = order(*(written(one, how, n) for n, one in enumerate(lines)), total=str(grand))
    found = reconcile(replace(placed, breakdowns=(part("DELIVERY_TIP", str(tip)),)))
    if isinstance(found, DoesNotAddUp):
        assert found.code == "ambiguous"
        return
    assert [line.parts for line in found.lines] == lines
    assert sum((line.parts.total for line in found.lines), found.tip) == grand


@given(st.lists(known_parts, min_size=1, max_size=4), conventions, cents.filter(bool))
def test_amounts_that_were_tampered_with_are_never_said_to_be_what_they_were(
    lines: list[Parts], how: Convention, off: Decimal
) -> None:
    how = replace(how, line_totals=True)
    grand = sum((one.total for one in lines), off)
    placed = order(*(written(one, how, n) for n, one in enumerate(lines)), total=str(grand))
    problem = refused(placed)
    assert problem.amazon == f"{grand:.2f}"
    assert Decimal(problem.ours) - Decimal(problem.amazon) == Decimal(problem.difference)
