"""Take what Amazon notifies us of out of the queue (amazon.md 5.3).

A message is deleted only after what it says is stored, so it may come again; whatever comes
twice, late or in any order says nothing that the database does not know already.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.arrival import Arrival
from channel.domain.debugging import Line, LineKind
from channel.domain.ledger import Urgency, WantedReason
from channel.domain.marketplaces import MARKETPLACES
from channel.domain.notices import State, is_news, urgency_of
from channel.domain.store import READING
from channel.errors import ChannelError
from channel.models.account import SellerAccount
from channel.models.order import Order, Sighting
from channel.models.steps import log_line
from channel.models.store import Store
from channel.ports.notices import Notice, OddNotice
from channel.services import error_log, wanted
from channel.services.importing import lock_account
from channel.services.work import Work

log = logging.getLogger(__name__)

# Seconds: for the first message of a batch, and for a job altogether.
WAIT = 1
LONGEST = 10.0
OPERATION = "SQS"


@dataclass(frozen=True)
class Known:
    """What we hold of one account's orders, and where its stores read (and since when)."""

    account_id: int
    connected_at: Mapping[str, datetime | None]
    orders: Mapping[str, State]
    sightings: Mapping[str, Sighting]


def listen(work: Work) -> None:
    """Take messages until there are none, or for about ten seconds."""
    if not work.notices.configured:
        return
    ends = time.monotonic() + LONGEST
    while time.monotonic() < ends:
        try:
            found = work.notices.receive(WAIT)
        except ChannelError as error:
            log.warning("the queue cannot be read: %s %s", error.code, error.why)
            return
        if not found:
            return
        with work.transaction("listen.store") as session:
            _take(session, work.clock.now(), found)
        try:
            work.notices.delete([each.receipt for each in found])
        except ChannelError as error:
            log.warning("messages stay in the queue: %s %s", error.code, error.why)
            return


def _take(session: Session, now: datetime, found: Sequence[Notice | OddNotice]) -> None:
    for odd in (each for each in found if isinstance(each, OddNotice)):
        error_log.note(session, now, OPERATION, "notice-unreadable", odd.why)
    notices = [each for each in found if isinstance(each, Notice)]
    accounts = _accounts(session, notices)
    theirs: dict[int, list[Notice]] = {}
    for notice in notices:
        account_id = accounts.get(_seller(notice))
        if account_id is None:
            error_log.note(session, now, OPERATION, "notice-unknown-seller")
        else:
            theirs.setdefault(account_id, []).append(notice)
    # Always in the same order, so that two listeners never wait for each other.
    for account_id, heard in sorted(theirs.items()):
        _hear(session, now, account_id, heard)


def _seller(notice: Notice) -> tuple[str, str]:
    site = MARKETPLACES.get(notice.marketplace_id)
    return notice.selling_partner_id, site.region.value if site else ""


def _accounts(session: Session, notices: Iterable[Notice]) -> dict[tuple[str, str], int]:
    """By seller and region: one seller id may be known in several."""
    sellers = {notice.selling_partner_id for notice in notices}
    rows = session.execute(
        select(SellerAccount.selling_partner_id, SellerAccount.region, SellerAccount.id).where(
            SellerAccount.selling_partner_id.in_(sellers)
        )
    )
    return {(seller, region): account_id for seller, region, account_id in rows}


def _hear(session: Session, now: datetime, account_id: int, heard: Sequence[Notice]) -> None:
    row = lock_account(session, account_id)
    if row is None or not (row.connected and row.wants_push):
        return  # polling finds it, now or once it is connected again
    row.last_notice_at = now
    newest = {notice.amazon_order_id: notice for notice in sorted(heard, key=_age)}
    known = _known(session, account_id, newest)
    wishes = []
    for notice in newest.values():
        urgency = _wanted(session, now, notice, known)
        _log(session, account_id, notice, urgency)
        if urgency is not None:
            number, changed_at = notice.amazon_order_id, notice.changed_at
            # Amazon's orders tell their last update to the second only.
            whole = changed_at.replace(microsecond=0)
            wishes.append(wanted.Wish(number, WantedReason.NOTICE, urgency, whole))
    wanted.want_all(session, now, account_id, wishes)


def _log(session: Session, account_id: int, notice: Notice, urgency: Urgency | None) -> None:
    outcome = "known" if urgency is None else "wanted"
    values = {"changed": notice.changed_at.isoformat(), "urgency": urgency and urgency.name}
    line = Line(
        LineKind.NOTICE,
        "ORDER_CHANGE",
        outcome,
        values,
        account_id=account_id,
        amazon_order_id=notice.amazon_order_id,
    )
    log_line(session, line)


def _age(notice: Notice) -> datetime:
    return notice.changed_at


def _known(session: Session, account_id: int, numbers: Iterable[str]) -> Known:
    stores = session.execute(
        select(Store.marketplace_id, Store.connected_at).where(
            Store.account_id == account_id, Store.status.in_([s.value for s in READING])
        )
    )
    orders = session.execute(
        select(Order.amazon_order_id, Order.amazon_status, Order.amazon_updated_at).where(
            Order.account_id == account_id, Order.amazon_order_id.in_(numbers)
        )
    )
    sightings = session.scalars(
        select(Sighting).where(
            Sighting.account_id == account_id, Sighting.amazon_order_id.in_(numbers)
        )
    )
    return Known(
        account_id,
        {row.marketplace_id: row.connected_at for row in stores},
        {number: State(status, updated_at) for number, status, updated_at in orders},
        {row.amazon_order_id: row for row in sightings},
    )


def _wanted(session: Session, now: datetime, notice: Notice, known: Known) -> Urgency | None:
    """How soon the order is to be read; None when it need not be, the rest being noted."""
    if notice.marketplace_id not in known.connected_at:
        return None  # nobody reads there: a store that is inactive, or none at all
    told = State(notice.amazon_status, notice.changed_at)
    urgency = urgency_of(notice.channel, notice.amazon_status)
    held = known.orders.get(notice.amazon_order_id)
    if held is not None:
        return (urgency or Urgency.CHANGED) if is_news(told, held) else None
    sighting = known.sightings.get(notice.amazon_order_id)
    if sighting is None:
        if urgency is None:
            _sight(session, now, notice, known)
        return urgency
    _see_again(now, notice, sighting)
    stays = sighting.why in {Arrival.LEFT_OUT, Arrival.OTHER_CHANNEL}
    return None if stays else urgency


def _sight(session: Session, now: datetime, notice: Notice, known: Known) -> None:
    """An FBA order that is not Shipped yet is accounted for without a call (D23)."""
    connected_at = known.connected_at[notice.marketplace_id]
    if notice.purchased_at is None or connected_at is None or notice.purchased_at < connected_at:
        return  # whether it is left out (D2), the sweep knows
    session.add(
        Sighting(
            account_id=known.account_id,
            amazon_order_id=notice.amazon_order_id,
            marketplace_id=notice.marketplace_id,
            why=Arrival.FBA_NOT_SHIPPED.value,
            amazon_status=notice.amazon_status,
            purchase_date=notice.purchased_at,
            amazon_updated_at=notice.changed_at,
            first_seen_at=now,
            last_seen_at=now,
        )
    )


def _see_again(now: datetime, notice: Notice, sighting: Sighting) -> None:
    if sighting.amazon_updated_at is None or notice.changed_at > sighting.amazon_updated_at:
        sighting.amazon_status = notice.amazon_status
        sighting.amazon_updated_at = notice.changed_at
        sighting.last_seen_at = now
