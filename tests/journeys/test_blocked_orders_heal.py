"""Blocked orders heal: by a mapping, by a product that changes, by a person (D10, D15, V12)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import func, select, update

import jobs
from channel.errors import Conflict, Invalid
from channel.models.commerce_order import CommerceOrder
from channel.models.order import OrderItem
from channel.models.store import OrderSettingsRow
from channel.ports.commerce import Component
from channel.services import order_requests, sku_mappings, stores
from channel.services.order_requests import Answer
from channel.services.sku_mappings import Assigned, Assignment
from tests.ports.racing import at_once
from tests.rig.shop import Shop


def item(sku: str, quantity: int = 1) -> dict[str, Any]:
    return {"sellerSku": sku, "quantity": quantity, "unitPrice": "10.00"}


def assign(shop: Shop, key: str, *parts: tuple[str, int], store: int | None = None) -> Assigned:
    wish = Assignment(key, store, tuple(Component(*part) for part in parts))
    return sku_mappings.assign(shop.wiring, wish, of_store=store, by="Alice")


def import_orders(shop: Shop, *, on: bool) -> None:
    with shop.wiring.transaction("test.settings") as session:
        session.execute(update(OrderSettingsRow).values(import_orders=on))


def ask(shop: Shop, what: str, *numbers: str, reason: str | None = None) -> list[Answer]:
    """A person asks for orders by Amazon's numbers."""
    orders = [shop.one(number).id for number in numbers]
    with shop.wiring.transaction("test.ask") as session:
        now = shop.clock.now()
        if what == "ignore":
            return order_requests.ignore(session, now, orders, "Alice", reason)
        act = {"create": order_requests.create, "retry": order_requests.retry}[what]
        return act(session, now, orders, "Alice")


def commerce_lines(shop: Shop, number: str) -> list[tuple[str, int]]:
    return [(line.sku, line.quantity_ordered) for line in shop.commerce_order(number).items]


# A mapping.


def test_an_alias_makes_the_line_the_products(shop: Shop) -> None:
    store = shop.open_store()
    number = shop.place(item("AMZ-MUG", 2))
    shop.sync()
    assert shop.one(number).attention == "product-missing"
    assert assign(shop, "AMZ-MUG", ("MUG", 1), store=store).released == 1
    shop.settle()
    assert commerce_lines(shop, number) == [("MUG", 2)]
    assert shop.wiring.commerce.products(["MUG"])["MUG"].available == 98
    assert "product-assigned" in shop.said(number)


def test_a_kit_takes_its_components_and_keeps_amazons_name(shop: Shop) -> None:
    shop.open_store()
    shop.sell("SOCK", 5)
    number = shop.place(item("SOCKS-3", 2))
    shop.sync()
    assign(shop, "SOCKS-3", ("SOCK", 3), ("MUG", 1))
    shop.settle()
    order = shop.one(number)
    assert (order.attention, order.attention_values) == (
        "out-of-stock",
        {"sku": "SOCK", "quantity": 6, "available": 5},
    )
    shop.sell("SOCK", 6)  # a component's change wakes the orders that need it
    shop.settle()
    assert commerce_lines(shop, number) == [("SOCKS-3", 2)]
    left = shop.wiring.commerce.products(["SOCK", "MUG"])
    assert (left["SOCK"].available, left["MUG"].available) == (0, 98)


def test_a_sku_that_commerce_knows_is_itself_unless_it_is_mapped(shop: Shop) -> None:
    shop.open_store()
    shop.sell("CUP", 10)
    assign(shop, "MUG", ("CUP", 1))
    number = shop.place()
    shop.sync()
    assert commerce_lines(shop, number) == [("CUP", 1)]


def test_a_stores_own_mapping_goes_first_and_all_stores_replaces_it(shop: Shop) -> None:
    store = shop.open_store()
    shop.sell("CUP", 10)
    assign(shop, "AMZ", ("MUG", 1))
    assign(shop, "AMZ", ("CUP", 1), store=store)
    first = shop.place(item("AMZ"))
    shop.sync()
    assert commerce_lines(shop, first) == [("CUP", 1)]
    everywhere = Assignment("AMZ", None, (Component("MUG", 1),))
    sku_mappings.assign(shop.wiring, everywhere, of_store=store, by="Alice")
    second = shop.place(item("AMZ"))
    shop.sync()
    assert commerce_lines(shop, second) == [("MUG", 1)]


def test_a_removed_mapping_lets_the_sku_stand_for_itself_again(shop: Shop) -> None:
    shop.open_store()
    shop.sell("CUP", 0)
    mapping = assign(shop, "MUG", ("CUP", 1))
    number = shop.place()
    shop.sync()
    assert shop.one(number).attention == "out-of-stock"
    assert sku_mappings.remove(shop.wiring, mapping.mapping_id, by="Alice") == 1
    shop.settle()
    assert commerce_lines(shop, number) == [("MUG", 1)]


def test_a_line_without_a_sku_is_known_by_its_asin(shop: Shop) -> None:
    shop.open_store()
    number = shop.place({"asin": "B0NOSKU001", "quantity": 1, "unitPrice": "10.00"})
    shop.sync()
    assert shop.one(number).attention_values == {"sku": "ASIN:B0NOSKU001"}
    with shop.wiring.reading() as session:
        line = session.scalars(select(OrderItem.id)).one()
        assert sku_mappings.line_key(session, line)[0] == "ASIN:B0NOSKU001"
    assign(shop, "ASIN:B0NOSKU001", ("MUG", 1))
    shop.settle()
    assert commerce_lines(shop, number) == [("MUG", 1)]


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ((), "components"),
        ((("NOBODY", 1),), "components.0.sku"),
        ((("MUG", 1), ("MUG", 2)), "components.1.sku"),
        ((("MUG", 0),), "components.0.quantity"),
        ((("MUG", 1), (" ", 1)), "components.1.sku"),
    ],
)
def test_a_mapping_that_cannot_be_names_what_is_wrong(
    shop: Shop, parts: Sequence[tuple[str, int]], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        assign(shop, "AMZ", *parts)
    assert refused.value.field == tuple(field.split("."))


def test_one_mapping_releases_forty_orders_once_each_whoever_decides(shop: Shop) -> None:
    store = shop.open_store()
    numbers = [shop.place(item("AMZ-MUG")) for _ in range(40)]
    shop.sync()
    assert {shop.one(number).attention for number in numbers} == {"product-missing"}
    assert assign(shop, "AMZ-MUG", ("MUG", 1), store=store).released == 40
    _two_workers(shop)
    shop.settle()
    assert all(shop.one(number).commerce_number for number in numbers)
    with shop.wiring.reading() as session:
        assert session.scalar(select(func.count(CommerceOrder.id))) == 40
    assert shop.wiring.commerce.products(["MUG"])["MUG"].available == 60
    assert {shop.said(number).count("created") for number in numbers} == {1}


def _two_workers(shop: Shop) -> None:
    """Both decide, and both deliver everything, at the same time."""

    def work() -> None:
        with shop.app.app_context():
            jobs.decide()
            for row in shop.waiting():
                jobs.deliver(row.id)

    at_once(work, work)


# Whatever changes the cause.


def test_a_mapping_made_while_the_order_is_being_decided_is_not_missed(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The decision was made from what was known before; the order is decided again."""
    shop.open_store()
    number = shop.place(item("AMZ-MUG"))
    shop.sync()
    ask(shop, "retry", number)
    products = shop.wiring.commerce.products
    asked: list[Sequence[str]] = []

    def slow(skus: Sequence[str]) -> Any:
        found = products(skus)
        if not asked:
            asked.append(skus)
            assign(shop, "AMZ-MUG", ("MUG", 1))
        return found

    monkeypatch.setattr(shop.wiring.commerce, "products", slow)
    shop.settle()
    assert shop.one(number).commerce_number is not None


def test_a_product_counted_while_the_order_is_being_decided_is_not_missed(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.open_store()
    number = shop.place(item("LAMP"))
    products = shop.wiring.commerce.products
    asked: list[Sequence[str]] = []

    def slow(skus: Sequence[str]) -> Any:
        found = products(skus)
        if not asked:
            asked.append(skus)
            shop.sell("LAMP", 3)
            jobs.absorb()
        return found

    monkeypatch.setattr(shop.wiring.commerce, "products", slow)
    shop.sync()
    assert shop.one(number).commerce_number is not None


# A person asks (D15).


def test_what_came_while_import_was_off_is_created_only_when_asked_for(shop: Shop) -> None:
    shop.open_store()
    import_orders(shop, on=False)
    number, other = shop.place(), shop.place()
    shop.sync()
    refused = ask(shop, "create", number)[0].error
    assert isinstance(refused, Conflict)
    assert refused.why == "import-off"
    import_orders(shop, on=True)
    ask(shop, "retry", number)
    shop.sync()
    assert shop.one(number).commerce_number is None
    assert shop.said(number)[-1] == "decided-came-while-off"
    assert ask(shop, "create", number)[0].error is None
    shop.settle()
    assert shop.one(number).commerce_number is not None
    assert shop.one(number).asked_for_by == "Alice"
    assert shop.one(other).commerce_number is None


def test_what_came_while_the_store_was_inactive_is_created_only_when_asked_for(
    shop: Shop,
) -> None:
    store = shop.open_store()
    with shop.wiring.transaction("test") as session:
        stores.deactivate(session, shop.clock.now(), store)
    shop.advance(600)
    number = shop.place()
    shop.advance(600)
    with shop.wiring.transaction("test") as session:
        stores.activate(session, shop.clock.now(), store)
    shop.sync()
    assert shop.one(number).commerce_number is None
    ask(shop, "create", number)
    shop.settle()
    assert shop.one(number).commerce_number is not None


def test_asking_for_many_answers_for_each(shop: Shop) -> None:
    shop.open_store()
    there = shop.place()
    canceled = shop.place(fulfillmentStatus="CANCELLED")
    missing = shop.place(item("LAMP"))
    shop.sync()
    orders = [shop.one(number).id for number in (there, canceled, missing)]
    with shop.wiring.transaction("test.ask") as session:
        answers = order_requests.create(session, shop.clock.now(), [*orders, 999], "Alice")
    whys = [answer.error.why if answer.error else None for answer in answers]
    assert whys == ["already-created", "order-canceled", None, "not-found"]
    shop.settle()
    assert shop.one(missing).attention == "product-missing"  # what is missing is missing still


def test_an_ignored_order_waits_for_nothing_until_somebody_asks_again(shop: Shop) -> None:
    shop.open_store()
    number = shop.place(item("LAMP"))
    shop.sync()
    ask(shop, "ignore", number, reason="A test order")
    shop.sell("LAMP", 5)
    shop.sync()
    order = shop.one(number)
    assert (order.attention, order.commerce_number, order.ignored_by) == (None, None, "Alice")
    assert shop.said(number)[-1] == "ignored-because"
    ask(shop, "retry", number)
    shop.settle()
    assert shop.one(number).commerce_number is not None


def test_ignoring_takes_back_what_was_to_be_placed(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.open_store()
    number = shop.place()
    monkeypatch.setattr(jobs, "deliver", lambda *_: None)
    shop.sync()
    monkeypatch.undo()
    assert [row.kind for row in shop.waiting()] == ["commerce.place_order"]
    ask(shop, "ignore", number)
    assert shop.waiting() == []
    shop.settle()
    assert shop.one(number).commerce_number is None


# Where it shows.


def test_a_changed_verdict_shows_in_the_timeline_once(shop: Shop) -> None:
    shop.open_store()
    number = shop.place(item("LAMP"))
    for _ in range(3):
        shop.sync()
    assert shop.said(number) == ["received", "blocked-product-missing"]
    shop.sell("LAMP", 5)
    shop.settle()
    told = ["received", "blocked-product-missing", "decided-created", "created"]
    assert shop.said(number)[:4] == told
