"""Who changed who may come in, and who read whose personal data (ADR 16). No personal data."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word


class AccessEvent(Base):
    """A change of a person or of a token: `code` and `values` render as `access-<code>`.

    `kind` and `actor_id` say whose name `actor` is: a `PrincipalKind`, or `shell`. `subject` is
    the name of whom it was done to, as it was then.
    """

    __tablename__ = "amazon_access_event"
    __table_args__ = (Index("ix_amazon_access_event_at", "at", "id"),)

    id: Mapped[Id]
    at: Mapped[datetime]
    code: Mapped[Word]
    values: Mapped[dict[str, Any]]
    kind: Mapped[Word]
    actor_id: Mapped[Word]
    actor: Mapped[str]
    subject: Mapped[str]


class PersonalReading(Base):
    """Somebody read personal data in one request: `parts` are `PersonalPart`s, in that order.

    `orders` and `customers` count its `ReadSubject`s. `digest` tells whether it is the same once
    more: of who, what and whose.
    """

    __tablename__ = "amazon_personal_reading"
    __table_args__ = (
        Index("ix_amazon_personal_reading_at", "at", "id"),
        Index("ix_amazon_personal_reading_digest", "digest", "at"),
    )

    id: Mapped[Id]
    at: Mapped[datetime]
    kind: Mapped[Word]
    reader_id: Mapped[Word]
    reader: Mapped[str]
    parts: Mapped[list[Any]]
    orders: Mapped[int] = mapped_column(default=0)
    customers: Mapped[int] = mapped_column(default=0)
    digest: Mapped[Word]


class ReadSubject(Base):
    """Whose data it was: an order's by Amazon's number, or a Commerce customer's by theirs.

    `order_id` refers to nothing, so that the record outlives the order (D18): SQLite may give a
    number again, so an order is one with the same id and the same number.
    """

    __tablename__ = "amazon_read_subject"
    __table_args__ = (Index("ix_amazon_read_subject_order", "reference", "reading_id"),)

    reading_id: Mapped[int] = mapped_column(
        ForeignKey(PersonalReading.id), primary_key=True, autoincrement=False
    )
    is_customer: Mapped[bool] = mapped_column(primary_key=True)
    reference: Mapped[Word] = mapped_column(primary_key=True)
    # Two seller accounts may know the same Amazon number (D19); 0 where there is no such order.
    order_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
