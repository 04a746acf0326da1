"""A store's working calendar, and how it is changed."""

from __future__ import annotations

import strawberry

from channel.api import ids, store_list
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.store import Store
from channel.api.words import Role, Weekday
from channel.domain.working_days import Wish
from channel.services import ship_by


@strawberry.input(description="All of the calendar; it takes the place of the earlier one.")
class StoreCalendarUpdateInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    time_zone: str = strawberry.field(description="By whose clock it works, an IANA name.")
    cut_off: str = strawberry.field(
        description="HH:MM there: the last hand-over to the carrier on a working day."
    )
    weekdays: list[Weekday] = strawberry.field(description="Its working days, one at least.")
    days_off: list[str] = strawberry.field(
        description="Single days without a hand-over, YYYY-MM-DD; 400 at most."
    )
    warn_hours: int = strawberry.field(
        description="So many hours before a hand-over people are told of what has not been shipped "
        "for it: 0 to 24; 0: only of what missed it."
    )


@strawberry.type(description="The store with its new calendar.")
class StoreCalendarUpdatePayload:
    store: Store | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class StoreCalendarMutation:
    @resolved(
        description="Say when a store works; its open orders get their new moments at once (F51). "
        "INVALID, one error a field: an unknown time zone, no time of day, no working day, no "
        "day. CONFLICT: the store is being deleted.",
        needs=Needs(Role.ADMIN),
    )
    def store_calendar_update(
        self,
        info: Info,
        input: StoreCalendarUpdateInput,  # noqa: A002 - the contract's word
    ) -> StoreCalendarUpdatePayload:
        context = info.context
        _, errors = attempt(context, lambda: _update(context, input))
        store = None if errors else store_list.store(context, input.store_id)
        return StoreCalendarUpdatePayload(store=store, user_errors=errors)


def _update(context: Context, wish: StoreCalendarUpdateInput) -> None:
    w = context.wiring
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    wanted = Wish(
        timezone=wish.time_zone,
        cut_off=wish.cut_off,
        weekdays=tuple(wish.weekdays),
        days_off=tuple(wish.days_off),
        warn_hours=wish.warn_hours,
    )
    by = context.principal.name
    with w.transaction("store.calendar") as session:
        ship_by.change_calendar(session, w.clock.now(), store_id, wanted, by=by)
