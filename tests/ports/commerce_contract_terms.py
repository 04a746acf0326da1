"""On which terms every commerce system makes an order: number, status, invoice, customer, address.

Suites like those of `commerce_contract`; the same fixture `shop`.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from channel.domain.order import Address
from channel.ports.commerce import CommerceState, CustomerOutcome, PlacedOrder, PlaceOrder
from tests.ports.commerce_contract import available, kinds, refused
from tests.ports.shop import ASTRID, MUGS, Shop, parcel

BEA = replace(ASTRID, buyer_name="Bea", buyer_email="bea@example.com")
TWO = "111-0000002-0000002"


class TermsContract:
    @pytest.fixture(autouse=True)
    def _mugs(self, shop: Shop) -> None:
        shop.sells("MUG", 50)

    # Numbers (F73-F75).

    def test_an_order_bears_the_number_that_it_asks_for(self, shop: Shop) -> None:
        order = MUGS.order(number="111-0000001-0000001")
        assert shop.commerce.place_order(order).number == "111-0000001-0000001"

    def test_a_prefix_goes_before_either_number(self, shop: Shop) -> None:
        own = shop.commerce.place_order(MUGS.order())
        prefixed = shop.commerce.place_order(MUGS.order(TWO, number_prefix="AMZ-"))
        asked = shop.commerce.place_order(MUGS.order("3", number="111-3", number_prefix="AMZ-"))
        assert prefixed.number.startswith("AMZ-")
        assert prefixed.number.removeprefix("AMZ-") != own.number
        assert asked.number == "AMZ-111-3"

    def test_a_number_that_is_taken_is_refused_and_leaves_nothing(self, shop: Shop) -> None:
        shop.commerce.place_order(MUGS.order(number="7"))
        with refused("number_taken", "7"):
            shop.commerce.place_order(MUGS.order(TWO, number="7"))
        assert available(shop, "MUG") == 48

    def test_commerce_passes_over_a_number_that_somebody_asked_for(self, shop: Shop) -> None:
        first = shop.commerce.place_order(MUGS.order())
        coming = str(int(first.number) + 1).zfill(len(first.number))
        shop.commerce.place_order(MUGS.order(TWO, number=coming))
        assert shop.commerce.place_order(MUGS.order("3")).number not in {first.number, coming}

    # Statuses (F78-F80, V33).

    def test_every_state_has_a_status_by_default(self, shop: Shop) -> None:
        defaults = [status.state for status in shop.commerce.statuses() if status.is_default]
        assert sorted(defaults) == sorted(CommerceState)

    def test_an_open_order_takes_any_status_that_there_is(self, shop: Shop) -> None:
        number = shop.commerce.place_order(MUGS.order()).number
        for status in shop.commerce.statuses():
            placed = shop.commerce.set_status(number, status.code)
            assert (placed.status, placed.state) == (status.code, CommerceState.NEW)

    def test_a_new_status_is_told_once(self, shop: Shop) -> None:
        number = shop.commerce.place_order(MUGS.order()).number
        cursor = shop.commerce.changes(None).cursor
        first = shop.commerce.set_status(number, "processing")
        assert shop.commerce.set_status(number, "processing") == first
        (told,) = shop.commerce.changes(cursor).changes
        assert (told.number, told.status, told.state) == (number, "processing", CommerceState.NEW)

    def test_a_status_that_there_is_not_is_refused(self, shop: Shop) -> None:
        number = shop.commerce.place_order(MUGS.order()).number
        with refused("unknown_status", "nowhere"):
            shop.commerce.set_status(number, "nowhere")
        with refused("unknown_order"):
            shop.commerce.set_status("424242", "processing")

    @pytest.mark.parametrize("end", ["COMPLETE", "CANCELED"])
    def test_an_order_that_is_over_keeps_its_status(self, shop: Shop, end: str) -> None:
        number = shop.commerce.place_order(MUGS.order()).number
        if end == "COMPLETE":
            shop.commerce.ship(number, [parcel()])
        else:
            shop.commerce.cancel(number, "BuyerCanceled")
        cursor = shop.commerce.changes(None).cursor
        kept = shop.commerce.set_status(number, "pending")
        assert (kept.status, kept.state) == (end.lower(), end)
        assert kinds(shop, cursor) == []

    # The offline invoice: Amazon has been paid.

    def test_an_invoice_is_made_with_the_order_and_moves_nothing(self, shop: Shop) -> None:
        placed = shop.commerce.place_order(MUGS.order())
        assert placed.invoice_number is not None
        assert placed.state is CommerceState.NEW
        other = shop.commerce.place_order(MUGS.order(TWO))
        assert other.invoice_number not in {placed.invoice_number, None}

    def test_there_is_none_where_none_is_asked_for(self, shop: Shop) -> None:
        assert shop.commerce.place_order(MUGS.order(invoice=False)).invoice_number is None

    def test_whoever_asks_again_hears_the_same(self, shop: Shop) -> None:
        order = MUGS.order(person=BEA, create_customer=True)
        first = shop.commerce.place_order(order)
        assert shop.commerce.place_order(order) == replace(first, already_there=True)
        assert first.customer is CustomerOutcome.CREATED
        shipped = shop.commerce.complete(first.number, [])
        assert shipped.invoice_number == first.invoice_number
        assert shipped.customer_number == first.customer_number

    # Customers (F21-F24, D9).

    def test_a_guest_makes_no_account(self, shop: Shop) -> None:
        placed = shop.commerce.place_order(MUGS.order(person=BEA))
        assert (placed.customer, placed.customer_number) == (CustomerOutcome.GUEST, None)
        # Nor has it made one in secret: who then wants one is new.
        assert self.order_of(shop, TWO, "bea@example.com").customer is CustomerOutcome.CREATED

    def test_a_new_buyer_gets_an_account_and_is_found_again(self, shop: Shop) -> None:
        first = self.order_of(shop, "1", "bea@example.com")
        again = self.order_of(shop, "2", " Bea@EXAMPLE.com ")
        other = self.order_of(shop, "3", "cid@example.com")
        assert [one.customer for one in (first, again, other)] == ["CREATED", "FOUND", "CREATED"]
        assert first.customer_number == again.customer_number != other.customer_number

    @pytest.mark.parametrize("email", [None, "", "  "])
    def test_without_an_address_it_is_a_guests(self, shop: Shop, email: str | None) -> None:
        placed = self.order_of(shop, "1", email)
        assert (placed.customer, placed.customer_number) == (CustomerOutcome.NO_EMAIL, None)

    def test_a_refused_order_makes_no_account(self, shop: Shop) -> None:
        with refused("out_of_stock"):
            self.order_of(shop, "1", "bea@example.com", quantity=99)
        assert self.order_of(shop, "2", "bea@example.com").customer is CustomerOutcome.CREATED

    def test_an_account_goes_with_its_last_order(self, shop: Shop) -> None:
        first = self.order_of(shop, "1", "bea@example.com")
        self.order_of(shop, "2", "bea@example.com")
        shop.commerce.redact("A-DEMO", "1")
        assert self.order_of(shop, "3", "bea@example.com").customer is CustomerOutcome.FOUND
        for reference in ("2", "3"):
            shop.commerce.redact("A-DEMO", reference)
        anew = self.order_of(shop, "4", "bea@example.com")
        assert anew.customer is CustomerOutcome.CREATED
        assert anew.customer_number != first.customer_number
        assert self.order_of(shop, "1", "bea@example.com") == replace(first, already_there=True)

    # Addresses: what the merchant is to send can be sent.

    @pytest.mark.parametrize(
        ("change", "field"),
        [
            ({"country_code": None}, "country_code"),
            ({"country_code": "SWE"}, "country_code"),
            ({"country_code": "se"}, "country_code"),
            ({"address_line1": " "}, "address_line1"),
            ({"city": None}, "city"),
            ({"country_code": "US", "postal_code": "92025"}, "state_or_region"),
            ({"country_code": "US", "state_or_region": "California"}, "state_or_region"),
            ({"country_code": "US", "state_or_region": "CA"}, "postal_code"),
            (
                {"country_code": "US", "state_or_region": "CA", "postal_code": "92025-15"},
                "postal_code",
            ),
            (
                {"country_code": "CA", "state_or_region": "CA", "postal_code": "K1A 0B1"},
                "state_or_region",
            ),
            (
                {"country_code": "CA", "state_or_region": "ON", "postal_code": "D1A 0B1"},
                "postal_code",
            ),
        ],
    )
    def test_an_address_that_cannot_be_is_refused_by_the_fields_name(
        self, shop: Shop, change: dict[str, str | None], field: str
    ) -> None:
        with refused("address", field):
            shop.commerce.place_order(self.sent_to(**change))
        assert available(shop, "MUG") == 50

    @pytest.mark.parametrize(
        "change",
        [
            {"address_line1": None, "address_line2": "Box 7"},
            {"city": None, "postal_code": "903 25"},
            {"country_code": "US", "state_or_region": "CA", "postal_code": "92025-1501"},
            {"country_code": "US", "state_or_region": "PR", "postal_code": "00901"},
            {"country_code": "PR", "postal_code": "00901"},
            {"country_code": "CA", "state_or_region": "ON", "postal_code": "K1A 0B1"},
            {"country_code": "CA", "state_or_region": "QC", "postal_code": "h2x1y4"},
        ],
    )
    def test_any_other_is_taken(self, shop: Shop, change: dict[str, str | None]) -> None:
        assert shop.commerce.place_order(self.sent_to(**change)).number

    def test_no_address_at_all_is_refused(self, shop: Shop) -> None:
        with refused("address", "address"):
            shop.commerce.place_order(MUGS.order(person=replace(ASTRID, address=None)))

    def test_what_was_sent_already_needs_none(self, shop: Shop) -> None:
        assert shop.commerce.place_order(MUGS.order(person=None, complete=True)).number

    @staticmethod
    def order_of(
        shop: Shop, reference: str, email: str | None, *, quantity: int = 2
    ) -> PlacedOrder:
        line = MUGS.order().lines[0]
        person = replace(BEA, buyer_email=email)
        order = MUGS.order(reference, person=person, create_customer=True)
        return shop.commerce.place_order(replace(order, lines=(replace(line, quantity=quantity),)))

    @staticmethod
    def sent_to(**change: str | None) -> PlaceOrder:
        plain = Address("Astrid Öberg", address_line1="Storgatan 1", city="Umeå", country_code="SE")
        return MUGS.order(person=replace(ASTRID, address=replace(plain, **change)))
