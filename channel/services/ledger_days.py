"""The days of a ledger: what was reported of each, what of it is here, and what is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, not_, or_, select
from sqlalchemy.orm import Session

from channel.domain.days import Day
from channel.domain.store import SightingReason
from channel.models.audit import Audit, ReportedOrderRow
from channel.models.order import Sighting
from channel.models.wanted import WantedOrder
from channel.services import accounting

MOST_UNACCOUNTED = 100


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


def checked(day: Day, done: Sequence[Audit]) -> Checked:
    """How much of a day these audits cover, the oldest window first."""
    reached = day.starts_at
    touched = False
    for audit in done:
        touched = touched or (audit.starts_at < day.ends_at and audit.ends_at > day.starts_at)
        if audit.starts_at <= reached:
            reached = max(reached, audit.ends_at)
    if reached >= day.ends_at:
        return Checked.WHOLLY
    return Checked.PARTLY if touched else Checked.NOT


def fill(
    session: Session, lines: Sequence[LedgerDay], account_id: int, marketplace_id: str
) -> None:
    """Count what was reported of each day, and name what is not accounted for."""
    its = _its(account_id, marketplace_id)
    _count(session, lines, its)
    _name(session, lines, its)


def _its(account_id: int, marketplace_id: str) -> ColumnElement[bool]:
    """The store's orders; and those of other channels, which name no site of Amazon's."""
    return and_(
        ReportedOrderRow.account_id == account_id,
        or_(
            ReportedOrderRow.marketplace_id == marketplace_id,
            ReportedOrderRow.marketplace_id == "",
        ),
    )


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
