"""The Orders tab as a person has it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base
from channel.models.user import User


class OrdersTable(Base):
    """`columns` is [[`OrdersColumn`, width or null]], from left to right.

    No row: the defaults. It goes with the person.
    """

    __tablename__ = "amazon_orders_table"

    user_id: Mapped[int] = mapped_column(
        ForeignKey(User.id, ondelete="CASCADE"), primary_key=True, autoincrement=False
    )
    columns: Mapped[list[Any]]
    page_size: Mapped[int]
    updated_at: Mapped[datetime]
