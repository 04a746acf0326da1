"""A parcel of an Amazon order, and how far Amazon knows of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from channel.models.base import Base, Id, Word
from channel.models.order import Order

_LOOK = text("look_at IS NOT NULL")
_UNMAPPED = text("reason = 'carrier-unmapped'")


class Shipment(Base):
    """`reference` is Amazon's packageReferenceId: "1", "2", … within the order.

    `told_at`: when Amazon was last told, before it answered; `look_at`: when the order is read for
    the proof, None when nothing is to be proven; `looks`: how often it was read in vain; `resent`:
    how often it was told again because Amazon did not show it. `feed_id`, `message`: the feed that
    it is in, and its number there.

    `state` is a `ShipmentState`. `by_amazon`: Amazon told us of it, nothing is sent.
    `carrier` and `service` are as entered; `carrier_code`, `carrier_name` and `shipping_method` are
    what Amazon was told, None until then (`domain.carrier_map`).
    `extras`: transparencyCodes by line, codCollectionMethod, shipFromSupplySourceId.
    `revision` grows with every correction, `tried_revision` is the last one that Amazon was told
    of or may have been. `superseded` is what Amazon may have been told before the corrections,
    `at_amazon` what it last showed, both as `parcels.written` writes them.
    `dismissed_at`: when a person said that it is settled, though Amazon will not be told of it;
    whatever moves it on opens it again.
    """

    __tablename__ = "amazon_shipment"
    __table_args__ = (
        UniqueConstraint("order_id", "reference"),
        UniqueConstraint("order_id", "commerce_shipment"),
        Index("ix_amazon_shipment_created_at", "created_at", "id"),
        Index("ix_amazon_shipment_state", "state", "created_at", "id"),
        Index("ix_amazon_shipment_look", "look_at", sqlite_where=_LOOK, postgresql_where=_LOOK),
        Index(
            "ix_amazon_shipment_unmapped",
            "order_id",
            sqlite_where=_UNMAPPED,
            postgresql_where=_UNMAPPED,
        ),
    )

    id: Mapped[Id]
    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id))
    reference: Mapped[Word]
    commerce_shipment: Mapped[Word]
    carrier: Mapped[str]
    carrier_code: Mapped[str | None] = mapped_column(String(64))
    carrier_name: Mapped[str | None]
    service: Mapped[str | None]
    shipping_method: Mapped[str | None]
    tracking_number: Mapped[str] = mapped_column(index=True)
    shipped_at: Mapped[datetime] = mapped_column(index=True)
    by_amazon: Mapped[bool]
    state: Mapped[Word]
    state_at: Mapped[datetime]
    reason: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(default=0)
    revision: Mapped[int] = mapped_column(default=1)
    tried_revision: Mapped[int] = mapped_column(default=0)
    superseded: Mapped[list[Any]] = mapped_column(default=list)
    at_amazon: Mapped[dict[str, Any] | None]
    told_at: Mapped[datetime | None]
    look_at: Mapped[datetime | None]
    looks: Mapped[int] = mapped_column(default=0)
    resent: Mapped[int] = mapped_column(default=0)
    feed_id: Mapped[int | None] = mapped_column(ForeignKey("amazon_feed.id"), index=True)
    message: Mapped[int | None]
    dismissed_at: Mapped[datetime | None]
    dismissed_by: Mapped[str | None]
    extras: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]

    order: Mapped[Order] = relationship()
    items: Mapped[list[ShipmentItem]] = relationship(
        back_populates="shipment", order_by="ShipmentItem.id", cascade="all, delete-orphan"
    )


class ShipmentItem(Base):
    __tablename__ = "amazon_shipment_item"
    __table_args__ = (UniqueConstraint("shipment_id", "order_item_id"),)

    id: Mapped[Id]
    shipment_id: Mapped[int] = mapped_column(ForeignKey(Shipment.id))
    order_item_id: Mapped[Word]
    quantity: Mapped[int]

    shipment: Mapped[Shipment] = relationship(back_populates="items")
