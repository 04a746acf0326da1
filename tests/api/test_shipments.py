"""The list of parcels, and what of it waits for a person."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from tests.api.conftest import Api
from tests.factories import NOW

LIST = """query($filter: ShipmentFilter, $first: Int, $after: String) {
    shipments(filter: $filter, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes {
            trackingNumber state reason detail needsYou mayRetry mayCorrect
            amazonShows { carrier trackingNumber }
            items { sku title quantity }
            order { amazonOrderNumber store { name } }
        }
    }
}"""
TOO_MANY = "The package has reached the maximum number of allowed updates (InvalidPackageVersion)"


def page(api: Api, role: Role = Role.OPERATOR, **variables: Any) -> Any:
    return api.data(LIST, variables, role)["shipments"]


def found(api: Api, **wish: Any) -> list[str]:
    return [node["trackingNumber"] for node in page(api, filter=wish)["nodes"]]


@pytest.fixture
def order(api: Api) -> Order:
    return api.factory.order(api.factory.store())


def test_what_was_recorded_last_comes_first_page_by_page(api: Api, order: Order) -> None:
    for hour in range(3):
        api.factory.shipment(order, f"T{hour}", created_at=NOW + timedelta(hours=hour))
    first = page(api, first=2)
    assert [node["trackingNumber"] for node in first["nodes"]] == ["T2", "T1"]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (3, True)
    rest = page(api, first=2, after=first["pageInfo"]["endCursor"])
    assert [node["trackingNumber"] for node in rest["nodes"]] == ["T0"]
    assert rest["nodes"][0]["order"]["store"] == {"name": "Store US"}


def test_a_page_costs_the_same_however_long(api: Api, order: Order, statements: list[str]) -> None:
    api.factory.shipment(order, "T0")
    page(api)
    statements.clear()
    page(api)
    few = len(statements)
    for number in range(12):
        api.factory.shipment(api.factory.order(api.factory.store()), f"U{number}")
    statements.clear()
    assert len(page(api)["nodes"]) == 13
    assert len(statements) == few


def test_it_is_narrowed_by_store_state_and_number(api: Api, order: Order) -> None:
    other = api.factory.order(api.factory.store("DE"), commerce_number="000777")
    api.factory.shipment(order, "1Z AB", state="SENT")
    api.factory.shipment(other, "JJD 9", state="VERIFIED", created_at=NOW + timedelta(hours=1))
    assert found(api, states=["SENT"]) == ["1Z AB"]
    assert found(api, storeIds=[f"store_{other.store_id}"]) == ["JJD 9"]
    assert found(api, text="jjd") == found(api, text="000777") == ["JJD 9"]
    assert found(api, text=order.amazon_order_id) == ["1Z AB"]
    assert found(api, text="000777 1Z") == []


def test_what_cannot_be_confirmed_is_found_with_its_reason(api: Api, order: Order) -> None:
    gone = api.factory.order(api.factory.store("DE"), status="CANCELED", amazon_status="CANCELLED")
    api.factory.shipment(order, "fine", state="SENT")
    api.factory.shipment(order, "elsewhere", state="VERIFIED", by_amazon=True)
    api.factory.shipment(order, "passes", reason="being-canceled")
    api.factory.shipment(order, "asked", reason="buyer-wants-cancel")
    api.factory.shipment(order, "edited", state="REFUSED", reason=TOO_MANY)
    api.factory.shipment(order, "odd", state="REFUSED", reason="Amazon's own words.")
    api.factory.shipment(order, "lost", state="MISMATCH", reason="absent")
    blocked = api.factory.shipment(gone, "blocked")
    row = OutboxRow(
        kind="amazon.confirm_shipment", key=str(blocked.id), order_id=gone.id,
        shipment_id=blocked.id, not_before=NOW, created_at=NOW, blocked_because="permanent",
        last_error="Amazon refuses",
    )  # fmt: skip
    with api.wiring.transaction("test") as session:
        session.add(row)
    nodes = page(api, filter={"needsYou": True})["nodes"]
    assert {node["trackingNumber"]: node["reason"][:22] for node in nodes} == {
        "asked": "The buyer asks to canc",
        "edited": "Amazon takes no more c",
        "odd": "Amazon's own words.",
        "lost": "Amazon accepted parcel",
        "blocked": "The order has been can",
    }
    assert all(node["needsYou"] for node in nodes)
    assert {n["trackingNumber"] for n in nodes if n["mayRetry"]} == {
        "edited", "odd", "lost", "blocked",
    }  # fmt: skip
    assert {n["trackingNumber"] for n in nodes if not n["mayCorrect"]} == {"blocked"}
    assert {n["trackingNumber"]: n["detail"] for n in nodes if n["detail"]} == {
        "edited": TOO_MANY,
        "blocked": "Amazon refuses",
    }
    rest = page(api, filter={"needsYou": False})
    assert rest["totalCount"] == 3
    assert not any(node["needsYou"] for node in rest["nodes"])


def test_what_amazon_has_is_shown_where_it_is_something_else(api: Api, order: Order) -> None:
    seen = {
        "carrier": "UPS", "service": None, "tracking_number": "1Z 1",
        "shipped_at": NOW.isoformat(), "quantities": {"L1": 1},
    }  # fmt: skip
    api.factory.shipment(order, "1z1", state="VERIFIED", at_amazon=seen)
    api.factory.shipment(order, "1Z2", state="REFUSED", reason=TOO_MANY, at_amazon=seen)
    shown = {node["trackingNumber"]: node["amazonShows"] for node in page(api)["nodes"]}
    assert shown == {"1z1": None, "1Z2": {"carrier": "UPS", "trackingNumber": "1Z 1"}}


def test_a_viewer_may_look_and_do_nothing(api: Api, order: Order) -> None:
    api.factory.shipment(order, state="REFUSED", reason="No.")
    [node] = page(api, Role.VIEWER)["nodes"]
    assert (node["needsYou"], node["mayRetry"], node["mayCorrect"]) == (True, False, False)


def test_what_is_no_filter_is_refused(api: Api) -> None:
    assert api.refusal(LIST, {"filter": {"storeIds": ["x"]}}) == "INVALID"
    assert api.refusal(LIST, {"first": 101}) == "INVALID"
