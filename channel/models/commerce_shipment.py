"""The embedded commerce system's shipments: a parcel, and what is in it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from channel.models.base import Base, Id, Word
from channel.models.commerce_order import CommerceOrder, CommerceOrderLine


class CommerceShipment(Base):
    """One parcel. `from_amazon`: Amazon told us of it. The last two are Amazon's extras."""

    __tablename__ = "commerce_shipment"
    __table_args__ = (UniqueConstraint("order_id", "number"),)

    id: Mapped[Id]
    order_id: Mapped[int] = mapped_column(ForeignKey(CommerceOrder.id))
    number: Mapped[Word]
    carrier: Mapped[str]
    service: Mapped[str | None]
    tracking_number: Mapped[str]
    shipped_at: Mapped[datetime]
    created_at: Mapped[datetime]
    from_amazon: Mapped[bool]
    cod_collection_method: Mapped[str | None]
    ship_from_supply_source_id: Mapped[str | None]

    order: Mapped[CommerceOrder] = relationship()
    lines: Mapped[list[CommerceShipmentLine]] = relationship(order_by="CommerceShipmentLine.id")


class CommerceShipmentLine(Base):
    """So many of one order line. `transparency_codes` are text, one per unit, or none at all."""

    __tablename__ = "commerce_shipment_line"
    __table_args__ = (
        UniqueConstraint("shipment_id", "line_id"),
        CheckConstraint("quantity > 0", name="quantity"),
    )

    id: Mapped[Id]
    shipment_id: Mapped[int] = mapped_column(ForeignKey(CommerceShipment.id))
    line_id: Mapped[int] = mapped_column(ForeignKey(CommerceOrderLine.id))
    quantity: Mapped[int]
    transparency_codes: Mapped[list[Any]]

    line: Mapped[CommerceOrderLine] = relationship()
