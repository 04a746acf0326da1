"""Tracking of what Amazon's own warehouses send: from its report, into both orders (F17)."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from unittest.mock import Mock

import pytest
from sqlalchemy import select

from channel.domain.identity import Role
from channel.domain.shipment import ShipmentState
from channel.models.fba_tracking import FbaTracking
from channel.models.shipment import Shipment
from channel.services import fba_tracking, tokens
from tests.rig.shop import Shop

MUG = {"sellerSku": "MUG", "quantity": 2, "unitPrice": "10.00"}
BOWL = {"sellerSku": "BOWL", "quantity": 1, "unitPrice": "5.00"}
A_WHILE = 2.5 * 3600


def shipped(shop: Shop, *items: dict[str, object]) -> str:
    number = shop.place(*items, fulfilledBy="AMAZON", fulfillmentStatus="SHIPPED")
    shop.sync()
    return number


def wait(shop: Shop, seconds: float = A_WHILE) -> None:
    """Long enough for the report to be asked for, made and read."""
    shop.advance(seconds)
    for _ in range(3):
        shop.settle()
        shop.advance(70)
    shop.settle()


def note(shop: Shop, number: str) -> Any:
    """What the order's page says of its parcels while there are none."""
    query = "query($id: ID!) { order(id: $id) { trackingNote } }"
    with shop.wiring.transaction("test.token") as session:
        _, token = tokens.create(session, shop.clock.now(), "erp", Role.VIEWER)
    answer = shop.app.test_client().post(
        "/graphql",
        json={"query": query, "variables": {"id": f"order_{shop.one(number).id}"}},
        headers={"Authorization": f"Bearer {token}"},
    )
    return answer.get_json()["data"]["order"]["trackingNote"]


def asked(shop: Shop) -> datetime | None:
    """When Amazon was last asked for the report of its parcels."""
    with shop.wiring.reading() as session:
        return session.scalar(select(FbaTracking.asked_at))


def test_its_parcels_show_on_both_orders_and_nothing_is_sent(shop: Shop) -> None:
    shop.open_store()
    shop.sell("BOWL", 5)
    number = shipped(shop, MUG, BOWL)
    assert shop.parcels(number) == []
    wait(shop)
    mugs, bowl = shop.parcels(number)
    assert (mugs.by_amazon, bowl.by_amazon) == (True, True)
    assert mugs.state == ShipmentState.VERIFIED
    assert (mugs.carrier, mugs.tracking_number[:3]) == ("AMZN_US", "TBA")
    copied = shop.commerce_order(number).shipments
    assert [one.tracking_number for one in copied] == [mugs.tracking_number, bowl.tracking_number]
    assert [[(item.sku, item.quantity) for item in one.items] for one in copied] == [
        [("MUG", 2)],
        [("BOWL", 1)],
    ]
    assert shop.said(number).count("sent-by-amazon") == 2
    assert shop.calls("confirmShipment") == []
    assert shop.waiting() == []


def test_stock_stays_as_it_is_whatever_is_copied(shop: Shop) -> None:
    shop.open_store()
    before = shop.wiring.commerce.products(["MUG"])["MUG"].available
    shipped(shop, MUG)
    wait(shop)
    assert shop.wiring.commerce.products(["MUG"])["MUG"].available == before


def test_the_report_is_asked_for_only_while_orders_wait(shop: Shop) -> None:
    shop.open_store()
    shop.place()
    shop.sync()
    wait(shop)
    assert asked(shop) is None
    number = shipped(shop, MUG)
    wait(shop)
    assert len(shop.parcels(number)) == 1
    once = asked(shop)
    wait(shop)
    assert asked(shop) == once


def test_however_much_is_shipped_it_is_asked_for_now_and_then(shop: Shop) -> None:
    shop.open_store()
    shipped(shop, MUG)
    wait(shop)
    once = asked(shop)
    number = shipped(shop, MUG)
    wait(shop, 3700)
    assert asked(shop) == once
    wait(shop, 3700)
    assert asked(shop) != once
    assert len(shop.parcels(number)) == 1


def test_a_parcel_that_comes_later_joins_those_that_are_there(shop: Shop) -> None:
    shop.open_store()
    shop.sell("BOWL", 5)
    number = shipped(shop, MUG, BOWL)
    wait(shop)
    first, second = shop.parcels(number)
    with shop.wiring.transaction("test.forget") as session:
        session.delete(session.get_one(Shipment, second.id))
    wait(shop)
    kept, found = shop.parcels(number)
    assert (kept.id, found.tracking_number) == (first.id, second.tracking_number)
    assert len(shop.commerce_order(number).shipments) == 2


def test_a_report_that_fails_is_asked_for_again_later(shop: Shop) -> None:
    shop.open_store()
    number = shipped(shop, MUG)
    shop.sandbox.control("POST", "faults", operation="createReport", kind="fatal_report", times=1)
    wait(shop)
    assert shop.parcels(number) == []
    assert shop.one(number).attention is None
    wait(shop)
    assert len(shop.parcels(number)) == 1


def test_without_the_role_the_order_says_so_and_all_else_goes_on(shop: Shop) -> None:
    shop.open_store()
    number = shipped(shop, MUG)
    assert note(shop, number).startswith("Amazon ships this order")
    shop.sandbox.control("POST", "faults", operation="createReport", kind="forbidden", times=2)
    wait(shop)
    assert "Amazon Fulfillment" in note(shop, number)
    order = shop.one(number)
    assert (order.status, order.attention) == ("COMPLETED", None)
    shop.advance(24 * 3600)
    wait(shop)
    assert len(shop.parcels(number)) == 1
    assert note(shop, number) is None


@pytest.mark.parametrize("step", ["_ask", "_release"])
def test_a_worker_killed_on_the_way_leaves_each_parcel_once(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    shop.open_store()
    number = shipped(shop, MUG)
    with monkeypatch.context() as patched:
        patched.setattr(fba_tracking, step, Mock(side_effect=KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            wait(shop)
    wait(shop)
    wait(shop)
    assert [parcel.by_amazon for parcel in shop.parcels(number)] == [True]
    assert len(shop.commerce_order(number).shipments) == 1
