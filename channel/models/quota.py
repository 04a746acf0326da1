"""What is left of Amazon's usage plans.

In the database and not in Redis: an emptied Redis or a restart must not forget what was spent.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id


class Quota(Base):
    """One bucket (`domain/quota.py`). `key` is application|seller|region|operation."""

    __tablename__ = "amazon_quota"

    id: Mapped[Id]
    key: Mapped[str] = mapped_column(String(200), unique=True)
    tokens: Mapped[float]
    rate: Mapped[float]
    burst: Mapped[float]
    updated_at: Mapped[datetime]
