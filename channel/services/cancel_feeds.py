"""The job behind cancelling: one step for a seller account, killable between any two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.cancelling import CancelReason, CancelState
from channel.domain.order import OrderStatus
from channel.errors import ChannelError, NotFound, Rejected, Throttled, Unauthorised
from channel.models.account import SellerAccount
from channel.models.cancellation import Cancellation, Feed
from channel.models.order import Order
from channel.models.steps import hint
from channel.ports.feeds import Cancellation as Wish
from channel.ports.feeds import FeedKind, FeedState, FeedStatus, MessageRefused
from channel.ports.marketplace import Account
from channel.services import cancelling, feeds, outbox
from channel.services.importing import lock_account
from channel.services.sweeping import account_of
from channel.services.work import Work

MOST_IN_A_FEED = 500
MOST_CALLS = 20


@dataclass(frozen=True)
class Job:
    """What one job is to do. `feed` None: by calls."""

    account: Account
    feed: feeds.Claimed | None
    marketplace_ids: tuple[str, ...]
    wishes: tuple[tuple[int, Wish], ...]


def work_off(work: Work, account_id: int) -> None:
    """Take the next step for the account's cancellations, if one is due."""
    with work.transaction("cancel.claim") as session:
        job = _claim(session, work, account_id)
    if job is None:
        return
    if job.feed is None:
        _call(work, job)
        return
    try:
        if job.feed.amazon_feed_id is None:
            wishes = [wish for _, wish in job.wishes]
            feed_id = feeds.submit(
                work,
                job.account,
                job.feed,
                lambda: work.feeds.cancel(job.account, job.marketplace_ids, wishes),
            )
            with work.transaction("cancel.sent") as session:
                _sent(session, work.clock.now(), job, job.feed, feed_id)
        else:
            state, refusals = feeds.look(work, job.account, job.feed.amazon_feed_id)
            with work.transaction("cancel.look") as session:
                _answered(session, work.clock.now(), job, job.feed, state, refusals)
    except ChannelError as error:
        with work.transaction("cancel.fail") as session:
            _failed(session, work.clock.now(), job, job.feed, error)


def _claim(session: Session, work: Work, account_id: int) -> Job | None:
    now = work.clock.now()
    account = lock_account(session, account_id)
    if account is None or not account.connected:
        return None
    _prove(session, now, account_id)
    feed = feeds.due(session, now, account_id, FeedKind.CANCEL)
    if feed is None:
        by_call = _wanted(session, now, account_id, by_call=True, limit=MOST_CALLS)
        if by_call:
            return _job(session, work, account, now, None, by_call)
        feed = _new_feed(session, now, account_id)
    if feed is None:
        return None
    rows = session.scalars(
        select(Cancellation).where(Cancellation.feed_id == feed.id).order_by(Cancellation.message)
    ).all()
    return _job(session, work, account, now, feeds.claim(session, now, feed), rows)


def _prove(session: Session, now: datetime, account_id: int) -> None:
    rows = session.scalars(
        select(Cancellation).where(
            Cancellation.account_id == account_id,
            Cancellation.state == CancelState.ACCEPTED.value,
            Cancellation.not_before <= now,
        )
    ).all()
    orders = cancelling.lock_orders(session, rows)
    for row in rows:
        cancelling.look_again(session, now, row, orders[row.order_id])


def _wanted(
    session: Session, now: datetime, account_id: int, *, by_call: bool, limit: int
) -> Sequence[Cancellation]:
    """Those to send, without what has come true or become impossible meanwhile."""
    rows = session.scalars(
        select(Cancellation)
        .where(
            Cancellation.account_id == account_id,
            Cancellation.state == CancelState.WANTED.value,
            Cancellation.feed_id.is_(None),
            Cancellation.by_call == by_call,
            Cancellation.not_before <= now,
        )
        .order_by(Cancellation.id)
        .limit(limit)
    ).all()
    orders = cancelling.lock_orders(session, rows)
    left = []
    for row in rows:
        order = orders[row.order_id]
        if order.status in {OrderStatus.CANCELED, OrderStatus.UNSHIPPED}:
            left.append(row)
        else:
            cancelling.refused(session, now, row, order, ":shipped")
    for row in [row for row in left if orders[row.order_id].status == OrderStatus.CANCELED]:
        cancelling.done(now, row, orders[row.order_id])
        left.remove(row)
    return left


def _new_feed(session: Session, now: datetime, account_id: int) -> Feed | None:
    """Everything that waits goes into one feed, once none is under way and the pause is over."""
    if feeds.under_way(session, account_id, FeedKind.CANCEL):
        return None
    rows = _wanted(session, now, account_id, by_call=False, limit=MOST_IN_A_FEED)
    if not rows:
        return None
    not_before = feeds.pause_ends(session, now, account_id, FeedKind.CANCEL)
    if not_before is not None:
        for row in rows:
            row.not_before = not_before
        return None
    feed = feeds.begin(session, now, account_id, FeedKind.CANCEL)
    feed.messages = len(rows)
    for number, row in enumerate(rows, start=1):
        row.feed_id, row.message = feed.id, number
    return feed


def _job(
    session: Session,
    work: Work,
    account: SellerAccount,
    now: datetime,
    feed: feeds.Claimed | None,
    rows: Sequence[Cancellation],
) -> Job:
    orders = cancelling.lock_orders(session, rows)
    if feed is None:
        for row in rows:
            # Whoever dies meanwhile leaves them to the next one.
            row.not_before = now + outbox.CLAIM
    return Job(
        account=account_of(account, work.vault),
        feed=feed,
        marketplace_ids=tuple(sorted({order.store.marketplace_id for order in orders.values()})),
        wishes=tuple((row.id, _wish(row, orders[row.order_id])) for row in rows),
    )


def _wish(row: Cancellation, order: Order) -> Wish:
    lines = tuple(item.order_item_id for item in order.items)
    return Wish(order.amazon_order_id, CancelReason(row.reason), lines)


def _sent(
    session: Session, now: datetime, job: Job, claimed: feeds.Claimed, amazon_feed_id: str
) -> None:
    feed = feeds.locked(session, job.account.id, claimed)
    if feed is None:
        return  # taken over by somebody who finds it at Amazon
    feeds.sent(feed, now, amazon_feed_id)
    rows = _rows(session, feed)
    orders = cancelling.lock_orders(session, rows)
    for row in rows:
        cancelling.set_state(row, orders[row.order_id], now, CancelState.SENT)


def _answered(
    session: Session,
    now: datetime,
    job: Job,
    claimed: feeds.Claimed,
    state: FeedState,
    refusals: Mapping[int, MessageRefused],
) -> None:
    feed = feeds.locked(session, job.account.id, claimed)
    if feed is None or feeds.is_still_open(feed, now, state):
        return
    rows = _rows(session, feed)
    orders = cancelling.lock_orders(session, rows)
    feeds.close(feed, now, state.status.value)
    for row in rows:
        order, refusal = orders[row.order_id], refusals.get(row.message or 0)
        if state.status is FeedStatus.DONE and refusal is None:
            cancelling.accepted(session, now, row, order)
        elif refusal is not None:
            cancelling.refused(session, now, row, order, refusal.sentence)
        elif state.status is FeedStatus.REFUSED:
            cancelling.refused(session, now, row, order, ":file")
        else:
            _give_back(row, order, now)
    hint(session, "cancel", job.account.id)


def _give_back(row: Cancellation, order: Order, now: datetime) -> None:
    """Nobody worked the feed off: it is sent again in the next one."""
    cancelling.set_state(row, order, now, CancelState.WANTED)
    row.feed_id = row.message = None
    row.not_before = now


def _failed(
    session: Session, now: datetime, job: Job, claimed: feeds.Claimed, error: ChannelError
) -> None:
    account = lock_account(session, job.account.id)
    feed = feeds.mine(session, claimed)
    if account is None or feed is None:
        return
    if not isinstance(error, Rejected) or feed.amazon_feed_id is not None:
        feeds.put_off(session, now, feed, account, error)
        return
    rows = _rows(session, feed)
    orders = cancelling.lock_orders(session, rows)
    feeds.close(feed, now, "REJECTED")
    for row in rows:
        cancelling.refused(session, now, row, orders[row.order_id], error.detail or ":file")


def _call(work: Work, job: Job) -> None:
    """Order by order, by `cancelOrder`; where the application has not got it, the feed does it."""
    for row_id, wish in job.wishes:
        error: ChannelError | None = None
        try:
            work.marketplace.cancel(job.account, wish.amazon_order_id, wish.reason)
        except ChannelError as caught:
            error = caught
        with work.transaction("cancel.call") as session:
            go_on = _called(session, work.clock.now(), job, row_id, error)
        if not go_on:
            return


def _called(
    session: Session, now: datetime, job: Job, row_id: int, error: ChannelError | None
) -> bool:
    """Write down what came of one call; False when the next would fare no better."""
    lock_account(session, job.account.id)
    row = session.get(Cancellation, row_id)
    if row is None or row.state != CancelState.WANTED:
        return True
    order = cancelling.lock_orders(session, [row])[row.order_id]
    if error is None:
        cancelling.accepted(session, now, row, order)
        return True
    if _not_offered(error):
        for other in session.scalars(
            select(Cancellation).where(Cancellation.id.in_([one for one, _ in job.wishes]))
        ):
            if other.state == CancelState.WANTED:
                other.by_call, other.not_before = False, now
        hint(session, "cancel", job.account.id)
        return False
    if isinstance(error, Rejected):
        cancelling.refused(session, now, row, order, error.detail)
        return True
    wait = error.retry_after if isinstance(error, Throttled) else outbox.FIRST_WAIT * 6
    row.not_before = now + timedelta(seconds=wait)
    return False


def _not_offered(error: ChannelError) -> bool:
    missing = isinstance(error, Rejected) and error.remote_code == "NotFound"
    return isinstance(error, Unauthorised | NotFound) or missing


def _rows(session: Session, feed: Feed) -> Sequence[Cancellation]:
    return session.scalars(
        select(Cancellation).where(Cancellation.feed_id == feed.id).order_by(Cancellation.message)
    ).all()
