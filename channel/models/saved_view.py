"""A view of the Orders tab that a person keeps under a name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id
from channel.models.user import User

_DEFAULT = text("is_default")


class SavedView(Base):
    """`name_key` is the name without case, unique among a person's; one at most is the default.

    `query` is as `domain.saved_views.checked_query` writes it: filters and sort, nothing personal.
    It goes with the person.
    """

    __tablename__ = "amazon_saved_view"
    __table_args__ = (
        UniqueConstraint("user_id", "name_key"),
        Index(
            "uq_amazon_saved_view_default",
            "user_id",
            unique=True,
            sqlite_where=_DEFAULT,
            postgresql_where=_DEFAULT,
        ),
    )

    id: Mapped[Id]
    user_id: Mapped[int] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"))
    name: Mapped[str]
    name_key: Mapped[str]
    query: Mapped[str] = mapped_column(String(2000))
    is_default: Mapped[bool]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
