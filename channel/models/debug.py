"""The debug switch and what was logged while it was on (V35). No personal data, no tokens."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word


class DebugSwitch(Base):
    """One time of it being on; the newest one counts. `by` is a person's name.

    `store_id` None: for all stores. No foreign keys: neither this nor a line keeps a store.
    """

    __tablename__ = "amazon_debug_switch"

    id: Mapped[Id]
    started_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    by: Mapped[str]
    store_id: Mapped[int | None]


class DebugLine(Base):
    """`kind` is a `LineKind`, `process` the machine and the process that wrote it."""

    __tablename__ = "amazon_debug_line"
    __table_args__ = (Index("ix_amazon_debug_line_order", "amazon_order_id", "id"),)

    id: Mapped[Id]
    switch_id: Mapped[int] = mapped_column(ForeignKey(DebugSwitch.id), index=True)
    at: Mapped[datetime]
    process: Mapped[Word]
    kind: Mapped[Word]
    text: Mapped[str]
    store_id: Mapped[int | None]
    account_id: Mapped[int | None]
    amazon_order_id: Mapped[str | None]
