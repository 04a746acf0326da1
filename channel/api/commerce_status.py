"""The order statuses of the commerce system (F78-F80)."""

from __future__ import annotations

import strawberry

from channel.api.context import Context
from channel.api.words import CommerceState
from channel.ports.commerce import CommerceStatus as PortStatus


@strawberry.type(description="A word of the commerce system for where an order stands (F80).")
class CommerceStatus:
    code: str = strawberry.field(description="Its code there.")
    label: str = strawberry.field(description="As the merchant called it.")
    state: CommerceState = strawberry.field(description="What it means; fixed once it is made.")
    is_default: bool = strawberry.field(
        description="Whether an order gets it by itself when it enters the state."
    )

    @classmethod
    def of(cls, status: PortStatus) -> CommerceStatus:
        return cls(
            code=status.code,
            label=status.label,
            state=status.state,
            is_default=status.is_default,
        )


def commerce_statuses(context: Context) -> list[CommerceStatus]:
    context.let_go()
    return [CommerceStatus.of(status) for status in context.wiring.commerce.statuses()]
