"""What a person asked of many orders at once, and what became of each."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word
from channel.models.order import Order

_OPEN = text("finished_at IS NULL")


class BulkRun(Base):
    """`action` is a `BulkAction`; `reason` a `CancelReason`, where it cancels; `note` why orders
    are left alone. `by_filter`: a filter named them, which is not kept: it may name a buyer.

    `total` is how many orders it was begun for; each has a `BulkItem` as long as it is there.
    """

    __tablename__ = "amazon_bulk_run"
    __table_args__ = (
        Index("ix_amazon_bulk_run_open", "id", sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    id: Mapped[Id]
    action: Mapped[Word]
    reason: Mapped[str | None]
    note: Mapped[str | None]
    by_filter: Mapped[bool]
    total: Mapped[int]
    asked_by: Mapped[str]
    asked_at: Mapped[datetime] = mapped_column(index=True)
    stopped_by: Mapped[str | None]
    finished_at: Mapped[datetime | None]


class BulkItem(Base):
    """One order of a run. `state` is a `BulkResultState`; `code` and `values` are the sentence of
    why it was not done (`error-<code>`)."""

    __tablename__ = "amazon_bulk_item"
    __table_args__ = (
        UniqueConstraint("run_id", "order_id"),
        Index("ix_amazon_bulk_item_state", "run_id", "state", "id"),
    )

    id: Mapped[Id]
    run_id: Mapped[int] = mapped_column(ForeignKey(BulkRun.id))
    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id), index=True)
    state: Mapped[Word]
    code: Mapped[str | None]
    values: Mapped[dict[str, Any] | None]
    done_at: Mapped[datetime | None]
