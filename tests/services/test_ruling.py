"""What rules do to orders on their way from Amazon to Commerce."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from channel.domain.rules.rule import RuleState
from channel.models.commerce_store import CommerceStore
from channel.models.order import Order, OrderTag
from channel.models.rule import Rule, RuleNotice
from channel.models.store import Store
from channel.ports.commerce import PlaceOrder
from channel.services import deciding, rules, store_deletion
from channel.services.rules import Draft
from tests.rig.shop import Shop

EVERY: dict[str, Any] = {"all": []}


def add(
    shop: Shop,
    store_id: int,
    kind: str,
    value: str | None = None,
    conditions: dict[str, Any] | None = None,
    **changes: Any,
) -> int:
    """An active rule with one action; its id."""
    name = changes.pop("name", f"{kind} {value or ''}")
    draft = Draft(
        name, conditions or EVERY, [{"kind": kind, "value": value}], RuleState.ACTIVE, **changes
    )
    there = rules.choices(shop.wiring.commerce)
    with shop.wiring.transaction("test") as session:
        return rules.create(session, shop.clock.now(), store_id, draft, there, by="Ada")


def where(field: str, operator: str, *values: str) -> dict[str, Any]:
    return {"field": field, "operator": operator, "values": list(values)}


def tags(shop: Shop, number: str) -> set[str]:
    with shop.wiring.reading() as session:
        mine = select(OrderTag.tag).where(OrderTag.order_id == shop.one(number).id)
        return set(session.scalars(mine))


@pytest.fixture
def asked(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> list[PlaceOrder]:
    """Every order that Commerce, itself, is asked to place."""
    heard: list[PlaceOrder] = []
    place = shop.wiring.commerce.place_order

    def listen(order: PlaceOrder) -> Any:
        heard.append(order)
        return place(order)

    monkeypatch.setattr(shop.wiring.commerce, "place_order", listen)
    return heard


def test_hold_waits_for_a_person(shop: Shop) -> None:
    store = shop.open_store()
    add(shop, store, "HOLD", name="Look first")
    number = shop.place()
    shop.sync()
    order = shop.one(number)
    assert (order.attention, order.commerce_number) == ("held-by-rule", None)
    assert order.attention_values == {"rule": "Look first"}


def test_do_not_create_creates_nothing(shop: Shop) -> None:
    store = shop.open_store()
    add(shop, store, "DO_NOT_CREATE", conditions=where("SKU", "EQUALS", "mug"))
    number = shop.place()
    shop.sync()
    order = shop.one(number)
    assert (order.attention, order.commerce_number) == (None, None)
    assert (order.decision or {})["reason"] == "refused-by-rule"


def test_set_status(shop: Shop, asked: list[PlaceOrder]) -> None:
    store = shop.open_store()
    add(shop, store, "SET_STATUS", "processing")
    number = shop.place()
    shop.sync()
    assert asked[0].status == "processing"
    assert shop.one(number).commerce_status == "processing"


def test_set_target_store(shop: Shop, asked: list[PlaceOrder]) -> None:
    with shop.wiring.transaction("test") as session:
        session.add(
            CommerceStore(
                code="outlet", name="Outlet", website="main", is_default=False,
                number_prefix="O", last_number=0,
            )
        )  # fmt: skip
    add(shop, shop.open_store(), "SET_TARGET_STORE", "outlet")
    number = shop.place()
    shop.sync()
    assert [order.store_code for order in asked] == ["outlet"]
    assert shop.one(number).commerce_number


# What of the message to Commerce says that it was done.
REACHES = [
    ("SET_CUSTOMER_MODE", "NEW_ACCOUNT", "create_customer", True),
    ("SET_NUMBER_PREFIX", "P-", "number_prefix", "P-"),
    ("SET_SHIPPING_METHOD", "Post", "shipping_method", "Post"),
    ("SET_STOCK_SOURCE", "north", "stock_source", "north"),
    ("ADD_TAG", "fragile", "tags", ("fragile",)),
    ("ADD_NOTE", "Wrap it well", "comments", ("Wrap it well",)),
]


@pytest.mark.parametrize(
    ("kind", "value", "told", "expected"), REACHES, ids=[r[0] for r in REACHES]
)
def test_an_action_reaches_commerce(
    shop: Shop, asked: list[PlaceOrder], kind: str, value: str, told: str, expected: Any
) -> None:
    add(shop, shop.open_store(), kind, value)
    number = shop.place()
    shop.sync()
    assert getattr(asked[0], told) == expected
    assert shop.one(number).commerce_number
    assert "ruled" in shop.said(number)


def test_notify_writes_once_who_is_to_be_told(shop: Shop) -> None:
    store = shop.open_store()
    shop.place({"sellerSku": "NOWHERE", "quantity": 1, "unitPrice": "1.00"})
    shop.sync()
    rule = add(shop, store, "NOTIFY", "MAIL", name="Tell")
    for _ in range(2):
        with shop.wiring.transaction("test") as session:
            deciding.request_blocked(session, shop.clock.now(), 1)
        deciding.decide_due(shop.wiring)
    with shop.wiring.reading() as session:
        notices = session.scalars(select(RuleNotice)).all()
    assert [(n.rule_id, n.medium, n.rule_name, n.done_at) for n in notices] == [
        (rule, "MAIL", "Tell", None)
    ]


def test_a_rule_that_is_added_reaches_what_waits(shop: Shop) -> None:
    store = shop.open_store()
    number = shop.place({"sellerSku": "MUG", "quantity": 101, "unitPrice": "1.00"})
    shop.sync()
    rule = add(shop, store, "ADD_TAG", "large", where("QUANTITY", "AT_LEAST", "100"))
    shop.settle()
    assert tags(shop, number) == {"large"}
    with shop.wiring.transaction("test") as session:
        rules.remove(session, shop.clock.now(), rule, by="Ada")
    shop.settle()
    assert tags(shop, number) == set()
    assert [code for code in shop.said(number) if "ruled" in code] == ["ruled", "unruled"]


def test_the_timeline_does_not_repeat_itself(shop: Shop) -> None:
    add(shop, shop.open_store(), "HOLD")
    number = shop.place()
    shop.sync()
    shop.sync()
    assert shop.said(number).count("ruled") == 1


def test_whoever_asks_for_an_order_goes_before_a_rule_that_holds_it(shop: Shop) -> None:
    add(shop, shop.open_store(), "HOLD")
    number = shop.place()
    shop.sync()
    with shop.wiring.transaction("test") as session:
        order = deciding.request(session, shop.clock.now(), shop.one(number).id, by="Ada")
        order.asked_for_by = "Ada"
    shop.settle()
    assert shop.one(number).commerce_number


def test_rules_have_no_say_where_nothing_is_imported(shop: Shop) -> None:
    store = shop.open_store()
    add(shop, store, "ADD_TAG", "late")
    number = shop.place()
    with shop.wiring.transaction("test") as session:
        session.get_one(Store, store).settings.import_orders = False
    shop.sync()
    assert tags(shop, number) == set()


@pytest.mark.parametrize(("field", "opened"), [("COUNTRY", 0), ("CITY", 1)])
def test_who_bought_it_is_unsealed_only_for_a_rule_that_looks(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, field: str, opened: int
) -> None:
    add(shop, shop.open_store(active=False), "ADD_TAG", "there", where(field, "IS_SET"))
    number = shop.place()
    shop.sync()
    seals: list[bytes] = []
    vault = shop.wiring.vault
    unseal = vault.open

    def listen(sealed: bytes) -> str:
        seals.append(sealed)
        return unseal(sealed)

    monkeypatch.setattr(vault, "open", listen)
    with shop.wiring.transaction("test") as session:
        session.get_one(Order, shop.one(number).id).decide_at = shop.clock.now()
    deciding.decide_due(shop.wiring)
    assert len(seals) == opened


def test_what_two_rules_want_differently_is_kept_with_the_decision(shop: Shop) -> None:
    store = shop.open_store()
    add(shop, store, "SET_NUMBER_PREFIX", "A-", name="First")
    add(shop, store, "SET_NUMBER_PREFIX", "B-", name="Second")
    number = shop.place()
    shop.sync()
    decision = shop.one(number).decision or {}
    assert decision["clashes"] == [
        {"action": "SET_NUMBER_PREFIX", "kept_rule": "First", "dropped_rule": "Second"}
    ]


def test_what_a_rule_saw_of_a_person_is_not_kept(shop: Shop) -> None:
    store = shop.open_store()
    add(shop, store, "ADD_TAG", "there", where("CITY", "IS_SET"))
    number = shop.place()
    shop.sync()
    [step] = [s for s in (shop.one(number).decision or {})["steps"] if s["name"] == "rule"]
    [test] = step["tests"]
    assert (test["field"], test["seen"], test["expected"], test["holds"]) == (
        "CITY", None, None, True,
    )  # fmt: skip


def test_a_deleted_store_leaves_no_rule_behind(shop: Shop) -> None:
    store = shop.open_store()
    add(shop, store, "ADD_TAG", "x")
    shop.place()
    shop.sync()
    store_deletion.ask(shop.wiring, store, "Shop US")
    with shop.wiring.reading() as session:
        assert session.scalars(select(Rule)).all() == []
        assert session.scalars(select(OrderTag)).all() == []
