"""The orders that were there before a store was connected, and asking for them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from channel.domain.identity import Role
from channel.models.audit import Audit
from channel.models.order import Sighting
from channel.models.store import Store
from channel.models.wanted import WantedOrder
from tests.api.conftest import Api
from tests.factories import NOW

NUMBER = "111-1111111-1111111"
IMPORT = """mutation($input: OrderImportInput!) { orderImport(input: $input) {
    requested sentence audit { purpose state startsAt } userErrors { code field message } } }"""
AUDIT = """mutation($input: StoreAuditInput!) { storeAudit(input: $input) {
    audit { id purpose source sentence } userErrors { code field message } } }"""
DAY = {"from": "2026-11-19T00:00:00Z", "to": "2026-11-20T00:00:00Z"}


def ask(api: Api, query: str, store: Store, **wish: Any) -> Any:
    [answer] = api.data(query, {"input": {"storeId": f"store_{store.id}"} | wish}).values()
    return answer


def left_out(api: Api, store: Store, number: str, days_ago: int, why: str = "left_out") -> None:
    with api.wiring.transaction("test.left_out") as session:
        session.add(
            Sighting(
                account_id=store.account_id, amazon_order_id=number, why=why,
                marketplace_id=store.marketplace_id, amazon_status="SHIPPED",
                purchase_date=NOW - timedelta(days=days_ago), first_seen_at=NOW, last_seen_at=NOW,
            )
        )  # fmt: skip


def wanted(api: Api) -> list[WantedOrder]:
    with api.wiring.reading() as session:
        return list(session.scalars(select(WantedOrder).order_by(WantedOrder.id)))


def test_the_orders_that_were_left_out_are_paged_newest_first(api: Api) -> None:
    store = api.factory.store()
    for days_ago in (3, 1, 2):
        left_out(api, store, f"111-0000000-000000{days_ago}", days_ago)
    query = """query($id: ID!, $after: String) { store(id: $id) { leftOut(first: 2, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { amazonOrderNumber } } } }"""
    first = api.data(query, {"id": f"store_{store.id}"})["store"]["leftOut"]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (3, True)
    after = first["pageInfo"]["endCursor"]
    rest = api.data(query, {"id": f"store_{store.id}", "after": after})["store"]["leftOut"]
    numbers = [node["amazonOrderNumber"][-1] for node in first["nodes"] + rest["nodes"]]
    assert (numbers, rest["pageInfo"]["hasNextPage"]) == (["1", "2", "3"], False)


def test_a_store_that_is_not_connected_has_left_nothing_out(api: Api) -> None:
    api.factory.store(status="NOT_CONNECTED", account=None)
    [node] = api.data("{ stores { nodes { leftOut { totalCount } } } }")["stores"]["nodes"]
    assert node["leftOut"]["totalCount"] == 0


def test_a_cursor_of_another_list_is_refused(api: Api) -> None:
    store = api.factory.store()
    query = f'{{ store(id: "store_{store.id}") {{ leftOut(after: "x") {{ totalCount }} }} }}'
    assert api.refusal(query) == "INVALID"


def test_left_out_orders_of_many_stores_cost_as_much_as_of_one(
    api: Api, statements: list[str]
) -> None:
    query = "{ stores { nodes { leftOut { nodes { amazonOrderNumber } } } } }"
    costs = []
    for countries in (["US"], ["DE", "FR", "JP"]):
        for country in countries:
            left_out(api, api.factory.store(country), NUMBER, 1)
        api.data(query)
        statements.clear()
        api.data(query)
        costs.append(len(statements))
    assert costs[0] == costs[1]


def test_numbers_that_a_person_asks_for_are_read_before_all_else(api: Api) -> None:
    store = api.factory.store()
    answer = ask(
        api, IMPORT, store, amazonOrderNumbers=[NUMBER, f" {NUMBER} ", "111-2222222-2222222"]
    )
    assert (answer["requested"], answer["userErrors"]) == (2, [])
    assert answer["sentence"] == "2 orders are being fetched."
    rows = wanted(api)
    assert {(row.reason, row.urgency, row.asked_by) for row in rows} == {("PERSON", 0, "the admin")}
    assert [hint.job for hint in api.queue.hints] == ["fetch"]


def test_an_fba_order_that_has_not_left_is_said_to_come_later(api: Api) -> None:
    # D23
    store = api.factory.store()
    left_out(api, store, NUMBER, 1, "fba_not_shipped")
    sentence = ask(api, IMPORT, store, amazonOrderNumbers=[NUMBER])["sentence"]
    assert sentence == (
        "1 order is being fetched. Amazon fulfils 111-1111111-1111111 itself; such an order comes "
        "when Amazon has shipped it."
    )


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({"amazonOrderNumbers": ["12"]}, "amazonOrderNumbers"),
        ({"amazonOrderNumbers": [NUMBER + "1"]}, "amazonOrderNumbers"),
        ({"amazonOrderNumbers": [" "]}, "amazonOrderNumbers"),
        ({"amazonOrderNumbers": [f"111-1111111-{n:07}" for n in range(101)]}, "amazonOrderNumbers"),
        ({}, "amazonOrderNumbers"),
        ({"amazonOrderNumbers": [NUMBER], **DAY}, "amazonOrderNumbers"),
        ({"from": DAY["from"]}, "to"),
        ({"from": DAY["to"], "to": DAY["from"]}, "from"),
        ({"from": "2026-11-21T00:00:00Z", "to": "2026-11-22T00:00:00Z"}, "from"),
        ({"from": "2026-09-01T00:00:00Z", "to": DAY["to"]}, "to"),
        ({"from": "2023-01-01T00:00:00Z", "to": "2023-01-02T00:00:00Z"}, "from"),
    ],
)
def test_what_cannot_be_imported_is_refused_and_named(
    api: Api, wish: dict[str, Any], field: str
) -> None:
    answer = ask(api, IMPORT, api.factory.store(), **wish)
    [error] = answer["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", [field])
    assert not error["message"].startswith("error-")
    assert wanted(api) == []


def test_a_range_becomes_an_audit_that_takes_what_was_left_out(api: Api) -> None:
    answer = ask(api, IMPORT, api.factory.store(), **DAY)
    assert (answer["audit"]["purpose"], answer["audit"]["state"]) == ("IMPORT", "WANTED")
    assert answer["audit"]["startsAt"] == DAY["from"]
    assert [hint.job for hint in api.queue.hints] == ["audit"]


def test_an_audit_of_a_range_is_the_same_while_it_is_under_way(api: Api) -> None:
    store = api.factory.store()
    one, two = (ask(api, AUDIT, store, **DAY)["audit"] for _ in range(2))
    assert (one["purpose"], one["sentence"]) == ("PERSON", "Waiting for its turn.")
    assert one["id"] == two["id"]


def test_a_range_that_is_not_over_ends_now(api: Api) -> None:
    wish = {"from": DAY["from"], "to": "2026-11-25T00:00:00Z"}
    assert ask(api, AUDIT, api.factory.store(), **wish)["userErrors"] == []
    with api.wiring.reading() as session:
        assert session.scalars(select(Audit)).one().ends_at == NOW


@pytest.mark.parametrize(
    "store", [{"status": "INACTIVE"}, {"status": "NOT_CONNECTED", "account": None}]
)
def test_a_store_that_does_not_read_takes_nothing(api: Api, store: dict[str, Any]) -> None:
    made = api.factory.store(**store)
    for query, wish in ((IMPORT, {"amazonOrderNumbers": [NUMBER]}), (IMPORT, DAY), (AUDIT, DAY)):
        [error] = ask(api, query, made, **wish)["userErrors"]
        assert error["code"] == "CONFLICT"


def test_no_store_takes_nothing(api: Api) -> None:
    wish = {"storeId": "store_77", "amazonOrderNumbers": [NUMBER]}
    [error] = api.data(IMPORT, {"input": wish})["orderImport"]["userErrors"]
    assert error["code"] == "NOT_FOUND"


def test_a_viewer_asks_for_nothing(api: Api) -> None:
    wish = {"storeId": f"store_{api.factory.store().id}"}
    for query, more in ((IMPORT, {"amazonOrderNumbers": [NUMBER]}), (AUDIT, DAY)):
        assert api.refusal(query, {"input": wish | more}, Role.VIEWER) == "FORBIDDEN"
