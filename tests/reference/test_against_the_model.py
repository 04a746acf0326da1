"""Whatever happens in whatever order, the product ends where the feature list says (F5-F103)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from channel.models.commerce_order import CommerceOrder
from channel.models.order import Order as Row
from channel.services import order_requests
from channel.wiring import Wiring
from tests.reference.model import Model, Order, Product, Settings
from tests.rig.life import Clock, Life

TELLINGS = count()
STATUSES = "PENDING PENDING UNSHIPPED UNSHIPPED PARTIALLY_SHIPPED SHIPPED CANCELLED".split()
QUANTITIES = (2, 3, 1)
BY_AMAZON = (False, False, True)
ORDERS = st.integers(0, 2)

TOLD = st.tuples(st.just("told"), ORDERS, st.sampled_from(STATUSES), st.sampled_from([0, 0, 0, -2]))
# Mostly news of Amazon's: without orders, nothing else matters.
EVENTS = st.one_of(
    *[TOLD] * 6,
    st.tuples(st.just("import_orders"), st.sampled_from([True, True, False])),
    st.tuples(st.just("reserve_pending"), st.booleans()),
    st.tuples(st.just("counted"), st.integers(0, 6)),
    st.tuples(st.just("enabled"), st.booleans()),
    st.tuples(st.just("ask"), ORDERS),
    st.tuples(st.just("ignore"), ORDERS),
)


class Both:
    """The model and the product, told the same."""

    def __init__(self, life: Life, *, reserve: bool) -> None:
        self.life, self.second = life, 0
        orders = zip(life.numbers, QUANTITIES, BY_AMAZON, strict=True)
        self.model = Model(
            settings=Settings(reserve_pending=reserve),
            products={life.sku: Product(4)},
            orders={n: Order(life.sku, quantity, fba) for n, quantity, fba in orders},
        )
        life.counted(4)
        life.set(reserve=reserve, import_on=True)

    def told(self, which: int, status: str, late: int) -> None:
        """`late` below zero: news from before, heard only now."""
        self.second += 1
        second = max(self.second + late, 0)
        number, fba = self.life.numbers[which], BY_AMAZON[which]
        self.life.heard(which, status, QUANTITIES[which], by_amazon=fba, second=second)
        self.model.told(number, status, second)

    def import_orders(self, on: bool) -> None:
        self.life.set(reserve=self.model.settings.reserve_pending, import_on=on)
        self.model.import_orders(on)

    def reserve_pending(self, reserve: bool) -> None:
        self.life.set(reserve=reserve, import_on=self.model.settings.import_orders)
        self.model.reserve_pending(reserve)

    def counted(self, on_hand: int) -> None:
        self.life.counted(on_hand, enabled=self.model.products[self.life.sku].enabled)
        self.model.counted(self.life.sku, on_hand)

    def enabled(self, enabled: bool) -> None:
        self.life.counted(self.model.products[self.life.sku].on_hand, enabled=enabled)
        self.model.enabled(self.life.sku, enabled)

    def ask(self, which: int) -> None:
        self._person(which, order_requests.create, by="Ada")
        self.model.ask(self.life.numbers[which])

    def ignore(self, which: int) -> None:
        self._person(which, order_requests.ignore, by="Ada", reason=None)
        self.model.ignore(self.life.numbers[which])

    def _person(self, which: int, act: Callable[..., Any], **words: Any) -> None:
        w = self.life.work
        row = found(w, self.life.numbers[which])
        if row is not None:
            with w.transaction("test.person") as session:
                act(session, w.clock.now(), [row.id], **words)


def found(w: Wiring, number: str) -> Row | None:
    with w.reading() as session:
        return session.scalar(select(Row).where(Row.amazon_order_id == number))


def assert_same(both: Both) -> None:
    w, model = both.life.work, both.model
    for number, ought in model.orders.items():
        row = found(w, number)
        assert (row is not None) is (ought.stored is not None)
        if row is not None:
            state = {"NEW": "OPEN", "PROCESSING": "OPEN"}.get(
                row.commerce_state or "", row.commerce_state
            )
            assert (number, state) == (number, ought.commerce)
            assert (row.hold_state == "HELD") is (ought.held > 0)
        with w.reading() as session:
            mine = CommerceOrder.reference == number
            assert session.scalar(select(func.count()).where(mine)) == (ought.commerce is not None)
    product = w.commerce.products([both.life.sku])[both.life.sku]
    assert product.available == model.available(both.life.sku)


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.booleans(), st.lists(EVENTS, min_size=6, max_size=14))
def test_it_ends_where_the_feature_list_says(
    at_work: tuple[Wiring, Clock], reserve: bool, story: list[tuple[Any, ...]]
) -> None:
    w, clock = at_work
    telling = next(TELLINGS)
    numbers = [f"12{which}-{telling:07}-0000000" for which in range(3)]
    both = Both(Life(w, clock, f"SKU-{telling}", numbers), reserve=reserve)
    for name, *values in story:
        getattr(both, name)(*values)
        both.life.come_to_rest()
        assert_same(both)
