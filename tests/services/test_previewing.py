"""A preview says what a change would do, and doing it does just that (e6)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from channel.domain.consequences import Difference
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.table import Cell, Stock
from channel.errors import Invalid
from channel.models.store import Store
from channel.services import deciding, policies, previewing
from channel.services.policies import Policy
from channel.services.previewing import Consequences
from tests.rig.shop import Shop

SHORT = (FulfillmentChannel.MERCHANT, OrderStatus.UNSHIPPED, Stock.OUT_OF_STOCK)


def policy(shop: Shop, store_id: int) -> Policy:
    with shop.wiring.reading() as session:
        return policies.of_stores(session, [store_id])[store_id]


def backorder(policy: Policy) -> Policy:
    return replace(policy, table={**policy.table, SHORT: Cell.BACKORDER})


def preview(shop: Shop, store_id: int, proposed: Policy) -> Consequences:
    return previewing.preview(shop.wiring, store_id, 7, proposed)


def save(shop: Shop, store_id: int, overrides: list[list[str]]) -> None:
    with shop.wiring.transaction("test") as session:
        session.get_one(Store, store_id).settings.table_overrides = overrides
        deciding.request_blocked(session, shop.clock.now(), 1)


def commerce_numbers(shop: Shop, numbers: list[str]) -> int:
    return sum(shop.one(number).commerce_number is not None for number in numbers)


def test_what_it_says_of_waiting_orders_then_happens(shop: Shop) -> None:
    store_id = shop.open_store()
    wanted = {"sellerSku": "MUG", "quantity": 60, "unitPrice": "1.00"}
    numbers = [shop.place(wanted) for _ in range(3)]  # 100 are there: one is created
    shop.sync()
    before = commerce_numbers(shop, numbers)
    said = preview(shop, store_id, backorder(policy(shop, store_id)))
    save(shop, store_id, [[*SHORT, Cell.BACKORDER]])
    shop.settle()
    assert before == 1
    assert said.groups[Difference.CREATED].waiting == commerce_numbers(shop, numbers) - before == 2


def test_nothing_is_written(shop: Shop) -> None:
    store_id = shop.open_store()
    number = shop.place({"sellerSku": "MUG", "quantity": 101, "unitPrice": "1.00"})
    shop.sync()
    decision = shop.one(number).decision
    preview(shop, store_id, backorder(policy(shop, store_id)))
    shop.settle()
    assert shop.one(number).decision == decision
    assert shop.one(number).commerce_number is None


def test_orders_in_commerce_tell_what_would_have_been(shop: Shop) -> None:
    store_id = shop.open_store()
    number = shop.place()
    shop.sync()
    now = policy(shop, store_id)
    off = replace(now, settings=replace(now.settings, import_orders=False))
    group = preview(shop, store_id, off).groups[Difference.NOT_CREATED]
    assert (group.orders, group.waiting) == (1, 0)
    assert [example.amazon_order_id for example in group.examples] == [number]
    assert group.examples[0].after.reason == "import-off"


def test_the_same_policy_makes_no_difference(shop: Shop) -> None:
    store_id = shop.open_store()
    shop.place()
    shop.place({"sellerSku": "MUG", "quantity": 101, "unitPrice": "1.00"})
    shop.sync()
    said = preview(shop, store_id, policy(shop, store_id))
    assert (said.orders, said.unchanged) == (2, 2)


def test_another_target_store_moves_them(shop: Shop) -> None:
    store_id = shop.open_store()
    shop.place()
    shop.sync()
    now = policy(shop, store_id)
    elsewhere = replace(now, settings=replace(now.settings, target_store="outlet"))
    assert preview(shop, store_id, elsewhere).groups[Difference.MOVED].orders == 1


def test_only_seven_thirty_or_ninety_days(shop: Shop) -> None:
    store_id = shop.open_store()
    with pytest.raises(Invalid):
        previewing.preview(shop.wiring, store_id, 8, policy(shop, store_id))
