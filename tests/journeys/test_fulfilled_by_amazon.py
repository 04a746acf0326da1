"""Tracking of what Amazon's own warehouses send: from its report, into both orders (F17)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from channel.domain.shipment import ShipmentState
from channel.models.fba_tracking import FbaTracking
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


def test_read_twice_it_is_the_same_parcel(shop: Shop) -> None:
    shop.open_store()
    number = shipped(shop, MUG)
    wait(shop)
    (parcel,) = shop.parcels(number)
    other = shipped(shop, MUG)
    wait(shop)
    assert [one.id for one in shop.parcels(number)] == [parcel.id]
    assert len(shop.parcels(other)) == 1
    assert len(shop.commerce_order(number).shipments) == 1


def test_a_report_that_fails_is_asked_for_again_later(shop: Shop) -> None:
    shop.open_store()
    number = shipped(shop, MUG)
    shop.sandbox.control("POST", "faults", operation="createReport", kind="fatal_report", times=1)
    wait(shop)
    assert shop.parcels(number) == []
    assert shop.one(number).attention is None
    wait(shop)
    assert len(shop.parcels(number)) == 1
