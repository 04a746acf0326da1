"""The carriers that parcels went by, and what Amazon is told of them (e12)."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Sequence
from datetime import datetime

import orjson
import strawberry

from channel.api import ids
from channel.api.context import Context
from channel.api.keyset import Window
from channel.api.marketplace import Marketplace, marketplace
from channel.api.paging import PageInfo
from channel.api.words import CarrierSource
from channel.domain import carrier_map as domain
from channel.domain.carrier_proposals import Proposal
from channel.domain.marketplaces import MARKETPLACES
from channel.errors import Invalid
from channel.models.carrier_mapping import CarrierMapping as EntryRow
from channel.services import carriers_seen
from channel.services.carriers_seen import Seen


@strawberry.type(description="What Amazon is told of a parcel's carrier, field by field.")
class CarrierTold:
    carrier_code: str = strawberry.field(description="`carrierCode`, to the letter.")
    carrier_name: str | None = strawberry.field(
        description="`carrierName`; with the code Other only."
    )
    shipping_method: str | None = strawberry.field(
        description="`shippingMethod`: the entry's own, or else the parcel's service."
    )

    @classmethod
    def of(cls, told: domain.Told | None) -> CarrierTold | None:
        if told is None:
            return None
        return cls(
            carrier_code=told.carrier_code,
            carrier_name=told.carrier_name,
            shipping_method=told.shipping_method,
        )


@strawberry.type(description="What the merchant has entered for a carrier.")
class CarrierEntry:
    carrier: str = strawberry.field(description="As it was entered.")
    service: str | None = strawberry.field(description="Null: for all of the carrier's services.")
    code: str = strawberry.field(description="Amazon's code, or Other.")
    name: str | None = strawberry.field(description="The name that goes with Other.")
    method: str | None = strawberry.field(description="Null: the parcel's own service is sent.")
    updated_at: datetime = strawberry.field(description="When it was last set.")
    updated_by: str = strawberry.field(description="By whom.")

    @classmethod
    def of(cls, row: EntryRow | None) -> CarrierEntry | None:
        if row is None:
            return None
        return cls(
            carrier=row.carrier,
            service=row.service,
            code=row.code,
            name=row.name,
            method=row.method,
            updated_at=row.updated_at,
            updated_by=row.updated_by,
        )


@strawberry.type(
    description="The code offered there that is nearest to a name that nobody has mapped. It is "
    "never taken by itself: a person does, with `carrierMapUpdate`."
)
class CarrierProposal:
    code: str = strawberry.field(description="Amazon's code.")
    all_services: bool = strawberry.field(
        description="Whether the carrier's name led to it, so that it suits all its services; "
        "else it was the service's."
    )

    @classmethod
    def of(cls, found: Proposal | None) -> CarrierProposal | None:
        return None if found is None else cls(code=found.code, all_services=found.all_services)


@strawberry.type(
    description="A carrier with one of its services in one marketplace, seen on parcels or entered "
    "ahead of them. Spellings that differ in case, spaces or signs are one."
)
class CarrierMapping:
    marketplace: Marketplace = strawberry.field(description="Where the parcels were sold.")
    carrier: str = strawberry.field(description="As it was most often spelled; ? for none.")
    service: str | None = strawberry.field(description="Null: parcels without a service.")
    parcels: int = strawberry.field(description="How many went by it.")
    parcels_waiting: int = strawberry.field(
        description="How many of them are kept from Amazon until it is mapped."
    )
    last_shipped_at: datetime | None = strawberry.field(description="Null: no parcel so far.")
    source: CarrierSource = strawberry.field(description="Who says what Amazon is told.")
    told: CarrierTold | None = strawberry.field(
        description="What the next such parcel is confirmed with; null: it waits."
    )
    entry: CarrierEntry | None = strawberry.field(
        description="The merchant's own that decides, for this service or for all; null with SEED "
        "and NONE."
    )
    proposal: CarrierProposal | None = strawberry.field(
        description="With NONE: what may be meant, if anything is near."
    )

    @classmethod
    def of(cls, row: Seen) -> CarrierMapping:
        return cls(
            marketplace=marketplace(row.marketplace_id),
            carrier=row.carrier,
            service=row.service,
            parcels=row.parcels,
            parcels_waiting=row.waiting,
            last_shipped_at=row.last_shipped,
            source=CarrierSource(row.source),
            told=CarrierTold.of(row.told),
            entry=CarrierEntry.of(row.entry),
            proposal=CarrierProposal.of(row.proposal),
        )


@strawberry.type(description="A carrier and where it stands in the list.")
class CarrierMappingEdge:
    cursor: str = strawberry.field(description="To go on behind it.")
    node: CarrierMapping = strawberry.field(description="The carrier.")


@strawberry.type(description="A page of carriers: those that nobody has mapped come first.")
class CarrierMappingConnection:
    edges: list[CarrierMappingEdge] = strawberry.field(description="With their cursors.")
    nodes: list[CarrierMapping] = strawberry.field(description="Without.")
    total_count: int = strawberry.field(description="How many match on all pages.")
    unmapped: int = strawberry.field(description="How many of those nobody has mapped.")
    parcels_waiting: int = strawberry.field(description="How many parcels wait for them.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


def carrier_map(
    context: Context,
    store_id: str | None,
    marketplace_id: str | None,
    sources: Sequence[CarrierSource] | None,
    text: str | None,
    window: Window,
) -> CarrierMappingConnection:
    """Raises `Invalid` for an id or a cursor that we did not give out."""
    store = ids.require(ids.Kind.STORE, store_id, "storeId") if store_id is not None else None
    if marketplace_id is not None and marketplace_id not in MARKETPLACES:
        raise Invalid("marketplaceId", "unknown-marketplace", {"id": marketplace_id})
    rows = carriers_seen.seen(context.session, marketplace_id=marketplace_id, store_id=store)
    wanted = [row for row in rows if _is_wanted(row, sources, text)]
    behind = _read(window.after) if window.after is not None else None
    following = [row for row in wanted if behind is None or row.order > behind]
    nodes = [CarrierMapping.of(row) for row in following[: window.size]]
    cursors = [_cursor(row) for row in following[: window.size]]
    return CarrierMappingConnection(
        edges=[CarrierMappingEdge(cursor=c, node=n) for c, n in zip(cursors, nodes, strict=True)],
        nodes=nodes,
        total_count=len(wanted),
        unmapped=sum(row.told is None for row in wanted),
        parcels_waiting=sum(row.waiting for row in wanted),
        page_info=PageInfo.onward(cursors, window.after, more=len(following) > window.size),
    )


def of_carrier(context: Context, marketplace_id: str, carrier_key: str) -> list[CarrierMapping]:
    """All services of one carrier as they stand now."""
    rows = carriers_seen.seen(context.session, marketplace_id=marketplace_id)
    return [CarrierMapping.of(row) for row in rows if row.at[1] == carrier_key]


def _is_wanted(row: Seen, sources: Sequence[CarrierSource] | None, text: str | None) -> bool:
    told = row.told
    words = (row.carrier, row.service, told and told.carrier_code, told and told.carrier_name)
    sought = (text or "").strip().casefold()
    right = sources is None or CarrierSource(row.source) in sources
    return right and any(sought in (word or "").casefold() for word in words)


def _cursor(row: Seen) -> str:
    return base64.urlsafe_b64encode(orjson.dumps(row.order)).decode().rstrip("=")


def _read(cursor: str) -> tuple[int, str, str, str]:
    try:
        rank, country, carrier, service = orjson.loads(
            base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        )
    except (ValueError, TypeError, binascii.Error) as error:
        raise Invalid("after", "cursor") from error
    if type(rank) is not int or not all(type(t) is str for t in (country, carrier, service)):
        raise Invalid("after", "cursor")
    return rank, country, carrier, service
