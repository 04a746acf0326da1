"""By when an order must be handed to the carrier, and what is in its way (F51)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy.engine import Row

from channel.api.attention import Attention
from channel.api.decision import Decision
from channel.api.order_set import OrderSet
from channel.api.words import OrderStatus, ShipBlockKind, ShipByState
from channel.domain import ship_by as domain
from channel.domain.ship_by import Shipping
from channel.services.ship_by import calendar_of

_HOUR = 3600


@strawberry.type(description="What is in the way of an order that is to be shipped.")
class ShipBlock:
    kind: ShipBlockKind = strawberry.field(description="What it is.")
    code: str = strawberry.field(
        description="ATTENTION: `Attention.code`. NOT_CREATED: the decision's reason, where there "
        "is one. Else the kind."
    )
    sentence: str = strawberry.field(description="What it is, in the reader's language.")


@strawberry.type(
    description="The time really left for an order: the store's working calendar turns Amazon's "
    "latest ship date into the last hand-over to the carrier before it."
)
class ShipBy:
    hand_over_by: datetime = strawberry.field(
        description="The last hand-over at or before the latest ship date; where Amazon gave no "
        "date, before the purchase, so that it is looked at first."
    )
    latest_ship_date: datetime | None = strawberry.field(
        description="Amazon's own moment; null: it gave none."
    )
    time_zone: str = strawberry.field(description="By whose clock the store works, an IANA name.")
    hours_left: float = strawberry.field(
        description="Until `handOverBy`, to a tenth; negative once it is past."
    )
    hand_overs_left: int = strawberry.field(
        description="How many hand-overs there are until then, that one included."
    )
    state: ShipByState = strawberry.field(description="How near it is.")
    block: ShipBlock | None = strawberry.field(
        description="What is in the way; null: it can be shipped."
    )


def ship_by(row: Row[Any], together: OrderSet) -> ShipBy | None:
    """None unless the merchant still owes Amazon a parcel."""
    if row.ship_by_at is None:
        return None
    now = together.context.wiring.clock.now()
    calendar = calendar_of(together.stores[row.store_id].row)
    left = (row.ship_by_at - now).total_seconds() / _HOUR
    return ShipBy(
        hand_over_by=row.ship_by_at,
        latest_ship_date=row.latest_ship,
        time_zone=calendar.timezone,
        hours_left=round(left, 1),
        hand_overs_left=calendar.hand_overs_left(now, row.ship_by_at),
        state=domain.state(calendar, now, row.ship_by_at, row.latest_ship),
        block=_block(row, together),
    )


def _block(row: Row[Any], together: OrderSet) -> ShipBlock | None:
    facts = Shipping(
        status=OrderStatus(row.status),
        cancel_state=row.cancel_state,
        buyer_wish=row.buyer_wish,
        attention=row.attention is not None,
        has_commerce_order=row.commerce_number is not None,
    )
    kind = domain.block(facts)
    if kind is None:
        return None
    code, sentence = _words(kind, row, together)
    return ShipBlock(kind=kind, code=code, sentence=sentence)


def _words(kind: ShipBlockKind, row: Row[Any], together: OrderSet) -> tuple[str, str]:
    context = together.context
    if kind is ShipBlockKind.ATTENTION:
        attention = Attention.of(row, context)
        assert attention is not None
        return attention.code, attention.reason
    if kind is ShipBlockKind.NOT_CREATED:
        decision = Decision.of(together.bulky[row.id].decision, context)
        if decision is not None and not decision.create:
            return decision.reason, decision.sentence
    return kind.value, context.say(f"ship-block-{kind}")
