"""Who owes an order's tax, and who its invoice is for."""

from __future__ import annotations

import strawberry

from channel.api.address import Address
from channel.domain.order import ItemTax
from channel.domain.order import TaxRegistration as DomainRegistration


@strawberry.type(description="Who collects a line's tax (API `orderItems[].tax.taxCollections[]`).")
class TaxCollection:
    model: str | None = strawberry.field(
        description="Amazon's word. MARKETPLACE_FACILITATOR: Amazon withholds and remits the tax."
    )
    responsible_party: str | None = strawberry.field(
        description="Who remits it; null: Amazon does not say."
    )

    @classmethod
    def all_of(cls, tax: ItemTax) -> list[TaxCollection]:
        return [
            cls(model=one.model, responsible_party=one.responsible_party) for one in tax.collections
        ]


@strawberry.type(
    description="A tax number of the buyer (API `tax.taxRegistrations[]`, BUYER); personal data."
)
class TaxRegistration:
    number: str | None = strawberry.field(description="The VAT number or its like.")
    kind: str | None = strawberry.field(description="Amazon's word: VAT, BUSINESS, CST, CPF, CNPJ.")
    legal_name: str | None = strawberry.field(description="Whose number it is.")
    address: Address | None = strawberry.field(description="Where it is registered.")
    tax_office: str | None = strawberry.field(description="The tax office, in Turkey.")

    @classmethod
    def of(cls, one: DomainRegistration) -> TaxRegistration:
        return cls(
            number=one.number,
            kind=one.kind,
            legal_name=one.legal_name,
            address=Address.of(one.address),
            tax_office=one.tax_office,
        )
