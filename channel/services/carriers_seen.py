"""Which carriers and services parcels have gone by, and what Amazon is told of them (e12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, case, func, select
from sqlalchemy.orm import Session

from channel.domain.carrier_map import CarrierMap, CarrierSource, Place, Told, place
from channel.domain.carrier_proposals import Proposal, proposal
from channel.domain.marketplaces import MARKETPLACES
from channel.models.carrier_mapping import CarrierMapping
from channel.models.carrier_seen import CarrierSeen
from channel.models.order import Order
from channel.models.shipment import Shipment
from channel.models.store import Store
from channel.models.upsert import insert_into
from channel.services import carrier_map


@dataclass(frozen=True)
class Seen:
    """A carrier with one of its services, in one marketplace, however it was spelled.

    `entry` is the merchant's own that decides, `proposal` a code that may be meant where nobody
    says anything. `waiting` parcels wait for an entry: those that have one are on their way out.
    Entries that no parcel has needed yet are seen with no parcels.
    """

    at: Place
    marketplace_id: str
    carrier: str
    service: str | None
    parcels: int
    waiting: int
    last_shipped: datetime | None
    told: Told | None
    source: CarrierSource
    entry: CarrierMapping | None
    proposal: Proposal | None

    @property
    def order(self) -> tuple[int, str, str, str]:
        """What waits for a person comes first; unique."""
        known = self.source is not CarrierSource.NONE
        return int(known), MARKETPLACES[self.marketplace_id].country, self.at[1], self.at[2]


def seen(
    session: Session, *, marketplace_id: str | None = None, store_id: int | None = None
) -> list[Seen]:
    """All of them in three statements, in `Seen.order`."""
    wanted = marketplace_id
    if store_id is not None:
        wanted = session.scalar(select(Store.marketplace_id).where(Store.id == store_id)) or ""
    statement = select(CarrierMapping)
    if wanted is not None:
        statement = statement.where(CarrierMapping.marketplace_id == wanted)
    entries = {carrier_map.place_of(row): row for row in session.scalars(statement)}
    own = CarrierMap({at: carrier_map.choice_of(row) for at, row in entries.items()})
    groups = _together(_shipped(session, wanted, store_id))
    waits = _waiting(session)
    rows = [_seen(at, spellings, own, entries, waits) for at, spellings in groups.items()]
    used = {carrier_map.place_of(row.entry) for row in rows if row.entry is not None}
    rows += [_unused(at, row, own) for at, row in entries.items() if at not in used]
    return sorted(rows, key=lambda row: row.order)


def count(session: Session, order: Order, shipment: Shipment) -> None:
    """One more parcel by its carrier. The caller holds Commerce's cursor: nobody else counts."""
    new = insert_into(session, CarrierSeen).values(
        store_id=order.store_id,
        carrier=shipment.carrier,
        service=shipment.service or "",
        parcels=1,
        last_shipped_at=shipment.shipped_at,
    )
    later = new.excluded.last_shipped_at > CarrierSeen.last_shipped_at
    session.execute(
        new.on_conflict_do_update(
            index_elements=["store_id", "carrier", "service"],
            set_={
                "parcels": CarrierSeen.parcels + 1,
                "last_shipped_at": case(
                    (later, new.excluded.last_shipped_at), else_=CarrierSeen.last_shipped_at
                ),
            },
        )
    )


def _shipped(
    session: Session, marketplace_id: str | None, store_id: int | None
) -> Iterable[Row[Any]]:
    """By store and spelling, the most used first."""
    statement = (
        select(
            Store.marketplace_id,
            CarrierSeen.store_id,
            CarrierSeen.carrier,
            CarrierSeen.service,
            CarrierSeen.parcels,
            CarrierSeen.last_shipped_at,
        )
        .join(Store, Store.id == CarrierSeen.store_id)
        .order_by(CarrierSeen.parcels.desc(), CarrierSeen.carrier, CarrierSeen.service)
    )
    if marketplace_id is not None:
        statement = statement.where(Store.marketplace_id == marketplace_id)
    if store_id is not None:
        statement = statement.where(Store.id == store_id)
    rows: Iterable[Row[Any]] = session.execute(statement)
    return rows


Spelled = tuple[int, str, str]


def _waiting(session: Session) -> Mapping[Spelled, int]:
    """How many parcels wait, by store and spelling."""
    service = func.coalesce(Shipment.service, "")
    rows = session.execute(
        select(Order.store_id, Shipment.carrier, service, func.count())
        .join(Order, Order.id == Shipment.order_id)
        .where(carrier_map.waiting())
        .group_by(Order.store_id, Shipment.carrier, service)
    )
    return {(store_id, carrier, by): count for store_id, carrier, by, count in rows}


def _together(rows: Iterable[Row[Any]]) -> dict[Place, list[Row[Any]]]:
    groups: dict[Place, list[Row[Any]]] = {}
    for row in rows:
        groups.setdefault(place(row.marketplace_id, row.carrier, row.service), []).append(row)
    return groups


def _seen(
    at: Place,
    spellings: list[Row[Any]],
    own: CarrierMap,
    entries: Mapping[Place, CarrierMapping],
    waits: Mapping[Spelled, int],
) -> Seen:
    most = spellings[0]
    here = (most.marketplace_id, most.carrier, most.service)
    by = own.applies(*here)
    told = own.told(*here)
    country = MARKETPLACES[most.marketplace_id].country
    return Seen(
        at=at,
        marketplace_id=most.marketplace_id,
        carrier=most.carrier,
        service=most.service or None,
        parcels=sum(row.parcels for row in spellings),
        waiting=sum(waits.get((s.store_id, s.carrier, s.service), 0) for s in spellings)
        if told is None
        else 0,
        last_shipped=max(row.last_shipped_at for row in spellings),
        told=told,
        source=own.source(*here),
        entry=entries[by] if by is not None else None,
        proposal=proposal(country, most.carrier, most.service) if told is None else None,
    )


def _unused(at: Place, row: CarrierMapping, own: CarrierMap) -> Seen:
    here = (row.marketplace_id, row.carrier, row.service)
    return Seen(
        at=at,
        marketplace_id=row.marketplace_id,
        carrier=row.carrier,
        service=row.service,
        parcels=0,
        waiting=0,
        last_shipped=None,
        told=own.told(*here),
        source=own.source(*here),
        entry=row,
        proposal=None,
    )
