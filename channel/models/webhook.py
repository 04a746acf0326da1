"""Who listens to what happens here, and what they were told (F24)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word

_OPEN = text("done_at IS NULL")


class Webhook(Base):
    """`events` are `EventKind` words; `secret` signs what is sent, sealed."""

    __tablename__ = "amazon_webhook"

    id: Mapped[Id]
    url: Mapped[str]
    secret: Mapped[bytes]
    events: Mapped[list[Any]]
    active: Mapped[bool]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class WebhookDelivery(Base):
    """One event for one listener: the outbox of webhooks and its log.

    `event_key` is the same for all listeners and tries. `payload` holds no personal data.
    """

    __tablename__ = "amazon_webhook_delivery"
    __table_args__ = (
        Index(
            "ix_amazon_webhook_delivery_due",
            "not_before",
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
    )

    id: Mapped[Id]
    webhook_id: Mapped[int] = mapped_column(ForeignKey(Webhook.id), index=True)
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
