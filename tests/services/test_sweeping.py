"""Which searches are made, how far they go, and what stays on record of them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

from channel.adapters.amazon import searching
from channel.domain.ledger import SweepKind
from channel.models.account import SellerAccount
from channel.models.store import Store
from channel.models.sweep import Sweep
from channel.services import stores, sweep_pages, sweeping
from channel.services.importing import lock_account
from tests.rig.shop import VISIBLE_AFTER, Shop


@pytest.fixture(autouse=True)
def short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten orders a page: pages turn without thousands of orders."""
    monkeypatch.setattr(searching, "PAGE_SIZE", 10)


def sweeps(shop: Shop, kind: SweepKind = SweepKind.CHANGES) -> Sequence[Sweep]:
    with shop.wiring.reading() as session:
        return session.scalars(select(Sweep).where(Sweep.kind == kind).order_by(Sweep.id)).all()


def account(shop: Shop) -> SellerAccount:
    with shop.wiring.reading() as session:
        return session.scalars(select(SellerAccount)).one()


def fault(shop: Shop, kind: str, **more: Any) -> None:
    shop.sandbox.control("POST", "faults", operation="searchOrders", kind=kind, **more)


def place_many(shop: Shop, count: int) -> list[str]:
    numbers = [shop.place() for _ in range(count)]
    time.sleep(VISIBLE_AFTER)
    return numbers


def test_each_sweep_says_what_it_covered(shop: Shop) -> None:
    shop.open_store()
    shop.place()
    shop.sync()
    *_, last = sweeps(shop)
    assert (last.outcome, last.pages, last.orders, last.news) == ("complete", 1, 1, 1)
    assert account(shop).watermark == last.before


def test_a_page_of_many_is_followed_by_the_next(shop: Shop) -> None:
    shop.open_store()
    shop.sync()
    numbers = place_many(shop, 12)
    shop.sync()
    *_, last = sweeps(shop)
    assert (last.pages, last.news) == (2, 12)
    assert all(shop.order(number) for number in numbers)


def test_the_watermark_stays_before_a_page_that_failed(shop: Shop) -> None:
    shop.open_store()
    shop.sync()
    before = account(shop).watermark
    place_many(shop, 12)
    shop.advance(300)
    sweeping.sweep(shop.wiring, account(shop).id)
    fault(shop, "server_error", times=1)
    sweeping.sweep(shop.wiring, account(shop).id)
    assert account(shop).watermark == before
    shop.sync()
    assert account(shop).watermark > before
    assert sweeps(shop)[-1].news == 12


def test_pages_that_lead_in_circles_are_left_and_asked_for_afresh(shop: Shop) -> None:
    # amazon.md 6.3 docs#2090, docs#2297
    shop.open_store()
    shop.sync()
    numbers = place_many(shop, 12)
    fault(shop, "repeat_page", times=2)
    for _ in range(3):
        shop.sync()
    assert all(shop.order(number) for number in numbers)


def test_a_token_that_was_followed_before_or_pages_without_end_are_a_circle() -> None:
    # amazon.md 6.3 docs#2090: from A to B and back to A
    sweep = Sweep(tokens=[], pages=1)
    assert not sweep_pages.turns_in_circles(sweep, "A")
    assert not sweep_pages.turns_in_circles(sweep, "B")
    assert sweep_pages.turns_in_circles(sweep, "A")
    assert sweep_pages.turns_in_circles(Sweep(tokens=[], pages=sweep_pages.MAX_PAGES), "C")


def test_a_page_token_that_has_grown_too_old_is_not_followed(shop: Shop) -> None:
    # amazon.md 1.2: it lives for 24 hours
    shop.open_store()
    shop.sync()
    numbers = place_many(shop, 12)
    shop.advance(300)
    sweeping.sweep(shop.wiring, account(shop).id)
    with shop.wiring.transaction("test") as session:
        long_ago = shop.clock.now() - timedelta(hours=24)
        session.execute(update(Sweep).values(page_token_at=long_ago))
    shop.sync()
    assert "page-token-too-old" in {sweep.outcome for sweep in sweeps(shop)}
    assert all(shop.order(number) for number in numbers)


def test_a_marketplace_that_amazon_refuses_stops_no_other(shop: Shop) -> None:
    # amazon.md 6.3 sdk#764: with the second store, the seller sells in the United States only.
    shop.open_store("CA")
    shop.open_store("US")
    number = shop.place()
    shop.sync()
    assert shop.one(number).commerce_number is not None
    with shop.wiring.reading() as session:
        refused = session.scalars(select(Store.name).where(Store.refused_at.is_not(None)))
        assert refused.all() == ["Shop CA"]
    assert sweeps(shop)[-1].marketplaces == "ATVPDKIKX0DER"


def test_a_person_who_asks_gets_a_sweep_at_once(shop: Shop) -> None:
    store_id = shop.open_store()
    shop.sync()
    before = len(sweeps(shop))
    with shop.wiring.transaction("test") as session:
        stores.request_sync(session, shop.clock.now(), store_id)
    shop.settle()
    assert len(sweeps(shop)) == before + 1


def test_history_of_more_than_a_page_is_left_to_the_report(shop: Shop) -> None:
    places = ["ATVPDKIKX0DER"]
    shop.sandbox.control("POST", "sellers", sellerId=shop.seller, marketplaceIds=places)
    shop.advance(3600 * 6)
    a_week_ago = (shop.clock.now() - timedelta(days=7)).isoformat()
    for _ in range(25):
        shop.place(createdTime=a_week_ago, fulfillmentStatus="SHIPPED")
    open_one = shop.place(createdTime=a_week_ago)
    time.sleep(VISIBLE_AFTER)
    shop.open_store()
    shop.settle()
    assert sweeps(shop)[0].outcome == "left-to-the-report"
    assert [s.outcome for s in sweeps(shop, SweepKind.SHIPPABLE)] == ["complete"]
    # What can be shipped did not wait for the report.
    assert shop.one(open_one).commerce_number is not None


def test_a_sweep_far_behind_goes_on_where_an_audit_has_proven_all(shop: Shop) -> None:
    shop.open_store()
    shop.sync()
    now = shop.clock.now()
    with shop.wiring.transaction("test") as session:
        row = lock_account(session, account(shop).id)
        assert row is not None
        row.watermark = now - timedelta(hours=9)
        row.audited_to = now - timedelta(hours=1)
        sweeping._let_the_audit_overtake(session, now, row)
    assert account(shop).watermark == now - timedelta(hours=2)
