"""The embedded commerce system through the API."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from channel.domain.identity import Role
from channel.ports.commerce import OrderLine, PlaceOrder
from tests.api.conftest import Api
from tests.factories import MARIA, NOW

UPSERT = """mutation($input: CommerceProductUpsertInput!) { commerceProductUpsert(input: $input) {
    product { sku quantity available enabled manageStock } userErrors { code field message } } }"""
PRODUCTS = """query($text: String, $first: Int, $after: String) {
    commerceProducts(text: $text, first: $first, after: $after) {
        totalCount nodes { sku } pageInfo { hasNextPage endCursor } } }"""


def upsert(api: Api, **product: Any) -> Any:
    wanted = {"sku": "MUG", "name": "A mug", "quantity": 3} | product
    return api.data(UPSERT, {"input": wanted}, Role.OPERATOR)["commerceProductUpsert"]


def test_a_product_is_made_and_changed(api: Api) -> None:
    made = upsert(api)["product"]
    assert made == {
        "sku": "MUG", "quantity": 3, "available": 3, "enabled": True, "manageStock": True,
    }  # fmt: skip
    assert upsert(api, quantity=5, enabled=False)["product"]["enabled"] is False


def test_a_product_that_cannot_be_names_the_field(api: Api) -> None:
    [error] = upsert(api, quantity=-1)["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", ["quantity"])


def test_stock_that_comes_in_wakes_the_orders_that_wait_for_it(api: Api) -> None:
    order = api.factory.order(api.factory.store(), attention="product-missing")
    api.queue.hints.clear()
    upsert(api, sku=order.items[0].sku)
    assert "decide" in [hint.job for hint in api.queue.hints]


def test_products_are_searched_and_paged(api: Api) -> None:
    for sku in ("A-1", "A-2", "B-1"):
        upsert(api, sku=sku)
    first = api.data(PRODUCTS, {"text": "a-", "first": 1})["commerceProducts"]
    assert (first["totalCount"], first["nodes"]) == (2, [{"sku": "A-1"}])
    cursor = first["pageInfo"]["endCursor"]
    rest = api.data(PRODUCTS, {"text": "a-", "first": 1, "after": cursor})["commerceProducts"]
    assert (rest["nodes"], rest["pageInfo"]["hasNextPage"]) == ([{"sku": "A-2"}], False)
    assert api.refusal(PRODUCTS, {"after": "!"}) == "INVALID"


def test_a_commerce_order_shows_amazons_amounts_and_its_history(api: Api) -> None:
    upsert(api)
    line = OrderLine("L1", "MUG", "A mug", 2, Decimal("20.00"), tax=Decimal("1.65"))
    placed = api.wiring.commerce.place_order(
        PlaceOrder(
            "amazon", "111-1", "default", "USD", NOW, (line,), Decimal(0), Decimal("21.65"),
            "Amazon payment", "111-1", "Amazon shipping", person=MARIA,
        )
    )  # fmt: skip
    query = """query($number: String!) { commerceOrder(number: $number) {
        number amazonOrderNumber state isGuest buyerMailSuppressed buyerName order { id }
        items { quantityOpen unitPrice { amount } total { amount } }
        totals { items { amount } tax { amount } grandTotal { amount currencyCode } }
        shipments { number } history { sentence } } }"""
    shown = api.data(query, {"number": placed.number})["commerceOrder"]
    assert shown["amazonOrderNumber"] == "111-1"
    assert shown["totals"]["grandTotal"] == {"amount": "21.65", "currencyCode": "USD"}
    assert shown["items"][0]["unitPrice"] == {"amount": "10.00"}
    assert (shown["buyerName"], shown["isGuest"], shown["buyerMailSuppressed"]) == (
        "Maria Lindström", True, True,
    )  # fmt: skip
    assert shown["history"][0]["sentence"].startswith("Placed for Amazon order 111-1")
    assert api.data(query, {"number": "nobody's"}) == {"commerceOrder": None}
