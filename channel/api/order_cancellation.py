"""The wishes to cancel orders at Amazon, for orders that were read together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import strawberry

from channel.api.context import Context
from channel.api.words import CancelReason, CancelState
from channel.models.cancellation import Cancellation as Row
from channel.services import cancelling


@strawberry.type(description="A person's wish to cancel an order at Amazon (V20-V22).")
class Cancellation:
    reason: CancelReason = strawberry.field(description="What Amazon is told.")
    state: CancelState = strawberry.field(description="How far it is.")
    state_at: datetime = strawberry.field(description="Since when.")
    asked_by: str = strawberry.field(description="Who wanted it.")
    asked_at: datetime = strawberry.field(description="When.")
    refusal: str | None = strawberry.field(
        description="REFUSED: Amazon's own sentence, or ours in the reader's language."
    )

    @classmethod
    def of(cls, row: Row, context: Context) -> Cancellation:
        refusal = row.refusal
        if refusal is not None and refusal.startswith(":"):
            refusal = context.say(f"cancel-refused-{refusal[1:]}")
        return cls(
            reason=CancelReason(row.reason),
            state=CancelState(row.state),
            state_at=row.state_at,
            asked_by=row.asked_by,
            asked_at=row.asked_at,
            refusal=refusal,
        )


def cancellations(context: Context, order_ids: Sequence[int]) -> Mapping[int, Cancellation]:
    """The newest of each order that has one."""
    found = cancelling.latest(context.session, order_ids)
    return {order_id: Cancellation.of(row, context) for order_id, row in found.items()}
