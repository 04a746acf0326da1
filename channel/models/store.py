"""An Amazon store: one seller account on one marketplace (D19), and its order settings (F62)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from channel.models.account import SellerAccount
from channel.models.base import Base, Id, Word


class Store(Base):
    """`id` is the Merchant Id (F55). `status` is a `StoreStatus`.

    `refused_at`: when Amazon last refused this marketplace to the seller, and only this one.
    `idle_from` and `idle_to`: when it was last inactive; what was bought then is created only when
    a person asks (D15). `calendar`: a `WorkingCalendar` as JSON, None while the merchant has said
    nothing of it.
    """

    __tablename__ = "amazon_store"
    __table_args__ = (UniqueConstraint("account_id", "marketplace_id"),)

    id: Mapped[Id]
    account_id: Mapped[int | None] = mapped_column(ForeignKey(SellerAccount.id))
    name: Mapped[str]
    email: Mapped[str]
    marketplace_id: Mapped[Word]
    status: Mapped[Word]
    commerce_store: Mapped[Word]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    connected_at: Mapped[datetime | None]
    activated_at: Mapped[datetime | None]
    deactivated_at: Mapped[datetime | None]
    idle_from: Mapped[datetime | None]
    idle_to: Mapped[datetime | None]
    refused_at: Mapped[datetime | None]
    calendar: Mapped[dict[str, Any] | None]
    calendar_at: Mapped[datetime | None]
    calendar_by: Mapped[str | None]

    account: Mapped[SellerAccount | None] = relationship()
    settings: Mapped[OrderSettingsRow] = relationship(
        back_populates="store", cascade="all, delete-orphan"
    )


class OrderSettingsRow(Base):
    """The store's order settings, as words of `domain.store`.

    `table_overrides` are the creation table's cells that differ from the documented ones, as
    [[channel, status, stock, cell]].
    """

    __tablename__ = "amazon_order_settings"

    store_id: Mapped[int] = mapped_column(ForeignKey(Store.id), primary_key=True)
    import_orders: Mapped[bool]
    target_store: Mapped[Word]
    customer_creation: Mapped[Word]
    number_source: Mapped[Word]
    pending_orders: Mapped[Word]
    order_status: Mapped[Word]
    custom_status: Mapped[str | None]
    open_at_connection: Mapped[Word]
    number_prefix_merchant: Mapped[Word] = mapped_column(default="")
    number_prefix_amazon: Mapped[Word] = mapped_column(default="")
    hold_days: Mapped[int]
    status_map: Mapped[dict[str, Any]]
    table_overrides: Mapped[list[Any]]

    store: Mapped[Store] = relationship(back_populates="settings")
