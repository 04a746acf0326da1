"""Why an order waits for a person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy.engine import Row

from channel.api.context import Context
from channel.api.words import Role


@strawberry.type(
    description="What keeps an order from going on by itself (D10). It is tried again on every "
    "sync, and at once when stock or product changes."
)
class Attention:
    code: str = strawberry.field(description="The reason as a stable word.")
    reason: str = strawberry.field(description="The reason, in the reader's language.")
    remedy: str = strawberry.field(description="What helps, in the reader's language.")
    since: datetime = strawberry.field(description="Since when.")
    may_retry: bool = strawberry.field(
        description="Whether `orderRetry` is of use now and open to the reader."
    )

    @classmethod
    def of(cls, row: Row[Any], context: Context) -> Attention | None:
        """From an order's columns."""
        if row.attention is None:
            return None
        values = row.attention_values or {}
        return cls(
            code=row.attention,
            reason=context.say(f"attention-{row.attention}", values),
            remedy=context.say(f"attention-{row.attention}-remedy", values),
            since=row.attention_since or row.updated_at,
            may_retry=context.principal.may(Role.OPERATOR),
        )
