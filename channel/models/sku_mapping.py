"""Which Commerce products stand behind an Amazon SKU, where it is not the SKU itself."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from channel.models.base import Base, Id


class SkuMapping(Base):
    """`scope` is a store's id, or 0 for all stores; a store's own mapping goes first.

    `components` is [[sku, quantity]]: what one unit is made of.
    """

    __tablename__ = "amazon_sku_mapping"
    __table_args__ = (UniqueConstraint("scope", "amazon_sku"),)

    id: Mapped[Id]
    scope: Mapped[int]
    amazon_sku: Mapped[str]
    components: Mapped[list[Any]]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    updated_by: Mapped[str]
