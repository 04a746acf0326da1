"""Orders that are to be read one by one: asked for, and crossed off once read as new as asked."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import case, delete, func, select
from sqlalchemy.orm import Session

from channel.domain.ledger import Urgency, WantedReason
from channel.models.account import SellerAccount
from channel.models.steps import hint
from channel.models.upsert import insert_into
from channel.models.wanted import WantedOrder


@dataclass(frozen=True)
class Wish:
    """An order that is to be read, as new as `changed_at` (None: as it is)."""

    amazon_order_id: str
    reason: WantedReason
    urgency: Urgency
    changed_at: datetime | None = None
    asked_by: str | None = None


def want_all(session: Session, now: datetime, account_id: int, wishes: Sequence[Wish]) -> None:
    """Ask for orders, in one statement. The caller holds the account's lock.

    Asked for twice, an order is read once: the sooner, and as new as the newer.
    """
    if not wishes:
        return
    statement = insert_into(session, WantedOrder)
    new = statement.excluded
    sooner = new.urgency < WantedOrder.urgency
    newer = WantedOrder.changed_at.is_(None) | (new.changed_at > WantedOrder.changed_at)
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["account_id", "amazon_order_id"],
            set_={
                "urgency": case((sooner, new.urgency), else_=WantedOrder.urgency),
                "reason": case((sooner, new.reason), else_=WantedOrder.reason),
                "changed_at": case((newer, new.changed_at), else_=WantedOrder.changed_at),
                "asked_by": func.coalesce(new.asked_by, WantedOrder.asked_by),
                "not_before": new.not_before,
                "attempts": 0,
                "failed_at": None,
            },
        ),
        [
            {
                "account_id": account_id,
                "amazon_order_id": wish.amazon_order_id,
                "reason": wish.reason.value,
                "urgency": wish.urgency.value,
                "changed_at": wish.changed_at,
                "asked_by": wish.asked_by,
                "attempts": 0,
                "wanted_at": now,
                "not_before": now,
            }
            for wish in wishes
        ],
    )
    account = session.get_one(SellerAccount, account_id)
    if account.fetch_due_at is None or account.fetch_due_at > now:
        account.fetch_due_at = now
    hint(session, "fetch", account_id)


def cross_off(session: Session, account_id: int, read: Mapping[str, datetime]) -> None:
    """These were read, in a state of that moment: whoever wanted them so, or older, has them."""
    wanted = session.execute(
        select(WantedOrder.id, WantedOrder.amazon_order_id, WantedOrder.changed_at).where(
            WantedOrder.account_id == account_id, WantedOrder.amazon_order_id.in_(read)
        )
    )
    done = [
        row_id
        for row_id, number, changed_at in wanted
        if changed_at is None or changed_at <= read[number]
    ]
    if done:
        session.execute(delete(WantedOrder).where(WantedOrder.id.in_(done)))


def asked_for(session: Session, account_id: int, numbers: Collection[str]) -> frozenset[str]:
    """Those of the orders that a person asked for by name."""
    return frozenset(
        session.scalars(
            select(WantedOrder.amazon_order_id).where(
                WantedOrder.account_id == account_id,
                WantedOrder.amazon_order_id.in_(numbers),
                WantedOrder.asked_by.is_not(None),
            )
        )
    )
