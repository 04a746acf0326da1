"""What an order shows, and what it costs to show many."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.order import Order
from channel.models.store import Store
from channel.services import personal
from tests.api.conftest import Api
from tests.factories import MARIA, NOW

EVERYTHING = """
    id orderNumber amazonOrderNumber sellerCentralUrl commerceOrderNumber commerceOrderUrl
    store { id name health { sentence } orderSettings { targetStore { name } }
            ordersNeedingAttention ordersLeftOut orderCounts { status count }
            revenue(days: 7) { date orders } lifetimeRevenue { amount } commerceStore { name } }
    buyerName buyerEmail buyerEmailIsRelay personalDataWipedAt status lastAction nextStep
    attention { reason remedy mayRetry } mayShip shipRefusal total { amount currencyCode }
    totals { component amount { amount } } decision { sentence steps { why } }
    items { sku giftMessage totals { component } } shippingAddress { city }
    shipments { parcelReference mayRetry items { sku title } }
    timeline(first: 2) { totalCount nodes { sentence } pageInfo { hasNextPage } }
    commerceOrder { number order { id } }
"""
ORDER = f"query($id: ID!) {{ order(id: $id) {{ {EVERYTHING} }} }}"
LIST = f"{{ orders {{ totalCount nodes {{ {EVERYTHING} }} }} }}"


def a_full_order(api: Api, store: Store) -> None:
    order = api.factory.order(store, attention="out-of-stock", attention_values={"sku": "MUG"})
    api.factory.shipment(order)
    for _ in range(3):
        api.factory.event(order)


def test_a_list_costs_the_same_statements_however_long_it_is(
    api: Api, statements: list[str]
) -> None:
    one, other = api.factory.store("US"), api.factory.store("DE")
    costs = []
    for add in (1, 4):
        for n in range(add):
            a_full_order(api, (one, other)[n % 2])
        api.data(LIST)
        statements.clear()
        assert api.data(LIST)["orders"]["nodes"]
        costs.append(len(statements))
    assert costs[0] == costs[1]


def test_what_nobody_asks_for_is_not_read(api: Api, statements: list[str]) -> None:
    api.factory.order(api.factory.store())
    headers = {"Authorization": f"Bearer {api.factory.token()}"}
    body = {"query": "{ orders { nodes { amazonOrderNumber status } } }"}
    api.client().post("/graphql", json=body, headers=headers)
    statements.clear()
    api.client().post("/graphql", json=body, headers=headers)
    assert len([s for s in statements if "amazon_order" in s]) == 1
    assert not any("person" in s or "amazon_order_item" in s for s in statements)


def test_an_order_is_found_by_either_name(api: Api) -> None:
    order = api.factory.order(api.factory.store())
    by_id = f'{{ order(id: "order_{order.id}") {{ orderNumber }} }}'
    by_number = f'{{ order(amazonOrderNumber: "{order.amazon_order_id}") {{ orderNumber }} }}'
    expected = {"order": {"orderNumber": order.id}}
    assert api.data(by_id) == api.data(by_number) == expected
    assert api.data('{ order(id: "order_9999") { id } }') == {"order": None}
    assert api.data('{ order(id: "store_1") { id } }') == {"order": None}
    assert api.refusal("{ order { id } }") == "INVALID"


def test_amounts_keep_the_currencys_decimals(api: Api) -> None:
    store = api.factory.store("JP")
    api.factory.order(store, currency="JPY", total=1980, totals=[["ITEM", "1980", []]])
    totals = api.data("{ orders { nodes { totals { component amount { amount } } } } }")
    assert totals["orders"]["nodes"][0]["totals"] == [
        {"component": "ITEM", "amount": {"amount": "1980"}},
        {"component": "GRAND_TOTAL", "amount": {"amount": "1980"}},
    ]


def test_a_component_that_amazon_adds_is_shown_as_other(api: Api) -> None:
    api.factory.order(api.factory.store(), totals=[["MOON_TAX", "1.00", []]])
    totals = api.data("{ orders { nodes { totals { component } } } }")
    assert totals["orders"]["nodes"][0]["totals"][0] == {"component": "OTHER"}


def test_moments_are_utc(api: Api) -> None:
    api.factory.order(api.factory.store(), purchase_date=NOW)
    [node] = api.data("{ orders { nodes { purchaseDate } } }")["orders"]["nodes"]
    assert node == {"purchaseDate": "2026-11-20T12:00:00Z"}


def test_seller_central_is_that_of_the_marketplace(api: Api) -> None:
    order = api.factory.order(api.factory.store("DE"))
    [node] = api.data("{ orders { nodes { sellerCentralUrl } } }")["orders"]["nodes"]
    expected = f"https://sellercentral-europe.amazon.com/orders-v3/order/{order.amazon_order_id}"
    assert node == {"sellerCentralUrl": expected}


@pytest.mark.parametrize(
    ("row", "store", "refusal"),
    [
        ({"commerce_number": "1"}, {}, None),
        ({}, {}, "There is no Commerce order to ship yet."),
        ({"channel": "AMAZON"}, {}, "Amazon ships this order from its own warehouse."),
        ({"commerce_number": "1"}, {"status": "OBSERVE"}, "The store Store US is not active."),
    ],
)
def test_an_order_says_why_it_is_not_shipped_here(
    api: Api, row: dict[str, Any], store: dict[str, Any], refusal: str | None
) -> None:
    api.factory.order(api.factory.store(**store), **row)
    [node] = api.data("{ orders { nodes { mayShip shipRefusal } } }")["orders"]["nodes"]
    assert node == {"mayShip": refusal is None, "shipRefusal": refusal}


def test_the_timeline_is_paged_newest_first(api: Api) -> None:
    order = api.factory.order(api.factory.store())
    for number in range(3):
        api.factory.event(order, at=NOW + timedelta(seconds=number), code=f"e{number}")
    query = """query($id: ID!, $after: String) {
        order(id: $id) { timeline(first: 2, after: $after) {
        totalCount nodes { code } pageInfo { hasNextPage endCursor } } } }"""
    first = api.data(query, {"id": f"order_{order.id}"})["order"]["timeline"]
    cursor = first["pageInfo"]["endCursor"]
    rest = api.data(query, {"id": f"order_{order.id}", "after": cursor})["order"]["timeline"]
    assert [n["code"] for n in first["nodes"] + rest["nodes"]] == ["e2", "e1", "e0"]
    assert (first["totalCount"], rest["totalCount"]) == (3, 3)
    assert (first["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasNextPage"]) == (True, False)


def test_a_blocked_order_names_reason_and_remedy(api: Api) -> None:
    values = {"sku": "MUG"}
    api.factory.order(api.factory.store(), attention="product-missing", attention_values=values)
    query = "{ orders { nodes { attention { code reason remedy mayRetry } } } }"
    [node] = api.data(query)["orders"]["nodes"]
    assert node["attention"]["reason"] == "Commerce has no product MUG."
    assert node["attention"]["remedy"].startswith("Assign it to a product")
    assert node["attention"]["mayRetry"]
    [node] = api.data(query, role=Role.VIEWER)["orders"]["nodes"]
    assert not node["attention"]["mayRetry"]


def test_a_decision_is_told_step_by_step(api: Api) -> None:
    step = {"name": "stock", "input": "out_of_stock", "outcome": "stop", "why": "out-of-stock"}
    kept = {
        "verdict": "blocked", "reason": "out-of-stock", "at": NOW.isoformat(),
        "values": {"sku": "MUG", "quantity": 2, "available": 1}, "steps": [step],
    }  # fmt: skip
    api.factory.order(api.factory.store(), decision=kept)
    query = "{ orders { nodes { decision { create sentence steps { name input why } } } } }"
    [node] = api.data(query)["orders"]["nodes"]
    why = "MUG is out of stock. Ordered: 2, available: 1."
    assert node["decision"]["sentence"] == f"Blocked. {why}"
    assert node["decision"]["steps"] == [
        {"name": "Stock in Commerce", "input": "out_of_stock", "why": why}
    ]


def test_wiped_personal_data_is_gone_and_says_when(api: Api) -> None:
    order = api.factory.order(api.factory.store(), person=MARIA)
    with api.wiring.transaction("test") as session:
        personal.wipe(session, session.get_one(Order, order.id), NOW)
    [node] = api.data("{ orders { nodes { buyerName personalDataWipedAt } } }")["orders"]["nodes"]
    assert node == {"buyerName": None, "personalDataWipedAt": "2026-11-20T12:00:00Z"}
    assert api.numbers(filter={"buyerName": "maria"}) == []


def test_an_order_says_what_happens_to_it_next(api: Api) -> None:
    store = api.factory.store()
    told: dict[str, dict[str, Any]] = {
        "It waits for a person: see what is wrong and what helps.": {"attention": "out-of-stock"},
        "The Commerce order is made within minutes.": {},
        "2 items are left to ship from the Commerce order.": {
            "commerce_number": "000000001",
            "status": "PARTIALLY_SHIPPED",
            "items_unshipped": 2,
        },
        "The order is canceled: nothing more happens with it.": {"status": "CANCELED"},
    }
    orders = [api.factory.order(store, **changes) for changes in told.values()]
    nodes = api.data("{ orders { nodes { orderNumber nextStep } } }")["orders"]["nodes"]
    said = {node["orderNumber"]: node["nextStep"] for node in nodes}
    assert [said[order.id] for order in orders] == list(told)
