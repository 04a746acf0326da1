"""Amazon's search hides orders; the ledger finds them, fetches them, and says so."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from sqlalchemy import func, select

from channel.domain.audit import MARGIN
from channel.language import say
from channel.models.order import Order
from channel.models.store import Store
from channel.services import audits, ledger
from channel.services.ledger import Ledger
from tests.rig.sandbox import SPEED
from tests.rig.shop import Shop

PLACED = 30
HIDDEN = 0.2


def read_ledger(shop: Shop, store_id: int) -> Ledger:
    with shop.wiring.reading() as session:
        store = session.get_one(Store, store_id)
        return ledger.read(session, shop.clock.now(), store, 3)


def arrived(shop: Shop) -> int:
    with shop.wiring.reading() as session:
        return session.scalar(select(func.count()).select_from(Order)) or 0


def open_store(shop: Shop) -> int:
    """A store that was looked back at."""
    store_id = shop.open_store()
    make_reports(shop)
    return store_id


def make_reports(shop: Shop) -> None:
    for _ in range(2):
        shop.settle()
        time.sleep(180 / SPEED + 0.05)
        shop.advance(60)
    shop.settle()


def audit_what_just_happened(shop: Shop) -> None:
    shop.advance((datetime.now(UTC) - shop.clock.now() + MARGIN).total_seconds())
    make_reports(shop)


def test_orders_that_the_search_hides_are_all_here_after_one_audit(shop: Shop) -> None:
    # amazon.md 6.3 #5048, #3945, #2321
    store_id = open_store(shop)
    fault = {"operation": "searchOrders", "kind": "hide_from_search", "ratio": HIDDEN}
    shop.sandbox.control("POST", "faults", **fault, seconds=99999)
    for _ in range(PLACED):
        shop.place()
    shop.sync()
    hidden = PLACED - arrived(shop)
    assert 0 < hidden < PLACED / 2
    audit_what_just_happened(shop)
    assert arrived(shop) == PLACED
    read = read_ledger(shop, store_id)
    proof = next(audit for audit in read.audits if audit.orders)
    assert (proof.orders, proof.missing) == (PLACED, hidden)
    assert f"Missing: {hidden}." in say("en", *audits.said(proof))
    assert sum(day.accounted for day in read.days) == PLACED
    assert say("en", f"ledger-{read.message}", read.values) == (
        "Every order that Amazon’s own report names is accounted for: 30 of 30."
    )


def test_an_order_that_amazon_names_and_does_not_show_stays_on_the_page(shop: Shop) -> None:
    store_id = open_store(shop)
    number = shop.place()
    for operation, kind in (("searchOrders", "hide_from_search"), ("getOrder", "not_found")):
        shop.sandbox.control("POST", "faults", operation=operation, kind=kind, seconds=99999)
    audit_what_just_happened(shop)
    assert shop.order(number) is None
    [day] = [day for day in read_ledger(shop, store_id).days if day.reported]
    assert (day.reported, day.accounted, day.message) == (1, 0, "some")
    [named] = day.unaccounted
    assert (named.amazon_order_id, named.why) == (number, "not-visible")
