"""Odd orders become Commerce orders equal to the cent, or are blocked with what is apart (D16)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from channel.domain.order import Address
from channel.models.order import OrderPerson
from channel.services import order_rows, personal
from tests.rig.shop import Shop

DE, JP = "A1PA6795UKMFR9", "A1VC38T7YXB528"
MUG: dict[str, Any] = {"sellerSku": "MUG", "quantity": 1, "unitPrice": "20.00"}
YEN: dict[str, Any] = {"sellerSku": "MUG", "quantity": 3, "itemPrice": "1000"}
VINE = {**MUG, "tax": {"ITEM": "1.65", "DISCOUNT": "1.65"}, "discount": {"ITEM": "20.00"}}
GIFT = {**MUG, "giftWrap": "4.99", "shipping": "5.99", "tax": {"ITEM": "1.65", "SHIPPING": "0.49"}}
OFF = {**MUG, "shipping": "5.00", "discount": {"ITEM": "2.00", "SHIPPING": "5.00"}}
VAT = {**MUG, "unitPrice": "119.00", "tax": "19.00", "reportingScheme": "UOSS"}
NAMELESS = {"model": "MARKETPLACE_FACILITATOR", "responsibleParty": ""}

ODD: dict[str, tuple[list[dict[str, Any]], dict[str, Any]]] = {
    "cash on delivery in yen": ([{**YEN, "codFee": "330", "giftWrap": "300"}], {"JP": JP}),
    "gift wrap with tax": ([GIFT], {}),
    "a discount with a shipping part": ([OFF], {}),
    "negative discounts": ([OFF, MUG], {"discountSign": "NEGATIVE"}),
    "tax inside the prices": ([VAT], {"DE": DE, "taxIncluded": True}),
    "a fee without a name": ([{**MUG, "otherFee": "0.35"}], {}),
    "Vine": ([VINE], {}),
    "a replacement": ([{**MUG, "unitPrice": "0.00"}], {"replaces": "113-1111111-1111111"}),
    "a tip": ([MUG], {"tip": "5.00"}),
    "a tip that is not paid yet": ([MUG], {"tip": "5.00", "tipStatus": "PENDING"}),
    "odd cents": ([{"sellerSku": "MUG", "quantity": 3, "itemPrice": "10.00"}], {}),
    "nobody named for the tax": ([{**MUG, "tax": "1.65", "taxCollection": NAMELESS}], {}),
}


def as_amazon_sent_it(shop: Shop, number: str) -> Address:
    with shop.wiring.reading() as session:
        person = session.get(OrderPerson, shop.one(number).id)
        kept = personal.unseal(shop.wiring.vault, person)
    assert kept is not None
    return kept.address or Address()


def place(shop: Shop, items: list[dict[str, Any]], changes: dict[str, Any]) -> str:
    """Opens the store too: Japan's or Germany's where the changes name one."""
    country = next((code for code in ("JP", "DE") if code in changes), "US")
    shop.open_store(country)
    marketplace = changes.get(country)
    rest = {k: v for k, v in changes.items() if k != country}
    return shop.place(*items, **({"marketplaceId": marketplace} if marketplace else {}), **rest)


@pytest.mark.parametrize("kind", ODD)
def test_an_odd_order_becomes_a_commerce_order_to_the_cent(shop: Shop, kind: str) -> None:
    number = place(shop, *ODD[kind])
    shop.sync()
    placed, told = shop.commerce_order(number), shop.at_amazon(number)["proceeds"]["grandTotal"]
    totals = placed.totals
    assert totals.grand_total.amount == Decimal(told["amount"])
    assert placed.currency == told["currencyCode"]
    lines = sum(item.total.amount for item in placed.items) + totals.tip.amount
    parts = totals.items.amount + totals.shipping.amount + totals.gift_wrap.amount
    parts += totals.fees.amount + totals.tax.amount + totals.tip.amount - totals.discount.amount
    assert lines == parts == totals.grand_total.amount


def test_cents_that_do_not_share_out_stay_with_the_line(shop: Shop) -> None:
    number = place(shop, *ODD["odd cents"])
    shop.sync()
    [line] = shop.commerce_order(number).items
    assert (line.unit_price.amount, line.unit_price_rest.amount) == (
        Decimal("3.33"),
        Decimal("0.01"),
    )
    assert line.total.amount == Decimal("10.00")


@pytest.mark.parametrize(
    ("changes", "code", "component", "difference"),
    [
        ({"grandTotal": "23.00"}, "totals-difference", "GRAND_TOTAL", "-3.00"),
        ({"tip": "5.00", "grandTotal": "20.00"}, "totals-difference", "GRAND_TOTAL", "5.00"),
        ({"currencyCode": "EUR"}, "totals-currency", None, None),
    ],
)
def test_what_does_not_add_up_is_blocked_with_what_is_apart(
    shop: Shop, changes: dict[str, Any], code: str, component: str | None, difference: str | None
) -> None:
    shop.open_store()
    number = shop.place(MUG, **changes)
    shop.sync()
    order = shop.one(number)
    assert (order.commerce_number, order.attention) == (None, code)
    problem = order_rows.problem(order)
    assert problem is not None
    last = problem.components[-1] if problem.components else None
    assert (last and last.component, last and last.difference) == (component, difference)


def test_a_line_that_does_not_make_its_own_total_is_named(shop: Shop) -> None:
    shop.open_store()
    number = shop.place({**MUG, "proceedsTotal": "21.00"}, grandTotal="21.00")
    shop.sync()
    problem = order_rows.problem(shop.one(number))
    assert problem is not None
    assert [one.component for one in problem.components] == ["LINE", "GRAND_TOTAL"]


@pytest.mark.parametrize("party", ["", "Amazon Services, Inc."])
def test_tax_that_amazon_remits_is_kept_apart_whoever_is_named(shop: Shop, party: str) -> None:
    shop.open_store()
    collection = {"model": "MARKETPLACE_FACILITATOR", "responsibleParty": party}
    number = shop.place(
        {**MUG, "tax": "1.65", "taxCollection": collection},
        {**MUG, "tax": "1.00", "taxCollection": None},
    )
    shop.sync()
    first, second = shop.lines(number)
    assert first.tax_by_marketplace == Decimal("1.65")
    assert second.tax_by_marketplace == 0


def test_the_buyers_tax_number_travels_with_the_buyer(shop: Shop) -> None:
    shop.open_store("DE")
    vat = {
        "entityType": "BUYER",
        "legalName": "Café Morgenrot GmbH",
        "taxRegistrationType": "VAT",
        "taxRegistrationNumber": "DE123456789",
    }
    merchants = {**vat, "entityType": "MERCHANT", "taxRegistrationNumber": "DE999999999"}
    number = shop.place(MUG, marketplaceId=DE, taxRegistrations=[vat, merchants])
    shop.sync()
    [kept] = shop.commerce_order(number).person.tax_registrations
    assert (kept.number, kept.kind, kept.legal_name) == (
        "DE123456789",
        "VAT",
        "Café Morgenrot GmbH",
    )


def test_commerce_gets_the_address_in_form_and_amazons_is_kept(shop: Shop) -> None:
    shop.open_store()
    home = {
        "name": "Zo\u200bë &amp; Co",
        "addressLine1": "1 Main St",
        "city": "Escondido, californiA 92025-1501",
        "countryCode": "US",
    }
    number = shop.place(MUG, recipient={"deliveryAddress": home})
    shop.sync()
    address = shop.commerce_order(number).person.address
    assert (address.name, address.city, address.state_or_region, address.postal_code) == (
        "Zoë & Co",
        "Escondido",
        "CA",
        "92025",
    )
    assert as_amazon_sent_it(shop, number).city == home["city"]
