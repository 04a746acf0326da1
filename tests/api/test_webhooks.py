"""Webhooks in the contract: made, changed, tried, and what became of each delivery."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from channel.models.order import Order
from channel.services import webhook_sending
from channel.wiring import EXTENSION
from tests.api.conftest import Api
from tests.ports.messengers.webhook_receiver import Receiver, webhook_receiver

WEBHOOK = "id url events active failingSince waiting blocked changesOverUntil"
DELIVERY = "id event key orderId amazonOrderNumber state sentence attempts lastStatus nextTryAt"


@pytest.fixture(autouse=True)
def on_this_machine(api: Api) -> None:
    """Listeners run here too."""
    from channel.adapters.webhook_calls import HttpListeners  # noqa: PLC0415

    known = api.wiring
    config = replace(known.config, webhook_private_addresses=True)
    api.app.extensions[EXTENSION] = replace(
        known, config=config, listeners=HttpListeners(private=True)
    )


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with webhook_receiver() as receiver:
        yield receiver


def act(api: Api, name: str, fields: str, **values: Any) -> Any:
    """One mutation's payload."""
    type_ = f"{name[0].upper()}{name[1:]}Input"
    query = f"""mutation($input: {type_}!) {{
        {name}(input: $input) {{ {fields} userErrors {{ code field message }} }} }}"""
    return api.data(query, {"input": values})[name]


def create(api: Api, url: str, *events: str) -> Any:
    wanted = list(events) or ["ORDER_CREATED"]
    return act(api, "webhookCreate", f"secret webhook {{ {WEBHOOK} }}", url=url, events=wanted)


def log(api: Api, webhook_id: str, **filters: Any) -> Any:
    query = f"""query($id: ID!, $state: DeliveryState, $first: Int, $after: String) {{
        webhookDeliveries(webhookId: $id, state: $state, first: $first, after: $after) {{
            totalCount pageInfo {{ endCursor hasNextPage }} nodes {{ {DELIVERY} }} }} }}"""
    return api.data(query, {"id": webhook_id, **filters})["webhookDeliveries"]


def listed(api: Api) -> Any:
    return api.data(f"{{ webhooks {{ totalCount nodes {{ {WEBHOOK} }} }} }}")["webhooks"]


def change(api: Api, order: Order, **values: Any) -> None:
    with api.wiring.transaction("test") as session:
        row = session.get_one(Order, order.id)
        for name, value in values.items():
            setattr(row, name, value)


def tell(api: Api, webhook_id: str) -> None:
    webhook_sending.tell(api.wiring, int(webhook_id.removeprefix("webhook_")))


def test_one_that_is_made_tells_its_secret_once(api: Api) -> None:
    made = create(api, "https://erp.example/hook", "ORDER_SHIPPED", "ORDER_CREATED")
    assert made["secret"].startswith("whsec_")
    assert made["webhook"]["events"] == ["ORDER_CREATED", "ORDER_SHIPPED"]
    assert listed(api)["nodes"] == [made["webhook"]]


@pytest.mark.parametrize(
    ("url", "events", "field"),
    [
        ("http://erp.example/", ["ORDER_CREATED"], "url"),
        ("nonsense", ["ORDER_CREATED"], "url"),
        ("https://erp.example/", [], "events"),
    ],
)
def test_what_cannot_be_called_is_refused_by_its_field(
    api: Api, url: str, events: list[str], field: str
) -> None:
    payload = act(api, "webhookCreate", "webhook { id }", url=url, events=events)
    [error] = payload["userErrors"]
    assert (error["code"], error["field"]) == ("INVALID", [field])
    assert listed(api)["totalCount"] == 0


def test_there_may_be_twenty(api: Api) -> None:
    for _ in range(20):
        create(api, "https://erp.example/")
    assert create(api, "https://erp.example/")["userErrors"][0]["code"] == "CONFLICT"


def test_one_is_changed_and_paused(api: Api) -> None:
    number = create(api, "https://erp.example/")["webhook"]["id"]
    changed = act(
        api, "webhookUpdate", f"webhook {{ {WEBHOOK} }}", webhookId=number, active=False,
        url="https://other.example/",
    )["webhook"]  # fmt: skip
    assert (changed["active"], changed["url"]) == (False, "https://other.example/")
    assert changed["events"] == ["ORDER_CREATED"]


def test_what_waits_for_one_that_is_changed_is_tried_at_once(api: Api) -> None:
    number = create(api, "https://erp.example/")["webhook"]["id"]
    api.queue.hints.clear()
    act(api, "webhookUpdate", "webhook { id }", webhookId=number, url="https://other.example/")
    assert [hint.job for hint in api.queue.hints] == ["tell"]


def test_one_is_deleted_with_its_log(api: Api, receiver: Receiver) -> None:
    number = create(api, receiver.url)["webhook"]["id"]
    act(api, "webhookTest", "delivery { id }", webhookId=number)
    assert act(api, "webhookDelete", "webhookId", webhookId=number)["webhookId"] == number
    assert listed(api)["totalCount"] == 0
    assert act(api, "webhookDelete", "webhookId", webhookId=number)["userErrors"]


def test_a_new_secret_is_told_and_the_one_before_changes_over(api: Api) -> None:
    made = create(api, "https://erp.example/")
    number = made["webhook"]["id"]
    fields = f"secret webhook {{ {WEBHOOK} }}"
    rotated = act(api, "webhookRotateSecret", fields, webhookId=number)
    assert rotated["secret"] != made["secret"]
    assert rotated["webhook"]["changesOverUntil"] == "2026-11-21T12:00:00Z"
    api.clock.advance(timedelta(days=1))
    assert listed(api)["nodes"][0]["changesOverUntil"] is None


def test_a_trial_says_what_became_of_it(api: Api, receiver: Receiver) -> None:
    number = create(api, receiver.url)["webhook"]["id"]
    fields = f"delivery {{ {DELIVERY} }}"
    arrived = act(api, "webhookTest", fields, webhookId=number)["delivery"]
    receiver.status = 500
    failed = act(api, "webhookTest", fields, webhookId=number)["delivery"]
    assert [call.facts["event"] for call in receiver.calls] == ["ping", "ping"]
    assert (arrived["state"], arrived["sentence"]) == ("DELIVERED", "Taken: HTTP 204.")
    assert (failed["state"], failed["lastStatus"]) == ("BLOCKED", 500)
    assert failed["sentence"] == "It answered HTTP 500. A trial is not tried again."


def test_the_log_tells_of_each_delivery(api: Api, receiver: Receiver) -> None:
    number = create(api, receiver.url, "ORDER_CREATED", "ORDER_CANCELED")["webhook"]["id"]
    order = api.factory.order(api.factory.store())
    change(api, order, commerce_number="42")
    tell(api, number)
    receiver.status = 503
    change(api, order, status="CANCELED")
    tell(api, number)
    waiting, delivered = sorted(
        log(api, number)["nodes"], key=lambda one: one["state"] != "WAITING"
    )
    assert (delivered["state"], delivered["event"]) == ("DELIVERED", "order.created")
    assert delivered["amazonOrderNumber"] == order.amazon_order_id
    found = api.data("query($id: ID!) { order(id: $id) { id } }", {"id": delivered["orderId"]})
    assert found["order"]["id"] == delivered["orderId"] == receiver.calls[0].facts["order"]["id"]  # type: ignore[index]
    assert waiting["sentence"] == "It answered HTTP 503. It is tried again by itself."
    assert [one["event"] for one in log(api, number, state="WAITING")["nodes"]] == [
        "order.canceled"
    ]
    shown = listed(api)["nodes"][0]
    assert (shown["waiting"], shown["blocked"]) == (1, 0)
    assert shown["failingSince"] is not None


def test_the_log_is_read_in_pages(api: Api, statements: list[str]) -> None:
    number = create(api, "https://erp.example/", "ORDER_UPDATED")["webhook"]["id"]
    store = api.factory.store()
    numbers = {api.factory.order(store).amazon_order_id for _ in range(5)}
    statements.clear()
    first = log(api, number, first=3)
    read = len(statements)
    second = log(api, number, first=3, after=first["pageInfo"]["endCursor"])
    met = [one["amazonOrderNumber"] for page in (first, second) for one in page["nodes"]]
    assert (len(met), set(met)) == (5, numbers)
    assert first["totalCount"] == 5
    statements.clear()
    log(api, number, first=1)
    assert len(statements) == read


def test_a_delivery_is_sent_again_under_its_key(api: Api, receiver: Receiver) -> None:
    number = create(api, receiver.url)["webhook"]["id"]
    change(api, api.factory.order(api.factory.store()), commerce_number="42")
    tell(api, number)
    [sent] = log(api, number)["nodes"]
    again = act(api, "webhookDeliveryRetry", f"delivery {{ {DELIVERY} }}", deliveryId=sent["id"])
    assert again["delivery"]["state"] == "WAITING"
    tell(api, number)
    assert len(receiver.calls) == 2
    assert {call.headers["webhook-id"] for call in receiver.calls} == {sent["key"]}


def test_what_does_not_exist_is_said_so(api: Api) -> None:
    for name, argument in (("webhookTest", "webhookId"), ("webhookDeliveryRetry", "deliveryId")):
        payload = act(api, name, "delivery { id }", **{argument: "webhook_99"})
        assert payload["userErrors"][0]["code"] == "NOT_FOUND"
