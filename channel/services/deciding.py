"""Decide, in batches, which orders become Commerce orders (F10, F12, F14, D10, D24)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session, selectinload

from channel.domain.creation import Decision, Facts, Verdict, decide
from channel.domain.remedy import Change, changes_for
from channel.domain.store import StoreStatus
from channel.domain.treatment import Treatment
from channel.errors import NotFound
from channel.models.locks import CHANGE
from channel.models.order import Order, OrderItem
from channel.models.steps import hint
from channel.services import order_facts, outbox, policies, timeline
from channel.services.outbox import Kind
from channel.services.policies import Policy
from channel.services.work import Work

BATCH = 100


def decide_due(work: Work) -> int:
    """Decide a batch of due orders; how many were due. Asks Commerce for their products once."""
    now = work.clock.now()
    with work.reading() as session:
        due = _due(session, now)
        wanted = order_facts.skus(_with_lines(session, due), {})
    if not due:
        return 0
    products = work.commerce.products(wanted)
    with work.transaction("decide") as session:
        orders = [
            order
            for order in _with_lines(session, due, lock=True)
            # Changed since its products were asked for: it is due again, with fresh ones.
            if order.revision == due[order.id]
        ]
        by_store = policies.of_stores(session, {order.store_id for order in orders})
        for order in orders:
            policy = by_store[order.store_id]
            facts = order_facts.facts_of(order, policy, products, made={}, held={})
            _decide(session, now, order, facts, policy)
        if len(due) == BATCH:
            hint(session, "decide")
    return len(due)


def _with_lines(session: Session, ids: Iterable[int], *, lock: bool = False) -> Sequence[Order]:
    statement = (
        select(Order)
        .where(Order.id.in_(ids))
        .order_by(Order.id)
        .options(selectinload(Order.items), selectinload(Order.store))
    )
    return session.scalars(
        statement.with_for_update(of=Order, **CHANGE) if lock else statement
    ).all()


def request(session: Session, now: datetime, order_id: int, *, by: str) -> Order:
    """A person asks to decide, and to deliver what is blocked, again now. Raises `NotFound`."""
    order = session.get(Order, order_id, with_for_update=CHANGE)
    if order is None:
        raise NotFound("order", order_id)
    order.decide_at = now
    outbox.unblock(session, now, order_id)
    timeline.record(session, order, now, "retry-requested", actor=f"user:{by}")
    hint(session, "decide")
    return order


def request_blocked(session: Session, now: datetime, account_id: int) -> None:
    """Blocked orders are decided again on every sync (D10, V12)."""
    request_all(session, now, Order.account_id == account_id, *_BLOCKED)


def request_waiting_for(session: Session, now: datetime, skus: set[str]) -> None:
    """Products changed: the blocked orders that hold them are decided again at once."""
    waiting = select(OrderItem.order_id).where(OrderItem.sku.in_(skus))
    request_all(session, now, Order.id.in_(waiting), *_BLOCKED)


_BLOCKED = (Order.attention.is_not(None), Order.commerce_number.is_(None))


def request_all(session: Session, now: datetime, *those: ColumnElement[bool]) -> None:
    """Decide all of those orders again: no transaction that calls this has locked an order yet.

    An UPDATE locks rows as it comes upon them; the SELECT in it has locked them by id before.
    """
    by_id = select(Order.id).where(*those).order_by(Order.id).with_for_update(**CHANGE)
    session.execute(
        update(Order)
        .where(Order.id.in_(by_id))
        .values(decide_at=now)
        .execution_options(synchronize_session=False)
    )
    hint(session, "decide")


def anything_due(session: Session, now: datetime) -> bool:
    return bool(
        session.scalar(select(func.count()).select_from(Order).where(Order.decide_at <= now))
    )


def _due(session: Session, now: datetime) -> dict[int, int]:
    rows = session.execute(
        select(Order.id, Order.revision)
        .where(Order.decide_at <= now)
        .order_by(Order.decide_at, Order.id)
        .limit(BATCH)
    )
    return {row.id: row.revision for row in rows}


def _decide(session: Session, now: datetime, order: Order, facts: Facts, policy: Policy) -> None:
    order.decide_at = None
    if order.commerce_number is not None:
        return
    decision = decide(facts, policy.table)
    known = (order.decision or {}).get("reason")
    order.decision = _kept(decision, changes_for(facts, decision, policy.table), now)
    _attend(session, now, order, decision)
    if decision.verdict is not Verdict.CREATE:
        return
    if order.store.status == StoreStatus.ACTIVE:
        outbox.add(session, now, Kind.PLACE_ORDER, order.id)
    elif order.store.status == StoreStatus.OBSERVE and known != decision.reason:
        timeline.record(session, order, now, "observed")


def _kept(decision: Decision, changes: Sequence[Change], now: datetime) -> dict[str, Any]:
    kept: dict[str, Any] = msgspec.to_builtins(decision)
    return {**kept, "changes": msgspec.to_builtins(changes), "at": now.isoformat()}


def treatment(order: Order) -> Treatment | None:
    """How the decision wants the Commerce order made; None when it does not."""
    kept = order.decision or {}
    if kept.get("verdict") != Verdict.CREATE:
        return None
    return msgspec.convert(kept["treatment"], Treatment, strict=False)


def _attend(session: Session, now: datetime, order: Order, decision: Decision) -> None:
    """Raise, change or clear the order's attention, and say so once."""
    reason = decision.reason if decision.verdict is Verdict.BLOCKED else None
    values = dict(decision.values) if reason else None
    if (order.attention, order.attention_values) == (reason, values):
        return
    if reason is not None and order.attention != reason:
        order.attention_since = now
        timeline.record(session, order, now, f"blocked-{reason}", values=values)
    order.attention = reason
    order.attention_values = values
