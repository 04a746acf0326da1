"""A seller account in one region (D19): credentials, health and sweeps belong to it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word


class SellerAccount(Base):
    """`watermark` is Amazon's own last upper bound. `fetch_claimed_at`: who reads single orders.
    `proofs_below`: the parcel down to which they have been read back from the newest.

    `push` is a `PushState`; `subscription_id` Amazon's, while it sends notifications. Audits tile
    time: `audited_to` is how far they have come; None before the first.
    """

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
    sweep_asked_at: Mapped[datetime | None]
    last_sweep_at: Mapped[datetime | None]
    data_as_of: Mapped[datetime | None]
    last_error: Mapped[str | None]
    last_error_at: Mapped[datetime | None]
    failures: Mapped[int] = mapped_column(default=0)

    fetch_claimed_at: Mapped[datetime | None]
    fetch_due_at: Mapped[datetime | None] = mapped_column(index=True)
    proofs_below: Mapped[int | None]

    wants_push: Mapped[bool] = mapped_column(default=True)
    push: Mapped[Word] = mapped_column(default="OFF")
    push_error: Mapped[str | None]
    push_due_at: Mapped[datetime | None]
    subscription_id: Mapped[str | None]
    last_notice_at: Mapped[datetime | None]

    audited_to: Mapped[datetime | None]
    audit_due_at: Mapped[datetime | None] = mapped_column(index=True)
    reports_refused_at: Mapped[datetime | None]
