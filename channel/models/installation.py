"""What concerns this installation as a whole."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Word


class Installation(Base):
    """One row, `id` 1. `base_url`: the address that a person (or the first start) said is ours.

    While the configured address is another one, this is a copy, and nothing is said to Amazon.
    `error_log_retention` is a `Retention` (V36); `data_age_limit` minutes until old data alarms.
    """

    __tablename__ = "amazon_installation"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    base_url: Mapped[str]
    confirmed_at: Mapped[datetime]
    error_log_retention: Mapped[Word] = mapped_column(default="MONTHLY")
    data_age_limit: Mapped[int] = mapped_column(default=60)


class ClientSecret(Base):
    """The LWA client secret as we have met it: it lapses 180 days after it was made.

    `digest` names it without telling it; `made_at` is what the operator said, or when we first
    used it; `refused_at` while Amazon refuses it (an alarm for the whole installation).
    """

    __tablename__ = "amazon_client_secret"

    digest: Mapped[Word] = mapped_column(primary_key=True)
    made_at: Mapped[datetime]
    first_used_at: Mapped[datetime]
    refused_at: Mapped[datetime | None]
