"""A merchant-fulfilled order, from Pending to Completed (F5-F14, F25-F31)."""

from __future__ import annotations

from decimal import Decimal

from channel.domain.shipment import ShipmentState
from channel.ports.commerce import CommerceState
from channel.services.shipping import EnteredParcel
from tests.rig.shop import Shop


def test_an_order_becomes_a_commerce_order_and_amazon_learns_of_its_parcel(shop: Shop) -> None:
    shop.open_store()
    number = shop.place(fulfillmentStatus="PENDING")
    shop.sync()
    assert shop.one(number).status == "PENDING"
    assert shop.one(number).commerce_number is None

    shop.move(number, "UNSHIPPED")
    shop.sync()
    order = shop.one(number)
    assert (order.status, order.total, order.currency) == ("UNSHIPPED", Decimal("10.00"), "USD")
    assert order.commerce_number is not None
    assert shop.said(number)[-2:] == ["created", "invoiced"]

    shop.ship(number)
    shop.settle()
    assert shop.one(number).status == "SHIPPED"
    assert shop.commerce_order(number).state is CommerceState.COMPLETE
    assert shop.at_amazon(number)["fulfillmentStatus"] == "SHIPPED"

    shop.sync()
    assert shop.one(number).status == "COMPLETED"
    assert [parcel.state for parcel in shop.parcels(number)] == [ShipmentState.VERIFIED]
    assert shop.waiting() == []
    assert len(shop.calls("confirmShipment")) == 1


def test_several_parcels_are_each_confirmed_with_what_they_hold(shop: Shop) -> None:
    shop.open_store()
    number = shop.place({"sellerSku": "MUG", "quantity": 3, "unitPrice": "10.00"})
    shop.sync()
    line = shop.at_amazon(number)["orderItems"][0]["orderItemId"]
    shop.ship(number, EnteredParcel("UPS", "1Z1", lines=[(line, 1)]))
    shop.settle()
    assert shop.one(number).status == "PARTIALLY_SHIPPED"
    assert shop.one(number).items_unshipped == 2
    assert shop.said(number)[-3:] == ["shipped", "shipped-partly", "tracking-sent"]
    shop.ship(number, EnteredParcel("FedEx", "7777", lines=[(line, 2)]))
    shop.sync()
    packages = shop.at_amazon(number)["packages"]
    assert {(p["trackingNumber"], p["packageItems"][0]["quantity"]) for p in packages} == {
        ("1Z1", 1),
        ("7777", 2),
    }
    assert shop.one(number).status == "COMPLETED"
