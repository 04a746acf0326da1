"""An order's timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy import func, select
from sqlalchemy.engine import Row

from channel.api import ids
from channel.api.context import Context
from channel.api.paging import PageInfo
from channel.errors import Invalid
from channel.models.event import Event as EventRow


@strawberry.type(description="Something that happened to an order: kept for ever, no personal data")
class Event:
    id: strawberry.ID = strawberry.field(description="Opaque; also its cursor.")
    at: datetime = strawberry.field(description="When.")
    code: str = strawberry.field(description="What happened, as a stable word.")
    sentence: str = strawberry.field(description="What happened, in the reader's language.")
    actor: str = strawberry.field(
        description="`amazon`, `commerce`, `channel`, or `user:<name>` for a person."
    )
    before: str | None = strawberry.field(description="The status before, where it moved.")
    after: str | None = strawberry.field(description="The status after, where it moved.")

    @classmethod
    def of(cls, row: Row[Any], context: Context) -> Event:
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.EVENT, row.id)),
            at=row.at,
            code=row.code,
            sentence=context.say(f"event-{row.code}", row.values_),
            actor=row.actor,
            before=row.before,
            after=row.after,
        )


@strawberry.type(description="An event and where it stands.")
class EventEdge:
    cursor: str = strawberry.field(description="To go on behind it.")
    node: Event = strawberry.field(description="The event.")


@strawberry.type(description="Events, the newest first.")
class EventConnection:
    edges: list[EventEdge] = strawberry.field(description="With their cursors.")
    nodes: list[Event] = strawberry.field(description="Without.")
    total_count: int = strawberry.field(description="Of the whole timeline.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


Timelines = Mapping[int, EventConnection]


def timelines(
    context: Context, order_ids: Sequence[int], first: int, after: str | None
) -> Timelines:
    """The same page of several orders' timelines, in two statements. Raises `Invalid`."""
    rows = _rows(context, order_ids, first, after)
    counted = context.session.execute(
        select(EventRow.order_id, func.count())
        .where(EventRow.order_id.in_(order_ids))
        .group_by(EventRow.order_id)
    )
    counts = dict(counted.all())
    return {
        number: _connection(context, rows.get(number, []), counts.get(number, 0), first, after)
        for number in order_ids
    }


def _rows(
    context: Context, order_ids: Sequence[int], first: int, after: str | None
) -> dict[int, list[Row[Any]]]:
    place = func.row_number().over(partition_by=EventRow.order_id, order_by=EventRow.id.desc())
    numbered = select(
        EventRow.id,
        EventRow.order_id,
        EventRow.at,
        EventRow.code,
        EventRow.values.label("values_"),
        EventRow.actor,
        EventRow.before,
        EventRow.after,
        place.label("place"),
    ).where(EventRow.order_id.in_(order_ids))
    if after is not None:
        number = ids.decode(ids.Kind.EVENT, after)
        if number is None:
            raise Invalid("after", "cursor")
        numbered = numbered.where(EventRow.id < number)
    found = numbered.subquery()
    statement = select(found).where(found.c.place <= first + 1).order_by(found.c.id.desc())
    grouped: dict[int, list[Row[Any]]] = {}
    for row in context.session.execute(statement):
        grouped.setdefault(row.order_id, []).append(row)
    return grouped


def _connection(
    context: Context, rows: Sequence[Row[Any]], count: int, first: int, after: str | None
) -> EventConnection:
    events = [Event.of(row, context) for row in rows[:first]]
    return EventConnection(
        edges=[EventEdge(cursor=event.id, node=event) for event in events],
        nodes=events,
        total_count=count,
        page_info=PageInfo.onward([e.id for e in events], after, more=len(rows) > first),
    )
