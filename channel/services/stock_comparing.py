"""Once a night our holds are compared with Commerce's; what differs is mended (D3, e8)."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import groupby

from sqlalchemy import ColumnElement, delete, func, or_, select
from sqlalchemy.orm import Session

from channel.domain import stock_proof
from channel.domain.holding import HoldState
from channel.domain.stock_proof import Mending
from channel.errors import ReadOnlyCopy, RemoteError
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.stock import StockComparison
from channel.services import holding, installation, outbox, stock_ledger
from channel.services.stock_ledger import Quantities
from channel.services.work import Work

log = logging.getLogger(__name__)

# UTC: a quiet hour wherever most of the merchants are.
NIGHT = time(2)
KEEP = timedelta(days=365)


@dataclass(frozen=True)
class _Told:
    """What each side said, one after the other, and when the first was asked."""

    asked_at: datetime
    ours: Mapping[str, Quantities]
    theirs: Mapping[str, Quantities]


def is_due(session: Session, now: datetime) -> bool:
    """Whether nobody has compared since the last night began."""
    night = datetime.combine(now.date(), NIGHT, now.tzinfo)
    began = night if night <= now else night - timedelta(days=1)
    last = session.scalar(select(func.max(StockComparison.at)))
    return last is None or last < began


def compare_nightly(work: Work) -> None:
    """The clock's: when Commerce does not answer, the clock asks again. A copy has no holds."""
    try:
        compare(work)
    except ReadOnlyCopy:
        return
    except RemoteError as error:
        log.warning("the holds could not be compared: %s", error.code)


def compare(work: Work) -> StockComparison:
    """Compare, mend, and write down what differed. Raises what the port raises, `ReadOnlyCopy`."""
    with work.reading() as session:
        if installation.is_copy(session, work.config.base_url):
            raise ReadOnlyCopy(work.commerce.name)
        asked_at, ours = work.clock.now(), stock_ledger.all_open(session)
    told = _Told(asked_at, ours, work.commerce.holds(holding.SOURCE))
    with work.transaction("stock.compare") as session:
        comparison, strangers = _compare(session, work.clock.now(), told)
    for number in strangers:
        work.commerce.release(holding.SOURCE, number)
    return comparison


def differed(session: Session) -> int:
    """Of how many orders the last comparison found other quantities."""
    last = session.scalars(
        select(StockComparison).order_by(StockComparison.id.desc()).limit(1)
    ).first()
    return len({number for number, *_ in last.differences}) if last else 0


def purge(session: Session, now: datetime) -> None:
    session.execute(delete(StockComparison).where(StockComparison.at < now - KEEP))


def _compare(session: Session, now: datetime, told: _Told) -> tuple[StockComparison, Sequence[str]]:
    """The comparison, and the orders unknown to us for which Commerce holds something."""
    found = stock_proof.differences(told.ours, told.theirs)
    orders = _orders(session, {each.amazon_order_id for each in found})
    written: list[list[object]] = []
    strangers: list[str] = []
    for number, group in groupby(found, lambda each: each.amazon_order_id):
        order, differing = orders.get(number), list(group)
        if order is None:
            strangers.append(number)
            mending = Mending.GIVEN_BACK
        elif _moves(session, order, told):
            continue  # somebody is at it: the next comparison will see what came of it
        else:
            mending = _mend(session, now, order, told)
        written += [[number, d.sku, d.ours, d.theirs, mending.value] for d in differing]
    comparison = StockComparison(at=now, holds=len(told.ours), differences=written)
    session.add(comparison)
    session.flush()
    return comparison, strangers


def _orders(session: Session, numbers: set[str]) -> Mapping[str, Order]:
    rows = session.scalars(
        select(Order)
        .where(Order.amazon_order_id.in_(numbers))
        .order_by(Order.id)
        .with_for_update(of=Order, **CHANGE)
    )
    return {row.amazon_order_id: row for row in rows}


def _moves(session: Session, order: Order, told: _Told) -> bool:
    """Whether the order's stock moves, or has moved since we asked."""
    now_open = stock_ledger.open_of(session, [order.id]).get(order.id, {})
    if now_open != told.ours.get(order.amazon_order_id, {}):
        return True
    recent: ColumnElement[bool] = or_(
        OutboxRow.done_at.is_(None) & OutboxRow.blocked_because.is_(None),
        OutboxRow.done_at >= told.asked_at,
    )
    rows = select(OutboxRow.id).where(
        OutboxRow.order_id == order.id, OutboxRow.kind.in_(stock_ledger.MOVES), recent
    )
    return session.scalar(rows.limit(1)) is not None


def _mend(session: Session, now: datetime, order: Order, told: _Told) -> Mending:
    turn, mending = stock_proof.mend(
        HoldState(order.hold_state),
        holding.seen_at(order, now),
        ours=order.amazon_order_id in told.ours,
        theirs=order.amazon_order_id in told.theirs,
    )
    holding.follow(session, now, order, turn)
    if turn.ask is not None:
        # One that waits for a person goes out as well.
        outbox.ask_again(session, now, holding.KINDS[turn.ask], order.id)
    return mending
