"""Which of the orders that Amazon's reports name are accounted for now, in SQL.

An order is, when we have it as new as the report, or in the same status; or when it is sighted as
one that gets no order row (D2, D20, D23). One that was set aside as unreadable is not.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, delete, func, not_, or_, select
from sqlalchemy.orm import Session

from channel.domain.ledger import Found, Urgency, WantedReason
from channel.domain.store import READING, SightingReason
from channel.models.account import SellerAccount
from channel.models.audit import ReportedOrderRow
from channel.models.locks import DELETE
from channel.models.order import Order, Sighting
from channel.models.store import Store
from channel.models.wanted import WantedOrder
from channel.services import wanted
from channel.services.wanted import Wish

NOT_WITH_US = (Found.MISSING.value, Found.DIFFERENT.value, Found.EXPECTED.value)
# A chase goes on with the next hour's.
MOST_CHASED = 5000


def same_number(row: Any) -> ColumnElement[bool]:
    """The row of ours for a reported order."""
    return and_(
        row.account_id == ReportedOrderRow.account_id,
        row.amazon_order_id == ReportedOrderRow.amazon_order_id,
    )


def _folded(word: Any) -> ColumnElement[str]:
    """v0's spelling of a status and today's, made one."""
    plain = func.upper(func.replace(word, "_", ""))
    return func.replace(plain, "CANCELLED", "CANCELED")


def _up_to_date(row: Any) -> ColumnElement[bool]:
    return or_(
        row.amazon_updated_at >= ReportedOrderRow.reported_updated_at,
        _folded(row.amazon_status) == _folded(ReportedOrderRow.amazon_status),
    )


# Either is a plain yes or no, never unknown: a row without a counterpart must still be found.
IS_ORDER: ColumnElement[bool] = case(
    (ReportedOrderRow.found == Found.PRESENT, True),
    (Order.id.is_not(None) & _up_to_date(Order), True),
    else_=False,
)
IS_SIGHTED: ColumnElement[bool] = case(
    (Order.id.is_not(None), False),
    (Sighting.why.in_([SightingReason.LEFT_OUT, SightingReason.OTHER_CHANNEL]), True),
    ((Sighting.why == SightingReason.FBA_NOT_SHIPPED) & _up_to_date(Sighting), True),
    else_=False,
)
ACCOUNTED: ColumnElement[bool] = or_(IS_ORDER, IS_SIGHTED)


def beside_ours(*columns: Any) -> Select[Any]:
    """Reported orders, each with our order and our sighting where there are.

    One that was with us when its newest report was compared stays so: it is not looked up again.
    """
    unproven = ReportedOrderRow.found != Found.PRESENT
    return (
        select(*columns)
        .select_from(ReportedOrderRow)
        .outerjoin(Order, unproven & same_number(Order))
        .outerjoin(Sighting, unproven & same_number(Sighting))
    )


def chase(session: Session, now: datetime, account: SellerAccount) -> bool:
    """Ask for what a report named, sweeps should have brought since, and nobody is fetching.

    Whether there is more that nobody fetches: sweeps are still to bring it.
    """
    left = (
        beside_ours(ReportedOrderRow.amazon_order_id, ReportedOrderRow.reported_updated_at)
        .join(Store, Store.account_id == ReportedOrderRow.account_id)
        .outerjoin(WantedOrder, same_number(WantedOrder))
        .where(
            ReportedOrderRow.account_id == account.id,
            ReportedOrderRow.found.in_(NOT_WITH_US),
            Store.marketplace_id == ReportedOrderRow.marketplace_id,
            Store.status.in_([status.value for status in READING]),
            WantedOrder.id.is_(None),
            not_(ACCOUNTED),
        )
    )
    if account.data_as_of is not None:
        overdue = ReportedOrderRow.reported_updated_at <= account.data_as_of
        wishes = [
            Wish(number, WantedReason.AUDIT, Urgency.MISSING, changed_at)
            for number, changed_at in session.execute(left.where(overdue).limit(MOST_CHASED))
        ]
        wanted.want_all(session, now, account.id, wishes)
    return session.execute(left.limit(1)).first() is not None


def forget(session: Session, before: datetime) -> None:
    """Drop what reports said before that moment."""
    old = select(ReportedOrderRow.id).where(ReportedOrderRow.reported_updated_at < before)
    free = old.with_for_update(**DELETE, skip_locked=True)  # the rest the next time
    session.execute(delete(ReportedOrderRow).where(ReportedOrderRow.id.in_(free)))
