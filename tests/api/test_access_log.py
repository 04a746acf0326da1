"""Whoever is told personal data is written down; so is whoever changes who may be."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy.exc import OperationalError

from channel.domain.identity import Role
from channel.domain.order import TaxRegistration
from channel.services import personal_reading
from tests.api import permissions
from tests.api.conftest import Api
from tests.api.test_permissions import a_commerce_order
from tests.api.test_session import csrf, log_in
from tests.factories import MARIA

READINGS = """query($order: ID, $number: String) {
    personalReadings(orderId: $order, amazonOrderNumber: $number) { totalCount nodes {
        reader by parts orders customers
        subjects { orderId amazonOrderNumber customerNumber } } } }"""
LOG = "{ accessLog { totalCount nodes { code sentence actor by } } }"
LIST = "{ orders { nodes { id amazonOrderNumber buyerName } } }"


def readings(api: Api, **of: str) -> Any:
    return api.data(READINGS, of)["personalReadings"]["nodes"]


def of_order(fields: str) -> str:
    return f"query($id: ID!) {{ order(id: $id) {{ {fields} }} }}"


def of_commerce_order(fields: str) -> str:
    return f"query($number: String!) {{ commerceOrder(number: $number) {{ {fields} }} }}"


def an_order(api: Api, **changes: Any) -> str:
    return f"order_{api.factory.order(api.factory.store(), **changes).id}"


def test_one_order_read_is_one_reading(api: Api) -> None:
    order = an_order(api, amazon_order_id="111-1")
    other = an_order(api)
    query = """query($id: ID!) { order(id: $id) { buyerEmail shippingAddress { city phone }
        items { giftMessage } packing { deliveryInstructions } } }"""
    api.data(query, {"id": order}, role=Role.OPERATOR)
    [reading] = readings(api, order=order)
    assert (reading["reader"], reading["by"]) == ("the operator", "token")
    assert reading["parts"] == ["EMAIL", "ADDRESS", "GIFT", "DELIVERY"]
    subject = {"orderId": order, "amazonOrderNumber": "111-1", "customerNumber": None}
    assert reading["subjects"] == [subject]
    assert readings(api, number="111-1") == [reading]
    assert readings(api, order=other) == []


ONE_FIELD = {
    "Order": 'query {{ order(id: "{order}") {{ {field} }} }}',
    "OrderItem": 'query {{ order(id: "{order}") {{ items {{ {field} }} }} }}',
    "Packing": 'query {{ order(id: "{order}") {{ packing {{ {field} }} }} }}',
    "CommerceOrder": 'query {{ commerceOrder(number: "{number}") {{ {field} }} }}',
    "CommerceCustomer": "query {{ commerceCustomers {{ nodes {{ {field} }} }} }}",
}
BELOW = {
    "buyerTaxRegistrations": " { number }",
    "deliveryTimes": " { day }",
    **dict.fromkeys(("shippingAddress", "amazonAddress", "addresses"), " { city }"),
}
# Whether something changed tells nobody who the buyer is.
TELLS_NOTHING = {"amazonAddressChanged"}


def test_every_field_that_tells_personal_data_is_noticed(api: Api) -> None:
    number = a_commerce_order(api, "111-1")
    taxed = replace(MARIA, tax_registrations=(TaxRegistration("DE123", "VAT"),))
    order = an_order(api, person=taxed, amazon_order_id="111-1", commerce_number=number)
    for type_, fields in permissions.PERSONAL.items():
        for field in set(fields.split()) - TELLS_NOTHING:
            before = len(readings(api))
            # The same list again is the same reading.
            api.clock.advance(timedelta(minutes=10))
            asked = field + BELOW.get(field, "")
            api.data(ONE_FIELD[type_].format(order=order, number=number, field=asked))
            assert len(readings(api)) == before + 1, f"{type_}.{field}"


def test_what_tells_nothing_is_no_reading(api: Api) -> None:
    order = an_order(api, person=None)
    known = an_order(api)
    api.data(of_order("buyerName shippingAddress { city }"), {"id": order})
    api.data(of_order("buyerName"), {"id": known}, role=Role.VIEWER)
    api.data(of_order("status buyerEmailIsRelay amazonAddressChanged"), {"id": known})
    assert readings(api) == []


def test_a_list_with_names_is_one_reading_of_all_its_orders(api: Api) -> None:
    store = api.factory.store()
    for _ in range(7):
        api.factory.order(store)
    api.data(LIST)
    [reading] = readings(api)
    assert (reading["parts"], reading["orders"], len(reading["subjects"])) == (["NAME"], 7, 5)


def test_a_list_that_is_left_open_is_written_down_now_and_then(
    api: Api, statements: list[str]
) -> None:
    an_order(api)
    for _ in range(3):
        api.data(LIST)
    assert len(readings(api)) == 1
    statements.clear()
    api.data(LIST)
    assert not [s for s in statements if s.startswith(("INSERT", "BEGIN IMMEDIATE"))]
    api.clock.advance(timedelta(minutes=10))
    api.data(LIST)
    assert len(readings(api)) == 2


def test_a_page_takes_as_many_statements_however_long_it_is(
    api: Api, statements: list[str]
) -> None:
    store, counts = api.factory.store(), []
    for more in (1, 9):
        for _ in range(more):
            api.factory.order(store)
        statements.clear()
        api.data(LIST)
        counts.append(len(statements))
        api.data("{ personalReadings { nodes { subjects { orderId } } } }")
    # The second finds its token used moments ago.
    assert counts[1] <= counts[0]


def test_commerce_orders_and_customers_are_readings_too(api: Api) -> None:
    order = an_order(api, amazon_order_id="111-1", commerce_number="x")
    number = a_commerce_order(api, "111-1")
    api.data(of_commerce_order("buyerName"), {"number": number})
    api.data("{ commerceCustomers { nodes { number email } } }")
    customers, commerce = readings(api)
    # The channel's order has another Commerce number: this one it does not keep.
    assert commerce["subjects"][0]["orderId"] is None
    assert commerce["subjects"][0]["amazonOrderNumber"] == "111-1"
    assert customers["customers"] == 1
    assert customers["subjects"][0]["customerNumber"] is not None
    assert readings(api, order=order) == []


def test_a_commerce_order_is_the_channels_order(api: Api) -> None:
    number = a_commerce_order(api, "111-1")
    order = an_order(api, amazon_order_id="111-1", commerce_number=number)
    api.data(of_commerce_order("shippingAddress { city }"), {"number": number})
    [reading] = readings(api, order=order)
    assert reading["parts"] == ["ADDRESS"]


def test_a_person_in_the_admin_is_told_from_a_program(api: Api) -> None:
    order = an_order(api)
    client: FlaskClient = api.client()
    log_in(client, api.factory.user(Role.OPERATOR))
    body = {"query": of_order("buyerEmail"), "variables": {"id": order}}
    client.post("/graphql", json=body, headers={"X-CSRF-Token": csrf(client)})
    [reading] = readings(api)
    assert (reading["reader"], reading["by"]) == ("Ada", "user")


def test_a_reading_that_cannot_be_written_is_in_the_servers_log(
    api: Api, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    order = an_order(api)

    def full(*_: object, **__: object) -> None:
        raise OperationalError("INSERT", {}, Exception("disk full"))

    monkeypatch.setattr(personal_reading, "record", full)
    answer = api.data(of_order("buyerName"), {"id": order}, role=Role.OPERATOR)
    assert answer["order"]["buyerName"] == "Maria Lindström"
    [line] = [r.getMessage() for r in caplog.records if "not recorded" in r.getMessage()]
    assert order.removeprefix("order_") in line
    assert "NAME" in line
    assert "Maria" not in caplog.text


def test_who_let_whom_in_is_told_in_the_readers_words(api: Api) -> None:
    wish = {"email": "bo@example.com", "name": "Bo", "role": "OPERATOR", "locale": "sv"}
    api.data("mutation($i: UserCreateInput!) { userCreate(input: $i) { link } }", {"i": wish})
    newest = api.data(LOG)["accessLog"]["nodes"]
    assert [entry["code"] for entry in newest[:2]] == ["user-link", "user-created"]
    assert newest[1]["sentence"] == "bo@example.com may log in as operator."
    assert (newest[1]["actor"], newest[1]["by"]) == ("the admin", "token")
