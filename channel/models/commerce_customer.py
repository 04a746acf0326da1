"""The embedded commerce system's customers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word


class CommerceCustomer(Base):
    """One account per website and e-mail address, whatever its case (F22, D9).

    `email_digest` is the keyed digest of the folded address; name and address are `sealed`.
    `from_source`: made from an order of that source, None for one that was there before.
    """

    __tablename__ = "commerce_customer"
    __table_args__ = (UniqueConstraint("website", "email_digest"),)

    id: Mapped[Id]
    number: Mapped[Word] = mapped_column(unique=True)
    website: Mapped[Word]
    email_digest: Mapped[bytes | None]
    sealed: Mapped[bytes | None]
    email_is_relay: Mapped[bool]
    from_source: Mapped[str | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    wiped_at: Mapped[datetime | None]


class CommerceCustomerAddress(Base):
    """An address of a customer, as an order gave it; it goes when the order's data goes."""

    __tablename__ = "commerce_customer_address"
    __table_args__ = (UniqueConstraint("customer_id", "digest"),)

    id: Mapped[Id]
    customer_id: Mapped[int] = mapped_column(ForeignKey(CommerceCustomer.id))
    order_id: Mapped[int] = mapped_column(ForeignKey("commerce_order.id"), index=True)
    digest: Mapped[bytes]
    sealed: Mapped[bytes]
    created_at: Mapped[datetime]
