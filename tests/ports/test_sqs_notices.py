"""The queue of notifications: the box's own and moto's, read by one adapter."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto.server import ThreadedMotoServer
from sqlalchemy import Engine, create_engine, select
from sqlalchemy.orm import Session, sessionmaker

from channel.adapters.amazon.copy_guard import CopyGuard
from channel.adapters.amazon.journal import Journal
from channel.adapters.sqs_notices import SqsNotices
from channel.adapters.system_clock import SystemClock
from channel.domain.order import FulfillmentChannel
from channel.errors import ReadOnlyCopy, Rejected, Unavailable
from channel.models.base import Base
from channel.models.engine import prepare_engine
from channel.models.error_log import CommunicationError
from channel.models.installation import Installation
from channel.ports.notices import Notice, OddNotice
from tests.rig.ports import free_port
from tests.rig.sandbox import Sandbox

HERE = "https://shop.example"
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
MESSAGE: dict[str, Any] = {
    "NotificationVersion": "1.0",
    "NotificationType": "ORDER_CHANGE",
    "PayloadVersion": "1.0",
    "EventTime": "2026-11-20T11:59:59.123Z",
    "Payload": {
        "OrderChangeNotification": {
            "NotificationLevel": "OrderLevel",
            "SellerId": "A-TEST",
            "AmazonOrderId": "302-1234567-1234567",
            "OrderChangeType": "OrderStatusChange",
            "OrderChangeTrigger": {"TimeOfOrderChange": None, "ChangeReason": "Status"},
            "Summary": {
                "MarketplaceId": "A1PA6795UKMFR9",
                "OrderStatus": "PartiallyShipped",
                "PurchaseDate": "2026-11-20T09:00:00Z",
                "DestinationPostalCode": "90210",
                "FulfillmentType": "MFN",
            },
        }
    },
    "NotificationMetadata": {"NotificationId": "n-1"},
}


@pytest.fixture(scope="module")
def moto() -> Iterator[str]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[sessionmaker[Session]]:
    engine: Engine = create_engine(f"sqlite:///{tmp_path / 'channel.sqlite'}")
    prepare_engine(engine)
    Base.metadata.create_all(engine)
    yield sessionmaker(engine, expire_on_commit=False)
    engine.dispose()


@dataclass
class Queue:
    """The queue, and Amazon's end of it."""

    notices: SqsNotices
    send: Callable[[str], None]


@pytest.fixture(params=["box", "moto"])
def queue(request: pytest.FixtureRequest, sessions: sessionmaker[Session]) -> Iterator[Queue]:
    if request.param == "box":
        sandbox: Sandbox = request.getfixturevalue("sandbox")
        endpoint = f"{sandbox.url}/_sqs"
    else:
        endpoint = str(request.getfixturevalue("moto"))
    sqs = boto3.client(
        "sqs",
        endpoint_url=endpoint,
        region_name="us-east-1",
        aws_access_key_id="nobody",
        aws_secret_access_key="nothing",
    )
    url = sqs.create_queue(QueueName=f"q-{abs(hash(request.node.name))}")["QueueUrl"]
    notices = opened(url, endpoint, sessions)
    yield Queue(notices, lambda body: void(sqs.send_message(QueueUrl=url, MessageBody=body)))
    sqs.close()


def opened(url: str, endpoint: str | None, sessions: sessionmaker[Session]) -> SqsNotices:
    return SqsNotices(url, endpoint, CopyGuard(sessions, HERE), Journal(sessions, SystemClock()))


def void(_: object) -> None:
    """A sender wants no answer."""


def with_change(**changes: Any) -> str:
    message: dict[str, Any] = json.loads(json.dumps(MESSAGE))
    message["Payload"]["OrderChangeNotification"] |= changes
    return json.dumps(message)


def test_a_message_says_which_order_changed_how_and_when(queue: Queue) -> None:
    queue.send(json.dumps(MESSAGE))
    [notice] = queue.notices.receive(1)
    assert notice == Notice(
        receipt=notice.receipt,
        notification_id="n-1",
        selling_partner_id="A-TEST",
        marketplace_id="A1PA6795UKMFR9",
        amazon_order_id="302-1234567-1234567",
        amazon_status="PartiallyShipped",
        channel=FulfillmentChannel.MERCHANT,
        changed_at=NOW - timedelta(milliseconds=877),
        purchased_at=NOW - timedelta(hours=3),
    )


def test_a_message_stays_hidden_until_it_is_deleted(queue: Queue) -> None:
    queue.send(json.dumps(MESSAGE))
    [notice] = queue.notices.receive(1)
    assert queue.notices.receive(0) == ()
    queue.notices.delete([notice.receipt])
    assert queue.notices.receive(0) == ()


def test_more_than_ten_messages_are_taken_and_deleted(queue: Queue) -> None:
    for _ in range(23):
        queue.send(json.dumps(MESSAGE))
    taken: list[str] = []
    while found := queue.notices.receive(0):
        assert len(found) <= 10
        taken += [notice.receipt for notice in found]
    assert len(taken) == 23
    queue.notices.delete(taken)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("Hello", "it is not JSON"),
        ('{"NotificationType": "ANY_OFFER_CHANGED"}', "it is no ORDER_CHANGE"),
        ('{"Type": "x"}', "Object missing required field `NotificationType`"),
        (with_change(AmazonOrderId="D01-secret"), "AmazonOrderId is not an order number"),
        (with_change(SellerId=""), "SellerId is empty or too long"),
        (
            with_change(OrderChangeTrigger={"TimeOfOrderChange": "today"}),
            "TimeOfOrderChange is not a time",
        ),
    ],
)
def test_what_cannot_be_used_is_told_by_its_keys_only(queue: Queue, body: str, why: str) -> None:
    queue.send(body)
    [odd] = queue.notices.receive(1)
    assert odd == OddNotice(odd.receipt, why)
    assert "postal" not in repr(odd).lower()


def test_the_queue_tells_its_arn(queue: Queue) -> None:
    assert queue.notices.arn().startswith("arn:aws:sqs:us-east-1:")


def test_a_queue_that_is_not_there_is_told_and_written_down(
    queue: Queue, sessions: sessionmaker[Session]
) -> None:
    there = queue.notices
    gone = opened(there._queue_url.replace("/q-", "/none-"), there._endpoint, sessions)
    with pytest.raises(Rejected) as caught:
        gone.receive(0)
    assert caught.value.system == "SQS"
    assert "NonExistentQueue" in (caught.value.remote_code or "")
    with sessions() as session:
        assert session.scalars(select(CommunicationError.operation)).all() == ["SQS"]


def test_a_queue_that_does_not_answer_will_later(sessions: sessionmaker[Session]) -> None:
    endpoint = f"http://127.0.0.1:{free_port()}"
    with pytest.raises(Unavailable):
        opened(f"{endpoint}/000000000000/q", endpoint, sessions).receive(0)


def test_a_copy_leaves_the_original_s_messages_alone(
    queue: Queue, sessions: sessionmaker[Session]
) -> None:
    queue.send(json.dumps(MESSAGE))
    with sessions.begin() as session:
        elsewhere = "https://the-original.example"
        session.add(Installation(id=1, base_url=elsewhere, confirmed_at=NOW))
    with pytest.raises(ReadOnlyCopy):
        queue.notices.receive(0)
    with sessions.begin() as session:
        session.get_one(Installation, 1).base_url = HERE
    assert len(queue.notices.receive(1)) == 1


def test_without_aws_credentials_the_remedy_is_named(
    sessions: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    url = "https://sqs.eu-west-1.amazonaws.com/000000000000/q"
    with pytest.raises(Rejected) as caught:
        opened(url, None, sessions).arn()
    assert caught.value.remote_code == "NoCredentials"
