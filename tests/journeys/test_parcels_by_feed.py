"""Parcels by feed: while calls fail, each with an answer of its own, none confirmed twice."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from unittest.mock import Mock

import pytest

from channel.services import confirming, feeds, fetching, parcel_feeds
from channel.services.shipping import EnteredParcel
from tests.rig.shop import Shop

# Minutes that pass between two looks at what is due.
STEP = 5


def outage(shop: Shop, seconds: float = 99999, **fault: object) -> None:
    """confirmShipment fails for a time."""
    shop.sandbox.control(
        "POST",
        "faults",
        **({"operation": "confirmShipment", "kind": "server_error", "seconds": seconds} | fault),
    )


def shipped(shop: Shop, count: int) -> list[str]:
    numbers = [shop.place() for _ in range(count)]
    shop.sync()
    for index, number in enumerate(numbers):
        shop.ship(number, EnteredParcel("UPS", f"1Z{index}"))
    return numbers


def pass_by(shop: Shop, minutes: int) -> None:
    for _ in range(0, minutes, STEP):
        shop.advance(STEP * 60)
        shop.settle()


def states(shop: Shop, numbers: list[str]) -> list[str]:
    return [parcel.state for number in numbers for parcel in shop.parcels(number)]


def packages(shop: Shop, number: str) -> list[str]:
    return [package["trackingNumber"] for package in shop.at_amazon(number)["packages"]]


def test_while_the_call_is_down_parcels_go_by_feed(shop: Shop) -> None:
    shop.open_store()
    outage(shop)
    numbers = shipped(shop, 2)
    pass_by(shop, 10)
    assert shop.calls("createFeed") == []
    pass_by(shop, 20)
    assert len(shop.calls("createFeed")) == 1
    assert shop.calls("confirmShipment") == []
    assert states(shop, numbers) == ["VERIFIED", "VERIFIED"]
    assert [packages(shop, number) for number in numbers] == [["1Z0"], ["1Z1"]]
    assert shop.waiting() == []


def test_a_call_whose_answer_was_lost_is_not_told_again_by_feed(shop: Shop) -> None:
    shop.open_store()
    outage(shop, applied=True)
    (number,) = shipped(shop, 1)
    pass_by(shop, 40)
    assert shop.calls("createFeed") == []
    assert states(shop, [number]) == ["VERIFIED"]


def test_each_parcel_has_an_answer_of_its_own(shop: Shop) -> None:
    shop.open_store()
    outage(shop)
    fine, odd = shipped(shop, 2)
    pass_by(shop, 1)
    shop.sandbox.control("PATCH", f"orders/{odd}", programs=["FBM_SHIP_PLUS"])
    pass_by(shop, 40)
    assert states(shop, [fine, odd]) == ["VERIFIED", "REFUSED"]
    assert "confirmed by Amazon" in (shop.parcels(odd)[0].reason or "")
    assert shop.one(odd).attention == "tracking-refused"


def test_what_the_buyer_wants_to_cancel_stays_out_of_the_feed(shop: Shop) -> None:
    shop.open_store()
    outage(shop)
    goes, stays = shipped(shop, 2)
    pass_by(shop, 5)
    shop.sandbox.control("PATCH", f"orders/{stays}", cancellationRequest={})
    pass_by(shop, 30)
    assert shop.one(stays).buyer_wish == "OPEN"
    assert states(shop, [goes, stays]) == ["VERIFIED", "QUEUED"]
    assert packages(shop, stays) == []


def test_what_a_feed_loses_is_told_again(shop: Shop) -> None:
    shop.open_store()
    outage(shop, seconds=30 * 60)
    shop.sandbox.control("POST", "faults", kind="drop_messages", times=1)
    numbers = shipped(shop, 1)
    pass_by(shop, 80)
    assert len(shop.calls("createFeed")) == 1
    assert len(shop.calls("confirmShipment")) == 1
    assert states(shop, numbers) == ["VERIFIED"]


def test_a_feed_that_fails_as_a_whole_gives_its_parcels_back(shop: Shop) -> None:
    shop.open_store()
    outage(shop, seconds=40 * 60)
    shop.sandbox.control("POST", "faults", operation="createFeed", kind="fatal_feed", times=1)
    numbers = shipped(shop, 1)
    pass_by(shop, 70)
    assert states(shop, numbers) == ["VERIFIED"]
    assert packages(shop, numbers[0]) == ["1Z0"]


@pytest.mark.parametrize(("module", "step"), [(feeds, "sent"), (parcel_feeds, "_answered")])
def test_a_worker_killed_between_the_call_and_its_writing_down(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, module: object, step: str
) -> None:
    shop.open_store()
    outage(shop)
    numbers = shipped(shop, 2)
    with monkeypatch.context() as patched:
        patched.setattr(module, step, Mock(side_effect=KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            pass_by(shop, 60)
    shop.queue.hints.clear()
    pass_by(shop, 30)
    assert len(shop.calls("createFeed")) == 1, "the file was sent twice"
    assert states(shop, numbers) == ["VERIFIED", "VERIFIED"]
    assert [packages(shop, number) for number in numbers] == [["1Z0"], ["1Z1"]]


def test_two_workers_at_once_send_one_file(shop: Shop) -> None:
    shop.open_store()
    outage(shop)
    numbers = shipped(shop, 1)
    pass_by(shop, 15)
    shop.advance(60)
    fetching.fetch(shop.wiring, 1)
    account_id = shop.one(numbers[0]).account_id
    both_ready = Barrier(2)

    def worker(_: int) -> None:
        with shop.app.app_context():
            both_ready.wait(10)
            parcel_feeds.work_off(shop.wiring, account_id)

    with ThreadPoolExecutor(2) as workers:
        list(workers.map(worker, range(2)))
    assert len(shop.calls("createFeed")) == 1
    pass_by(shop, 10)
    assert states(shop, numbers) == ["VERIFIED"]


def test_a_person_cannot_send_again_what_is_in_a_feed(shop: Shop) -> None:
    shop.open_store()
    outage(shop)
    (number,) = shipped(shop, 1)
    while not shop.calls("createFeed"):
        pass_by(shop, 1)
    parcel = shop.parcels(number)[0]
    assert parcel.feed_id is not None
    with shop.wiring.transaction("test") as session:
        confirming.request_retry(session, shop.clock.now(), parcel.id, by="Ada")
    assert shop.waiting() == []
