"""What is kept a log of, and that it can be emptied (V36)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from channel.domain.events import EventKind
from channel.models.webhook import WebhookDelivery
from channel.services import error_log, scheduling, webhooks
from tests.api.conftest import Api

LOGS = """{ keptLogs { nextPurgeAt logs {
    kind entries oldestAt keptHours followsRetention mayClear } } }"""
CLEAR = """mutation($input: LogsClearInput!) { logsClear(input: $input) {
    cleared keptLogs { logs { kind entries } } userErrors { code field message } } }"""


def logs(api: Api) -> dict[str, Any]:
    return {log["kind"]: log for log in api.data(LOGS)["keptLogs"]["logs"]}


def clear(api: Api, *kinds: str) -> Any:
    return api.data(CLEAR, {"input": {"logs": list(kinds)}})["logsClear"]


def some_errors(api: Api) -> None:
    w = api.wiring
    with w.transaction("test.errors") as session:
        for operation in ("searchOrders", "getOrder"):
            error_log.note(session, w.clock.now(), operation, "unavailable")


def a_delivery(api: Api, *, done: bool) -> None:
    w, now = api.wiring, api.clock.now()
    with w.transaction("test.delivery") as session:
        hook = webhooks.create(
            session, w.vault, now, "http://127.0.0.1:9/", tuple(EventKind), private=True
        ).webhook
        session.add(
            WebhookDelivery(
                webhook_id=hook.id,
                event_key=f"key-{done}",
                event="order.created",
                payload={},
                created_at=now,
                not_before=now,
                done_at=now if done else None,
            )
        )


def test_the_choice_decides_of_two_logs_and_is_honest_about_the_others(api: Api) -> None:
    found = logs(api)
    chosen = {kind for kind, log in found.items() if log["followsRetention"]}
    assert chosen == {"COMMUNICATION_ERRORS", "WEBHOOK_DELIVERIES"}
    assert found["COMMUNICATION_ERRORS"]["keptHours"] == 30 * 24
    assert found["DEBUG_LINES"]["keptHours"] == 24
    assert found["TIMELINES"]["keptHours"] is None


def test_it_says_when_the_clock_next_deletes_what_is_too_old(api: Api) -> None:
    assert api.data(LOGS)["keptLogs"]["nextPurgeAt"] is None
    scheduling.tick(api.wiring, "test")
    due = api.clock.now() + timedelta(hours=6)
    assert datetime.fromisoformat(api.data(LOGS)["keptLogs"]["nextPurgeAt"]) == due


def test_a_cleared_log_is_empty_and_the_others_are_not(api: Api) -> None:
    some_errors(api)
    a_delivery(api, done=True)
    answer = clear(api, "COMMUNICATION_ERRORS")
    assert answer["cleared"] == 2
    assert logs(api)["COMMUNICATION_ERRORS"]["entries"] == 0
    assert logs(api)["WEBHOOK_DELIVERIES"]["entries"] == 1


def test_what_is_still_to_be_sent_is_not_cleared(api: Api) -> None:
    a_delivery(api, done=True)
    a_delivery(api, done=False)
    assert clear(api, "WEBHOOK_DELIVERIES")["cleared"] == 1
    with api.wiring.reading() as session:
        assert session.scalars(select(WebhookDelivery.event_key)).all() == ["key-False"]


@pytest.mark.parametrize("kinds", [(), ("TIMELINES",), ("COMMUNICATION_ERRORS", "LEDGER")])
def test_a_log_that_is_not_for_clearing_stays(api: Api, kinds: tuple[str, ...]) -> None:
    some_errors(api)
    answer = clear(api, *kinds)
    assert [error["code"] for error in answer["userErrors"]] == ["INVALID"]
    assert (answer["cleared"], answer["keptLogs"]) == (0, None)
    assert logs(api)["COMMUNICATION_ERRORS"]["entries"] == 2
