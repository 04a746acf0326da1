"""Reports and how they come to be: queued, processed, done, or cancelled for want of data."""

from __future__ import annotations

import random
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from channel.sandbox import all_orders_file, fulfilled_shipments_file, iso8601
from channel.sandbox.marketplaces import MARKETPLACES
from channel.sandbox.order import Order
from channel.sandbox.world import World

BY_LAST_UPDATE = "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL"
BY_ORDER_DATE = "GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL"
FULFILLED = "GET_AMAZON_FULFILLED_SHIPMENTS_DATA_GENERAL"
TYPES = (BY_LAST_UPDATE, BY_ORDER_DATE, FULFILLED)
STATUSES = ("CANCELLED", "DONE", "FATAL", "IN_PROGRESS", "IN_QUEUE")

# Seconds at published speed.
_IN_QUEUE = (20, 60)
_IN_PROGRESS = (30, 120)
# Amazon makes the report of its own parcels no more often than this.
_FULFILLED_EVERY = 30 * 60
# What old systems of three continents write; European letters outside theirs become a "?".
_CHARSETS = {"NA": "UTF-8", "EU": "Cp1252", "FE": "Shift_JIS"}


@dataclass(frozen=True)
class Wish:
    """What `createReport` asked for. `until` is the upper bound, included like `since`."""

    type: str
    marketplace_ids: tuple[str, ...]
    since: datetime
    until: datetime

    @property
    def region(self) -> str:
        return MARKETPLACES[self.marketplace_ids[0]].region

    def wants(self, order: Order) -> bool:
        moment = order.created_at if self.type == BY_ORDER_DATE else order.updated_at
        if self.type == FULFILLED and not _left_a_warehouse(order):
            return False
        return order.marketplace_id in self.marketplace_ids and self.since <= moment <= self.until


def _left_a_warehouse(order: Order) -> bool:
    return order.fulfilled_by == "AMAZON" and any(line.fulfilled for line in order.lines)


@dataclass(frozen=True)
class Document:
    id: str
    seller_id: str
    wish: Wish
    content: bytes
    charset: str


@dataclass
class Report:
    """`starts` and `ends` are seconds of the sandbox's clock; `created_at` is a time of day."""

    id: str
    seller_id: str
    wish: Wish
    created_at: datetime
    asked: float
    starts: float
    ends: float
    fatal: bool
    status: str = "IN_QUEUE"
    document_id: str | None = None

    @property
    def is_open(self) -> bool:
        return self.status in {"IN_QUEUE", "IN_PROGRESS"}

    def to_wire(self) -> dict[str, Any]:
        """`Report` of the model."""
        wire: dict[str, Any] = {
            "reportId": self.id,
            "reportType": self.wish.type,
            "marketplaceIds": list(self.wish.marketplace_ids),
            "dataStartTime": iso8601.to_wire(self.wish.since),
            "dataEndTime": iso8601.to_wire(self.wish.until),
            "createdTime": iso8601.to_wire(self.created_at),
            "processingStatus": self.status,
        }
        if self.status != "IN_QUEUE" and self.starts < self.ends:
            wire["processingStartTime"] = self._moment(self.starts)
        if not self.is_open:
            wire["processingEndTime"] = self._moment(self.ends)
        if self.document_id:
            wire["reportDocumentId"] = self.document_id
        return wire

    def _moment(self, age: float) -> str:
        milliseconds = int((age - self.asked) * 1000)
        return iso8601.to_wire(self.created_at + timedelta(milliseconds=milliseconds))


class Reports:
    """Guarded by the world's lock."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.forget()

    def forget(self) -> None:
        self._dice = random.Random(f"{self._world.seed} reports")
        self._reports: dict[str, Report] = {}
        self._documents: dict[str, Document] = {}

    def create(self, seller_id: str, wish: Wish, fatal: bool) -> Report:
        """A report in the queue; a `fatal` one will fail, and one asked for again too soon."""
        now = self._world.clock.age()
        fatal = fatal or self._too_soon(seller_id, wish, now)
        starts = now + self._dice.uniform(*_IN_QUEUE) / self._world.speed
        report = Report(
            id=str(50_000_020_779 + len(self._reports)),
            seller_id=seller_id,
            wish=wish,
            created_at=self._world.clock.now(),
            asked=now,
            starts=starts,
            ends=starts + self._dice.uniform(*_IN_PROGRESS) / self._world.speed,
            fatal=fatal,
        )
        self._reports[report.id] = report
        return report

    def _too_soon(self, seller_id: str, wish: Wish, now: float) -> bool:
        since = now - _FULFILLED_EVERY / self._world.speed
        return wish.type == FULFILLED and any(
            report.wish.type == FULFILLED
            and report.wish.region == wish.region
            and report.asked > since
            for report in self.of(seller_id)
        )

    def of(self, seller_id: str) -> list[Report]:
        """The newest first."""
        return [r for r in reversed(self._reports.values()) if r.seller_id == seller_id]

    def report(self, seller_id: str, report_id: str) -> Report | None:
        found = self._reports.get(report_id)
        return found if found and found.seller_id == seller_id else None

    def document(self, document_id: str) -> Document | None:
        return self._documents.get(document_id)

    def cancel(self, report: Report) -> None:
        report.status = "CANCELLED"
        report.starts = report.ends = self._world.clock.age()

    def tick(self) -> None:
        """Let everything happen that is due."""
        now = self._world.clock.age()
        for report in self._reports.values():
            if report.is_open and now >= report.ends:
                self._finish(report)
            elif report.is_open and now >= report.starts:
                report.status = "IN_PROGRESS"

    def _finish(self, report: Report) -> None:
        """What the report tells is the world as it is now, searches and their faults aside."""
        if report.fatal:
            report.status = "FATAL"
            return
        orders = [
            order
            for order in self._world.orders.values()
            if order.seller_id == report.seller_id and report.wish.wants(order)
        ]
        if not orders:
            report.status = "CANCELLED"
            return
        document = _document(report, orders)
        self._documents[document.id] = document
        report.status, report.document_id = "DONE", document.id


def _document(report: Report, orders: list[Order]) -> Document:
    by_order_date = report.wish.type == BY_ORDER_DATE
    orders.sort(key=lambda o: (o.created_at if by_order_date else o.updated_at, o.id))
    charset = _CHARSETS[report.wish.region]
    text = (
        fulfilled_shipments_file.write(orders)
        if report.wish.type == FULFILLED
        else all_orders_file.write(orders, by_order_date)
    )
    return Document(
        id=f"amzn1.spdoc.1.4.{report.wish.region.lower()}.{uuid.uuid4()}",
        seller_id=report.seller_id,
        wish=report.wish,
        content=text.encode(charset, "replace"),
        charset=charset,
    )
