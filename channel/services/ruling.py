"""The stores' rules over many orders at once, and what is written down of their outcome."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from channel.models.upsert import insert_into
from channel.ports.vault import Vault
from channel.services import personal, timeline
from channel.services.policies import Policy
from channel.services.rule_facts import seen_of


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


def kept(decision: Decision, outcome: RulesOutcome) -> dict[str, Any]:
    """What came of the rules, for the order's decision to keep: no personal data is in it.

    Nothing, where the order is never created whatever rules say.
    """
    over = decision.verdict in {Verdict.OFF, Verdict.NEVER}
    if over and decision.reason != "refused-by-rule":
        outcome = NO_RULES
    rules = {
        "matched": [trace.name for trace in outcome.traces if trace.matched],
        "effects": outcome.effects,
    }
    # Through JSON, so that it equals what the database hands back (lists, not tuples).
    return msgspec.json.decode(
        msgspec.json.encode({"rules": rules, "clashes": outcome.clashes}), type=dict[str, Any]
    )


def note(session: Session, now: datetime, order: Order, told: Mapping[str, Any]) -> None:
    """In the timeline, when rules want something else than the last time."""
    after = told["rules"]
    before = (order.decision or {}).get("rules") or {"matched": []}
    if after == before:
        return
    if after["matched"]:
        values = {"rules": ", ".join(after["matched"]), "count": len(after["matched"])}
        timeline.record(session, order, now, "ruled", values=values)
    elif before["matched"]:
        timeline.record(session, order, now, "unruled")


def write(session: Session, now: datetime, orders: Sequence[Order]) -> None:
    """Of orders that were just decided: their tags as rules want them now, and whoever is to be
    told, once per order, rule and medium."""
    effects = {
        order.id: order.decision["rules"]["effects"]
        for order in orders
        if order.decision and "rules" in order.decision
    }
    _tag(session, {order_id: each["tags"] for order_id, each in effects.items()})
    _notify(session, now, {order_id: each["notify"] for order_id, each in effects.items()})


def _tag(session: Session, tags: Mapping[int, Sequence[str]]) -> None:
    there = select(OrderTag.order_id, OrderTag.tag).where(OrderTag.order_id.in_(tags))
    had = {(row.order_id, row.tag) for row in session.execute(there)}
    want = {(order_id, tag) for order_id, each in tags.items() for tag in each}
    if had - want:
        gone = tuple_(OrderTag.order_id, OrderTag.tag).in_(had - want)
        session.execute(delete(OrderTag).where(gone))
    if want - had:
        rows = [{"order_id": order_id, "tag": tag} for order_id, tag in sorted(want - had)]
        session.execute(insert(OrderTag), rows)


def _notify(session: Session, now: datetime, notices: Mapping[int, Sequence[Any]]) -> None:
    rows = [
        {
            "order_id": order_id,
            "rule_id": rule_id,
            "medium": medium.lower(),  # as messengers are called
            "rule_name": name,
            "attempts": 0,
            "not_before": now,
        }
        for order_id, each in notices.items()
        for rule_id, name, medium in each
    ]
    if rows:
        session.execute(insert_into(session, RuleNotice).on_conflict_do_nothing(), rows)
        hint(session, "rule_notices")
