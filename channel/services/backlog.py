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
    """`orders` wait to be read one by one, `pages` (an estimate) of the sweep under way."""

    orders: int
    pages: int
    minutes: int


def of(session: Session, marketplace: Marketplace, account: Account) -> Backlog:
    orders = session.scalar(
        select(func.count()).where(
            WantedOrder.account_id == account.id, WantedOrder.failed_at.is_(None)
        )
    )
    sweep = changes_under_way(session, account.id)
    pages = 0 if sweep is None or sweep.pages == 0 else pages_left(session, sweep) or 1
    minutes = max(
        minutes_to_read(orders or 0, marketplace.order_pace(account)),
        minutes_to_read(pages, marketplace.search_pace(account)),
    )
    return Backlog(orders or 0, pages, minutes)


def pages_left(session: Session, sweep: Sweep) -> int | None:
    """Amazon does not say how many pages there are: as many as the pace of late makes likely.

    None of a first search, of which nothing is known. At least one: the sweep is under way.
    """
    pace = per_second(session, sweep.account_id)
    if sweep.before is None or not pace:
        return None
    expected = pace * (sweep.before - sweep.after).total_seconds()
    return max(1, -int(-(expected - sweep.orders) // PAGE))
