"""Where an order goes."""

from __future__ import annotations

from dataclasses import asdict

import strawberry

from channel.domain.order import Address as DomainAddress


@strawberry.type(
    description="A delivery address as Amazon gave it (API `recipient.deliveryAddress`); personal "
    "data. A part that Amazon left out is null."
)
class Address:
    name: str | None = strawberry.field(description="The recipient.")
    company_name: str | None = strawberry.field(description="Company or organisation.")
    address_line1: str | None = strawberry.field(description="First line.")
    address_line2: str | None = strawberry.field(description="Second line.")
    address_line3: str | None = strawberry.field(description="Third line.")
    city: str | None = strawberry.field(description="City.")
    district_or_county: str | None = strawberry.field(description="District or county.")
    state_or_region: str | None = strawberry.field(description="State or region, as it came.")
    municipality: str | None = strawberry.field(description="Municipality.")
    postal_code: str | None = strawberry.field(description="Postal code.")
    country_code: str | None = strawberry.field(description="ISO 3166-1 alpha-2.")
    phone: str | None = strawberry.field(description="Phone number for the carrier.")
    address_type: str | None = strawberry.field(
        description="Amazon's word: RESIDENTIAL, COMMERCIAL, PICKUP_POINT."
    )

    @classmethod
    def of(cls, address: DomainAddress | None) -> Address | None:
        return None if address is None else cls(**asdict(address))
