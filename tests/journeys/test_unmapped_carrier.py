"""A parcel by a carrier that Amazon does not know: shipped, waiting, mapped, verified (e12)."""

from __future__ import annotations

from channel.domain.carrier_map import Choice
from channel.domain.shipment import ShipmentState
from channel.services import carrier_entries
from channel.services.shipping import EnteredParcel
from tests.rig.shop import Shop

SWEDEN = "A2NODRKZP88ZB9"


def test_a_parcel_waits_for_its_carrier_and_ends_verified(shop: Shop) -> None:
    shop.open_store("SE")
    priced = {"sellerSku": "MUG", "quantity": 1, "unitPrice": "100.00"}
    numbers = [shop.place(priced, marketplaceId=SWEDEN, currencyCode="SEK") for _ in range(2)]
    shop.sync()
    for number in numbers:
        entered = EnteredParcel("PostNord", "SE1", service="MyPack Home")
        shop.ship(number, entered)
        shop.settle()
        assert (shop.one(number).status, shop.one(number).attention) == (
            "SHIPPED",
            "carrier-unmapped",
        )
    shop.advance(3600)
    shop.settle()
    assert shop.calls("confirmShipment") == []

    about = carrier_entries.subject(SWEDEN, "postnord", None)
    choice = Choice("Other", "PostNord")
    assert carrier_entries.enter(shop.wiring, about, choice, by="Ann") == len(numbers)
    shop.settle()
    shop.sync()
    for number in numbers:
        [parcel] = shop.parcels(number)
        assert parcel.state == ShipmentState.VERIFIED
        [package] = shop.at_amazon(number)["packages"]
        assert (package["carrier"], package["shippingService"]) == ("PostNord", "MyPack Home")
        assert shop.one(number).attention is None
        waited = ["carrier-unmapped", "carrier-mapped", "tracking-sent", "tracking-verified"]
        assert [said for said in shop.said(number) if said in waited] == waited
    assert len(shop.calls("confirmShipment")) == len(numbers)
