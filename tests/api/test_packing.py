"""What whoever packs an order is told, and what is asked of them when it is shipped."""

from __future__ import annotations

from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.order import OrderItem
from tests.api.conftest import Api

PACKING = """query($id: ID!) { order(id: $id) {
    packing { isCashOnDelivery takesCodMethod deliveryInstructions
        deliveryTimes { day isClosed windows { from to } } deliveryCapabilities }
    items { constraints needsSerialNumbers serialNumbers giftMessage } } }"""


def packing(api: Api, role: Role = Role.OPERATOR, country: str = "US", **changes: Any) -> Any:
    order = api.factory.order(api.factory.store(country), **changes)
    with api.wiring.transaction("test") as session:
        line = session.get_one(OrderItem, order.items[0].id)
        line.constraints = ["signatureConfirmation"]
        line.needs_serial_numbers = True
    return api.data(PACKING, {"id": f"order_{order.id}"}, role)["order"]


def test_the_packer_sees_what_the_parcel_must_have_and_what_the_buyer_wishes(api: Api) -> None:
    seen = packing(api)
    assert seen["items"] == [
        {
            "constraints": ["signatureConfirmation"],
            "needsSerialNumbers": True,
            "serialNumbers": [],
            "giftMessage": "Grattis!",
        }
    ]
    assert seen["packing"] == {
        "isCashOnDelivery": False,
        "takesCodMethod": False,
        "deliveryInstructions": "Behind the garage",
        "deliveryTimes": [
            {"day": "MON", "isClosed": False, "windows": [{"from": "09:00", "to": "17:00"}]}
        ],
        "deliveryCapabilities": ["PALLET_DISABLED"],
    }


def test_what_the_buyer_wishes_is_not_for_a_viewer(api: Api) -> None:
    seen = packing(api, Role.VIEWER)
    assert seen["items"][0]["giftMessage"] is None
    assert seen["packing"]["deliveryInstructions"] is None
    assert seen["packing"]["deliveryTimes"] is None


@pytest.mark.parametrize(("country", "asks"), [("JP", True), ("US", False)])
def test_how_the_money_is_collected_is_asked_in_japan(api: Api, country: str, asks: bool) -> None:
    totals = [["ITEM", "1000", []], ["COD_FEE", "330", []]]
    seen = packing(api, country=country, totals=totals)["packing"]
    assert (seen["isCashOnDelivery"], seen["takesCodMethod"]) == (True, asks)


def test_slips_are_made_of_exactly_the_orders_asked_for(api: Api) -> None:
    store = api.factory.store()
    first, second = api.factory.order(store), api.factory.order(store)
    api.factory.order(store)
    wish = {"ids": [f"order_{first.id}", f"order_{second.id}"]}
    assert set(api.numbers(filter=wish)) == {first.amazon_order_id, second.amazon_order_id}
    query = "query($filter: OrderFilter) { orders(filter: $filter) { totalCount } }"
    assert api.refusal(query, {"filter": {"ids": ["x"]}}) == "INVALID"
    assert api.refusal(query, {"filter": {"ids": ["order_1"] * 101}}) == "INVALID"
