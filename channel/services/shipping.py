"""Ship from the Commerce order: check what a person entered, record it in Commerce (F25, F26)."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.cancelling import UNDER_WAY, BuyerWish
from channel.domain.dispatch import Shippable, refusal, ship_date_problem
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.store import StoreStatus
from channel.errors import Conflict, Invalid, NotFound
from channel.models.order import Order
from channel.ports.commerce import NewParcel
from channel.services import absorbing
from channel.services.work import Work

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class EnteredParcel:
    """A parcel as a person or program entered it. `lines` empty: everything still open."""

    carrier: str
    tracking_number: str
    service: str | None = None
    shipped_at: datetime | None = None
    lines: Sequence[tuple[str, int]] = ()
    transparency_codes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    cod_collection_method: str | None = None
    ship_from_supply_source_id: str | None = None


def ship(
    work: Work,
    parcels: Sequence[EnteredParcel],
    *,
    order_id: int | None = None,
    commerce_number: str | None = None,
) -> int:
    """Record the parcels in Commerce and take over what it says of them; the order's id.

    Raises `NotFound`, `Conflict` (not shippable here), `Invalid` (a field), `Rejected` (Commerce).
    Once Commerce has them nothing is raised any more: pressed again, it would find nothing open.
    """
    with work.reading() as session:
        order = find(session, order_id, commerce_number)
        check(order)
        now = work.clock.now()
        checked = [_checked(order, parcel, index, now) for index, parcel in enumerate(parcels)]
        number, found = order.commerce_number or "", order.id
    if not checked:
        raise Invalid("parcels", "empty")
    work.commerce.ship(number, checked)
    _take_over(work)
    return found


def _take_over(work: Work) -> None:
    """At once, for the eyes of who shipped. It is shipped all the same: the clock does it too."""
    try:
        while absorbing.absorb(work) == absorbing.LIMIT:
            pass
    except Exception:
        log.exception("what was shipped could not be taken over from Commerce yet")


def find(session: Session, order_id: int | None, commerce_number: str | None) -> Order:
    """By our id or by the Commerce number; exactly one must be given."""
    if (order_id is None) == (commerce_number is None):
        raise Invalid("orderId", "one-of-order-or-number")
    if order_id is not None:
        order = session.get(Order, order_id)
    else:
        order = session.scalar(select(Order).where(Order.commerce_number == commerce_number))
    if order is None:
        raise NotFound("order", order_id or commerce_number)
    return order


def check(order: Order) -> None:
    """Raises `Conflict` with the reason why this order is not shipped here."""
    if order.store.status != StoreStatus.ACTIVE:
        raise Conflict("store-not-active", {"name": order.store.name})
    why = why_not(order)
    if why is not None:
        raise Conflict(f"refusal-{why}", {"number": order.amazon_order_id})


def why_not(order: Order) -> str | None:
    """The code of the reason why it cannot be shipped here now, None when it can."""
    return refusal(
        Shippable(
            FulfillmentChannel(order.channel),
            OrderStatus(order.status),
            order.commerce_number is not None,
            tuple(order.programs),
            being_canceled=order.cancel_state in UNDER_WAY,
            buyer_wants_cancel=order.buyer_wish == BuyerWish.OPEN,
        )
    )


def _checked(order: Order, parcel: EnteredParcel, index: int, now: datetime) -> NewParcel:
    at = f"parcels.{index}"
    if not parcel.carrier.strip():
        raise Invalid(f"{at}.carrier", "empty")
    if not parcel.tracking_number.strip():
        raise Invalid(f"{at}.trackingNumber", "empty")
    shipped_at = parcel.shipped_at or now
    problem = ship_date_problem(shipped_at, order.purchase_date, now)
    if problem is not None:
        raise Invalid(f"{at}.shippedAt", problem)
    return NewParcel(
        carrier=parcel.carrier.strip(),
        service=(parcel.service or "").strip() or None,
        tracking_number=parcel.tracking_number.strip(),
        shipped_at=min(shipped_at, now),
        lines=_lines(order, parcel, at),
        transparency_codes=parcel.transparency_codes,
        cod_collection_method=parcel.cod_collection_method,
        ship_from_supply_source_id=parcel.ship_from_supply_source_id,
    )


def _lines(order: Order, parcel: EnteredParcel, at: str) -> dict[str, int] | None:
    if not parcel.lines:
        return None
    known = {item.order_item_id for item in order.items}
    lines: dict[str, int] = {}
    for index, (line, quantity) in enumerate(parcel.lines):
        if line not in known:
            raise Invalid(f"{at}.items.{index}.orderItemId", "unknown-line", {"line": line})
        if quantity < 1:
            raise Invalid(f"{at}.items.{index}.quantity", "not-positive")
        lines[line] = lines.get(line, 0) + quantity
    return lines
