"""What can be asked of parcels and of the carriers they go by."""

from __future__ import annotations

import strawberry

from channel.api import (
    carrier_map,
    carrier_preview,
    marketplace,
    shipment_list,
)
from channel.api.carrier_map import CarrierMappingConnection
from channel.api.carrier_preview import CarrierPreview, Wanted
from channel.api.context import Info
from channel.api.fields import resolved
from channel.api.keyset import DEFAULT_PAGE, Window
from channel.api.marketplace import Carrier
from channel.api.roles import Needs
from channel.api.shipment_list import ShipmentConnection, ShipmentFilter
from channel.api.words import CarrierSource, Role
from channel.domain import tracking_file
from channel.domain.carrier_map import Choice

_ANYBODY = Needs(Role.VIEWER)


@strawberry.type
class ShippingQuery:
    @resolved(
        description="The carriers whose codes Amazon is known to accept there; what Amazon is told "
        "of any other is for `carrierMapUpdate` to say. NOT_FOUND: no such marketplace.",
        needs=_ANYBODY,
    )
    def carriers(self, marketplace_id: str) -> list[Carrier]:
        return marketplace.carriers(marketplace_id)

    @resolved(
        description="Every carrier and service that parcels went by, or that was entered ahead of "
        "them, and what Amazon is told of it, unmapped ones first; of one store's parcels, of one "
        "marketplace, of some sources. `text` is part of carrier, service, code or name. `first`: "
        "1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def carrier_map(
        self,
        info: Info,
        store_id: strawberry.ID | None = None,
        marketplace_id: str | None = None,
        sources: list[CarrierSource] | None = None,
        text: str | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> CarrierMappingConnection:
        return carrier_map.carrier_map(
            info.context, store_id, marketplace_id, sources, text, Window.of(first, after)
        )

    @resolved(
        description="What Amazon would be told of a parcel by this carrier and service: with a "
        "`code`, if that were entered, for all services or for this one; without, as the map is. "
        "NOT_FOUND: no such marketplace.",
        needs=_ANYBODY,
    )
    def carrier_preview(
        self,
        info: Info,
        marketplace_id: str,
        carrier: str,
        service: str | None = None,
        code: str | None = None,
        name: str | None = None,
        method: str | None = None,
        all_services: bool = True,
    ) -> CarrierPreview:
        choice = None if code is None else Choice(code, name, method)
        return carrier_preview.preview(
            info.context,
            Wanted(marketplace_id, carrier, service, choice, all_services),
        )

    @resolved(
        description="Every parcel, what was recorded last comes first; `needsYou` of the filter "
        "asks for those whose confirmation waits for a person. `first`: 1 to 100, else INVALID.",
        needs=_ANYBODY,
    )
    def shipments(
        self,
        info: Info,
        filter: ShipmentFilter | None = None,  # noqa: A002 - the contract's word
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> ShipmentConnection:
        return shipment_list.shipments(info.context, filter, Window.of(first, after))

    @resolved(
        description="A file of tracking numbers as `shipmentsUpload` reads it, to begin from.",
        needs=_ANYBODY,
    )
    def shipments_upload_example(self) -> str:
        return tracking_file.write(tracking_file.EXAMPLE)
