"""What a report named, written down in bulk: its word on each order, and the sightings it makes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from channel.domain.arrival import Arrival
from channel.domain.audit import Finding
from channel.domain.order import AmazonOrder
from channel.models.audit import Audit, ReportedOrderRow
from channel.models.order import Sighting
from channel.models.upsert import insert_into

# What we had sighted before, by Amazon's number.
Sightings = Mapping[str, Sighting]
Findings = Sequence[tuple[AmazonOrder, Finding]]


def write_reported(
    session: Session,
    audit: Audit,
    known: Sightings,
    findings: Findings,
) -> None:
    """The newest report's word on each order; an older one's comes too late."""
    if not findings:
        return
    statement = insert_into(session, ReportedOrderRow)
    new = statement.excluded
    columns = ("audit_id", "marketplace_id", "channel", "amazon_status", "purchase_date")
    changed = {name: new[name] for name in (*columns, "reported_updated_at", "found")}
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["account_id", "amazon_order_id"],
            set_=changed,
            where=new.reported_updated_at >= ReportedOrderRow.reported_updated_at,
        ),
        [
            {
                "account_id": audit.account_id,
                "audit_id": audit.id,
                "amazon_order_id": order.amazon_order_id,
                "marketplace_id": _marketplace(order, known, audit),
                "channel": order.channel.value if order.channel else None,
                "amazon_status": order.amazon_status or "",
                "purchase_date": order.created_at,
                "reported_updated_at": order.updated_at,
                "found": finding.found.value,
            }
            for order, finding in findings
        ],
    )


def _marketplace(order: AmazonOrder, known: Sightings, audit: Audit) -> str:
    """Other channels' orders name no site: then the one that was asked for, if it was one."""
    sighting = known.get(order.amazon_order_id)
    if order.marketplace_id or (sighting and sighting.marketplace_id):
        return order.marketplace_id or (sighting.marketplace_id if sighting else "")
    asked = audit.marketplaces.split(",")
    return asked[0] if len(asked) == 1 else ""


def write_sightings(
    session: Session,
    now: datetime,
    account_id: int,
    known: Sightings,
    findings: Findings,
) -> None:
    rows: list[dict[str, Any]] = []
    for order, finding in findings:
        row = known.get(order.amazon_order_id)
        if finding.sighting is None or _is_older(order, row):
            continue
        rows.append(_sighting(now, account_id, order, finding.sighting, row))
    if not rows:
        return
    statement = insert_into(session, Sighting)
    names = ("marketplace_id", "why", "detail", "amazon_status", "purchase_date")
    changed = {name: statement.excluded[name] for name in names}
    changed |= {name: statement.excluded[name] for name in ("amazon_updated_at", "last_seen_at")}
    session.execute(
        statement.on_conflict_do_update(
            index_elements=["account_id", "amazon_order_id"], set_=changed
        ),
        rows,
    )


def _is_older(order: AmazonOrder, row: Sighting | None) -> bool:
    if row is None or row.amazon_updated_at is None:
        return False
    return order.updated_at <= row.amazon_updated_at


def _sighting(
    now: datetime, account_id: int, order: AmazonOrder, why: Arrival, row: Sighting | None
) -> dict[str, Any]:
    return {
        "account_id": account_id,
        "amazon_order_id": order.amazon_order_id,
        "marketplace_id": order.marketplace_id or (row.marketplace_id if row else ""),
        "why": why.value,
        "detail": None,
        "amazon_status": order.amazon_status,
        "purchase_date": order.created_at,
        "amazon_updated_at": order.updated_at,
        "first_seen_at": now,
        "last_seen_at": now,
    }
