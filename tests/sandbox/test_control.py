"""The control API: what tests and people do to the world."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.box import CANDLE, JP, MUG, US, Box


def test_an_order_needs_no_more_than_a_marketplace_and_an_item(box: Box) -> None:
    order = box.look(box.place(items=[{"sellerSku": "NH-MUG-STONE-2"}]))
    assert order["fulfillmentStatus"] == "UNSHIPPED"
    assert order["fulfillment"]["fulfilledBy"] == "MERCHANT"
    assert order["createdTime"] == "2026-11-20T12:00:00Z"
    assert order["orderItems"][0]["product"]["title"].startswith("Stoneware Mug")
    assert order["buyer"]["buyerEmail"].endswith("@marketplace.amazon.com")


def test_the_world_shows_all_it_knows_of_a_pending_order(box: Box) -> None:
    order = box.look(box.place(fulfillmentStatus="PENDING", buyer={"buyerName": "Astrid Ek"}))
    assert order["buyer"] == {"buyerName": "Astrid Ek"}
    assert order["proceeds"]["grandTotal"]["amount"] == "49.80"
    assert order["packages"] == []


BAD_ORDERS: dict[str, tuple[dict[str, Any], str]] = {
    "a number for an amount": ({"items": [{**MUG, "unitPrice": 24.9}]}, 'string such as "19.99"'),
    "no amount": ({"items": [{**MUG, "unitPrice": "much"}]}, "not an amount"),
    "a negative amount": ({"items": [{**MUG, "tax": "-1"}]}, "zero or more"),
    "yen with decimals": (
        {"marketplaceId": JP, "items": [{**MUG, "unitPrice": "10.50"}]},
        "too many decimals for JPY",
    ),
    "no price anywhere": ({"items": [{"sellerSku": "NEW"}]}, "needs a unitPrice"),
    "no items": ({"items": []}, "at least one"),
    "an item that is no object": ({"items": ["mug"]}, "items[0] must be a JSON object"),
    "no SKU": ({"items": [{"quantity": 1}]}, "sellerSku"),
    "no quantity": ({"items": [{**MUG, "quantity": 0}]}, "whole number from 1"),
    "a word of v0": ({"fulfillmentStatus": "Unshipped"}, "must be one of PENDING_AVAILABILITY"),
    "somebody else": ({"fulfilledBy": "MFN"}, "MERCHANT, AMAZON"),
    "a marketplace that is none": ({"marketplaceId": "X"}, "one of the seller's"),
    "nobody's order": ({"sellerId": "A-NOBODY"}, "There is no seller 'A-NOBODY'"),
    "a field that is none": ({"status": "PENDING"}, "has no 'status'"),
    "an address with a typo": ({"recipient": {"adress1": "x"}}, "has no 'adress1'"),
    "a time without zone": ({"createdTime": "2026-11-20T10:00:00"}, "must be a time such as"),
    "a buyer that is text": ({"buyer": "Astrid"}, "buyer must be a JSON object"),
    "half of one": ({"fulfillmentStatus": "PARTIALLY_SHIPPED", "items": [CANDLE]}, "one unit"),
    "a tax of no kind": ({"items": [{**MUG, "tax": {"VAT": "1"}}]}, "has no 'VAT'"),
    "a number of another form": ({"orderId": "113-1"}, "three, seven and seven digits"),
    "programs in text": ({"programs": "PRIME"}, "list of strings"),
}


@pytest.mark.parametrize("case", BAD_ORDERS)
def test_a_bad_order_is_refused_in_a_sentence(box: Box, case: str) -> None:
    changes, words = BAD_ORDERS[case]
    body = {"marketplaceId": US, "items": [MUG]} | changes
    assert words in box.complaint("POST", "orders", **body)
    assert box.control("GET", "orders")["orders"] == []


def test_an_order_number_is_used_once(box: Box) -> None:
    order_id = box.place(orderId="113-1111111-1111111")
    assert order_id == "113-1111111-1111111"
    body = {"marketplaceId": US, "items": [MUG], "orderId": order_id}
    assert "already" in box.complaint("POST", "orders", **body)


def test_moving_an_order_moves_its_update_time(box: Box) -> None:
    order_id = box.place(fulfillmentStatus="PENDING")
    box.hands.pass_(90)
    order = box.control("PATCH", f"orders/{order_id}", fulfillmentStatus="UNSHIPPED")
    assert order["fulfillmentStatus"] == "UNSHIPPED"
    assert order["lastUpdatedTime"] == "2026-11-20T12:01:30Z"


def test_amazon_never_goes_back(box: Box) -> None:
    order_id = box.place(fulfillmentStatus="SHIPPED")
    sentence = box.complaint("PATCH", f"orders/{order_id}", fulfillmentStatus="PENDING")
    assert sentence == "Amazon never moves an order from SHIPPED to PENDING."


def test_an_order_shipped_elsewhere_has_packages(box: Box) -> None:
    order_id = box.place()
    package = {"carrier": "DHL", "trackingNumber": "JJD1"}
    order = box.control(
        "PATCH", f"orders/{order_id}", fulfillmentStatus="SHIPPED", packages=[package]
    )
    assert [p["trackingNumber"] for p in order["packages"]] == ["JJD1"]
    assert order["orderItems"][0]["fulfillment"]["quantityFulfilled"] == 2


def test_a_partially_shipped_order_goes_on_by_confirmation(box: Box) -> None:
    order_id = box.place(fulfillmentStatus="PARTIALLY_SHIPPED")
    [mugs] = box.item_ids(order_id)
    box.confirm(order_id, {mugs: 1}, packageReferenceId="2")
    assert box.look(order_id)["fulfillmentStatus"] == "SHIPPED"


def test_packages_must_add_up_to_the_status(box: Box) -> None:
    order_id = box.place()
    [mugs] = box.item_ids(order_id)
    package = {"items": [{"orderItemId": mugs, "quantity": 1}]}
    body = {"fulfillmentStatus": "SHIPPED", "packages": [package]}
    assert "PARTIALLY_SHIPPED, not SHIPPED" in box.complaint("PATCH", f"orders/{order_id}", **body)
    assert box.look(order_id)["packages"] == []


def test_a_buyer_asks_to_cancel_one_line(box: Box) -> None:
    order_id = box.place(items=[MUG, CANDLE])
    _, candle = box.item_ids(order_id)
    box.control("PATCH", f"orders/{order_id}", cancellationRequest={"orderItemId": candle})
    mugs_line, candle_line = box.get(order_id, "CANCELLATION")["orderItems"]
    assert "cancellation" not in mugs_line
    assert candle_line["cancellation"]["cancellationRequest"]["requester"] == "BUYER"


def test_an_unknown_order_is_404(box: Box) -> None:
    answer = box.client.get("/_sandbox/orders/113-0000000-0000000")
    assert (answer.status_code, answer.get_json()["error"]) == (
        404,
        "There is no order 113-0000000-0000000.",
    )


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"marketplaceIds": [US]}, "sellerId"),
        ({"sellerId": "A", "marketplaceIds": []}, "marketplaceIds must be some of"),
        ({"sellerId": "A", "marketplaceIds": [US], "roles": ["King"]}, "no role 'King'"),
        ({"sellerId": "A", "marketplaceIds": [US], "mood": "good"}, "has no 'mood'"),
    ],
)
def test_a_bad_seller_is_refused_in_a_sentence(box: Box, body: Any, words: str) -> None:
    assert words in box.complaint("POST", "sellers", **body)


def test_calls_are_counted_with_their_answers(box: Box) -> None:
    box.search()
    box.search(maxResultsPerPage=0)
    calls = box.control("GET", "calls")
    assert calls["operations"]["searchOrders"] == {
        "count": 2,
        "statuses": {"200": 1, "400": 1},
    }
    assert [call["operation"] for call in calls["calls"]] == [
        "token",
        "searchOrders",
        "searchOrders",
    ]
    later = box.client.get("/_sandbox/calls?operation=searchOrders&after=2&bodies=1").get_json()
    [call] = later["calls"]
    assert (call["status"], call["sellerId"]) == (400, "A-DEMO")
    assert "InvalidInput" in call["body"]


def test_no_token_is_kept_in_the_calls(box: Box) -> None:
    box.search()
    text = box.client.get("/_sandbox/calls?bodies=1").text
    assert box.access_token not in text
    assert "Atzr" not in text


def test_the_clock_only_goes_forward_and_leaves_orders_alone(box: Box) -> None:
    assert "zero or more" in box.complaint("POST", "clock", advance_seconds=-1)
    assert box.control("POST", "clock", advance_seconds=7200)["aheadSeconds"] == 7200
    assert box.look(box.place())["createdTime"] == "2026-11-20T12:00:00Z"


def test_a_reset_empties_the_world_and_keeps_the_demo_seller(box: Box) -> None:
    box.place()
    box.control("POST", "sellers", sellerId="A-OTHER", marketplaceIds=[US])
    box.control("POST", "faults", operation="getOrder", kind="throttle")
    box.control("POST", "reset")
    assert box.control("GET", "orders")["orders"] == []
    assert [seller["sellerId"] for seller in box.control("GET", "sellers")["sellers"]] == ["A-DEMO"]
    assert box.control("GET", "faults")["faults"] == []
    assert box.found() == []


def test_a_new_world_forgets_its_quotas() -> None:
    box = Box(speed=1)
    for _ in range(21):
        box.search()
    box.control("POST", "reset")
    assert box.search().status_code == 200


def test_the_page_and_the_health_tell_what_this_is(box: Box) -> None:
    page = box.client.get("/")
    assert page.content_type.startswith("text/html")
    assert "/_sandbox/faults" in page.text
    assert box.control("GET", "health")["status"] == "ok"


def test_a_path_amazon_does_not_have_is_not_found(box: Box) -> None:
    answer = box.client.get("/orders/v0/orders")
    assert (answer.status_code, answer.get_json()["errors"][0]["code"]) == (404, "NotFound")
