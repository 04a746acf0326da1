"""The embedded commerce system's refunds and credits: what was given back of an order (V15)."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from channel.models.base import Base, Id, Word
from channel.models.commerce_order import CommerceOrder, CommerceOrderLine


class CommerceRefund(Base):
    """A record, in the order's currency: the money itself is given back in Seller Central.

    `key` is its maker's own word for it, so that it is recorded once. `reason` is a
    `RefundReason`, `amount` the sum of the lines and of `tip`, `by` who recorded it.
    """

    __tablename__ = "commerce_refund"
    __table_args__ = (
        UniqueConstraint("order_id", "number"),
        UniqueConstraint("order_id", "key"),
    )

    id: Mapped[Id]
    order_id: Mapped[int] = mapped_column(ForeignKey(CommerceOrder.id))
    number: Mapped[Word]
    key: Mapped[Word]
    reason: Mapped[Word]
    amount: Mapped[Decimal]
    tip: Mapped[Decimal]
    by: Mapped[str]
    at: Mapped[datetime]

    order: Mapped[CommerceOrder] = relationship()
    lines: Mapped[list[CommerceRefundLine]] = relationship(order_by="CommerceRefundLine.id")


class CommerceRefundLine(Base):
    """Of one order line: `amount` without the shipping, `returned` items back to stock."""

    __tablename__ = "commerce_refund_line"
    __table_args__ = (
        UniqueConstraint("refund_id", "line_id"),
        CheckConstraint("returned >= 0", name="returned"),
    )

    id: Mapped[Id]
    refund_id: Mapped[int] = mapped_column(ForeignKey(CommerceRefund.id))
    line_id: Mapped[int] = mapped_column(ForeignKey(CommerceOrderLine.id), index=True)
    amount: Mapped[Decimal]
    shipping: Mapped[Decimal]
    returned: Mapped[int]

    line: Mapped[CommerceOrderLine] = relationship()
