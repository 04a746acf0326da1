"""What goes on for a store that takes longer than a moment."""

from __future__ import annotations

from datetime import datetime

import strawberry

from channel.api.context import Context
from channel.api.words import ActivityKind
from channel.services import activities


@strawberry.type(
    description="Something that takes longer than a moment, and how far it is. Stores of one "
    "seller share all but DELETION."
)
class StoreActivity:
    kind: ActivityKind = strawberry.field(description="What goes on.")
    sentence: str = strawberry.field(description="How far it is, in the reader's language.")
    since: datetime | None = strawberry.field(description="When it began.")
    done: int = strawberry.field(
        description="Of `total`: pages of a search, steps of an audit; 0 where only `left` is "
        "known."
    )
    total: int | None = strawberry.field(description="Null where nobody knows it.")
    left: int | None = strawberry.field(
        description="Orders that are still to be read or deleted; null of the others."
    )
    estimated: bool = strawberry.field(
        description="Whether `total` is a likely number: Amazon does not say how many pages there "
        "are."
    )


def store_activities(context: Context, store_id: int) -> list[StoreActivity]:
    return [
        StoreActivity(
            kind=each.kind,
            sentence=context.say(f"activity-{each.code}", each.values),
            since=each.since,
            done=each.done,
            total=each.total,
            left=each.left,
            estimated=each.estimated,
        )
        for each in activities.of(context.session, store_id)
    ]
