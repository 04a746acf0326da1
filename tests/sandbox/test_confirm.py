"""confirmShipment: what it does and everything it refuses (amazon.md 3.1-3.6)."""

from __future__ import annotations

from typing import Any

import pytest

from channel.sandbox.confirm import MAX_EDITS
from tests.sandbox.box import CANDLE, JP, MUG, US, Box, refusal

TRANSPARENT = {**CANDLE, "programs": ["TRANSPARENCY"], "quantity": 2}


def test_one_parcel_with_everything_ships_the_order(box: Box) -> None:
    order_id = box.place()
    [mugs] = box.item_ids(order_id)
    box.hands.pass_(60)
    answer = box.confirm(order_id, {mugs: 2})
    assert (answer.status_code, answer.data) == (204, b"")
    order = box.get(order_id)
    assert order["fulfillment"]["fulfillmentStatus"] == "SHIPPED"
    assert order["lastUpdatedTime"] == "2026-11-20T12:01:00Z"
    assert order["packages"] == [
        {
            "packageReferenceId": "1",
            "createdTime": "2026-11-20T12:01:00Z",
            "packageStatus": {"status": "SHIPPED"},
            "carrier": "UPS",
            "shipTime": "2026-11-20T12:01:00Z",
            "shippingService": "UPS Ground",
            "trackingNumber": "1Z999AA10123456784",
            "packageItems": [{"orderItemId": mugs, "quantity": 2}],
        }
    ]


def test_several_parcels_ship_an_order_bit_by_bit(box: Box) -> None:
    order_id = box.place(items=[MUG, CANDLE])
    mugs, candle = box.item_ids(order_id)
    box.confirm(order_id, {mugs: 1})
    order = box.get(order_id)
    assert order["fulfillment"]["fulfillmentStatus"] == "PARTIALLY_SHIPPED"
    counts = [item["fulfillment"] for item in order["orderItems"]]
    assert [c["quantityFulfilled"] for c in counts] == [1, 0]
    assert [c["quantityUnfulfilled"] for c in counts] == [1, 1]
    box.confirm(order_id, {mugs: 1, candle: 1}, packageReferenceId="2")
    assert box.look(order_id)["fulfillmentStatus"] == "SHIPPED"


def test_the_same_reference_corrects_the_parcel(box: Box) -> None:
    order_id = box.place()
    [mugs] = box.item_ids(order_id)
    box.confirm(order_id, {mugs: 2})
    assert box.confirm(order_id, {mugs: 1}, trackingNumber="RIGHT").status_code == 204
    order = box.look(order_id)
    assert [package["trackingNumber"] for package in order["packages"]] == ["RIGHT"]
    assert order["fulfillmentStatus"] == "PARTIALLY_SHIPPED"


def test_corrections_are_limited_and_retries_are_not(box: Box) -> None:
    order_id = box.place()
    lines = dict.fromkeys(box.item_ids(order_id), 2)
    for number in range(MAX_EDITS + 1):
        assert box.confirm(order_id, lines, trackingNumber=f"N{number}").status_code == 204
    assert box.confirm(order_id, lines, trackingNumber=f"N{MAX_EDITS}").status_code == 204
    status, code, message = refusal(box.confirm(order_id, lines, trackingNumber="ONE MORE"))
    assert (status, code) == (400, "InvalidInput")
    assert "InvalidPackageVersion" in message


def test_a_retry_changes_nothing(box: Box) -> None:
    order_id = box.place()
    lines = dict.fromkeys(box.item_ids(order_id), 2)
    at = box.hands.time.isoformat()
    box.confirm(order_id, lines, shipDate=at)
    before = box.look(order_id)
    box.hands.pass_(60)
    box.confirm(order_id, lines, shipDate=at)
    assert box.look(order_id) == before


def test_another_carrier_is_named(box: Box) -> None:
    order_id = box.place()
    lines = dict.fromkeys(box.item_ids(order_id), 2)
    box.confirm(order_id, lines, carrierCode="Other", carrierName="Cykelbudet")
    assert box.look(order_id)["packages"][0]["carrier"] == "Cykelbudet"


REFUSALS: dict[str, tuple[dict[str, Any], str]] = {
    "no reference": ({"packageReferenceId": None}, "PackageReferenceId"),
    "reference with letters": ({"packageReferenceId": "PKG-1"}, "PackageReferenceId"),
    "reference zero": ({"packageReferenceId": "0"}, "PackageReferenceId"),
    "reference a number": ({"packageReferenceId": 1}, "PackageReferenceId"),
    "no carrier": ({"carrierCode": None}, "CarrierCode"),
    "no tracking number": ({"trackingNumber": ""}, "TrackingNumber"),
    "no date": ({"shipDate": None}, "ShipDate"),
    "american date": ({"shipDate": "02/21/2022"}, "Invalid Input"),
    "a day": ({"shipDate": "2026-11-20"}, "Invalid Input"),
    "in the future": ({"shipDate": "2026-11-20T12:05:00Z"}, "future"),
    "before the purchase": ({"shipDate": "2026-11-20T10:00:00Z"}, "before the purchase"),
    "other without a name": ({"carrierCode": "Other"}, "CarrierName"),
    "no items": ({"orderItems": []}, "OrderItems"),
    "SKU for an item": (
        {"orderItems": [{"orderItemId": "NH-MUG", "quantity": 1}]},
        "OrderItemId is invalid",
    ),
    "unknown item": (
        {"orderItems": [{"orderItemId": "12345678901234", "quantity": 1}]},
        "NonexistentOrderItem",
    ),
    "another marketplace": ({"marketplaceId": JP}, "MarketplaceId"),
    "no marketplace": ({"marketplaceId": None}, "MarketplaceId"),
    "COD outside Japan": ({"codCollectionMethod": "DirectPayment"}, "JP marketplace"),
    "COD with another word": ({"codCollectionMethod": "Cash"}, "DirectPayment"),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_what_is_refused(box: Box, case: str) -> None:
    changes, words = REFUSALS[case]
    order_id = box.place()
    [mugs] = box.item_ids(order_id)
    answer = box.confirm(order_id, {mugs: 1}, **changes)
    assert answer.status_code == 400
    assert words in refusal(answer)[2]
    assert box.look(order_id)["packages"] == []


def test_a_bad_date_has_the_code_with_the_space(box: Box) -> None:
    order_id = box.place()
    answer = box.confirm(order_id, dict.fromkeys(box.item_ids(order_id), 1), shipDate="02/21/2022")
    assert refusal(answer)[1] == "Invalid Input"


@pytest.mark.parametrize("quantity", [0, -1, 3, "1", True])
def test_quantities_that_are_refused(box: Box, quantity: Any) -> None:
    order_id = box.place()
    [mugs] = box.item_ids(order_id)
    assert "Quantity" in refusal(box.confirm(order_id, {mugs: quantity}))[2]


def test_no_more_than_is_open_over_all_parcels(box: Box) -> None:
    order_id = box.place()
    [mugs] = box.item_ids(order_id)
    box.confirm(order_id, {mugs: 1})
    assert "Quantity" in refusal(box.confirm(order_id, {mugs: 2}, packageReferenceId="2"))[2]


def test_an_order_that_is_shipped_takes_no_new_parcel(box: Box) -> None:
    order_id = box.place()
    [mugs] = box.item_ids(order_id)
    box.confirm(order_id, {mugs: 2})
    answer = box.confirm(order_id, {mugs: 1}, packageReferenceId="2")
    assert "PackageToUpdateNotFound" in refusal(answer)[2]


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ({"fulfilledBy": "AMAZON"}, "fulfilled by Amazon"),
        ({"programs": ["FBM_SHIP_PLUS"]}, "confirmed by Amazon"),
        ({"programs": ["AMAZON_EASY_SHIP"]}, "confirmed by Amazon"),
        ({"fulfillmentStatus": "PENDING"}, "pending"),
        ({"fulfillmentStatus": "PENDING_AVAILABILITY"}, "pending"),
        ({"fulfillmentStatus": "CANCELLED"}, "NonexistentOrderItem"),
    ],
)
def test_orders_that_cannot_be_confirmed(box: Box, order: dict[str, Any], words: str) -> None:
    order_id = box.place(**order)
    answer = box.confirm(order_id, dict.fromkeys(box.item_ids(order_id), 1))
    assert answer.status_code == 400
    assert words in refusal(answer)[2]


def test_japan_collects_on_delivery(box: Box) -> None:
    order_id = box.place(marketplaceId=JP, items=[{"sellerSku": "NH-THERMO-750"}])
    lines = dict.fromkeys(box.item_ids(order_id), 1)
    answer = box.confirm(order_id, lines, marketplaceId=JP, codCollectionMethod="DirectPayment")
    assert answer.status_code == 204


def test_india_has_no_other_carrier(box: Box) -> None:
    india = "A21TJRUUN4KGV"
    seller = box.control("POST", "sellers", sellerId="A-INDIA", marketplaceIds=[india])
    box.access_token = box.log_in(seller["refreshToken"])
    order_id = box.place(sellerId="A-INDIA", marketplaceId=india)
    lines = dict.fromkeys(box.item_ids(order_id), 1)
    other = {"marketplaceId": india, "carrierCode": "Other", "carrierName": "Budet"}
    assert "CarrierCode" in refusal(box.confirm(order_id, lines, **other))[2]


def test_transparency_wants_a_code_for_each_unit(box: Box) -> None:
    order_id = box.place(items=[TRANSPARENT])
    [item] = box.item_ids(order_id)
    entry: dict[str, Any] = {"orderItemId": item, "quantity": 2}
    assert "TransparencyCodes" in refusal(box.confirm(order_id, {item: 2}))[2]
    full = box.confirm(order_id, {}, orderItems=[entry | {"transparencyCodes": ["AZ:1", "AZ:2"]}])
    assert full.status_code == 204
    package_items = box.look(order_id)["packages"][0]["packageItems"]
    assert package_items[0]["transparencyCodes"] == ["AZ:1", "AZ:2"]


@pytest.mark.parametrize("body", ["not json", "[]", "{}", '{"marketplaceId": "ATVPDKIKX0DER"}'])
def test_bodies_that_are_no_confirmation(box: Box, body: str) -> None:
    path = f"/orders/v0/orders/{box.place()}/shipmentConfirmation"
    answer = box.call("POST", path, data=body, headers={"Content-Type": "application/json"})
    assert refusal(answer)[:2] == (400, "InvalidInput")


def test_confirming_needs_a_shipping_role(box: Box) -> None:
    seller = box.control(
        "POST", "sellers", sellerId="A-PRICES", marketplaceIds=[US], roles=["Pricing"]
    )
    box.access_token = box.log_in(seller["refreshToken"])
    order_id = box.place(sellerId="A-PRICES")
    assert refusal(box.confirm(order_id, dict.fromkeys(box.item_ids(order_id), 1)))[0] == 403


def test_an_order_of_somebody_else_is_not_found(box: Box) -> None:
    assert refusal(box.confirm("113-0000000-0000000", {"12345678901234": 1}))[0] == 404
