"""The outbox as people see it: what waits, why, whose turn it is, and asking again."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from channel.domain.identity import Role
from channel.models.event import Event
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.services import outbox
from channel.services.outbox import Kind
from tests.api.conftest import Api
from tests.factories import NOW

LIST = """query($filter: OutboxFilter, $first: Int, $after: String) {
    outbox(filter: $filter, first: $first, after: $after) {
        pageInfo { hasNextPage endCursor } counts { state count more }
        nodes {
            id kind state title sentence code detail actsNext remedy attempts nextTryAt mayRetry
            order { amazonOrderNumber store { name } }
        }
    }
}"""
RETRY = """mutation($input: OutboxRetryInput!) { outboxRetry(input: $input) {
    retried left results { id entry { state mayRetry } userErrors { code } }
    userErrors { code field } } }"""


def page(api: Api, role: Role = Role.OPERATOR, **variables: Any) -> Any:
    return api.data(LIST, variables, role)["outbox"]


def found(api: Api, **wish: Any) -> list[str]:
    return [node["kind"] for node in page(api, filter=wish)["nodes"]]


def counts(api: Api, **wish: Any) -> dict[str, int]:
    return {each["state"]: each["count"] for each in page(api, filter=wish)["counts"]}


def retry(api: Api, role: Role = Role.OPERATOR, **wish: Any) -> Any:
    return api.data(RETRY, {"input": wish}, role)["outboxRetry"]


@pytest.fixture
def order(api: Api) -> Order:
    return api.factory.order(api.factory.store())


def row_of(api: Api, row: OutboxRow) -> OutboxRow:
    with api.wiring.reading() as session:
        return session.get_one(OutboxRow, row.id)


def test_each_stands_in_one_state_and_is_counted_there(api: Api, order: Order) -> None:
    api.factory.delivery(order, Kind.PLACE_ORDER)
    api.factory.delivery(order, Kind.SET_STATUS, claimed_at=NOW)
    api.factory.delivery(order, Kind.CANCEL_ORDER, blocked_because="permanent")
    api.factory.delivery(order, Kind.HOLD_STOCK, done_at=NOW, outcome="held")
    by_state = {"WAITING": "PLACE_ORDER", "CLAIMED": "SET_STATUS", "BLOCKED": "CANCEL_ORDER"}
    for state, kind in {**by_state, "DONE": "HOLD_STOCK"}.items():
        assert found(api, state=state) == [kind]
        assert counts(api, state=state) == {"BLOCKED": 1, "CLAIMED": 1, "WAITING": 1, "DONE": 1}
    assert set(found(api)) == set(by_state.values())


def test_what_has_waited_longest_comes_first_page_by_page(api: Api, order: Order) -> None:
    for hour, kind in enumerate((Kind.SET_STATUS, Kind.PLACE_ORDER, Kind.HOLD_STOCK)):
        api.factory.delivery(order, kind, created_at=NOW - timedelta(hours=hour))
    first = page(api, first=2)
    assert [node["kind"] for node in first["nodes"]] == ["HOLD_STOCK", "PLACE_ORDER"]
    rest = page(api, first=2, after=first["pageInfo"]["endCursor"])
    assert [node["kind"] for node in rest["nodes"]] == ["SET_STATUS"]
    assert rest["nodes"][0]["order"]["store"] == {"name": "Store US"}


def test_of_what_is_done_the_newest_comes_first(api: Api, order: Order) -> None:
    for hour, kind in enumerate((Kind.SET_STATUS, Kind.PLACE_ORDER)):
        api.factory.delivery(order, kind, done_at=NOW - timedelta(hours=hour), outcome="order 7")
    done = page(api, filter={"state": "DONE"})["nodes"]
    assert [node["kind"] for node in done] == ["SET_STATUS", "PLACE_ORDER"]
    assert done[1]["sentence"] == "Commerce order 7 was created."
    assert not done[1]["mayRetry"]


def test_it_is_narrowed_by_kind_store_and_order(api: Api, order: Order) -> None:
    other = api.factory.order(api.factory.store("DE"), commerce_number="000777")
    api.factory.delivery(order, Kind.PLACE_ORDER)
    api.factory.delivery(other, Kind.SET_STATUS)
    assert found(api, kinds=["PLACE_ORDER"]) == ["PLACE_ORDER"]
    assert found(api, storeIds=[f"store_{other.store_id}"]) == ["SET_STATUS"]
    assert found(api, orderNumber=" 000777 ") == ["SET_STATUS"]
    assert found(api, orderNumber=order.amazon_order_id) == ["PLACE_ORDER"]
    assert counts(api, kinds=["SET_STATUS"])["WAITING"] == 1


def test_a_page_costs_the_same_however_long(api: Api, order: Order, statements: list[str]) -> None:
    shipment = api.factory.shipment(order)
    api.factory.delivery(order, Kind.CONFIRM_SHIPMENT, shipment_id=shipment.id)
    page(api)
    statements.clear()
    page(api)
    few = len(statements)
    for _ in range(8):
        another = api.factory.order(api.factory.store())
        parcel = api.factory.shipment(another)
        api.factory.delivery(another, Kind.CONFIRM_SHIPMENT, shipment_id=parcel.id)
    statements.clear()
    assert len(page(api)["nodes"]) == 9
    assert len(statements) == few


@pytest.mark.parametrize(
    ("changes", "said", "whose"),
    [
        ({}, "It goes out within moments.", None),
        ({"not_before": NOW + timedelta(hours=1)}, "It is not to be tried before", None),
        ({"last_why": "unavailable", "last_code": "UNAVAILABLE"}, "Commerce did not answer", None),
        ({"last_why": "unauthorised"}, "Commerce did not let us", "ADMIN"),
        ({"last_why": "read-only-copy"}, "This is a copy of another", "ADMIN"),
        ({"last_why": "rejected", "blocked_because": "permanent"}, "Commerce refused.", "OPERATOR"),
        ({"last_why": "unexpected", "blocked_because": "exhausted"}, "Something went", "ADMIN"),
        ({"claimed_at": NOW}, "It is being delivered", None),
        ({"last_error": "From before", "blocked_because": "permanent"}, "Something", "OPERATOR"),
    ],
)
def test_it_says_why_and_whose_turn_it_is(
    api: Api, order: Order, changes: dict[str, Any], said: str, whose: str | None
) -> None:
    api.factory.delivery(order, Kind.CANCEL_ORDER, **changes)
    [node] = page(api)["nodes"]
    assert node["sentence"].startswith(said)
    assert (node["actsNext"], node["remedy"] is None) == (whose, whose is None)
    assert not (node["remedy"] or "").startswith("outbox-")


def test_a_parcel_is_named_by_its_number(api: Api, order: Order) -> None:
    shipment = api.factory.shipment(order, reference="3")
    api.factory.delivery(order, Kind.CONFIRM_SHIPMENT, shipment_id=shipment.id)
    assert page(api)["nodes"][0]["title"] == "Confirm parcel 3 at Amazon"


def test_what_is_blocked_goes_out_again_and_the_order_says_who_asked(
    api: Api, order: Order
) -> None:
    row = api.factory.delivery(order, Kind.CANCEL_ORDER, blocked_because="permanent", attempts=4)
    done = retry(api, ids=[f"outbox_{row.id}"])
    [result] = done["results"]
    assert (done["retried"], result["entry"]["state"]) == (1, "WAITING")
    now = row_of(api, row)
    assert (now.blocked_because, now.attempts, now.not_before) == (None, 0, NOW)
    assert [hint.ids for hint in api.queue.hints if hint.job == "deliver"] == [(row.id,)]
    with api.wiring.reading() as session:
        event = session.query(Event).one()
        assert (event.code, event.actor[:5]) == ("retry-requested", "user:")


def test_one_that_cannot_be_asked_for_stops_none_of_the_others(api: Api, order: Order) -> None:
    gone = api.factory.delivery(order, Kind.PLACE_ORDER, done_at=NOW, outcome="order 7")
    busy = api.factory.delivery(order, Kind.SET_STATUS, claimed_at=NOW)
    waits = api.factory.delivery(order, Kind.HOLD_STOCK, not_before=NOW + timedelta(hours=1))
    named = [f"outbox_{row.id}" for row in (gone, busy, waits)] + ["outbox_99", "x"]
    done = retry(api, ids=named)
    answers = {each["id"]: [e["code"] for e in each["userErrors"]] for each in done["results"]}
    assert answers == dict(
        zip(named, (["CONFLICT"], ["CONFLICT"], [], ["NOT_FOUND"], ["NOT_FOUND"]), strict=True)
    )
    assert (done["retried"], row_of(api, waits).not_before) == (1, NOW)


def test_all_that_is_blocked_goes_out_some_at_a_time(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("channel.services.outbox_requests.MOST", 2)
    here, there = api.factory.store(), api.factory.store("DE")
    for store in (here, here, here, there):
        order = api.factory.order(store)
        api.factory.delivery(order, Kind.CANCEL_ORDER, blocked_because="permanent")
    wish = {"kinds": ["CANCEL_ORDER"], "storeIds": [f"store_{here.id}"]}
    first = retry(api, blocked=wish)
    assert (first["retried"], first["left"]) == (2, 1)
    rest = retry(api, blocked=wish)
    assert (rest["retried"], rest["left"]) == (1, 0)
    assert counts(api)["BLOCKED"] == 1


def test_a_refused_parcel_that_is_asked_for_waits_again(api: Api, order: Order) -> None:
    shipment = api.factory.shipment(order, state="REFUSED", reason="No.")
    row = api.factory.delivery(
        order, Kind.CONFIRM_SHIPMENT, shipment_id=shipment.id, blocked_because="permanent"
    )
    assert retry(api, ids=[f"outbox_{row.id}"])["retried"] == 1
    states = api.data("{ shipments(first: 1) { nodes { state needsYou } } }")
    assert states["shipments"]["nodes"] == [{"state": "QUEUED", "needsYou": False}]


def test_what_cannot_be_asked_is_refused(api: Api, order: Order) -> None:
    assert api.refusal(LIST, {"filter": {"storeIds": ["x"]}}) == "INVALID"
    wishes: list[dict[str, Any]] = [{}, {"ids": []}, {"ids": ["outbox_1"], "blocked": {}}]
    for wish in wishes:
        assert [error["code"] for error in retry(api, **wish)["userErrors"]] == ["INVALID"]
    blocked = {"storeIds": ["x"]}
    [error] = retry(api, blocked=blocked)["userErrors"]
    assert error["field"] == ["blocked", "storeIds"]


def test_a_viewer_sees_it_and_asks_for_nothing(api: Api, order: Order) -> None:
    api.factory.delivery(order, Kind.CANCEL_ORDER, blocked_because="permanent")
    assert page(api, Role.VIEWER)["nodes"][0]["mayRetry"] is False
    assert api.refusal(RETRY, {"input": {"blocked": {}}}, Role.VIEWER) == "FORBIDDEN"


def test_of_many_parcels_the_workers_are_told_of_no_more_than_amazon_takes(
    api: Api, order: Order
) -> None:
    for _ in range(15):
        shipment = api.factory.shipment(order, state="REFUSED", reason="No.")
        api.factory.delivery(
            order, Kind.CONFIRM_SHIPMENT, shipment_id=shipment.id, blocked_because="permanent"
        )
    assert retry(api, blocked={})["retried"] == 15
    told = [hint for hint in api.queue.hints if hint.job == "deliver"]
    assert len(told) == outbox.CONFIRMS_AT_ONCE
    with api.wiring.transaction("test") as session:
        assert len(outbox.due(session, NOW, 100)) == outbox.CONFIRMS_A_TICK
