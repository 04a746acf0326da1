"""`orderAddressUpdate`, and the two addresses that an order then has (V17)."""

from __future__ import annotations

from typing import Any

from channel.api import ids
from channel.domain.identity import Role
from channel.models.order import Order
from tests.api.conftest import Api

UPDATE = """mutation($input: OrderAddressUpdateInput!) {
    orderAddressUpdate(input: $input) {
        order { shippingAddress { name addressLine1 city stateOrRegion postalCode countryCode }
                amazonAddress { city countryCode } addressCorrectedAt addressCorrectedBy
                amazonAddressChanged addressRefusal timeline { nodes { sentence actor } } }
        userErrors { code field message }
    }
}"""
HOME = {
    "addressLine1": "1 Main St",
    "city": "Escondido, californiA 92025-1501",
    "countryCode": "us",
}


def update(api: Api, order: Order, role: Role = Role.OPERATOR, **changes: Any) -> Any:
    wish = {"orderId": ids.encode(ids.Kind.ORDER, order.id), "address": HOME | changes}
    return api.ask(UPDATE, {"input": wish}, role)


def test_the_address_is_put_in_form_and_amazons_kept_beside(api: Api) -> None:
    order = api.factory.order(api.factory.store())
    answer = update(api, order)["data"]["orderAddressUpdate"]
    assert answer["userErrors"] == []
    shown = answer["order"]
    assert shown["shippingAddress"] == {
        "name": "Erik O'Brien",
        "addressLine1": "1 Main St",
        "city": "Escondido",
        "stateOrRegion": "CA",
        "postalCode": "92025",
        "countryCode": "US",
    }
    assert shown["amazonAddress"] == {"city": "Umeå", "countryCode": "SE"}
    assert shown["amazonAddressChanged"] is False
    assert shown["addressCorrectedBy"] == "the operator"


def test_the_timeline_says_who_and_not_where(api: Api) -> None:
    order = api.factory.order(api.factory.store())
    [event] = update(api, order)["data"]["orderAddressUpdate"]["order"]["timeline"]["nodes"]
    assert event == {
        "sentence": "The delivery address was corrected.",
        "actor": "user:the operator",
    }


def test_a_bad_part_is_named_and_nothing_is_kept(api: Api) -> None:
    order = api.factory.order(api.factory.store())
    answer = update(api, order, city="Reno", stateOrRegion="Atlantis")["data"]["orderAddressUpdate"]
    assert answer["order"] is None
    assert answer["userErrors"] == [
        {
            "code": "INVALID",
            "field": ["address", "stateOrRegion"],
            "message": "This is no state or territory of the United States.",
        }
    ]


def test_an_order_that_is_in_commerce_says_so_beforehand(api: Api) -> None:
    order = api.factory.order(api.factory.store(), commerce_number="000000001")
    [error] = update(api, order)["data"]["orderAddressUpdate"]["userErrors"]
    assert (error["code"], error["field"]) == ("CONFLICT", None)
    asked = api.data(
        "query($id: ID!) { order(id: $id) { addressRefusal } }",
        {"id": ids.encode(ids.Kind.ORDER, order.id)},
    )
    assert asked["order"]["addressRefusal"] == error["message"]


def test_a_viewer_neither_sees_nor_changes_it(api: Api) -> None:
    order = api.factory.order(api.factory.store())
    assert update(api, order, Role.VIEWER)["errors"][0]["extensions"]["code"] == "FORBIDDEN"


DIFFERENCE = """query($id: ID!) { order(id: $id) {
    taxByMarketplace { amount }
    totals { component details { component amount { amount } } }
    totalsDifference { code sentence components {
        component orderItemId amazon { amount } ours { amount } difference { amount } } }
    items { taxByMarketplace { amount } taxCollections { model responsibleParty }
            taxReportingSchemes iossNumber }
} }"""


def difference(api: Api, order: Order) -> Any:
    return api.data(DIFFERENCE, {"id": ids.encode(ids.Kind.ORDER, order.id)})["order"]


def test_what_does_not_add_up_is_shown_component_by_component(api: Api) -> None:
    apart = {"amazon": "17.00", "ours": "14.00", "difference": "-3.00"}
    problem = {
        "code": "difference",
        "currency": "USD",
        **apart,
        "components": [
            {"component": "LINE", "order_item_id": "L1", **apart},
            {"component": "A_NEW_WORD", **apart},
        ],
    }
    shown = difference(api, api.factory.order(api.factory.store(), amounts={"problem": problem}))[
        "totalsDifference"
    ]
    assert "17.00 USD" in shown["sentence"]
    assert [(c["component"], c["orderItemId"]) for c in shown["components"]] == [
        ("LINE", "L1"),
        ("OTHER", None),
    ]
    assert shown["components"][0]["difference"] == {"amount": "-3.00"}


def test_amounts_that_were_not_told_are_no_difference(api: Api) -> None:
    order = api.factory.order(api.factory.store(), amounts={"problem": {"code": "missing"}})
    assert difference(api, order)["totalsDifference"] is None
    assert difference(api, order)["taxByMarketplace"] is None


def test_the_tax_that_amazon_remits_is_told_apart(api: Api) -> None:
    parts = {"item": "19.90", "tax": "1.65"}
    proven = {
        "currency": "USD",
        "lines": [{"order_item_id": "L1", "parts": parts}, {"order_item_id": "L2", "parts": parts}],
        "tip": "0",
        "grand_total": "43.10",
    }
    collected = {"collections": [{"model": "MARKETPLACE_FACILITATOR", "responsible_party": None}]}
    order = api.factory.order(api.factory.store(), lines=2, amounts={"proven": proven})
    with api.wiring.transaction("test.tax") as session:
        session.merge(order).items[0].tax = collected
    shown = difference(api, order)
    assert shown["taxByMarketplace"] == {"amount": "1.65"}
    assert [item["taxByMarketplace"]["amount"] for item in shown["items"]] == ["1.65", "0.00"]
    assert shown["items"][0]["taxCollections"] == [
        {"model": "MARKETPLACE_FACILITATOR", "responsibleParty": None}
    ]
