"""What would a change of settings, table or rules do? The stored orders again, nothing written.

Orders that wait are decided as they would be right after saving, one after the other on today's
stock and catalogue: what the preview says of them is what then happens. Orders that are in
Commerce already stay as they are; of them it tells what would have been, had it been so then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from channel.domain.consequences import Difference, differences
from channel.domain.creation import Decision, Facts, Verdict, decide, short_of
from channel.domain.rules.outcome import NO_RULES, RulesOutcome
from channel.errors import Invalid
from channel.models.order import Order
from channel.ports.commerce import ProductState
from channel.services import order_facts, policies, ruling, sku_mappings, stock_ledger, stores
from channel.services.order_facts import Held, Made
from channel.services.policies import Policy
from channel.services.work import Work

DAYS = (7, 30, 90)
# The newest so many; more would make a person wait, and say no more.
MOST = 5000
EXAMPLES = 5


@dataclass(frozen=True)
class Example:
    """One order to which it makes a difference."""

    order_id: int
    amazon_order_id: str
    waiting: bool
    before: Decision
    after: Decision


@dataclass
class Group:
    """The orders with one difference; `waiting` of them are not in Commerce yet."""

    orders: int = 0
    waiting: int = 0
    examples: list[Example] = field(default_factory=list)


@dataclass
class Consequences:
    """`orders` were looked at; `complete` is False where there were more than that."""

    since: datetime
    orders: int
    complete: bool
    groups: dict[Difference, Group] = field(
        default_factory=lambda: {difference: Group() for difference in Difference}
    )
    unchanged: int = 0


@dataclass(frozen=True)
class _Stored:
    """What was read of a store for it."""

    orders: Sequence[Order]
    held: Held
    policy: Policy
    made: Made
    complete: bool


def preview(work: Work, store_id: int, days: int, proposed: Policy) -> Consequences:
    """Decide the store's orders of the last `days` under what it has and under what is proposed.

    Raises `NotFound`, `Invalid` (days), and what Commerce raises.
    """
    if days not in DAYS:
        raise Invalid("days", "preview-days", {"days": ", ".join(map(str, DAYS))})
    started = work.clock.now()
    since = started - timedelta(days=days)
    with work.reading() as session:
        stored = _read(session, store_id, since)
        rules = [
            ruling.rules_of(session, stored.orders, {store_id: policy}, work.vault, started)
            for policy in (stored.policy, proposed)
        ]
    products = work.commerce.products(order_facts.skus(stored.orders, stored.made))
    now, then = (
        list(_decisions(stored, policy, dict(products), outcomes))
        for policy, outcomes in zip((stored.policy, proposed), rules, strict=True)
    )
    found = Consequences(since, len(stored.orders), stored.complete)
    for order, before, after in zip(stored.orders, now, then, strict=True):
        _count(found, order, before, after)
    return found


def _read(session: Session, store_id: int, since: datetime) -> _Stored:
    store = stores.get(session, store_id)
    rows = session.scalars(
        select(Order)
        .where(Order.store_id == store_id, Order.purchase_date >= since)
        .order_by(Order.id.desc())
        .limit(MOST + 1)
        .options(selectinload(Order.items), selectinload(Order.store))
    ).all()
    policy = policies.of_stores(session, [store.id])[store.id]
    orders = rows[:MOST][::-1]
    held = stock_ledger.open_of(session, [row.id for row in orders if row.commerce_number is None])
    made = sku_mappings.made_for(session, orders)
    return _Stored(orders, held, policy, made, len(rows) <= MOST)


def _decisions(
    stored: _Stored,
    policy: Policy,
    products: dict[str, ProductState],
    rules: Mapping[int, RulesOutcome],
) -> Iterator[Decision]:
    """In the order in which they would be placed: each takes its quantity from what is left."""
    for order in stored.orders:
        waiting, its_own = order.commerce_number is None, stored.held.get(order.id, {})
        outcome = rules.get(order.id, NO_RULES)
        facts = order_facts.facts_of(
            order, policy, products, made=stored.made, held=its_own, rules=outcome
        )
        if not waiting:
            facts = _with_its_own(facts)
        decision = decide(facts, policy.table)
        if waiting and _takes(decision, facts):
            _take(products, facts, its_own)
        yield decision


def _takes(decision: Decision, facts: Facts) -> bool:
    """It reserves when it is created; and while it waits, it holds all or nothing (D3)."""
    if decision.hold:
        return short_of(facts.lines) is None
    return decision.verdict is Verdict.CREATE and decision.treatment.reserve_stock


def _take(products: dict[str, ProductState], facts: Facts, its_own: Mapping[str, int]) -> None:
    """What it holds already, nobody else could have had anyway."""
    more = Counter({line.sku or "": 0 for line in facts.lines})
    for line in facts.lines:
        more[line.sku or ""] += line.quantity
    for sku, quantity in more.items():
        product = products.get(sku)
        if product is not None:
            left = product.available - quantity + its_own.get(sku, 0)
            products[sku] = replace(product, available=left)


def _with_its_own(facts: Facts) -> Facts:
    """An order that is in Commerce had its quantity: it is not short of what it took itself."""
    wanted: Counter[str | None] = Counter()
    for line in facts.lines:
        wanted[line.sku] += line.quantity
    lines = tuple(
        replace(line, available=max(line.available, 0) + wanted[line.sku]) for line in facts.lines
    )
    return replace(facts, lines=lines, asked_for=False, first_seen_off=False)


def _count(found: Consequences, order: Order, before: Decision, after: Decision) -> None:
    which = differences(before, after)
    waiting = order.commerce_number is None
    found.unchanged += not which
    for difference in which:
        group = found.groups[difference]
        group.orders += 1
        group.waiting += waiting
        if len(group.examples) < EXAMPLES:
            group.examples.append(Example(order.id, order.amazon_order_id, waiting, before, after))
