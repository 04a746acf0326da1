"""Something is asked of many orders at once: a result for each, whatever happens on the way."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

import jobs
from channel.api import ids
from channel.domain.bulk_run import BulkAction, BulkResultState
from channel.domain.identity import Role
from channel.domain.store import StoreStatus
from channel.errors import Busy, Conflict
from channel.models.bulk_run import BulkItem, BulkRun
from channel.models.cancellation import Cancellation
from channel.models.event import Event
from channel.models.order import Order
from channel.models.store import Store
from channel.ports.queue import Hint
from channel.services import bulk_runs, order_requests, scheduling, store_deletion
from channel.services.order_requests import Answer
from channel.wiring import EXTENSION, Wiring
from tests.api.conftest import Api

RUN = """bulkRun {
    id state total waiting done skipped failed left gone askedBy stoppedBy byFilter reason note
}"""
START = f"""mutation($input: OrdersBulkStartInput!) {{
    ordersBulkStart(input: $input) {{ {RUN} userErrors {{ code field message }} }}
}}"""
STOP = f"""mutation($id: ID!) {{
    ordersBulkStop(input: {{ runId: $id }}) {{ {RUN} userErrors {{ code message }} }}
}}"""
PREVIEW = """query($input: OrdersBulkPreviewInput!) {
    ordersBulkPreview(input: $input) { total fits upTo refusal misfits { code sentence count } }
}"""
RESULTS = """query($id: ID!, $states: [BulkResultState!]) {
    bulkRun(id: $id) { results(states: $states, first: 100) {
        totalCount nodes { state sentence at order { amazonOrderNumber } }
    } }
}"""


def named(*orders: Order) -> list[str]:
    return [ids.encode(ids.Kind.ORDER, order.id) for order in orders]


def start(api: Api, action: str, *orders: Order, **more: Any) -> Any:
    """The run, begun by an operator."""
    which = {"orderIds": named(*orders)} if orders else {}
    wish = {"action": action, **which, **more}
    payload = api.data(START, {"input": wish}, Role.OPERATOR)["ordersBulkStart"]
    assert payload["userErrors"] == []
    return payload["bulkRun"]


def refused(api: Api, action: str, **more: Any) -> Any:
    """The one error of a run that is not begun."""
    wish = {"action": action, **more}
    payload = api.data(START, {"input": wish}, Role.OPERATOR)["ordersBulkStart"]
    assert payload["bulkRun"] is None
    [error] = payload["userErrors"]
    return error


def look(api: Api, run: Any) -> Any:
    query = f"query($id: ID!) {{ {RUN.replace('bulkRun', 'bulkRun(id: $id)')} }}"
    return api.data(query, {"id": run["id"]})["bulkRun"]


def results(api: Api, run: Any, states: list[str] | None = None) -> list[tuple[str, str]]:
    """State and sentence of each order, in the order of their turn."""
    found = api.data(RESULTS, {"id": run["id"], "states": states})["bulkRun"]["results"]
    assert found["totalCount"] == len(found["nodes"])
    return [(node["state"], node["sentence"]) for node in found["nodes"]]


def work(api: Api, run: Any) -> None:
    """What the workers do, until the run is over."""
    number = ids.existing(ids.Kind.BULK_RUN, run["id"])
    for _ in range(300):
        jobs.run_bulk(number)
        with api.wiring.reading() as session:
            if session.get_one(BulkRun, number).finished_at is not None:
                return
    raise AssertionError("the run never ended")


def rows(api: Api, table: Any, *where: Any) -> int:
    with api.wiring.reading() as session:
        return session.scalar(select(func.count()).select_from(table).where(*where)) or 0


def test_each_order_has_its_own_result(api: Api) -> None:
    store = api.factory.store()
    fits, there = api.factory.order(store), api.factory.order(store, commerce_number="7")
    run = start(api, "CREATE_COMMERCE_ORDER", fits, there)
    assert (run["state"], run["total"], run["waiting"]) == ("RUNNING", 2, 2)
    assert Hint("run_bulk", (1,)) in api.queue.hints
    work(api, run)
    run = look(api, run)
    assert (run["state"], run["done"], run["skipped"], run["failed"]) == ("FINISHED", 1, 1, 0)
    assert results(api, run) == [
        ("DONE", "Asked for: the Commerce order follows within moments."),
        ("SKIPPED", "The order is in Commerce already: 7."),
    ]
    assert results(api, run, ["SKIPPED", "FAILED"]) == results(api, run)[1:]
    assert rows(api, Order, Order.asked_for_by == "the operator") == 1


def test_all_that_match_a_filter_are_asked_beyond_the_page(api: Api) -> None:
    store = api.factory.store()
    for n in range(120):
        api.factory.order(store, person=None, is_prime=n % 4 == 0)
    run = start(api, "IGNORE", filter={"prime": True}, note=" Test orders ")
    assert (run["total"], run["byFilter"], run["note"]) == (30, True, "Test orders")
    work(api, run)
    assert rows(api, Order, Order.ignored_by == "the operator") == 30
    assert rows(api, Event, Event.code == "ignored-because") == 30


def test_what_matches_later_is_no_part_of_the_run(api: Api) -> None:
    store = api.factory.store()
    api.factory.order(store)
    run = start(api, "RETRY", filter={})
    api.factory.order(store)
    work(api, run)
    assert look(api, run)["total"] == 1


def test_nothing_happens_to_an_order_that_nobody_has_seen(api: Api) -> None:
    """It came, or came to match, after the person was told how many there are."""
    store = api.factory.store()
    shipped = api.factory.order(store, status="SHIPPED")
    api.factory.order(store)
    wish: dict[str, Any] = {"action": "CANCEL", "filter": {"statuses": ["UNSHIPPED"]}}
    told = api.data(PREVIEW, {"input": wish}, Role.OPERATOR)["ordersBulkPreview"]
    seen = {"upTo": told["upTo"], "atMost": told["total"]}
    api.factory.order(store)
    run = start(api, **wish, **seen, reason="NO_INVENTORY")
    assert run["total"] == 1
    with api.wiring.transaction("test") as session:
        session.get_one(Order, shipped.id).status = "UNSHIPPED"
    error = refused(api, **wish, **seen, reason="NO_INVENTORY")
    assert (error["code"], error["message"]) == (
        "CONFLICT",
        "2 orders match by now; there were 1 when you looked. Look again, then begin.",
    )
    assert rows(api, BulkRun) == 1


def test_ignored_orders_are_given_back(api: Api) -> None:
    store = api.factory.store()
    orders = [api.factory.order(store) for _ in range(2)]
    work(api, start(api, "IGNORE", orders[0]))
    run = start(api, "STOP_IGNORING", *orders)
    work(api, run)
    assert [state for state, _ in results(api, run)] == ["DONE", "SKIPPED"]
    assert rows(api, Order, Order.ignored_by.is_not(None)) == 0


def test_orders_are_cancelled_with_a_reason(api: Api) -> None:
    store = api.factory.store()
    run = start(
        api, "CANCEL", api.factory.order(store), api.factory.order(store, channel="AMAZON"),
        reason="NO_INVENTORY",
    )  # fmt: skip
    work(api, run)
    assert [state for state, _ in results(api, run)] == ["DONE", "SKIPPED"]
    assert rows(api, Cancellation, Cancellation.reason == "NO_INVENTORY") == 1


def test_what_was_not_done_is_tried_again(api: Api) -> None:
    store = api.factory.store(status=StoreStatus.INACTIVE.value)
    first = start(api, "CREATE_COMMERCE_ORDER", api.factory.order(store))
    work(api, first)
    assert look(api, first)["skipped"] == 1
    with api.wiring.transaction("test") as session:
        session.get_one(Store, store.id).status = StoreStatus.ACTIVE.value
    again = start(api, "CREATE_COMMERCE_ORDER", runId=first["id"])
    work(api, again)
    assert look(api, again)["done"] == 1
    assert refused(api, "RETRY", runId=again["id"])["message"] == (
        "There is no order to do this for."
    )


def test_a_run_that_is_stopped_leaves_the_rest_and_says_so(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_runs, "PIECE", 2)
    store = api.factory.store()
    run = start(api, "RETRY", *(api.factory.order(store, person=None) for _ in range(5)))
    jobs.run_bulk(1)
    stopped = api.data(STOP, {"id": run["id"]}, Role.OPERATOR)["ordersBulkStop"]["bulkRun"]
    assert (stopped["state"], stopped["done"], stopped["left"]) == ("STOPPED", 2, 3)
    assert stopped["stoppedBy"] == "the operator"
    jobs.run_bulk(1)
    assert look(api, run)["done"] == 2
    assert results(api, run, ["LEFT"])[0][1] == ("Not done: the run was stopped before its turn.")
    [error] = api.data(STOP, {"id": run["id"]}, Role.OPERATOR)["ordersBulkStop"]["userErrors"]
    assert (error["code"], error["message"]) == ("CONFLICT", "This run is over already.")


def test_a_fault_with_one_order_stops_none_of_the_others(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = api.factory.store()
    orders = [api.factory.order(store) for _ in range(3)]
    create = order_requests.create

    def stumbling(session: Session, now: Any, those: list[int], by: str) -> list[Answer]:
        answers = create(session, now, those, by)
        if those == [orders[1].id]:
            raise RuntimeError("Maria Lindström")
        return answers

    monkeypatch.setattr(order_requests, "create", stumbling)
    run = start(api, "CREATE_COMMERCE_ORDER", *orders)
    work(api, run)
    assert [state for state, _ in results(api, run)] == ["DONE", "FAILED", "DONE"]
    assert rows(api, Event, Event.code == "create-asked") == 2
    assert "Maria" not in str(results(api, run))


@dataclass(frozen=True)
class Mortal(Wiring):
    """Its process ends right before, or right after, the commit of that piece."""

    piece: int = 0
    before: bool = False
    pieces: list[str] = field(default_factory=list)

    @contextmanager
    def transaction(self, step: str) -> Iterator[Session]:
        with super().transaction(step) as session:
            yield session
            self.pieces.extend([step] if step == "bulk.piece" else [])
            self._die(step, before=True)
        self._die(step, before=False)

    def _die(self, step: str, *, before: bool) -> None:
        if (step, len(self.pieces), before) == ("bulk.piece", self.piece, self.before):
            raise SystemExit("killed")


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("piece", [1, 2, 3])
def test_killed_anywhere_it_ends_with_one_result_an_order_and_nothing_twice(
    api: Api, monkeypatch: pytest.MonkeyPatch, piece: int, *, before: bool
) -> None:
    monkeypatch.setattr(bulk_runs, "PIECE", 2)
    store = api.factory.store()
    orders = [api.factory.order(store, person=None) for _ in range(5)]
    run = start(api, "CANCEL", *orders, reason="NO_INVENTORY")
    parts = {part.name: getattr(api.wiring, part.name) for part in fields(Wiring)}
    well, doomed = api.wiring, Mortal(**parts, piece=piece, before=before)
    api.app.extensions[EXTENSION] = doomed
    with pytest.raises(SystemExit):
        work(api, run)
    api.app.extensions[EXTENSION] = well
    api.queue.hints.clear()  # what it had left for others is lost with it
    api.clock.advance(timedelta(minutes=1))
    with api.wiring.reading() as session:
        over = session.get_one(BulkRun, 1).finished_at is not None
    scheduling.tick(api.wiring, "test")
    assert over or Hint("run_bulk", (1,)) in api.queue.hints
    work(api, run)
    assert [state for state, _ in results(api, run)] == ["DONE"] * 5
    assert rows(api, Cancellation) == 5
    assert rows(api, Event, Event.code == "cancel-asked") == 5


def test_two_workers_at_the_same_run_do_nothing_twice(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other one comes between this one's look and its locks."""
    store = api.factory.store()
    orders = [api.factory.order(store, person=None) for _ in range(3)]
    run = start(api, "RETRY", *orders)
    waiting = bulk_runs._waiting
    calls = [0]

    def overtaken(run_id: int) -> Any:
        calls[0] += 1
        if calls[0] == 1:
            return select(Order.id).order_by(Order.id)  # as it was before the other one
        return waiting(run_id)

    work(api, run)
    monkeypatch.setattr(bulk_runs, "_waiting", overtaken)
    with api.wiring.transaction("test") as session:
        session.get_one(BulkRun, 1).finished_at = None
    jobs.run_bulk(1)
    assert rows(api, Event, Event.code == "retry-requested") == 3
    assert look(api, run)["state"] == "FINISHED"


def test_the_preview_says_what_the_run_then_does(api: Api) -> None:
    """Every kind of order there is, and every action."""
    active = api.factory.store()
    idle = api.factory.store("DE", status=StoreStatus.INACTIVE.value)
    canceled: dict[str, Any] = {"status": "CANCELED", "amazon_status": "CANCELLED"}
    for store in (active, idle):
        kinds: list[dict[str, Any]] = [
            {}, {"commerce_number": "7"}, {"channel": "AMAZON"}, canceled,
        ]  # fmt: skip
        for changes in kinds:
            api.factory.order(store, person=None, **changes)
        api.factory.order(store, person=None, ignored_by="Ada")
        api.factory.shipment(api.factory.order(store, person=None))
    for action in BulkAction:
        wish: dict[str, Any] = {"action": action.value, "filter": {}}
        told = api.data(PREVIEW, {"input": wish}, Role.OPERATOR)["ordersBulkPreview"]
        reason = {"reason": "NO_INVENTORY"} if action is BulkAction.CANCEL else {}
        run = start(api, action.value, filter={}, **reason)
        work(api, run)
        after = look(api, run)
        skipped = sum(misfit["count"] for misfit in told["misfits"])
        assert (told["total"], told["fits"], skipped) == (
            after["total"], after["done"], after["skipped"],
        ), action  # fmt: skip
        assert all(not m["sentence"].startswith("bulk-") for m in told["misfits"])


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({"orderIds": []}, ["orderIds"]),
        ({"orderIds": ["store_1"]}, ["orderIds"]),
        ({"orderIds": ["order_999"]}, ["orderIds"]),
        ({"orderIds": ["order_1"] * 1001}, ["orderIds"]),
        ({"orderIds": ["order_1"], "filter": {}}, ["orderIds"]),
        ({}, ["orderIds"]),
        ({"filter": {"sku": "NOBODY-HAS-IT"}}, ["filter"]),
        ({"filter": {}, "note": "x" * 201}, ["note"]),
        ({"filter": {}, "action": "CANCEL"}, ["reason"]),
    ],
)
def test_a_run_that_cannot_be_is_refused_in_words(
    api: Api, wish: dict[str, Any], field: list[str]
) -> None:
    api.factory.order(api.factory.store())
    error = refused(api, **({"action": "IGNORE"} | wish))
    assert (error["code"], error["field"]) == ("INVALID", field)
    assert rows(api, BulkRun) == 0


def test_more_than_can_be_looked_through_is_said(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_runs, "MOST", 2)
    store = api.factory.store()
    for _ in range(3):
        api.factory.order(store, person=None)
    error = refused(api, "RETRY", filter={})
    assert error["message"].startswith("2 orders at a time at most.")


def test_a_viewer_looks_on(api: Api) -> None:
    order = api.factory.order(api.factory.store())
    wish = {"action": "RETRY", "orderIds": named(order)}
    assert api.refusal(START, {"input": wish}, Role.VIEWER) == "FORBIDDEN"
    run = start(api, "RETRY", order)
    listed = "{ bulkRuns { totalCount nodes { id action total waiting } } }"
    found = api.data(listed, role=Role.VIEWER)["bulkRuns"]
    assert (found["totalCount"], found["nodes"][0]["id"]) == (1, run["id"])
    assert api.data('{ bulkRun(id: "bulkrun_9") { id } }')["bulkRun"] is None


def test_the_list_of_runs_takes_the_same_statements_however_long(
    api: Api, statements: list[str]
) -> None:
    order = api.factory.order(api.factory.store())
    listed = "{ bulkRuns(first: 100) { nodes { id done waiting } pageInfo { endCursor } } }"
    api.data(listed)
    taken = []
    for _ in range(3):
        start(api, "RETRY", order)
        statements.clear()
        api.data(listed)
        taken.append(len(statements))
    assert len(set(taken)) == 1


def test_orders_go_with_their_store_and_old_runs_in_time(api: Api) -> None:
    store = api.factory.store()
    run = start(api, "RETRY", api.factory.order(store))
    store_deletion.ask(api.wiring, store.id, store.name)
    work(api, run)
    after = look(api, run)
    assert (after["total"], after["gone"], after["state"]) == (1, 1, "FINISHED")
    for days, left in ((29, 1), (2, 0)):
        api.clock.advance(timedelta(days=days))
        with api.wiring.transaction("test") as session:
            bulk_runs.purge(session, api.clock.now())
        assert rows(api, BulkRun) == left
    assert rows(api, BulkItem, BulkItem.state == BulkResultState.DONE.value) == 0


def test_several_workers_share_a_run_while_somebody_stops_it(
    api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever wins where: each order has one result, and was asked as often as that says."""
    monkeypatch.setattr(bulk_runs, "PIECE", 3)
    store = api.factory.store()
    run = start(api, "RETRY", *(api.factory.order(store, person=None) for _ in range(30)))
    w = api.wiring

    def toil() -> None:
        for _ in range(12):
            with suppress(Busy):
                bulk_runs.work_off(w, 1)

    def stop() -> None:
        with suppress(Busy, Conflict), w.transaction("test.stop") as session:
            bulk_runs.stop(session, w.clock.now(), 1, "Ada")

    with ThreadPoolExecutor(4) as pool:
        for future in [pool.submit(each) for each in (toil, toil, stop, toil)]:
            future.result()
    work(api, run)
    after = look(api, run)
    assert after["done"] + after["left"] == 30
    assert rows(api, Event, Event.code == "retry-requested") == after["done"]
