"""What a listener hears in the life of an order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from channel.domain.events import EventKind
from channel.services import webhooks
from tests.ports.messengers.webhook_receiver import Receiver, webhook_receiver
from tests.rig.shop import Shop


@pytest.fixture
def receiver(shop: Shop) -> Iterator[Receiver]:
    """It wants all but updates."""
    w, wanted = shop.wiring, set(EventKind) - {EventKind.ORDER_UPDATED}
    with webhook_receiver() as receiver:
        with w.transaction("test") as session:
            webhooks.create(session, w.vault, w.clock.now(), receiver.url, wanted, private=True)
        yield receiver


def heard(receiver: Receiver) -> list[tuple[str, str]]:
    """Event and Amazon's number, as they came."""
    facts: list[Any] = [call.facts for call in receiver.calls]
    return [(f["event"], f["order"]["amazonOrderNumber"]) for f in facts]


def test_an_order_that_is_blocked_heals_and_is_shipped(shop: Shop, receiver: Receiver) -> None:
    shop.open_store()
    number = shop.place({"sellerSku": "CUP", "quantity": 1, "unitPrice": "5.00"})
    shop.sync()
    assert heard(receiver) == [("order.blocked", number)]
    blocked: Any = receiver.calls[0].facts
    assert blocked["order"]["attention"] == "product-missing"

    shop.sell("CUP", 5)
    shop.settle()
    shop.ship(number)
    shop.sync()
    assert heard(receiver)[1:] == [("order.created", number), ("order.shipped", number)]
    created: Any = receiver.calls[1].facts
    assert created["order"]["commerceOrderNumber"] == shop.one(number).commerce_number


def test_an_order_of_amazons_own_comes_shipped(shop: Shop, receiver: Receiver) -> None:
    shop.open_store()
    number = shop.place(fulfilledBy="AMAZON", fulfillmentStatus="SHIPPED")
    shop.sync()
    assert sorted(heard(receiver)) == [("order.created", number), ("order.shipped", number)]


def test_an_order_that_is_cancelled_says_so_once(shop: Shop, receiver: Receiver) -> None:
    shop.open_store()
    number = shop.place()
    shop.sync()
    shop.move(number, "CANCELLED")
    shop.sync()
    shop.sync()
    assert heard(receiver) == [("order.created", number), ("order.canceled", number)]
