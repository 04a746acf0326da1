"""The stock held for pending orders, through the API (D3, e8)."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from channel.domain.holding import HoldState, StockMove
from channel.domain.identity import Role
from channel.models.order import Order
from channel.models.stock import StockComparison, StockEntry
from channel.models.store import Store
from tests.api.conftest import Api
from tests.factories import NOW

STOCK = """query($sku: String!) {
    stockOf(sku: $sku) {
        name manageStock onHand held heldElsewhere reserved available addsUp sentence
        ledger { held became released expired open }
    }
}"""
LEDGER = """query($sku: String, $orderId: ID, $first: Int, $after: String) {
    stockLedger(sku: $sku, orderId: $orderId, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { sku kind quantity order { amazonOrderNumber } }
    }
}"""
HOLDS = "{ stockHolds { totalCount nodes { sku quantity orders oldestHeldAt } } }"
COMPARE = """mutation { stockCompare {
    userErrors { code }
    comparison { holds sentence differences { amazonOrderNumber ours theirs mending order { id } } }
} }"""


def sells(api: Api, sku: str = "MUG", quantity: int = 10) -> None:
    assert api.wiring.embedded is not None
    api.wiring.embedded.upsert_product(sku, f"The {sku}", quantity)


def an_order(api: Api, **changes: Any) -> Order:
    """Of the one store."""
    with api.wiring.reading() as session:
        store = session.scalars(select(Store)).first()
    return api.factory.order(store or api.factory.store(), **changes)


def holding(api: Api, sku: str = "MUG", quantity: int = 2, *, at_commerce: bool = True) -> Order:
    """A pending order that holds stock, by the ledger and (usually) at Commerce."""
    order = an_order(api, status="PENDING", hold_state=HoldState.HELD.value, held_at=NOW)
    moved(api, order, StockMove.HOLD, sku, quantity)
    if at_commerce:
        api.wiring.commerce.hold("amazon", order.amazon_order_id, {sku: quantity})
    return order


def moved(api: Api, order: Order, kind: StockMove, sku: str = "MUG", quantity: int = 2) -> None:
    with api.wiring.transaction("test.moved") as session:
        session.add(
            StockEntry(order_id=order.id, sku=sku, kind=kind.value, quantity=quantity, at=NOW)
        )


def test_a_skus_page_adds_up(api: Api) -> None:
    sells(api)
    holding(api)
    gone = holding(api, at_commerce=False)
    moved(api, gone, StockMove.EXPIRE)
    api.wiring.commerce.hold("market", "A-1", {"MUG": 3})
    assert api.data(STOCK, {"sku": "MUG"})["stockOf"] == {
        "name": "The MUG",
        "manageStock": True,
        "onHand": 10,
        "held": 2,
        "heldElsewhere": 3,
        "reserved": 0,
        "available": 5,
        "ledger": {"held": 4, "became": 0, "released": 0, "expired": 2, "open": 2},
        "addsUp": True,
        "sentence": "Adds up: 2 held by the ledger, 2 held in Commerce.",
    }


def test_a_page_that_does_not_add_up_says_so(api: Api) -> None:
    sells(api)
    holding(api, at_commerce=False)
    found = api.data(STOCK, {"sku": "MUG"})["stockOf"]
    assert (found["addsUp"], found["held"], found["ledger"]["open"]) == (False, 0, 2)
    assert found["sentence"].startswith("Does not add up")


def test_a_sku_that_only_the_ledger_knows_is_told_from_one_that_nobody_knows(api: Api) -> None:
    holding(api, "OLD", at_commerce=False)
    old = api.data(STOCK, {"sku": "OLD"})["stockOf"]
    assert (old["onHand"], old["ledger"]["open"], old["addsUp"]) == (None, 2, False)
    assert api.data(STOCK, {"sku": "GHOST"})["stockOf"] is None


def test_the_ledger_is_read_by_sku_by_order_and_page_by_page(api: Api) -> None:
    mug, bowl = holding(api, at_commerce=False), holding(api, "BOWL", at_commerce=False)
    moved(api, mug, StockMove.BECOME)
    of_mug = api.data(LEDGER, {"sku": "MUG"})["stockLedger"]["nodes"]
    assert [node["kind"] for node in of_mug] == ["BECOME", "HOLD"]
    of_bowl = api.data(LEDGER, {"orderId": f"order_{bowl.id}"})["stockLedger"]["nodes"]
    assert [node["order"]["amazonOrderNumber"] for node in of_bowl] == [bowl.amazon_order_id]
    first = api.data(LEDGER, {"first": 2})["stockLedger"]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (3, True)
    rest = api.data(LEDGER, {"first": 2, "after": first["pageInfo"]["endCursor"]})["stockLedger"]
    assert [(node["sku"], node["kind"]) for node in rest["nodes"]] == [("MUG", "HOLD")]


@pytest.mark.parametrize("wish", [{"orderId": "store_1"}, {"after": "x"}, {"first": 101}])
def test_what_makes_no_sense_is_refused(api: Api, wish: dict[str, Any]) -> None:
    assert api.refusal(LEDGER, wish) == "INVALID"


def test_the_skus_that_are_held_are_listed_with_their_orders(api: Api) -> None:
    for sku, quantity in (("MUG", 2), ("BOWL", 1), ("MUG", 3)):
        holding(api, sku, quantity, at_commerce=False)
    given_back = holding(api, "CUP", at_commerce=False)
    moved(api, given_back, StockMove.RELEASE, "CUP")
    held = api.data(HOLDS)["stockHolds"]
    assert held["totalCount"] == 2
    assert [(n["sku"], n["quantity"], n["orders"]) for n in held["nodes"]] == [
        ("BOWL", 1, 1),
        ("MUG", 5, 2),
    ]


def test_an_order_says_how_its_hold_stands(api: Api) -> None:
    order, free = holding(api, at_commerce=False), an_order(api)
    query = "query($id: ID!) { order(id: $id) { hold { state quantity expiresAt sentence } } }"
    hold = api.data(query, {"id": f"order_{order.id}"})["order"]["hold"]
    assert (hold["state"], hold["quantity"]) == ("HELD", 2)
    assert hold["expiresAt"].startswith("2026-11-27")
    assert hold["sentence"] == "2 units held, until Nov 27, 2026 at the latest."
    assert api.data(query, {"id": f"order_{free.id}"})["order"]["hold"] is None


def test_a_comparison_on_demand_mends_and_tells(api: Api) -> None:
    sells(api)
    order = holding(api)
    api.wiring.commerce.hold("amazon", "111-0000000-0000000", {"MUG": 1})
    answer = api.data(COMPARE)["stockCompare"]
    assert answer["userErrors"] == []
    assert answer["comparison"]["holds"] == 1
    assert answer["comparison"]["sentence"] == "One order differed and was put right."
    assert answer["comparison"]["differences"] == [
        {
            "amazonOrderNumber": "111-0000000-0000000",
            "ours": 0,
            "theirs": 1,
            "mending": "GIVEN_BACK",
            "order": None,
        }
    ]
    assert api.wiring.commerce.holds("amazon") == {order.amazon_order_id: {"MUG": 2}}


def test_viewers_do_not_compare(api: Api) -> None:
    assert api.refusal(COMPARE, role=Role.VIEWER) == "FORBIDDEN"


def test_comparisons_are_listed_the_newest_first(api: Api) -> None:
    order = an_order(api)
    differed = [[order.amazon_order_id, "MUG", 2, 0, "HELD_AGAIN"]]
    with api.wiring.transaction("test") as session:
        session.add(StockComparison(at=NOW, holds=1, differences=differed))
        session.flush()
        session.add(StockComparison(at=api.clock.now(), holds=2, differences=[]))
    query = "{ stockComparisons { nodes { holds differences { sentence order { id } } } } }"
    newest, oldest = api.data(query)["stockComparisons"]["nodes"]
    assert (newest["holds"], newest["differences"]) == (2, [])
    assert oldest["differences"] == [
        {
            "sentence": "MUG: 2 held here, 0 in Commerce. They are held anew.",
            "order": {"id": f"order_{order.id}"},
        }
    ]
