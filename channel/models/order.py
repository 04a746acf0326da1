"""An Amazon order as the channel keeps it: the order, its lines, its personal data apart."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from channel.models.account import SellerAccount
from channel.models.base import Base, Id, Word
from channel.models.store import Store


class Order(Base):
    """`id` is our number for it (F54), `amazon_order_id` Amazon's, unique per seller account.

    `status` is an `OrderStatus`, `amazon_status` Amazon's own word. `totals` is the order's
    breakdowns as [[component, amount, [[subtype, amount]]]]; `amounts` is the proven `Totals`
    that a Commerce order is made from, or the `DoesNotAddUp` that stops it. `decide_at` says that
    a decision is due; `revision` grows with everything a decision depends on.

    `first_seen_off`: it came while import was off or its store inactive (D15); `asked_for_by`: who
    wants it created all the same; `ignored_by`: who does not. `hold_state` is a `HoldState` of the
    channel's own hold, whose movements are the stock ledger's. `cancel_state` is the newest
    cancellation's `CancelState`; `buyer_wish` a `BuyerWish`, answered by `buyer_wish_by`.

    `ship_by_at`: the last hand-over to the carrier before `latest_ship`, by the store's calendar;
    None unless the merchant still owes Amazon a parcel. `confirmed_at`: when Amazon had all of it
    confirmed as shipped (`services.ship_by`).
    """

    __tablename__ = "amazon_order"
    __table_args__ = (
        UniqueConstraint("account_id", "amazon_order_id"),
        Index("ix_amazon_order_due", "decide_at", postgresql_where=text("decide_at IS NOT NULL")),
        # Those of Amazon's that may wait for tracking.
        Index(
            "ix_amazon_order_fba",
            "account_id",
            "created_at",
            sqlite_where=text("channel = 'AMAZON'"),
            postgresql_where=text("channel = 'AMAZON'"),
        ),
        Index("ix_amazon_order_store_purchase", "store_id", "purchase_date"),
        Index("ix_amazon_order_purchase_date", "purchase_date", "id"),
        Index("ix_amazon_order_updated_at", "updated_at", "id"),
        Index("ix_amazon_order_ship_by", "ship_by_at", "id"),
        Index("ix_amazon_order_confirmed", "store_id", "confirmed_at", "latest_ship"),
    )

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(ForeignKey(SellerAccount.id))
    store_id: Mapped[int] = mapped_column(ForeignKey(Store.id))
    amazon_order_id: Mapped[Word] = mapped_column(index=True)
    status: Mapped[Word] = mapped_column(active_history=True)
    amazon_status: Mapped[Word]
    channel: Mapped[Word]
    purchase_date: Mapped[datetime]
    amazon_updated_at: Mapped[datetime]
    service_level: Mapped[str | None]
    earliest_ship: Mapped[datetime | None]
    latest_ship: Mapped[datetime | None]
    latest_delivery: Mapped[datetime | None]
    ship_by_at: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    total: Mapped[Decimal | None]
    currency: Mapped[str | None]
    totals: Mapped[list[Any]]
    amounts: Mapped[dict[str, Any] | None]
    programs: Mapped[list[Any]]
    is_prime: Mapped[bool]
    is_business: Mapped[bool]
    is_premium: Mapped[bool]
    is_replacement: Mapped[bool]
    is_gift: Mapped[bool]
    country_code: Mapped[str | None]
    has_address: Mapped[bool]
    items_ordered: Mapped[int]
    items_shipped: Mapped[int]
    items_unshipped: Mapped[int]
    reserved: Mapped[bool] = mapped_column(default=False)
    hold_state: Mapped[Word] = mapped_column(default="NONE", index=True)
    held_at: Mapped[datetime | None]
    first_seen_off: Mapped[bool] = mapped_column(default=False)
    asked_for_by: Mapped[str | None]
    asked_for_at: Mapped[datetime | None]
    ignored_by: Mapped[str | None]
    ignored_at: Mapped[datetime | None]
    cancel_state: Mapped[str | None] = mapped_column(String(64), index=True)
    buyer_wish: Mapped[Word] = mapped_column(default="NONE", index=True)
    buyer_wish_at: Mapped[datetime | None]
    buyer_wish_by: Mapped[str | None]

    commerce_number: Mapped[str | None] = mapped_column(index=True, active_history=True)
    commerce_status: Mapped[str | None]
    commerce_state: Mapped[str | None]
    commerce_customer: Mapped[str | None]
    commerce_invoice: Mapped[str | None]

    decide_at: Mapped[datetime | None]
    decision: Mapped[dict[str, Any] | None]
    revision: Mapped[int] = mapped_column(default=1)
    attention: Mapped[str | None] = mapped_column(index=True, active_history=True)
    attention_values: Mapped[dict[str, Any] | None]
    attention_since: Mapped[datetime | None]

    last_action: Mapped[Word]
    last_action_values: Mapped[dict[str, Any]]
    last_action_at: Mapped[datetime]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime] = mapped_column(active_history=True)

    account: Mapped[SellerAccount] = relationship()
    store: Mapped[Store] = relationship()
    items: Mapped[list[OrderItem]] = relationship(
        back_populates="order", order_by="OrderItem.position"
    )
    person: Mapped[OrderPerson | None] = relationship()


class OrderItem(Base):
    """One line. `quantity_shipped` is the larger of what Commerce shipped and Amazon reports.

    `tax` is the line's `ItemTax`: who owes its tax, and by which scheme it is reported.
    """

    __tablename__ = "amazon_order_item"
    __table_args__ = (UniqueConstraint("order_id", "order_item_id"),)

    id: Mapped[Id]
    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id))
    order_item_id: Mapped[Word]
    position: Mapped[int]
    sku: Mapped[str | None] = mapped_column(index=True)
    asin: Mapped[str | None]
    title: Mapped[str]
    condition: Mapped[str | None]
    quantity: Mapped[int]
    shipped_by_commerce: Mapped[int] = mapped_column(default=0)
    shipped_at_amazon: Mapped[int] = mapped_column(default=0)
    unit_price: Mapped[Decimal | None]
    total: Mapped[Decimal | None]
    totals: Mapped[list[Any]]
    gift_wrap_level: Mapped[str | None]
    programs: Mapped[list[Any]]
    buyer_wants_cancel: Mapped[bool] = mapped_column(default=False)
    tax: Mapped[dict[str, Any] | None]
    ioss_number: Mapped[str | None]

    order: Mapped[Order] = relationship(back_populates="items")

    @property
    def quantity_shipped(self) -> int:
        return max(self.shipped_by_commerce, self.shipped_at_amazon)


class OrderPerson(Base):
    """An order's personal data, sealed, in a row that can be wiped without touching the order.

    `purge_at`: when the Data Protection Policy wants it gone (30 days after delivery).
    `corrected`: a sealed `Correction`, the address as a person put it right (V17) and what Amazon
    had sent by then.
    """

    __tablename__ = "amazon_order_person"

    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id), primary_key=True)
    sealed: Mapped[bytes | None]
    purge_at: Mapped[datetime] = mapped_column(index=True)
    wiped_at: Mapped[datetime | None]
    corrected: Mapped[bytes | None]
    corrected_at: Mapped[datetime | None]
    corrected_by: Mapped[str | None]


class OrderTag(Base):
    """A tag that a rule put on an order."""

    __tablename__ = "amazon_order_tag"

    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id), primary_key=True)
    tag: Mapped[Word] = mapped_column(primary_key=True, index=True)


class BuyerWord(Base):
    """The keyed index that finds an order by the beginnings of its buyer's names (D13)."""

    __tablename__ = "amazon_buyer_word"

    digest: Mapped[bytes] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id), primary_key=True, index=True)


class Sighting(Base):
    """An order that is accounted for but has no order row (D2, D20, D23).

    `why` is a `SightingReason`; `left_out` orders existed at connection and are never imported by
    themselves.
    """

    __tablename__ = "amazon_sighting"
    __table_args__ = (UniqueConstraint("account_id", "amazon_order_id"),)

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(ForeignKey(SellerAccount.id))
    amazon_order_id: Mapped[Word]
    marketplace_id: Mapped[Word]
    why: Mapped[Word]
    detail: Mapped[str | None]
    amazon_status: Mapped[str | None]
    purchase_date: Mapped[datetime | None]
    amazon_updated_at: Mapped[datetime | None]
    first_seen_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
