"""How long Amazon still accepts a store's authorisation, and whether it tells of changes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy.engine import Row

from channel.api.context import Context
from channel.api.words import PushState
from channel.domain import lapse


@strawberry.type(
    description="The seller's authorisation (amazon.md 8.3); all stores of a seller in a region "
    "share it."
)
class Authorisation:
    authorised_at: datetime = strawberry.field(
        description="When the seller gave it; with a pasted refresh token, when it was first used."
    )
    lapses_at: datetime = strawberry.field(description="365 days later.")
    days_left: int = strawberry.field(
        description="Days until then, the begun one included; 0 once it is over."
    )
    sentence: str = strawberry.field(description="In the reader's language.")


@strawberry.type(
    description="Whether Amazon tells of each change as it happens; without, sweeps alone find "
    "them. Shared by all stores of a seller in a region."
)
class Notifications:
    wanted: bool = strawberry.field(description="Whether somebody wants them (storeUpdate).")
    state: PushState = strawberry.field(description="How far it is.")
    sentence: str = strawberry.field(description="In the reader's language.")
    last_at: datetime | None = strawberry.field(
        description="When the newest notification came; null before the first."
    )


def authorisation(row: Row[Any], context: Context) -> Authorisation | None:
    """From a row of `store_set.statement`; None without an account."""
    if row.authorised_at is None:
        return None
    now = context.wiring.clock.now()
    ends = lapse.authorisation(row.authorised_at)
    days = ends.days_left(now)
    state = ends.state(now) if row.connected else "lost"
    return Authorisation(
        authorised_at=row.authorised_at,
        lapses_at=ends.ends_at,
        days_left=days,
        sentence=context.say(f"authorisation-{state}", {"date": ends.ends_at.date(), "days": days}),
    )


def notifications(row: Row[Any], context: Context) -> Notifications | None:
    """From a row of `store_set.statement`; None without an account."""
    if row.push is None:
        return None
    state = PushState(row.push)
    unwanted = state is PushState.OFF and not row.wants_push
    error = context.say(f"error-{row.push_error}", {"system": "Amazon"}) if row.push_error else ""
    return Notifications(
        wanted=row.wants_push,
        state=state,
        sentence=context.say(
            "notifications-not-wanted" if unwanted else f"notifications-{state.value}",
            {"error": error},
        ),
        last_at=row.last_notice_at,
    )
