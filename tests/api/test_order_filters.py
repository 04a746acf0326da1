"""Each filter of the Orders tab finds what it says, on all pages."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from channel.api import order_search
from channel.domain.identity import Role
from channel.domain.order import PersonalData
from tests.api.conftest import Api
from tests.factories import NOW

ORDERS = "query($filter: OrderFilter) { orders(filter: $filter) { totalCount } }"


def found(api: Api, role: Role = Role.ADMIN, **filter_: Any) -> set[str]:
    return set(api.numbers(role, filter=filter_))


def test_pending_orders_are_hidden_unless_asked_for(api: Api) -> None:
    store = api.factory.store()
    for status in ("PENDING", "PENDING_AVAILABILITY", "UNSHIPPED"):
        api.factory.order(store, amazon_order_id=status, status=status)
    assert found(api) == {"UNSHIPPED"}
    assert found(api, statuses=["PENDING"]) == {"PENDING"}
    everything = found(api, statuses=["PENDING", "PENDING_AVAILABILITY", "UNSHIPPED"])
    assert everything == {"PENDING", "PENDING_AVAILABILITY", "UNSHIPPED"}
    assert api.data(ORDERS, {"filter": {}})["orders"]["totalCount"] == 1


@pytest.mark.parametrize(
    ("filter_", "row"),
    [
        ({"statuses": ["SHIPPED"]}, {"status": "SHIPPED"}),
        ({"fulfillmentChannel": "AMAZON"}, {"channel": "AMAZON"}),
        ({"amazonOrderNumber": "-7654321-"}, {"amazon_order_id": "999-7654321-0000001"}),
        ({"commerceOrderNumber": "0042"}, {"commerce_number": "DE-000000042"}),
        ({"currency": "sek"}, {"currency": "SEK"}),
        ({"reserved": True}, {"reserved": True}),
        ({"itemsUnshippedMin": 3}, {"items_unshipped": 3}),
        ({"itemsShippedMin": 2}, {"items_shipped": 2}),
        ({"lastActionCode": "created"}, {"last_action": "created"}),
        ({"needsAttention": True}, {"attention": "out-of-stock"}),
        ({"prime": True}, {"is_prime": True}),
        ({"updatedFrom": "2026-11-20T12:00:01Z"}, {"updated_at": NOW + timedelta(seconds=1)}),
        ({"updatedTo": "2026-11-20T12:00:00Z"}, {"updated_at": NOW - timedelta(seconds=1)}),
        ({"latestShipBefore": "2026-11-20T12:00:00Z"}, {"latest_ship": NOW - timedelta(1)}),
        ({"totalFrom": "19.91"}, {"total": Decimal("19.91")}),
        ({"totalFrom": "19.90001", "totalTo": "100"}, {"total": Decimal(100)}),
        ({"totalTo": "19.89999"}, {"total": Decimal("19.89")}),
        ({"totalTo": 5}, {"total": Decimal("-1.5")}),
        ({"purchasedFrom": "2026-11-20T12:00:00Z"}, {"purchase_date": NOW}),
        ({"purchasedTo": "2026-10-01T02:00:00+02:00"}, {"purchase_date": NOW - timedelta(51)}),
    ],
)
def test_a_filter_finds_its_orders_and_no_others(
    api: Api, filter_: dict[str, Any], row: dict[str, Any]
) -> None:
    store = api.factory.store()
    api.factory.order(store)
    api.factory.order(store, latest_ship=None)
    wanted = api.factory.order(store, **row)
    assert found(api, **filter_) == {wanted.amazon_order_id}


def test_the_end_of_a_purchase_range_does_not_belong_to_it(api: Api) -> None:
    api.factory.order(api.factory.store(), purchase_date=NOW)
    assert found(api, purchasedTo=NOW.isoformat()) == set()


def test_the_negations_find_the_rest(api: Api) -> None:
    store = api.factory.store()
    api.factory.order(store, attention="x", reserved=True, is_prime=True)
    plain = api.factory.order(store)
    for name in ("needsAttention", "reserved", "prime"):
        assert found(api, Role.ADMIN, **{name: False}) == {plain.amazon_order_id}


def test_orders_are_found_by_store_and_by_our_own_number(api: Api) -> None:
    one, other = api.factory.store("US"), api.factory.store("DE")
    api.factory.order(one)
    wanted = api.factory.order(other)
    assert found(api, storeIds=[f"store_{other.id}"]) == {wanted.amazon_order_id}
    assert found(api, orderNumber=wanted.id) == {wanted.amazon_order_id}
    assert found(api, storeIds=[]) == set()


def test_an_unknown_store_id_is_refused(api: Api) -> None:
    assert api.refusal(ORDERS, {"filter": {"storeIds": ["order_1"]}}) == "INVALID"


def test_a_sku_is_found_whole_and_in_any_case(api: Api) -> None:
    order = api.factory.order(api.factory.store(), lines=2)
    sku = order.items[1].sku or ""
    assert found(api, sku=sku.lower()) == {order.amazon_order_id}
    assert found(api, sku=sku[:-1]) == set()


@pytest.mark.parametrize("name", ["maria", "LIND", "lindström maria", "obrien", "erik"])
def test_a_buyer_is_found_by_word_beginnings(api: Api, name: str) -> None:
    store = api.factory.store()
    order = api.factory.order(store)
    api.factory.order(store, person=PersonalData(buyer_name="Mario Berg"))
    assert found(api, Role.OPERATOR, buyerName=name) == {order.amazon_order_id}


@pytest.mark.parametrize("name", ["ström", "mari nobody", "-", "%"])
def test_a_buyer_is_not_found_by_anything_else(api: Api, name: str) -> None:
    api.factory.order(api.factory.store())
    assert found(api, buyerName=name) == set()


def test_a_viewer_may_not_search_by_buyer(api: Api) -> None:
    api.factory.order(api.factory.store())
    assert api.refusal(ORDERS, {"filter": {"buyerName": "maria"}}, Role.VIEWER) == "FORBIDDEN"
    assert found(api, Role.VIEWER, text="maria") == set()
    assert len(found(api, Role.OPERATOR, text="maria")) == 1


@pytest.mark.parametrize("text", ["1234567", "c-0099", "sku-1-1", "A THING", "zz99", "sku- thing"])
def test_a_text_is_looked_for_in_numbers_skus_titles_and_tracking(api: Api, text: str) -> None:
    store = api.factory.store()
    order = api.factory.order(
        store, amazon_order_id="111-1234567-1", commerce_number="C-0099", person=None
    )
    order.items[0].sku = "SKU-1-1"
    with api.wiring.transaction("test") as session:
        session.merge(order.items[0])
    api.factory.shipment(order, tracking="1ZZ99X")
    assert order.amazon_order_id in found(api, Role.VIEWER, text=text)
    assert found(api, text=f"{text} nowhere") == set()


@pytest.mark.parametrize("text", ["111-1234567-1", "de-0042", "Old-Mug", "1zold"])
def test_beyond_its_reach_a_search_still_finds_what_is_typed_whole(
    api: Api, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    store = api.factory.store()
    old = api.factory.order(
        store, amazon_order_id="111-1234567-1", commerce_number="DE-0042", person=None
    )
    old.items[0].sku = "OLD-MUG"
    with api.wiring.transaction("test") as session:
        session.merge(old.items[0])
    api.factory.shipment(old, tracking="1ZOLD")
    api.factory.order(store, person=None)
    monkeypatch.setattr(order_search, "REACH", 1)
    assert found(api, text=text) == {old.amazon_order_id}
    assert found(api, text=text[1:]) == set()


@pytest.mark.parametrize("text", ["100%", "_", "a\\b", "/"])
def test_wildcards_are_plain_characters(api: Api, text: str) -> None:
    api.factory.order(api.factory.store(), person=None)
    assert found(api, text=text) == set()


def test_letters_beyond_ascii_are_found_as_they_stand(api: Api) -> None:
    order = api.factory.order(api.factory.store(), person=PersonalData())
    order.items[0].title = "ÅRETS Kaffekopp"
    with api.wiring.transaction("test") as session:
        session.merge(order.items[0])
    assert found(api, text="ÅRETS kaffe") == {order.amazon_order_id}


@pytest.mark.parametrize(
    "filter_",
    [
        {"totalFrom": "NaN"},
        {"totalTo": "1e400"},
        {"totalTo": True},
        {"purchasedFrom": "2026-11-20T12:00:00"},
        {"purchasedFrom": "yesterday"},
        {"statuses": ["NEW"]},
    ],
)
def test_a_value_that_is_none_is_refused(api: Api, filter_: dict[str, Any]) -> None:
    assert api.refusal(ORDERS, {"filter": filter_}) == "BAD_REQUEST"


@pytest.mark.parametrize("field", ["text", "buyerName"])
@pytest.mark.parametrize("words", ["a " * 11, "a" * 201])
def test_nobody_looks_for_that_much(api: Api, field: str, words: str) -> None:
    assert api.refusal(ORDERS, {"filter": {field: words}}) == "INVALID"
    assert found(api, amazonOrderNumber="1" * 60_000) == set()
