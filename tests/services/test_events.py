"""What webhooks are to be told is written with the change itself, once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.exc import StatementError

from channel import signals
from channel.domain.events import EventKind
from channel.models.order import Order
from channel.models.webhook import WebhookDelivery
from channel.services import deciding, events, timeline, webhooks
from tests.factories import MARIA, NOW
from tests.rig.hearing import Hearing, hearing
from tests.services.test_importing_in_bulk import statements


@pytest.fixture
def heard(database_url: str, data_dir: Path) -> Iterator[Hearing]:
    with hearing(database_url, data_dir) as heard:
        yield heard


@pytest.fixture
def order(heard: Hearing) -> Order:
    """An order that nobody was told of."""
    return heard.factory.order(heard.factory.store(), lines=2)


def test_an_order_that_comes_in_is_told_of(heard: Hearing) -> None:
    heard.listen()
    heard.factory.order(heard.factory.store())
    assert heard.events() == ["updated"]


def test_what_is_told_is_how_the_order_stands(heard: Hearing, order: Order) -> None:
    heard.listen()
    heard.change(order, commerce_number="000000042")
    [delivery] = heard.deliveries()
    assert delivery.payload == {
        "event": "order.created",
        "key": delivery.event_key,
        "at": "2026-11-20T12:00:01+00:00",
        "order": {
            "id": f"order_{order.id}",
            "orderNumber": order.id,
            "amazonOrderNumber": order.amazon_order_id,
            "commerceOrderNumber": "000000042",
            "store": {
                "id": f"store_{order.store_id}",
                "name": "Store US",
                "marketplaceId": "ATVPDKIKX0DER",
            },
            "status": "UNSHIPPED",
            "amazonStatus": "UNSHIPPED",
            "total": "19.90",
            "currency": "USD",
            "items": [
                {"orderItemId": "L1", "sku": order.items[0].sku, "quantity": 1},
                {"orderItemId": "L2", "sku": order.items[1].sku, "quantity": 1},
            ],
            "needsAttention": False,
            "attention": None,
            "updatedAt": "2026-11-20T12:00:01+00:00",
        },
    }


def test_nothing_of_the_buyer_is_told(heard: Hearing, order: Order) -> None:
    heard.listen()
    heard.change(order, attention="address-missing", attention_values={"detail": MARIA.buyer_name})
    [delivery] = heard.deliveries()
    assert delivery.payload["order"]["attention"] == "address-missing"
    assert "Maria" not in str(delivery.payload)


def test_one_change_in_many_steps_is_told_once(heard: Hearing, order: Order) -> None:
    heard.listen()
    with heard.wiring.transaction("test") as session:
        row = session.get_one(Order, order.id)
        for number in ("1", "2"):
            row.commerce_number = number
            timeline.record(session, row, heard.clock.now(), "created")
            session.flush()
    assert heard.events() == ["created"]


def test_what_is_rolled_back_is_not_told(heard: Hearing, order: Order) -> None:
    heard.listen()
    with heard.wiring.transaction("test") as session:
        row = session.get_one(Order, order.id)
        undone = session.begin_nested()
        row.status = "CANCELED"
        session.flush()
        undone.rollback()
    assert heard.events() == []


def test_what_fails_is_not_told(heard: Hearing, order: Order) -> None:
    heard.listen()
    seen: list[object] = []
    with (
        signals.order_canceled.connected_to(lambda _, **told: seen.append(told)),
        pytest.raises(StatementError),
    ):
        heard.change(order, status="CANCELED", total="no amount")
    assert (heard.events(), seen) == ([], [])


def test_what_nobody_can_see_is_not_told(heard: Hearing, order: Order) -> None:
    heard.listen()
    heard.change(order, decide_at=NOW, revision=7)
    with heard.wiring.transaction("test") as session:
        deciding.request_waiting_for(session, NOW, {"SKU-1"})
    assert heard.events() == []


def test_a_change_that_is_seen_moves_updated_at(heard: Hearing, order: Order) -> None:
    heard.change(order, attention="out-of-stock")
    with heard.wiring.reading() as session:
        assert session.get_one(Order, order.id).updated_at == NOW + timedelta(seconds=1)


def test_updates_that_nobody_has_fetched_yet_become_one(heard: Hearing, order: Order) -> None:
    heard.listen()
    heard.change(order, items_shipped=1)
    [first] = heard.deliveries()
    heard.change(order, amazon_status="PARTIALLY_SHIPPED")
    [delivery] = heard.deliveries()
    assert delivery.event_key == first.event_key == delivery.payload["key"]
    assert delivery.payload["order"]["amazonStatus"] == "PARTIALLY_SHIPPED"
    assert delivery.payload["at"] == "2026-11-20T12:00:02+00:00"


@pytest.mark.parametrize("since", [{"claimed_at": NOW}, {"attempts": 1}, {"done_at": NOW}])
def test_what_may_have_arrived_is_not_told_anew_under_its_key(
    heard: Hearing, order: Order, since: dict[str, Any]
) -> None:
    heard.listen()
    heard.change(order, items_shipped=1)
    with heard.wiring.transaction("test") as session:
        session.execute(update(WebhookDelivery).values(since))
    heard.change(order, items_shipped=2)
    first, second = heard.deliveries()
    assert first.event_key != second.event_key


def test_each_listener_hears_what_it_wants_under_the_same_key(heard: Hearing, order: Order) -> None:
    for wanted in ([EventKind.ORDER_CREATED], list(EventKind), [EventKind.ORDER_SHIPPED]):
        heard.listen(events=tuple(wanted))
    heard.change(order, commerce_number="1")
    first, second = heard.deliveries()
    assert first.event_key == second.event_key
    assert {("tell", (n,)) for n in (first.webhook_id, second.webhook_id)} <= {
        (hint.job, hint.ids) for hint in heard.queue.hints
    }


def test_a_paused_listener_hears_nothing(heard: Hearing, order: Order) -> None:
    number = heard.listen()
    with heard.wiring.transaction("test") as session:
        webhooks.change(session, NOW, number, private=True, active=False)
    heard.change(order, commerce_number="1")
    assert heard.events() == []


def test_many_orders_take_as_many_statements_as_one(heard: Hearing) -> None:
    store = heard.factory.store()
    orders = [heard.factory.order(store) for _ in range(11)]
    heard.listen()
    assert told_in(heard, orders[:1]) == told_in(heard, orders[1:])


def told_in(heard: Hearing, orders: list[Order]) -> int:
    """How many statements it takes to tell of orders that all change at once."""
    with heard.wiring.transaction("test") as session:
        found = session.scalars(select(Order).where(Order.id.in_([o.id for o in orders])))
        for row in found:
            row.commerce_number = f"C{row.id}"
        session.flush()
        with statements(heard.wiring.engine) as seen:
            events.write(session, NOW)
    return len(seen)


def test_a_signal_is_sent_after_the_commit(heard: Hearing, order: Order) -> None:
    seen: list[tuple[str, str | None]] = []

    def receive(sender: object, *, order_id: int, event: dict[str, Any]) -> None:
        with heard.wiring.transaction("test.receiver") as session:
            row = session.get_one(Order, order_id)
            seen.append((event["event"], row.commerce_number))

    with signals.order_created.connected_to(receive):
        heard.change(order, commerce_number="42")
    assert seen == [("order.created", "42")]


def test_a_receiver_that_fails_stops_neither_us_nor_the_others(
    heard: Hearing, order: Order, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[str] = []

    def fail(sender: object, **told: Any) -> None:
        raise RuntimeError("theirs")

    def receive(sender: object, *, event: dict[str, Any], **told: Any) -> None:
        seen.append(event["key"])

    with signals.order_canceled.connected_to(fail), signals.order_canceled.connected_to(receive):
        heard.change(order, status="CANCELED")
    assert len(seen) == 1
    assert "a receiver of order.canceled failed" in caplog.text
