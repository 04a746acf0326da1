"""The believable day and how it goes on."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import filterfalse
from typing import Any

import pytest

from channel.sandbox.scenario.catalogue import CATALOGUE
from channel.sandbox.scenario.odd import MINUTES
from tests.sandbox import strict
from tests.sandbox.box import DE, JP, NOON, SE, US, Box

LAID_OUT = 28 + len(MINUTES)


@pytest.fixture
def day() -> Box:
    return Box(speed=10, living=True)


def everything(box: Box) -> list[Any]:
    return [box.look(order["orderId"]) for order in box.control("GET", "orders")["orders"]]


def is_odd(order: Any) -> bool:
    """It was laid out at a minute of the odd ones."""
    age = NOON - datetime.fromisoformat(order["createdTime"])
    return age // timedelta(minutes=1) in MINUTES


def live(box: Box, seconds: int, every: int = 5) -> None:
    for _ in range(seconds // every):
        box.hands.pass_(every)
        box.client.get("/_sandbox/health")


def test_the_day_has_something_of_everything(day: Box) -> None:
    orders = everything(day)
    assert len(orders) == LAID_OUT
    assert {order["salesChannel"]["marketplaceId"] for order in orders} == {US, DE, SE, JP}
    statuses = Counter(order["fulfillmentStatus"] for order in orders)
    assert statuses["UNSHIPPED"] > len(orders) / 2
    assert statuses["PENDING"] == 3
    assert {"SHIPPED", "CANCELLED"} <= set(statuses)
    programs = {program for order in orders for program in order.get("programs", [])}
    assert {"PRIME", "AMAZON_BUSINESS", "PREMIUM"} <= programs
    assert any("buyerPurchaseOrderNumber" in order["buyer"] for order in orders)
    assert any(len(order["orderItems"]) > 1 for order in orders)
    assert any(item["quantityOrdered"] > 1 for order in orders for item in order["orderItems"])


def test_orders_were_placed_within_the_last_day(day: Box) -> None:
    times = [order["createdTime"] for order in everything(day)]
    assert min(times) >= "2026-11-19T12:00:00Z"
    assert max(times) <= "2026-11-20T12:00:00Z"


def test_a_replacement_costs_nothing_and_names_its_original(day: Box) -> None:
    [replacement] = [order for order in everything(day) if "associatedOrders" in order]
    assert replacement["proceeds"]["grandTotal"]["amount"] == "0.00"
    assert day.look(replacement["associatedOrders"][0]["orderId"])["fulfillmentStatus"] == "SHIPPED"


def test_every_amount_adds_up_in_one_way_only(day: Box) -> None:
    live(day, 3600)
    for order in filterfalse(is_odd, everything(day)):
        proceeds = [order["proceeds"], *(item["proceeds"] for item in order["orderItems"])]
        for part in proceeds:
            sums = {b["type"]: Decimal(b["subtotal"]["amount"]) for b in part["breakdowns"]}
            discount = sums.pop("DISCOUNT", Decimal(0))
            told = part.get("grandTotal") or part["proceedsTotal"]
            assert Decimal(told["amount"]) == sum(sums.values()) - discount
            assert discount >= 0


def test_tax_is_on_top_in_the_states_and_inside_elsewhere(day: Box) -> None:
    for order in filterfalse(is_odd, everything(day)):
        kinds = {breakdown["type"] for breakdown in order["proceeds"]["breakdowns"]}
        paid = Decimal(order["proceeds"]["grandTotal"]["amount"]) > 0
        american = order["salesChannel"]["marketplaceId"] == US
        assert ("TAX" in kinds) == (american and paid)


def test_the_day_has_its_odd_orders(day: Box) -> None:
    odd = list(filter(is_odd, everything(day)))
    assert len(odd) == len(MINUTES)
    kinds = [b["type"] for o in odd for b in o["proceeds"]["breakdowns"]]
    assert {"COD_FEE", "GIFT_WRAP", "DISCOUNT", "DELIVERY_TIP"} <= set(kinds)
    assert "0.00" in [order["proceeds"]["grandTotal"]["amount"] for order in odd]
    assert any("taxRegistrations" in order.get("tax", {}) for order in odd)
    parties = [
        collection["responsibleParty"]
        for order in odd
        for item in order["orderItems"]
        for collection in item.get("tax", {}).get("taxCollections", [])
    ]
    assert "" in parties
    assert [o["recipient"]["deliveryAddress"]["countryCode"] for o in odd].count("PR") == 1


def test_the_same_seed_is_the_same_day() -> None:
    one, other = Box(speed=10, living=True), Box(speed=10, living=True)
    live(one, 900, every=5)
    live(other, 900, every=45)
    rows = [
        [(o["orderId"], o["fulfillmentStatus"], o["grandTotal"]) for o in orders]
        for orders in (b.control("GET", "orders")["orders"] for b in (one, other))
    ]
    assert rows[0] == rows[1]


def test_something_happens_every_twenty_to_thirty_seconds_or_so(day: Box) -> None:
    live(day, 3600)
    orders = everything(day)
    changes = sum(1 + (o["lastUpdatedTime"] != o["createdTime"]) for o in orders[LAID_OUT:])
    assert 15 < 3600 / changes < 35


def test_pending_clears_or_is_cancelled_and_amazon_ships_its_own(day: Box) -> None:
    live(day, 3600)
    fates = Counter(
        (o["fulfilledBy"], o["fulfillmentStatus"])
        for o in day.control("GET", "orders")["orders"][LAID_OUT:]
    )
    assert fates["MERCHANT", "UNSHIPPED"] > fates["MERCHANT", "CANCELLED"] > 0
    assert fates["AMAZON", "SHIPPED"] > 0
    assert fates["MERCHANT", "SHIPPED"] == 0


def test_nothing_happens_behind_the_back_of_a_sweep(day: Box) -> None:
    """Whoever searches up to the bound that the answer told misses nothing, jumps included."""
    known: dict[str, str] = {}
    since = "2026-11-01T00:00:00Z"
    for seconds in (30, 300, 45, 600):
        day.control("POST", "clock", advance_seconds=seconds)
        day.hands.pass_(20)
        day.access_token = day.log_in("Atzr|demo")
        page = day.search(lastUpdatedAfter=since).get_json()
        known |= {order["orderId"]: order["lastUpdatedTime"] for order in page["orders"]}
        since = page["lastUpdatedBefore"]
    day.hands.pass_(20)
    assert known == {
        order["orderId"]: order["lastUpdatedTime"]
        for order in day.control("GET", "orders")["orders"]
        if order["marketplaceId"] == US and order["lastUpdatedTime"] <= since
    }


def test_a_reset_stops_the_day_and_can_begin_it_again(day: Box) -> None:
    day.control("POST", "reset")
    live(day, 600)
    assert day.control("GET", "orders")["orders"] == []
    day.control("POST", "reset", seeded=True)
    before = day.control("GET", "orders")
    live(day, 600)
    assert day.control("GET", "orders") == before
    assert day.control("POST", "reset", living=True)["orders"] == len(before["orders"])


def test_every_order_of_a_long_day_stands_up_to_the_walker(day: Box) -> None:
    live(day, 3600)
    day.access_token = day.log_in("Atzr|demo")
    for marketplace in (US, f"{DE},{SE}", JP):
        assert (
            day.search(
                marketplaceIds=marketplace,
                includedData="BUYER,RECIPIENT,PROCEEDS,"
                "EXPENSE,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX,PAYMENT,"
                "FULFILLMENT_ORDERS",
            ).status_code
            == 200
        )
    calls = day.client.get("/_sandbox/calls?bodies=1&operation=searchOrders").get_json()
    assert len(calls["calls"]) == 3
    assert strict.violations_in(calls) == []


def test_the_catalogue_can_fill_a_shop(day: Box) -> None:
    products = day.control("GET", "catalogue")["products"]
    assert len(products) == len(CATALOGUE) == 20
    for product in products:
        assert set(product["prices"]) == {"USD", "EUR", "SEK", "JPY"}
        assert set(product["titles"]) == {"en", "de", "sv", "ja"}
        assert product["title"] == product["titles"]["en"]
        assert isinstance(product["stock"], int)
