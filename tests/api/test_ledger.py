"""The ledger, asked through the API."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from channel.domain.identity import Role
from channel.models.account import SellerAccount
from channel.models.audit import Audit, ReportedOrderRow
from channel.models.order import Sighting
from channel.models.store import Store
from channel.models.sweep import Sweep
from channel.models.wanted import WantedOrder
from tests.api.conftest import Api
from tests.factories import NOW

# Los Angeles: its 19 November ends at 08:00 UTC on the 20th.
YESTERDAY = datetime(2026, 11, 19, 20, 0, tzinfo=UTC)
LEDGER = """query($store: ID!, $days: Int) { ledger(storeId: $store, days: $days) {
    source sentence auditedTo nextAuditAt
    days { date reported accounted imported sightings sentence
        unaccounted { amazonOrderNumber amazonStatus sentence } }
    audits { purpose state sentence } sweeps { kind coversFrom orders outcome } } }"""


def ask(api: Api, store: Store, days: int = 2) -> Any:
    return api.data(LEDGER, {"store": f"store_{store.id}", "days": days})["ledger"]


def save(api: Api, *rows: Any) -> None:
    with api.wiring.transaction("test.ledger") as session:
        session.add_all(rows)


def audit(api: Api, store: Store, **changes: Any) -> Audit:
    """The 30 days up to now, done."""
    row = Audit(
        **{
            "account_id": store.account_id,
            "source": "REPORT",
            "purpose": "CONNECT",
            "state": "DONE",
            "marketplaces": store.marketplace_id,
            "starts_at": NOW - timedelta(days=30),
            "ends_at": NOW,
            "next_look_at": NOW,
            "started_at": NOW,
            "finished_at": NOW,
        }
        | changes
    )
    save(api, row)
    return row


def reported(api: Api, its: Audit, number: str, found: str = "MISSING", **changes: Any) -> None:
    row = {
        "account_id": its.account_id,
        "audit_id": its.id,
        "amazon_order_id": number,
        "marketplace_id": its.marketplaces,
        "amazon_status": "Unshipped",
        "purchase_date": YESTERDAY,
        "reported_updated_at": NOW,
        "found": found,
    }
    save(api, ReportedOrderRow(**(row | changes)))


def sighted(api: Api, store: Store, number: str, why: str, **changes: Any) -> None:
    row = {
        "account_id": store.account_id,
        "amazon_order_id": number,
        "marketplace_id": store.marketplace_id,
        "why": why,
        "first_seen_at": NOW,
        "last_seen_at": NOW,
    }
    save(api, Sighting(**(row | changes)))


def test_a_store_that_was_never_audited_says_so(api: Api) -> None:
    ledger = ask(api, api.factory.store())
    assert ledger["sentence"].startswith("Not checked yet")
    assert ledger["days"][1]["sentence"] == "19 November has not been checked yet"


def test_a_day_says_that_all_its_orders_are_accounted_for(api: Api) -> None:
    store = api.factory.store()
    its = audit(api, store)
    for number in range(1284):
        reported(api, its, f"111-0000000-{number:07}", "PRESENT")
    today, yesterday = ask(api, store)["days"]
    assert yesterday["sentence"] == "1,284 of 1,284 orders of 19 November accounted for"
    assert (yesterday["date"], yesterday["imported"]) == ("2026-11-19", 1284)
    assert today["sentence"] == "Amazon reports no orders of 20 November so far"


def test_an_order_is_accounted_for_once_it_is_here(api: Api) -> None:
    store = api.factory.store()
    its = audit(api, store)
    number = "111-1111111-1111111"
    reported(api, its, number)
    assert ask(api, store)["days"][1]["accounted"] == 0
    api.factory.order(store, amazon_order_id=number, amazon_updated_at=NOW)
    assert ask(api, store)["days"][1]["accounted"] == 1


@pytest.mark.parametrize(
    ("status", "accounted"),
    [("UNSHIPPED", 1), ("CANCELLED", 0), ("SHIPPED", 0)],
)
def test_an_older_state_counts_in_the_same_status_only(
    api: Api, status: str, accounted: int
) -> None:
    store = api.factory.store()
    reported(api, audit(api, store), "111-1111111-1111111", "DIFFERENT")
    api.factory.order(
        store,
        amazon_order_id="111-1111111-1111111",
        amazon_status=status,
        amazon_updated_at=NOW - timedelta(hours=1),
    )
    assert ask(api, store)["days"][1]["accounted"] == accounted


@pytest.mark.parametrize(
    ("why", "accounted"),
    [("left_out", 1), ("other_channel", 1), ("fba_not_shipped", 1), ("odd", 0)],
)
def test_sightings_count_but_for_what_could_not_be_read(api: Api, why: str, accounted: int) -> None:
    # D20 and D23: other channels' orders, and FBA orders that have not left.
    store = api.factory.store()
    reported(api, audit(api, store), "111-1111111-1111111", "SIGHTED")
    sighted(api, store, "111-1111111-1111111", why, amazon_updated_at=NOW)
    day = ask(api, store)["days"][1]
    assert (day["accounted"], day["sightings"]) == (accounted, accounted)


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        (None, "The next look"),
        ({}, "It is being fetched."),
        ({"last_error": "not-visible"}, "Amazon’s report names it, and Amazon does not show"),
        (
            {"last_error": "not-visible", "failed_at": NOW},
            "Amazon’s report names it, and Amazon did",
        ),
        ({"last_error": "unavailable"}, "Fetching it has failed (unavailable)"),
    ],
)
def test_an_order_that_is_not_accounted_for_is_named_with_its_reason(
    api: Api, wanted: dict[str, Any] | None, sentence: str
) -> None:
    store = api.factory.store()
    reported(api, audit(api, store), "111-1111111-1111111")
    if wanted is not None:
        row = {
            "account_id": store.account_id, "amazon_order_id": "111-1111111-1111111",
            "reason": "AUDIT", "urgency": 20, "wanted_at": NOW, "not_before": NOW,
        }  # fmt: skip
        save(api, WantedOrder(**(row | wanted)))
    ledger = ask(api, store)
    assert ledger["days"][1]["sentence"] == "0 of 1 orders of 19 November accounted for, 1 not yet"
    [order] = ledger["days"][1]["unaccounted"]
    assert (order["amazonOrderNumber"], order["amazonStatus"]) == (
        "111-1111111-1111111",
        "Unshipped",
    )
    assert order["sentence"].startswith(sentence)


def test_an_unreadable_order_is_named_with_what_is_wrong(api: Api) -> None:
    store = api.factory.store()
    reported(api, audit(api, store), "111-1111111-1111111")
    sighted(api, store, "111-1111111-1111111", "odd", detail="two lines with one id")
    [order] = ask(api, store)["days"][1]["unaccounted"]
    assert order["sentence"] == "It came and could not be read (two lines with one id)."


def test_a_hundred_unaccounted_orders_are_named_at_most(api: Api) -> None:
    store = api.factory.store()
    its = audit(api, store)
    for number in range(102):
        reported(api, its, f"111-0000000-{number:07}")
    day = ask(api, store)["days"][1]
    assert (day["reported"], len(day["unaccounted"])) == (102, 100)


def test_stores_of_one_seller_count_their_own_orders(api: Api) -> None:
    store = api.factory.store("US")
    with api.wiring.reading() as session:
        account = session.scalars(select(Store)).one().account
    other = api.factory.store("CA", account=account)
    its = audit(api, store, marketplaces=f"{store.marketplace_id},{other.marketplace_id}")
    reported(api, its, "111-1111111-1111111", "PRESENT", marketplace_id=store.marketplace_id)
    assert [ask(api, each)["days"][1]["reported"] for each in (store, other)] == [1, 0]


def test_a_gap_between_two_audits_leaves_its_day_unproven(api: Api) -> None:
    store = api.factory.store()
    audit(api, store, ends_at=YESTERDAY)
    audit(api, store, starts_at=YESTERDAY + timedelta(hours=2), purpose="PERSON")
    day = ask(api, store)["days"][1]
    assert day["sentence"] == "Amazon reports no orders of 19 November so far"


def test_a_second_search_is_said_to_prove_less(api: Api) -> None:
    store = api.factory.store()
    audit(api, store, source="SEARCH")
    ledger = ask(api, store)
    assert ledger["source"] == "SEARCH"
    assert "proves less" in ledger["sentence"]


def test_audits_and_sweeps_are_listed(api: Api) -> None:
    store = api.factory.store()
    audit(api, store, orders=3, missing=1)
    audit(api, store, state="FAILED", error="report-late")
    swept = {"kind": "CHANGES", "marketplaces": store.marketplace_id, "tokens": [], "orders": 7}
    times = {"after": YESTERDAY, "page_due_at": NOW, "started_at": NOW, "finished_at": NOW}
    save(api, Sweep(account_id=store.account_id, outcome="complete", **swept, **times))
    ledger = ask(api, store)
    assert [each["sentence"] for each in ledger["audits"]] == [
        "Nothing is proven: Amazon’s report did not come within hours.",
        "3 orders compared. Missing: 1. Older with us: 0. These are fetched.",
    ]
    [sweep] = ledger["sweeps"]
    assert (sweep["kind"], sweep["orders"], sweep["outcome"]) == ("CHANGES", 7, "complete")


@pytest.mark.parametrize(
    ("hours", "status", "told"),
    [(6, "ACTIVE", True), (6, "OBSERVE", True), (-1, "ACTIVE", False), (6, "INACTIVE", False)],
)
def test_the_ledger_says_when_the_next_audit_comes(
    api: Api, hours: int, status: str, told: bool
) -> None:
    store = api.factory.store(status=status)
    at = NOW + timedelta(hours=hours)
    with api.wiring.transaction("test") as session:
        session.get_one(SellerAccount, store.account_id).audit_due_at = at
    shown = ask(api, store)["nextAuditAt"]
    assert (shown and datetime.fromisoformat(shown)) == (at if told else None)


def test_no_next_audit_is_told_while_one_is_under_way(api: Api) -> None:
    store = api.factory.store()
    with api.wiring.transaction("test") as session:
        account = session.get_one(SellerAccount, store.account_id)
        account.audit_due_at = NOW + timedelta(hours=6)
    audit(api, store, purpose="PERSON", state="REQUESTED", finished_at=None)
    assert ask(api, store)["nextAuditAt"] is not None
    audit(api, store, purpose="SCHEDULE", state="REQUESTED", finished_at=None)
    assert ask(api, store)["nextAuditAt"] is None


def test_the_ledger_costs_the_same_statements_however_much_there_is(
    api: Api, statements: list[str]
) -> None:
    store = api.factory.store()
    its = audit(api, store)
    ask(api, store)
    costs = []
    for numbers in (range(1), range(1, 30)):
        for number in numbers:
            reported(api, its, f"111-0000000-{number:07}")
        statements.clear()
        ask(api, store, 30)
        costs.append(len(statements))
    assert costs[0] == costs[1]


@pytest.mark.parametrize("days", [0, 61])
def test_reports_are_kept_for_60_days(api: Api, days: int) -> None:
    store = api.factory.store()
    assert api.refusal(LEDGER, {"store": f"store_{store.id}", "days": days}) == "INVALID"


def test_there_is_no_ledger_of_no_store(api: Api) -> None:
    assert api.data(LEDGER, {"store": "store_77", "days": 3})["ledger"] is None


def test_a_store_that_is_not_connected_has_an_empty_ledger(api: Api) -> None:
    store = api.factory.store(status="NOT_CONNECTED", account=None)
    ledger = ask(api, store)
    assert (ledger["sentence"], ledger["days"]) == ("Connect the store first.", [])


def test_swedish_readers_read_swedish(api: Api) -> None:
    store = api.factory.store()
    reported(api, audit(api, store), "111-1111111-1111111", "PRESENT")
    api.data('mutation { viewerUpdate(input: {locale: "sv"}) { userErrors { code } } }')
    headers = {"Authorization": f"Bearer {api.token(Role.ADMIN)}", "Accept-Language": "sv"}
    body = {"query": LEDGER, "variables": {"store": f"store_{store.id}", "days": 2}}
    answer = api.client().post("/graphql", json=body, headers=headers).get_json()
    [_, day] = answer["data"]["ledger"]["days"]
    assert day["sentence"] == "1 av 1 ordrar från 19 november redovisade"
