"""Carrier and tracking of orders that Amazon ships: from its report, which is all that tells.

v2026 has `packages[]` for merchant-fulfilled orders only. So while orders of Amazon's are shipped
and lack parcels, the report of its warehouses is asked for, per seller account and now and then.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session, selectinload

from channel.domain.order import FulfillmentChannel, OrderStatus, Package, PackageItem
from channel.errors import ChannelError, Throttled, Unauthorised
from channel.models.account import SellerAccount
from channel.models.fba_tracking import FbaTracking
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.shipment import Shipment, ShipmentItem
from channel.ports.marketplace import Account
from channel.ports.reports import FulfilledItem, ReportKind, ReportStatus, ReportWish
from channel.services import accounts, outbox, packages, sweep_planning
from channel.services.importing import lock_account
from channel.services.sweeping import account_of
from channel.services.work import Work

log = logging.getLogger(__name__)

# The report lags 1 to 3 hours behind the parcel, and is made every 30 minutes at most (amazon.md
# 7.2): asked for much more often it would tell nothing new.
LAG = timedelta(hours=1)
EVERY = timedelta(hours=2)
AFTER_A_REFUSAL = timedelta(days=1)
LOOK_EVERY = timedelta(minutes=1)
LATEST = timedelta(hours=3)
# What Amazon has not told by then it does not tell: some of its parcels have no number.
GIVE_UP_AFTER = timedelta(days=10)
LONGEST_WINDOW = timedelta(days=30)
MARGIN = timedelta(days=2)
CHUNK = 200


@dataclass(frozen=True)
class Step:
    """What is to be done next, for whom. `wish` is what a new report is to tell."""

    account: Account
    report_id: str | None
    wish: ReportWish
    claimed_at: datetime


def due(session: Session, now: datetime) -> list[int]:
    """Accounts that have a step due: orders that wait for tracking, or a report on its way."""
    row = FbaTracking
    free = row.account_id.is_(None) | ((row.due_at <= now) & outbox.free(row.claimed_at, now))
    waits = exists().where(Order.account_id == SellerAccount.id, _waits(now))
    return list(
        session.scalars(
            select(SellerAccount.id)
            .outerjoin(row, row.account_id == SellerAccount.id)
            .where(SellerAccount.connected, free, or_(row.report_id.is_not(None), waits))
        )
    )


def _waits(now: datetime) -> ColumnElement[bool]:
    """Shipped by Amazon a while ago, and not all of it is in parcels that are known."""
    in_parcels = (
        select(func.coalesce(func.sum(ShipmentItem.quantity), 0))
        .join(Shipment)
        .where(Shipment.order_id == Order.id)
        .correlate(Order)
        .scalar_subquery()
    )
    return (
        (Order.channel == FulfillmentChannel.AMAZON.value)
        & Order.status.in_([OrderStatus.SHIPPED.value, OrderStatus.COMPLETED.value])
        & Order.created_at.between(now - GIVE_UP_AFTER, now - LAG)
        & (in_parcels < Order.items_shipped)
    )


def follow(work: Work, account_id: int) -> None:
    """Take the account's next step, if one is due."""
    with work.transaction("fba_tracking.claim") as session:
        step = _claim(session, work, account_id)
    if step is None:
        return
    try:
        if step.report_id is None:
            _ask(work, step)
        else:
            _look(work, step, step.report_id)
    except ChannelError as error:
        with work.transaction("fba_tracking.fail") as session:
            _failed(session, work.clock.now(), step, error)


def _claim(session: Session, work: Work, account_id: int) -> Step | None:
    now = work.clock.now()
    account = lock_account(session, account_id)
    if account is None or not account.connected:
        return None
    row = session.get(FbaTracking, account_id)
    if row is None:
        row = FbaTracking(account_id=account_id, due_at=now)
        session.add(row)
    if row.due_at > now or outbox.taken(row.claimed_at, now):
        return None
    places = sweep_planning.marketplaces(session, now, account_id)
    since = session.scalar(
        select(func.min(Order.created_at)).where(Order.account_id == account_id, _waits(now))
    )
    if not places or (since is None and row.report_id is None):
        row.due_at = now + LOOK_EVERY
        return None
    starts_at = max((since or now) - MARGIN, now - LONGEST_WINDOW)
    row.claimed_at = now
    wish = ReportWish(ReportKind.FULFILLED_BY_AMAZON, tuple(places), starts_at)
    return Step(account_of(account, work.vault), row.report_id, wish, now)


def _ask(work: Work, step: Step) -> None:
    report_id = work.reports.request(step.account, step.wish)
    with work.transaction("fba_tracking.ask") as session:
        now = work.clock.now()
        if row := _mine(session, step):
            row.report_id = report_id
            row.asked_at = now
            row.refused_at = row.error = None
            _release(row, now + LOOK_EVERY)


def _look(work: Work, step: Step, report_id: str) -> None:
    state = work.reports.state(step.account, report_id)
    if state.status is ReportStatus.DONE and state.document_id is not None:
        _take_over(work, step, state.document_id)
    with work.transaction("fba_tracking.look") as session:
        now = work.clock.now()
        row = _mine(session, step)
        if row is None:
            return
        too_late = row.asked_at is None or now - row.asked_at > LATEST
        if state.status is ReportStatus.WAITING and not too_late:
            _release(row, now + LOOK_EVERY)
            return
        # Told, or nothing to tell, or none to be had: in a while there is another.
        failed = {ReportStatus.FAILED: "report-fatal", ReportStatus.WAITING: "report-late"}
        row.error = failed.get(state.status)
        row.report_id = None
        _release(row, now + EVERY)


def _take_over(work: Work, step: Step, document_id: str) -> None:
    """Give the orders their parcels. Done again after a death, it finds them there."""
    with work.reading() as session:
        now = work.clock.now()
        waiting = select(Order.amazon_order_id, Order.id)
        mine = waiting.where(Order.account_id == step.account.id, _waits(now))
        ids: dict[str, int] = dict(session.execute(mine).all())
    told: dict[int, list[FulfilledItem]] = {}
    for item in work.reports.fulfilled(step.account, document_id):
        if item.amazon_order_id in ids:
            told.setdefault(ids[item.amazon_order_id], []).append(item)
    numbers = sorted(told)
    for start in range(0, len(numbers), CHUNK):
        chunk = {id_: told[id_] for id_ in numbers[start : start + CHUNK]}
        with work.transaction("fba_tracking.parcels") as session:
            _give(session, work.clock.now(), chunk)


def _give(session: Session, now: datetime, told: Mapping[int, Sequence[FulfilledItem]]) -> None:
    orders = session.scalars(
        select(Order)
        .where(Order.id.in_(told))
        .order_by(Order.id)
        .options(selectinload(Order.items), selectinload(Order.store))
        .with_for_update(of=Order, **CHANGE)
    )
    for order in orders:
        packages.sent_by_amazon(session, now, order, _packages(order, told[order.id]))


def _packages(order: Order, items: Iterable[FulfilledItem]) -> Mapping[str, Package]:
    """The parcels, by what tells them apart: Amazon's shipment and the tracking number."""
    found: dict[str, Package] = {}
    for item in items:
        key = f"{item.shipment_id}:{item.tracking_number}"
        package = found.get(key) or Package(
            reference="",
            carrier=item.carrier or None,
            service=None,
            tracking_number=item.tracking_number,
            shipped_at=item.shipped_at,
            items=(),
        )
        found[key] = replace(package, items=_with(package.items, _line(order, item), item.quantity))
    return found


def _line(order: Order, item: FulfilledItem) -> str:
    """Amazon's id of the line; where the report has another, the one line of that SKU."""
    if any(line.order_item_id == item.order_item_id for line in order.items):
        return item.order_item_id
    alike = [line.order_item_id for line in order.items if line.sku == item.sku]
    return alike[0] if len(alike) == 1 else item.order_item_id


def _with(items: Sequence[PackageItem], line: str, quantity: int) -> tuple[PackageItem, ...]:
    kept = [item for item in items if item.order_item_id != line]
    before = sum(item.quantity for item in items if item.order_item_id == line)
    return (*kept, PackageItem(line, before + quantity))


def _failed(session: Session, now: datetime, step: Step, error: ChannelError) -> None:
    row = _mine(session, step)
    if row is None:
        return
    if isinstance(error, Throttled):
        _release(row, now + timedelta(seconds=error.retry_after))
        return
    log.warning("tracking of Amazon's own parcels stopped: %s %s", error.code, error.why)
    account = session.get(SellerAccount, step.account.id)
    if account is not None:
        accounts.note_refusal(session, now, account, error)
    row.error = error.why
    if isinstance(error, Unauthorised):
        if error.why == "unauthorised":
            # A role that not everybody has. Nothing depends on it but a few tracking numbers.
            row.refused_at = row.refused_at or now
        row.report_id = None
        _release(row, now + AFTER_A_REFUSAL)
    elif error.retry:
        _release(row, now + LOOK_EVERY)
    else:
        row.report_id = None
        _release(row, now + EVERY)


def _mine(session: Session, step: Step) -> FbaTracking | None:
    """The account's row, the account locked, unless somebody else has taken it up since."""
    if lock_account(session, step.account.id) is None:
        return None
    row = session.get(FbaTracking, step.account.id, with_for_update=CHANGE)
    return row if row is not None and row.claimed_at == step.claimed_at else None


def _release(row: FbaTracking, due_at: datetime) -> None:
    row.claimed_at = None
    row.due_at = due_at


def note(now: datetime, order_created_at: datetime, row: FbaTracking | None) -> str:
    """Why a shipped order of Amazon's shows no parcel: the `why` of `fba-tracking-<why>`."""
    if row is not None and row.refused_at is not None:
        return "refused"
    return "coming" if order_created_at > now - GIVE_UP_AFTER else "none"
