"""Connecting and shipping through the API, with a real sandbox behind it."""

from __future__ import annotations

from typing import Any

from channel.domain.identity import Role
from channel.services import identity
from tests.rig.shop import Shop

SHIP = """mutation($input: OrderShipInput!) { orderShip(input: $input) {
    order { status itemsUnshipped } commerceOrder { state shipments { trackingNumber } }
    shipments { id parcelReference state carrierCode items { quantity sku } }
    userErrors { code field message } } }"""
CONNECT = """mutation($input: StoreConnectInput!) { storeConnect(input: $input) {
    store { status sellingPartnerId } userErrors { code field message } } }"""


def ask(shop: Shop, query: str, **input_: Any) -> Any:
    with shop.wiring.transaction("test.token") as session:
        token = identity.create_token(session, shop.clock.now(), "erp", Role.ADMIN)
    answer = shop.app.test_client().post(
        "/graphql",
        json={"query": query, "variables": {"input": input_}},
        headers={"Authorization": f"Bearer {token}"},
    )
    body = answer.get_json()
    assert "errors" not in body, body
    [payload] = body["data"].values()
    return payload


def test_a_store_is_connected_by_a_refresh_token_and_observes(shop: Shop) -> None:
    create = """mutation($input: StoreCreateInput!) { storeCreate(input: $input) {
        store { id } userErrors { message } } }"""
    made = ask(
        shop, create, name="Mine", marketplaceId="ATVPDKIKX0DER", email="a@b.se",
        commerceStore="default",
    )["store"]["id"]  # fmt: skip
    seller = {"sellerId": "A-API", "marketplaceIds": ["ATVPDKIKX0DER"]}
    token = shop.sandbox.control("POST", "sellers", **seller)["refreshToken"]
    wrong = ask(shop, CONNECT, storeId=made, refreshToken="Atzr|no", sellingPartnerId="A-API")
    assert [e["code"] for e in wrong["userErrors"]] == ["UNAUTHORISED"]
    missing = ask(shop, CONNECT, storeId=made, refreshToken=token)
    assert [e["field"] for e in missing["userErrors"]] == [["sellingPartnerId"]]
    done = ask(shop, CONNECT, storeId=made, refreshToken=token, sellingPartnerId="A-API")
    assert done["store"] == {"status": "OBSERVE", "sellingPartnerId": "A-API"}


def test_an_order_is_shipped_in_two_parcels(shop: Shop) -> None:
    shop.open_store()
    number = shop.place({"sellerSku": "MUG", "quantity": 2, "unitPrice": "10.00"})
    shop.sync()
    order = shop.one(number)
    line = shop.commerce_order(number).items[0].line_reference
    some = {"orderItemId": line, "quantity": 1}
    first = ask(
        shop, SHIP, orderId=f"order_{order.id}",
        parcels=[{"carrier": "ups", "trackingNumber": "1Z1", "items": [some]}],
    )  # fmt: skip
    assert first["userErrors"] == []
    assert first["order"] == {"status": "PARTIALLY_SHIPPED", "itemsUnshipped": 1}
    assert first["shipments"][0]["items"] == [{"quantity": 1, "sku": "MUG"}]
    rest = ask(
        shop, SHIP, commerceOrderNumber=order.commerce_number,
        parcels=[{"carrier": "Onkel Otto", "trackingNumber": "42"}],
    )  # fmt: skip
    assert rest["order"] == {"status": "SHIPPED", "itemsUnshipped": 0}
    assert rest["commerceOrder"]["state"] == "COMPLETE"
    shop.settle()
    told = [(parcel.carrier_code, parcel.reason) for parcel in shop.parcels(number)]
    assert told == [("UPS", None), (None, "carrier-unmapped")]


def test_what_cannot_be_shipped_is_said_in_words(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    order_id = f"order_{shop.one(number).id}"
    parcel = {"carrier": "UPS", "trackingNumber": "1Z"}

    def refusal(**input_: Any) -> tuple[str, list[str] | None]:
        [error] = ask(shop, SHIP, **input_)["userErrors"]
        assert not error["message"].startswith("error-")
        return error["code"], error["field"]

    assert refusal(orderId="order_999", parcels=[parcel]) == ("NOT_FOUND", None)
    assert refusal(orderId="x", parcels=[parcel]) == ("NOT_FOUND", None)
    assert refusal(orderId=order_id, parcels=[]) == ("INVALID", ["parcels"])
    empty = parcel | {"trackingNumber": " "}
    field = ["parcels", "0", "trackingNumber"]
    assert refusal(orderId=order_id, parcels=[empty]) == ("INVALID", field)
    assert ask(shop, SHIP, orderId=order_id, parcels=[parcel])["userErrors"] == []
    assert refusal(orderId=order_id, parcels=[parcel])[0] == "CONFLICT"


def test_a_refused_parcel_is_sent_again(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.move(number, "CANCELLED")  # not seen by us yet
    order_id = f"order_{shop.one(number).id}"
    parcel = {"carrier": "UPS", "trackingNumber": "1Z"}
    shipment = ask(shop, SHIP, orderId=order_id, parcels=[parcel])["shipments"][0]
    shop.settle()
    retry = """mutation($input: ShipmentRetryInput!) { shipmentRetry(input: $input) {
        shipment { state mayRetry } order { id shipments { reason } } userErrors { code } } }"""
    assert shop.parcels(number)[0].state == "REFUSED"
    done = ask(shop, retry, shipmentId=shipment["id"])
    assert done["shipment"] == {"state": "QUEUED", "mayRetry": False}
    assert (done["order"]["id"], done["userErrors"]) == (order_id, [])
    shop.settle()
    assert shop.parcels(number)[0].attempts == 2


def test_a_blocked_order_is_decided_again_when_a_person_asks(shop: Shop) -> None:
    shop.open_store()
    number = shop.place({"sellerSku": "LAMP", "quantity": 1, "unitPrice": "30.00"})
    shop.sync()
    retry = """mutation($input: OrderRetryInput!) { orderRetry(input: $input) {
        order { needsAttention attention { mayRetry } lastAction } userErrors { code } } }"""
    done = ask(shop, retry, orderId=f"order_{shop.one(number).id}")
    assert done["order"]["attention"] == {"mayRetry": True}
    assert done["order"]["lastAction"] == "Asked to try again."
    shop.sell("LAMP", 1)
    shop.settle()
    assert shop.one(number).commerce_number is not None
