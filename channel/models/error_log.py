"""What went wrong between Amazon and us (V34-V36). No personal data."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.account import SellerAccount
from channel.models.base import Base, Id, Word


class CommunicationError(Base):
    """One failure of a call, or the same one again and again (`times`, `last_at`).

    `account_id` is None for what concerns the whole installation. `operation` is Amazon's
    operationId (`login` for the token endpoint, `SQS` for the queue), `code` Amazon's or, without
    one, ours; `why` is an error's (`log-<why>` is its sentence); `detail` Amazon's own words.
    """

    __tablename__ = "amazon_communication_error"
    __table_args__ = (Index("ix_amazon_communication_error_account", "account_id", "last_at"),)

    id: Mapped[Id]
    account_id: Mapped[int | None] = mapped_column(ForeignKey(SellerAccount.id))
    operation: Mapped[Word]
    code: Mapped[Word]
    why: Mapped[Word]
    detail: Mapped[str]
    status: Mapped[int | None]
    request_id: Mapped[str | None]
    amazon_order_id: Mapped[str | None]
    first_at: Mapped[datetime]
    last_at: Mapped[datetime] = mapped_column(index=True)
    times: Mapped[int] = mapped_column(default=1)
