"""What would the rules say of one order? Nothing is written."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from channel.domain.rules.evaluation import evaluate
from channel.domain.rules.outcome import RulesOutcome
from channel.domain.rules.rule import Rule, RuleState, need_personal_data
from channel.errors import Invalid
from channel.models.order import Order
from channel.services import personal, rules
from channel.services.rule_facts import seen_of
from channel.services.work import Work


def find(
    session: Session, store_id: int, order_id: int | None, amazon_order_id: str | None
) -> Order:
    """By either name. Raises `Invalid` for one that is not the store's."""
    named = Order.amazon_order_id == (amazon_order_id or "").strip()
    order = session.scalar(
        select(Order)
        .where(Order.store_id == store_id, named if order_id is None else Order.id == order_id)
        .options(selectinload(Order.items), selectinload(Order.store), selectinload(Order.person))
    )
    if order is None:
        field = "amazonOrderNumber" if order_id is None else "orderId"
        raise Invalid(field, "rule-order-unknown", {"number": amazon_order_id or order_id or "-"})
    return order


def try_on(
    work: Work, session: Session, order: Order, draft: Rule, *, in_place_of: int | None
) -> RulesOutcome:
    """The draft as if it were active, in its place among the store's active rules.

    Those before it are looked at too, for their tags, and because one may stop ahead of it.
    """
    active = replace(draft, state=RuleState.ACTIVE)
    proposed = rules.proposed(session, order.store_id, active, without=in_place_of)
    looked_at = proposed[: proposed.index(active) + 1]
    person = personal.unseal(work.vault, order.person) if need_personal_data(looked_at) else None
    seen = seen_of(order, order.store.marketplace_id, person, work.clock.now())
    return evaluate(looked_at, seen)
