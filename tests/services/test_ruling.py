"""What rules do to orders on their way from Amazon to Commerce."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select

from channel.domain.consequences import Difference
from channel.domain.rules.action import Medium
from channel.domain.rules.rule import RuleState
from channel.models.commerce_store import CommerceStore
from channel.models.order import Order, OrderTag
from channel.models.rule import Rule, RuleNotice
from channel.models.store import Store
from channel.services import deciding, policies, previewing, rules, store_deletion
from channel.services.rules import Draft
from channel.wiring import EXTENSION
from tests.rig.postbox import Postbox
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


def test_set_status(shop: Shop) -> None:
    store = shop.open_store()
    add(shop, store, "SET_STATUS", "processing")
    number = shop.place()
    shop.sync()
    assert shop.commerce_order(number).status == "processing"


def test_set_target_store(shop: Shop) -> None:
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
    assert shop.commerce_order(number).store.code == "outlet"


def history(order: Any) -> list[str]:
    return [str(entry.values.get("text", "")) for entry in order.history]


# What of the Commerce order says that it was done.
REACHES: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "SET_CUSTOMER_MODE": ("NEW_ACCOUNT", lambda order: order.customer_number is not None),
    "SET_NUMBER_PREFIX": ("P-", lambda order: order.number.startswith("P-")),
    "SET_SHIPPING_METHOD": ("Post", lambda order: order.shipping_method == "Post"),
    "SET_STOCK_SOURCE": ("north", lambda order: order.stock_source == "north"),
    "ADD_TAG": ("fragile", lambda order: order.tags == ("fragile",)),
    "ADD_NOTE": ("Wrap it well", lambda order: "Wrap it well" in history(order)),
}


@pytest.mark.parametrize("kind", REACHES)
def test_an_action_reaches_commerce(shop: Shop, kind: str) -> None:
    value, done = REACHES[kind]
    store = shop.open_store()
    before = shop.place()
    shop.sync()
    add(shop, store, kind, value)
    number = shop.place()
    shop.sync()
    assert done(shop.commerce_order(number))
    assert not done(shop.commerce_order(before))
    assert "ruled" in shop.said(number)


@pytest.mark.parametrize("kind", ["HOLD", "DO_NOT_CREATE"])
def test_what_a_preview_says_of_waiting_orders_then_happens(shop: Shop, kind: str) -> None:
    store = shop.open_store(active=False)
    numbers = [shop.place({"sellerSku": "MUG", "quantity": n, "unitPrice": "1.00"}) for n in (1, 5)]
    shop.sync()
    draft = Draft("Large", where("QUANTITY", "AT_LEAST", "5"), [{"kind": kind}], RuleState.ACTIVE)
    with shop.wiring.reading() as session:
        rule = rules.read(draft, rules.choices(shop.wiring.commerce))
        policy = policies.of_stores(session, [store])[store]
        proposed = replace(policy, rules=rules.proposed(session, store, rule))
    said = previewing.preview(shop.wiring, store, 7, proposed)
    add(shop, store, kind, None, where("QUANTITY", "AT_LEAST", "5"))
    deciding.decide_due(shop.wiring)
    verdicts = [(shop.one(number).decision or {})["verdict"] for number in numbers]
    assert verdicts.count("create") == 1
    assert said.groups[Difference.NOT_CREATED].waiting == 1
    assert [e.order_id for e in said.groups[Difference.NOT_CREATED].examples] == [
        shop.one(numbers[1]).id
    ]


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
        (rule, "mail", "Tell", None)
    ]


@pytest.mark.parametrize("medium", list(Medium))
def test_notify_reaches_whoever_listens_there_once(shop: Shop, medium: Medium) -> None:
    box = Postbox(medium.lower())
    shop.app.extensions[EXTENSION] = replace(shop.wiring, messengers=(box,))
    add(shop, shop.open_store(), "NOTIFY", medium, name="Tell")
    number = shop.place()
    shop.sync()
    shop.sync()
    [message] = [message for message in box.messages if "Tell" in message.subject]
    assert number in message.subject


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
