"""Which carrier Amazon is told of, and the parcels that wait until somebody says so (e12).

Whoever tells Amazon of a parcel, by call or by feed, asks `resolve` (or `read`, for many) right
before it, and then `confirming.stopped`; a parcel that is stopped for its carrier is left to
`keep`, one that goes on to `settled`. So a change of the map holds for whatever is not yet sent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, literal_column, select
from sqlalchemy.orm import Session

from channel.domain.carrier_map import CarrierMap, Choice, Place, Told
from channel.domain.carriers import key
from channel.domain.order import OrderStatus
from channel.domain.shipment import ShipmentState
from channel.models.carrier_mapping import CarrierMapping
from channel.models.locks import CHANGE
from channel.models.order import Order
from channel.models.shipment import Shipment
from channel.models.steps import hint
from channel.models.store import Store
from channel.services import outbox, parcels, timeline, trouble
from channel.services.outbox import Kind
from channel.services.work import Work

UNMAPPED = "carrier-unmapped"
LIMIT = 100
# Spelled out, not bound: SQLite uses a partial index for nothing else.
_WAITS = Shipment.reason == literal_column(f"'{UNMAPPED}'")


@dataclass(frozen=True)
class Waiting:
    """A parcel that waits for the map."""

    order_id: int
    marketplace_id: str
    carrier: str
    service: str | None


def read(session: Session) -> CarrierMap:
    """The whole map, in one statement: a merchant has as many entries as carriers."""
    return CarrierMap(
        {place_of(row): choice_of(row) for row in session.scalars(select(CarrierMapping))}
    )


def resolve(
    session: Session, marketplace_id: str, carrier: str, service: str | None
) -> Told | None:
    """What Amazon is told of such a parcel there; None: it waits for the map."""
    rows = session.scalars(
        select(CarrierMapping).where(
            CarrierMapping.marketplace_id == marketplace_id,
            CarrierMapping.carrier_key == key(carrier),
        )
    )
    own = CarrierMap({place_of(row): choice_of(row) for row in rows})
    return own.told(marketplace_id, carrier, service)


def place_of(row: CarrierMapping) -> Place:
    return row.marketplace_id, row.carrier_key, row.service_key


def choice_of(row: CarrierMapping) -> Choice:
    return Choice(row.code, row.name, row.method)


def keep(session: Session, now: datetime, order: Order, shipment: Shipment) -> None:
    """Neither the map nor the seed knows its carrier: it stays QUEUED until the map does."""
    values = {"parcel": shipment.reference, "carrier": shipment.carrier}
    trouble.raise_attention(order, now, "carrier-unmapped", **values)
    if shipment.reason != UNMAPPED:
        timeline.record(session, order, now, "carrier-unmapped", values=values)
    shipment.reason = UNMAPPED


def settled(session: Session, order: Order, shipment: Shipment, told: Told) -> None:
    """It goes to Amazon like this; what is sent is kept with the parcel."""
    shipment.carrier_code = told.carrier_code
    shipment.carrier_name = told.carrier_name
    shipment.shipping_method = told.shipping_method
    shipment.reason = None
    forget(session, order)


def forget(session: Session, order: Order) -> None:
    """Ask nobody about its carriers any more, unless one of its parcels still waits for the map."""
    if order.attention == UNMAPPED and not any(map(_is_kept, parcels.of(session, order.id))):
        trouble.clear_attention(order, UNMAPPED)


def _is_kept(shipment: Shipment) -> bool:
    waits = shipment.state == ShipmentState.QUEUED and shipment.dismissed_at is None
    return waits and shipment.reason == UNMAPPED


def waiting() -> ColumnElement[bool]:
    """Parcels (joined to their orders) that would go out if the map knew their carrier."""
    return and_(
        _WAITS,
        Shipment.state == ShipmentState.QUEUED.value,
        Order.status != OrderStatus.CANCELED.value,
    )


def anything_waits(session: Session) -> bool:
    some = select(Shipment.id).join(Order, Order.id == Shipment.order_id).where(waiting())
    return session.scalar(some.limit(1)) is not None


def resume(work: Work) -> int:
    """Send on what waits for a carrier that is known by now; how many parcels.

    Asked for when the map gets an entry, and by the clock: a parcel may begin to wait in the
    moment in which its carrier is entered, and a new release may bring a longer seed.
    """
    with work.transaction("carriers.resume") as session:
        orders = _known_by_now(session)[:LIMIT]
        gone = sum(_resume(session, work.clock.now(), order) for order in _locked(session, orders))
        if len(orders) == LIMIT:
            hint(session, "resume_parcels")
        return gone


def all_waiting(session: Session) -> list[Waiting]:
    """Every parcel that waits for the map."""
    rows = session.execute(
        select(Shipment.order_id, Store.marketplace_id, Shipment.carrier, Shipment.service)
        .join(Order, Order.id == Shipment.order_id)
        .join(Store, Store.id == Order.store_id)
        .where(waiting())
    )
    return [Waiting(row.order_id, row.marketplace_id, row.carrier, row.service) for row in rows]


def _known_by_now(session: Session) -> list[int]:
    """Orders with a parcel that waits for nothing any more."""
    every = all_waiting(session)
    known = read(session) if every else CarrierMap()
    told = (w for w in every if known.told(w.marketplace_id, w.carrier, w.service))
    return sorted({each.order_id for each in told})


def _locked(session: Session, order_ids: Sequence[int]) -> Sequence[Order]:
    return session.scalars(
        select(Order)
        .where(Order.id.in_(order_ids))
        .order_by(Order.id)
        .with_for_update(of=Order, **CHANGE)
    ).all()


def _resume(session: Session, now: datetime, order: Order) -> int:
    """The parcels of an order whose carrier is known by now; those of others go on waiting."""
    known = read(session)
    gone = 0
    for shipment in parcels.of(session, order.id):
        market = order.store.marketplace_id
        if _is_kept(shipment) and known.told(market, shipment.carrier, shipment.service):
            shipment.reason = None
            values = {"parcel": shipment.reference, "carrier": shipment.carrier}
            timeline.record(session, order, now, "carrier-mapped", values=values)
            outbox.ask_again(session, now, Kind.CONFIRM_SHIPMENT, order.id, shipment.id)
            gone += 1
    forget(session, order)
    return gone
