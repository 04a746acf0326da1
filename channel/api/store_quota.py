"""What Amazon's usage plans leave a store's seller account (amazon.md 9)."""

from __future__ import annotations

from typing import Any

import strawberry
from sqlalchemy.engine import Row

from channel.api.context import Context
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.quota import Pace
from channel.ports.marketplace import Account


@strawberry.type(description="How often one call may be made.")
class CallQuota:
    left: int = strawberry.field(description="How many may be made at once, now.")
    seconds_per_call: int = strawberry.field(description="One more every so many seconds, rounded.")

    @classmethod
    def of(cls, pace: Pace) -> CallQuota:
        return cls(left=int(pace.tokens), seconds_per_call=max(1, round(pace.seconds_per_call)))


@strawberry.type(
    description="What Amazon's quotas leave now; all stores of a seller in a region share them."
)
class StoreQuota:
    searches: CallQuota = strawberry.field(description="Of changes, a page of 100 orders each.")
    orders: CallQuota = strawberry.field(description="Of single orders.")
    confirmations: CallQuota = strawberry.field(description="Of shipped parcels.")
    sentence: str = strawberry.field(description="In the reader's language.")


def store_quota(row: Row[Any], context: Context) -> StoreQuota | None:
    """From a row of `store_set.statement`; None without an account. Makes no call."""
    if row.account_id is None:
        return None
    region = MARKETPLACES[row.marketplace_id].region
    # Nothing is asked in this account's name: the token is not needed.
    account = Account(row.account_id, row.selling_partner_id, region, "")
    amazon = context.wiring.marketplace
    searches = CallQuota.of(amazon.search_pace(account))
    orders = CallQuota.of(amazon.order_pace(account))
    values = {
        "searches": searches.left,
        "searchEvery": searches.seconds_per_call,
        "orders": orders.left,
        "orderEvery": orders.seconds_per_call,
    }
    return StoreQuota(
        searches=searches,
        orders=orders,
        confirmations=CallQuota.of(amazon.confirm_pace(account)),
        sentence=context.say("store-quota", values),
    )
