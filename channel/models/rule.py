"""A store's own rules for its orders."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.base import Base, Id, Word
from channel.models.store import Store


class Rule(Base):
    """`state` is a `RuleState`; `stops`: no later rule is looked at where this one matches.

    `conditions` is the tree and `actions` the list, as `services.rule_wire` writes them. Ids are
    never given twice, SQLite's neither: whom a rule told of what is kept by its id.
    """

    __tablename__ = "amazon_rule"
    __table_args__ = (
        Index("ix_amazon_rule_store_position", "store_id", "position"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[Id]
    store_id: Mapped[int] = mapped_column(ForeignKey(Store.id))
    position: Mapped[int]
    name: Mapped[str]
    state: Mapped[Word]
    stops: Mapped[bool]
    conditions: Mapped[dict[str, Any]]
    actions: Mapped[list[Any]]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    updated_by: Mapped[str]


class RuleNotice(Base):
    """Somebody is to be told that a rule matched an order: once per order, rule and medium.

    `medium` is a messenger's: `mail` or `webhook`.
    """

    __tablename__ = "amazon_rule_notice"

    order_id: Mapped[int] = mapped_column(ForeignKey("amazon_order.id"), primary_key=True)
    rule_id: Mapped[int] = mapped_column(primary_key=True)
    medium: Mapped[Word] = mapped_column(primary_key=True)
    rule_name: Mapped[str]
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    last_error: Mapped[str | None]
    done_at: Mapped[datetime | None] = mapped_column(index=True)
