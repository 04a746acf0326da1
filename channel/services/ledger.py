"""The ledger: of each day's orders, how many Amazon reports and how many are accounted for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, not_, or_, select
from sqlalchemy.orm import Session

from channel.domain.days import Day, last_days
from channel.domain.ledger import AuditPurpose, AuditSource, AuditState
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.store import SightingReason
from channel.errors import Invalid
from channel.models.account import SellerAccount
from channel.models.audit import Audit, ReportedOrderRow
from channel.models.order import Sighting
from channel.models.store import Store
from channel.models.sweep import Sweep
from channel.models.wanted import WantedOrder
from channel.services import accounting

# What reports said is kept that long.
KEPT = timedelta(days=60)
MOST_DAYS = KEPT.days
MOST_UNACCOUNTED = 100
NEWEST = 20


class Checked(StrEnum):
    """How much of a day Amazon has been asked about."""

    NOT = "not"
    PARTLY = "partly"
    WHOLLY = "wholly"


@dataclass(frozen=True)
class Unaccounted:
    """An order that Amazon reports and we do not have so. `why` completes `unaccounted-<why>`."""

    amazon_order_id: str
    purchase_date: datetime
    amazon_status: str
    why: str
    detail: str


@dataclass
class LedgerDay:
    """One day of purchases in the marketplace's own time."""

    day: Day
    checked: Checked
    reported: int = 0
    imported: int = 0
    sighted: int = 0
    unaccounted: list[Unaccounted] = field(default_factory=list)

    @property
    def accounted(self) -> int:
        return self.imported + self.sighted

    @property
    def message(self) -> str:
        """`ledger-day-…`"""
        if self.checked is Checked.NOT and not self.reported:
            return "unchecked"
        if self.accounted < self.reported:
            return "some"
        kind = "all" if self.reported else "none"
        return kind if self.checked is Checked.WHOLLY else f"{kind}-so-far"

    @property
    def values(self) -> dict[str, object]:
        return {
            "accounted": self.accounted,
            "reported": self.reported,
            "rest": self.reported - self.accounted,
            "day": self.day.date.day,
            "month": self.day.date.month,
        }


@dataclass(frozen=True)
class Ledger:
    """The newest day first. `source` is None before the first audit."""

    store_id: int
    audited_to: datetime | None
    source: AuditSource | None
    days: list[LedgerDay]
    audits: Sequence[Audit]
    sweeps: Sequence[Sweep]

    @property
    def message(self) -> str:
        """`ledger-…`"""
        if self.source is None:
            return "unchecked"
        rest = sum(day.reported - day.accounted for day in self.days)
        kind = "some" if rest else "all" if any(day.reported for day in self.days) else "none"
        return f"by-search-{kind}" if self.source is AuditSource.SEARCH else kind

    @property
    def values(self) -> dict[str, object]:
        reported = sum(day.reported for day in self.days)
        accounted = sum(day.accounted for day in self.days)
        return {"reported": reported, "accounted": accounted, "rest": reported - accounted}


def read(session: Session, now: datetime, store: Store, days: int) -> Ledger:
    """The last `days` days of a store. Raises `Invalid` for a number of days not kept."""
    if not 1 <= days <= MOST_DAYS:
        raise Invalid("days", "days", {"most": MOST_DAYS})
    zone = MARKETPLACES[store.marketplace_id].timezone
    calendar = last_days(zone, days, now)
    account = store.account
    if account is None:
        return Ledger(store.id, None, None, [], (), ())
    its = _its(account.id, store.marketplace_id)
    done = _done(session, account.id, store.marketplace_id)
    lines = [LedgerDay(day, _checked(day, done, now)) for day in calendar]
    _count(session, lines, its)
    _name(session, lines, its)
    return Ledger(
        store_id=store.id,
        audited_to=account.audited_to,
        source=_source(account, done),
        days=lines[::-1],
        audits=_newest_audits(session, account.id),
        sweeps=_newest_sweeps(session, account.id),
    )


def _its(account_id: int, marketplace_id: str) -> ColumnElement[bool]:
    """The store's orders; and those of other channels, which name no site of Amazon's."""
    return and_(
        ReportedOrderRow.account_id == account_id,
        or_(
            ReportedOrderRow.marketplace_id == marketplace_id,
            ReportedOrderRow.marketplace_id == "",
        ),
    )


def _done(session: Session, account_id: int, marketplace_id: str) -> list[Audit]:
    """The audits of the marketplace that came to their end, the oldest window first."""
    rows = session.scalars(
        select(Audit)
        .where(Audit.account_id == account_id, Audit.state == AuditState.DONE)
        .order_by(Audit.starts_at)
    )
    return [row for row in rows if marketplace_id in row.marketplaces.split(",")]


def _checked(day: Day, done: Sequence[Audit], now: datetime) -> Checked:
    reached = day.starts_at
    touched = False
    for audit in done:
        touched = touched or (audit.starts_at < day.ends_at and audit.ends_at > day.starts_at)
        if audit.starts_at <= reached:
            reached = max(reached, audit.ends_at)
    if reached >= day.ends_at:
        return Checked.WHOLLY
    return Checked.PARTLY if touched else Checked.NOT


def _source(account: SellerAccount, done: Sequence[Audit]) -> AuditSource | None:
    if account.reports_refused_at is not None:
        return AuditSource.SEARCH
    by_itself = [a for a in done if a.purpose in (AuditPurpose.CONNECT, AuditPurpose.SCHEDULE)]
    if not by_itself:
        return None
    return AuditSource(max(by_itself, key=lambda audit: audit.ends_at).source)


def _place(lines: Sequence[LedgerDay]) -> ColumnElement[int]:
    """Which of the days an order was bought on."""
    ends = enumerate(line.day.ends_at for line in lines)
    return case(*[(ReportedOrderRow.purchase_date < end, place) for place, end in ends], else_=-1)


def _within(lines: Sequence[LedgerDay]) -> ColumnElement[bool]:
    return and_(
        ReportedOrderRow.purchase_date >= lines[0].day.starts_at,
        ReportedOrderRow.purchase_date < lines[-1].day.ends_at,
    )


def _count(session: Session, lines: Sequence[LedgerDay], its: ColumnElement[bool]) -> None:
    place = _place(lines).label("place")
    counts = session.execute(
        accounting.beside_ours(
            place,
            func.count(),
            func.sum(case((accounting.IS_ORDER, 1), else_=0)),
            func.sum(case((accounting.IS_SIGHTED, 1), else_=0)),
        )
        .where(its, _within(lines))
        .group_by(place)
    )
    for index, reported, imported, sighted in counts:
        line = lines[index]
        line.reported, line.imported, line.sighted = reported, imported, sighted


def _name(session: Session, lines: Sequence[LedgerDay], its: ColumnElement[bool]) -> None:
    """The first hundred of each day that are not accounted for, and why not."""
    place = _place(lines)
    nth = func.row_number().over(partition_by=place, order_by=ReportedOrderRow.purchase_date)
    found = (
        accounting.beside_ours(
            place.label("place"),
            nth.label("nth"),
            ReportedOrderRow.amazon_order_id,
            ReportedOrderRow.purchase_date,
            ReportedOrderRow.amazon_status,
            Sighting.why.label("sighted_as"),
            Sighting.detail,
            WantedOrder.id.label("wanted"),
            WantedOrder.last_error,
            WantedOrder.failed_at,
        )
        .outerjoin(WantedOrder, accounting.same_number(WantedOrder))
        .where(its, _within(lines), not_(accounting.ACCOUNTED))
        .subquery()
    )
    rows = session.execute(
        select(found).where(found.c.nth <= MOST_UNACCOUNTED).order_by(found.c.place, found.c.nth)
    )
    for row in rows:
        why, detail = _why(row)
        lines[row.place].unaccounted.append(
            Unaccounted(row.amazon_order_id, row.purchase_date, row.amazon_status, why, detail)
        )


def _why(row: Any) -> tuple[str, str]:
    if row.failed_at is not None:
        return "given-up", row.last_error or ""
    if row.sighted_as == SightingReason.ODD:
        return "unreadable", row.detail or ""
    if row.wanted is None:
        return "expected", ""
    if row.last_error == "not-visible":
        return "not-visible", ""
    return ("again", row.last_error) if row.last_error else ("wanted", "")


def _newest_audits(session: Session, account_id: int) -> Sequence[Audit]:
    return session.scalars(
        select(Audit).where(Audit.account_id == account_id).order_by(Audit.id.desc()).limit(NEWEST)
    ).all()


def _newest_sweeps(session: Session, account_id: int) -> Sequence[Sweep]:
    return session.scalars(
        select(Sweep).where(Sweep.account_id == account_id).order_by(Sweep.id.desc()).limit(NEWEST)
    ).all()


def purge(session: Session, now: datetime) -> None:
    """Drop what is older than `KEPT`; that a store was looked back at is remembered for good."""
    accounting.forget(session, now - KEPT)
