"""What becomes of a store's orders that are not in Commerce (D24): the decisions, counted."""

from __future__ import annotations

from collections.abc import Sequence

import strawberry
from sqlalchemy import func, select

from channel.api.context import Context
from channel.api.words import Verdict
from channel.models.order import Order


@strawberry.type(description="Orders of which the same becomes.")
class OrderOutlook:
    verdict: Verdict | None = strawberry.field(
        description="What; null: not decided yet, which takes a moment."
    )
    count: int = strawberry.field(description="How many.")
    sentence: str = strawberry.field(description="What it means, in the reader's language.")


def outlooks(context: Context, store_ids: Sequence[int]) -> dict[int, list[OrderOutlook]]:
    """By store, what would be created first; in one statement."""
    verdict = Order.decision["verdict"].as_string()
    rows = context.session.execute(
        select(Order.store_id, verdict, func.count())
        .where(Order.store_id.in_(store_ids), Order.commerce_number.is_(None))
        .group_by(Order.store_id, verdict)
    )
    found: dict[int, list[OrderOutlook]] = {number: [] for number in store_ids}
    for store_id, word, count in rows:
        sentence = context.say(f"outlook-{word or 'undecided'}", {"count": count})
        each = OrderOutlook(verdict=Verdict(word) if word else None, count=count, sentence=sentence)
        found[store_id].append(each)
    order = [*Verdict, None]
    for each_store in found.values():
        each_store.sort(key=lambda each: order.index(each.verdict))
    return found
