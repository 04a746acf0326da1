"""The workbench of orders that wait: groups, buttons, mappings, and an answer for each order."""

from __future__ import annotations

from typing import Any

import pytest

from channel.api import ids
from channel.domain.identity import Role
from channel.models.order import Order
from channel.models.store import Store
from tests.api.conftest import Api

GROUPS = """query($store: ID) { blockedOrders(storeId: $store) {
    code subject title sentence remedy actions count sampleOrders { amazonOrderNumber }
} }"""
LINES = """{ orders(filter: { needsAttention: true }) { nodes { items {
    sku components { sku quantity } productSuggestions { sku likeness }
    ordersWaitingInStore ordersWaitingInAllStores
} } } }"""
ASSIGN = """mutation($input: OrderItemAssignProductInput!) { orderItemAssignProduct(input: $input) {
    mapping { id amazonSku store { name } components { sku quantity } updatedBy }
    ordersReleased userErrors { code field message }
} }"""
ANSWERS = """mutation($ids: [ID!]!) { orderIgnore(input: { orderIds: $ids, reason: "Test" }) {
    results { orderId order { ignoredBy attention { code } } userErrors { code } }
    userErrors { code }
} }"""


def id_of(kind: ids.Kind, number: int) -> str:
    return ids.encode(kind, number)


def waiting(api: Api, store: Store, sku: str = "LAMP-1", **changes: Any) -> Order:
    """An order that waits for a product of this SKU."""
    blocked = {"attention": "product-missing", "attention_values": {"sku": sku}} | changes
    order = api.factory.order(store, **blocked)
    with api.wiring.transaction("test.sku") as session:
        session.get_one(Order, order.id).items[0].sku = sku
    return order


def groups(api: Api, **variables: Any) -> list[tuple[str, str | None, int]]:
    found = api.data(GROUPS, variables)["blockedOrders"]
    return [(group["code"], group["subject"], group["count"]) for group in found]


def test_orders_that_wait_for_the_same_are_one_group(api: Api) -> None:
    here, there = api.factory.store("US"), api.factory.store("DE")
    for store in (here, here, there):
        waiting(api, store)
    waiting(api, here, "CUP")
    for _ in range(2):
        api.factory.order(here, attention="totals-missing", attention_values={"ours": "1"})
    api.factory.order(here)
    assert groups(api) == [
        ("product-missing", "LAMP-1", 3),
        ("totals-missing", None, 2),
        ("product-missing", "CUP", 1),
    ]
    only = id_of(ids.Kind.STORE, there.id)
    assert groups(api, store=only) == [("product-missing", "LAMP-1", 1)]


def test_a_group_says_what_it_waits_for_and_what_may_be_done(api: Api) -> None:
    waiting(api, api.factory.store())
    [group] = api.data(GROUPS)["blockedOrders"]
    assert group["title"] == "Product not found"
    assert group["sentence"] == "Commerce has no product LAMP-1."
    assert group["actions"] == ["ASSIGN_PRODUCT", "ADD_PRODUCT", "RETRY", "IGNORE"]
    assert len(group["sampleOrders"]) == 1
    [seen] = api.data(GROUPS, role=Role.VIEWER)["blockedOrders"]
    assert seen["actions"] == []


def test_a_group_is_a_filter_of_the_orders_tab(api: Api) -> None:
    store = api.factory.store()
    wanted = waiting(api, store)
    waiting(api, store, "CUP")
    api.factory.order(store, attention="out-of-stock", attention_values={"sku": "LAMP-1"})
    chosen = {"attention": "product-missing", "attentionSubject": "LAMP-1"}
    assert api.numbers(filter=chosen) == [wanted.amazon_order_id]
    assert len(api.numbers(filter={"attention": "product-missing"})) == 2


def test_what_is_with_commerce_already_cannot_be_ignored(api: Api) -> None:
    api.factory.order(api.factory.store(), attention="tracking-refused", commerce_number="1")
    [group] = api.data(GROUPS)["blockedOrders"]
    assert group["actions"] == ["RESEND_TRACKING", "OPEN_SELLER_CENTRAL"]


def test_a_line_knows_what_may_be_meant_and_how_many_wait(api: Api) -> None:
    embedded = api.wiring.embedded
    assert embedded is not None
    embedded.upsert_product("LAMP 1", "Desk lamp", 1)
    embedded.upsert_product("OTHER", "Something else", 1)
    here, there = api.factory.store("US"), api.factory.store("DE")
    for store in (here, here, there):
        waiting(api, store)
    lines = [node["items"][0] for node in api.data(LINES)["orders"]["nodes"]]
    assert {line["ordersWaitingInAllStores"] for line in lines} == {3}
    assert sorted(line["ordersWaitingInStore"] for line in lines) == [1, 2, 2]
    for line in lines:
        assert line["productSuggestions"] == [{"sku": "LAMP 1", "likeness": "SAME_SKU"}]


def test_a_known_line_has_no_suggestions(api: Api) -> None:
    embedded = api.wiring.embedded
    assert embedded is not None
    embedded.upsert_product("LAMP-1", "Desk lamp", 1)
    embedded.upsert_product("LAMP 1", "Desk lamp", 1)
    waiting(api, api.factory.store())
    [node] = api.data(LINES)["orders"]["nodes"]
    assert node["items"][0]["productSuggestions"] == []


def test_lists_cost_the_same_statements_however_long_they_are(
    api: Api, statements: list[str]
) -> None:
    one, other = api.factory.store("US"), api.factory.store("DE")
    costs: list[int] = []
    for _ in range(2):
        for sku in ("A", "B", "C"):
            waiting(api, one, f"{sku}{len(costs)}")
            waiting(api, other, f"{sku}{len(costs)}")
        api.data(LINES), api.data(GROUPS)
        statements.clear()
        api.data(LINES), api.data(GROUPS)
        costs.append(len(statements))
    assert costs[0] == costs[1]


def test_assigning_by_a_line_holds_for_its_store(api: Api) -> None:
    embedded = api.wiring.embedded
    assert embedded is not None
    embedded.upsert_product("LAMP", "Desk lamp", 1)
    here, there = api.factory.store("US"), api.factory.store("DE")
    order, _ = waiting(api, here), waiting(api, there)
    with api.wiring.reading() as session:
        line = session.get_one(Order, order.id).items[0].id
    wish: dict[str, Any] = {
        "orderItemId": id_of(ids.Kind.ITEM, line),
        "components": [{"sku": "LAMP"}],
    }
    answer = api.data(ASSIGN, {"input": wish}, Role.OPERATOR)["orderItemAssignProduct"]
    assert answer["userErrors"] == []
    assert answer["mapping"]["store"] == {"name": "Store US"}
    assert answer["mapping"]["components"] == [{"sku": "LAMP", "quantity": 1}]
    assert answer["ordersReleased"] == 1
    wish |= {"allStores": True}
    answer = api.data(ASSIGN, {"input": wish})["orderItemAssignProduct"]
    assert (answer["mapping"]["store"], answer["ordersReleased"]) == (None, 2)


@pytest.mark.parametrize(
    ("wish", "code", "field"),
    [
        ({}, "INVALID", ["orderItemId"]),
        ({"amazonSku": "A"}, "INVALID", ["storeId"]),
        ({"amazonSku": "A", "storeId": "store_99"}, "NOT_FOUND", None),
        ({"amazonSku": " ", "allStores": True}, "INVALID", ["amazonSku"]),
        ({"amazonSku": "A", "allStores": True}, "INVALID", ["components", "0", "sku"]),
        ({"orderItemId": "item_99"}, "NOT_FOUND", None),
    ],
)
def test_what_cannot_be_assigned_is_named(
    api: Api, wish: dict[str, Any], code: str, field: list[str] | None
) -> None:
    wish = {"components": [{"sku": "NOBODY"}]} | wish
    answer = api.data(ASSIGN, {"input": wish})["orderItemAssignProduct"]
    [error] = answer["userErrors"]
    assert (error["code"], error["field"], answer["mapping"]) == (code, field, None)


MAPPINGS = """query($text: String, $after: String, $store: ID) {
    skuMappings(text: $text, after: $after, storeId: $store, first: 2) {
        totalCount nodes { id amazonSku } pageInfo { hasNextPage endCursor } } }"""


def assigned(api: Api, *keys: str) -> None:
    embedded = api.wiring.embedded
    assert embedded is not None
    embedded.upsert_product("LAMP", "Desk lamp", 1)
    for key in keys:
        wish = {"amazonSku": key, "allStores": True, "components": [{"sku": "LAMP"}]}
        api.data(ASSIGN, {"input": wish})


def test_mappings_are_listed_found_and_removed(api: Api) -> None:
    assigned(api, "C", "A", "B")
    page = api.data(MAPPINGS)["skuMappings"]
    assert [node["amazonSku"] for node in page["nodes"]] == ["A", "B"]
    after = page["pageInfo"]["endCursor"]
    [rest] = api.data(MAPPINGS, {"after": after})["skuMappings"]["nodes"]
    remove = """mutation($id: ID!) { skuMappingRemove(input: { mappingId: $id }) {
        mappingId userErrors { code } } }"""
    removed = api.data(remove, {"id": rest["id"]})["skuMappingRemove"]
    assert removed == {"mappingId": rest["id"], "userErrors": []}
    assert api.data(remove, {"id": rest["id"]})["skuMappingRemove"]["userErrors"][0]["code"] == (
        "NOT_FOUND"
    )
    assert api.data(MAPPINGS, {"text": "lam"})["skuMappings"]["totalCount"] == 2
    assert api.data(MAPPINGS, {"text": "b"})["skuMappings"]["totalCount"] == 1


def test_a_request_for_many_answers_for_each(api: Api) -> None:
    store = api.factory.store()
    one, done = waiting(api, store), api.factory.order(store, commerce_number="7")
    asked = [id_of(ids.Kind.ORDER, n) for n in (one.id, done.id, 999)] + ["nonsense"]
    answer = api.data(ANSWERS, {"ids": asked}, Role.OPERATOR)["orderIgnore"]
    assert answer["userErrors"] == []
    results = {result["orderId"]: result for result in answer["results"]}
    assert results[asked[0]]["order"] == {"ignoredBy": "the operator", "attention": None}
    codes = [[error["code"] for error in results[id_]["userErrors"]] for id_ in asked]
    assert codes == [[], ["CONFLICT"], ["NOT_FOUND"], ["NOT_FOUND"]]


def test_a_retry_takes_one_order_or_many(api: Api) -> None:
    order = id_of(ids.Kind.ORDER, waiting(api, api.factory.store()).id)
    retry = """mutation($input: OrderRetryInput!) { orderRetry(input: $input) {
        order { id } results { order { id } } userErrors { code field } } }"""
    one = api.data(retry, {"input": {"orderId": order}})["orderRetry"]
    assert one["order"] == {"id": order}
    many = api.data(retry, {"input": {"orderIds": [order]}})["orderRetry"]
    assert (many["order"], many["results"]) == (None, [{"order": {"id": order}}])
    neither = api.data(retry, {"input": {}})["orderRetry"]
    assert neither["userErrors"] == [{"code": "INVALID", "field": ["orderIds"]}]
    unknown = api.data(retry, {"input": {"orderId": "order_99"}})["orderRetry"]
    assert (unknown["order"], unknown["userErrors"][0]["code"]) == (None, "NOT_FOUND")
