"""What a person must hear of even when nobody looks at the screen."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word

_OPEN = text("cleared_at IS NULL")
_UNDELIVERED = text("done_at IS NULL")


class Alert(Base):
    """A cause, from when it was found until it was gone; `cause` is unique while it lasts.

    `kind` is an `AlertKind`; `cause` is the kind and whom it is about (`disconnected:12`).
    """

    __tablename__ = "amazon_alert"
    __table_args__ = (
        Index(
            "uq_amazon_alert_open",
            "cause",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
    )

    id: Mapped[Id]
    kind: Mapped[Word]
    cause: Mapped[Word]
    values: Mapped[dict[str, Any]]
    raised_at: Mapped[datetime] = mapped_column(index=True)
    cleared_at: Mapped[datetime | None]


class AlertMessage(Base):
    """One message about an alert on one medium (`mail`, `webhook`): `raised` or `cleared`.

    `done_at`: sent, or no longer worth it (`last_error` then says why not).
    """

    __tablename__ = "amazon_alert_message"
    __table_args__ = (
        UniqueConstraint("alert_id", "medium", "word"),
        Index(
            "ix_amazon_alert_message_due",
            "not_before",
            sqlite_where=_UNDELIVERED,
            postgresql_where=_UNDELIVERED,
        ),
    )

    id: Mapped[Id]
    alert_id: Mapped[int] = mapped_column(ForeignKey(Alert.id), index=True)
    medium: Mapped[Word]
    word: Mapped[Word]
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    done_at: Mapped[datetime | None]
    last_error: Mapped[str | None]
