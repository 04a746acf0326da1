"""A worker killed while it tells of an order: every event arrives, late or twice, under one key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from channel.domain.events import EventKind
from channel.models.webhook import WebhookDelivery
from channel.services import webhooks
from tests.ports.messengers.webhook_receiver import Receiver, webhook_receiver
from tests.rig.shop import Shop
from tests.rig.workers import start_workers

POINTS = [
    "commit deliver.settle.commerce.place_order",
    "commit webhook.claim",
    "call webhook",
    "commit webhook.settle",
]
WANTED = (EventKind.ORDER_CREATED, EventKind.ORDER_SHIPPED, EventKind.ORDER_CANCELED)


def undelivered(shop: Shop) -> int:
    with shop.wiring.reading() as session:
        open_ = select(func.count()).where(WebhookDelivery.done_at.is_(None))
        return session.scalar(open_) or 0


# One database is enough here, and the one that many workers share.
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
@pytest.mark.parametrize("point", [None, *POINTS])
def test_every_event_arrives_under_one_key(shop: Shop, data_dir: Path, point: str | None) -> None:
    w = shop.wiring
    with webhook_receiver() as receiver:
        with w.transaction("test") as session:
            webhooks.create(session, w.vault, w.clock.now(), receiver.url, WANTED, private=True)
        shop.open_store()
        kept, canceled = shop.place(), shop.place()
        workers = start_workers(shop, data_dir, kill_at=point or "")
        try:
            both = (kept, canceled)
            workers.until(lambda: all(number(shop, one) for one in both))
            shop.ship(kept)
            shop.move(canceled, "CANCELLED")
            workers.until(
                lambda: len({key for _, _, key in told(receiver)}) >= 4 and not undelivered(shop)
            )
        finally:
            workers.stop()
        assert workers.killed() is (point is not None)
        events = {(event, order) for event, order, _ in told(receiver)}
        assert events == {
            ("order.created", kept),
            ("order.created", canceled),
            ("order.shipped", kept),
            ("order.canceled", canceled),
        }
        # At least once, and whatever came twice came under the key that it had.
        assert len({key for _, _, key in told(receiver)}) == 4


def number(shop: Shop, amazon_number: str) -> str | None:
    order = shop.order(amazon_number)
    return order.commerce_number if order else None


def told(receiver: Receiver) -> list[tuple[str, str, str]]:
    """Event, Amazon's order number, key."""
    facts: list[Any] = [call.facts for call in receiver.calls]
    return [(f["event"], f["order"]["amazonOrderNumber"], f["key"]) for f in facts]
