"""Every field that a rule can look at, seen in an order's rows: it is there, and it differs."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from channel.domain.order import Address, PersonalData
from channel.domain.rules.condition import condition
from channel.domain.rules.fields import FIELDS, Field, Operator
from channel.models.order import Order, OrderItem
from channel.services.rule_facts import seen_of
from tests.factories import MARIA, NOW

US = "ATVPDKIKX0DER"
F, Op = Field, Operator
LINE = {"sku": "MUG", "asin": "B01", "title": "A mug", "condition": "New", "quantity": 1}


def order(lines: list[dict[str, Any]] | None = None, **changes: Any) -> Order:
    """Nothing special: one new mug, 19.90 USD with 4.90 shipping, bought a day ago."""
    ordinary = {
        "channel": "MERCHANT",
        "amazon_status": "UNSHIPPED",
        "service_level": "STANDARD",
        "programs": [],
        "currency": "USD",
        "total": Decimal("19.90"),
        "totals": [["ITEM", "15.00", []], ["SHIPPING", "4.90", []]],
        "items_ordered": 1,
        "is_prime": False,
        "is_business": False,
        "is_premium": False,
        "is_replacement": False,
        "is_gift": False,
        "country_code": "US",
        "purchase_date": NOW - timedelta(days=1),
        "latest_ship": NOW + timedelta(days=2),
    }
    items = [OrderItem(**(LINE | line)) for line in lines or [{}]]
    return Order(**(ordinary | changes), items=items)


def at(**parts: str) -> PersonalData:
    return replace(MARIA, buyer_company=None, address=Address(**parts))


def holds(
    field: Field, operator: Operator, words: str, order: Order, person: PersonalData, site: str = US
) -> bool:
    wanted = [word for word in words.split("|") if word]
    return condition(field, operator, wanted).test(seen_of(order, site, person, NOW)).holds


# Field, comparison, values; of what order it holds. Of the ordinary one it does not.
SPECIAL: dict[Field, tuple[Operator, str, dict[str, Any]]] = {
    F.CHANNEL: (Op.EQUALS, "AMAZON", {"channel": "AMAZON"}),
    F.AMAZON_STATUS: (Op.ONE_OF, "PARTIALLY_SHIPPED", {"amazon_status": "PartiallyShipped"}),
    F.SERVICE_LEVEL: (Op.EQUALS, "NEXT_DAY", {"service_level": "NEXT_DAY"}),
    F.PRIME: (Op.EQUALS, "true", {"is_prime": True}),
    F.BUSINESS: (Op.EQUALS, "true", {"is_business": True}),
    F.PREMIUM: (Op.EQUALS, "true", {"is_premium": True}),
    F.REPLACEMENT: (Op.EQUALS, "true", {"is_replacement": True}),
    F.PROGRAM: (Op.CONTAINS, "vine", {"programs": ["PRIME", "AMAZON_VINE"]}),
    F.CURRENCY: (Op.EQUALS, "eur", {"currency": "EUR"}),
    F.TOTAL: (Op.AT_LEAST, "100", {"total": Decimal("100.00")}),
    F.SHIPPING_TOTAL: (Op.AT_MOST, "0", {"totals": [["SHIPPING", "0.00", []]]}),
    F.ITEM_COUNT: (Op.AT_LEAST, "5", {"items_ordered": 5}),
    F.QUANTITY: (Op.BETWEEN, "2|9", {"lines": [{}, {"quantity": 3}]}),
    F.SKU: (Op.BEGINS_WITH, "plate", {"lines": [{}, {"sku": "PLATE-1"}]}),
    F.ASIN: (Op.EQUALS, "B02", {"lines": [{"asin": "B02"}]}),
    F.TITLE: (Op.MATCHES, "coff.e cup$", {"lines": [{"title": "A coffee cup"}]}),
    F.CONDITION: (Op.NOT_EQUALS, "new", {"lines": [{}, {"condition": "Used"}]}),
    F.GIFT: (Op.EQUALS, "true", {"is_gift": True}),
    F.COUNTRY: (Op.NONE_OF, "US|CA", {"country_code": "SE"}),
    F.AGE: (Op.AT_LEAST, "48", {"purchase_date": NOW - timedelta(days=2)}),
    F.TIME_LEFT: (Op.AT_MOST, "-1", {"latest_ship": NOW - timedelta(hours=1)}),
}
PERSONAL: dict[Field, tuple[Operator, str, PersonalData]] = {
    F.REGION: (Op.EQUALS, "AK", at(state_or_region="AK")),
    F.POSTCODE: (Op.BEGINS_WITH, "995", at(postal_code="99501")),
    F.CITY: (Op.EQUALS, "anchorage", at(city="Anchorage")),
    F.ADDRESS_TYPE: (Op.EQUALS, "PICKUP_POINT", at(address_type="PICKUP_POINT")),
    F.COMPANY: (Op.CONTAINS, "AB", replace(at(), buyer_company="Lindström AB")),
}
ORDINARY = at(state_or_region="WA", postal_code="98109", city="Seattle", address_type="RESIDENTIAL")


@pytest.mark.parametrize("field", SPECIAL)
def test_of_an_order(field: Field) -> None:
    operator, words, changes = SPECIAL[field]
    assert holds(field, operator, words, order(**changes), ORDINARY)
    assert not holds(field, operator, words, order(), ORDINARY)


@pytest.mark.parametrize("field", PERSONAL)
def test_of_who_bought_it(field: Field) -> None:
    operator, words, person = PERSONAL[field]
    assert holds(field, operator, words, order(), person)
    assert not holds(field, operator, words, order(), ORDINARY)


def test_of_the_site() -> None:
    assert holds(F.MARKETPLACE, Op.EQUALS, US, order(), ORDINARY)
    assert not holds(F.MARKETPLACE, Op.EQUALS, US, order(), ORDINARY, site="A1PA6795UKMFR9")


def test_no_field_is_forgotten() -> None:
    tested = {*SPECIAL, *PERSONAL, F.MARKETPLACE}
    assert set(FIELDS) - tested == {F.TAG}  # the rules' own, see test_rule_evaluation


@pytest.mark.parametrize("field", [F.SERVICE_LEVEL, F.TOTAL, F.SHIPPING_TOTAL, F.TIME_LEFT])
def test_what_amazon_has_not_told_is_not_set(field: Field) -> None:
    bare = order(service_level=None, total=None, currency=None, totals=[], latest_ship=None)
    assert holds(field, Op.IS_NOT_SET, "", bare, ORDINARY)
    assert holds(field, Op.IS_SET, "", order(), ORDINARY)


@pytest.mark.parametrize("field", PERSONAL)
def test_of_nobody_nothing_is_set(field: Field) -> None:
    seen = seen_of(order(), US, None, NOW)
    assert condition(field, Op.IS_NOT_SET, []).test(seen).holds
