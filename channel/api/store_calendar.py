"""When a store hands its parcels to the carrier."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy.engine import Row

from channel.api.context import Context
from channel.api.words import Weekday
from channel.domain import working_days
from channel.services.ship_by import calendar_of


@strawberry.type(
    description="When a store hands its parcels to the carrier: once on each working day (F51)."
)
class WorkingCalendar:
    time_zone: str = strawberry.field(description="By whose clock it works, an IANA name.")
    cut_off: str = strawberry.field(
        description="HH:MM there: the last hand-over to the carrier on a working day."
    )
    weekdays: list[Weekday] = strawberry.field(description="Its working days, Monday first.")
    days_off: list[str] = strawberry.field(
        description="Single days without a hand-over, YYYY-MM-DD, the earliest first."
    )
    warn_hours: int = strawberry.field(
        description="So many hours before a hand-over people are told of what has not been shipped "
        "for it; 0: only of what missed it."
    )
    assumed: bool = strawberry.field(
        description="Nobody has said anything yet: Monday to Friday (in Egypt and Saudi Arabia "
        "Sunday to Thursday), 16:00, by the marketplace's clock."
    )
    changed_at: datetime | None = strawberry.field(description="When it was last changed.")
    changed_by: str | None = strawberry.field(description="By whom.")
    next_hand_over_at: datetime = strawberry.field(description="The next hand-over.")

    @classmethod
    def of(cls, row: Row[Any], context: Context) -> WorkingCalendar:
        """From a row of `store_set.statement`."""
        calendar = calendar_of(row)
        kept = working_days.values(calendar)
        return cls(
            time_zone=calendar.timezone,
            cut_off=kept["cut_off"],
            weekdays=[day for day in working_days.WEEK if day in calendar.weekdays],
            days_off=kept["days_off"],
            warn_hours=calendar.warn_hours,
            assumed=row.calendar is None,
            changed_at=row.calendar_at,
            changed_by=row.calendar_by,
            next_hand_over_at=calendar.next_hand_over(context.wiring.clock.now()),
        )
