"""A parcel is put right after it was shipped: Commerce and Amazon both end with the correction."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from channel.errors import Conflict, Invalid
from channel.models.shipment import Shipment
from channel.ports.marketplace import Account, Confirmation, Marketplace
from channel.services import confirming, correcting
from channel.services.correcting import Correction
from channel.services.shipping import EnteredParcel
from channel.wiring import EXTENSION
from tests.rig.shop import Shop
from tests.rig.workers import killed_at_each, start_workers


@pytest.fixture
def number(shop: Shop) -> str:
    """An order whose parcel has left with the wrong number."""
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.ship(number)
    return number


def arrive(shop: Shop) -> None:
    """Amazon is told, and shows it."""
    shop.sync()
    shop.sync()


def put_right(shop: Shop, number: str, **changes: Any) -> None:
    correcting.correct(shop.wiring, shop.parcels(number)[0].id, Correction(**changes))


def at_amazon(shop: Shop, number: str) -> list[tuple[str, str, str]]:
    packages = shop.at_amazon(number)["packages"]
    return [(p["packageReferenceId"], p["carrier"], p["trackingNumber"]) for p in packages]


def state(shop: Shop, number: str) -> str:
    [parcel] = shop.parcels(number)
    return parcel.state


def test_before_it_is_sent_it_just_changes(shop: Shop, number: str) -> None:
    put_right(shop, number, tracking_number=" 1Z9 ")
    arrive(shop)
    assert at_amazon(shop, number) == [("1", "UPS", "1Z9")]
    assert len(shop.calls("confirmShipment")) == 1
    assert state(shop, number) == "VERIFIED"


def test_what_amazon_has_is_sent_again_by_the_same_reference(shop: Shop, number: str) -> None:
    arrive(shop)
    put_right(shop, number, carrier="FedEx", tracking_number="7777")
    assert state(shop, number) == "QUEUED"
    arrive(shop)
    assert at_amazon(shop, number) == [("1", "FedEx", "7777")]
    assert state(shop, number) == "VERIFIED"
    [parcel] = shop.commerce_order(number).shipments
    assert (parcel.carrier, parcel.tracking_number) == ("FedEx", "7777")
    assert "tracking-corrected" in shop.said(number)


def test_a_carrier_alone_is_put_right_too(shop: Shop, number: str) -> None:
    """The tracking number is the same, so that only the carrier says whether Amazon has it."""
    arrive(shop)
    put_right(shop, number, carrier="FedEx")
    arrive(shop)
    assert at_amazon(shop, number) == [("1", "FedEx", "1Z999AA10123456784")]
    assert state(shop, number) == "VERIFIED"


def test_a_carrier_that_nobody_knows_is_put_right_and_goes(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.ship(number, EnteredParcel("Onkel Otto", "42"))
    arrive(shop)
    [parcel] = shop.parcels(number)
    assert (parcel.state, parcel.reason) == ("QUEUED", "carrier-unmapped")
    put_right(shop, number, carrier="DHL")
    arrive(shop)
    assert at_amazon(shop, number) == [("1", "DHL", "42")]
    assert shop.one(number).attention is None


def test_the_same_again_is_no_correction(shop: Shop, number: str) -> None:
    arrive(shop)
    put_right(shop, number, carrier="UPS")
    assert state(shop, number) == "VERIFIED"


def test_too_many_corrections_are_refused_and_what_amazon_has_stays_known(
    shop: Shop, number: str
) -> None:
    arrive(shop)
    for edit in range(6):
        put_right(shop, number, tracking_number=f"T{edit}")
        arrive(shop)
    [parcel] = shop.parcels(number)
    assert parcel.state == "REFUSED"
    assert "maximum number of allowed updates" in (parcel.reason or "")
    assert parcel.at_amazon is not None
    assert parcel.at_amazon["tracking_number"] == "T4"
    assert shop.one(number).attention == "tracking-refused"
    put_right(shop, number, tracking_number="T4")  # as Amazon has it
    arrive(shop)
    assert state(shop, number) == "VERIFIED"
    assert shop.one(number).attention is None


class Slow:
    """Amazon, reached while somebody corrects the parcel that it is being told of."""

    def __init__(self, inner: Marketplace, meanwhile: Any, *, lost: bool) -> None:
        self.inner, self.meanwhile, self.lost = inner, meanwhile, lost

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)

    def confirm(self, account: Account, confirmation: Confirmation) -> None:
        meanwhile, self.meanwhile = self.meanwhile, None
        if not self.lost or meanwhile is None:
            self.inner.confirm(account, confirmation)
        if meanwhile is not None:
            meanwhile()
        if self.lost and meanwhile is not None:
            raise RuntimeError("killed")


@pytest.mark.parametrize("lost", [False, True])
def test_a_correction_during_the_call_is_what_amazon_has_in_the_end(
    shop: Shop, number: str, lost: bool
) -> None:
    inner = shop.wiring.marketplace
    slow = Slow(inner, lambda: put_right(shop, number, tracking_number="RIGHT"), lost=lost)
    shop.app.extensions[EXTENSION] = replace(shop.wiring, marketplace=slow)
    arrive(shop)
    assert at_amazon(shop, number) == [("1", "UPS", "RIGHT")]
    assert state(shop, number) == "VERIFIED"


def test_what_was_corrected_there_and_back_during_the_call_is_sent_all_the_same(
    shop: Shop, number: str
) -> None:
    arrive(shop)

    def back() -> None:
        put_right(shop, number, tracking_number="1Z999AA10123456784")

    put_right(shop, number, tracking_number="WRONG")
    slow = Slow(shop.wiring.marketplace, back, lost=False)
    shop.app.extensions[EXTENSION] = replace(shop.wiring, marketplace=slow)
    arrive(shop)
    assert at_amazon(shop, number) == [("1", "UPS", "1Z999AA10123456784")]
    assert state(shop, number) == "VERIFIED"


def dropped(shop: Shop, number: str, *, times: int) -> Shipment:
    """A correction that Amazon takes and does not keep so many times; the parcel in the end."""
    arrive(shop)
    drop = {"operation": "confirmShipment", "kind": "silent_drop", "times": times}
    shop.sandbox.control("POST", "faults", **drop)
    put_right(shop, number, carrier="FedEx")
    for _ in range(30):
        shop.settle()
        shop.advance(700)
    [parcel] = shop.parcels(number)
    return parcel


def test_a_dropped_correction_is_told_again(shop: Shop, number: str) -> None:
    assert dropped(shop, number, times=1).state == "VERIFIED"
    assert at_amazon(shop, number) == [("1", "FedEx", "1Z999AA10123456784")]


def test_a_correction_that_is_always_dropped_waits_for_a_person(shop: Shop, number: str) -> None:
    parcel = dropped(shop, number, times=3)
    assert (parcel.state, parcel.reason) == ("MISMATCH", "unchanged")
    with shop.wiring.transaction("test") as session:
        confirming.request_retry(session, shop.clock.now(), parcel.id, by="Astrid")
    arrive(shop)
    assert at_amazon(shop, number) == [("1", "FedEx", "1Z999AA10123456784")]


def test_what_cannot_be_put_right_is_said(shop: Shop, number: str) -> None:
    with pytest.raises(Invalid, match="date lies in the future"):
        put_right(shop, number, shipped_at=shop.clock.now().replace(year=2099))
    with pytest.raises(Invalid):
        put_right(shop, number, tracking_number="  ")
    with shop.wiring.transaction("test") as session:
        session.get_one(Shipment, shop.parcels(number)[0].id).by_amazon = True
    with pytest.raises(Conflict, match="Seller Central"):
        put_right(shop, number, carrier="DHL")


@killed_at_each(["commit deliver.claim", "call confirmShipment"])
def test_a_worker_killed_while_telling_of_a_correction_leaves_it_at_amazon(
    shop: Shop, number: str, data_dir: Path, point: str | None
) -> None:
    arrive(shop)
    put_right(shop, number, carrier="FedEx")
    workers = start_workers(shop, data_dir, kill_at=point or "")
    try:
        workers.until(lambda: state(shop, number) == "VERIFIED" and not shop.waiting())
        assert workers.killed() is (point is not None)
    finally:
        workers.stop()
    assert at_amazon(shop, number) == [("1", "FedEx", "1Z999AA10123456784")]
