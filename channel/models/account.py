"""A seller account in one region (D19): credentials, health and sweeps belong to it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word


class SellerAccount(Base):
    """`watermark` is Amazon's own last upper bound; `page_token` an unfinished sweep's, with the
    query it belongs to (`sweep_after`, `sweep_marketplaces`)."""

    __tablename__ = "amazon_account"
    __table_args__ = (UniqueConstraint("selling_partner_id", "region"),)

    id: Mapped[Id]
    selling_partner_id: Mapped[Word]
    region: Mapped[Word]
    refresh_token: Mapped[bytes]
    authorised_at: Mapped[datetime]
    connected: Mapped[bool] = mapped_column(default=True)

    watermark: Mapped[datetime]
    sweep_due_at: Mapped[datetime | None] = mapped_column(index=True)
    sweep_claimed_at: Mapped[datetime | None]
    sweep_after: Mapped[datetime | None]
    sweep_marketplaces: Mapped[str | None]
    page_token: Mapped[str | None]
    page_count: Mapped[int] = mapped_column(default=0)
    last_sweep_at: Mapped[datetime | None]
    data_as_of: Mapped[datetime | None]
    last_error: Mapped[str | None]
    last_error_at: Mapped[datetime | None]
    failures: Mapped[int] = mapped_column(default=0)
