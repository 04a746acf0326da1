"""A page is written in as many statements as a single order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import Engine, event, select

from channel.domain.money import Money
from channel.domain.order import Address, PersonalData
from channel.models.order import Order, Sighting
from channel.services.importing import import_orders, import_page, lock_account
from tests.domain.orders import item, order, part
from tests.rig.shop import Shop

PERSON = PersonalData(buyer_name="Åsa Öberg", address=Address(name="Åsa Öberg", city="Umeå"))


@contextmanager
def statements(engine: Engine) -> Iterator[list[str]]:
    seen: list[str] = []

    def note(_conn: object, _cursor: object, statement: str, *_rest: object) -> None:
        seen.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    yield seen
    event.remove(engine, "before_cursor_execute", note)


def receive(shop: Shop, first: int, count: int, status: str = "UNSHIPPED") -> int:
    """Import so many orders; how many statements it took."""
    plain = order(
        item(part("ITEM", "10.00"), total="10.00"),
        item(part("ITEM", "5.00"), total="5.00", order_item_id="2"),
        total="15.00",
    )
    page = [
        replace(plain, amazon_order_id=f"111-{n:07}-0000000", amazon_status=status, person=PERSON)
        for n in range(first, first + count)
    ]
    w = shop.wiring
    with statements(w.engine) as seen, w.transaction("test") as session:
        account = lock_account(session, 1)
        assert account is not None
        import_orders(session, w.vault, shop.clock.now(), account, page)
    return len(seen)


# On SQLite SQLAlchemy inserts row by row where it wants the ids back; there is no network between.
on_postgresql = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


@on_postgresql
def test_a_page_takes_no_more_statements_than_one_order(shop: Shop) -> None:
    shop.open_store()
    one = receive(shop, 0, 1)
    assert receive(shop, 100, 50) <= one + 2


@on_postgresql
def test_a_page_of_changes_takes_no_more_statements_than_one_change(shop: Shop) -> None:
    shop.open_store()
    receive(shop, 0, 51)
    one = receive(shop, 0, 1, "PARTIALLY_SHIPPED")
    assert receive(shop, 1, 50, "PARTIALLY_SHIPPED") <= one + 2


def test_the_same_page_again_is_no_news(shop: Shop) -> None:
    shop.open_store()
    receive(shop, 0, 3)
    with shop.wiring.reading() as session:
        before = session.execute(select(Order.updated_at, Order.revision)).all()
    shop.advance(60)
    receive(shop, 0, 3)
    with shop.wiring.reading() as session:
        assert session.execute(select(Order.updated_at, Order.revision)).all() == before


def test_an_order_that_cannot_be_stored_is_set_aside_and_the_rest_goes_on(shop: Shop) -> None:
    shop.open_store()
    fine = order(total="10.00", amazon_order_id="111-0000001-0000000")
    too_fine = item(part("ITEM", "10.00"), unit_price=Money.of("0.0000001", "USD"))
    spoilt = order(too_fine, total="10.00", amazon_order_id="111-0000002-0000000")
    w = shop.wiring
    with w.transaction("test") as session:
        account = lock_account(session, 1)
        assert account is not None
        import_page(session, w.vault, shop.clock.now(), account, [spoilt, fine], [])
    with w.reading() as session:
        assert session.scalars(select(Order.amazon_order_id)).all() == [fine.amazon_order_id]
        (aside,) = session.scalars(select(Sighting)).all()
    assert (aside.amazon_order_id, aside.why) == (spoilt.amazon_order_id, "odd")
    assert "could not be stored" in (aside.detail or "")
