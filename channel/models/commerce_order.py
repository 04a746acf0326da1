"""An order of the embedded commerce system: the order, its lines, its buyer apart, its history."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from channel.models.base import Base, Id, Word
from channel.models.commerce_customer import CommerceCustomer
from channel.models.commerce_product import CommerceProduct
from channel.models.commerce_store import CommerceStatus, CommerceStore


class CommerceOrder(Base):
    """`source` and `reference` say whose order it is there: one order of ours for each.

    `state` is a `CommerceState`. Amounts are sums over the lines, in `currency`; of the tax,
    `tax_by_marketplace` is what Amazon remits. `customer` is a `CustomerOutcome`, `customer_id`
    None for a guest. `invoice_number`: the offline invoice of what Amazon was paid. `parcels`
    counts the shipments that were made and numbers the next one. `buyer_mail_suppressed` goes with
    the order to whoever listens (D14); this system itself has no mail at all.
    """

    __tablename__ = "commerce_order"
    __table_args__ = (UniqueConstraint("source", "reference"),)

    id: Mapped[Id]
    number: Mapped[Word] = mapped_column(unique=True)
    source: Mapped[Word]
    reference: Mapped[Word]
    store_id: Mapped[int] = mapped_column(ForeignKey(CommerceStore.id))
    status: Mapped[Word] = mapped_column(ForeignKey(CommerceStatus.code))
    state: Mapped[Word]
    currency: Mapped[Word]
    items: Mapped[Decimal]
    shipping: Mapped[Decimal]
    gift_wrap: Mapped[Decimal]
    fees: Mapped[Decimal]
    tax: Mapped[Decimal]
    discount: Mapped[Decimal]
    tip: Mapped[Decimal]
    grand_total: Mapped[Decimal]
    payment_method: Mapped[str]
    payment_reference: Mapped[str]
    shipping_method: Mapped[str]
    country_code: Mapped[str | None]
    reserve_stock: Mapped[bool]
    customer: Mapped[Word]
    customer_id: Mapped[int | None] = mapped_column(ForeignKey(CommerceCustomer.id), index=True)
    invoice_number: Mapped[str | None] = mapped_column(unique=True)
    invoiced_at: Mapped[datetime | None]
    tax_by_marketplace: Mapped[Decimal]
    stock_source: Mapped[str | None]
    tags: Mapped[list[Any]]
    buyer_mail_suppressed: Mapped[bool] = mapped_column(default=True)
    parcels: Mapped[int] = mapped_column(default=0)
    purchased_at: Mapped[datetime]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]

    store: Mapped[CommerceStore] = relationship()
    account: Mapped[CommerceCustomer | None] = relationship()
    lines: Mapped[list[CommerceOrderLine]] = relationship(order_by="CommerceOrderLine.position")
    person: Mapped[CommerceOrderPerson | None] = relationship()
    history: Mapped[list[CommerceHistory]] = relationship(order_by="CommerceHistory.id")


class CommerceOrderLine(Base):
    """Amounts are line totals; `sku` is what was sold, `stock` what that takes from the shelves."""

    __tablename__ = "commerce_order_line"
    __table_args__ = (
        UniqueConstraint("order_id", "line_reference"),
        CheckConstraint("quantity_shipped BETWEEN 0 AND quantity", name="quantity_shipped"),
    )

    id: Mapped[Id]
    order_id: Mapped[int] = mapped_column(ForeignKey(CommerceOrder.id))
    line_reference: Mapped[Word]
    position: Mapped[int]
    sku: Mapped[str]
    title: Mapped[str]
    quantity: Mapped[int]
    quantity_shipped: Mapped[int] = mapped_column(default=0)
    item: Mapped[Decimal]
    shipping: Mapped[Decimal]
    gift_wrap: Mapped[Decimal]
    fees: Mapped[Decimal]
    tax: Mapped[Decimal]
    tax_included: Mapped[Decimal]
    discount: Mapped[Decimal]
    tax_by_marketplace: Mapped[Decimal]
    total: Mapped[Decimal]

    stock: Mapped[list[CommerceLineStock]] = relationship(order_by="CommerceLineStock.id")


class CommerceLineStock(Base):
    """What a line takes from stock: `per_unit` of a product; `reserved` is what it still holds."""

    __tablename__ = "commerce_line_stock"
    __table_args__ = (
        UniqueConstraint("line_id", "product_id"),
        CheckConstraint("per_unit > 0", name="per_unit"),
        CheckConstraint("reserved >= 0", name="reserved"),
    )

    id: Mapped[Id]
    line_id: Mapped[int] = mapped_column(ForeignKey(CommerceOrderLine.id))
    product_id: Mapped[int] = mapped_column(ForeignKey(CommerceProduct.id), index=True)
    per_unit: Mapped[int]
    reserved: Mapped[int] = mapped_column(default=0)

    product: Mapped[CommerceProduct] = relationship()


class CommerceOrderPerson(Base):
    """Who the buyer is, sealed, in a row that can be wiped without touching the order."""

    __tablename__ = "commerce_order_person"

    order_id: Mapped[int] = mapped_column(ForeignKey(CommerceOrder.id), primary_key=True)
    sealed: Mapped[bytes | None]
    wiped_at: Mapped[datetime | None]


class CommerceHistory(Base):
    """What happened to an order: append-only, a `HistoryCode` and its values, no sentences."""

    __tablename__ = "commerce_history"
    __table_args__ = (Index("ix_commerce_history_order", "order_id", "id"),)

    id: Mapped[Id]
    order_id: Mapped[int] = mapped_column(ForeignKey(CommerceOrder.id))
    at: Mapped[datetime]
    code: Mapped[Word]
    values: Mapped[dict[str, Any]]
