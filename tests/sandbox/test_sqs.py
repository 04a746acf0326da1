"""Queues: the box's own and moto's, both driven by boto3, behave alike for what we need."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from threading import Thread
from typing import Any

import boto3
import pytest
import requests
from moto.server import ThreadedMotoServer
from types_boto3_sqs import SQSClient

from channel.sandbox import create_sandbox
from tests.sandbox import order_change_shape
from tests.sandbox.box import MUG, US
from tests.sandbox.serving import served
from tests.sandbox.subscriber import subscribe

REGION = "eu-west-1"


@pytest.fixture(scope="module")
def moto() -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(params=["box", "moto"])
def endpoint(request: pytest.FixtureRequest) -> str:
    """The address of an SQS."""
    if request.param == "moto":
        return str(request.getfixturevalue("moto"))
    return f"{request.getfixturevalue('url')}/_sqs"


def client_of(endpoint: str, region: str = REGION) -> SQSClient:
    return boto3.client(
        "sqs",
        endpoint_url=endpoint,
        region_name=region,
        aws_access_key_id="nobody",
        aws_secret_access_key="nothing",
    )


@pytest.fixture
def sqs(endpoint: str) -> Iterator[SQSClient]:
    client = client_of(endpoint)
    yield client
    client.close()


@pytest.fixture
def queue(sqs: SQSClient, request: pytest.FixtureRequest) -> str:
    """The address of a new queue."""
    name = f"q-{abs(hash(request.node.name))}"
    return sqs.create_queue(QueueName=name)["QueueUrl"]


def taken(sqs: SQSClient, queue: str, **options: Any) -> list[Any]:
    return list(sqs.receive_message(QueueUrl=queue, **options).get("Messages", []))


def test_a_message_is_sent_received_and_deleted(sqs: SQSClient, queue: str) -> None:
    sent = sqs.send_message(QueueUrl=queue, MessageBody="Hej Åsa")
    [message] = taken(sqs, queue)
    assert (message["MessageId"], message["Body"]) == (sent["MessageId"], "Hej Åsa")
    assert message["MD5OfBody"] == sent["MD5OfMessageBody"]
    sqs.delete_message(QueueUrl=queue, ReceiptHandle=message["ReceiptHandle"])
    sqs.purge_queue(QueueUrl=queue)
    assert taken(sqs, queue) == []


def test_a_received_message_is_hidden_until_it_is_let_go(sqs: SQSClient, queue: str) -> None:
    sqs.send_message(QueueUrl=queue, MessageBody="once")
    [first] = taken(sqs, queue)
    assert taken(sqs, queue) == []
    handle = first["ReceiptHandle"]
    sqs.change_message_visibility(QueueUrl=queue, ReceiptHandle=handle, VisibilityTimeout=0)
    [again] = taken(sqs, queue, AttributeNames=["ApproximateReceiveCount"])
    assert again["MessageId"] == first["MessageId"]
    assert again["Attributes"]["ApproximateReceiveCount"] == "2"


def test_ten_messages_come_at_once_and_go_at_once(sqs: SQSClient, queue: str) -> None:
    for number in range(12):
        sqs.send_message(QueueUrl=queue, MessageBody=str(number))
    found = taken(sqs, queue, MaxNumberOfMessages=10)
    entries: Any = [
        {"Id": str(place), "ReceiptHandle": message["ReceiptHandle"]}
        for place, message in enumerate(found)
    ]
    answer = sqs.delete_message_batch(QueueUrl=queue, Entries=entries)
    assert len(answer["Successful"]) == 10
    counts = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    left = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=counts)  # type: ignore[arg-type]
    assert left["Attributes"] == dict(zip(counts, ("2", "0"), strict=True))


def test_a_queue_tells_its_arn_and_is_found_by_name(sqs: SQSClient, queue: str) -> None:
    name = queue.rpartition("/")[2]
    assert sqs.get_queue_url(QueueName=name)["QueueUrl"] == queue
    known = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]
    assert known["QueueArn"].startswith("arn:aws:sqs:")
    assert known["QueueArn"].endswith(f":{name}")


def test_making_a_queue_twice_is_one_queue(sqs: SQSClient, queue: str) -> None:
    name = queue.rpartition("/")[2]
    assert sqs.create_queue(QueueName=name)["QueueUrl"] == queue
    other = {"VisibilityTimeout": "7"}
    with pytest.raises(sqs.exceptions.QueueNameExists):
        sqs.create_queue(QueueName=name, Attributes=other)  # type: ignore[arg-type]


def test_a_queue_that_is_not_there_is_named_so(sqs: SQSClient) -> None:
    with pytest.raises(sqs.exceptions.QueueDoesNotExist) as refused:
        sqs.get_queue_url(QueueName="nowhere")
    error = refused.value.response["Error"]
    assert error["Code"] == "AWS.SimpleQueueService.NonExistentQueue"


def test_what_nobody_deletes_goes_to_the_dead_letters(sqs: SQSClient, queue: str) -> None:
    dead = sqs.create_queue(QueueName=queue.rpartition("/")[2] + "-dead")["QueueUrl"]
    arn = sqs.get_queue_attributes(QueueUrl=dead, AttributeNames=["QueueArn"])["Attributes"]
    policy = {"deadLetterTargetArn": arn["QueueArn"], "maxReceiveCount": 1}
    changed = {"RedrivePolicy": json.dumps(policy), "VisibilityTimeout": "0"}
    sqs.set_queue_attributes(QueueUrl=queue, Attributes=changed)  # type: ignore[arg-type]
    sqs.send_message(QueueUrl=queue, MessageBody="poison")
    assert [message["Body"] for message in taken(sqs, queue)] == ["poison"]
    assert taken(sqs, queue) == []
    assert [message["Body"] for message in taken(sqs, dead)] == ["poison"]


def test_a_long_poll_waits_for_a_message(sqs: SQSClient, queue: str, endpoint: str) -> None:
    def send() -> None:
        time.sleep(0.2)
        other = client_of(endpoint)
        other.send_message(QueueUrl=queue, MessageBody="late")
        other.close()

    thread = Thread(target=send)
    thread.start()
    found = taken(sqs, queue, WaitTimeSeconds=10)
    thread.join()
    assert [message["Body"] for message in found] == ["late"]


@pytest.fixture
def sandbox(endpoint: str) -> Iterator[str]:
    """A sandbox that sends its notifications to the SQS of `endpoint`."""
    if endpoint.endswith("/_sqs"):
        yield endpoint.removesuffix("/_sqs")
        return
    with served(create_sandbox(speed=1000, sqs_endpoint=endpoint)) as url:
        yield url


def test_an_order_that_changes_is_heard_of_in_either_queue(
    sqs: SQSClient, queue: str, sandbox: str
) -> None:
    arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["QueueArn"])["Attributes"]
    subscribe(sandbox, arn["QueueArn"])
    order = {"marketplaceId": US, "items": [MUG]}
    answer = requests.post(f"{sandbox}/_sandbox/orders", json=order, timeout=5).json()
    # On its way for a minute at most, which is a moment at this speed.
    time.sleep(0.1)
    requests.get(f"{sandbox}/_sandbox/health", timeout=5)
    [message] = taken(sqs, queue, WaitTimeSeconds=5)
    assert order_change_shape.violations(message["Body"]) == []
    change = json.loads(message["Body"])["Payload"]["OrderChangeNotification"]
    assert change["AmazonOrderId"] == answer["orderId"]
