"""The embedded commerce system's feed of changes, in the order in which they were committed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from channel.models.base import Base, Word
from channel.models.commerce_order import CommerceOrder
from channel.models.commerce_refund import CommerceRefund
from channel.models.commerce_shipment import CommerceShipment


class CommerceFeed(Base):
    """The one row that hands out the feed's numbers (see `adapters/commerce_sql/feed.py`)."""

    __tablename__ = "commerce_feed"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int] = mapped_column(BigInteger)


class CommerceChange(Base):
    """`position` is its place in the feed; `status` and `state` are the order's just then."""

    __tablename__ = "commerce_change"

    position: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    kind: Mapped[Word]
    at: Mapped[datetime]
    order_id: Mapped[int | None] = mapped_column(ForeignKey(CommerceOrder.id))
    shipment_id: Mapped[int | None] = mapped_column(ForeignKey(CommerceShipment.id))
    refund_id: Mapped[int | None] = mapped_column(ForeignKey(CommerceRefund.id))
    status: Mapped[str | None]
    state: Mapped[str | None]
    sku: Mapped[str | None]

    order: Mapped[CommerceOrder | None] = relationship()
    shipment: Mapped[CommerceShipment | None] = relationship()
    refund: Mapped[CommerceRefund | None] = relationship()
