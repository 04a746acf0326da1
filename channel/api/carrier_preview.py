"""What Amazon would be told of a parcel, before anything is entered or shipped (e12)."""

from __future__ import annotations

from dataclasses import dataclass, replace

import strawberry

from channel.api.carrier_map import CarrierProposal, CarrierTold
from channel.api.context import Context
from channel.api.errors import UserError
from channel.api.words import CarrierSource
from channel.domain.carrier_map import Choice, checked, told_by
from channel.domain.carrier_proposals import proposal, spelling
from channel.domain.carriers import OTHER
from channel.domain.marketplaces import MARKETPLACES
from channel.errors import Invalid, NotFound
from channel.services import carrier_entries, carrier_map
from channel.services.carrier_entries import Subject


@strawberry.type(description="What a parcel would be confirmed with; nothing is written.")
class CarrierPreview:
    told: CarrierTold | None = strawberry.field(
        description="Null: it would wait, or there are errors."
    )
    source: CarrierSource = strawberry.field(description="Who says so; with a `code` always YOURS.")
    proposal: CarrierProposal | None = strawberry.field(
        description="With NONE: the nearest code that is offered there, if one is near."
    )
    note: str | None = strawberry.field(
        description="What to look at, in the reader's language: a code that Amazon is not known to "
        "offer there, or spells otherwise."
    )
    parcels_waiting: int = strawberry.field(
        description="Parcels that wait, and would go on with such an entry."
    )
    user_errors: list[UserError] = strawberry.field(
        description="Why such an entry would be refused."
    )


@dataclass(frozen=True)
class Wanted:
    """A parcel's carrier and service, and perhaps an entry for it, for all services or this."""

    marketplace_id: str
    carrier: str
    service: str | None
    choice: Choice | None
    all_services: bool


def preview(context: Context, wanted: Wanted) -> CarrierPreview:
    """With a choice as if it were entered, else as the map is. Raises `NotFound`."""
    if wanted.marketplace_id not in MARKETPLACES:
        raise NotFound("marketplace", wanted.marketplace_id)
    try:
        about = carrier_entries.subject(wanted.marketplace_id, wanted.carrier, wanted.service)
        if wanted.choice is None:
            return _as_it_is(context, about)
        return _with(context, about, wanted.choice, all_services=wanted.all_services)
    except Invalid as error:
        return _refused(context, error)


def _as_it_is(context: Context, about: Subject) -> CarrierPreview:
    here = (about.marketplace_id, about.carrier, about.service)
    known = carrier_map.read(context.session)
    told = known.told(*here)
    country = MARKETPLACES[about.marketplace_id].country
    near = proposal(country, about.carrier, about.service) if told is None else None
    return CarrierPreview(
        told=CarrierTold.of(told),
        source=CarrierSource(known.source(*here)),
        proposal=CarrierProposal.of(near),
        note=None,
        parcels_waiting=carrier_entries.waits_for(context.session, about),
        user_errors=[],
    )


def _with(
    context: Context, about: Subject, choice: Choice, *, all_services: bool
) -> CarrierPreview:
    country = MARKETPLACES[about.marketplace_id].country
    choice = checked(choice, country)
    scope = replace(about, service=None) if all_services else about
    return CarrierPreview(
        told=CarrierTold.of(told_by(choice, about.service)),
        source=CarrierSource.YOURS,
        proposal=None,
        note=_note(context, country, choice.code),
        parcels_waiting=carrier_entries.waits_for(context.session, scope),
        user_errors=[],
    )


def _refused(context: Context, error: Invalid) -> CarrierPreview:
    return CarrierPreview(
        told=None,
        source=CarrierSource.NONE,
        proposal=None,
        note=None,
        parcels_waiting=0,
        user_errors=[UserError.of(error, context)],
    )


def _note(context: Context, country: str, code: str) -> str | None:
    if code == OTHER:
        return context.say("carrier-note-other")
    known = spelling(country, code)
    if known == code:
        return None
    if known is None:
        return context.say("carrier-note-unknown", {"code": code, "country": country})
    return context.say("carrier-note-spelling", {"code": code, "known": known})
