"""On which terms an Amazon order becomes a Commerce order: invoice, number, customer, address."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from sqlalchemy import select

from channel.adapters.commerce_sql import CustomerView
from channel.domain.retention import KEEP
from channel.domain.store import CustomerCreation, NumberSource, OrderStatusChoice
from channel.language import languages, say
from channel.models.event import Event
from channel.models.order import OrderPerson
from channel.models.store import OrderSettingsRow
from channel.ports.commerce import CommerceState
from channel.services import purging
from tests.ports.shop import MUGS
from tests.rig.shop import Shop

NEW_ACCOUNT = {"customer_creation": CustomerCreation.NEW_ACCOUNT}
HOME = {
    "addressLine1": "12 Maple Street",
    "city": "Portland",
    "stateOrRegion": "OR",
    "postalCode": "97205",
    "countryCode": "US",
}


@pytest.fixture(autouse=True)
def _store(shop: Shop) -> None:
    shop.open_store()


def set_up(shop: Shop, **settings: object) -> None:
    with shop.wiring.transaction("test.settings") as session:
        row = session.scalars(select(OrderSettingsRow)).one()
        for name, value in settings.items():
            setattr(row, name, value)


def arrives(shop: Shop, **changes: object) -> str:
    number = shop.place(**changes)
    shop.sync()
    return number


def sent_to(**changes: str) -> Mapping[str, object]:
    return {"deliveryAddress": HOME | changes}


def sentences(shop: Shop, number: str) -> list[str]:
    order = shop.one(number)
    with shop.wiring.reading() as session:
        events = session.scalars(select(Event).where(Event.order_id == order.id).order_by(Event.id))
        return [say("en", f"event-{event.code}", event.values) for event in events]


def test_amazons_payment_is_invoiced_offline_and_that_is_the_last_action(shop: Shop) -> None:
    number = arrives(shop)
    order, commerce = shop.one(number), shop.commerce_order(number)
    assert shop.said(number)[-2:] == ["created", "invoiced"]
    assert order.last_action == "invoiced"
    assert order.commerce_invoice == commerce.invoice_number == "000000001"
    assert commerce.status == "pending"
    assert sentences(shop, number)[-2:] == [
        "Commerce order 000000001 created, 10.00 USD.",
        "Amazon has invoiced the payment. Commerce made invoice 000000001 for it.",
    ]


def test_a_guest_has_no_account_and_nothing_is_said_of_one(shop: Shop) -> None:
    number = arrives(shop)
    assert shop.one(number).commerce_customer is None
    assert not [code for code in shop.said(number) if code.startswith("customer-")]
    assert customers(shop) == ()


def test_a_buyer_gets_an_account_and_is_found_the_next_time(shop: Shop) -> None:
    set_up(shop, **NEW_ACCOUNT)
    buyer = {"buyerName": "Ada", "buyerEmail": "ada@marketplace.amazon.com"}
    first = arrives(shop, buyer=buyer)
    again = arrives(shop, buyer=buyer | {"buyerEmail": "ADA@marketplace.amazon.com"})
    assert shop.said(first)[-3:] == ["created", "customer-created", "invoiced"]
    assert shop.said(again)[-3:] == ["created", "customer-found", "invoiced"]
    assert shop.one(first).commerce_customer == shop.one(again).commerce_customer == "000000001"
    assert not [said for said in sentences(shop, first) if "ada" in said.lower()]


def test_without_an_address_of_the_buyer_it_is_a_guests_order_and_says_why(shop: Shop) -> None:
    set_up(shop, **NEW_ACCOUNT)
    number = arrives(shop, buyer={"buyerName": "Ada"})
    assert shop.one(number).commerce_customer is None
    assert "customer-none" in shop.said(number)
    assert "no e-mail address" in sentences(shop, number)[-2]


def test_an_account_is_forgotten_with_the_personal_data_of_its_last_order(shop: Shop) -> None:
    set_up(shop, **NEW_ACCOUNT)
    number = arrives(shop)
    with shop.wiring.transaction("test.delivered") as session:
        session.scalars(select(OrderPerson)).one().purge_at = shop.clock.now() - 2 * KEEP
    purging.purge(shop.wiring)
    shop.settle()
    (account,) = customers(shop)
    assert (account.name, account.email, account.addresses) == (None, None, ())
    assert account.wiped_at is not None
    assert shop.commerce_order(number).customer_number == account.number


def test_the_amazon_number_can_be_the_orders_with_a_prefix(shop: Shop) -> None:
    set_up(shop, number_source=NumberSource.AMAZON, number_prefix_merchant="AMZ-")
    number = arrives(shop)
    assert shop.one(number).commerce_number == f"AMZ-{number}"


def test_a_number_that_is_taken_waits_for_a_person(shop: Shop) -> None:
    set_up(shop, number_source=NumberSource.AMAZON)
    number = shop.place()
    shop.wiring.commerce.place_order(MUGS.order(number=number))
    shop.sync()
    order = shop.one(number)
    assert (order.attention, order.attention_values) == ("number-taken", {"number": number})
    set_up(shop, number_source=NumberSource.COMMERCE)
    shop.sync()
    assert shop.one(number).commerce_number == "000000001"
    assert shop.one(number).attention is None


@pytest.mark.parametrize(
    ("settings", "values"),
    [
        ({"target_store": "gone"}, {"kind": "store", "code": "gone"}),
        (
            {"order_status": OrderStatusChoice.CUSTOM, "custom_status": "gone"},
            {"kind": "status", "code": "gone"},
        ),
    ],
)
def test_a_setting_that_commerce_does_not_know_waits_for_a_person(
    shop: Shop, settings: Mapping[str, object], values: Mapping[str, str]
) -> None:
    set_up(shop, **settings)
    order = shop.one(arrives(shop))
    assert (order.attention, order.attention_values) == ("commerce-setting", values)


def test_a_status_of_the_merchants_own_is_the_first(shop: Shop) -> None:
    embedded = shop.wiring.embedded
    assert embedded is not None
    embedded.upsert_status("packing", "Being packed", CommerceState.PROCESSING)
    set_up(shop, order_status=OrderStatusChoice.CUSTOM, custom_status="packing")
    assert shop.one(arrives(shop)).commerce_status == "packing"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"postalCode": "9720"}, "postal_code"),
        ({"stateOrRegion": "Oregano"}, "state_or_region"),
        ({"countryCode": "XYZ"}, "country_code"),
    ],
)
def test_an_address_that_is_refused_names_the_field_and_nothing_in_it(
    shop: Shop, change: dict[str, str], field: str
) -> None:
    order = shop.one(arrives(shop, recipient=sent_to(**change)))
    assert (order.attention, order.attention_values) == ("address-refused", {"field": field})
    for language in languages():
        sentence = say(language, "attention-address-refused", {"field": field})
        assert sentence != say(language, "attention-address-refused", {"field": "address"})
        assert not [text for text in change.values() if text in sentence]


def customers(shop: Shop) -> tuple[CustomerView, ...]:
    assert shop.wiring.embedded is not None
    return shop.wiring.embedded.customer_page().customers
