"""Connecting and shipping through the API, with a real sandbox behind it."""

from __future__ import annotations

from typing import Any

from channel.domain.identity import Role
from channel.services import tokens
from tests.rig.shop import Shop

SHIP = """mutation($input: OrderShipInput!) { orderShip(input: $input) {
    order { status itemsUnshipped } commerceOrder { state shipments { trackingNumber } }
    shipments { id parcelReference state carrierCode items { quantity sku } }
    userErrors { code field message } } }"""
CONNECT = """mutation($input: StoreConnectInput!) { storeConnect(input: $input) {
    store { status sellingPartnerId } userErrors { code field message } } }"""


def ask(shop: Shop, query: str, **input_: Any) -> Any:
    with shop.wiring.transaction("test.token") as session:
        _, token = tokens.create(session, shop.clock.now(), "erp", Role.ADMIN)
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


def test_a_transparency_product_needs_a_code_for_each_item(shop: Shop) -> None:
    shop.open_store()
    number = shop.place(
        {"sellerSku": "MUG", "quantity": 2, "unitPrice": "10.00", "programs": ["TRANSPARENCY"]}
    )
    shop.sync()
    order_id = f"order_{shop.one(number).id}"
    line = shop.commerce_order(number).items[0].line_reference
    parcel = {"carrier": "UPS", "trackingNumber": "1Z"}

    def refused(**more: Any) -> list[str]:
        [error] = ask(shop, SHIP, orderId=order_id, parcels=[parcel | more])["userErrors"]
        return [*error["field"], error["message"].split()[0]]

    assert refused() == ["parcels", "0", "items", "MUG"]
    item = {"orderItemId": line, "quantity": 2}
    twice = item | {"transparencyCodes": ["AZ:1", "AZ:1"]}
    assert refused(items=[twice]) == ["parcels", "0", "items", "MUG"]
    assert refused(codCollectionMethod="DirectPayment")[2] == "items"
    codes = item | {"transparencyCodes": ["AZ:1", "AZ:2"]}
    wrong = refused(items=[codes], codCollectionMethod="DirectPayment")
    assert wrong[:3] == ["parcels", "0", "codCollectionMethod"]
    done = ask(shop, SHIP, orderId=order_id, parcels=[parcel | {"items": [codes]}])
    assert done["userErrors"] == []
    shop.sync()
    [package] = shop.at_amazon(number)["packages"]
    assert package["packageItems"][0]["transparencyCodes"] == ["AZ:1", "AZ:2"]


def test_a_file_is_previewed_and_applied(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    upload = """mutation($input: ShipmentsUploadInput!) { shipmentsUpload(input: $input) {
        upload { parcels ready applied refused answers
            rows { line orderNumber carrier trackingNumber verdict sentence orderId } }
        userErrors { code field message } } }"""
    wrong = ask(shop, upload, text="a,b\n1,2\n", apply=True)
    assert (wrong["upload"], wrong["userErrors"][0]["field"]) == (None, ["text"])
    assert "order number, carrier, tracking number" in wrong["userErrors"][0]["message"]
    text = f"order,carrier,tracking\n{number},UPS,1Z\nnobody,UPS,1Z\n"
    seen = ask(shop, upload, text=text)["upload"]
    assert (seen["parcels"], seen["ready"], seen["applied"], seen["refused"]) == (1, 1, 0, 1)
    assert seen["rows"][0] == {
        "line": 2, "orderNumber": number, "carrier": "UPS", "trackingNumber": "1Z",
        "verdict": "READY", "sentence": "Ready to be shipped.",
        "orderId": f"order_{shop.one(number).id}",
    }  # fmt: skip
    assert "There is no order nobody." in seen["answers"]
    done = ask(shop, upload, text=text, apply=True)["upload"]
    assert [row["verdict"] for row in done["rows"]] == ["APPLIED", "REFUSED"]
    assert [p.tracking_number for p in shop.parcels(number)] == ["1Z"]


def test_a_parcel_is_put_right(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    order_id = f"order_{shop.one(number).id}"
    parcel = {"carrier": "UPS", "service": "Ground", "trackingNumber": "1Z"}
    shipment = ask(shop, SHIP, orderId=order_id, parcels=[parcel])["shipments"][0]
    update = """mutation($input: ShipmentUpdateInput!) { shipmentUpdate(input: $input) {
        shipment { state carrier service trackingNumber mayCorrect } order { id }
        userErrors { code field } } }"""
    wrong = ask(shop, update, shipmentId=shipment["id"], trackingNumber=" ")
    assert wrong["userErrors"] == [{"code": "INVALID", "field": ["trackingNumber"]}]
    assert ask(shop, update, shipmentId="x", carrier="DHL")["userErrors"][0]["code"] == "NOT_FOUND"
    done = ask(shop, update, shipmentId=shipment["id"], carrier="fedex", service="")
    assert done["userErrors"] == []
    assert done["order"] == {"id": order_id}
    assert done["shipment"] == {
        "state": "QUEUED", "carrier": "fedex", "service": None, "trackingNumber": "1Z",
        "mayCorrect": True,
    }  # fmt: skip


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
