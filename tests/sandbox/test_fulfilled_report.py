"""The report of Amazon's own parcels (amazon.md 7.2)."""

from __future__ import annotations

from tests.sandbox.box import CANDLE, MUG, Box
from tests.sandbox.reporter import A_WHILE, ask, look, rows

FULFILLED = "GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL"


def test_each_line_that_left_is_in_a_parcel_with_its_number(box: Box) -> None:
    order_id = box.place(
        fulfilledBy="AMAZON", fulfillmentStatus="SHIPPED", items=[MUG, CANDLE, CANDLE]
    )
    first, *others = rows(box, reportType=FULFILLED)
    assert first["amazon-order-id"] == order_id
    assert (first["sku"], first["quantity-shipped"]) == (MUG["sellerSku"], str(MUG["quantity"]))
    assert (first["carrier"], first["tracking-number"][:3]) == ("AMZN_US", "TBA")
    assert first["recipient-name"] == first["ship-address-1"] == ""
    assert len({row["tracking-number"] for row in (first, *others)}) == 2
    assert len({row["shipment-id"] for row in others}) == 1


def test_what_the_seller_ships_or_has_not_left_is_not_in_it(box: Box) -> None:
    box.place(fulfillmentStatus="SHIPPED")
    box.place(fulfilledBy="AMAZON")
    report_id = ask(box, reportType=FULFILLED)
    box.hands.pass_(A_WHILE)
    assert look(box, report_id)["processingStatus"] == "CANCELLED"


def test_asked_for_again_within_half_an_hour_it_fails(box: Box) -> None:
    box.place(fulfilledBy="AMAZON", fulfillmentStatus="SHIPPED")
    first, second = ask(box, reportType=FULFILLED), ask(box, reportType=FULFILLED)
    box.hands.pass_(A_WHILE)
    assert look(box, first)["processingStatus"] == "DONE"
    assert look(box, second)["processingStatus"] == "FATAL"
