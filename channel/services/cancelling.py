"""Cancel orders at Amazon: asked for here, sent in a feed, answered per message, proven by reading.

V20-V22, amazon.md 4. Amazon's own state decides: a message that is refused because the order is
cancelled already is done, and an accepted one is believed only when the order reads Canceled. The
Commerce order follows from that (`following.reconcile_commerce`), so its stock goes back once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from channel.domain import cancelling as words
from channel.domain.cancelling import BuyerWish, Cancelable, CancelReason, CancelState
from channel.domain.ledger import Urgency, WantedReason
from channel.domain.order import FulfillmentChannel, OrderStatus
from channel.domain.store import StoreStatus
from channel.errors import Conflict, NotFound
from channel.models.cancellation import Cancellation, Feed
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.shipment import Shipment
from channel.models.steps import hint
from channel.ports.feeds import FeedKind
from channel.services import buyer_wishes, parcels, timeline, trouble, wanted
from channel.services.feeds import is_due
from channel.services.wanted import Wish

# After Amazon has accepted it, the order is looked at so often until it reads Canceled.
LOOKS = tuple(timedelta(seconds=seconds) for seconds in (20, 60, 180, 600, 1800))


def request(
    session: Session,
    now: datetime,
    order_id: int,
    reason: CancelReason,
    *,
    by: str,
    by_call: bool = False,
) -> Cancellation:
    """A person cancels an order at Amazon. Raises `NotFound`, `Conflict` (why it cannot be)."""
    order = session.get(Order, order_id, with_for_update=CHANGE)
    if order is None:
        raise NotFound("order", order_id)
    if order.store.status != StoreStatus.ACTIVE:
        raise Conflict("store-not-active", {"name": order.store.name})
    why = why_not(session, order)
    if why is not None:
        raise Conflict(f"cancel-refusal-{why}", {"number": order.amazon_order_id})
    row = Cancellation(
        order_id=order.id,
        account_id=order.account_id,
        reason=reason.value,
        asked_by=by,
        asked_at=now,
        by_call=by_call,
        state=CancelState.WANTED.value,
        state_at=now,
        not_before=now,
    )
    session.add(row)
    order.cancel_state = row.state
    if order.buyer_wish == BuyerWish.OPEN:
        buyer_wishes.answer(order, now, BuyerWish.ACCEPTED, by)
    timeline.record(
        session, order, now, "cancel-asked", actor=f"user:{by}", values={"reason": reason.value}
    )
    hint(session, "cancel", order.account_id)
    return row


def why_not(session: Session, order: Order) -> str | None:
    """The code of the reason why it cannot be cancelled from here, None when it can."""
    parcels = session.scalar(
        select(func.count()).select_from(Shipment).where(Shipment.order_id == order.id)
    )
    return words.refusal(
        Cancelable(
            FulfillmentChannel(order.channel),
            OrderStatus(order.status),
            parcels or 0,
            order.cancel_state in words.UNDER_WAY,
        )
    )


def latest(session: Session, order_ids: Iterable[int]) -> dict[int, Cancellation]:
    """The newest cancellation of each order that has one."""
    rows = session.scalars(
        select(Cancellation).where(Cancellation.order_id.in_(order_ids)).order_by(Cancellation.id)
    )
    return {row.order_id: row for row in rows}


def due(session: Session, now: datetime) -> list[int]:
    """Accounts with a cancellation to send or to prove, or a feed to look after."""
    feeds = select(Feed.account_id).where(is_due(now, FeedKind.CANCEL))
    rows = select(Cancellation.account_id).where(
        Cancellation.state.in_([CancelState.WANTED.value, CancelState.ACCEPTED.value]),
        Cancellation.not_before <= now,
    )
    return sorted(set(session.scalars(feeds)) | set(session.scalars(rows)))


def lock_orders(session: Session, rows: Sequence[Cancellation]) -> dict[int, Order]:
    """Their orders, locked in the order in which everybody locks them."""
    orders = session.scalars(
        select(Order)
        .where(Order.id.in_([row.order_id for row in rows]))
        .order_by(Order.id)
        .options(selectinload(Order.items), selectinload(Order.store))
        .with_for_update(of=Order, **CHANGE)
        .execution_options(populate_existing=True)
    )
    return {order.id: order for order in orders}


def done(now: datetime, row: Cancellation, order: Order) -> None:
    """The order reads Canceled: whoever did it, nothing is left to do."""
    set_state(row, order, now, CancelState.DONE)
    row.done_at = now


def accepted(session: Session, now: datetime, row: Cancellation, order: Order) -> None:
    """Amazon took it; the order is read for the proof."""
    set_state(row, order, now, CancelState.ACCEPTED)
    row.not_before = now + LOOKS[0]
    timeline.record(session, order, now, "cancel-accepted", actor=timeline.AMAZON)
    _want(session, now, order)


def refused(
    session: Session, now: datetime, row: Cancellation, order: Order, sentence: str
) -> None:
    """It is not cancelled; it may be shipped, or cancelled again, or in Seller Central."""
    if order.status == OrderStatus.CANCELED:
        done(now, row, order)
        return
    set_state(row, order, now, CancelState.REFUSED)
    row.refusal, row.done_at = sentence[:500], now
    parcels.resume(session, now, order)
    if sentence.startswith(":"):
        trouble.raise_attention(order, now, "cancel-not-possible")
        timeline.record(session, order, now, "cancel-not-possible")
        return
    trouble.raise_attention(order, now, "cancel-refused", detail=sentence[:300])
    timeline.record(
        session,
        order,
        now,
        "cancel-refused",
        actor=timeline.AMAZON,
        values={"detail": sentence[:300]},
    )


def look_again(session: Session, now: datetime, row: Cancellation, order: Order) -> None:
    """Accepted a while ago: proven, or read once more, or given to a person."""
    if order.status == OrderStatus.CANCELED:
        done(now, row, order)
        return
    row.looks += 1
    if row.looks < len(LOOKS):
        row.not_before = now + LOOKS[row.looks]
        _want(session, now, order)
        return
    set_state(row, order, now, CancelState.UNPROVEN)
    row.done_at = now
    parcels.resume(session, now, order)
    trouble.raise_attention(order, now, "cancel-unproven")
    timeline.record(session, order, now, "cancel-unproven", actor=timeline.AMAZON)


def _want(session: Session, now: datetime, order: Order) -> None:
    wish = Wish(order.amazon_order_id, WantedReason.NOTICE, Urgency.CANCELED)
    wanted.want_all(session, now, order.account_id, [wish])


def set_state(row: Cancellation, order: Order, now: datetime, state: CancelState) -> None:
    row.state = order.cancel_state = state.value
    row.state_at = now
