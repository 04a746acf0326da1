"""Which carriers and services parcels have gone by, and what Amazon is told of them (e12)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, case, func, select
from sqlalchemy.orm import Session

from channel.domain.carrier_map import CarrierMap, CarrierSource, Place, Told, place
from channel.domain.carrier_proposals import Proposal, proposal
from channel.domain.marketplaces import MARKETPLACES
from channel.models.carrier_mapping import CarrierMapping
from channel.models.order import Order
from channel.models.shipment import Shipment
from channel.models.store import Store
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
    """All of them in two statements, in `Seen.order`."""
    wanted = marketplace_id
    if store_id is not None:
        wanted = session.scalar(select(Store.marketplace_id).where(Store.id == store_id)) or ""
    statement = select(CarrierMapping)
    if wanted is not None:
        statement = statement.where(CarrierMapping.marketplace_id == wanted)
    entries = {carrier_map.place_of(row): row for row in session.scalars(statement)}
    own = CarrierMap({at: carrier_map.choice_of(row) for at, row in entries.items()})
    groups = _together(_shipped(session, wanted, store_id))
    rows = [_seen(at, spellings, own, entries) for at, spellings in groups.items()]
    used = {carrier_map.place_of(row.entry) for row in rows if row.entry is not None}
    rows += [_unused(at, row, own) for at, row in entries.items() if at not in used]
    return sorted(rows, key=lambda row: row.order)


def _shipped(
    session: Session, marketplace_id: str | None, store_id: int | None
) -> Sequence[Row[Any]]:
    """By the spelling, the most used first."""
    statement = (
        select(
            Store.marketplace_id,
            Shipment.carrier,
            Shipment.service,
            func.count().label("parcels"),
            func.sum(case((carrier_map.waiting(), 1), else_=0)).label("waiting"),
            func.max(Shipment.shipped_at).label("last"),
        )
        .join(Order, Order.id == Shipment.order_id)
        .join(Store, Store.id == Order.store_id)
        .where(Shipment.by_amazon.is_(False))
        .group_by(Store.marketplace_id, Shipment.carrier, Shipment.service)
        .order_by(func.count().desc(), Shipment.carrier, Shipment.service)
    )
    if marketplace_id is not None:
        statement = statement.where(Store.marketplace_id == marketplace_id)
    if store_id is not None:
        statement = statement.where(Store.id == store_id)
    return session.execute(statement).all()


def _together(rows: Iterable[Row[Any]]) -> dict[Place, list[Row[Any]]]:
    groups: dict[Place, list[Row[Any]]] = {}
    for row in rows:
        groups.setdefault(place(row.marketplace_id, row.carrier, row.service), []).append(row)
    return groups


def _seen(
    at: Place, spellings: list[Row[Any]], own: CarrierMap, entries: dict[Place, CarrierMapping]
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
        waiting=sum(row.waiting for row in spellings) if told is None else 0,
        last_shipped=max(row.last for row in spellings),
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
