"""Why an order waits for a person."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy.engine import Row

from channel.api.attention_subject import SUBJECTS
from channel.api.context import Context
from channel.api.words import AttentionAction, Role
from channel.domain.attention import OPEN_TO_ALL, actions_for


@strawberry.type(
    description="What keeps an order from going on by itself (D10). It is tried again on every "
    "sync, and at once when stock, product or mapping changes."
)
class Attention:
    code: str = strawberry.field(description="The reason as a stable word.")
    subject: str | None = strawberry.field(
        description="The SKU or rule that it is about, where it is about one."
    )
    reason: str = strawberry.field(description="The reason, in the reader's language.")
    remedy: str = strawberry.field(description="What helps, in the reader's language.")
    since: datetime = strawberry.field(description="Since when.")
    actions: list[AttentionAction] = strawberry.field(
        description="What the reader may do about it, the most helpful first."
    )
    may_retry: bool = strawberry.field(
        description="Whether `orderRetry` is of use now and open to the reader."
    )

    @classmethod
    def of(cls, row: Row[Any], context: Context) -> Attention | None:
        """From an order's columns."""
        if row.attention is None:
            return None
        values = row.attention_values or {}
        subject = values.get(SUBJECTS.get(row.attention, ""))
        created = row.commerce_number is not None
        return cls(
            code=row.attention,
            subject=subject,
            reason=context.say(f"attention-{row.attention}", values),
            remedy=context.say(f"attention-{row.attention}-remedy", values),
            since=row.attention_since or row.updated_at,
            actions=open_actions(row.attention, subject, context, created=created),
            may_retry=context.principal.may(Role.OPERATOR),
        )


def open_actions(
    reason: str, subject: str | None, context: Context, *, created: bool = False
) -> list[AttentionAction]:
    """Those that the reader's role allows."""
    may = context.principal.may(Role.OPERATOR)
    helpful = actions_for(reason, subject, created=created)
    return [action for action in helpful if may or action in OPEN_TO_ALL]
