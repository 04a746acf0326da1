"""Notifications API v1: have a seller's order changes sent to our queue (amazon.md 5.2)."""

from __future__ import annotations

from contextlib import suppress
from typing import TypeVar

import msgspec

from channel.adapters.amazon.client import Client
from channel.adapters.amazon.faults import Answer
from channel.adapters.amazon.operations import (
    CREATE_DESTINATION,
    CREATE_SUBSCRIPTION,
    DELETE_DESTINATION,
    DELETE_SUBSCRIPTION,
    GET_DESTINATIONS,
    GET_SUBSCRIPTION,
    GET_SUBSCRIPTION_BY_ID,
    Operation,
)
from channel.errors import Rejected
from channel.ports.marketplace import Account

NAME = "amazon-channel order changes"
PAYLOAD_VERSION = "1.0"
# Optional, says the model; some found that nothing comes without it (amazon.md 5.2).
DIRECTIVE = {"eventFilter": {"eventFilterType": "ORDER_CHANGE"}}


class _Queue(msgspec.Struct, frozen=True):
    arn: str = ""


class _Resource(msgspec.Struct, frozen=True):
    sqs: _Queue | None = None


class _Destination(msgspec.Struct, frozen=True, rename="camel"):
    destination_id: str
    resource: _Resource | None = None

    @property
    def arn(self) -> str | None:
        return self.resource.sqs.arn if self.resource and self.resource.sqs else None


class _Subscription(msgspec.Struct, frozen=True, rename="camel"):
    subscription_id: str
    destination_id: str


class _OneDestination(msgspec.Struct, frozen=True):
    payload: _Destination


class _Destinations(msgspec.Struct, frozen=True):
    payload: list[_Destination]


class _OneSubscription(msgspec.Struct, frozen=True):
    payload: _Subscription


Wire = TypeVar("Wire", bound=msgspec.Struct)


class AmazonSubscriptions:
    """One destination per region (its queue), one subscription per seller.

    What is there already is found and used: made twice, or killed half-way, it is the same.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    def subscribe(self, account: Account, queue_arn: str) -> str:
        destination_id = self._destination(account, queue_arn)
        try:
            return self._subscribe(account, destination_id)
        except Rejected as error:
            if not _is_conflict(error):
                raise
        there = self._subscription(account)
        if there.destination_id == destination_id:
            return there.subscription_id
        # It sends to a queue that nobody reads any more: the one before this.
        self._delete(account, DELETE_SUBSCRIPTION, subscription_id=there.subscription_id)
        return self._subscribe(account, destination_id)

    def unsubscribe(self, account: Account, subscription_id: str, *, last: bool) -> None:
        names = {"subscription_id": subscription_id}
        try:
            answer = self._client.call(account, GET_SUBSCRIPTION_BY_ID, names=names)
        except Rejected as error:
            if error.remote_code == "NotFound":
                return
            raise
        there = self._read(account, GET_SUBSCRIPTION_BY_ID, answer, _OneSubscription).payload
        self._delete(account, DELETE_SUBSCRIPTION, **names)
        if last:
            # Refused as a conflict while somebody we do not know of sends there.
            with suppress(Rejected):
                self._delete(account, DELETE_DESTINATION, destination_id=there.destination_id)

    def _destination(self, account: Account, arn: str) -> str:
        there = self._find_destination(account, arn)
        if there is not None:
            return there
        body = {"name": NAME, "resourceSpecification": {"sqs": {"arn": arn}}}
        try:
            answer = self._client.call(account, CREATE_DESTINATION, body=msgspec.json.encode(body))
        except Rejected as error:
            # Another worker was quicker.
            there = self._find_destination(account, arn) if _is_conflict(error) else None
            if there is None:
                raise
            return there
        return self._read(
            account, CREATE_DESTINATION, answer, _OneDestination
        ).payload.destination_id

    def _find_destination(self, account: Account, arn: str) -> str | None:
        answer = self._client.call(account, GET_DESTINATIONS)
        found = self._read(account, GET_DESTINATIONS, answer, _Destinations).payload
        return next((each.destination_id for each in found if each.arn == arn), None)

    def _subscribe(self, account: Account, destination_id: str) -> str:
        body = {
            "payloadVersion": PAYLOAD_VERSION,
            "destinationId": destination_id,
            "processingDirective": DIRECTIVE,
        }
        answer = self._client.call(account, CREATE_SUBSCRIPTION, body=msgspec.json.encode(body))
        return self._read(
            account, CREATE_SUBSCRIPTION, answer, _OneSubscription
        ).payload.subscription_id

    def _subscription(self, account: Account) -> _Subscription:
        answer = self._client.call(account, GET_SUBSCRIPTION)
        return self._read(account, GET_SUBSCRIPTION, answer, _OneSubscription).payload

    def _delete(self, account: Account, operation: Operation, **names: str) -> None:
        try:
            self._client.call(account, operation, names=names)
        except Rejected as error:
            if error.remote_code != "NotFound":
                raise

    def _read(
        self, account: Account, operation: Operation, answer: Answer, shape: type[Wire]
    ) -> Wire:
        try:
            return msgspec.json.decode(answer.body, type=shape)
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise self._client.unreadable(account, operation, answer) from None


def _is_conflict(error: Rejected) -> bool:
    return error.status == 409
