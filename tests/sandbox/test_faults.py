"""Bad days on request (POST /_sandbox/faults)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.box import Box, refusal


def test_throttling_for_some_calls(box: Box) -> None:
    box.control("POST", "faults", operation="searchOrders", kind="throttle", times=2)
    assert [box.search().status_code for _ in range(3)] == [429, 429, 200]


def test_an_outage_for_some_time(box: Box) -> None:
    box.control("POST", "faults", operation="searchOrders", kind="server_error", seconds=60)
    assert refusal(box.search())[:2] == (500, "InternalFailure")
    box.control("POST", "clock", advance_seconds=60)
    assert box.search().status_code == 200


def test_an_error_page_instead_of_json(box: Box) -> None:
    box.control("POST", "faults", operation="searchOrders", kind="html_error", times=1)
    answer = box.search()
    assert answer.status_code == 503
    assert answer.content_type.startswith("text/html")
    assert "x-amzn-RateLimit-Limit" not in answer.headers


def test_an_error_page_of_the_machines_in_front(box: Box) -> None:
    order_id = box.place()
    body: dict[str, Any] = {"operation": "getOrder", "kind": "html_error", "times": 1}
    box.control("POST", "faults", status=404, **body)
    answer = box.call("GET", f"/orders/2026-01-01/orders/{order_id}")
    assert (answer.status_code, "404 Not Found" in answer.text) == (404, True)


@pytest.mark.parametrize("status", [503, 404, 200])
def test_an_answer_without_a_body(box: Box, status: int) -> None:
    body: dict[str, Any] = {"operation": "searchOrders", "kind": "empty_body", "times": 1}
    box.control("POST", "faults", status=status, **body)
    answer = box.search()
    assert (answer.status_code, answer.data) == (status, b"")


def test_a_dataset_that_is_not_taken_for_a_while(box: Box) -> None:
    order_id = box.place()
    box.control("POST", "faults", operation="*", kind="reject_included_data", seconds=60)
    path = f"/orders/2026-01-01/orders/{order_id}?includedData=BUYER,FULFILLMENT"
    assert refusal(box.call("GET", path))[:2] == (400, "InvalidInput")
    assert refusal(box.search(includedData="FULFILLMENT"))[:2] == (400, "InvalidInput")
    assert box.get(order_id, "BUYER,PROCEEDS")["buyer"]
    box.control("POST", "clock", advance_seconds=60)
    assert box.get(order_id, "FULFILLMENT")["fulfillment"]


def test_an_order_that_is_not_there_yet(box: Box) -> None:
    order_id = box.place()
    box.control("POST", "faults", kind="not_found", orderIds=[order_id], times=1)
    path = f"/orders/2026-01-01/orders/{order_id}"
    assert refusal(box.call("GET", path))[:2] == (404, "NotFound")
    assert box.get(order_id)


def test_a_page_that_leads_to_itself(box: Box) -> None:
    for _ in range(3):
        box.place()
    box.hands.pass_(1)
    box.control("POST", "faults", kind="repeat_page")
    token = box.search(maxResultsPerPage=1).get_json()["pagination"]["nextToken"]
    pages = [box.search(maxResultsPerPage=1, paginationToken=token).get_json() for _ in range(2)]
    assert pages[0] == pages[1]
    assert pages[0]["pagination"]["nextToken"] == token


def test_a_call_that_hangs(box: Box) -> None:
    body: dict[str, Any] = {"operation": "searchOrders", "kind": "timeout", "holdSeconds": 0.01}
    box.control("POST", "faults", **body)
    assert box.search().status_code == 504


@pytest.mark.parametrize(
    ("kind", "words"), [("forbidden", "denied."), ("expired_token", "has expired.")]
)
def test_access_that_is_taken_away(box: Box, kind: str, words: str) -> None:
    box.control("POST", "faults", operation="searchOrders", kind=kind, times=1)
    status, code, message = refusal(box.search())
    assert (status, code) == (403, "Unauthorized")
    assert message.endswith(words)


def test_orders_hidden_from_search_are_still_there(box: Box) -> None:
    hidden, seen = box.place(), box.place()
    box.hands.pass_(1)
    box.control("POST", "faults", kind="hide_from_search", orderIds=[hidden], seconds=3600)
    assert box.found() == [seen]
    assert box.get(hidden)["orderId"] == hidden
    box.control("DELETE", "faults")
    assert set(box.found()) == {hidden, seen}


def test_a_share_of_orders_is_hidden_always_the_same(box: Box) -> None:
    orders = {box.place() for _ in range(40)}
    box.hands.pass_(1)
    box.control("POST", "faults", kind="hide_from_search", ratio=0.5)
    found = box.found()
    assert 0 < len(found) < len(orders)
    assert box.found() == found


def test_a_confirmation_that_is_silently_dropped(box: Box) -> None:
    order_id = box.place()
    lines = dict.fromkeys(box.item_ids(order_id), 2)
    box.control("POST", "faults", kind="silent_drop", times=1)
    assert box.confirm(order_id, lines).status_code == 204
    assert box.look(order_id)["fulfillmentStatus"] == "UNSHIPPED"
    box.confirm(order_id, lines)
    assert box.look(order_id)["fulfillmentStatus"] == "SHIPPED"


def test_a_confirmation_that_is_refused_although_it_was_done(box: Box) -> None:
    order_id = box.place()
    lines = dict.fromkeys(box.item_ids(order_id), 2)
    box.control("POST", "faults", kind="done_but_refused", times=1)
    answer = box.confirm(order_id, lines)
    assert (answer.status_code, "PackageToUpdateNotFound" in answer.text) == (400, True)
    assert box.look(order_id)["fulfillmentStatus"] == "SHIPPED"


def test_a_correction_beyond_the_limit_on_request(box: Box) -> None:
    order_id = box.place()
    lines = dict.fromkeys(box.item_ids(order_id), 2)
    box.confirm(order_id, lines)
    box.control("POST", "faults", kind="edit_limit", times=1)
    answer = box.confirm(order_id, lines)
    assert (answer.status_code, "InvalidPackageVersion" in answer.text) == (400, True)


def test_a_confirmation_that_worked_although_its_answer_was_lost(box: Box) -> None:
    order_id = box.place()
    lines = dict.fromkeys(box.item_ids(order_id), 2)
    body: dict[str, Any] = {"operation": "confirmShipment", "kind": "server_error", "times": 1}
    box.control("POST", "faults", applied=True, **body)
    assert box.confirm(order_id, lines).status_code == 500
    assert box.look(order_id)["fulfillmentStatus"] == "SHIPPED"
    assert box.confirm(order_id, lines).status_code == 204


def test_words_that_nobody_documented(box: Box) -> None:
    order_id = box.place()
    box.control("POST", "faults", operation="getOrder", kind="unknown_values", times=1)
    strange = box.get(order_id)
    assert strange["fulfillment"]["fulfillmentStatus"] == "INVOICE_UNCONFIRMED"
    assert strange["programs"] == ["AMAZON_MOONLIGHT"]
    assert "sustainability" in strange
    assert "sustainability" not in box.get(order_id)


@pytest.mark.parametrize(
    ("kind", "status", "error"),
    [
        ("expired_token", 400, "invalid_grant"),
        ("forbidden", 401, "invalid_client"),
        ("throttle", 429, "slow_down"),
        ("server_error", 500, "server_error"),
    ],
)
def test_login_has_bad_days_too(box: Box, kind: str, status: int, error: str) -> None:
    box.control("POST", "faults", operation="token", kind=kind, times=1)
    answer = box.token(grant_type="refresh_token", refresh_token="Atzr|demo")
    assert (answer.status_code, answer.get_json()["error"]) == (status, error)


def test_a_share_of_calls_fails(box: Box) -> None:
    box.control("POST", "faults", operation="getOrder", kind="server_error", ratio=0.5)
    path = f"/orders/2026-01-01/orders/{box.place()}"
    statuses = [box.call("GET", path).status_code for _ in range(28)]
    assert set(statuses) == {200, 500}


def test_a_fault_for_one_order_and_for_all_operations(box: Box) -> None:
    unlucky, lucky = box.place(), box.place()
    box.control("POST", "faults", operation="*", kind="server_error", orderIds=[unlucky])
    assert box.get(lucky)
    assert refusal(box.call("GET", f"/orders/2026-01-01/orders/{unlucky}"))[0] == 500
    assert refusal(box.confirm(unlucky, {"1": 1}))[0] == 500


def test_a_fault_for_one_seller(box: Box) -> None:
    box.control("POST", "faults", operation="searchOrders", kind="forbidden", sellerId="A-OTHER")
    assert box.search().status_code == 200


def test_faults_are_listed_and_taken_away_one_by_one(box: Box) -> None:
    first = box.control("POST", "faults", operation="getOrder", kind="throttle", times=3)
    box.control("POST", "faults", operation="token", kind="throttle")
    box.control("DELETE", f"faults/{first['faultId']}")
    [left] = box.control("GET", "faults")["faults"]
    assert left["operation"] == "token"
    assert "There is no fault 99" in box.complaint("DELETE", "faults/99")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"operation": "getOrder", "kind": "earthquake"}, "kind must be one of"),
        ({"operation": "listOrders", "kind": "throttle"}, "operation must be one of"),
        ({"operation": "getOrder", "kind": "silent_drop"}, "confirmShipment for silent_drop"),
        ({"operation": "getOrder", "kind": "lost_notification"}, "ORDER_CHANGE for lost"),
        ({"operation": "getOrder", "kind": "throttle", "ratio": 2}, "between 0 and 1"),
        ({"kind": "not_found", "status": 99}, "whole number from 200"),
        ({"kind": "not_found", "dataset": "SHOES"}, "dataset must be one of"),
        ({"operation": "getOrder", "kind": "throttle", "times": "2"}, "must be a number"),
        ({"operation": "getOrder", "kind": "throttle", "count": 2}, "has no 'count'"),
        ({"operation": "getOrder", "kind": "throttle", "applied": True}, "applied goes with"),
    ],
)
def test_a_bad_fault_is_refused_in_a_sentence(box: Box, body: Any, words: str) -> None:
    assert words in box.complaint("POST", "faults", **body)
