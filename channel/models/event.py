"""The timeline: what happened to an order, append-only and free of personal data."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word
from channel.models.order import Order


class Event(Base):
    """`code` and `values` render as `event-<code>`; `actor` is `amazon`, `commerce`, `channel` or
    `user:<name>`; `before`/`after` are status words where a status moved."""

    __tablename__ = "amazon_event"
    __table_args__ = (Index("ix_amazon_event_order", "order_id", "id"),)

    id: Mapped[Id]
    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id))
    at: Mapped[datetime]
    code: Mapped[Word]
    values: Mapped[dict[str, Any]]
    actor: Mapped[Word]
    before: Mapped[str | None]
    after: Mapped[str | None]
