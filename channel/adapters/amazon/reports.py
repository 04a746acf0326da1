"""Reports API 2021-06-30: the port `ports/reports.py` (amazon.md 7)."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import Message
from tempfile import SpooledTemporaryFile
from typing import IO, Any, TypeVar, cast
from urllib.parse import urlsplit

import msgspec
import requests

from channel.adapters.amazon.client import USER_AGENT, Client
from channel.adapters.amazon.faults import SYSTEM, Answer, unreachable
from channel.adapters.amazon.fulfilled_file import read_fulfilled
from channel.adapters.amazon.operations import (
    CREATE_REPORT,
    GET_REPORT,
    GET_REPORT_DOCUMENT,
    Operation,
)
from channel.adapters.amazon.report_file import read_report
from channel.adapters.amazon.report_rows import UnreadableReport
from channel.adapters.amazon.shipment_wire import write_moment
from channel.errors import Unavailable
from channel.ports.marketplace import Account
from channel.ports.reports import (
    FulfilledItem,
    ReportedOrder,
    ReportKind,
    ReportState,
    ReportStatus,
    ReportWish,
)

TIMEOUTS = (5.0, 30.0)
TYPES = {
    ReportKind.BY_LAST_UPDATE: "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL",
    ReportKind.BY_ORDER_DATE: "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL",
    ReportKind.FULFILLED_BY_AMAZON: "GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL",
}
# A word that nobody has told us of is not an end: whoever waits has a limit of their own.
_STATUSES = {
    "DONE": ReportStatus.DONE,
    "CANCELLED": ReportStatus.EMPTY,
    "FATAL": ReportStatus.FAILED,
}
_THIS_MACHINE = {"127.0.0.1", "localhost", "::1"}
_IN_MEMORY = 16 << 20
_CHUNK = 1 << 18

Wire = TypeVar("Wire", bound=msgspec.Struct)
Told = TypeVar("Told")


class _Created(msgspec.Struct, frozen=True, rename="camel"):
    report_id: str


class _Report(msgspec.Struct, frozen=True, rename="camel"):
    processing_status: str
    report_document_id: str | None = None


class _Document(msgspec.Struct, frozen=True, rename="camel"):
    url: str


class AmazonReports:
    """The reports of `ReportKind`. The file itself is fetched from a link, without any token."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def request(self, account: Account, wish: ReportWish) -> str:
        body = {
            "reportType": TYPES[wish.kind],
            "marketplaceIds": list(wish.marketplace_ids),
            "dataStartTime": write_moment(wish.starts_at),
        }
        if wish.ends_at is not None:
            body["dataEndTime"] = write_moment(wish.ends_at)
        answer = self._client.call(account, CREATE_REPORT, body=msgspec.json.encode(body))
        return self._read(account, CREATE_REPORT, answer, _Created).report_id

    def state(self, account: Account, report_id: str) -> ReportState:
        answer = self._client.call(account, GET_REPORT, names={"report_id": report_id})
        report = self._read(account, GET_REPORT, answer, _Report)
        status = _STATUSES.get(report.processing_status, ReportStatus.WAITING)
        if status is not ReportStatus.DONE:
            return ReportState(status)
        if not report.report_document_id:
            raise self._client.unreadable(account, GET_REPORT, answer)
        return ReportState(status, report.report_document_id)

    def orders(self, account: Account, document_id: str) -> Iterator[ReportedOrder]:
        file, charset = self._file(account, document_id)
        return self._told(account, read_report(file, charset))

    def fulfilled(self, account: Account, document_id: str) -> Iterator[FulfilledItem]:
        file, charset = self._file(account, document_id)
        return self._told(account, read_fulfilled(file, charset))

    def _file(self, account: Account, document_id: str) -> tuple[IO[bytes], str | None]:
        names = {"document_id": document_id}
        answer = self._client.call(account, GET_REPORT_DOCUMENT, names=names)
        document = self._read(account, GET_REPORT_DOCUMENT, answer, _Document)
        try:
            with self._client.moving(account, GET_REPORT_DOCUMENT, "GET"):
                return _fetch(document.url)
        except Unavailable as error:
            self._client.note(account, GET_REPORT_DOCUMENT, error)
            raise

    def _told(self, account: Account, rows: Iterator[Told]) -> Iterator[Told]:
        try:
            yield from rows
        except UnreadableReport as unreadable:
            error = Unavailable(SYSTEM, str(unreadable))
            self._client.note(account, GET_REPORT_DOCUMENT, error)
            raise error from None

    def _read(
        self, account: Account, operation: Operation, answer: Answer, shape: type[Wire]
    ) -> Wire:
        try:
            return msgspec.json.decode(answer.body, type=shape)
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise self._client.unreadable(account, operation, answer) from None


def _fetch(url: str) -> tuple[IO[bytes], str | None]:
    """The whole file, on disk when it is large, and the charset that it was sent with."""
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in _THIS_MACHINE:
        raise Unavailable(SYSTEM, "the report's address is not https://")
    file = cast(IO[bytes], SpooledTemporaryFile(max_size=_IN_MEMORY))  # noqa: SIM115 - the reader closes it
    try:
        with requests.get(
            url,
            headers={"user-agent": USER_AGENT},
            timeout=TIMEOUTS,
            stream=True,
            allow_redirects=False,
        ) as response:
            if response.status_code != 200:
                raise Unavailable(SYSTEM, f"report document: HTTP {response.status_code}")
            for chunk in response.iter_content(_CHUNK):
                file.write(chunk)
    except requests.RequestException as error:
        file.close()
        raise unreachable(error) from None
    except Unavailable:
        file.close()
        raise
    file.seek(0)
    return file, _charset(response)


def _charset(response: requests.Response) -> str | None:
    header: Message[Any, Any] = Message()
    header["content-type"] = response.headers.get("content-type", "")
    charset = header.get_param("charset")
    return charset if isinstance(charset, str) else None
