"""The embedded commerce system's customers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from channel.models.base import Base, Id, Word


class CommerceCustomer(Base):
    """An account of one website (F22, D9). `sealed` has name and e-mail address.

    `from_source`: made from an order of that source, None for one that the merchant had. Wiped, it
    keeps its number and nothing else.
    """

    __tablename__ = "commerce_customer"

    id: Mapped[Id]
    number: Mapped[Word] = mapped_column(unique=True)
    website: Mapped[Word]
    sealed: Mapped[bytes | None]
    email_is_relay: Mapped[bool]
    from_source: Mapped[str | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    wiped_at: Mapped[datetime | None]

    addresses: Mapped[list[CommerceCustomerAddress]] = relationship(
        order_by="CommerceCustomerAddress.id.desc()"
    )


class CommerceCustomerEmail(Base):
    """The keyed digest of an account's folded address: one account has it on a website.

    There is one under each of the vault's keys, so that keys can change.
    """

    __tablename__ = "commerce_customer_email"

    website: Mapped[Word] = mapped_column(primary_key=True)
    digest: Mapped[bytes] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey(CommerceCustomer.id), index=True)


class CommerceCustomerAddress(Base):
    """A customer's address as an order gave it, sealed; it goes when the order's data goes."""

    __tablename__ = "commerce_customer_address"

    id: Mapped[Id]
    customer_id: Mapped[int] = mapped_column(ForeignKey(CommerceCustomer.id), index=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("commerce_order.id"), unique=True)
    sealed: Mapped[bytes]
    created_at: Mapped[datetime]
