"""Customer accounts of the embedded system: whose they are, who sees them, when they go."""

from __future__ import annotations

from dataclasses import replace

import pytest

from channel.adapters.commerce_sql import CommerceOrderView, CustomerView
from channel.errors import Invalid
from channel.ports.commerce import CustomerOutcome, PlacedOrder
from tests.ports.conftest import SqlShop
from tests.ports.shop import ASTRID, MUGS

HOME = ASTRID.address
WORK = replace(ASTRID.address, address_line1="Kungsgatan 2") if ASTRID.address else None


@pytest.fixture(autouse=True)
def _mugs(shop: SqlShop) -> None:
    shop.sells("MUG", 100)


def buys(shop: SqlShop, reference: str = "111-1", **other: object) -> PlacedOrder:
    return shop.commerce.place_order(MUGS.order(reference, create_customer=True, **other))


def account(shop: SqlShop, placed: PlacedOrder, *, with_person: bool = True) -> CustomerView:
    found = shop.commerce.customer(placed.customer_number or "", with_person=with_person)
    assert found is not None
    return found


def page(shop: SqlShop, placed: PlacedOrder) -> CommerceOrderView:
    view = shop.commerce.order(placed.number)
    assert view is not None
    return view


def test_an_account_is_as_the_order_gave_it(shop: SqlShop) -> None:
    made = account(shop, buys(shop))
    assert (made.number, made.website, made.from_source) == ("000000001", "base", "A-DEMO")
    assert (made.name, made.email, made.addresses) == ("Astrid Öberg", ASTRID.buyer_email, (HOME,))
    assert made.email_is_relay


def test_a_real_address_is_no_relay(shop: SqlShop) -> None:
    placed = buys(shop, person=replace(ASTRID, buyer_email="astrid@example.se"))
    assert not account(shop, placed).email_is_relay


def test_a_buyer_without_a_name_is_called_by_the_recipients(shop: SqlShop) -> None:
    assert account(shop, buys(shop, person=replace(ASTRID, buyer_name=None))).name == "Astrid Öberg"


def test_every_address_is_kept_once(shop: SqlShop) -> None:
    for n, address in enumerate([HOME, WORK, HOME]):
        placed = buys(shop, f"111-{n}", person=replace(ASTRID, address=address))
    assert account(shop, placed).addresses == (HOME, WORK)


def test_a_website_has_accounts_of_its_own(shop: SqlShop) -> None:
    shop.commerce.upsert_store("sv", "Svenska", "base")
    shop.commerce.upsert_store("outlet", "Outlet", "outlet")
    here, same, elsewhere = (
        buys(shop, f"111-{n}", store_code=store)
        for n, store in enumerate(["default", "sv", "outlet"])
    )
    assert here.customer_number == same.customer_number
    assert elsewhere.customer is CustomerOutcome.CREATED
    assert account(shop, elsewhere).website == "outlet"


def test_the_order_shows_whose_it_is_and_why(shop: SqlShop) -> None:
    nobody = replace(ASTRID, buyer_email=None)
    placed = [buys(shop), buys(shop, "111-2"), buys(shop, "111-3", person=nobody)]
    assert [(page(shop, one).customer, page(shop, one).customer_number) for one in placed] == [
        (CustomerOutcome.CREATED, "000000001"),
        (CustomerOutcome.FOUND, "000000001"),
        (CustomerOutcome.NO_EMAIL, None),
    ]


def test_an_address_goes_with_the_last_order_that_gave_it(shop: SqlShop) -> None:
    for n, address in enumerate([HOME, WORK, WORK]):
        placed = buys(shop, f"111-{n}", person=replace(ASTRID, address=address))
    left = []
    for n in range(3):
        shop.commerce.redact("A-DEMO", f"111-{n}")
        left.append(account(shop, placed).addresses)
    assert left == [(WORK,), (WORK,), ()]


def test_the_account_goes_with_its_last_order_and_the_orders_stay(shop: SqlShop) -> None:
    placed = buys(shop)
    shop.commerce.redact("A-DEMO", "111-1")
    gone = account(shop, placed)
    assert (gone.name, gone.email, gone.addresses) == (None, None, ())
    assert gone.wiped_at is not None
    assert page(shop, placed).customer_number == gone.number
    assert shop.commerce.customer_page(str(ASTRID.buyer_email)).total == 0


def test_the_merchants_own_account_is_found_and_survives(shop: SqlShop) -> None:
    own = shop.commerce.upsert_customer("base", "W4X9@marketplace.amazon.se", "Astrid Ö.")
    placed = buys(shop)
    assert (placed.customer, placed.customer_number) == (CustomerOutcome.FOUND, own.number)
    shop.commerce.redact("A-DEMO", "111-1")
    kept = account(shop, placed)
    assert (kept.name, kept.email, kept.addresses) == ("Astrid Ö.", own.email, ())
    assert kept.wiped_at is None


def test_an_account_that_the_merchant_takes_over_survives(shop: SqlShop) -> None:
    placed = buys(shop)
    shop.commerce.upsert_customer("base", str(ASTRID.buyer_email), "Astrid")
    shop.commerce.redact("A-DEMO", "111-1")
    assert account(shop, placed).name == "Astrid"


@pytest.mark.parametrize(
    ("website", "email", "field"),
    [("nowhere", "a@b.se", "website"), ("base", "astrid", "email"), ("base", " ", "email")],
)
def test_an_account_that_cannot_be_is_refused(
    shop: SqlShop, website: str, email: str, field: str
) -> None:
    with pytest.raises(Invalid) as caught:
        shop.commerce.upsert_customer(website, email, "A")
    assert caught.value.field == (field,)
    assert email.strip() not in str(caught.value) or not email.strip()


def test_who_may_not_know_sees_no_name_and_finds_nobody_by_address(shop: SqlShop) -> None:
    seen = account(shop, buys(shop), with_person=False)
    assert (seen.number, seen.name, seen.email, seen.addresses) == ("000000001", None, None, ())
    email = str(ASTRID.buyer_email)
    assert shop.commerce.customer_page(email, with_person=False).total == 0
    assert shop.commerce.customer_page("000000001", with_person=False).total == 1
    assert "Astrid" not in repr(account(shop, buys(shop)))


@pytest.mark.parametrize("text", ["w4x9@marketplace.amazon.se", " W4X9@Marketplace.amazon.SE "])
def test_an_account_is_found_by_its_whole_address(shop: SqlShop, text: str) -> None:
    buys(shop)
    buys(shop, "111-2", person=replace(ASTRID, buyer_email="cid@example.com"))
    found = shop.commerce.customer_page(text)
    assert [(one.number, found.total) for one in found.customers] == [("000000001", 1)]
    assert shop.commerce.customer_page("w4x9").total == 0


def test_accounts_are_paged_the_newest_first(shop: SqlShop) -> None:
    for name in ("a", "b", "c"):
        shop.commerce.upsert_customer("base", f"{name}@example.com", name)
    first = shop.commerce.customer_page(limit=2)
    rest = shop.commerce.customer_page(after=first.customers[-1].id, limit=2)
    assert [one.name for one in (*first.customers, *rest.customers)] == ["c", "b", "a"]
    assert (first.total, first.has_next, rest.total, rest.has_next) == (3, True, 3, False)


def test_an_accounts_orders_are_paged_the_newest_first(shop: SqlShop) -> None:
    numbers = [buys(shop, f"111-{n}").number for n in range(3)]
    first = shop.commerce.customer_orders(["000000001"], limit=2)["000000001"]
    last = list(first.numbers)[-1]
    rest = shop.commerce.customer_orders(["000000001"], after=last, limit=2)["000000001"]
    assert [*first.numbers.values(), *rest.numbers.values()] == numbers[::-1]
    assert (first.total, first.has_next, rest.total, rest.has_next) == (3, True, 3, False)


def test_many_accounts_are_read_in_as_many_statements_as_one(shop: SqlShop) -> None:
    people = [replace(ASTRID, buyer_email=f"{n}@example.com") for n in range(4)]
    for n, person in enumerate(people):
        buys(shop, f"111-{n}", person=person)
    numbers = [one.number for one in shop.commerce.customer_page().customers]
    few = shop.statements(lambda: shop.commerce.customer_page(limit=1))
    assert shop.statements(lambda: shop.commerce.customer_page(limit=4)) == few
    few = shop.statements(lambda: shop.commerce.customer_orders(numbers[:1]))
    assert shop.statements(lambda: shop.commerce.customer_orders(numbers)) == few
