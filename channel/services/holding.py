"""Holds for orders to come, kept at Commerce as the last decision wants it (D3, F60, F61, F77).

Only deliveries speak with Commerce, one at a time for each order. Each looks at the order under
its lock before the call and again after it, so that whatever happened meanwhile (cancelled,
placed, the setting changed) is followed by what it takes to put it right.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain import holding as life
from channel.domain.creation import Facts, Verdict, short_of
from channel.domain.holding import Ask, Happened, HoldState, Seen, StockMove, Turn, Wish
from channel.domain.order import OrderStatus
from channel.domain.store import PendingOrders, StoreStatus
from channel.errors import ChannelError, Rejected
from channel.models.event import Event
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.steps import hint
from channel.services import (
    following,
    order_facts,
    outbox,
    sku_mappings,
    stock_ledger,
    timeline,
    trouble,
)
from channel.services.order_facts import Made
from channel.services.outbox import Kind
from channel.services.task import Settle, Task
from channel.services.work import Work

SOURCE = "amazon"
# Seconds until a delivery that found another one under way looks again.
PUT_OFF = 5.0

KINDS = {Ask.HOLD: Kind.HOLD_STOCK, Ask.RELEASE: Kind.RELEASE_STOCK}
_REFUSALS = {"out_of_stock": "out-of-stock", "unknown_sku": "product-missing"}
_TAKEABLE = {HoldState.NONE, HoldState.SHORT, HoldState.RELEASED}


def look(
    session: Session, now: datetime, order: Order, facts: Facts, held: Mapping[str, int]
) -> None:
    """The order has been decided: ask Commerce for what that means for its stock.

    `held` is what it holds by the ledger. What Commerce would refuse anyway it is not asked for.
    """
    needed = _needed(facts)
    enough = all(line.known for line in facts.lines) and short_of(facts.lines) is None
    wish = wish_of(order)
    if enough and not needed and wish is Wish.TAKE:
        wish = Wish.KEEP  # no stock is managed: there is nothing to take
    seen = Seen(wish, _is_overdue(order, now), enough, fits=held == needed, open=bool(held))
    turn = life.look(HoldState(order.hold_state), seen)
    if turn.state is HoldState.SHORT:
        _note_shortage(session, now, order, facts)
    follow(session, now, order, turn)


def seen_at(order: Order, now: datetime) -> Seen:
    """How the order is, as far as no product has to be looked at."""
    return Seen(wish_of(order), _is_overdue(order, now))


def give_back_overdue(session: Session, now: datetime, order: Order) -> None:
    """The clock strikes: a hold that has lasted too long is to be given back."""
    seen = seen_at(order, now)
    if seen.overdue:
        follow(session, now, order, life.look(HoldState(order.hold_state), seen))


def ordered(session: Session, now: datetime, order: Order, *, reserved: bool) -> None:
    """The Commerce order is there: what was held is its reservation now, and no hold any more."""
    is_open = bool(stock_ledger.open_of(session, [order.id]))
    happened = Happened.ORDERED if reserved else Happened.ORDERED_FREELY
    seen = Seen(Wish.KEEP, open=is_open)
    follow(session, now, order, life.after(HoldState(order.hold_state), happened, seen))


def quantities(order: Order, made: Made) -> Mapping[str, int]:
    """What the order needs of each product, kits taken apart."""
    needed: Counter[str] = Counter()
    for line in order.items:
        for part in order_facts.parts(line, made):
            needed[part.sku] += line.quantity * part.quantity
    return needed


def hold(session: Session, work: Work, row: OutboxRow, order: Order) -> Task | None:
    """Keep its quantity at Commerce; not needed once there is an order, or nobody wants it."""
    if order.commerce_number is not None or _put_off(session, work, row):
        return None
    if wish_of(order) is Wish.GIVE_BACK:
        # An earlier try may have been heard, though we have not heard of it.
        return Task(_giving_back(order), _release_failed)
    return _keeping(session, order)


def release(session: Session, work: Work, row: OutboxRow, order: Order) -> Task | None:
    """Give back what Commerce keeps for it, unless it is wanted again."""
    if _put_off(session, work, row):
        return None
    seen = seen_at(order, work.clock.now())
    if order.hold_state == HoldState.HELD and life.look(HoldState.HELD, seen).ask is None:
        # Wanted again. An earlier try may have been heard all the same: what is still kept stays,
        # what is not is kept anew.
        return _keeping(session, order) if row.attempts > 1 else None
    return Task(_giving_back(order), _release_failed)


def _keeping(session: Session, order: Order) -> Task:
    number = order.amazon_order_id
    needed = quantities(order, sku_mappings.made_for(session, [order]))

    def call(work: Work) -> Settle:
        return partial(_held, work.commerce.hold(SOURCE, number, needed))

    return Task(call, _hold_failed)


def _put_off(session: Session, work: Work, row: OutboxRow) -> bool:
    """One at a time for each order: a call that is under way may or may not have been heard."""
    busy = outbox.under_way(session, row, stock_ledger.MOVES)
    if busy:
        outbox.later(row, work.clock.now(), PUT_OFF)
    return busy


def _giving_back(order: Order) -> partial[Settle]:
    return partial(_give_back, order.amazon_order_id)


def _give_back(number: str, work: Work) -> Settle:
    work.commerce.release(SOURCE, number)
    return _given_back


def _held(
    held: Mapping[str, int], session: Session, now: datetime, row: OutboxRow, order: Order
) -> None:
    _close(session, now, row, "held" if held else "nothing to hold")
    if order.commerce_number is not None:
        return  # the order has taken it along
    happened = Happened.HELD if held else Happened.NOTHING
    state = HoldState(order.hold_state)
    turn = life.after(state, happened, Seen(wish_of(order)))
    stock_ledger.settle_at(session, now, order.id, held)
    order.reserved = bool(held)
    if held and order.held_at is None:
        order.held_at = now
    if held and state is not HoldState.HELD:
        timeline.record(session, order, now, "stock-held", values={"quantity": sum(held.values())})
    _recovered(order)
    follow(session, now, order, turn)


def _hold_failed(
    session: Session, now: datetime, row: OutboxRow, order: Order, error: ChannelError | None
) -> None:
    if not isinstance(error, Rejected):
        trouble.note_failure(session, now, order, "hold-failed", error)
        return
    _close(session, now, row, "refused")
    if order.commerce_number is not None:
        return
    turn = life.after(HoldState(order.hold_state), Happened.REFUSED, Seen(wish_of(order)))
    if turn.state is HoldState.SHORT:
        why = _REFUSALS.get(error.remote_code or "", "commerce-refused")
        sku = error.detail if why != "commerce-refused" else ""
        _note(session, now, order, why, sku)
    follow(session, now, order, turn)


def _given_back(session: Session, now: datetime, row: OutboxRow, order: Order) -> None:
    _close(session, now, row, "given back")
    is_open = bool(stock_ledger.open_of(session, [order.id]))
    seen = replace(seen_at(order, now), open=is_open)
    _recovered(order)
    follow(session, now, order, life.after(HoldState(order.hold_state), Happened.GIVEN_BACK, seen))
    if seen.wish is Wish.TAKE and HoldState(order.hold_state) in _TAKEABLE:
        order.decide_at = now  # it is wanted again by now
        hint(session, "decide")


def _release_failed(
    session: Session, now: datetime, row: OutboxRow, order: Order, error: ChannelError | None
) -> None:
    trouble.note_failure(session, now, order, "release-failed", error)


def _close(session: Session, now: datetime, row: OutboxRow, outcome: str) -> None:
    """At once, so that the next delivery of its kind finds its place free."""
    outbox.done(row, now, outcome)
    session.flush()


def follow(session: Session, now: datetime, order: Order, turn: Turn) -> None:
    """Write down where the hold stands next, and ask for what follows."""
    order.hold_state = turn.state.value
    if turn.closes is not None:
        closed = stock_ledger.close(session, now, order.id, turn.closes)
        if turn.closes is not StockMove.BECOME and order.commerce_number is None:
            order.reserved = False
            _say_given_back(session, now, order, turn, sum(closed.values()))
    if turn.state not in {HoldState.HELD, HoldState.WANTED}:
        order.held_at = None
    if turn.ask is not None:
        outbox.add(session, now, KINDS[turn.ask], order.id)


def _say_given_back(
    session: Session, now: datetime, order: Order, turn: Turn, quantity: int
) -> None:
    if not quantity:
        return
    if turn.closes is StockMove.EXPIRE:
        values = {"quantity": quantity, "days": order.store.settings.hold_days}
        timeline.record(session, order, now, "stock-expired", values=values)
    else:
        why = "changed" if turn.state is HoldState.WANTED else _why(order)
        said = {"quantity": quantity, "why": why}
        timeline.record(session, order, now, "stock-released", values=said)


def _why(order: Order) -> str:
    """Why nothing is to be held for it: the word that `event-stock-released` knows."""
    settings = order.store.settings
    if order.status == OrderStatus.CANCELED:
        return "canceled"
    if order.ignored_by is not None:
        return "ignored"
    if not settings.import_orders:
        return "import-off"
    return "do-not-reserve" if settings.pending_orders != PendingOrders.RESERVE else "other"


def wish_of(order: Order) -> Wish:
    """A store that does not write holds nothing new; what is held there, is kept till its end."""
    kept = order.decision or {}
    wish = life.wish(
        Verdict(kept["verdict"]) if kept else None,
        PendingOrders(order.store.settings.pending_orders),
        hold=bool(kept.get("hold")),
        canceled=order.status == OrderStatus.CANCELED,
    )
    if order.store.status == StoreStatus.ACTIVE or wish is Wish.GIVE_BACK:
        return wish
    return Wish.KEEP if order.hold_state == HoldState.HELD else Wish.GIVE_BACK


def _is_overdue(order: Order, now: datetime) -> bool:
    return life.is_overdue(order.held_at, order.store.settings.hold_days, now)


def _needed(facts: Facts) -> Mapping[str, int]:
    """What the order takes of the products whose stock is managed."""
    needed: Counter[str] = Counter()
    for line in facts.lines:
        if line.sku and line.known and line.manage_stock and line.quantity:
            needed[line.sku] += line.quantity
    return needed


def _note_shortage(session: Session, now: datetime, order: Order, facts: Facts) -> None:
    missing = next((line for line in facts.lines if not line.known), None)
    if missing is not None:
        _note(session, now, order, "product-missing", missing.sku or "-")
        return
    short = short_of(facts.lines)
    _note(session, now, order, "out-of-stock", short.sku or "-" if short else "-")


def _note(session: Session, now: datetime, order: Order, why: str, sku: str) -> None:
    """Say once that nothing could be held; again only for another reason, or after a hold."""
    values = {"why": why, "sku": sku}
    said = session.scalar(
        select(Event)
        .where(Event.order_id == order.id, Event.code.in_(("stock-held", "stock-not-held")))
        .order_by(Event.id.desc())
        .limit(1)
    )
    if said is None or (said.code, said.values) != ("stock-not-held", values):
        timeline.record(session, order, now, "stock-not-held", values=values)


def _recovered(order: Order) -> None:
    """A failure of ours that stood in the way is over."""
    if order.attention == "error":
        trouble.clear_attention(order, "error")
        following.refresh(order)
