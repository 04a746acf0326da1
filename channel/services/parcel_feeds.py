"""Parcels that are told to Amazon by feed: while calls fail, or would come too late (ADR 15).

A parcel is in the hands of a call or of a feed, never of both: whoever takes it holds its order,
a feed closes its delivery, and gives it back with one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, selectinload

from channel.domain import bulk
from channel.domain.carrier_map import CarrierMap, Told
from channel.domain.order import OrderStatus
from channel.domain.shipment import ShipmentState
from channel.domain.status import status_of
from channel.errors import ChannelError, Rejected
from channel.models.account import SellerAccount
from channel.models.cancellation import Feed
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.models.shipment import Shipment
from channel.ports.feeds import FeedKind, FeedState, FeedStatus, MessageRefused
from channel.ports.marketplace import Account, Confirmation
from channel.services import carrier_map, confirming, feeds, labels, outbox, parcels_waiting
from channel.services.importing import lock_account
from channel.services.outbox import Kind
from channel.services.sweeping import account_of
from channel.services.work import Work

# Orders that are locked at once.
CHUNK = 250
# Deliveries that wait this long are looked at: calls may be failing.
WAITING_FOR = timedelta(minutes=1)
_OPEN = {OrderStatus.UNSHIPPED, OrderStatus.PARTIALLY_SHIPPED}


@dataclass(frozen=True)
class Job:
    """`wanted`: so many parcels are to go into the feed, which has just begun."""

    account: Account
    feed: feeds.Claimed
    wanted: int


def due(session: Session, now: datetime) -> list[int]:
    """Accounts with a feed to send or to look after, or with parcels that have waited a while."""
    open_ones = select(Feed.account_id).where(feeds.is_due(now, FeedKind.CONFIRM))
    waiting = (
        select(Order.account_id)
        .join(OutboxRow, OutboxRow.order_id == Order.id)
        .where(parcels_waiting.waits(), OutboxRow.created_at < now - WAITING_FOR)
        .distinct()
    )
    return sorted(set(session.scalars(open_ones)) | set(session.scalars(waiting)))


def work_off(work: Work, account_id: int) -> None:
    """Take the next step for the account's feed of parcels, if one is due."""
    with work.reading() as session:
        row = session.get(SellerAccount, account_id)
        if row is None or not row.connected:
            return
        account = account_of(row, work.vault)
    pace = work.marketplace.confirm_pace(account)
    with work.transaction("parcels.claim") as session:
        job = _claim(session, work.clock.now(), account, pace.seconds_per_call)
    if job is None:
        return
    try:
        if job.feed.amazon_feed_id is None:
            _send(work, job)
        else:
            _look(work, job, job.feed.amazon_feed_id)
    except ChannelError as error:
        with work.transaction("parcels.fail") as session:
            refused = _failed(session, work.clock.now(), job, error)
        if refused:
            _settle(work, job, FeedState(FeedStatus.REFUSED), {})


def _claim(
    session: Session, now: datetime, account: Account, seconds_per_call: float
) -> Job | None:
    lock_account(session, account.id)
    feed = feeds.due(session, now, account.id, FeedKind.CONFIRM)
    wanted = 0
    if feed is None:
        wanted = bulk.feed_of(parcels_waiting.seen(session, now, account.id, seconds_per_call))
        if wanted == 0:
            return None
        feed = feeds.begin(session, now, account.id, FeedKind.CONFIRM)
    return Job(account, feeds.claim(session, now, feed), wanted)


def _send(work: Work, job: Job) -> None:
    if job.wanted:
        _gather(work, job)
    amazon_feed_id = feeds.submit(work, job.account, job.feed, lambda: _write(work, job))
    with work.transaction("parcels.sent") as session:
        feed = feeds.locked(session, job.account.id, job.feed)
        if feed is None:
            return  # taken over by somebody who finds it at Amazon
        if amazon_feed_id:
            feeds.sent(feed, work.clock.now(), amazon_feed_id)
        else:
            session.delete(feed)  # nothing was left to tell


def _gather(work: Work, job: Job) -> None:
    """Take parcels that wait into the feed, some at a time."""
    room, last = job.wanted, 0
    lines = bulk.MOST_LINES
    while room > 0 and lines > 0:
        with work.transaction("parcels.gather") as session:
            if _lost(session, job):
                return
            chosen = session.execute(
                select(OutboxRow.id, OutboxRow.order_id)
                .join(Order, Order.id == OutboxRow.order_id)
                .join(Shipment, Shipment.id == OutboxRow.shipment_id)
                .where(parcels_waiting.fits(job.account.id), OutboxRow.id > last)
                .order_by(OutboxRow.id)
                .limit(min(room, CHUNK))
            ).all()
            if not chosen:
                return
            last = chosen[-1][0]
            taken = _take(session, work.clock.now(), job, chosen)
        room -= len(taken)
        lines -= sum(taken)


def _take(
    session: Session, now: datetime, job: Job, chosen: Sequence[tuple[int, int]]
) -> list[int]:
    """How many lines each of them has that is in the feed now."""
    orders = _lock(session, [order_id for _, order_id in chosen])
    rows = session.scalars(
        select(OutboxRow)
        .where(OutboxRow.id.in_([row_id for row_id, _ in chosen]))
        .order_by(OutboxRow.id)
        .with_for_update(**CHANGE)
        .execution_options(populate_existing=True)
    ).all()
    taken, carriers = [], carrier_map.read(session)
    for row in rows:
        shipment = session.get_one(Shipment, row.shipment_id, populate_existing=True)
        free = row.claimed_at is None and row.done_at is None and shipment.feed_id is None
        if not free or _by_feed(carriers, orders[row.order_id], shipment) is None:
            continue
        shipment.feed_id = job.feed.feed_id
        shipment.attempts += 1
        shipment.told_at = job.feed.created_at
        outbox.done(row, now, "by feed")
        taken.append(len(shipment.items))
    return taken


def _by_feed(carriers: CarrierMap, order: Order, shipment: Shipment) -> Told | None:
    """What it is told with, if nothing stops it now and the feed has words for all of it."""
    market = order.store.marketplace_id
    told = carriers.told(market, shipment.carrier, shipment.service)
    may_go = confirming.stopped(order, told) is None and status_of(order.amazon_status) in _OPEN
    fits = shipment.state == ShipmentState.QUEUED and not any(shipment.extras.values())
    return told if may_go and fits else None


def _write(work: Work, job: Job) -> str:
    """Number the messages and send them; "" when nothing may go any more."""
    with work.reading() as session:
        carriers = carrier_map.read(session)
    told: list[Confirmation] = []
    marketplaces = set()

    def number(session: Session, order: Order, shipment: Shipment) -> None:
        with_ = _by_feed(carriers, order, shipment)
        if with_ is None:
            _give_back(session, work.clock.now(), shipment)
            return
        carrier_map.settled(session, order, shipment, with_)
        told.append(confirming.message_of(order, shipment, with_))
        shipment.message, shipment.tried_revision = len(told), shipment.revision
        marketplaces.add(order.store.marketplace_id)

    _each(work, "parcels.write", job, number)
    if not told:
        return ""
    with work.transaction("parcels.count") as session:
        feed = feeds.locked(session, job.account.id, job.feed)
        if feed is not None:
            feed.messages = len(told)
    return work.feeds.confirm(job.account, sorted(marketplaces), told)


def _look(work: Work, job: Job, amazon_feed_id: str) -> None:
    state, refusals = feeds.look(work, job.account, amazon_feed_id)
    with work.transaction("parcels.look") as session:
        feed = feeds.locked(session, job.account.id, job.feed)
        if feed is None or feeds.is_still_open(feed, work.clock.now(), state):
            return
    _settle(work, job, state, refusals)


def _settle(work: Work, job: Job, state: FeedState, refusals: Mapping[int, MessageRefused]) -> None:
    """What Amazon said of each parcel, some at a time; whoever goes on finds what is left."""

    def answer(session: Session, order: Order, shipment: Shipment) -> None:
        _answered(session, work.clock.now(), order, shipment, state, refusals)

    _each(work, "parcels.settle", job, answer)
    with work.transaction("parcels.close") as session:
        feed = feeds.locked(session, job.account.id, job.feed)
        if feed is not None:
            feeds.close(feed, work.clock.now(), state.status.value)


def _answered(
    session: Session,
    now: datetime,
    order: Order,
    shipment: Shipment,
    state: FeedState,
    refusals: Mapping[int, MessageRefused],
) -> None:
    refusal = refusals.get(shipment.message or 0)
    if shipment.state != ShipmentState.QUEUED:
        shipment.feed_id = shipment.message = None  # proven while the feed was worked off
    elif state.status is not FeedStatus.DONE or labels.was_corrected(shipment):
        _give_back(session, now, shipment)
    elif refusal is None:
        shipment.feed_id = shipment.message = None
        confirming.note_sent(session, now, order, shipment)
    else:
        shipment.feed_id = shipment.message = None
        confirming.refuse(session, now, order, shipment, refusal.sentence)
        shipment.look_at = now  # "already shipped" is a refusal too: what Amazon shows decides


def _give_back(session: Session, now: datetime, shipment: Shipment) -> None:
    """Nobody worked it off: a call tells of it, which looks for it first, or the next feed."""
    shipment.feed_id = shipment.message = None
    shipment.looks = 0
    shipment.look_at = now
    outbox.add(session, now, Kind.CONFIRM_SHIPMENT, shipment.order_id, shipment_id=shipment.id)


def _failed(session: Session, now: datetime, job: Job, error: ChannelError) -> bool:
    """Later, unless Amazon refused the whole file: then its parcels are to be given back."""
    account = lock_account(session, job.account.id)
    feed = feeds.mine(session, job.feed)
    if account is None or feed is None:
        return False
    if isinstance(error, Rejected) and feed.amazon_feed_id is None:
        feed.last_error = error.why
        return True
    feeds.put_off(session, now, feed, account, error)
    return False


def _each(work: Work, step: str, job: Job, do: Callable[[Session, Order, Shipment], None]) -> None:
    """With each of the feed's parcels and its order, locked; a transaction for some at a time."""
    last = 0
    while True:
        with work.transaction(step) as session:
            found = session.execute(_next_of(job.feed.feed_id, last)).all()
            if not found or _lost(session, job):
                return
            last = found[-1][0]
            orders = _lock(session, [order_id for _, order_id in found])
            shipments = session.scalars(
                select(Shipment)
                .where(
                    Shipment.id.in_([shipment_id for shipment_id, _ in found]),
                    Shipment.feed_id == job.feed.feed_id,
                )
                .order_by(Shipment.id)
                .options(selectinload(Shipment.items))
                .execution_options(populate_existing=True)
            )
            for shipment in shipments:
                do(session, orders[shipment.order_id], shipment)


def _next_of(feed_id: int, last: int) -> Select[int, int]:
    return (
        select(Shipment.id, Shipment.order_id)
        .where(Shipment.feed_id == feed_id, Shipment.id > last)
        .order_by(Shipment.id)
        .limit(CHUNK)
    )


def _lost(session: Session, job: Job) -> bool:
    """The claim has expired and somebody else is at the feed."""
    return feeds.locked(session, job.account.id, job.feed) is None


def _lock(session: Session, order_ids: Sequence[int]) -> dict[int, Order]:
    orders = session.scalars(
        select(Order)
        .where(Order.id.in_(order_ids))
        .order_by(Order.id)
        .options(selectinload(Order.items), selectinload(Order.store))
        .with_for_update(of=Order, **CHANGE)
        .execution_options(populate_existing=True)
    )
    return {order.id: order for order in orders}
