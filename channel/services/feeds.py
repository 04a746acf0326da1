"""What feeds of every kind have in common: one at a time, its claim, its sending, its answer.

A feed is a row that a job claims, killable between any two steps. Whoever finds one that may have
been sent asks Amazon for it first, so that no file is sent twice.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from channel.domain.bulk import BETWEEN
from channel.errors import ChannelError, Throttled, Unauthorised
from channel.models.account import SellerAccount
from channel.models.cancellation import Feed
from channel.models.locks import CHANGE
from channel.ports.feeds import FeedKind, FeedState, FeedStatus, MessageRefused
from channel.ports.marketplace import Account
from channel.services import accounts, outbox
from channel.services.importing import lock_account
from channel.services.work import Work

log = logging.getLogger(__name__)

SOON, LATER = timedelta(seconds=10), timedelta(minutes=2)
# A feed that takes longer is lost; what is in it is sent again.
LATEST = timedelta(hours=6)


@dataclass(frozen=True)
class Claimed:
    """A feed in our hands. `amazon_feed_id`: look after that one, else it is to be sent.

    `tries`: this one included. `known`: Amazon's ids of the account's earlier feeds of the kind.
    """

    feed_id: int
    kind: FeedKind
    amazon_feed_id: str | None
    claimed_at: datetime
    created_at: datetime
    tries: int
    known: frozenset[str]


def is_due(now: datetime, kind: FeedKind) -> ColumnElement[bool]:
    free = outbox.free(Feed.claimed_at, now)
    return (Feed.kind == kind.value) & Feed.done_at.is_(None) & (Feed.due_at <= now) & free


def due(session: Session, now: datetime, account_id: int, kind: FeedKind) -> Feed | None:
    return session.scalar(
        select(Feed).where(Feed.account_id == account_id, is_due(now, kind)).order_by(Feed.id)
    )


def under_way(session: Session, account_id: int, kind: FeedKind) -> bool:
    open_one = select(Feed.id).where(
        Feed.account_id == account_id, Feed.kind == kind.value, Feed.done_at.is_(None)
    )
    return session.scalar(open_one.limit(1)) is not None


def last_begun(session: Session, account_id: int, kind: FeedKind) -> datetime | None:
    return session.scalar(
        select(func.max(Feed.created_at)).where(
            Feed.account_id == account_id, Feed.kind == kind.value
        )
    )


def pause_ends(session: Session, now: datetime, account_id: int, kind: FeedKind) -> datetime | None:
    """When the next may begin; None: now."""
    last = last_begun(session, account_id, kind)
    return last + BETWEEN if last is not None and now < last + BETWEEN else None


def begin(session: Session, now: datetime, account_id: int, kind: FeedKind) -> Feed:
    feed = Feed(
        account_id=account_id,
        kind=kind.value,
        messages=0,
        created_at=now,
        due_at=now,
        attempts=0,
    )
    session.add(feed)
    session.flush()
    return feed


def claim(session: Session, now: datetime, feed: Feed) -> Claimed:
    """The caller holds the account's lock."""
    feed.claimed_at = now
    feed.attempts += 1
    known = session.scalars(
        select(Feed.amazon_feed_id).where(
            Feed.account_id == feed.account_id,
            Feed.kind == feed.kind,
            Feed.amazon_feed_id.is_not(None),
        )
    )
    return Claimed(
        feed_id=feed.id,
        kind=FeedKind(feed.kind),
        amazon_feed_id=feed.amazon_feed_id,
        claimed_at=now,
        created_at=feed.created_at,
        tries=feed.attempts,
        known=frozenset(number for number in known if number is not None),
    )


def submit(work: Work, account: Account, claimed: Claimed, send: Callable[[], str]) -> str:
    """Amazon's id of the feed: sent now, or found there when an earlier try has sent it."""
    if claimed.tries > 1:
        there = work.feeds.since(account, claimed.kind, claimed.created_at)
        lost = [number for number in there if number not in claimed.known]
        if lost:
            return lost[0]
    return send()


def look(
    work: Work, account: Account, amazon_feed_id: str
) -> tuple[FeedState, Mapping[int, MessageRefused]]:
    state = work.feeds.state(account, amazon_feed_id)
    if state.status is not FeedStatus.DONE or state.document_id is None:
        return state, {}
    return state, work.feeds.refusals(account, state.document_id)


def mine(session: Session, claimed: Claimed) -> Feed | None:
    """The feed, unless its claim has expired and gone to somebody else.

    The caller holds the account's lock.
    """
    feed = session.get(Feed, claimed.feed_id, with_for_update=CHANGE, populate_existing=True)
    return feed if feed is not None and feed.claimed_at == claimed.claimed_at else None


def sent(feed: Feed, now: datetime, amazon_feed_id: str) -> None:
    feed.amazon_feed_id, feed.sent_at, feed.claimed_at = amazon_feed_id, now, None
    feed.due_at = now + SOON


def is_still_open(feed: Feed, now: datetime, state: FeedState) -> bool:
    """Amazon is at it: looked for later, at most every two minutes."""
    age = now - (feed.sent_at or now)
    if state.status is not FeedStatus.WAITING or age > LATEST:
        return False
    feed.claimed_at = None
    feed.due_at = now + min(max(SOON, age / 4), LATER)
    return True


def close(feed: Feed, now: datetime, outcome: str) -> None:
    feed.done_at, feed.claimed_at, feed.outcome = now, None, outcome


def put_off(
    session: Session, now: datetime, feed: Feed, account: SellerAccount, error: ChannelError
) -> None:
    feed.claimed_at, feed.last_error = None, error.why
    if isinstance(error, Throttled):
        feed.due_at = now + timedelta(seconds=error.retry_after)
        return
    wait = outbox.LONGEST_WAIT if isinstance(error, Unauthorised) else None
    feed.due_at = now + timedelta(seconds=wait or outbox.backoff(feed.attempts))
    accounts.note_refusal(session, now, account, error)
    log.warning("feed %s of account %s: %s %s", feed.id, account.id, error.code, error.why)


def locked(session: Session, account_id: int, claimed: Claimed) -> Feed | None:
    """The feed again, behind the account's lock."""
    lock_account(session, account_id)
    return mine(session, claimed)
