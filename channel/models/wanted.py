"""Orders that are to be read one by one, with `getOrder`."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.account import SellerAccount
from channel.models.base import Base, Id, Word

_OPEN = text("failed_at IS NULL")


class WantedOrder(Base):
    """One order, once, gone when it has been read as new as `changed_at` (None: as it is).

    `reason` is a `WantedReason`, `urgency` a `Urgency` (the lower, the sooner). `asked_by` names
    the person who asked: such an order is taken even if it was left out (D2). `failed_at`: given
    up, `last_error` (an error's `why`) says why; it stays so that it can be named.
    """

    __tablename__ = "amazon_wanted_order"
    __table_args__ = (
        UniqueConstraint("account_id", "amazon_order_id"),
        Index(
            "ix_amazon_wanted_order_next",
            "account_id",
            "urgency",
            "wanted_at",
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
    )

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(ForeignKey(SellerAccount.id))
    amazon_order_id: Mapped[Word]
    reason: Mapped[Word]
    urgency: Mapped[int]
    changed_at: Mapped[datetime | None]
    asked_by: Mapped[str | None]
    wanted_at: Mapped[datetime]
    not_before: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str | None]
    failed_at: Mapped[datetime | None]
