"""What a delivery keeps of its last failure: enough to say it in any language."""

from __future__ import annotations

import pytest

from channel.domain.outbox import Blocked, OutboxState, acts_next
from channel.models.outbox import OutboxRow
from channel.services import delivery
from channel.services.outbox import Kind
from tests.rig.shop import Shop


def the_one(shop: Shop, kind: Kind) -> OutboxRow:
    [row] = [row for row in shop.waiting() if row.kind == kind]
    return row


def test_what_amazon_refuses_waits_for_a_person_with_amazons_own_words(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.move(number, "CANCELLED")  # not seen by us yet
    shop.ship(number)
    shop.settle()
    row = the_one(shop, Kind.CONFIRM_SHIPMENT)
    assert row.blocked_because == Blocked.PERMANENT
    assert (row.last_why, row.last_code) == ("rejected", "InvalidInput")
    assert row.last_error is not None
    assert not row.last_error.startswith("Amazon refuses")


def test_a_system_that_is_down_is_tried_again_by_itself(shop: Shop) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    fault = {"operation": "confirmShipment", "kind": "server_error", "seconds": 99999}
    shop.sandbox.control("POST", "faults", **fault)
    shop.ship(number)
    shop.settle()
    row = the_one(shop, Kind.CONFIRM_SHIPMENT)
    assert (row.blocked_because, row.last_why, row.attempts) == (None, "unavailable", 1)
    assert acts_next(OutboxState.WAITING, None, row.last_why) is None
    shop.sandbox.control("DELETE", "faults")
    shop.advance(60)
    shop.settle()
    assert shop.waiting() == []


def test_what_fails_here_again_and_again_is_given_up(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.open_store()
    monkeypatch.setattr(delivery, "TRIES", 2)
    commerce = type(shop.wiring.commerce)

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    with monkeypatch.context() as broken:
        broken.setattr(commerce, "place_order", fail)
        shop.place()
        shop.sync()
        for _ in range(2):
            shop.advance(60)
            shop.settle()
    row = the_one(shop, Kind.PLACE_ORDER)
    assert (row.blocked_because, row.last_why) == (Blocked.EXHAUSTED, "unexpected")
