"""What the channel's holds did to the stock, and the nightly comparison with Commerce (D3)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word
from channel.models.order import Order


class StockEntry(Base):
    """One movement of an order's hold, append-only. `kind` is a `StockMove`.

    `quantity` is positive: what was held, became a reservation, was given back, or expired.
    """

    __tablename__ = "amazon_stock_entry"
    __table_args__ = (
        Index("ix_amazon_stock_entry_order", "order_id", "id"),
        Index("ix_amazon_stock_entry_sku", "sku", "id"),
    )

    id: Mapped[Id]
    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id))
    sku: Mapped[str]
    kind: Mapped[Word]
    quantity: Mapped[int]
    at: Mapped[datetime]


class StockComparison(Base):
    """One comparison of our ledger with Commerce: what differed, and what was done about it.

    `differences` is [[amazon order number, sku, ours, commerce's, what was done]].
    """

    __tablename__ = "amazon_stock_comparison"

    id: Mapped[Id]
    at: Mapped[datetime] = mapped_column(index=True)
    holds: Mapped[int]
    differences: Mapped[list[Any]]
