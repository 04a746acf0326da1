"""What a merchant wants Amazon to be told of a carrier."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from channel.models.base import Base, Id, Word


class CarrierMapping(Base):
    """`carrier` and `service` as a person wrote them, the keys as `domain.carriers.key` does.

    `service_key` is "" for any service. `name` stands with the code Other only; without a `method`
    the parcel's own service is sent.
    """

    __tablename__ = "amazon_carrier_mapping"
    __table_args__ = (UniqueConstraint("marketplace_id", "carrier_key", "service_key"),)

    id: Mapped[Id]
    marketplace_id: Mapped[Word]
    carrier_key: Mapped[str]
    service_key: Mapped[str]
    carrier: Mapped[str]
    service: Mapped[str | None]
    code: Mapped[Word]
    name: Mapped[str | None]
    method: Mapped[str | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    updated_by: Mapped[str]
