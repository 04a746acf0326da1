"""Two workers at once: one order for each reference, no unit sold twice, no change missed."""

from __future__ import annotations

from dataclasses import replace
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
from tests.ports.shop import ASTRID, MUGS, NOON, Wanted, parcel


def test_two_processes_place_each_order_once(shop: SqlShop) -> None:
    shop.sells("MUG", 40)
    orders = [MUGS.order(f"111-{n}") for n in range(20)]
    ours, theirs = place_in_processes(_url(shop), orders, 2)
    assert [one.number for one in ours] == [one.number for one in theirs]
    assert all(a.already_there != b.already_there for a, b in zip(ours, theirs, strict=True))
    assert shop.commerce.products(["MUG"])["MUG"].available == 0


def test_two_threads_place_an_order_without_stock_once(shop: SqlShop) -> None:
    # No product row is held for these: they wait for each other all the same.
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


def test_a_hold_and_its_order_at_once_take_the_stock_once(shop: SqlShop) -> None:
    shop.sells("MUG", 2)
    order = MUGS.order()
    hold = partial(shop.commerce.hold, order.source, order.reference, {"MUG": 2})
    place = partial(shop.commerce.place_order, order)
    at_once(hold, place, hold, place)
    assert shop.commerce.holds(order.source) == {}
    assert shop.commerce.products(["MUG"])["MUG"].available == 0


def test_what_is_held_for_another_product_is_given_back_by_whoever_places(shop: SqlShop) -> None:
    for sku in ("MUG", "OLD"):
        shop.sells(sku, 20)
    orders = [MUGS.order(f"111-{n}") for n in range(6)]
    holds = [partial(shop.commerce.hold, "A-DEMO", o.reference, {"OLD": 2}) for o in orders]
    places = [partial(shop.commerce.place_order, o) for o in orders]
    at_once(*[act for both in zip(holds, places, strict=True) for act in both])
    assert shop.commerce.holds("A-DEMO") == {}
    stock = shop.commerce.products(["MUG", "OLD"])
    assert (stock["MUG"].available, stock["OLD"].available) == (8, 20)


def test_two_workers_hold_the_last_unit_once(shop: SqlShop) -> None:
    shop.sells("MUG", 2)

    def hold(reference: str) -> str:
        try:
            shop.commerce.hold("A-DEMO", reference, {"MUG": 2})
        except Rejected as refusal:
            return str(refusal.remote_code)
        return "held"

    assert sorted(at_once(*[partial(hold, f"111-{n}") for n in range(3)])) == [
        "held", "out_of_stock", "out_of_stock",
    ]  # fmt: skip


def test_two_releases_at_once_give_back_once(shop: SqlShop) -> None:
    shop.sells("MUG", 2)
    shop.commerce.hold("A-DEMO", "111-1", {"MUG": 2})
    at_once(*[partial(shop.commerce.release, "A-DEMO", "111-1")] * 3)
    assert shop.commerce.products(["MUG"])["MUG"].available == 2


def test_two_orders_of_a_new_buyer_make_one_account(shop: SqlShop) -> None:
    for sku in ("MUG", "BOWL"):
        shop.sells(sku, 20)
    shop.commerce.upsert_store("sv", "Svenska", "base")
    wanted = [Wanted({"L1": (sku, 1)}) for sku in ("MUG", "BOWL")]
    orders = [
        wanted[n % 2].order(
            f"111-{n}", create_customer=True, store_code=("default", "sv")[n % 2], person=ASTRID
        )
        for n in range(6)
    ]
    placed = at_once(*[partial(shop.commerce.place_order, order) for order in orders])
    assert sorted(one.customer for one in placed) == ["CREATED", *["FOUND"] * 5]
    assert len({one.customer_number for one in placed}) == 1
    assert shop.commerce.customer_page().total == 1


def test_a_buyer_who_is_forgotten_while_ordering_is_whole_or_new(shop: SqlShop) -> None:
    shop.sells("MUG", 40)
    shop.commerce.place_order(MUGS.order("111-0", create_customer=True))
    for n in range(8):
        order = MUGS.order(f"111-{n + 1}", create_customer=True)
        placed, _ = at_once(
            partial(shop.commerce.place_order, order),
            partial(shop.commerce.redact, "A-DEMO", f"111-{n}"),
        )
        assert placed is not None
        account = shop.commerce.customer(placed.customer_number or "")
        assert account is not None
        assert (account.email, len(account.addresses)) == (ASTRID.buyer_email, 1)


def test_numbers_have_no_gaps_and_no_twins(shop: SqlShop) -> None:
    shop.sells("MUG", 8)
    line = MUGS.order().lines[0]
    dear = replace(line, quantity=9)  # there are not as many: its number is given back

    def place(n: int) -> str:
        lines = (dear,) if n % 3 == 0 else (line,)
        try:
            return shop.commerce.place_order(MUGS.order(f"111-{n}", lines=lines)).number
        except Rejected:
            return ""

    numbers = at_once(*[partial(place, n) for n in range(6)])
    assert sorted(filter(None, numbers)) == [f"{n:09d}" for n in range(1, 5)]
    views = shop.commerce.orders(numbers).values()
    assert sorted(str(view.invoice_number) for view in views) == sorted(filter(None, numbers))


def test_a_number_that_two_ask_for_at_once_is_one_orders(shop: SqlShop) -> None:
    shop.sells("MUG", 8)
    for sku in ("MUG", "BOWL"):
        shop.sells(sku, 8)
    wanted = [Wanted({"L1": (sku, 1)}) for sku in ("MUG", "BOWL")]

    def place(n: int) -> str:
        try:
            return shop.commerce.place_order(wanted[n].order(f"111-{n}", number="7")).number
        except Rejected as refusal:
            return str(refusal.remote_code)

    assert sorted(at_once(partial(place, 0), partial(place, 1))) == ["7", "number_taken"]


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
