"""The embedded commerce system's customers, stores and statuses through the API."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.order import Order
from channel.ports.commerce import Component
from tests.api.conftest import Api
from tests.factories import MARIA, NOW
from tests.ports.shop import MUGS, Wanted

CUSTOMERS = """query($text: String, $first: Int, $after: String) {
    commerceCustomers(text: $text, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { number name email
            orders(first: 2) { totalCount nodes { number order { id } } } } } }"""
CUSTOMER = """query($number: String!, $first: Int, $after: String) {
    commerceCustomer(number: $number) { number website name email emailIsRelay fromAmazon
        personalDataWipedAt addresses { city }
        orders(first: $first, after: $after) { totalCount nodes { number }
            pageInfo { hasNextPage endCursor } } } }"""
STATUS = """mutation($input: CommerceStatusUpsertInput!) { commerceStatusUpsert(input: $input) {
    status { code label state isDefault } userErrors { code field message } } }"""
STORE = """mutation($input: CommerceStoreUpsertInput!) { commerceStoreUpsert(input: $input) {
    store { code name website } userErrors { code field message } } }"""


def buys(api: Api, reference: str, email: str = "maria@example.com", **terms: Any) -> str:
    embedded = api.wiring.embedded
    assert embedded is not None
    embedded.upsert_product("MUG", "A mug", 100)
    person = replace(MARIA, buyer_email=email)
    order = MUGS.order(reference, person=person, create_customer=True, **terms)
    return embedded.place_order(order).number


def test_a_customer_is_shown_with_its_orders(api: Api) -> None:
    numbers = [buys(api, f"111-{n}") for n in range(3)]
    shown = api.data(CUSTOMER, {"number": "000000001", "first": 2})["commerceCustomer"]
    assert (shown["name"], shown["email"]) == ("Maria Lindström", "maria@example.com")
    assert (shown["website"], shown["fromAmazon"], shown["emailIsRelay"]) == ("base", True, False)
    assert (shown["addresses"], shown["personalDataWipedAt"]) == ([{"city": "Umeå"}], None)
    orders = shown["orders"]
    assert (orders["totalCount"], orders["nodes"]) == (3, [{"number": n} for n in numbers[:0:-1]])
    after = {"number": "000000001", "first": 2, "after": orders["pageInfo"]["endCursor"]}
    rest = api.data(CUSTOMER, after)["commerceCustomer"]["orders"]
    assert (rest["nodes"], rest["pageInfo"]["hasNextPage"]) == ([{"number": numbers[0]}], False)
    assert api.data(CUSTOMER, {"number": "nobody"}) == {"commerceCustomer": None}


def test_customers_are_found_by_number_or_whole_address_and_paged(api: Api) -> None:
    for n, email in enumerate(["a@example.com", "b@example.com"]):
        buys(api, f"111-{n}", email)
    first = api.data(CUSTOMERS, {"first": 1})["commerceCustomers"]
    assert (first["totalCount"], first["nodes"][0]["email"]) == (2, "b@example.com")
    cursor = first["pageInfo"]["endCursor"]
    rest = api.data(CUSTOMERS, {"first": 1, "after": cursor})["commerceCustomers"]
    assert (rest["nodes"][0]["email"], rest["pageInfo"]["hasNextPage"]) == ("a@example.com", False)
    for text in ("A@Example.com ", "000000001"):
        found = api.data(CUSTOMERS, {"text": text})["commerceCustomers"]
        assert [one["number"] for one in found["nodes"]] == ["000000001"]
    assert api.refusal(CUSTOMERS, {"after": "order_1"}) == "INVALID"


def test_a_viewer_finds_nobody_by_address_and_sees_no_name(api: Api) -> None:
    buys(api, "111-1")
    asked = {"text": "maria@example.com"}
    assert api.data(CUSTOMERS, asked, Role.VIEWER)["commerceCustomers"]["totalCount"] == 0
    assert api.data(CUSTOMERS, asked, Role.OPERATOR)["commerceCustomers"]["totalCount"] == 1
    shown = api.data(CUSTOMER, {"number": "000000001"}, Role.VIEWER)["commerceCustomer"]
    assert (shown["name"], shown["email"], shown["addresses"]) == (None, None, None)


def test_many_customers_take_as_many_statements_as_one(api: Api, statements: list[str]) -> None:
    for n in range(4):
        buys(api, f"111-{n}", f"{n}@example.com")

    def cost(first: int) -> int:
        statements.clear()
        api.data(CUSTOMERS, {"first": first})
        return len(statements)

    cost(1)
    assert cost(4) == cost(1)


def test_an_order_shows_on_which_terms_it_was_made(api: Api) -> None:
    embedded = api.wiring.embedded
    assert embedded is not None
    embedded.upsert_product("MUG", "A mug", 100)
    kit = Wanted({"L1": ("SET", 1)}, (Component("MUG", 2),)).order()
    number = buys(api, "111-1", lines=kit.lines, grand_total=kit.grand_total,
                  tags=("fragile",), stock_source="north", comments=("Wrap it.",))  # fmt: skip
    shown = api.data(
        """query($number: String!) { commerceOrder(number: $number) { isGuest customerOutcome
            customerNumber invoiceNumber invoicedAt tags stockSource history { sentence }
            items { sku components { sku perUnit reserved } }
            totals { taxByMarketplace { amount } } } }""",
        {"number": number},
    )["commerceOrder"]
    assert (shown["isGuest"], shown["customerOutcome"], shown["customerNumber"]) == (
        False, "CREATED", "000000001",
    )  # fmt: skip
    assert (shown["invoiceNumber"], shown["invoicedAt"] is not None) == ("000000001", True)
    assert (shown["tags"], shown["stockSource"]) == (["fragile"], "north")
    assert shown["items"][0] == {
        "sku": "SET", "components": [{"sku": "MUG", "perUnit": 2, "reserved": 2}],
    }  # fmt: skip
    assert shown["totals"]["taxByMarketplace"]["amount"] == "0.00"
    said = [entry["sentence"] for entry in shown["history"]]
    assert said[1:] == [
        "Comment: Wrap it.",
        "Invoice 000000001 made offline: Amazon has taken the payment, reference 111-1.",
    ]


def test_a_guest_is_shown_with_the_reason(api: Api) -> None:
    query = "query($n: String!) { commerceOrder(number: $n) { isGuest customerOutcome } }"
    shown = api.data(query, {"n": buys(api, "111-1", " ")})["commerceOrder"]
    assert shown == {"isGuest": True, "customerOutcome": "NO_EMAIL"}


def test_statuses_are_listed_made_and_renamed(api: Api) -> None:
    packing = {"code": "packing", "label": "Being packed", "state": "PROCESSING"}
    made = api.data(STATUS, {"input": packing})["commerceStatusUpsert"]
    assert made == {"status": packing | {"isDefault": False}, "userErrors": []}
    api.data(STATUS, {"input": packing | {"label": "Packing"}})
    listed = api.data("{ commerceStatuses { code label isDefault } }", role=Role.VIEWER)
    assert listed["commerceStatuses"][-1] == {
        "code": "packing", "label": "Packing", "isDefault": False,
    }  # fmt: skip
    assert len(listed["commerceStatuses"]) == 5


@pytest.mark.parametrize(
    ("change", "field"),
    [({"code": "No Good"}, "code"), ({"label": ""}, "label"), ({"state": "NEW"}, "state")],
)
def test_a_status_that_cannot_be_names_the_field(
    api: Api, change: dict[str, str], field: str
) -> None:
    packing = {"code": "packing", "label": "Being packed", "state": "PROCESSING"}
    api.data(STATUS, {"input": packing})
    [error] = api.data(STATUS, {"input": packing | change})["commerceStatusUpsert"]["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", [field])


@pytest.mark.parametrize(
    ("values", "mutation", "wish"),
    [
        ({"kind": "store", "code": "gone"}, STORE, {"name": "G", "website": "base"}),
        ({"kind": "status", "code": "gone"}, STATUS, {"label": "G", "state": "NEW"}),
    ],
)
def test_what_was_missing_wakes_the_orders_that_wait_for_it(
    api: Api, values: dict[str, str], mutation: str, wish: dict[str, str]
) -> None:
    order = api.factory.order(
        api.factory.store(), attention="commerce-setting", attention_values=values
    )
    api.queue.hints.clear()
    api.data(mutation, {"input": wish | {"code": "gone"}})
    assert "decide" in [hint.job for hint in api.queue.hints]
    with api.wiring.reading() as session:
        assert session.get_one(Order, order.id).decide_at == NOW


def test_stores_are_made_and_renamed_and_orders_can_belong_to_them(api: Api) -> None:
    outlet = {"code": "outlet", "name": "Outlet", "website": "outlet"}
    made = api.data(STORE, {"input": outlet})["commerceStoreUpsert"]
    assert made == {"store": outlet, "userErrors": []}
    api.data(STORE, {"input": outlet | {"name": "The outlet"}})
    listed = api.data("{ commerceStores { code name } }")["commerceStores"]
    assert listed[-1] == {"code": "outlet", "name": "The outlet"}
    assert buys(api, "111-1", store_code="outlet") == "2000000001"
    [error] = api.data(STORE, {"input": outlet | {"name": " "}})["commerceStoreUpsert"][
        "userErrors"
    ]
    assert (error["code"], error["field"]) == ("INVALID", ["name"])
