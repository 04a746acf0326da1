"""Pages of searchOrders: tokens that die, refuse changed queries and never repeat an order."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sandbox.box import DE, US, Box, refusal


def first_token(box: Box, **params: Any) -> str:
    token: str = box.search(maxResultsPerPage=1, **params).get_json()["pagination"]["nextToken"]
    return token


def two_orders(box: Box) -> list[str]:
    ids = [box.place(), box.place(fulfillmentStatus="PENDING")]
    box.hands.pass_(1)
    return ids


def test_the_last_page_has_no_token(box: Box) -> None:
    two_orders(box)
    last = box.search(paginationToken=first_token(box)).get_json()
    assert "pagination" not in last
    assert len(last["orders"]) == 1


def test_a_token_lives_for_a_day(box: Box) -> None:
    two_orders(box)
    token = first_token(box)
    box.control("POST", "clock", advance_seconds=24 * 3600)
    box.access_token = box.log_in("Atzr|demo")
    assert refusal(box.search(paginationToken=token))[:2] == (400, "InvalidInput")


def test_a_token_refuses_another_query(box: Box) -> None:
    two_orders(box)
    token = first_token(box)
    for change in (
        {"lastUpdatedAfter": "2026-11-02T00:00:00Z"},
        {"fulfillmentStatuses": "PENDING"},
        {"marketplaceIds": DE},
        {"lastUpdatedBefore": "2026-11-20T11:00:00Z"},
    ):
        assert refusal(box.search(paginationToken=token, **change))[:2] == (400, "InvalidInput")


def test_page_size_and_included_data_may_change_between_pages(box: Box) -> None:
    two_orders(box)
    token = first_token(box)
    page = box.search(paginationToken=token, maxResultsPerPage=7, includedData="FULFILLMENT")
    assert "fulfillment" in page.get_json()["orders"][0]


def test_a_list_in_another_order_is_the_same_query(box: Box) -> None:
    two_orders(box)
    token = first_token(box, fulfillmentStatuses="PENDING,UNSHIPPED")
    assert box.found(paginationToken=token, fulfillmentStatuses="UNSHIPPED,PENDING")


def test_a_token_is_for_its_seller(box: Box) -> None:
    two_orders(box)
    token = first_token(box)
    other = box.control("POST", "sellers", sellerId="A-OTHER", marketplaceIds=[US])
    box.access_token = box.log_in(other["refreshToken"])
    assert refusal(box.search(paginationToken=token))[:2] == (400, "InvalidInput")


def test_all_pages_share_the_first_ones_bound(box: Box) -> None:
    two_orders(box)
    first = box.search(maxResultsPerPage=1).get_json()
    box.hands.pass_(300)
    second = box.search(paginationToken=first["pagination"]["nextToken"]).get_json()
    assert second["lastUpdatedBefore"] == first["lastUpdatedBefore"]


@settings(max_examples=25)
@given(
    size=st.integers(1, 4),
    moves=st.lists(st.sampled_from(["place", "update", "wait"]), max_size=8),
)
def test_no_order_comes_twice_and_none_that_stays_is_missed(size: int, moves: list[str]) -> None:
    """Whatever happens between pages: an updated order leaves this sweep for the next one."""
    box = Box()
    there = [box.place() for _ in range(6)]
    box.hands.pass_(1)
    seen: list[str] = []
    updated = set()
    token = None
    while True:
        page = box.search(maxResultsPerPage=size, paginationToken=token).get_json()
        seen += [order["orderId"] for order in page["orders"]]
        if "pagination" not in page:
            break
        token = page["pagination"]["nextToken"]
        move = moves.pop() if moves else "wait"
        box.hands.pass_(1)
        if move == "place":
            box.place()
        elif move == "update":
            updated.add(there[-1])
            box.control("PATCH", f"orders/{there[-1]}", programs=["PRIME"])
    assert len(seen) == len(set(seen))
    assert set(there) - updated <= set(seen) <= set(there)
