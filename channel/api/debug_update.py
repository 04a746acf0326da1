"""An administrator turns the debug log on and off (V35)."""

from __future__ import annotations

import strawberry

from channel.api import ids
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.debug import DebugSwitch, debug_switch
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import DebugTime, Role
from channel.services import debugging


@strawberry.input(description="On for how long and of what, or off.")
class DebugUpdateInput:
    lasting: DebugTime | None = strawberry.field(
        default=None, description="On from now, and off by itself after that; null: off now."
    )
    store_id: strawberry.ID | None = strawberry.field(
        default=None, description="One store, its seller account included; null: all."
    )


@strawberry.type(description="The switch as it is now.")
class DebugUpdatePayload:
    debug_switch: DebugSwitch | None = strawberry.field(
        description="Null while it is off, and when there are errors."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class DebugMutation:
    @resolved(
        description="Log every call to Amazon, every decision and every delivery in detail, or "
        "stop it: web, workers and clock do so within 10 seconds. What was on before gives way; "
        "what it logged stays readable for 24 hours. NOT_FOUND: no such store.",
        needs=Needs(Role.ADMIN),
    )
    def debug_update(self, info: Info, input: DebugUpdateInput) -> DebugUpdatePayload:  # noqa: A002 - the contract's word
        context = info.context
        _, errors = attempt(context, lambda: _update(context, input))
        shown = None if errors else debug_switch(context)
        return DebugUpdatePayload(debug_switch=shown, user_errors=errors)


def _update(context: Context, wish: DebugUpdateInput) -> None:
    w = context.wiring
    store = None if wish.store_id is None else ids.existing(ids.Kind.STORE, wish.store_id)
    with w.transaction("debug.update") as session:
        now = w.clock.now()
        if wish.lasting is None:
            debugging.turn_off(session, now)
        else:
            by = context.principal.name
            debugging.turn_on(session, now, wish.lasting, by=by, store_id=store)
