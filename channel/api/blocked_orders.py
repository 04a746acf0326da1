"""The orders that wait for a person, by what they wait for (D10, V11)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.engine import Row

from channel.api import ids
from channel.api.attention import open_actions
from channel.api.attention_subject import SUBJECTS, attention_subject
from channel.api.context import Context
from channel.api.order import Order
from channel.api.order_set import COLUMNS, OrderSet
from channel.api.words import AttentionAction
from channel.models.order import Order as OrderRow

MOST_GROUPS = 100
SAMPLES = 5


@strawberry.type(description="Orders that wait for the same thing.")
class BlockedGroup:
    code: str = strawberry.field(
        description="The reason: `attention.code` of each; also `OrderFilter.attention`."
    )
    subject: str | None = strawberry.field(
        description="The SKU or rule they wait for, where the reason is about one; also "
        "`OrderFilter.attentionSubject`."
    )
    title: str = strawberry.field(description="The reason in short, in the reader's language.")
    sentence: str = strawberry.field(description="The reason, in the reader's language.")
    remedy: str = strawberry.field(description="What helps, in the reader's language.")
    actions: list[AttentionAction] = strawberry.field(
        description="What the reader may do about them, the most helpful first."
    )
    count: int = strawberry.field(description="How many orders.")
    since: datetime | None = strawberry.field(description="How long the first has been waiting.")
    sample_orders: list[Order] = strawberry.field(
        description="Up to five of them, what must be shipped first first."
    )


def blocked_orders(context: Context, store_id: str | None) -> list[BlockedGroup]:
    """The 100 largest groups, in two statements. Raises `Invalid` for an unknown id."""
    waits: list[ColumnElement[bool]] = [OrderRow.attention.is_not(None)]
    if store_id is not None:
        waits.append(OrderRow.store_id == ids.require(ids.Kind.STORE, store_id, "storeId"))
    groups = _groups(context, waits)
    samples = _samples(context, waits) if groups else {}
    return [
        _group(group, samples.get((group.attention, group.subject), []), context)
        for group in groups
    ]


def _groups(context: Context, waits: Sequence[ColumnElement[bool]]) -> Sequence[Row[Any]]:
    waiting = (
        select(
            OrderRow.attention,
            attention_subject().label("subject"),
            OrderRow.attention_since,
            OrderRow.commerce_number,
        )
        .where(*waits)
        .subquery()
    )
    columns = waiting.c
    return context.session.execute(
        select(
            columns.attention,
            columns.subject,
            func.count().label("orders"),
            func.min(columns.attention_since).label("since"),
            func.count(columns.commerce_number).label("created"),
        )
        .group_by(columns.attention, columns.subject)
        .order_by(func.count().desc(), columns.attention, columns.subject)
        .limit(MOST_GROUPS)
    ).all()


def _samples(
    context: Context, waits: Sequence[ColumnElement[bool]]
) -> dict[tuple[str, str | None], list[Order]]:
    about = attention_subject().label("subject")
    nth = func.row_number().over(
        partition_by=(OrderRow.attention, about),
        order_by=(OrderRow.latest_ship.asc().nulls_last(), OrderRow.id),
    )
    numbered = select(*COLUMNS, about, nth.label("nth")).where(*waits).subquery()
    statement = select(numbered).where(numbered.c.nth <= SAMPLES).order_by(numbered.c.nth)
    rows = context.session.execute(statement).all()
    together = OrderSet(context, rows)
    found: dict[tuple[str, str | None], list[Order]] = {}
    for row in rows:
        found.setdefault((row.attention, row.subject), []).append(Order.of(row, together))
    return found


def _group(row: Row[Any], samples: list[Order], context: Context) -> BlockedGroup:
    code = row.attention
    title = context.say(f"blocked-{code}")
    values = {SUBJECTS[code]: row.subject} if row.subject else {}
    return BlockedGroup(
        code=code,
        subject=row.subject,
        title=title,
        sentence=context.say(f"attention-{code}", values) if row.subject else title,
        remedy=context.say(f"attention-{code}-remedy", values),
        actions=open_actions(code, row.subject, context, created=row.created == row.orders),
        count=row.orders,
        since=row.since,
        sample_orders=samples,
    )
