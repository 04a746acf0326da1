"""What is still to be read of a seller's orders."""

from __future__ import annotations

from typing import Any

import strawberry
from sqlalchemy.engine import Row

from channel.api.context import Context
from channel.domain.marketplaces import MARKETPLACES
from channel.ports.marketplace import Account
from channel.services import backlog
from channel.services.backlog import Backlog as Left


@strawberry.type(
    description="What Amazon told of and is not read yet; all stores of a seller in a region share "
    "it, and the quota."
)
class Backlog:
    orders_waiting: int = strawberry.field(description="Orders that are to be read one by one.")
    pages_left: int = strawberry.field(
        description="Pages of 100 orders that the sweep under way has to come; an estimate."
    )
    minutes: int = strawberry.field(
        description="How long that takes within Amazon's quota, about; 0 when it does not wait."
    )
    sentence: str = strawberry.field(description="In the reader's language.")


def store_backlog(row: Row[Any], context: Context) -> Backlog | None:
    """From a row of `store_set.statement`; None without an account."""
    if row.account_id is None:
        return None
    region = MARKETPLACES[row.marketplace_id].region
    # Nothing is asked in this account's name: the token is not needed.
    account = Account(row.account_id, row.selling_partner_id, region, "")
    left = backlog.of(context.session, context.wiring.marketplace, account)
    values = {"orders": left.orders, "minutes": max(left.minutes, 1)}
    return Backlog(
        orders_waiting=left.orders,
        pages_left=left.pages,
        minutes=left.minutes,
        sentence=context.say(f"backlog-{_case(left)}", values),
    )


def _case(left: Left) -> str:
    if left.orders and left.pages:
        return "both"
    return "orders" if left.orders else "pages" if left.pages else "none"
