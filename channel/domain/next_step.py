"""What happens to an order next, or who has to do something: one line for whoever opens it.

The decision ("why") looks back, `domain.ship_by` at the clock; this looks ahead.
"""

from __future__ import annotations

from dataclasses import dataclass

from channel.domain.creation import Verdict
from channel.domain.order import OrderStatus
from channel.domain.store import StoreStatus

_PENDING = frozenset({OrderStatus.PENDING, OrderStatus.PENDING_AVAILABILITY})
_TO_SHIP = frozenset({OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED})
# Amazon's own: nobody but Amazon, or a person in Seller Central, moves such an order on.
_AT_AMAZON = frozenset({OrderStatus.UNFULFILLABLE, OrderStatus.ERROR, OrderStatus.OTHER})


@dataclass(frozen=True)
class Standing:
    """`verdict` is the last decision's, None before the first; `deciding`: another one is due.

    `telling`: a parcel of it is on its way to Amazon, or not yet read back.
    """

    status: OrderStatus
    store: StoreStatus
    has_commerce_order: bool
    verdict: Verdict | None = None
    deciding: bool = False
    needs_person: bool = False
    buyer_wants_cancel: bool = False
    being_canceled: bool = False
    may_ship: bool = False
    telling: bool = False


def next_step(order: Standing) -> str:
    """What comes next (`next-<code>`)."""
    steps = (
        ("canceled", order.status is OrderStatus.CANCELED),
        ("answer-buyer", order.buyer_wants_cancel),
        ("being-canceled", order.being_canceled),
        ("attention", order.needs_person),
        ("done", order.status is OrderStatus.COMPLETED),
        ("at-amazon", order.status in _AT_AMAZON),
    )
    first = next((code for code, so in steps if so), None)
    return first or (_created(order) if order.has_commerce_order else _not_created(order))


def _not_created(order: Standing) -> str:
    steps = (
        ("not-created", order.verdict in {Verdict.OFF, Verdict.NEVER} and not order.deciding),
        ("payment", order.status in _PENDING),
        ("observing", order.store is StoreStatus.OBSERVE),
        ("inactive", order.store is not StoreStatus.ACTIVE),
        ("waiting", order.verdict is Verdict.WAIT and not order.deciding),
    )
    # Blocked ones wait for a person, who was told before: what is left is decided, or made, soon.
    return next((code for code, so in steps if so), "creating")


def _created(order: Standing) -> str:
    steps = (
        ("payment", order.status in _PENDING),
        ("ship-rest", order.may_ship and order.status is OrderStatus.PARTIALLY_SHIPPED),
        ("ship", order.may_ship),
        ("not-shipped-here", order.status in _TO_SHIP),
        ("telling", order.telling),
    )
    return next((code for code, so in steps if so), "completing")
