"""Whatever happens to orders and stock, in whatever order: not one unit is left behind (D3, e8).

The real services on SQLite, with the embedded commerce system. Deliveries are made one by one, in
any order, with other things happening while Commerce answers, or the worker dying just then.
"""

from __future__ import annotations

from itertools import count
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from channel.domain.holding import HoldState
from channel.domain.store import PendingOrders
from channel.models.commerce_hold import CommerceHold
from channel.models.commerce_order import CommerceLineStock
from channel.models.commerce_product import CommerceProduct
from channel.models.order import Order
from channel.services import stock_ledger
from channel.wiring import Wiring
from tests.rig.life import Clock, Died, Life

NUMBERS = count()
STATUSES = ["PENDING", "UNSHIPPED", "SHIPPED", "CANCELLED", "PENDING_AVAILABILITY"]

MOMENTS = st.one_of(
    st.tuples(
        st.just("heard"), st.integers(0, 1), st.sampled_from(STATUSES), st.sampled_from([2, 2, 3])
    ),
    st.tuples(st.just("decided")),
    st.tuples(st.just("absorbed")),
    st.tuples(st.just("compared")),
    st.tuples(st.just("counted"), st.integers(0, 6)),
    st.tuples(st.just("set"), st.booleans(), st.sampled_from([True, True, True, False])),
    st.tuples(st.just("passed"), st.sampled_from([1, 1, 30, 100])),
)
DELIVERIES = st.tuples(
    st.just("delivered"), st.integers(0, 5), st.lists(MOMENTS, max_size=3), st.booleans()
)
STORIES = st.lists(st.one_of(MOMENTS, DELIVERIES, DELIVERIES), min_size=4, max_size=30)


def happen(life: Life, moment: tuple[Any, ...]) -> None:
    name, *values = moment
    if name != "delivered":
        getattr(life, name)(*values)
        return
    pick, inside, dies = values

    def meanwhile() -> None:
        for each in inside:
            happen(life, each)
        if dies:
            raise Died

    life.delivered(pick, meanwhile)


@settings(
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(STORIES)
def test_not_one_unit_is_left_behind(
    at_work: tuple[Wiring, Clock], story: list[tuple[Any, ...]]
) -> None:
    w, clock = at_work
    number = next(NUMBERS)
    numbers = [f"11{buyer}-{number:07}-0000000" for buyer in (1, 2)]
    life = Life(w, clock, f"SKU-{number}", numbers)
    life.counted(4)
    life.set(reserve=True, import_on=True)
    for moment in story:
        happen(life, moment)
    life.come_to_rest()
    assert_both_sides_agree(w)
    assert_every_unit_is_somebodys(w, life.sku)
    for each in numbers:
        assert_order_is_right(w, each)


def assert_both_sides_agree(w: Wiring) -> None:
    with w.reading() as session:
        ours = stock_ledger.all_open(session)
    assert ours == w.commerce.holds("amazon")


def assert_every_unit_is_somebodys(w: Wiring, sku: str) -> None:
    with w.reading() as session:
        product = session.scalars(select(CommerceProduct).where(CommerceProduct.sku == sku)).one()
        held = select(func.coalesce(func.sum(CommerceHold.quantity), 0)).where(
            CommerceHold.product_id == product.id
        )
        promised = select(func.coalesce(func.sum(CommerceLineStock.reserved), 0)).where(
            CommerceLineStock.product_id == product.id
        )
        assert product.reserved == (session.scalar(held) or 0) + (session.scalar(promised) or 0)


def assert_order_is_right(w: Wiring, number: str) -> None:
    """Never both; `reserved` says whether its quantity is out of stock; nothing for nobody."""
    with w.reading() as session:
        found = session.scalar(select(Order).where(Order.amazon_order_id == number))
        if found is None:
            return
        held = bool(stock_ledger.open_of(session, [found.id]))
        pending = found.store.settings.pending_orders
    assert held == (found.hold_state == HoldState.HELD)
    assert not (held and found.commerce_number)
    assert found.hold_state != HoldState.WANTED
    canceled = found.amazon_status == "CANCELLED"
    created = found.commerce_number is not None and found.commerce_state != "CANCELED"
    assert found.reserved == (held or created)
    if canceled:
        assert not held
        assert found.commerce_state in {None, "CANCELED", "COMPLETE"}
    if found.amazon_status == "PENDING" and pending != PendingOrders.RESERVE:
        assert not held
