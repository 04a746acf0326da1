"""What the embedded commerce system keeps for orders that are still to come (D3)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word
from channel.models.commerce_product import CommerceProduct


class CommerceHold(Base):
    """So many of a product for one reference; part of the product's `reserved`."""

    __tablename__ = "commerce_hold"
    __table_args__ = (
        UniqueConstraint("source", "reference", "product_id"),
        CheckConstraint("quantity > 0", name="quantity"),
    )

    id: Mapped[Id]
    source: Mapped[Word]
    reference: Mapped[Word]
    product_id: Mapped[int] = mapped_column(ForeignKey(CommerceProduct.id), index=True)
    quantity: Mapped[int]
    at: Mapped[datetime]
