"""What goes on for a store that takes longer than a moment, and how far it is."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.store import Store
from channel.models.sweep import Sweep
from channel.models.wanted import WantedOrder
from tests.api.conftest import Api
from tests.factories import NOW

ACTIVITIES = """query($id: ID!) { store(id: $id) {
    activities { kind sentence done total left estimated } } }"""


@pytest.fixture
def store(api: Api) -> Store:
    return api.factory.store()


def going_on(api: Api, store: Store) -> list[dict[str, Any]]:
    data = api.data(ACTIVITIES, {"id": f"store_{store.id}"})
    return list(data["store"]["activities"])


def save(api: Api, *rows: Any) -> None:
    with api.wiring.transaction("test") as session:
        session.add_all(rows)


def sweep(store: Store, **changes: Any) -> Sweep:
    return Sweep(
        **{
            "account_id": store.account_id,
            "kind": "CHANGES",
            "marketplaces": store.marketplace_id,
            "after": NOW - timedelta(hours=1),
            "before": NOW,
            "page_due_at": NOW,
            "tokens": [],
            "pages": 2,
            "orders": 200,
            "started_at": NOW,
        }
        | changes
    )


def audit(store: Store, **changes: Any) -> Audit:
    return Audit(
        **{
            "account_id": store.account_id,
            "source": "REPORT",
            "purpose": "IMPORT",
            "state": "WANTED",
            "marketplaces": store.marketplace_id,
            "starts_at": NOW - timedelta(days=30),
            "ends_at": NOW,
            "next_look_at": NOW,
            "started_at": NOW,
        }
        | changes
    )


def wanted(store: Store, count: int, **changes: Any) -> list[WantedOrder]:
    given = {"reason": "NOTICE", "urgency": 10, "wanted_at": NOW, "not_before": NOW} | changes
    return [
        WantedOrder(account_id=store.account_id, amazon_order_id=f"N{number}", **given)
        for number in range(count)
    ]


def test_most_of_the_time_nothing_does(api: Api, store: Store) -> None:
    save(api, *wanted(store, 3), audit(store, purpose="SCHEDULE"), sweep(store, pages=0, orders=0))
    assert going_on(api, store) == []


def test_a_search_says_how_many_pages_are_likely(api: Api, store: Store) -> None:
    hour = timedelta(hours=1)
    over = {"finished_at": NOW, "outcome": "complete", "orders": 500}
    save(api, sweep(store, after=NOW - 2 * hour, before=NOW - hour, **over), sweep(store))
    [one] = going_on(api, store)
    assert (one["kind"], one["done"], one["total"], one["estimated"]) == ("SYNC", 2, 5, True)
    assert "200" in one["sentence"]


def test_of_a_first_search_nobody_knows_how_long_it_is(api: Api, store: Store) -> None:
    save(api, sweep(store))
    [one] = going_on(api, store)
    assert (one["done"], one["total"]) == (2, None)


def test_a_sync_that_was_asked_for_is_there_before_it_begins(api: Api, store: Store) -> None:
    with api.wiring.transaction("test") as session:
        session.get_one(SellerAccount, store.account_id).sweep_asked_at = NOW
    assert [one["kind"] for one in going_on(api, store)] == ["SYNC"]


@pytest.mark.parametrize(
    ("changes", "done", "said"),
    [
        ({}, 0, "is being asked"),
        ({"error": "report-late"}, 0, "failed"),
        ({"state": "REQUESTED"}, 1, "is making its report"),
        ({"state": "REQUESTED", "source": "SEARCH"}, 1, "second time"),
        ({"state": "REQUESTED", "orders": 700}, 2, "700"),
    ],
)
def test_an_audit_is_at_one_of_three_steps(
    api: Api, store: Store, changes: dict[str, Any], done: int, said: str
) -> None:
    save(api, audit(store, **changes))
    [one] = going_on(api, store)
    assert (one["kind"], one["done"], one["total"]) == ("IMPORT", done, 3)
    assert said in one["sentence"]


def test_an_audit_of_another_marketplace_is_not_this_stores(api: Api, store: Store) -> None:
    save(api, audit(store, marketplaces="A1PA6795UKMFR9"), audit(store, finished_at=NOW))
    assert going_on(api, store) == []


def test_orders_that_somebody_asked_for_are_counted_down(api: Api, store: Store) -> None:
    save(api, *wanted(store, 2, reason="PERSON"))
    [one] = going_on(api, store)
    assert (one["kind"], one["left"], one["total"]) == ("READING", 2, None)


def test_what_hinders_itself_is_not_called_under_way(api: Api, store: Store) -> None:
    save(api, *wanted(store, 2, reason="PERSON", last_error="not-visible"))
    assert going_on(api, store) == []


def test_a_store_that_is_being_deleted_counts_its_orders_down(api: Api) -> None:
    store = api.factory.store(status="DELETING")
    api.factory.order(store)
    [one] = going_on(api, store)
    assert (one["kind"], one["left"], one["sentence"]) == (
        "DELETION", 1, "One order is still to be deleted.",
    )  # fmt: skip
