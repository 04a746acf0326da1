"""Amazon's marketplaces, and the carriers it knows."""

from __future__ import annotations

from functools import cache

import strawberry

from channel.api.words import Region
from channel.domain import carriers as known_carriers
from channel.domain import marketplaces as domain
from channel.errors import NotFound


@strawberry.type(description="An Amazon site (amazon.md 8.6).")
class Marketplace:
    id: str = strawberry.field(description="Amazon's marketplace id.")
    country_code: str = strawberry.field(description="ISO 3166-1 alpha-2.")
    name: str = strawberry.field(description="Amazon.com, Amazon.de, …")
    region: Region = strawberry.field(description="Its SP-API region.")
    currency_code: str = strawberry.field(
        description="ISO 4217; its default, an order's own currency always wins."
    )
    seller_central_url: str = strawberry.field(description="Where its sellers sign in.")
    time_zone: str = strawberry.field(description="IANA name, by whose clock its days are told.")


@cache
def marketplace(id_: str) -> Marketplace:
    """Raises KeyError for an id that is not Amazon's."""
    found = domain.MARKETPLACES[id_]
    return Marketplace(
        id=found.id,
        country_code=found.country,
        name=found.name,
        region=found.region,
        currency_code=found.currency,
        seller_central_url=found.seller_central,
        time_zone=found.timezone,
    )


@strawberry.type(description="A carrier that Amazon knows by a code.")
class Carrier:
    code: str = strawberry.field(description="Amazon's carrierCode.")
    name: str = strawberry.field(description="As people call it.")


def marketplaces() -> list[Marketplace]:
    return [marketplace(id_) for id_ in domain.MARKETPLACES]


def carriers(marketplace_id: str) -> list[Carrier]:
    if marketplace_id not in domain.MARKETPLACES:
        raise NotFound("marketplace", marketplace_id)
    country = domain.MARKETPLACES[marketplace_id].country
    return [Carrier(code=code, name=code) for code in known_carriers.carriers(country)]
