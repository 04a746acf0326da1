"""What was asked of Amazon's search, and how far it has come (the ledger's first half)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.account import SellerAccount
from channel.models.base import Base, Id, Word

_OPEN = text("finished_at IS NULL")
# The outcome of a sweep that came to its end.
COMPLETE = "complete"


class Sweep(Base):
    """One search, page by page; an account has one of each kind that is open at most.

    `kind` is a `SweepKind`. It covers changes from `after` to `before` (Amazon's own bound, known
    with the first page) in `marketplaces` (ids, comma-joined). `page_token` belongs to exactly
    this query and to `page_token_at`, `tokens` are digests of those that were followed;
    `page_due_at` says when the next page may be asked for. `orders` were told, `news` of them
    told something new. `outcome`: `complete`, or why it was given up.
    """

    __tablename__ = "amazon_sweep"
    __table_args__ = (
        Index(
            "uq_amazon_sweep_open",
            "account_id",
            "kind",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        Index("ix_amazon_sweep_finished", "account_id", "finished_at"),
    )

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(ForeignKey(SellerAccount.id))
    kind: Mapped[Word]
    marketplaces: Mapped[str]
    after: Mapped[datetime]
    before: Mapped[datetime | None]
    page_token: Mapped[str | None]
    page_token_at: Mapped[datetime | None]
    page_due_at: Mapped[datetime]
    tokens: Mapped[list[Any]]
    pages: Mapped[int] = mapped_column(default=0)
    orders: Mapped[int] = mapped_column(default=0)
    news: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
