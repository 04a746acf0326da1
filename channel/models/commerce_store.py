"""The embedded commerce system's stores and order statuses."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word


class CommerceStore(Base):
    """A store (view) that orders can belong to (F69).

    `number_prefix` and `last_number` make its order numbers (F73); invoices and customers are
    counted in the same way.
    """

    __tablename__ = "commerce_store"

    id: Mapped[Id]
    code: Mapped[Word] = mapped_column(unique=True)
    name: Mapped[str]
    website: Mapped[Word]
    is_default: Mapped[bool]
    number_prefix: Mapped[Word] = mapped_column(unique=True)
    last_number: Mapped[int]
    last_invoice: Mapped[int] = mapped_column(default=0)
    last_customer: Mapped[int] = mapped_column(default=0)


class CommerceStatus(Base):
    """A word for where an order stands; several may share a `state` (a `CommerceState`).

    `is_default` marks the one that an order gets when it enters the state by itself.
    """

    __tablename__ = "commerce_status"

    code: Mapped[Word] = mapped_column(primary_key=True)
    label: Mapped[str]
    state: Mapped[Word]
    is_default: Mapped[bool]
    position: Mapped[int]
