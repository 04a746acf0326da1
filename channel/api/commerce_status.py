"""The order statuses of the commerce system."""

from __future__ import annotations

import strawberry

from channel.api.context import Context
from channel.api.words import CommerceState
from channel.ports.commerce import CommerceStatus as PortStatus


@strawberry.type(description="A word for where a Commerce order stands, also the merchant's own.")
class CommerceStatus:
    code: str = strawberry.field(description="Its code there.")
    label: str = strawberry.field(description="What people read.")
    state: CommerceState = strawberry.field(description="What it means.")
    is_default: bool = strawberry.field(
        description="Whether an order gets it when it enters the state by itself."
    )

    @classmethod
    def of(cls, status: PortStatus) -> CommerceStatus:
        return cls(
            code=status.code, label=status.label, state=status.state, is_default=status.is_default
        )


def commerce_statuses(context: Context) -> list[CommerceStatus]:
    """In the merchant's order. Raises `Unavailable`."""
    context.let_go()
    return [CommerceStatus.of(status) for status in context.wiring.commerce.statuses()]
