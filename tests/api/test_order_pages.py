"""Going through the pages of the Orders tab, by every column and in both directions."""

from __future__ import annotations

import base64
import json
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from channel.api.words import OrderSortField
from tests.api.conftest import Api
from tests.factories import NOW

PAGE = """query($sort: OrderSort, $first: Int, $after: String, $last: Int, $before: String) {
    orders(sort: $sort, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { cursor node { amazonOrderNumber } }
    }
}"""


def a_crowd(api: Api) -> set[str]:
    """Seven orders of two stores: ties in every column, nulls where there may be some."""
    stores = [api.factory.store("US", name="Beta"), api.factory.store("DE", name="alpha")]
    orders = [
        api.factory.order(
            stores[n % 2],
            person=None,
            purchase_date=NOW - timedelta(days=n // 2),
            updated_at=NOW + timedelta(seconds=n // 3),
            last_action_at=NOW + timedelta(seconds=n // 3),
            status=["UNSHIPPED", "SHIPPED", "CANCELED"][n % 3],
            total=[None, Decimal("9.50"), Decimal(100)][n % 3],
            latest_ship=[NOW, None][n % 2],
            commerce_number=[None, f"00000000{n}"][n % 2],
            channel=["MERCHANT", "AMAZON"][n % 2],
            items_unshipped=n % 2,
            items_shipped=n % 3,
            reserved=bool(n % 2),
            is_prime=bool(n % 2),
        )
        for n in range(7)
    ]
    return {order.amazon_order_id for order in orders}


def a_cursor(*parts: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(parts).encode()).decode()


def walk(api: Api, sort: dict[str, str], *, back: bool = False, size: int = 2) -> list[str]:
    """All pages in the order they are met; backwards, the last page comes first."""
    seen: list[str] = []
    cursor = None
    for _ in range(20):
        window = {"last": size, "before": cursor} if back else {"first": size, "after": cursor}
        page = api.data(PAGE, {"sort": sort} | window)["orders"]
        numbers = [edge["node"]["amazonOrderNumber"] for edge in page["edges"]]
        seen = numbers + seen if back else seen + numbers
        info = page["pageInfo"]
        if not info["hasPreviousPage" if back else "hasNextPage"]:
            return seen
        cursor = info["startCursor" if back else "endCursor"]
    raise AssertionError("the pages never ended")


@pytest.mark.parametrize("field", list(OrderSortField))
def test_every_column_meets_each_order_once_forwards_and_backwards(
    api: Api, field: OrderSortField
) -> None:
    crowd = a_crowd(api)
    for direction in ("ASC", "DESC"):
        sort = {"field": field.value, "direction": direction}
        forwards = walk(api, sort)
        assert len(forwards) == len(crowd)
        assert set(forwards) == crowd
        assert walk(api, sort, back=True) == forwards
        assert api.numbers(sort=sort) == forwards


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize("field", ["TOTAL", "LATEST_SHIP_DATE", "COMMERCE_ORDER_NUMBER"])
def test_orders_without_a_value_come_last_in_both_directions(
    api: Api, field: str, direction: str
) -> None:
    store = api.factory.store()
    known: dict[str, Any] = {"total": Decimal(5), "latest_ship": NOW, "commerce_number": "1"}
    unknown: dict[str, Any] = dict.fromkeys(known)
    without = [api.factory.order(store, **unknown).amazon_order_id for _ in range(2)]
    api.factory.order(store, **known)
    assert set(api.numbers(sort={"field": field, "direction": direction})[-2:]) == set(without)


def test_totals_compare_as_numbers_not_as_text(api: Api) -> None:
    store = api.factory.store()
    for total in ("100", "9.50", "20"):
        api.factory.order(store, total=Decimal(total), amazon_order_id=total)
    assert api.numbers(sort={"field": "TOTAL", "direction": "ASC"}) == ["9.50", "20", "100"]


def test_statuses_sort_by_the_life_of_an_order(api: Api) -> None:
    store = api.factory.store()
    for status in ("SHIPPED", "UNSHIPPED", "COMPLETED", "PARTIALLY_SHIPPED"):
        api.factory.order(store, status=status, amazon_order_id=status)
    assert api.numbers(sort={"field": "STATUS", "direction": "ASC"}) == [
        "UNSHIPPED", "PARTIALLY_SHIPPED", "SHIPPED", "COMPLETED",
    ]  # fmt: skip


@pytest.mark.parametrize("direction", ["ASC", "DESC"])
@pytest.mark.parametrize("field", ["PURCHASE_DATE", "ORDER_NUMBER", "TOTAL", "STATUS"])
def test_orders_that_come_in_meanwhile_neither_repeat_nor_hide_others(
    api: Api, field: str, direction: str
) -> None:
    crowd = a_crowd(api)
    store = api.factory.store("SE")
    seen: list[str] = []
    cursor = None
    for n in range(40):
        variables = {"sort": {"field": field, "direction": direction}, "first": 2, "after": cursor}
        page = api.data(PAGE, variables)["orders"]
        seen += [edge["node"]["amazonOrderNumber"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        cursor = page["pageInfo"]["endCursor"]
        if n < 8:
            when = NOW - timedelta(days=n % 4)
            api.factory.order(store, purchase_date=when, total=Decimal(n * 7), person=None)
    assert len(seen) == len(set(seen))
    assert crowd <= set(seen)


def test_a_page_says_what_lies_around_it(api: Api) -> None:
    store = api.factory.store()
    for _ in range(3):
        api.factory.order(store)
    first = api.data(PAGE, {"first": 2})["orders"]
    assert first["totalCount"] == 3
    assert (first["pageInfo"]["hasPreviousPage"], first["pageInfo"]["hasNextPage"]) == (False, True)
    rest = api.data(PAGE, {"first": 2, "after": first["pageInfo"]["endCursor"]})["orders"]
    assert (rest["pageInfo"]["hasPreviousPage"], rest["pageInfo"]["hasNextPage"]) == (True, False)


def test_an_empty_list_has_no_cursors(api: Api) -> None:
    info = api.data(PAGE)["orders"]["pageInfo"]
    assert (info["startCursor"], info["endCursor"], info["hasNextPage"]) == (None, None, False)


@pytest.mark.parametrize(
    "arguments",
    [
        {"first": 101},
        {"first": 0},
        {"last": -1},
        {"first": 1, "last": 1},
        {"after": "nonsense"},
        {"after": "W10"},
        {"after": a_cursor("PURCHASE_DATE", True, "2026-11-20T00:00:00+00:00", 2**70)},
        {"after": a_cursor("PURCHASE_DATE", True, "2026-11-20T00:00:00", 1)},
        {"after": a_cursor("PURCHASE_DATE", True, None, 1)},
        {"after": a_cursor("PURCHASE_DATE", True, 5, "x")},
        {"before": "WyJQVVJDSEFTRV9EQVRFIix0cnVlLCJ4IiwxXQ"},
    ],
)
def test_a_page_that_cannot_be_is_refused_in_words(api: Api, arguments: dict[str, Any]) -> None:
    assert api.refusal(PAGE, arguments) == "INVALID"


def test_a_cursor_belongs_to_its_sort(api: Api) -> None:
    api.factory.order(api.factory.store())
    cursor = api.data(PAGE)["orders"]["pageInfo"]["endCursor"]
    other = {"field": "TOTAL", "direction": "DESC"}
    assert api.refusal(PAGE, {"sort": other, "after": cursor}) == "INVALID"
