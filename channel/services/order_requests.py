"""What a person asks for of one order or of many: create it, leave it alone, try again (D10, D15).

Each order has an answer of its own: one that cannot be done stops none of the others.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.bulk_run import Asked, BulkAction, refusal
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.store import StoreStatus
from channel.errors import ChannelError, Conflict, Invalid, NotFound
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.steps import hint
from channel.services import deciding, following, outbox, timeline, trouble
from channel.services.outbox import Kind

MOST = 100
LONGEST_REASON = 200


@dataclass(frozen=True)
class Answer:
    """`error` None: it was done, and the decision follows within moments."""

    order_id: int
    error: ChannelError | None = None


def create(session: Session, now: datetime, order_ids: Sequence[int], by: str) -> list[Answer]:
    """A person wants these created, whatever rules and the table hold back and whenever they came.

    Not what is missing: products, stock, amounts, an address are needed all the same. Answers
    `Conflict` for an order that is there already or that Amazon cancelled, and while its store is
    not active or imports no orders.
    """
    return _each(session, order_ids, partial(_create, session, now, by=by))


def ignore(
    session: Session, now: datetime, order_ids: Sequence[int], by: str, reason: str | None
) -> list[Answer]:
    """A person wants nothing to become of these, until somebody asks again.

    `reason` is kept with the order for ever. Raises `Invalid` for a long one; answers `Conflict`
    for an order that is there already.
    """
    reason = (reason or "").strip()
    if len(reason) > LONGEST_REASON:
        raise Invalid("reason", "too-long", {"most": LONGEST_REASON})
    return _each(session, order_ids, partial(_ignore, session, now, by=by, reason=reason))


def retry(session: Session, now: datetime, order_ids: Sequence[int], by: str) -> list[Answer]:
    """Decide these again now, ignored ones too."""

    def again(order: Order) -> None:
        deciding.request(session, now, order.id, by=by)

    return _each(session, order_ids, again)


def stop_ignoring(
    session: Session, now: datetime, order_ids: Sequence[int], by: str
) -> list[Answer]:
    """Decide those again that somebody has left alone; answers `Conflict` for any other."""

    def again(order: Order) -> None:
        _fits(BulkAction.STOP_IGNORING, order)
        deciding.request(session, now, order.id, by=by)

    return _each(session, order_ids, again)


def _each(session: Session, order_ids: Sequence[int], act: Callable[[Order], None]) -> list[Answer]:
    chosen = list(dict.fromkeys(order_ids))
    if not chosen:
        raise Invalid("orderIds", "required")
    if len(chosen) > MOST:
        raise Invalid("orderIds", "too-many-orders", {"most": MOST})
    rows = session.scalars(
        select(Order).where(Order.id.in_(chosen)).order_by(Order.id).with_for_update(**CHANGE)
    )
    orders = {order.id: order for order in rows}
    return [_one(order_id, orders.get(order_id), act) for order_id in chosen]


def _one(order_id: int, order: Order | None, act: Callable[[Order], None]) -> Answer:
    if order is None:
        return Answer(order_id, NotFound("order", order_id))
    try:
        act(order)
    except ChannelError as error:
        return Answer(order_id, error)
    return Answer(order_id)


def _create(session: Session, now: datetime, order: Order, *, by: str) -> None:
    _fits(BulkAction.CREATE_COMMERCE_ORDER, order)
    if order.asked_for_by is None or order.ignored_by is not None:
        order.asked_for_by, order.asked_for_at = by, now
        timeline.record(session, order, now, "create-asked", actor=f"user:{by}")
    order.ignored_by = order.ignored_at = None
    outbox.unblock(session, now, order.id)
    _decide(session, now, order)


def _ignore(session: Session, now: datetime, order: Order, *, by: str, reason: str) -> None:
    _fits(BulkAction.IGNORE, order)
    if order.ignored_by is None:
        code = "ignored-because" if reason else "ignored"
        values = {"reason": reason} if reason else {}
        timeline.record(session, order, now, code, actor=f"user:{by}", values=values)
    order.ignored_by, order.ignored_at = by, now
    order.asked_for_by = order.asked_for_at = None
    trouble.clear_attention(order)
    outbox.drop(session, now, Kind.PLACE_ORDER, order.id)
    following.refresh(order)  # whatever failed before is nobody's concern any more (D6)
    _decide(session, now, order)


def _fits(action: BulkAction, order: Order) -> None:
    """Raises `Conflict` unless it does."""
    why = refusal(
        action,
        Asked(
            status=OrderStatus(order.status),
            channel=FulfillmentChannel(order.channel),
            store_status=StoreStatus(order.store.status),
            imports=order.store.settings.import_orders,
            created=order.commerce_number is not None,
            ignored=order.ignored_by is not None,
        ),
    )
    if why is not None:
        number = order.commerce_number or order.amazon_order_id
        raise Conflict(why, {"number": number, "name": order.store.name})


def _decide(session: Session, now: datetime, order: Order) -> None:
    order.decide_at = now
    order.revision += 1
    hint(session, "decide")
