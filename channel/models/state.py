"""Small things that must outlive every process."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Word


class Cursor(Base):
    """How far a feed has been read."""

    __tablename__ = "amazon_cursor"

    name: Mapped[Word] = mapped_column(primary_key=True)
    position: Mapped[str | None]


class Lease(Base):
    """Who may do something that only one process does at a time, until when."""

    __tablename__ = "amazon_lease"

    name: Mapped[Word] = mapped_column(primary_key=True)
    holder: Mapped[Word]
    expires_at: Mapped[datetime]


class Heartbeat(Base):
    """When a kind of process last said that it lives (/readyz)."""

    __tablename__ = "amazon_heartbeat"

    name: Mapped[Word] = mapped_column(primary_key=True)
    at: Mapped[datetime]
