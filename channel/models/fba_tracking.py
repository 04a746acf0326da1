"""How far an account is with Amazon's report of its own parcels, the source of FBA tracking."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.account import SellerAccount
from channel.models.base import Base


class FbaTracking(Base):
    """One a seller account: `report_id` while one is waited for, asked for at `asked_at`.

    `due_at`: when the next step is. `refused_at`: since when Amazon gives this account no such
    report; None while it does.
    """

    __tablename__ = "amazon_fba_tracking"

    account_id: Mapped[int] = mapped_column(ForeignKey(SellerAccount.id), primary_key=True)
    report_id: Mapped[str | None]
    asked_at: Mapped[datetime | None]
    due_at: Mapped[datetime] = mapped_column(index=True)
    claimed_at: Mapped[datetime | None]
    refused_at: Mapped[datetime | None]
    error: Mapped[str | None]
