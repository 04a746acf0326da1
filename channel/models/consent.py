"""A person on the way to Seller Central and back (amazon.md 8.1)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Word
from channel.models.store import Store


class Consent(Base):
    """`state` is the digest of the random word that Amazon brings back; it works once.

    `principal` is who asked (`kind:id`): nobody else may finish it.
    """

    __tablename__ = "amazon_consent"

    state: Mapped[Word] = mapped_column(primary_key=True)
    store_id: Mapped[int] = mapped_column(ForeignKey(Store.id))
    principal: Mapped[Word]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
