"""An address that a person puts right: used at once, kept whatever Amazon sends, wiped in time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from channel.domain.order import Address, PersonalData
from channel.errors import ChannelError, Conflict, Invalid
from channel.models.order import OrderPerson
from channel.models.outbox import OutboxRow
from channel.services import addresses, personal, purging
from channel.services.personal import Correction
from tests.rig.shop import Shop

RENO = Address(
    address_line1="5 Sierra St",
    city="Reno",
    state_or_region="nevada",
    postal_code="89501",
    country_code="US",
)


def correct(shop: Shop, number: str, address: Address = RENO) -> None:
    w = shop.wiring
    with w.transaction("test.correct") as session:
        id_ = shop.one(number).id
        addresses.correct(session, w.vault, w.clock.now(), id_, address, by="Ada")


def row(shop: Shop, number: str) -> OrderPerson | None:
    with shop.wiring.reading() as session:
        return session.scalar(
            select(OrderPerson).where(OrderPerson.order_id == shop.one(number).id)
        )


def place_of(person: PersonalData | None) -> Address:
    assert person is not None
    return person.address or Address()


def waiting_for_its_address(shop: Shop) -> str:
    shop.open_store()
    number = shop.place(recipient=None)
    shop.sync()
    assert shop.one(number).attention == "address-missing"
    return number


def test_an_order_without_an_address_goes_on_once_a_person_gives_one(shop: Shop) -> None:
    number = waiting_for_its_address(shop)
    correct(shop, number)
    shop.settle()
    assert shop.one(number).attention is None
    address = shop.commerce_order(number).person.address
    assert (address.city, address.state_or_region) == ("Reno", "NV")


def test_it_says_who_did_it_and_nothing_of_the_buyer(shop: Shop) -> None:
    number = waiting_for_its_address(shop)
    correct(shop, number)
    assert "address-corrected" in shop.said(number)
    kept = row(shop, number)
    assert kept is not None
    assert kept.corrected_by == "Ada"
    assert kept.corrected_at is not None
    assert b"Reno" not in (kept.corrected or b"")


def test_what_amazon_sends_later_does_not_take_its_place(shop: Shop) -> None:
    shop.open_store()
    number = shop.place({"sellerSku": "LAMP", "quantity": 1, "unitPrice": "30.00"})
    shop.sync()
    correct(shop, number)
    elsewhere = {"name": "Ann Lee", "addressLine1": "9 Oak St", "city": "Bend", "countryCode": "US"}
    shop.sandbox.control("PATCH", f"orders/{number}", recipient={"deliveryAddress": elsewhere})
    shop.sync()
    vault, kept = shop.wiring.vault, row(shop, number)
    sent = place_of(personal.unseal(vault, kept))
    used = place_of(personal.in_form(vault, kept))
    correction = personal.correction(vault, kept)
    assert (used.name, used.city, sent.city) == ("Ann Lee", "Reno", "Bend")
    assert correction is not None
    assert correction.now_differs_from(sent)


def test_an_address_that_amazon_takes_back_leaves_the_correction(shop: Shop) -> None:
    number = waiting_for_its_address(shop)
    shop.sell("MUG", 0)
    correct(shop, number)
    shop.sandbox.control(
        "PATCH", f"orders/{number}", recipient={"deliveryAddress": {"countryCode": "US"}}
    )
    shop.sync()
    assert shop.one(number).has_address


def test_the_correction_is_wiped_with_the_rest(shop: Shop) -> None:
    number = waiting_for_its_address(shop)
    correct(shop, number)
    shop.settle()
    shop.advance(120 * 86400)
    purging.purge(shop.wiring)
    kept = row(shop, number)
    assert kept is not None
    assert (kept.sealed, kept.corrected) == (None, None)
    assert kept.wiped_at is not None
    with pytest.raises(Conflict):
        correct(shop, number)


def test_a_commerce_order_that_exists_is_not_readdressed_here(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    with pytest.raises(Conflict) as refused:
        correct(shop, number)
    assert refused.value.why == "address-in-commerce"


def test_no_address_slips_in_while_commerce_is_told_another(shop: Shop) -> None:
    number = waiting_for_its_address(shop)
    correct(shop, number)
    with shop.wiring.transaction("test.claim") as session:
        session.add(
            OutboxRow(
                kind="commerce.place_order",
                key=str(shop.one(number).id),
                order_id=shop.one(number).id,
                attempts=1,
                not_before=shop.clock.now(),
                claimed_at=shop.clock.now(),
                created_at=shop.clock.now(),
            )
        )
    with pytest.raises(Conflict) as refused:
        correct(shop, number)
    assert refused.value.why == "address-too-late"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"address_line1": "  "}, ("address", "addressLine1")),
        ({"state_or_region": "Atlantis"}, ("address", "stateOrRegion")),
        ({"postal_code": "12"}, ("address", "postalCode")),
    ],
)
def test_what_cannot_be_an_address_is_refused_and_changes_nothing(
    shop: Shop, changes: dict[str, str], field: tuple[str, ...]
) -> None:
    number = waiting_for_its_address(shop)
    with pytest.raises(Invalid) as refused:
        correct(shop, number, replace(RENO, **changes))
    assert refused.value.field == field
    assert "address-corrected" not in shop.said(number)


def test_amazons_own_shipments_need_no_address_of_ours(shop: Shop) -> None:
    shop.open_store()
    number = shop.place(
        {"sellerSku": "LAMP", "quantity": 1, "unitPrice": "30.00"},
        fulfilledBy="AMAZON",
        fulfillmentStatus="SHIPPED",
    )
    shop.sync()
    with pytest.raises(ChannelError) as refused:
        correct(shop, number)
    assert refused.value.why == "address-amazons"


def test_a_correction_of_what_amazon_never_sent_stands_alone() -> None:
    person = personal.put_in_form(None, Correction(RENO, Address()))
    assert place_of(person).city == "Reno"
