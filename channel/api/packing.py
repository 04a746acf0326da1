"""What whoever packs an order has to know beside its lines."""

from __future__ import annotations

from typing import Any

import strawberry

from channel.api.fields import resolved
from channel.api.roles import Personal
from channel.domain import order as domain
from channel.domain.dispatch import takes_cod_method
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.order import PersonalData
from channel.domain.personal_reading import PersonalPart


@strawberry.type(description="From when to when.")
class TimeWindow:
    from_: str = strawberry.field(name="from", description="HH:MM, where the parcel goes.")
    to: str = strawberry.field(description="HH:MM, where the parcel goes.")


@strawberry.type(description="When somebody is there to take a parcel.")
class DeliveryTime:
    day: str = strawberry.field(description="MON to SUN, or a date (ISO 8601) that goes before it.")
    is_closed: bool = strawberry.field(description="Nobody is there that day.")
    windows: list[TimeWindow] = strawberry.field(description="None: all day, unless closed.")

    @classmethod
    def of(cls, time: domain.DeliveryTime) -> DeliveryTime:
        windows = [TimeWindow(from_=start, to=end) for start, end in time.windows]
        return cls(day=time.day, is_closed=time.is_closed, windows=windows)


@strawberry.type(description="What whoever packs and ships an order has to know of it.")
class Packing:
    together: strawberry.Private[Any]  # an OrderSet
    order_id: strawberry.Private[int]
    marketplace_id: strawberry.Private[str]

    @resolved(description="The carrier collects the money: a line says so, or has a fee for it.")
    def is_cash_on_delivery(self) -> bool:
        lines = self.together.items[self.order_id]
        if any(_COLLECTS in line.constraints for line in lines):
            return True
        totals = self.together.bulky[self.order_id].totals
        return any(part[0] == domain.Component.COD_FEE for part in totals)

    @resolved(
        description="Whether its parcels say how that money is collected "
        "(`codCollectionMethod`): Japan."
    )
    def takes_cod_method(self) -> bool:
        country = MARKETPLACES[self.marketplace_id].country
        return takes_cod_method(country) and self.is_cash_on_delivery()

    @resolved(
        description="Where to leave it and how to find the door, in the buyer's words. "
        "Personal data.",
        needs=Personal(PersonalPart.DELIVERY),
    )
    def delivery_instructions(self) -> str | None:
        person = self._person
        return person.delivery_instructions if person else None

    @resolved(
        description="When somebody is there; empty: any time. Personal data.",
        needs=Personal(PersonalPart.DELIVERY),
    )
    def delivery_times(self) -> list[DeliveryTime] | None:
        person = self._person
        return [DeliveryTime.of(time) for time in person.delivery_times] if person else []

    @resolved(
        description="Amazon's words for the place: HAS_ACCESS_POINT, PALLET_ENABLED, "
        "PALLET_DISABLED. Personal data.",
        needs=Personal(PersonalPart.DELIVERY),
    )
    def delivery_capabilities(self) -> list[str] | None:
        person = self._person
        return list(person.delivery_capabilities) if person else []

    def note_reading(self, part: PersonalPart) -> None:
        self.together.context.read.of_order(self.order_id, part)

    @property
    def _person(self) -> PersonalData | None:
        return self.together.person(self.order_id)  # type: ignore[no-any-return]


_COLLECTS = "cashOnDelivery"
