"""The stores' rules over many orders at once, and what is written down of their outcome."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import delete, insert, select, tuple_
from sqlalchemy.orm import Session

from channel.domain.creation import Decision, Verdict
from channel.domain.order import PersonalData
from channel.domain.rules.evaluation import evaluate
from channel.domain.rules.outcome import NO_RULES, RulesOutcome
from channel.domain.rules.rule import need_personal_data
from channel.models.order import Order, OrderPerson, OrderTag
from channel.models.rule import RuleNotice
from channel.models.steps import hint
from channel.models.upsert import insert_if_absent
from channel.ports.vault import Vault
from channel.services import personal, timeline
from channel.services.policies import Policy
from channel.services.rule_facts import seen_of

NOTHING: Mapping[str, Any] = {"matched": [], "clashes": []}


def rules_of(
    session: Session,
    orders: Sequence[Order],
    by_store: Mapping[int, Policy],
    vault: Vault,
    now: datetime,
) -> Mapping[int, RulesOutcome]:
    """By order id. Who somebody is is unsealed only where a rule of the store looks at it.

    Rules have no say over what is not to be created anyway: nothing is imported, a person ignores
    the order, or it came while nothing was (D15).
    """
    asked = [order for order in orders if _have_a_say(order, by_store[order.store_id])]
    curious = {
        store_id for store_id, policy in by_store.items() if need_personal_data(policy.rules)
    }
    people = _people(session, vault, [o.id for o in asked if o.store_id in curious])
    return {
        order.id: evaluate(
            by_store[order.store_id].rules,
            seen_of(order, order.store.marketplace_id, people.get(order.id), now),
        )
        for order in asked
    }


def _have_a_say(order: Order, policy: Policy) -> bool:
    if not policy.rules or not policy.settings.import_orders or order.ignored_by is not None:
        return False
    return not order.first_seen_off or order.asked_for_by is not None


def _people(
    session: Session, vault: Vault, order_ids: Sequence[int]
) -> Mapping[int, PersonalData | None]:
    if not order_ids:
        return {}
    rows = session.scalars(select(OrderPerson).where(OrderPerson.order_id.in_(order_ids)))
    return {row.order_id: personal.unseal(vault, row) for row in rows}


def kept(outcome: RulesOutcome) -> dict[str, Any]:
    """As the decision keeps it, beside its steps: no personal data is in it."""
    return {
        "matched": [trace.name for trace in outcome.traces if trace.matched],
        "clashes": msgspec.to_builtins(outcome.clashes),
        "effects": msgspec.to_builtins(outcome.effects),
    }


def note(session: Session, now: datetime, order: Order, outcome: RulesOutcome) -> None:
    """In the timeline, when rules want something else than the last time."""
    before = (order.decision or {}).get("rules") or NOTHING
    # Through JSON, so that it equals what the database hands back.
    after = msgspec.json.decode(msgspec.json.encode(kept(outcome)))
    if after == before or not (after["matched"] or before["matched"]):
        return
    if after["matched"]:
        values = {"rules": ", ".join(after["matched"]), "count": len(after["matched"])}
        timeline.record(session, order, now, "ruled", values=values)
    else:
        timeline.record(session, order, now, "unruled")


def counted(decision: Decision, outcome: RulesOutcome) -> RulesOutcome:
    """What is written of it: nothing, where the order is never created whatever rules say."""
    over = decision.verdict in {Verdict.OFF, Verdict.NEVER}
    return NO_RULES if over and decision.reason != "refused-by-rule" else outcome


def write(
    session: Session, now: datetime, outcomes: Mapping[int, RulesOutcome]
) -> None:
    """Tags as the rules want them now, and whoever is to be told, once per order, rule, medium."""
    _tag(session, outcomes)
    wanted = {
        (order_id, rule_id, medium): name
        for order_id, outcome in outcomes.items()
        for rule_id, name, medium in outcome.effects.notify
    }
    if not wanted:
        return
    for (order_id, rule_id, medium), name in wanted.items():
        insert_if_absent(
            session,
            RuleNotice,
            order_id=order_id,
            rule_id=rule_id,
            medium=medium,
            rule_name=name,
            attempts=0,
            not_before=now,
        )
    hint(session, "rule_notices")


def _tag(session: Session, outcomes: Mapping[int, RulesOutcome]) -> None:
    there = select(OrderTag.order_id, OrderTag.tag).where(OrderTag.order_id.in_(outcomes))
    had = {(row.order_id, row.tag) for row in session.execute(there)}
    want = {
        (order_id, tag) for order_id, outcome in outcomes.items() for tag in outcome.effects.tags
    }
    _delete(session, had - want)
    if want - had:
        rows = [{"order_id": order_id, "tag": tag} for order_id, tag in sorted(want - had)]
        session.execute(insert(OrderTag), rows)


def _delete(session: Session, tags: Iterable[tuple[int, str]]) -> None:
    gone = list(tags)
    if gone:
        session.execute(delete(OrderTag).where(tuple_(OrderTag.order_id, OrderTag.tag).in_(gone)))
