"""What Amazon lately refused to tell us, so that we ask for less."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Word


class Concession(Base):
    """`account_id` is content with `datasets` (comma-joined `includedData`) until `ends_at`."""

    __tablename__ = "amazon_concession"

    account_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    datasets: Mapped[str]
    ends_at: Mapped[datetime]
    reason: Mapped[Word]
