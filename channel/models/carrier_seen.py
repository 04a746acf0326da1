"""How many parcels a store has sent by a carrier, so that nobody has to count a year's parcels."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base
from channel.models.store import Store


class CarrierSeen(Base):
    """By the spelling; `service` is "" for none. Counted as Commerce's parcels are taken over."""

    __tablename__ = "amazon_carrier_seen"

    store_id: Mapped[int] = mapped_column(ForeignKey(Store.id), primary_key=True)
    carrier: Mapped[str] = mapped_column(primary_key=True)
    service: Mapped[str] = mapped_column(primary_key=True)
    parcels: Mapped[int]
    last_shipped_at: Mapped[datetime]
