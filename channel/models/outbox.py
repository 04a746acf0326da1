"""What must reach another system, written with the change that makes it due."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word
from channel.models.order import Order

_OPEN = text("done_at IS NULL")
_DONE = text("done_at IS NOT NULL")


class OutboxRow(Base):
    """One delivery. (kind, key) is unique while open; ids only, no personal data.

    `not_before`: when it may be tried; `hinted_at`: when a worker was last told of it;
    `claimed_at`: who is at it (a stuck claim expires); `blocked_because`: it waits for a person
    (`permanent`, `exhausted`); `done_at`: delivered, or no longer needed. Of the last failure
    `last_error` is the other system's sentence or ours, in English, `last_why` an error's `why`
    or `unexpected`, `last_code` the other system's code or, without one, ours.
    """

    __tablename__ = "amazon_outbox"
    __table_args__ = (
        Index(
            "uq_amazon_outbox_open",
            "kind",
            "key",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        Index("ix_amazon_outbox_due", "not_before", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index(
            "ix_amazon_outbox_since", "created_at", "id", sqlite_where=_OPEN, postgresql_where=_OPEN
        ),
        Index("ix_amazon_outbox_done", "done_at", "id", sqlite_where=_DONE, postgresql_where=_DONE),
    )

    id: Mapped[Id]
    kind: Mapped[Word]
    key: Mapped[Word]
    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id), index=True)
    shipment_id: Mapped[int | None]
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime]
    hinted_at: Mapped[datetime | None]
    claimed_at: Mapped[datetime | None]
    blocked_because: Mapped[str | None]
    last_error: Mapped[str | None]
    last_why: Mapped[str | None] = mapped_column(String(64))
    last_code: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
