"""The queue that Amazon sends ORDER_CHANGE to: SQS, or whatever speaks like it (amazon.md 5)."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError, NoCredentialsError

from channel.adapters.amazon.copy_guard import CopyGuard
from channel.adapters.amazon.journal import Failed, Journal
from channel.adapters.order_change_wire import read_notice
from channel.errors import Rejected, RemoteError, Unavailable
from channel.ports.notices import Notice, OddNotice

if TYPE_CHECKING:
    from types_boto3_sqs import SQSClient

log = logging.getLogger(__name__)

SYSTEM = "SQS"
MOST = 10
# While what a message says is being stored, nobody else is to receive it.
INVISIBLE = 60
_TIMEOUT = 5
_LONGEST_WAIT = 20
_ANYWHERE = "us-east-1"
_NOBODY = "nobody"


class SqsNotices:
    """`endpoint` stands in for Amazon's own address of the queue's region.

    Credentials are found the way every AWS client finds them: environment, profile, role. A queue
    on this machine (http://) is no AWS, and is asked in nobody's name.
    """

    def __init__(
        self, queue_url: str, endpoint: str | None, guard: CopyGuard, journal: Journal
    ) -> None:
        self._queue_url = queue_url
        self._endpoint = endpoint
        self._guard = guard
        self._journal = journal
        self._session = boto3.Session()
        # The library learns what SQS is before a worker forks, not in each job; nothing connects.
        self._open(_NOBODY)

    @property
    def configured(self) -> bool:
        return True

    def arn(self) -> str:
        self._guard.check(SYSTEM)
        try:
            answer = self._client.get_queue_attributes(
                QueueUrl=self._queue_url, AttributeNames=["QueueArn"]
            )
        except (ClientError, BotoCoreError) as error:
            raise self._noted(error) from None
        arn = answer.get("Attributes", {}).get("QueueArn")
        if not arn:
            raise Unavailable(SYSTEM, "the queue does not tell its ARN")
        return arn

    def receive(self, wait: int) -> tuple[Notice | OddNotice, ...]:
        # A copy would take the original's messages away.
        self._guard.check(SYSTEM)
        try:
            answer = self._client.receive_message(
                QueueUrl=self._queue_url,
                MaxNumberOfMessages=MOST,
                WaitTimeSeconds=min(wait, _LONGEST_WAIT),
                VisibilityTimeout=INVISIBLE,
            )
        except (ClientError, BotoCoreError) as error:
            raise self._noted(error) from None
        return tuple(
            read_notice(message.get("Body", ""), message["ReceiptHandle"])
            for message in answer.get("Messages", [])
        )

    def delete(self, receipts: Sequence[str]) -> None:
        for start in range(0, len(receipts), MOST):
            self._delete(receipts[start : start + MOST])

    def _delete(self, receipts: Sequence[str]) -> None:
        try:
            answer = self._client.delete_message_batch(
                QueueUrl=self._queue_url,
                Entries=[
                    {"Id": str(place), "ReceiptHandle": receipt}
                    for place, receipt in enumerate(receipts)
                ],
            )
        except (ClientError, BotoCoreError) as error:
            raise self._noted(error) from None
        # They come again, and say nothing new.
        if failed := answer.get("Failed", []):
            log.warning("SQS did not delete %s messages: %s", len(failed), failed[0].get("Code"))

    def _noted(self, error: ClientError | BotoCoreError) -> RemoteError:
        translated = _translated(error)
        self._journal.note(Failed(SYSTEM), translated)
        return translated

    @cached_property
    def _client(self) -> SQSClient:
        is_aws = urlsplit(self._endpoint or self._queue_url).scheme == "https"
        return self._open(None) if is_aws else self._open(_NOBODY)

    def _open(self, credentials: str | None) -> SQSClient:
        """With these for key and secret; None: those that the AWS library finds."""
        return self._session.client(
            "sqs",
            region_name=_region(self._queue_url) or self._session.region_name or _ANYWHERE,
            endpoint_url=self._endpoint,
            aws_access_key_id=credentials,
            aws_secret_access_key=credentials,
            config=Config(
                connect_timeout=_TIMEOUT,
                read_timeout=_LONGEST_WAIT + _TIMEOUT,
                retries={"total_max_attempts": 2},
            ),
        )


def _region(queue_url: str) -> str | None:
    """`https://sqs.eu-west-1.amazonaws.com/…` names it."""
    host = (urlsplit(queue_url).hostname or "").split(".")
    return host[1] if len(host) > 3 and host[0] == "sqs" else None


def _translated(error: ClientError | BotoCoreError) -> RemoteError:
    """The queue's own words name queues and permissions: no secret, no buyer."""
    if isinstance(error, NoCredentialsError):
        return Rejected(SYSTEM, "no AWS credentials were found", remote_code="NoCredentials")
    if not isinstance(error, ClientError):
        return Unavailable(SYSTEM, type(error).__name__)
    told = error.response.get("Error", {})
    meta = error.response.get("ResponseMetadata", {})
    code, status = told.get("Code", "Unknown"), meta.get("HTTPStatusCode", 500)
    if status >= 500 or status == 429 or "Throttl" in code:
        return Unavailable(SYSTEM, f"{code} (HTTP {status})", meta.get("RequestId"))
    return Rejected(
        SYSTEM, told.get("Message", "")[:500], remote_code=code, request_id=meta.get("RequestId")
    )
