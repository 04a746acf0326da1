"""The clock: everything that is due is found in the database, again and again.

Only hints leave here, so two clocks would do no harm; the lease just spares the work.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from channel.domain.debugging import Line, LineKind
from channel.models.state import Heartbeat, Lease
from channel.models.steps import hint, hinted, log_line
from channel.models.upsert import insert_if_absent, insert_into
from channel.services import (
    alert_messages,
    auditing,
    bulk_runs,
    cancelling,
    carrier_map,
    deciding,
    fba_tracking,
    fetching,
    outbox,
    parcel_feeds,
    rule_notices,
    stock_comparing,
    store_deletion,
    subscribing,
    sweeping,
    webhook_sending,
)
from channel.services.work import Work

LEASE = timedelta(seconds=15)
ABSORB_EVERY = timedelta(seconds=3)
DECIDE_EVERY = timedelta(seconds=5)
LISTEN_EVERY = timedelta(seconds=5)
AUDIT_EVERY = timedelta(seconds=10)
BULK_EVERY = timedelta(seconds=5)
CANCEL_EVERY = timedelta(seconds=5)
FEED_EVERY = timedelta(seconds=10)
WATCH_EVERY = timedelta(minutes=1)
EXPIRE_EVERY = timedelta(minutes=1)
RESUME_EVERY = timedelta(minutes=1)
PURGE_EVERY = timedelta(hours=6)
# The lease that says when the next one is.
PURGE = "hint-purge"
MOST_WAITING = 200
# The kinds of processes that say that they live, and how long a word of theirs is believed.
PROCESSES = ("clock", "worker")
ALIVE_FOR = timedelta(seconds=60)

# Whose turn it is (ids of accounts, of stores), how often they are told of, and the job.
_ONE_BY_ONE: tuple[tuple[Callable[[Session, datetime], Iterable[int]], timedelta, str], ...] = (
    (sweeping.due, outbox.HINT_AGAIN, "sweep"),
    (fetching.due, outbox.HINT_AGAIN, "fetch"),
    (auditing.due, AUDIT_EVERY, "audit"),
    (fba_tracking.due, AUDIT_EVERY, "track_fba"),
    (bulk_runs.due, BULK_EVERY, "run_bulk"),
    (cancelling.due, CANCEL_EVERY, "cancel"),
    (parcel_feeds.due, FEED_EVERY, "confirm_by_feed"),
    (store_deletion.due, outbox.CLAIM, "erase_store"),
)


def tick(work: Work, holder: str) -> bool:
    """Tell the workers of all that is due. False when another clock holds the lease."""
    # Workers that are behind need no second word of what waits for them already.
    room = MOST_WAITING - work.queue.waiting()
    with work.transaction("tick") as session:
        now = work.clock.now()
        if not take_lease(session, now, "clock", holder, LEASE):
            return False
        beat(session, now, "clock")
        outbox.release_stuck(session, now)
        if room > 0:
            _hint_what_is_due(session, now, room)
            _hint_notifications(session, now, configured=work.notices.configured)
            _hint_what_is_to_be_told(session, now, work)
        _log(session)
        return True


def _log(session: Session) -> None:
    """What it found that is due. What is hinted at every few seconds, come what may, is no news."""
    told = Counter(hint.job for hint in hinted(session) if hint.ids)
    if told:
        log_line(session, Line(LineKind.CLOCK, "tick", "told", dict(told)))


def _hint_what_is_due(session: Session, now: datetime, room: int) -> None:
    for due, every, job in _ONE_BY_ONE:
        for number in due(session, now):
            _hint_now_and_then(session, now, every, job, number)
    if deciding.anything_due(session, now):
        _hint_now_and_then(session, now, DECIDE_EVERY, "decide")
    _hint_now_and_then(session, now, ABSORB_EVERY, "absorb")
    _hint_now_and_then(session, now, WATCH_EVERY, "watch")
    _hint_now_and_then(session, now, EXPIRE_EVERY, "expire_holds")
    if carrier_map.anything_waits(session):
        _hint_now_and_then(session, now, RESUME_EVERY, "resume_parcels")
    if stock_comparing.is_due(session, now):
        _hint_now_and_then(session, now, outbox.HINT_AGAIN, "compare_stock")
    _hint_now_and_then(session, now, PURGE_EVERY, "purge")
    for row_id in outbox.due(session, now, room):
        hint(session, "deliver", row_id)


def _hint_notifications(session: Session, now: datetime, *, configured: bool) -> None:
    if configured:
        _hint_now_and_then(session, now, LISTEN_EVERY, "listen")
    for account_id in subscribing.due(session, now, configured=configured):
        _hint_now_and_then(session, now, outbox.HINT_AGAIN, "subscribe", account_id)


def _hint_what_is_to_be_told(session: Session, now: datetime, work: Work) -> None:
    if alert_messages.anything_due(session, now, work):
        _hint_now_and_then(session, now, outbox.HINT_AGAIN, "alert")
    if rule_notices.anything_due(session, now, work):
        _hint_now_and_then(session, now, outbox.HINT_AGAIN, "rule_notices")
    for webhook_id in webhook_sending.due(session, now, work):
        _hint_now_and_then(session, now, outbox.HINT_AGAIN, "tell", webhook_id)


def _hint_now_and_then(
    session: Session, now: datetime, every: timedelta, job: str, *ids: int
) -> None:
    """Once per `every`: a tick comes each second, and a word for each would only fill the queue."""
    name = "-".join(["hint", job, *map(str, ids)])
    if take_lease(session, now, name, "clock", every, renew=False):
        hint(session, job, *ids)


def take_lease(
    session: Session,
    now: datetime,
    name: str,
    holder: str,
    term: timedelta,
    *,
    renew: bool = True,
) -> bool:
    """Take a lease that is free, expired, or (with `renew`) already ours."""
    long_ago = now - timedelta(days=1)
    insert_if_absent(session, Lease, name=name, holder="", expires_at=long_ago)
    free = Lease.expires_at <= now
    taken = session.execute(
        update(Lease)
        .where(Lease.name == name, free | (Lease.holder == holder) if renew else free)
        .values(holder=holder, expires_at=now + term)
        .returning(Lease.name)
    )
    return taken.scalar() is not None


def beat(session: Session, now: datetime, name: str) -> None:
    """Say that a kind of process lives (/readyz)."""
    statement = insert_into(session, Heartbeat).values(name=name, at=now)
    session.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"at": now}))


def silent(session: Session, now: datetime) -> tuple[str, ...]:
    """Which of `PROCESSES` have not been heard of for a while, or never."""
    alive = set(session.scalars(select(Heartbeat.name).where(Heartbeat.at >= now - ALIVE_FOR)))
    return tuple(name for name in PROCESSES if name not in alive)
