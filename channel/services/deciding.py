"""Decide, in batches, which orders become Commerce orders (F10, F12, F14, D10, D24)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import Session, selectinload

from channel.domain.creation import Decision, Facts, Verdict, decide
from channel.domain.debugging import Line, LineKind
from channel.domain.holding import HoldState
from channel.domain.remedy import Change, changes_for
from channel.domain.rules.outcome import NO_RULES
from channel.domain.store import StoreStatus
from channel.domain.table import Stock
from channel.domain.treatment import Treatment
from channel.errors import NotFound
from channel.models.locks import CHANGE
from channel.models.order import Order, OrderItem
from channel.models.steps import hint, log_line
from channel.services import (
    holding,
    order_facts,
    outbox,
    policies,
    ruling,
    sku_mappings,
    stock_ledger,
    timeline,
    trouble,
)
from channel.services.outbox import Kind
from channel.services.policies import Policy
from channel.services.work import Work

BATCH = 100


def decide_due(work: Work) -> int:
    """Decide a batch of due orders; how many were due. Asks Commerce for their products once."""
    now = work.clock.now()
    with work.reading() as session:
        due = _due(session, now)
        found = _with_lines(session, due)
        wanted = order_facts.skus(found, sku_mappings.made_for(session, found))
    if not due:
        return 0
    asked, products = set(wanted), work.commerce.products(wanted)
    with work.transaction("decide") as session:
        orders = [
            order
            for order in _with_lines(session, due, lock=True)
            # Changed since its products were asked for: it is due again, with fresh ones.
            if order.revision == due[order.id]
        ]
        by_store = policies.of_stores(session, {order.store_id for order in orders})
        undecided = [order for order in orders if order.commerce_number is None]
        outcomes = ruling.rules_of(session, undecided, by_store, work.vault, now)
        made = sku_mappings.made_for(session, orders)
        held = stock_ledger.open_of(session, [order.id for order in undecided])
        for order in orders:
            if not asked.issuperset(order_facts.skus([order], made)):
                continue  # mapped meanwhile, to products that nobody has asked for: still due
            policy, its_own = by_store[order.store_id], held.get(order.id, {})
            rules = outcomes.get(order.id, NO_RULES)
            facts = order_facts.facts_of(
                order, policy, products, made=made, held=its_own, rules=rules
            )
            if _decide(session, now, order, facts, policy):
                holding.look(session, now, order, facts, its_own)
        ruling.write(session, now, undecided)
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
    """A person asks to decide, and to deliver what is blocked, again now. Raises `NotFound`.

    Whoever asks for it does not ignore it any more.
    """
    order = session.get(Order, order_id, with_for_update=CHANGE)
    if order is None:
        raise NotFound("order", order_id)
    order.ignored_by = order.ignored_at = None
    order.decide_at = now
    order.revision += 1
    outbox.unblock(session, now, order_id)
    timeline.record(session, order, now, "retry-requested", actor=f"user:{by}")
    hint(session, "decide")
    return order


# Blocked for lack of something, or without the hold that it wants (D3).
_LACKS = or_(Order.attention.is_not(None), Order.hold_state == HoldState.SHORT.value)


def request_blocked(session: Session, now: datetime, account_id: int) -> None:
    """Blocked orders are decided again on every sync (D10, V12)."""
    undone = Order.commerce_number.is_(None)
    request_all(session, now, Order.account_id == account_id, _LACKS, undone)


def request_waiting_for(session: Session, now: datetime, skus: AbstractSet[str]) -> None:
    """Products changed: the orders that need them, by themselves or through a mapping, are decided
    again at once. Those too that are being decided now: it may be by what the product was before.
    """
    keys = [*skus, *sku_mappings.keys_to(session, skus)]
    lines = select(OrderItem.order_id).where(sku_mappings.lines_of(keys))
    waits = or_(_LACKS, Order.decide_at.is_not(None))
    request_all(session, now, Order.id.in_(lines), waits, Order.commerce_number.is_(None))


def request_all(session: Session, now: datetime, *those: ColumnElement[bool]) -> None:
    """Decide all of those orders again: no transaction that calls this has locked an order yet.

    An UPDATE locks rows as it comes upon them; the SELECT in it has locked them by id before. None
    is passed over because somebody holds it: that may be for a decision by older facts, which the
    new revision undoes.
    """
    by_id = select(Order.id).where(*those).order_by(Order.id).with_for_update(**CHANGE)
    session.execute(
        update(Order)
        .where(Order.id.in_(by_id))
        .values(decide_at=now, revision=Order.revision + 1)
        .execution_options(synchronize_session=False)
    )
    hint(session, "decide")


def request_refused_for(session: Session, now: datetime, reason: str) -> None:
    """What Commerce refused them for was changed: they are decided again at once."""
    request_all(session, now, Order.attention == reason, Order.commerce_number.is_(None))


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


def _decide(session: Session, now: datetime, order: Order, facts: Facts, policy: Policy) -> bool:
    """False when there was nothing left to decide."""
    order.decide_at = None
    if order.commerce_number is not None:
        return False
    decision = decide(facts, policy.table)
    before = order.decision or {}
    ruled = ruling.kept(decision, facts.rules)
    ruling.note(session, now, order, ruled)
    changes = changes_for(facts, decision, policy.table)
    order.decision = _kept(decision, changes, now) | ruled
    _log(session, order, decision)
    _attend(session, now, order, decision)
    _tell(session, now, order, decision, before)
    if decision.verdict is not Verdict.CREATE:
        return True
    if order.store.status == StoreStatus.ACTIVE:
        outbox.add(session, now, Kind.PLACE_ORDER, order.id)
    elif order.store.status == StoreStatus.OBSERVE and before.get("reason") != decision.reason:
        timeline.record(session, order, now, "observed")
    return True


def _log(session: Session, order: Order, decision: Decision) -> None:
    """What was looked at and what came of it; never the values, which may be a buyer's."""
    values = {
        "reason": decision.reason,
        "status": order.status,
        "hold": "yes" if decision.hold else None,
        "steps": ",".join(f"{step.name}:{step.outcome}" for step in decision.steps),
    }
    verdict = decision.verdict.value
    log_line(session, Line(LineKind.DECISION, "decide", verdict, values, order_id=order.id))


def _kept(decision: Decision, changes: Sequence[Change], now: datetime) -> dict[str, Any]:
    kept: dict[str, Any] = msgspec.to_builtins(decision)
    return {**kept, "changes": msgspec.to_builtins(changes), "at": now.isoformat()}


def treatment(order: Order) -> Treatment | None:
    """How the decision wants the Commerce order made; None when it does not."""
    kept = order.decision or {}
    if kept.get("verdict") != Verdict.CREATE:
        return None
    return msgspec.convert(kept["treatment"], Treatment, strict=False)


def takes_stock(order: Order) -> bool:
    """Whether stock is managed for anything in the order, as far as its decision knows (D22)."""
    steps = (order.decision or {}).get("steps", ())
    seen = next((step["input"] for step in steps if step["name"] == "stock"), None)
    return seen != Stock.UNMANAGED


def _attend(session: Session, now: datetime, order: Order, decision: Decision) -> None:
    """Raise, change or clear the order's attention, and say so once."""
    reason = decision.reason if decision.verdict is Verdict.BLOCKED else None
    values = dict(decision.values) if reason else None
    if (order.attention, order.attention_values) == (reason, values):
        return
    if decision.verdict is Verdict.CREATE and order.attention in trouble.UNTIL_PLACED:
        return  # Commerce said no to it, and is asked again: until it says yes, nothing is well
    if reason is not None and order.attention != reason:
        order.attention_since = now
        timeline.record(session, order, now, f"blocked-{reason}", values=values)
    order.attention = reason
    order.attention_values = values


# What else tells of these: Amazon's own status, or the person who said so.
_TOLD = {"status-waits", "status-never", "ignored"}


def _tell(
    session: Session, now: datetime, order: Order, decision: Decision, before: Mapping[str, Any]
) -> None:
    """Say on the timeline that the verdict is another one, and why; a block says so itself.

    What is to be created tells of it by being created, unless something had kept it from that.
    """
    verdict = decision.verdict
    if verdict is Verdict.BLOCKED or decision.reason in _TOLD:
        return
    if (before.get("verdict"), before.get("reason")) == (verdict, decision.reason):
        return
    if verdict is Verdict.CREATE:
        observing = order.store.status == StoreStatus.OBSERVE
        if observing or before.get("verdict", Verdict.WAIT) == Verdict.WAIT:
            return
    timeline.record(session, order, now, f"decided-{decision.reason}", values=dict(decision.values))
