"""A merchant says what Amazon is told of a carrier, or takes it back (e12)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.orm import Session

from channel.domain.carrier_map import CarrierMap, Choice, Place, checked, place
from channel.domain.carriers import key
from channel.domain.marketplaces import MARKETPLACES
from channel.errors import Invalid, NotFound
from channel.models.carrier_mapping import CarrierMapping
from channel.models.steps import hint
from channel.models.upsert import insert_into
from channel.services import carrier_map
from channel.services.work import Work

LONGEST = 200


@dataclass(frozen=True)
class Subject:
    """Which parcels it is about: `service` None for all of the carrier's in that marketplace."""

    marketplace_id: str
    carrier: str
    service: str | None = None

    @property
    def place(self) -> Place:
        return place(self.marketplace_id, self.carrier, self.service)


def subject(marketplace_id: str, carrier: str, service: str | None) -> Subject:
    """Raises `Invalid`: no such marketplace, no carrier, a name that is too long."""
    if marketplace_id not in MARKETPLACES:
        raise Invalid("marketplaceId", "unknown-marketplace", {"id": marketplace_id})
    carrier, service = carrier.strip(), (service or "").strip() or None
    if not key(carrier):
        raise Invalid("carrier", "required")
    for field, text in (("carrier", carrier), ("service", service)):
        if text is not None and len(text) > LONGEST:
            raise Invalid(field, "too-long", {"most": LONGEST})
    return Subject(marketplace_id, carrier, service)


def enter(work: Work, about: Subject, choice: Choice, *, by: str) -> int:
    """Keep it for all that is not yet sent; how many parcels waited for it and go on now.

    What Amazon has been told stays as it is. Raises `Invalid`.
    """
    choice = checked(choice, MARKETPLACES[about.marketplace_id].country)
    with work.transaction("carriers.enter") as session:
        now = work.clock.now()
        market, carrier_key, service_key = about.place
        values = {
            "carrier": about.carrier,
            "service": about.service,
            "code": choice.code,
            "name": choice.name,
            "method": choice.method,
            "updated_at": now,
            "updated_by": by,
        }
        session.execute(
            insert_into(session, CarrierMapping)
            .values(
                marketplace_id=market,
                carrier_key=carrier_key,
                service_key=service_key,
                created_at=now,
                **values,
            )
            .on_conflict_do_update(
                index_elements=["marketplace_id", "carrier_key", "service_key"], set_=values
            )
        )
        hint(session, "resume_parcels")
        return waits_for(session, about)


def remove(work: Work, about: Subject) -> None:
    """The seed's word holds again, or nobody's. Raises `NotFound`."""
    market, carrier_key, service_key = about.place
    with work.transaction("carriers.remove") as session:
        gone = session.execute(
            delete(CarrierMapping)
            .where(
                CarrierMapping.marketplace_id == market,
                CarrierMapping.carrier_key == carrier_key,
                CarrierMapping.service_key == service_key,
            )
            .returning(CarrierMapping.id)
        )
        if gone.scalar() is None:
            raise NotFound("carrier", about.carrier)


def waits_for(session: Session, about: Subject) -> int:
    """How many parcels an entry for these lets go, or would."""
    entered = CarrierMap({about.place: Choice("")})
    every = carrier_map.all_waiting(session)
    told = (entered.applies(w.marketplace_id, w.carrier, w.service) for w in every)
    return sum(each is not None for each in told)
