"""What a store shows, and its life through the API."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from channel.models.order import Sighting
from channel.models.wanted import WantedOrder
from tests.api.conftest import Api
from tests.factories import NOW

STORES = """query($first: Int, $after: String) { stores(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { name } } }"""
CREATE = """mutation($input: StoreCreateInput!) { storeCreate(input: $input) {
    store { id status merchantId commerceStore { name } orderSettings { customerCreation } }
    userErrors { code field message } } }"""
GOOD = {
    "name": "Mine",
    "marketplaceId": "A1PA6795UKMFR9",
    "email": "me@example.com",
    "commerceStore": "default",
}


def change(api: Api, mutation: str, store_id: str) -> Any:
    type_ = mutation[0].upper() + mutation[1:]
    query = f"""mutation($input: {type_}Input!) {{ {mutation}(input: $input) {{
        store {{ status }} userErrors {{ code field message }} }} }}"""
    return api.data(query, {"input": {"storeId": store_id}})[mutation]


def test_stores_are_paged_oldest_first(api: Api) -> None:
    for country in ("US", "DE", "SE"):
        api.factory.store(country)
    first = api.data(STORES, {"first": 2})["stores"]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (3, True)
    rest = api.data(STORES, {"first": 2, "after": first["pageInfo"]["endCursor"]})["stores"]
    assert [node["name"] for node in first["nodes"] + rest["nodes"]] == [
        "Store US", "Store DE", "Store SE",
    ]  # fmt: skip


def test_a_store_is_made_with_the_documented_defaults(api: Api) -> None:
    made = api.data(CREATE, {"input": GOOD})["storeCreate"]
    assert made["userErrors"] == []
    assert made["store"]["status"] == "NOT_CONNECTED"
    assert made["store"]["orderSettings"] == {"customerCreation": "GUEST"}


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", " "), ("marketplaceId", "MARS"), ("email", "nobody"), ("commerceStore", "none")],
)
def test_a_field_that_is_wrong_is_named(api: Api, field: str, value: str) -> None:
    made = api.data(CREATE, {"input": GOOD | {field: value}})["storeCreate"]
    assert made["store"] is None
    [error] = made["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", [field])
    assert not error["message"].startswith("error-")


def test_a_store_is_deactivated_activated_and_synced(api: Api) -> None:
    store = f"store_{api.factory.store().id}"
    assert change(api, "storeDeactivate", store)["store"] == {"status": "INACTIVE"}
    [error] = change(api, "storeSync", store)["userErrors"]
    assert error["message"] == "The store Store US is not being synced."
    assert change(api, "storeActivate", store)["store"] == {"status": "ACTIVE"}
    api.queue.hints.clear()
    assert change(api, "storeSync", store)["userErrors"] == []
    assert [hint.job for hint in api.queue.hints] == ["sweep"]


def test_a_store_that_is_not_there_is_said_to_be(api: Api) -> None:
    for mutation in ("storeActivate", "storeDeactivate", "storeSync"):
        for id_ in ("store_99", "order_1"):
            [error] = change(api, mutation, id_)["userErrors"]
            assert error["code"] == "NOT_FOUND"


def test_revenue_is_by_day_of_the_marketplace_and_leaves_cancellations_out(api: Api) -> None:
    store = api.factory.store("US")

    def order(moment: datetime, **changes: Any) -> None:
        api.factory.order(store, purchase_date=moment, total=Decimal("10.50"), **changes)

    # Midnight in Los Angeles is 08:00 UTC.
    order(datetime(2026, 11, 20, 8, 0, tzinfo=UTC))
    order(datetime(2026, 11, 20, 7, 59, tzinfo=UTC))
    order(datetime(2026, 11, 20, 7, 0, tzinfo=UTC), currency="CAD")
    order(datetime(2026, 11, 18, 7, 59, tzinfo=UTC))
    order(NOW, status="CANCELED")
    order(NOW, status="ERROR")
    query = """{ stores { nodes { revenue(days: 3) {
        date orders revenue { amount currencyCode } } } } }"""
    [node] = api.data(query)["stores"]["nodes"]
    days = [
        (d["date"], d["orders"], d["revenue"]["amount"], d["revenue"]["currencyCode"])
        for d in node["revenue"]
    ]
    assert days == [
        ("2026-11-18", 0, "0.00", "USD"),
        ("2026-11-19", 1, "10.50", "USD"),
        ("2026-11-19", 1, "10.50", "CAD"),
        ("2026-11-20", 1, "10.50", "USD"),
    ]


def test_lifetime_revenue_is_by_currency(api: Api) -> None:
    store = api.factory.store()
    for total, currency in (("10.25", "USD"), ("1.5", "USD"), ("7", "EUR")):
        api.factory.order(store, total=Decimal(total), currency=currency)
    api.factory.order(store, status="CANCELED")
    api.factory.order(store, total=None, currency=None)
    [node] = api.data("{ stores { nodes { lifetimeRevenue { amount currencyCode } } } }")["stores"][
        "nodes"
    ]
    assert node["lifetimeRevenue"] == [
        {"amount": "7.00", "currencyCode": "EUR"},
        {"amount": "11.75", "currencyCode": "USD"},
    ]


@pytest.mark.parametrize("days", [0, 367])
def test_revenue_is_of_a_year_at_most(api: Api, days: int) -> None:
    store = api.factory.store()
    query = f'{{ store(id: "store_{store.id}") {{ revenue(days: {days}) {{ date }} }} }}'
    assert api.refusal(query) == "INVALID"


def test_a_store_names_the_orders_that_could_not_be_read(api: Api) -> None:
    store = api.factory.store("US")
    with api.wiring.transaction("test") as session:
        seen = {"marketplace_id": "", "first_seen_at": NOW, "last_seen_at": NOW}
        odd = {"amazon_order_id": "111-1", "why": "odd", "detail": "two lines with one id"}
        session.add(Sighting(account_id=store.account_id, **odd, **seen))
    query = "{ stores { nodes { ordersSetAside { amazonOrderNumber reason } } } }"
    (one,) = api.data(query)["stores"]["nodes"]
    assert one["ordersSetAside"] == [
        {"amazonOrderNumber": "111-1", "reason": "two lines with one id"}
    ]


@pytest.mark.parametrize(
    ("state", "says"),
    [
        ({}, None),
        ({"last_error": "not-visible"}, "Amazon does not know this number, or does not show"),
        ({"last_error": "not-visible", "failed_at": NOW}, "Amazon does not know this number, how"),
        ({"last_error": "not-visible", "failed_at": NOW - timedelta(days=8)}, None),
        ({"last_error": "OddOrder"}, "Fetching it has failed (OddOrder). It is tried again"),
        ({"last_error": "InvalidInput", "failed_at": NOW}, "Amazon does not give this order out"),
        ({"last_error": "not-visible", "reason": "AUDIT"}, None),
    ],
)
def test_a_store_names_the_orders_that_were_asked_for_in_vain(
    api: Api, state: dict[str, Any], says: str | None
) -> None:
    store = api.factory.store("US")
    with api.wiring.transaction("test") as session:
        usual = {"reason": "PERSON", "urgency": 0, "wanted_at": NOW, "not_before": NOW}
        order = {"amazon_order_id": "111-1", "asked_by": "Ann", "account_id": store.account_id}
        session.add(WantedOrder(**(usual | order | state)))
    query = "{ stores { nodes { ordersAskedFor { amazonOrderNumber askedBy givenUp sentence } } } }"
    (one,) = api.data(query)["stores"]["nodes"]
    found = [(each["askedBy"], each["givenUp"]) for each in one["ordersAskedFor"]]
    assert found == ([("Ann", "failed_at" in state)] if says else [])
    assert all(each["sentence"].startswith(says) for each in one["ordersAskedFor"])


def test_a_store_counts_its_orders_and_what_was_left_out(api: Api) -> None:
    store, other = api.factory.store("US"), api.factory.store("DE")
    api.factory.order(store, attention="out-of-stock")
    api.factory.order(store, status="SHIPPED")
    api.factory.order(other, status="PENDING")
    with api.wiring.transaction("test") as session:
        for number, why in enumerate(["left_out", "left_out", "fba_not_shipped"]):
            session.add(
                Sighting(
                    account_id=store.account_id, amazon_order_id=str(number), why=why,
                    marketplace_id=store.marketplace_id, first_seen_at=NOW, last_seen_at=NOW,
                )
            )  # fmt: skip
    query = """{ stores { nodes {
        ordersNeedingAttention ordersLeftOut orderCounts { status count } } } }"""
    one, two = api.data(query)["stores"]["nodes"]
    assert (one["ordersNeedingAttention"], one["ordersLeftOut"]) == (1, 2)
    assert one["orderCounts"] == [
        {"status": "UNSHIPPED", "count": 1},
        {"status": "SHIPPED", "count": 1},
    ]
    assert (two["ordersLeftOut"], two["orderCounts"]) == (0, [{"status": "PENDING", "count": 1}])


@pytest.mark.parametrize(
    ("store", "account", "healthy", "sentence"),
    [
        ({}, {}, True, "Orders come in."),
        ({"status": "OBSERVE"}, {}, True, "Orders are read and shown."),
        ({"status": "INACTIVE"}, {}, True, "Inactive: orders are not read."),
        ({"status": "NOT_CONNECTED", "account": None}, {}, True, "Not connected to Amazon yet."),
        ({"status": "DISCONNECTED"}, {}, False, "Amazon no longer accepts the authorisation."),
        ({}, {"connected": False}, False, "Amazon no longer accepts the authorisation."),
        ({}, {"last_sweep_at": None}, True, "The first orders are being read."),
        ({}, {"last_error": "unavailable"}, False, "No orders come in at the moment. Amazon did"),
        ({}, {"data_as_of": NOW - timedelta(hours=2)}, False, "No news from Amazon for 120"),
    ],
)
def test_a_store_says_how_it_is(
    api: Api, store: dict[str, Any], account: dict[str, Any], healthy: bool, sentence: str
) -> None:
    made = api.factory.store(**store)
    with api.wiring.transaction("test") as session:
        for name, value in account.items():
            setattr(session.merge(made).account, name, value)
    [node] = api.data("{ stores { nodes { health { healthy sentence } } } }")["stores"]["nodes"]
    assert node["health"]["healthy"] is healthy
    assert node["health"]["sentence"].startswith(sentence)


def test_a_list_of_stores_costs_the_same_statements_however_long_it_is(
    api: Api, statements: list[str]
) -> None:
    query = """{ stores { nodes { health { sentence } ordersLeftOut ordersNeedingAttention
        orderCounts { count } revenue(days: 30) { date } lifetimeRevenue { amount }
        commerceStore { name } orderSettings { targetStore { name } } } } }"""
    costs = []
    for countries in (["US"], ["DE", "FR", "JP"]):
        for country in countries:
            api.factory.order(api.factory.store(country))
        api.data(query)
        statements.clear()
        api.data(query)
        costs.append(len(statements))
    assert costs[0] == costs[1]


def test_the_marketplaces_commerce_stores_and_carriers_are_there_to_choose(api: Api) -> None:
    query = """{ marketplaces { id countryCode currencyCode sellerCentralUrl }
        commerceStores { code } carriers(marketplaceId: "ATVPDKIKX0DER") { code name } }"""
    answer = api.data(query)
    assert len(answer["marketplaces"]) == 23
    assert answer["commerceStores"][0]["code"] == "default"
    assert {"code": "USPS", "name": "USPS"} in answer["carriers"]
    assert api.refusal('{ carriers(marketplaceId: "MARS") { code } }') == "NOT_FOUND"
