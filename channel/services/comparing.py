"""What Amazon names beside what we have: a few hundred orders in a handful of statements.

Nothing is asked of Amazon here. What is missing becomes a wanted order; what gets no order row
anyway becomes a sighting straight away (D2, D20, D23).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from channel.domain.arrival import Seen
from channel.domain.audit import Finding, Held, judge
from channel.domain.ledger import AuditPurpose, Found, Urgency, WantedReason
from channel.domain.notices import urgency_of
from channel.domain.order import AmazonOrder
from channel.domain.store import READING, OpenAtConnection
from channel.models.account import SellerAccount
from channel.models.audit import Audit
from channel.models.order import Order, Sighting
from channel.models.store import Store
from channel.ports.reports import ReportedOrder
from channel.services import reported, wanted
from channel.services.wanted import Wish

BY_A_PERSON = frozenset({AuditPurpose.PERSON.value, AuditPurpose.IMPORT.value})


@dataclass(frozen=True)
class Known:
    stores: Mapping[str, Store]
    orders: Mapping[str, Held]
    sightings: Mapping[str, Sighting]


def told_by(row: ReportedOrder) -> AmazonOrder:
    """A report's order as far as a report tells it."""
    site = row.marketplace_id
    return AmazonOrder(
        amazon_order_id=row.amazon_order_id,
        created_at=row.purchase_date,
        updated_at=row.updated_at,
        marketplace_id=site or "",
        channel_name="AMAZON" if site else "NON_AMAZON",
        amazon_status=row.amazon_status or None,
        channel=row.channel,
        items=(),
    )


def compare(
    session: Session,
    now: datetime,
    account: SellerAccount,
    audit: Audit,
    told: Sequence[AmazonOrder],
) -> None:
    """Write down what became of each, and see to what is not with us.

    The caller holds the account's lock, so that no sweep stores one of them meanwhile. `audit`
    counts on.
    """
    known = _known(session, account.id, told)
    findings = [
        (order, finding)
        for order in told
        if (finding := _finding(order, known, account, audit)) is not None
    ]
    audit.orders += len(told)
    audit.missing += sum(f.found is Found.MISSING for _, f in findings)
    audit.different += sum(f.found is Found.DIFFERENT for _, f in findings)
    reported.write_reported(session, audit, known.sightings, findings)
    reported.write_sightings(session, now, account.id, known.sightings, findings)
    wishes = [_wish(order, finding, audit) for order, finding in findings if finding.wanted]
    wanted.want_all(session, now, account.id, wishes)


def _known(session: Session, account_id: int, told: Sequence[AmazonOrder]) -> Known:
    numbers = [order.amazon_order_id for order in told]
    stores = session.scalars(
        select(Store)
        .where(Store.account_id == account_id, Store.status.in_([s.value for s in READING]))
        .order_by(Store.id)
        .options(joinedload(Store.settings))
    )
    orders = session.execute(
        select(Order.amazon_order_id, Order.amazon_status, Order.amazon_updated_at).where(
            Order.account_id == account_id, Order.amazon_order_id.in_(numbers)
        )
    )
    seen = session.scalars(
        select(Sighting).where(
            Sighting.account_id == account_id, Sighting.amazon_order_id.in_(numbers)
        )
    )
    return Known(
        {store.marketplace_id: store for store in stores},
        {number: Held(status, at) for number, status, at in orders},
        {row.amazon_order_id: row for row in seen},
    )


def _finding(
    order: AmazonOrder, known: Known, account: SellerAccount, audit: Audit
) -> Finding | None:
    """None for an order of a site where no store of ours reads."""
    stores = known.stores
    store = stores.get(order.marketplace_id)
    if store is None and not order.placed_at_amazon:
        store = next(iter(stores.values()), None)
    if store is None:
        return None
    row = known.orders.get(order.amazon_order_id)
    sighting = known.sightings.get(order.amazon_order_id)
    seen = Seen(
        order_updated_at=row.updated_at if row else None,
        sighted_as=sighting.why if sighting else None,
        connected_at=store.connected_at or store.created_at,
        import_open_ones=store.settings.open_at_connection == OpenAtConnection.IMPORT_UNSHIPPED,
    )
    held = row or (Held(sighting.amazon_status, sighting.amazon_updated_at) if sighting else None)
    finding = judge(
        order,
        seen,
        held,
        account.data_as_of,
        take_left_out=audit.purpose == AuditPurpose.IMPORT,
    )
    if audit.purpose in BY_A_PERSON and finding.found is Found.EXPECTED and not finding.sighting:
        return Finding(finding.found, wanted=True)  # somebody waits for it
    return finding


def _wish(order: AmazonOrder, finding: Finding, audit: Audit) -> Wish:
    if audit.purpose == AuditPurpose.IMPORT:
        return Wish(
            order.amazon_order_id,
            WantedReason.PERSON,
            Urgency.PERSON,
            order.updated_at,
            audit.asked_by,
        )
    least = Urgency.CHANGED if finding.found is Found.DIFFERENT else Urgency.MISSING
    urgency = min(urgency_of(order.channel, order.amazon_status or "") or least, least)
    return Wish(order.amazon_order_id, WantedReason.AUDIT, urgency, order.updated_at)
