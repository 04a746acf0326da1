"""Orders that are being cancelled at Amazon, and the feeds that ask for it (V20-V22)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from channel.models.account import SellerAccount
from channel.models.base import Base, Id, Word
from channel.models.order import Order

_OPEN = text("done_at IS NULL")


class Feed(Base):
    """A file of many messages that Amazon works off.

    `kind` is a `FeedKind`, `outcome` a `FeedStatus`; `amazon_feed_id` None until Amazon has it.
    `due_at`: when it is looked after next; `claimed_at`: who is at it.
    """

    __tablename__ = "amazon_feed"
    __table_args__ = (
        Index("ix_amazon_feed_due", "due_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
    )

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(ForeignKey(SellerAccount.id), index=True)
    kind: Mapped[Word]
    amazon_feed_id: Mapped[str | None]
    messages: Mapped[int]
    created_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    due_at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    last_error: Mapped[str | None]
    outcome: Mapped[str | None]
    done_at: Mapped[datetime | None]


class Cancellation(Base):
    """A person's wish to cancel an order at Amazon; one at a time for an order.

    `state` is a `CancelState`; `reason` a `CancelReason`. `message` is its number within `feed`.
    `by_call`: by `cancelOrder`, where it is offered; else by feed. `refusal` is Amazon's sentence,
    or a code of ours (`cancel-refusal-<code>`) behind a colon. `looks`: how often the order was
    read for the proof.
    """

    __tablename__ = "amazon_cancellation"
    __table_args__ = (
        Index(
            "uq_amazon_cancellation_open",
            "order_id",
            unique=True,
            sqlite_where=_OPEN,
            postgresql_where=_OPEN,
        ),
        Index("ix_amazon_cancellation_state", "state", "not_before"),
    )

    id: Mapped[Id]
    order_id: Mapped[int] = mapped_column(ForeignKey(Order.id), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey(SellerAccount.id))
    reason: Mapped[Word]
    asked_by: Mapped[str]
    asked_at: Mapped[datetime]
    by_call: Mapped[bool]
    state: Mapped[Word]
    state_at: Mapped[datetime]
    not_before: Mapped[datetime]
    feed_id: Mapped[int | None] = mapped_column(ForeignKey(Feed.id), index=True)
    message: Mapped[int | None]
    refusal: Mapped[str | None]
    looks: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None]

    order: Mapped[Order] = relationship()
