"""What a seller account still has to read, and how long that takes within the quota."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from channel.domain.planner import PAGE, minutes_to_read
from channel.models.sweep import Sweep
from channel.models.wanted import WantedOrder
from channel.ports.marketplace import Account, Marketplace
from channel.services.sweep_planning import changes_under_way, per_second


@dataclass(frozen=True)
class Backlog:
    """`orders` wait to be read one by one, `pages` (an estimate) of the sweep under way.

    `pages_read` of that sweep have come.
    """

    orders: int
    pages: int
    minutes: int
    pages_read: int = 0


def of(session: Session, marketplace: Marketplace, account: Account) -> Backlog:
    orders = session.scalar(
        select(func.count()).where(
            WantedOrder.account_id == account.id, WantedOrder.failed_at.is_(None)
        )
    )
    sweep = changes_under_way(session, account.id)
    pages = 0 if sweep is None or sweep.pages == 0 else _pages_left(session, sweep)
    minutes = max(
        minutes_to_read(orders or 0, marketplace.order_pace(account)),
        minutes_to_read(pages, marketplace.search_pace(account)),
    )
    return Backlog(orders or 0, pages, minutes, sweep.pages if sweep and pages else 0)


def _pages_left(session: Session, sweep: Sweep) -> int:
    """Amazon does not say how many pages there are: as many as the pace of late makes likely."""
    if sweep.before is None:
        return 1
    expected = per_second(session, sweep.account_id) * (sweep.before - sweep.after).total_seconds()
    return max(1, -int(-(expected - sweep.orders) // PAGE))
