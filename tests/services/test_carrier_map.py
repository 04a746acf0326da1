"""What Amazon is told of a carrier, and what waits until somebody says so."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from channel.domain.carrier_map import Told
from channel.domain.carriers import key
from channel.domain.shipment import ShipmentState
from channel.models.carrier_mapping import CarrierMapping
from channel.models.order import Order
from channel.services import carrier_map, carriers_seen, confirming
from channel.services.shipping import EnteredParcel
from tests.rig.shop import Shop

US, DE, IN = "ATVPDKIKX0DER", "A1PA6795UKMFR9", "A21TJRUUN4KGV"
BOB = EnteredParcel("Bob's Bikes", "BB-1")


def enter(shop: Shop, carrier: str, service: str | None = None, **said: Any) -> None:
    """A merchant's own entry."""
    now = shop.clock.now()
    with shop.wiring.transaction("test.enter") as session:
        session.add(
            CarrierMapping(
                **{
                    "marketplace_id": US,
                    "carrier": carrier,
                    "carrier_key": key(carrier),
                    "service": service,
                    "service_key": key(service),
                    "code": "Other",
                    "created_at": now,
                    "updated_at": now,
                    "updated_by": "test",
                }
                | said
            )
        )


def ordered(shop: Shop, country: str = "US", **changes: Any) -> str:
    shop.open_store(country)
    number = shop.place(**changes)
    shop.sync()
    return number


def parcels(shop: Shop, number: str) -> list[tuple[str, str | None]]:
    return [(parcel.state, parcel.reason) for parcel in shop.parcels(number)]


def test_a_parcel_of_an_unmapped_carrier_waits_and_is_not_told_as_other(shop: Shop) -> None:
    number = ordered(shop)
    shop.ship(number, BOB)
    shop.settle()
    assert parcels(shop, number) == [("QUEUED", "carrier-unmapped")]
    assert shop.one(number).attention == "carrier-unmapped"
    assert shop.said(number)[-1] == "carrier-unmapped"
    assert shop.one(number).status == "SHIPPED"  # Commerce has it all the same
    assert shop.calls("confirmShipment") == []
    assert shop.waiting() == []


def test_it_goes_on_by_itself_when_the_map_knows_its_carrier(shop: Shop) -> None:
    number = ordered(shop)
    shop.ship(number, BOB)
    shop.settle()
    enter(shop, BOB.carrier, marketplace_id=DE, code="DHL")  # which is for nobody here
    assert carrier_map.resume(shop.wiring) == 0
    enter(shop, "BOBS bikes", name="Bob's Bikes Inc", method="Bike")
    assert carrier_map.resume(shop.wiring) == 1
    shop.settle()
    shop.sync()
    assert shop.one(number).attention is None
    [parcel] = shop.parcels(number)
    assert parcel.state == ShipmentState.VERIFIED
    told = (parcel.carrier_code, parcel.carrier_name, parcel.shipping_method)
    assert told == ("Other", "Bob's Bikes Inc", "Bike")
    assert shop.at_amazon(number)["packages"][0]["carrier"] == "Bob's Bikes Inc"


def test_the_clock_finds_what_was_mapped_behind_its_back(shop: Shop) -> None:
    number = ordered(shop)
    shop.ship(number, BOB)
    shop.settle()
    enter(shop, "Bob's Bikes", code="UPS")
    shop.advance(61)
    shop.settle()
    assert parcels(shop, number)[0][0] == "SENT"
    assert shop.said(number)[-2:] == ["carrier-mapped", "tracking-sent"]


def test_in_india_too_the_parcel_is_recorded_and_waits(shop: Shop) -> None:
    number = ordered(shop, "IN", marketplaceId=IN)
    shop.ship(number, BOB)
    shop.settle()
    assert parcels(shop, number) == [("QUEUED", "carrier-unmapped")]
    enter(shop, BOB.carrier, marketplace_id=IN, code="Professional")
    carrier_map.resume(shop.wiring)
    shop.settle()
    assert shop.parcels(number)[0].carrier_code == "Professional"


def test_a_change_of_the_map_is_for_what_is_not_yet_sent(shop: Shop) -> None:
    enter(shop, BOB.carrier, code="UPS")
    number = ordered(shop)
    shop.ship(number, BOB)
    shop.sync()
    with shop.wiring.transaction("test.change") as session:
        session.scalars(select(CarrierMapping)).one().code = "FedEx"
    carrier_map.resume(shop.wiring)
    shop.advance(61)
    shop.sync()
    [parcel] = shop.parcels(number)
    assert (parcel.state, parcel.carrier_code) == ("VERIFIED", "UPS")
    assert len(shop.calls("confirmShipment")) == 1


def test_what_waits_for_an_order_that_is_canceled_waits_for_nobody(shop: Shop) -> None:
    number = ordered(shop)
    shop.ship(number, BOB)
    shop.settle()
    shop.move(number, "CANCELLED")
    shop.sync()
    enter(shop, BOB.carrier, code="UPS")
    assert carrier_map.resume(shop.wiring) == 0
    with shop.wiring.reading() as session:
        assert not carrier_map.anything_waits(session)


def test_all_parcels_that_wait_go_on_at_once_whatever_the_page(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrier_map, "LIMIT", 2)
    shop.open_store()
    numbers = [shop.place() for _ in range(3)]
    shop.sync()
    for number in numbers:
        shop.ship(number, BOB)
    shop.settle()
    enter(shop, BOB.carrier, code="UPS")
    carrier_map.resume(shop.wiring)
    shop.settle()
    assert [parcels(shop, number)[0][0] for number in numbers] == ["SENT"] * 3


def test_parcels_are_counted_by_carrier_and_service(shop: Shop) -> None:
    number = ordered(shop, items=[{"sellerSku": "MUG", "quantity": 3, "unitPrice": "10.00"}])
    line = shop.at_amazon(number)["orderItems"][0]["orderItemId"]
    for carrier, service in (("UPS", "Ground"), ("ups", "Ground"), ("Bob's Bikes", None)):
        shop.ship(number, EnteredParcel(carrier, "1", service=service, lines=[(line, 1)]))
    shop.settle()
    with shop.wiring.reading() as session:
        seen = carriers_seen.seen(session)
    counted = [(row.carrier, row.service, row.parcels, row.waiting) for row in seen]
    assert counted[0] == ("Bob's Bikes", None, 1, 1)
    assert [(row[1:], row[0].casefold()) for row in counted[1:]] == [(("Ground", 2, 0), "ups")]


def test_the_attention_stays_until_the_last_parcel_goes_on(shop: Shop) -> None:
    number = ordered(shop, items=[{"sellerSku": "MUG", "quantity": 3, "unitPrice": "10.00"}])
    line = shop.at_amazon(number)["orderItems"][0]["orderItemId"]
    carriers = ("Bob's Bikes", "Ann's Ants", "UPS")
    shop.ship(number, *(EnteredParcel(carrier, "1", lines=[(line, 1)]) for carrier in carriers))
    shop.settle()
    assert [state for state, _ in parcels(shop, number)] == ["QUEUED", "QUEUED", "SENT"]
    for carrier, attention in (("Ann's Ants", "carrier-unmapped"), ("Bob's Bikes", None)):
        enter(shop, carrier, name=carrier)
        carrier_map.resume(shop.wiring)
        shop.settle()
        assert shop.one(number).attention == attention


def test_the_map_is_read_as_people_spell(shop: Shop) -> None:
    enter(shop, "Bob's Bikes", "Next Day", code="UPS", method="Air")
    enter(shop, "Bob's Bikes", code="FedEx")
    wanted = [
        (" bob’s-bikes ", "next day", ("UPS", "Air")),
        ("BOB'S  BIKES", "Slow", ("FedEx", "Slow")),
        ("Bobs Bikes", None, ("FedEx", None)),
    ]
    with shop.wiring.reading() as session:
        for carrier, service, (code, method) in wanted:
            told = carrier_map.resolve(session, US, carrier, service)
            assert told == Told(code, None, method)
            assert told == carrier_map.read(session).told(US, carrier, service)


def test_a_buyers_wish_goes_before_the_map() -> None:
    order = Order(buyer_wish="OPEN")
    assert confirming.stopped(order, None) == "buyer-wants-cancel"
    order.buyer_wish = "NONE"
    assert confirming.stopped(order, None) == carrier_map.UNMAPPED
    assert confirming.stopped(order, Told("UPS", None, None)) is None
