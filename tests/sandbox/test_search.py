"""searchOrders: its parameters and its two minutes (amazon.md 1.2)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from tests.sandbox.box import DE, JP, SE, US, Box, refusal


def test_exactly_one_kind_of_window(box: Box) -> None:
    both = box.search(createdAfter="2026-11-01T00:00:00Z")
    neither = box.search(lastUpdatedAfter=None)
    assert refusal(both) == refusal(neither)
    assert refusal(both)[:2] == (400, "InvalidInput")


@pytest.mark.parametrize(
    "params",
    [
        {"createdBefore": "2026-11-10T00:00:00Z"},
        {"lastUpdatedBefore": "2026-10-31T00:00:00Z"},
        {"lastUpdatedAfter": "2026-11-01"},
        {"lastUpdatedAfter": "2026-11-01T00:00:00"},
        {"lastUpdatedAfter": "2026-11-01T00:00:00 00:00"},
        {"lastUpdatedAfter": "TEST_CASE_400"},
        {"fulfillmentStatuses": "Unshipped"},
        {"fulfilledBy": "MFN"},
        {"includedData": "BUYER,EVERYTHING"},
        {"includedData": "BUYER,"},
        {"maxResultsPerPage": "0"},
        {"maxResultsPerPage": "101"},
        {"maxResultsPerPage": "many"},
        {"paginationToken": "invented"},
        {"marketplaceIds": ",".join([US] * 51)},
    ],
)
def test_parameters_that_are_refused(box: Box, params: dict[str, str]) -> None:
    answer = box.search(**params)
    assert refusal(answer)[:2] == (400, "InvalidInput")
    assert answer.headers["x-amzn-RateLimit-Limit"] == "5.6"


def test_a_list_is_one_parameter(box: Box) -> None:
    path = "/orders/2026-01-01/orders?lastUpdatedAfter=2026-11-01T00:00:00Z"
    twice = box.call("GET", f"{path}&includedData=BUYER&includedData=PACKAGES")
    assert refusal(twice)[:2] == (400, "InvalidInput")


@pytest.mark.parametrize(
    "marketplace_ids",
    [f"{US},{DE}", "A1F83G8C2ARO7P", "A2ZV50J4W1RKNI", "nonsense"],
    ids=["two regions", "not the seller's", "no shop", "no id"],
)
def test_marketplaces_that_are_denied(box: Box, marketplace_ids: str) -> None:
    answer = box.search(marketplaceIds=marketplace_ids)
    assert refusal(answer)[:2] == (403, "Unauthorized")
    assert "x-amzn-RateLimit-Limit" not in answer.headers


def test_one_call_covers_a_region(box: Box) -> None:
    in_europe = {box.place(marketplaceId=DE), box.place(marketplaceId=SE)}
    box.place(marketplaceId=JP, items=[{"sellerSku": "NH-THERMO-750"}])
    box.hands.pass_(1)
    assert set(box.found(marketplaceIds=f"{DE},{SE}")) == in_europe


def test_without_marketplaces_the_home_region_answers(box: Box) -> None:
    in_the_states = box.place()
    box.place(marketplaceId=DE)
    box.hands.pass_(1)
    assert box.found(marketplaceIds=None) == [in_the_states]


def test_changes_settle_before_they_are_found() -> None:
    box = Box(speed=10)
    order_id = box.place()
    box.hands.pass_(11.999)
    assert box.found() == []
    box.hands.pass_(0.001)
    assert box.found() == [order_id]


def test_the_answer_tells_the_bound_it_used() -> None:
    box = Box(speed=1)
    answer = box.search().get_json()
    assert answer["lastUpdatedBefore"] == "2026-11-20T11:58:00Z"
    by_creation = box.search(lastUpdatedAfter=None, createdAfter="2026-11-01T00:00:00Z")
    assert by_creation.get_json()["createdBefore"] == "2026-11-20T11:58:00Z"


def test_an_upper_bound_within_two_minutes_is_refused() -> None:
    box = Box(speed=1)
    assert box.search(lastUpdatedBefore="2026-11-20T11:58:00Z").status_code == 200
    assert refusal(box.search(lastUpdatedBefore="2026-11-20T11:58:00.001Z"))[0] == 400


def test_bounds_are_inclusive(box: Box) -> None:
    order_id = box.place()
    box.hands.pass_(60)
    noon = "2026-11-20T12:00:00Z"
    assert box.found(lastUpdatedAfter=noon, lastUpdatedBefore=noon) == [order_id]


def test_an_update_moves_an_order_in_the_updated_window_only(box: Box) -> None:
    order_id = box.place(fulfillmentStatus="PENDING", createdTime="2026-11-19T08:00:00Z")
    box.hands.pass_(60)
    box.control("PATCH", f"orders/{order_id}", fulfillmentStatus="UNSHIPPED")
    box.hands.pass_(60)
    updated: dict[str, Any] = {"lastUpdatedAfter": "2026-11-20T12:01:00Z"}
    created: dict[str, Any] = {"lastUpdatedAfter": None, "createdAfter": "2026-11-20T00:00:00Z"}
    assert box.found(**updated) == [order_id]
    assert box.found(**created) == []


def test_filters_by_status_and_by_who_fulfils(box: Box) -> None:
    pending = box.place(fulfillmentStatus="PENDING")
    by_amazon = box.place(fulfilledBy="AMAZON", fulfillmentStatus="SHIPPED")
    box.hands.pass_(1)
    assert box.found(fulfillmentStatuses="PENDING,CANCELLED") == [pending]
    assert box.found(fulfilledBy="AMAZON") == [by_amazon]


def test_times_are_utc_text(box: Box) -> None:
    box.place(createdTime="2026-11-20T09:30:00.250+01:00")
    box.hands.pass_(1)
    [order] = box.search().get_json()["orders"]
    assert order["createdTime"] == "2026-11-20T08:30:00.250Z"
    assert datetime.fromisoformat(order["lastUpdatedTime"]) == datetime.fromisoformat(
        "2026-11-20T12:00:00Z"
    )
