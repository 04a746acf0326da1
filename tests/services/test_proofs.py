"""Many parcels are read back: by pages from the oldest, one by one from the newest."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from sqlalchemy import select

from channel.domain.ledger import SweepKind
from channel.models.account import SellerAccount
from channel.models.order import Order
from channel.models.shipment import Shipment
from channel.models.sweep import Sweep
from channel.services import outbox, proofs, sweep_planning, sweeping
from channel.services.importing import lock_account
from tests.rig.shop import VISIBLE_AFTER, Shop

READABLE = 3


def told(shop: Shop, count: int) -> list[str]:
    """Orders whose parcels Amazon has been told of, a minute between each two, the oldest first."""
    shop.open_store()
    numbers = [shop.place() for _ in range(count)]
    shop.sync()
    for number in numbers:
        shop.ship(number)
    shop.settle()
    long_ago = shop.clock.now() - timedelta(hours=1)
    with shop.wiring.transaction("test") as session:
        for minute, number in enumerate(numbers):
            order = session.scalars(select(Order).where(Order.amazon_order_id == number)).one()
            parcel = session.scalars(select(Shipment).where(Shipment.order_id == order.id)).one()
            parcel.told_at = parcel.state_at = long_ago + timedelta(minutes=minute)
            parcel.look_at = long_ago + timedelta(minutes=minute + 1)
    return numbers


def next_ones(shop: Shop, limit: int, readable: int = READABLE) -> list[str]:
    with shop.wiring.transaction("test") as session:
        account = lock_account(session, 1)
        assert account is not None
        return proofs.numbers(session, shop.clock.now(), account, readable, limit)


def test_few_are_read_one_by_one_the_longest_first(shop: Shop) -> None:
    numbers = told(shop, 3)
    assert next_ones(shop, 2) == numbers[:2]
    with shop.wiring.reading() as session:
        assert proofs.page_from(session, shop.clock.now(), 1, READABLE) is None


def test_many_are_read_from_the_newest_down_and_a_page_from_the_oldest(shop: Shop) -> None:
    numbers = told(shop, 6)
    assert next_ones(shop, 2) == [numbers[5], numbers[4]]
    assert next_ones(shop, 2) == [numbers[3], numbers[2]]
    with shop.wiring.reading() as session:
        begins = proofs.page_from(session, shop.clock.now(), 1, READABLE)
        oldest = min(one for one in session.scalars(select(Shipment.told_at)) if one)
    assert begins is not None
    assert timedelta(0) < oldest - begins < timedelta(minutes=1)
    assert next_ones(shop, 9) == [numbers[1], numbers[0]]
    assert next_ones(shop, 1) == [numbers[5]], "it begins at the newest again"


def test_a_page_of_parcels_proves_them_without_a_call_for_each(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(shop, 4)
    time.sleep(VISIBLE_AFTER)
    with shop.wiring.transaction("test") as session:
        session.get_one(SellerAccount, 1).sweep_due_at = None
        for parcel in session.scalars(select(Shipment)):
            parcel.told_at = shop.clock.now() - timedelta(minutes=9)
    before = len(shop.calls("getOrder"))
    monkeypatch.setattr(sweep_planning, "readable_by_then", lambda *_: READABLE)
    sweeping.sweep(shop.wiring, 1)
    with shop.wiring.reading() as session:
        (page,) = session.scalars(select(Sweep).where(Sweep.kind == SweepKind.PROOF))
        states = set(session.scalars(select(Shipment.state)))
    assert (page.outcome, page.pages, page.orders) == ("complete", 1, 4)
    assert states == {"VERIFIED"}
    assert len(shop.calls("getOrder")) == before


def test_workers_are_told_of_no_more_parcels_than_amazon_takes(shop: Shop) -> None:
    shop.open_store()
    numbers = [shop.place() for _ in range(14)]
    shop.sync()
    for number in numbers:
        shop.ship(number)
    kinds = {row.id: row.kind for row in shop.waiting()}
    told_of = [hint for hint in shop.queue.hints if kinds.get(hint.ids[0] if hint.ids else 0)]
    assert len(told_of) == outbox.CONFIRMS_AT_ONCE
    with shop.wiring.transaction("test") as session:
        assert len(outbox.due(session, shop.clock.now(), 200)) == outbox.CONFIRMS_A_TICK
    shop.advance(31)
    shop.settle()
    assert len(shop.calls("confirmShipment")) == 14
