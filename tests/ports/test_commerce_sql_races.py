"""Two workers at once: one order for each reference, no unit sold twice, no change missed."""

from __future__ import annotations

from functools import partial

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from channel.adapters.commerce_sql import feed
from channel.errors import ChannelError, Rejected
from channel.models.commerce_change import CommerceChange
from channel.ports.commerce import Change, ChangeKind, PlaceOrder
from tests.ports.conftest import SqlShop
from tests.ports.racing import at_once, place_in_processes
from tests.ports.shop import MUGS, NOON, Wanted, parcel


def test_two_processes_place_each_order_once(shop: SqlShop) -> None:
    shop.sells("MUG", 40)
    orders = [MUGS.order(f"111-{n}") for n in range(20)]
    ours, theirs = place_in_processes(_url(shop), orders, 2)
    assert [one.number for one in ours] == [one.number for one in theirs]
    assert all(a.already_there != b.already_there for a, b in zip(ours, theirs, strict=True))
    assert shop.commerce.products(["MUG"])["MUG"].available == 0


def test_two_threads_place_an_order_without_stock_once(shop: SqlShop) -> None:
    # No product row is held for these: the unique key alone decides.
    shop.sells("MUG", 0)
    order = MUGS.order(complete=True, reserve_stock=False)
    results = at_once(*[partial(shop.commerce.place_order, order)] * 4)
    assert len({one.number for one in results}) == 1
    assert sorted(one.already_there for one in results) == [False, True, True, True]


def test_the_last_unit_is_sold_once(shop: SqlShop) -> None:
    shop.sells("MUG", 2)

    def try_to(order: PlaceOrder) -> str:
        try:
            return shop.commerce.place_order(order).number
        except Rejected as refusal:
            return str(refusal.remote_code)

    results = at_once(*[partial(try_to, MUGS.order(f"111-{n}")) for n in range(4)])
    assert sorted(results) == ["000000001", *["out_of_stock"] * 3]
    assert shop.commerce.products(["MUG"])["MUG"].available == 0


def test_two_clicks_at_once_make_one_parcel(shop: SqlShop) -> None:
    shop.sells("MUG", 2)
    number = shop.commerce.place_order(MUGS.order()).number

    def click() -> str:
        try:
            return shop.commerce.ship(number, [parcel("T1")])[0].number
        except Rejected as refusal:
            return str(refusal.remote_code)

    assert sorted(at_once(click, click)) == [f"{number}-1", "nothing_open"]


def test_workers_with_the_same_products_never_wait_in_a_circle(shop: SqlShop) -> None:
    skus = ["CUP", "JUG", "MUG"]
    for sku in skus:
        shop.sells(sku, 1_000)

    def work(worker: int) -> list[ChannelError]:
        failures: list[ChannelError] = []
        turned = skus[worker % 3 :] + skus[: worker % 3]
        wanted = Wanted({f"L{n}": (sku, 1) for n, sku in enumerate(turned)})
        for n in range(10):
            elsewhere = {"complete": True, "reserve_stock": False} if n % 3 == 0 else {}
            try:
                placed = shop.commerce.place_order(wanted.order(f"{worker}-{n}", **elsewhere))
                if n % 3 == 1:
                    shop.commerce.ship(placed.number, [parcel()])
                if n % 3 == 2:
                    shop.commerce.cancel(placed.number, "BuyerCanceled")
            except ChannelError as failure:
                failures.append(failure)
        return failures

    assert at_once(*[partial(work, worker) for worker in range(4)]) == [[], [], [], []]
    stock = shop.commerce.products(skus)
    assert [stock[sku].available for sku in skus] == [1_000 - 4 * 3] * 3


def test_a_reader_who_goes_on_from_its_cursor_misses_no_writer(shop: SqlShop) -> None:
    def write(worker: int) -> list[Change]:
        for n in range(12):
            shop.sells(f"{worker}-{n}", n)
        return []

    def read() -> list[Change]:
        seen: list[Change] = []
        cursor = None
        while len(seen) < 36:
            page = shop.commerce.changes(cursor, limit=7)
            seen += page.changes
            cursor = page.cursor
        return seen

    *_, seen = at_once(*[partial(write, worker) for worker in range(3)], read)
    assert len({change.sku for change in seen}) == 36


def test_a_number_of_the_feed_is_drawn_only_after_the_one_before_it_is_there(
    postgresql_url: str,
) -> None:
    engine = create_engine(postgresql_url)
    with Session(engine) as slow, Session(engine) as fast:
        feed.append(slow, [_product_change("SLOW")])
        fast.execute(text("SET LOCAL lock_timeout = '20ms'"))
        with pytest.raises(OperationalError):
            feed.append(fast, [_product_change("FAST")])
        fast.rollback()
        slow.rollback()
        feed.append(fast, [_product_change("FAST")])
        fast.commit()
        assert feed.read(fast, None, 10).cursor == "1"
    engine.dispose()


def _product_change(sku: str) -> CommerceChange:
    return CommerceChange(kind=ChangeKind.PRODUCT_CHANGED, at=NOON, sku=sku)


def _url(shop: SqlShop) -> str:
    return shop.engine.url.render_as_string(hide_password=False)
