"""The embedded commerce system's catalogue, and every movement of its stock."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word


class CommerceProduct(Base):
    """`quantity` is on hand, `reserved` the part of it that orders have been promised.

    `search_text` is SKU and name, case folded: SQLite folds ASCII only.
    """

    __tablename__ = "commerce_product"
    __table_args__ = (
        CheckConstraint("quantity >= 0", name="quantity"),
        CheckConstraint("reserved >= 0", name="reserved"),
    )

    id: Mapped[Id]
    sku: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    search_text: Mapped[str]
    quantity: Mapped[int]
    reserved: Mapped[int] = mapped_column(default=0)
    manage_stock: Mapped[bool]
    enabled: Mapped[bool]
    updated_at: Mapped[datetime]

    @property
    def available(self) -> int:
        """What can still be sold. Below zero only when the merchant counted less than promised."""
        return self.quantity - self.reserved


class CommerceStockMovement(Base):
    """What changed a product's numbers: they are always the sums of its movements.

    `kind` is a `Movement`; `on_hand` and `reserved` are the differences it made.
    """

    __tablename__ = "commerce_stock_movement"

    id: Mapped[Id]
    product_id: Mapped[int] = mapped_column(ForeignKey(CommerceProduct.id), index=True)
    line_id: Mapped[int | None] = mapped_column(ForeignKey("commerce_order_line.id"), index=True)
    kind: Mapped[Word]
    on_hand: Mapped[int]
    reserved: Mapped[int]
    at: Mapped[datetime]
