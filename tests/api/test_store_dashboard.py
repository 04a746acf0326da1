"""What a store's dashboard says: how it does, what becomes of its orders, what Amazon allows."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.api.conftest import Api
from tests.factories import NOW

PERIOD = """query($id: ID!, $days: Int!) { store(id: $id) { revenuePeriod(days: $days) {
    comparable totals { revenue { amount currencyCode } orders before { amount } ordersBefore
        change { amount } changePercent } } } }"""


def totals(api: Api, store: Any, days: int = 7) -> list[Any]:
    found = api.data(PERIOD, {"id": f"store_{store.id}", "days": days})["store"]["revenuePeriod"]
    return [
        (
            each["revenue"]["amount"],
            each["revenue"]["currencyCode"],
            each["orders"],
            each["before"] and each["before"]["amount"],
            each["change"] and each["change"]["amount"],
            each["changePercent"],
        )
        for each in found["totals"]
    ]


def sold(api: Api, store: Any, days_ago: float, total: str, **changes: Any) -> None:
    moment = NOW - timedelta(days=days_ago)
    api.factory.order(store, purchase_date=moment, total=Decimal(total), **changes)


def test_a_period_is_told_with_the_change_since_the_one_before(api: Api) -> None:
    store = api.factory.store()
    sold(api, store, 0, "30")
    sold(api, store, 6, "15")
    sold(api, store, 8, "20")
    sold(api, store, 15, "999")
    for status in ("CANCELED", "ERROR"):
        sold(api, store, 1, "999", status=status)
    assert totals(api, store) == [("45.00", "USD", 2, "20.00", "25.00", "125.0")]


def test_what_was_bought_later_in_the_day_then_is_not_counted_against_this_morning(
    api: Api,
) -> None:
    store = api.factory.store()
    sold(api, store, 7 - 1 / 24, "999")
    sold(api, store, 7 + 1 / 24, "10")
    sold(api, store, 0, "12")
    assert totals(api, store) == [("12.00", "USD", 1, "10.00", "2.00", "20.0")]


def test_nothing_before_is_a_change_without_a_percentage(api: Api) -> None:
    store = api.factory.store()
    sold(api, store, 0, "12")
    assert totals(api, store) == [("12.00", "USD", 1, "0.00", "12.00", None)]


def test_a_store_younger_than_the_period_before_is_not_compared(api: Api) -> None:
    store = api.factory.store(connected_at=NOW - timedelta(days=10))
    sold(api, store, 0, "12")
    sold(api, store, 9, "10")
    assert totals(api, store) == [("12.00", "USD", 1, None, None, None)]


def test_every_currency_is_summed_by_itself_the_marketplaces_own_first(api: Api) -> None:
    store = api.factory.store()
    sold(api, store, 0, "5", currency="CAD")
    sold(api, store, 8, "8", currency="CAD")
    assert totals(api, store) == [
        ("0.00", "USD", 0, "0.00", "0.00", None),
        ("5.00", "CAD", 1, "8.00", "-3.00", "-37.5"),
    ]


def test_stores_of_several_time_zones_are_summed_in_one_statement(
    api: Api, statements: list[str]
) -> None:
    stores = [api.factory.store(country) for country in ("US", "SE", "JP")]
    for store in stores:
        sold(api, store, 0, "12")
    query = "{ stores { nodes { revenuePeriod(days: 30) { totals { orders } } } } }"
    api.data(query)
    statements.clear()
    found = api.data(query)["stores"]["nodes"]
    assert [sum(t["orders"] for t in each["revenuePeriod"]["totals"]) for each in found] == [1] * 3
    assert sum("UNION ALL" in each for each in statements) == 1


@pytest.mark.parametrize("days", [0, 184])
def test_a_period_is_of_half_a_year_at_most(api: Api, days: int) -> None:
    variables = {"id": f"store_{api.factory.store().id}", "days": days}
    assert api.refusal(PERIOD, variables) == "INVALID"


def test_orders_that_are_not_in_commerce_are_counted_by_what_becomes_of_them(api: Api) -> None:
    store = api.factory.store(status="OBSERVE")
    for decision in ({"verdict": "create"}, {"verdict": "create"}, {"verdict": "blocked"}, None):
        api.factory.order(store, decision=decision)
    api.factory.order(store, decision={"verdict": "create"}, commerce_number="000000001")
    query = "{ stores { nodes { outlook { verdict count sentence } } } }"
    [node] = api.data(query)["stores"]["nodes"]
    assert [(each["verdict"], each["count"]) for each in node["outlook"]] == [
        ("CREATE", 2), ("BLOCKED", 1), (None, 1),
    ]  # fmt: skip
    assert node["outlook"][0]["sentence"].startswith("2 orders are ready")


def test_the_quota_is_told_without_asking_amazon(api: Api) -> None:
    api.factory.store()
    query = """{ stores { nodes { quota { sentence searches { left secondsPerCall }
        orders { left } confirmations { left } } } } }"""
    [node] = api.data(query)["stores"]["nodes"]
    assert node["quota"]["searches"]["left"] >= 1
    assert node["quota"]["sentence"].startswith("Searches: ")


@pytest.mark.parametrize(
    ("country", "host"),
    [
        ("US", "https://sellercentral.amazon.com"),
        ("DE", "https://sellercentral-europe.amazon.com"),
        ("SE", "https://sellercentral.amazon.se"),
        ("JP", "https://sellercentral.amazon.co.jp"),
    ],
)
def test_links_lead_to_the_seller_central_of_the_marketplace(
    api: Api, country: str, host: str
) -> None:
    api.factory.store(country)
    query = """{ stores { nodes { marketplace { sellerCentral {
        orders shippingSettings accountHealth userPermissions manageApps } } } } }"""
    [node] = api.data(query)["stores"]["nodes"]
    pages = node["marketplace"]["sellerCentral"].values()
    assert len(set(pages)) == 5
    assert all(page.startswith(f"{host}/") for page in pages)
