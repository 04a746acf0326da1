"""An Amazon store: one seller account on one marketplace (D19)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import strawberry
from sqlalchemy.engine import Row

from channel.api import ids
from channel.api.commerce_store import CommerceStore, commerce_store
from channel.api.fields import resolved
from channel.api.keyset import DEFAULT_PAGE, Window
from channel.api.left_out import LeftOutConnection
from channel.api.marketplace import Marketplace, marketplace
from channel.api.money import Money
from channel.api.order_settings import OrderSettings
from channel.api.store_activity import StoreActivity, store_activities
from channel.api.store_backlog import Backlog, store_backlog
from channel.api.store_calendar import WorkingCalendar
from channel.api.store_figures import AskedForOrder, DailyRevenue, OrderStatusCount, SetAsideOrder
from channel.api.store_health import StoreHealth, health
from channel.api.store_outlook import OrderOutlook
from channel.api.store_quota import StoreQuota, store_quota
from channel.api.store_revenue import RevenuePeriod
from channel.api.store_standing import (
    Authorisation,
    Notifications,
    authorisation,
    notifications,
)
from channel.api.words import Region, StoreStatus

if TYPE_CHECKING:
    from channel.api.store_set import StoreSet


@strawberry.type(description="An Amazon store: a seller account on one marketplace (D19).")
class Store:
    together: strawberry.Private[Any]
    row: strawberry.Private[Row[Any]]
    id: strawberry.ID = strawberry.field(description="Opaque.")
    merchant_id: int = strawberry.field(description="Our number for it (F55).")
    name: str = strawberry.field(description="The merchant's own name for it.")
    email: str = strawberry.field(description="The merchant's contact address for it.")
    marketplace_id: str = strawberry.field(description="Amazon's marketplace id.")
    marketplace: Marketplace = strawberry.field(description="The Amazon site.")
    country_code: str = strawberry.field(description="ISO 3166-1 alpha-2.")
    region: Region = strawberry.field(description="The SP-API region.")
    selling_partner_id: str | None = strawberry.field(
        description="Amazon's id of the seller; null until connected."
    )
    status: StoreStatus = strawberry.field(description="Where its life stands (D24).")
    created_at: datetime = strawberry.field(description="When it was made.")
    updated_at: datetime = strawberry.field(description="When it was last changed.")
    connected_at: datetime | None = strawberry.field(
        description="When it was first connected: older orders are not imported (F4)."
    )
    data_as_of: datetime | None = strawberry.field(
        description="Amazon's changes up to here have been read; null before the first sweep."
    )
    order_settings: OrderSettings = strawberry.field(description="How its orders are taken (F62).")
    health: StoreHealth = strawberry.field(description="Whether orders come in.")

    authorisation: Authorisation | None = strawberry.field(
        description="How long Amazon accepts it; null until connected."
    )
    notifications: Notifications | None = strawberry.field(
        description="Whether Amazon tells of changes; null until connected."
    )

    @resolved(description="The Commerce store its orders go to (F69).")
    def commerce_store(self) -> CommerceStore:
        return commerce_store(self._together.context, self.row.commerce_store)

    @resolved(description="Orders that wait for a person (D10).")
    def orders_needing_attention(self) -> int:
        return self._together.needing_attention.get(self.merchant_id, 0)

    @resolved(
        description="Orders that existed when the store was connected and were not imported (F4, "
        "D2)."
    )
    def orders_left_out(self) -> int:
        return self._together.left_out.get((self.row.account_id, self.marketplace_id), 0)

    @resolved(
        description="Those orders by name, what was bought last first. `first`: 1 to 100, else "
        "INVALID."
    )
    def left_out(
        self, first: int | None = DEFAULT_PAGE, after: str | None = None
    ) -> LeftOutConnection:
        place = (self.row.account_id, self.marketplace_id)
        return self._together.left_out_page(place, Window.of(first, after))

    @resolved(
        description="Orders of this store's seller account that could not be read, the newest "
        "first, 100 at most."
    )
    def orders_set_aside(self) -> list[SetAsideOrder]:
        return self._together.set_aside.get(self.row.account_id, [])

    @resolved(
        description="Orders of this store's seller account that were asked for by number "
        "(`orderImport`) and could not be read, the newest wish first, 100 at most; those that "
        "were given up for a week."
    )
    def orders_asked_for(self) -> list[AskedForOrder]:
        return self._together.asked_for.get(self.row.account_id, [])

    @resolved(description="What is still to be read; null until connected.")
    def backlog(self) -> Backlog | None:
        return store_backlog(self.row, self._together.context)

    @resolved(description="What Amazon's quotas leave it now; null until connected.")
    def quota(self) -> StoreQuota | None:
        return store_quota(self.row, self._together.context)

    @resolved(
        description="Its orders that are not in Commerce, by what becomes of each: what activating "
        "it would do, while it is observed (D24). None: no such orders."
    )
    def outlook(self) -> list[OrderOutlook]:
        return self._together.outlook[self.merchant_id]

    @resolved(
        description="What goes on for it just now that takes longer than a moment, and how far it "
        "is; empty most of the time. Ask again every few seconds while it is not."
    )
    def activities(self) -> list[StoreActivity]:
        return store_activities(self._together.context, self.merchant_id)

    @resolved(description="When it hands its parcels to the carrier.")
    def working_calendar(self) -> WorkingCalendar:
        return WorkingCalendar.of(self.row, self._together.context)

    @resolved(description="How many orders in each status; statuses without orders: none.")
    def order_counts(self) -> list[OrderStatusCount]:
        return self._together.counts[self.merchant_id]

    @resolved(
        description="Order totals by day of purchase in the marketplace's own time zone, the last "
        "`days` days, today included (1 to 366, else INVALID). CANCELED and ERROR do not count, "
        "nor do orders whose total Amazon has not told yet. Every day is there once in the "
        "marketplace's currency, and again for any other currency of that day."
    )
    def revenue(self, days: int) -> list[DailyRevenue]:
        return self._together.revenue(days)[self.merchant_id]

    @resolved(
        description="The same as sums by currency: the last `days` days (1 to 183, else INVALID) "
        "against as many before."
    )
    def revenue_period(self, days: int) -> RevenuePeriod:
        return self._together.revenue_period(days)[self.merchant_id]

    @resolved(description="Order totals of all time by currency; CANCELED and ERROR do not count.")
    def lifetime_revenue(self) -> list[Money]:
        return self._together.lifetime[self.merchant_id]

    @property
    def active(self) -> bool:
        return self.status is StoreStatus.ACTIVE

    @property
    def _together(self) -> StoreSet:
        return self.together  # type: ignore[no-any-return]

    @classmethod
    def of(cls, row: Row[Any], together: StoreSet) -> Store:
        """From a row of `store_set.COLUMNS`."""
        site = marketplace(row.marketplace_id)
        return cls(
            together=together,
            row=row,
            id=strawberry.ID(ids.encode(ids.Kind.STORE, row.id)),
            merchant_id=row.id,
            name=row.name,
            email=row.email,
            marketplace_id=row.marketplace_id,
            marketplace=site,
            country_code=site.country_code,
            region=site.region,
            selling_partner_id=row.selling_partner_id,
            status=StoreStatus(row.status),
            created_at=row.created_at,
            updated_at=row.updated_at,
            connected_at=row.connected_at,
            data_as_of=row.data_as_of,
            order_settings=OrderSettings.of(row, together.context),
            health=health(row, together),
            authorisation=authorisation(row, together.context),
            notifications=notifications(row, together.context),
        )
