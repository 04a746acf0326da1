"""Feeds API 2021-06-30: the port `ports/feeds.py` (amazon.md 3.8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec
import requests

from channel.adapters.amazon.client import USER_AGENT, Client
from channel.adapters.amazon.faults import SYSTEM, Answer, unreachable
from channel.adapters.amazon.feed_wire import (
    CONTENT_TYPE,
    UnreadableReport,
    read_refusals,
    write_cancellations,
    write_confirmations,
)
from channel.adapters.amazon.operations import (
    CREATE_FEED,
    CREATE_FEED_DOCUMENT,
    GET_FEED,
    GET_FEED_DOCUMENT,
    GET_FEEDS,
    Operation,
)
from channel.adapters.amazon.shipment_wire import write_moment
from channel.errors import Unavailable
from channel.ports.feeds import Cancellation, FeedKind, FeedState, FeedStatus, MessageRefused
from channel.ports.marketplace import Account, Confirmation

TIMEOUTS = (5.0, 30.0)
# Amazon's clock may be behind ours.
SKEW = timedelta(minutes=5)
TYPES = {
    FeedKind.CANCEL: "POST_ORDER_ACKNOWLEDGEMENT_DATA",
    FeedKind.CONFIRM: "POST_ORDER_FULFILLMENT_DATA",
}
# A word that nobody has told us of is not an end: whoever waits has a limit of their own.
_STATUSES = {
    "DONE": FeedStatus.DONE,
    "FATAL": FeedStatus.REFUSED,
    "CANCELLED": FeedStatus.CANCELLED,
}
_THIS_MACHINE = {"127.0.0.1", "localhost", "::1"}

Wire = TypeVar("Wire", bound=msgspec.Struct)


class _Document(msgspec.Struct, frozen=True, rename="camel"):
    feed_document_id: str
    url: str


class _Created(msgspec.Struct, frozen=True, rename="camel"):
    feed_id: str


class _Feed(msgspec.Struct, frozen=True, rename="camel"):
    processing_status: str
    result_feed_document_id: str | None = None


class _Feeds(msgspec.Struct, frozen=True):
    feeds: tuple[_Created, ...]


class AmazonFeeds:
    """A feed is a document uploaded to a link, then named; its report comes by a link too."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def cancel(
        self, account: Account, marketplace_ids: Sequence[str], orders: Sequence[Cancellation]
    ) -> str:
        file = write_cancellations(account.selling_partner_id, orders)
        return self._submit(account, FeedKind.CANCEL, marketplace_ids, file)

    def confirm(
        self, account: Account, marketplace_ids: Sequence[str], parcels: Sequence[Confirmation]
    ) -> str:
        file = write_confirmations(account.selling_partner_id, parcels)
        return self._submit(account, FeedKind.CONFIRM, marketplace_ids, file)

    def since(self, account: Account, kind: FeedKind, moment: datetime) -> tuple[str, ...]:
        params = {
            "feedTypes": TYPES[kind],
            "createdSince": write_moment(moment - SKEW),
            "pageSize": "100",
        }
        answer = self._client.call(account, GET_FEEDS, params=params)
        return tuple(feed.feed_id for feed in self._read(account, GET_FEEDS, answer, _Feeds).feeds)

    def state(self, account: Account, feed_id: str) -> FeedState:
        answer = self._client.call(account, GET_FEED, names={"feed_id": feed_id})
        feed = self._read(account, GET_FEED, answer, _Feed)
        status = _STATUSES.get(feed.processing_status, FeedStatus.WAITING)
        return FeedState(status, feed.result_feed_document_id)

    def refusals(self, account: Account, document_id: str) -> Mapping[int, MessageRefused]:
        names = {"document_id": document_id}
        answer = self._client.call(account, GET_FEED_DOCUMENT, names=names)
        document = self._read(account, GET_FEED_DOCUMENT, answer, _Document)
        try:
            with self._client.moving(account, GET_FEED_DOCUMENT, "GET"):
                answered = _transfer("GET", document.url)
            return read_refusals(answered)
        except UnreadableReport as unreadable:
            error = Unavailable(SYSTEM, str(unreadable))
        except Unavailable as unavailable:
            error = unavailable
        self._client.note(account, GET_FEED_DOCUMENT, error)
        raise error

    def _submit(
        self, account: Account, kind: FeedKind, marketplace_ids: Sequence[str], file: bytes
    ) -> str:
        wish = msgspec.json.encode({"contentType": CONTENT_TYPE})
        answer = self._client.call(account, CREATE_FEED_DOCUMENT, body=wish)
        document = self._read(account, CREATE_FEED_DOCUMENT, answer, _Document)
        try:
            with self._client.moving(account, CREATE_FEED_DOCUMENT, "PUT"):
                _transfer("PUT", document.url, file)
        except Unavailable as error:
            self._client.note(account, CREATE_FEED_DOCUMENT, error)
            raise
        feed = {
            "feedType": TYPES[kind],
            "marketplaceIds": list(marketplace_ids),
            "inputFeedDocumentId": document.feed_document_id,
        }
        answer = self._client.call(account, CREATE_FEED, body=msgspec.json.encode(feed))
        return self._read(account, CREATE_FEED, answer, _Created).feed_id

    def _read(
        self, account: Account, operation: Operation, answer: Answer, shape: type[Wire]
    ) -> Wire:
        try:
            return msgspec.json.decode(answer.body, type=shape)
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise self._client.unreadable(account, operation, answer) from None


def _transfer(method: str, url: str, file: bytes | None = None) -> bytes:
    """Up to a presigned link, or down from it; without any token."""
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in _THIS_MACHINE:
        raise Unavailable(SYSTEM, "the feed document's address is not https://")
    headers = {"user-agent": USER_AGENT}
    if file is not None:
        headers["content-type"] = CONTENT_TYPE
    try:
        response = requests.request(
            method, url, data=file, headers=headers, timeout=TIMEOUTS, allow_redirects=False
        )
    except requests.RequestException as error:
        raise unreachable(error) from None
    if response.status_code != 200:
        raise Unavailable(SYSTEM, f"feed document: HTTP {response.status_code}")
    return response.content
