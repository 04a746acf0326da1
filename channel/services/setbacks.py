"""What goes wrong on the way to a report, and how patient to be."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from channel.domain.ledger import AuditState
from channel.errors import ChannelError, Throttled, Unauthorised
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.order import Order
from channel.models.store import Store
from channel.ports.reports import ReportKind, ReportWish
from channel.services import accounts, audits

log = logging.getLogger(__name__)

ATTEMPTS = 4
FIRST_WAIT = timedelta(minutes=5)


def we_know_better(session: Session, row: Audit, wish: ReportWish) -> bool:
    """Amazon says "cancelled" for "nothing to tell", and for reports that somebody cancelled."""
    moment = (
        Order.purchase_date if wish.kind is ReportKind.BY_ORDER_DATE else Order.amazon_updated_at
    )
    held = (
        select(Order.id)
        .join(Store, Store.id == Order.store_id)
        .where(
            Order.account_id == row.account_id,
            Store.marketplace_id.in_(wish.marketplace_ids),
            moment.between(wish.starts_at, wish.ends_at),
        )
    )
    return session.scalar(held.limit(1)) is not None


def release(row: Audit, look_at: datetime) -> None:
    row.claimed_at = None
    row.next_look_at = look_at


def try_again(row: Audit, now: datetime, why: str) -> None:
    """Ask for a new report, with patience; then give up, and say why."""
    row.attempts += 1
    row.report_id = None
    row.error = why
    if row.attempts >= ATTEMPTS:
        audits.fail(row, now, why)
        return
    row.state = AuditState.WANTED.value
    release(row, now + FIRST_WAIT * 2**row.attempts)


def stopped(
    session: Session, now: datetime, account: SellerAccount, row: Audit, error: ChannelError
) -> None:
    """A call failed: later, otherwise, or not at all."""
    if isinstance(error, Throttled):
        release(row, now + timedelta(seconds=error.retry_after))
        return
    log.warning("audit %s stopped: %s %s", row.id, error.code, error.why)
    accounts.note_refusal(session, now, account, error)
    row.error = error.why
    if isinstance(error, Unauthorised) and error.why == "unauthorised":
        _refused(session, now, row)
    elif error.retry or isinstance(error, Unauthorised):
        # Nothing is wrong with the audit: it waits until Amazon, or a person, has put it right.
        release(row, now + FIRST_WAIT)
    else:
        try_again(row, now, "report-refused")


def _refused(session: Session, now: datetime, row: Audit) -> None:
    """A role is missing, or one of several marketplaces is not the seller's.

    Sweeps find out which marketplace that is; then the report is asked for without it.
    """
    if "," in row.marketplaces and row.attempts == 0:
        row.attempts += 1
        release(row, now + FIRST_WAIT)
    else:
        audits.refuse_reports(session, now, row)
