"""Queues of the box where its clock and its control API matter."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.sandbox.box import Box
from tests.sandbox.subscriber import QUEUE_URL, Subscriber


@pytest.fixture
def app(box: Box) -> Subscriber:
    return Subscriber(box)


def bodies(app: Subscriber, **options: Any) -> list[str]:
    return [message["Body"] for message in app.sqs("ReceiveMessage", **options).get("Messages", [])]


def test_visibility_runs_by_the_clock_of_the_box_and_at_real_speed(app: Subscriber) -> None:
    app.sqs("SendMessage", MessageBody="again")
    assert bodies(app) == ["again"]
    app.box.control("POST", "clock", advance_seconds=29)
    assert bodies(app) == []
    app.box.control("POST", "clock", advance_seconds=1)
    assert bodies(app) == ["again"]


def test_a_delayed_message_is_counted_and_comes_later(app: Subscriber) -> None:
    app.sqs("SendMessage", MessageBody="later", DelaySeconds=60)
    assert bodies(app) == []
    counts = app.sqs("GetQueueAttributes", AttributeNames=["All"])["Attributes"]
    assert counts["ApproximateNumberOfMessagesDelayed"] == "1"
    app.box.control("POST", "clock", advance_seconds=60)
    assert bodies(app) == ["later"]


def test_an_old_handle_deletes_nothing(app: Subscriber) -> None:
    app.sqs("SendMessage", MessageBody="mine")
    [first] = app.sqs("ReceiveMessage", VisibilityTimeout=0)["Messages"]
    [_] = app.sqs("ReceiveMessage", VisibilityTimeout=0)["Messages"]
    app.sqs("DeleteMessage", ReceiptHandle=first["ReceiptHandle"])
    assert bodies(app) == ["mine"]


def test_a_reset_empties_queues_and_keeps_them(app: Subscriber) -> None:
    app.sqs("SendMessage", MessageBody="gone")
    app.box.control("POST", "reset")
    assert bodies(app) == []


def test_queues_are_listed_and_deleted(app: Subscriber) -> None:
    made = app.sqs("CreateQueue", QueueName="mine")["QueueUrl"]
    assert app.sqs("ListQueues")["QueueUrls"] == [made, QUEUE_URL]
    assert app.sqs("ListQueues", QueueNamePrefix="order")["QueueUrls"] == [QUEUE_URL]
    app.sqs("DeleteQueue", QueueUrl=made)
    assert app.sqs("ListQueues")["QueueUrls"] == [QUEUE_URL]


@pytest.mark.parametrize(
    ("action", "body", "name"),
    [
        ("TagQueue", {}, "UnsupportedOperation"),
        ("SendMessage", {}, "MissingParameter"),
        ("SendMessage", {"MessageBody": "x", "QueueUrl": "y"}, "QueueDoesNotExist"),
        ("ReceiveMessage", {"MaxNumberOfMessages": 11}, "InvalidParameterValue"),
        ("DeleteMessage", {"ReceiptHandle": "made-up"}, "ReceiptHandleIsInvalid"),
        ("DeleteMessageBatch", {"Entries": []}, "EmptyBatchRequest"),
        ("DeleteMessageBatch", {"Entries": [{"Id": "1"}] * 11}, "TooManyEntriesInBatchRequest"),
        ("ChangeMessageVisibility", {"ReceiptHandle": "a.b"}, "MissingParameter"),
        (
            "ChangeMessageVisibility",
            {"ReceiptHandle": "a.b", "VisibilityTimeout": 5},
            "MessageNotInflight",
        ),
        ("SetQueueAttributes", {"Attributes": {"Colour": "red"}}, "InvalidAttributeName"),
    ],
)
def test_what_queues_refuse(box: Box, action: str, body: Any, name: str) -> None:
    answer = box.client.post(
        "/_sqs/",
        json={"QueueUrl": QUEUE_URL, **body},
        headers={"X-Amz-Target": f"AmazonSQS.{action}"},
    )
    assert answer.status_code == 400
    assert json.loads(answer.data)["__type"] == f"com.amazonaws.sqs#{name}"


def test_one_bad_handle_does_not_spoil_a_batch(app: Subscriber) -> None:
    app.sqs("SendMessage", MessageBody="x")
    [message] = app.sqs("ReceiveMessage")["Messages"]
    entries = [
        {"Id": "bad", "ReceiptHandle": "made-up"},
        {"Id": "good", "ReceiptHandle": message["ReceiptHandle"]},
    ]
    answer = app.sqs("DeleteMessageBatch", Entries=entries)
    assert answer["Successful"] == [{"Id": "good"}]
    assert [failure["Code"] for failure in answer["Failed"]] == ["ReceiptHandleIsInvalid"]


def test_a_call_that_is_no_json_is_refused(box: Box) -> None:
    headers = {"X-Amz-Target": "AmazonSQS.ReceiveMessage"}
    answer = box.client.post("/_sqs/", data="Action=ReceiveMessage", headers=headers)
    assert answer.status_code == 400
