"""What happened here, for whoever listens, in the order in which it was committed.

A sequence would not do on PostgreSQL: numbers are drawn before the commit, so a slow writer's
smaller number can appear after a reader has gone past it, and is then missed for ever. Here the
number comes from updating the feed's one row, as the last thing a writing transaction does. The
row stays locked until that transaction ends, so the next number is only drawn when the one before
it is visible (or rolled back and free again): the feed has no gaps, and what a reader has seen is
always a beginning of it. Writers wait for each other only from that statement to their commit.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session, joinedload

from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.models.commerce_change import CommerceChange, CommerceFeed
from channel.models.commerce_order import CommerceOrder
from channel.models.commerce_refund import CommerceRefund
from channel.models.commerce_shipment import CommerceShipment, CommerceShipmentLine
from channel.ports.commerce import (
    Change,
    ChangeKind,
    Changes,
    CommerceState,
    Parcel,
    RecordedRefund,
    ShippedParcel,
)

_THE_ROW = 1


def append(session: Session, changes: Sequence[CommerceChange]) -> None:
    """Number the changes and write them. Nothing may be written after it in the transaction."""
    if not changes:
        return
    session.flush()
    last = _draw(session, len(changes))
    for position, change in enumerate(changes, start=last - len(changes) + 1):
        change.position = position
    session.add_all(changes)


def _draw(session: Session, count: int) -> int:
    """The last of `count` fresh numbers; holds every other writer off until we commit."""
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    number = (
        dialect.insert(CommerceFeed)
        .values(id=_THE_ROW, last=count)
        .on_conflict_do_update(
            index_elements=[CommerceFeed.id], set_={"last": CommerceFeed.last + count}
        )
        .returning(CommerceFeed.last)
    )
    last: int = session.scalars(number).one()
    return last


def read(session: Session, after: str | None, limit: int) -> Changes:
    """Up to `limit` changes behind the cursor. `Rejected` "unknown_cursor" for one not ours."""
    position = _position(after)
    rows = session.scalars(
        select(CommerceChange)
        .where(CommerceChange.position > position)
        .order_by(CommerceChange.position)
        .limit(limit)
        .options(
            joinedload(CommerceChange.order),
            joinedload(CommerceChange.shipment)
            .selectinload(CommerceShipment.lines)
            .joinedload(CommerceShipmentLine.line),
            joinedload(CommerceChange.refund).selectinload(CommerceRefund.lines),
        )
    ).all()
    last = rows[-1].position if rows else position
    return Changes(tuple(_change(row) for row in rows), str(last))


def _position(cursor: str | None) -> int:
    if cursor is None:
        return 0
    if not cursor.isascii() or not cursor.isdigit():
        raise rejected(Refusal.UNKNOWN_CURSOR, f"{cursor!r} is not a cursor of this feed")
    return int(cursor)


def _change(row: CommerceChange) -> Change:
    order = row.order
    return Change(
        kind=ChangeKind(row.kind),
        at=row.at,
        source=order.source if order else None,
        reference=order.reference if order else None,
        number=order.number if order else None,
        status=row.status,
        state=CommerceState(row.state) if row.state else None,
        shipment=shipped(row.shipment) if row.shipment else None,
        refund=_refunded(row.refund, row.order) if row.refund and row.order else None,
        sku=row.sku,
    )


def _refunded(row: CommerceRefund, order: CommerceOrder) -> RecordedRefund:
    returned = sum(line.returned for line in row.lines)
    return RecordedRefund(row.number, row.amount, order.currency, returned)


def shipped(row: CommerceShipment) -> ShippedParcel:
    """A shipment as the port tells it."""
    lines = {line.line.line_reference: line for line in row.lines}
    return ShippedParcel(
        number=row.number,
        parcel=Parcel(
            carrier=row.carrier,
            service=row.service,
            tracking_number=row.tracking_number,
            shipped_at=row.shipped_at,
            lines={reference: line.quantity for reference, line in lines.items()},
        ),
        from_amazon=row.from_amazon,
        transparency_codes={
            reference: tuple(line.transparency_codes)
            for reference, line in lines.items()
            if line.transparency_codes
        },
        cod_collection_method=row.cod_collection_method,
        ship_from_supply_source_id=row.ship_from_supply_source_id,
    )
