"""Every version of a store's settings, creation table and rules."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word
from channel.models.store import Store


class SettingsVersion(Base):
    """`kind` is `settings`, `table` or `rules`; `values` all of it as it was saved.

    `number` counts from 1 within store and kind. `went_back_to`: the version that it repeats.
    """

    __tablename__ = "amazon_settings_version"
    __table_args__ = (UniqueConstraint("store_id", "kind", "number"),)

    id: Mapped[Id]
    store_id: Mapped[int] = mapped_column(ForeignKey(Store.id))
    kind: Mapped[Word]
    number: Mapped[int]
    at: Mapped[datetime]
    by: Mapped[str]
    values: Mapped[dict[str, Any]]
    went_back_to: Mapped[int | None]
