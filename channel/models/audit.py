"""The proof: what Amazon's own report says there is, beside what we have (the ledger)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from channel.models.account import SellerAccount
from channel.models.base import Base, Id, Word

_OPEN = text("finished_at IS NULL")
_NOT_WITH_US = text("found IN ('MISSING', 'DIFFERENT', 'EXPECTED')")


class Audit(Base):
    """One comparison of the changes from `starts_at` to `ends_at`.

    `source` is an `AuditSource`, `purpose` an `AuditPurpose`, `state` an `AuditState`.
    `next_look_at`: when its next step is due. `requested_at`: when the report that it waits for
    was asked for. `orders` were reported and compared so far; `missing` and `different` of them
    were not, or not so, with us then. `error` is the `why` of `audit-error-<why>`.
    """

    __tablename__ = "amazon_audit"
    __table_args__ = (
        Index("ix_amazon_audit_due", "next_look_at", sqlite_where=_OPEN, postgresql_where=_OPEN),
        Index("ix_amazon_audit_account", "account_id", "started_at"),
    )

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(ForeignKey(SellerAccount.id))
    source: Mapped[Word]
    purpose: Mapped[Word]
    state: Mapped[Word]
    marketplaces: Mapped[str]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    report_id: Mapped[str | None]
    requested_at: Mapped[datetime | None]
    asked_by: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(default=0)
    next_look_at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    error: Mapped[str | None]
    orders: Mapped[int] = mapped_column(default=0)
    missing: Mapped[int] = mapped_column(default=0)
    different: Mapped[int] = mapped_column(default=0)


class ReportedOrderRow(Base):
    """An order that a report names, as the newest report names it.

    `found` is a `Found`, as it was when that report was compared: whether it is accounted for
    now, the orders and sightings themselves tell. `marketplace_id` is empty for sales channels
    that are none of Amazon's sites.
    """

    __tablename__ = "amazon_reported_order"
    __table_args__ = (
        UniqueConstraint("account_id", "amazon_order_id"),
        Index("ix_amazon_reported_order_purchase", "account_id", "purchase_date"),
        Index(
            "ix_amazon_reported_order_open",
            "account_id",
            "reported_updated_at",
            sqlite_where=_NOT_WITH_US,
            postgresql_where=_NOT_WITH_US,
        ),
    )

    id: Mapped[Id]
    account_id: Mapped[int] = mapped_column(ForeignKey(SellerAccount.id))
    audit_id: Mapped[int] = mapped_column(ForeignKey(Audit.id), index=True)
    amazon_order_id: Mapped[Word]
    marketplace_id: Mapped[Word]
    channel: Mapped[str | None]
    amazon_status: Mapped[Word]
    purchase_date: Mapped[datetime]
    reported_updated_at: Mapped[datetime]
    found: Mapped[Word]
