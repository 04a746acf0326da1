"""Who listens to what happens here, and what they were told (F24)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word

_OPEN = text("done_at IS NULL")


class Webhook(Base):
    """`events` are `EventKind` words; `secret` signs what is sent, sealed.

    `previous_secret` signs too, for a while after `rotated_at`. While its calls fail it is left
    alone until `resumes_at`, a little longer each time (`failures` in a row).
    """

    __tablename__ = "amazon_webhook"

    id: Mapped[Id]
    url: Mapped[str]
    secret: Mapped[bytes]
    previous_secret: Mapped[bytes | None]
    rotated_at: Mapped[datetime | None]
    events: Mapped[list[Any]]
    active: Mapped[bool]
    failures: Mapped[int] = mapped_column(default=0)
    failing_since: Mapped[datetime | None]
    resumes_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class WebhookDelivery(Base):
    """One event for one listener: the outbox of webhooks and its log.

    `event_key` is the same for all listeners and tries. `payload` holds no personal data.
    `last_error` is a word: a `Trouble`, `answer` (then with `last_status`) or `unexpected`.
    """

    __tablename__ = "amazon_webhook_delivery"
    __table_args__ = (
        Index(
            "ix_amazon_webhook_delivery_due",
            "not_before",
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        Index("ix_amazon_webhook_delivery_log", "webhook_id", "created_at", "id"),
    )

    id: Mapped[Id]
    webhook_id: Mapped[int] = mapped_column(ForeignKey(Webhook.id))
    event_key: Mapped[Word]
    event: Mapped[Word]
    order_id: Mapped[int | None] = mapped_column(ForeignKey("amazon_order.id"), index=True)
    payload: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    last_status: Mapped[int | None]
    last_error: Mapped[str | None]
    blocked_because: Mapped[str | None]
    done_at: Mapped[datetime | None]
