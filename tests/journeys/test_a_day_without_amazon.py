"""Amazon is down for a day: nothing is missed, nothing doubled, no limit is touched."""

from __future__ import annotations

from sqlalchemy import func, select

from channel.models.commerce_order import CommerceOrder
from channel.services.shipping import EnteredParcel
from tests.rig.shop import Shop

HOURS = 24


def test_a_day_without_amazon_ends_as_any_other_day(shop: Shop) -> None:
    shop.open_store()
    before = [shop.place() for _ in range(3)]
    shop.sync()
    for operation in ("searchOrders", "getOrder", "confirmShipment", "createReport", "token"):
        shop.sandbox.control(
            "POST", "faults", operation=operation, kind="server_error", seconds=99999 * HOURS
        )
    meanwhile = [shop.place() for _ in range(5)]
    shop.ship(before[0], EnteredParcel("UPS", "1Z999AA10123456784"))
    for _ in range(HOURS):
        shop.advance(3600)
        shop.settle()
    assert shop.parcels(before[0])[0].state == "QUEUED"
    shop.sandbox.control("DELETE", "faults")
    for _ in range(5):
        shop.advance(900)
        shop.sync()
    assert all(shop.one(number).commerce_number for number in (*before, *meanwhile))
    assert shop.one(before[0]).status == "COMPLETED"
    with shop.wiring.reading() as session:
        assert session.scalar(select(func.count()).select_from(CommerceOrder)) == 8
    calls = shop.sandbox.control("GET", "calls")["calls"]
    assert [call for call in calls if call["status"] == 429] == []
