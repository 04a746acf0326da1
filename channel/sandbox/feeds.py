"""Feeds and how they are worked off: queued, processed, done with a report per message."""

from __future__ import annotations

import random
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from channel.sandbox import iso8601
from channel.sandbox.feed_files import Drops, Unreadable, process
from channel.sandbox.marketplaces import MARKETPLACES
from channel.sandbox.world import World

ACKNOWLEDGEMENT = "POST_ORDER_ACKNOWLEDGEMENT_DATA"
FULFILLMENT = "POST_ORDER_FULFILLMENT_DATA"
TYPES = (ACKNOWLEDGEMENT, FULFILLMENT)

# Seconds at published speed: feeds wait in one queue without priorities.
_IN_QUEUE = (20, 90)
_IN_PROGRESS = (30, 240)


@dataclass
class Document:
    """Something to upload into, or the report of a feed. `content` None: nothing came yet."""

    id: str
    seller_id: str
    content_type: str
    content: bytes | None = None


@dataclass
class Feed:
    """`starts` and `ends` are seconds of the sandbox's clock; `created_at` is a time of day."""

    id: str
    seller_id: str
    type: str
    marketplace_ids: tuple[str, ...]
    input: Document
    created_at: datetime
    asked: float
    starts: float
    ends: float
    fatal: bool = False
    drops: Drops | None = None
    status: str = "IN_QUEUE"
    result: Document | None = field(default=None)

    @property
    def region(self) -> str:
        return MARKETPLACES[self.marketplace_ids[0]].region

    @property
    def is_open(self) -> bool:
        return self.status in {"IN_QUEUE", "IN_PROGRESS"}

    def to_wire(self) -> dict[str, Any]:
        """`Feed` of the model."""
        wire: dict[str, Any] = {
            "feedId": self.id,
            "feedType": self.type,
            "marketplaceIds": list(self.marketplace_ids),
            "createdTime": iso8601.to_wire(self.created_at),
            "processingStatus": self.status,
        }
        if self.status not in {"IN_QUEUE", "CANCELLED"}:
            wire["processingStartTime"] = self._moment(self.starts)
        if not self.is_open:
            wire["processingEndTime"] = self._moment(self.ends)
        if self.result is not None:
            wire["resultFeedDocumentId"] = self.result.id
        return wire

    def _moment(self, age: float) -> str:
        milliseconds = int((age - self.asked) * 1000)
        return iso8601.to_wire(self.created_at + timedelta(milliseconds=milliseconds))


class Feeds:
    """Guarded by the world's lock."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.forget()

    def forget(self) -> None:
        self._dice = random.Random(f"{self._world.seed} feeds")
        self._feeds: dict[str, Feed] = {}
        self._documents: dict[str, Document] = {}

    def new_document(self, seller_id: str, content_type: str) -> Document:
        document = Document(f"amzn1.tortuga.4.{uuid.uuid4()}", seller_id, content_type)
        self._documents[document.id] = document
        return document

    def document(self, document_id: str) -> Document | None:
        return self._documents.get(document_id)

    def create(
        self,
        seller_id: str,
        type_: str,
        marketplace_ids: tuple[str, ...],
        document: Document,
        *,
        fatal: bool,
        drops: Drops | None = None,
    ) -> Feed:
        """A feed in the queue; a `fatal` one will fail. `drops` says for which orders nothing is
        done about a message, nor said."""
        now = self._world.clock.age()
        starts = now + self._dice.uniform(*_IN_QUEUE) / self._world.speed
        feed = Feed(
            id=str(50_000_120_779 + len(self._feeds)),
            seller_id=seller_id,
            type=type_,
            marketplace_ids=marketplace_ids,
            input=document,
            created_at=self._world.clock.now(),
            asked=now,
            starts=starts,
            ends=starts + self._dice.uniform(*_IN_PROGRESS) / self._world.speed,
            fatal=fatal,
            drops=drops,
        )
        self._feeds[feed.id] = feed
        return feed

    def of(self, seller_id: str) -> list[Feed]:
        """The newest first."""
        return [feed for feed in reversed(self._feeds.values()) if feed.seller_id == seller_id]

    def feed(self, seller_id: str, feed_id: str) -> Feed | None:
        found = self._feeds.get(feed_id)
        return found if found and found.seller_id == seller_id else None

    def cancel(self, feed: Feed) -> None:
        feed.status = "CANCELLED"
        feed.starts = feed.ends = self._world.clock.age()

    def tick(self) -> None:
        """Let everything happen that is due."""
        now = self._world.clock.age()
        for feed in self._feeds.values():
            if feed.is_open and now >= feed.ends:
                self._finish(feed)
            elif feed.is_open and now >= feed.starts:
                feed.status = "IN_PROGRESS"

    def _finish(self, feed: Feed) -> None:
        if feed.fatal:
            feed.status = "FATAL"
            return
        feed.result = self.new_document(feed.seller_id, "text/xml; charset=UTF-8")
        feed.status = "DONE"
        try:
            content = feed.input.content or b""
            report = process(self._world, feed.seller_id, feed.type, content, feed.drops)
        except Unreadable as why:
            feed.status = "FATAL"
            report = str(why)
        feed.result.content = report.encode()
