"""Amazon's marketplaces, and the carriers it knows."""

from __future__ import annotations

from functools import cache

import strawberry

from channel.api.words import Region
from channel.domain import carriers as known_carriers
from channel.domain import marketplaces as domain
from channel.domain.marketplaces import SellerCentralPage
from channel.errors import NotFound


@strawberry.type(description="Pages of a marketplace's own Seller Central.")
class SellerCentral:
    orders: str = strawberry.field(description="The orders.")
    shipping_settings: str = strawberry.field(
        description="Working days, cut-off, handling times, delivery areas."
    )
    account_health: str = strawberry.field(description="The rates that Amazon judges by.")
    user_permissions: str = strawberry.field(description="Who may do what there.")
    manage_apps: str = strawberry.field(
        description="The applications that are let in, among them this one; to renew or to revoke."
    )

    @classmethod
    def of(cls, place: domain.Marketplace) -> SellerCentral:
        page = place.seller_central_page
        return cls(
            orders=page(SellerCentralPage.ORDERS),
            shipping_settings=page(SellerCentralPage.SHIPPING_SETTINGS),
            account_health=page(SellerCentralPage.ACCOUNT_HEALTH),
            user_permissions=page(SellerCentralPage.USER_PERMISSIONS),
            manage_apps=page(SellerCentralPage.MANAGE_APPS),
        )


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
    seller_central: SellerCentral = strawberry.field(description="Its pages there.")
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
        seller_central=SellerCentral.of(found),
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
