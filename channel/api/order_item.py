"""The lines of an order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import strawberry
from sqlalchemy import select

from channel.api import ids
from channel.api.fields import resolved
from channel.api.money import Money, TotalLine, total_lines
from channel.api.roles import Personal
from channel.api.sku_mapping import ProductComponent, ProductSuggestion
from channel.api.tax import TaxCollection
from channel.domain.personal_reading import PersonalPart
from channel.models.order import OrderItem as ItemRow
from channel.services import order_rows

if TYPE_CHECKING:
    from channel.api.order_set import OrderSet

_TRANSPARENCY = "TRANSPARENCY"


@strawberry.type(description="A line of an order (API `orderItems[]`).")
class OrderItem:
    together: strawberry.Private[Any]
    row: strawberry.Private[Any]
    currency: strawberry.Private[str | None]
    order_id: strawberry.Private[int]
    row_id: strawberry.Private[int]
    id: strawberry.ID = strawberry.field(description="Opaque.")
    order_item_id: str = strawberry.field(
        description="Amazon's id of the line: several lines may have one SKU."
    )
    sku: str | None = strawberry.field(description="The seller's SKU.")
    asin: str | None = strawberry.field(description="Amazon's product id.")
    title: str = strawberry.field(description="The product's title on Amazon.")
    quantity_ordered: int = strawberry.field(description="Items ordered.")
    quantity_shipped: int = strawberry.field(
        description="Items shipped: what Commerce shipped or Amazon reports, whichever is more."
    )
    quantity_open: int = strawberry.field(description="Items still to be shipped.")
    unit_price: Money | None = strawberry.field(
        description="Amazon's price of one; null while Pending."
    )
    total: Money | None = strawberry.field(
        description="Amazon's total of the line (API `proceeds.proceedsTotal`)."
    )
    totals: list[TotalLine] = strawberry.field(description="Its parts, the line's total last.")
    condition: str | None = strawberry.field(description="Amazon's word: New, Used, …")
    gift_wrap_level: str | None = strawberry.field(description="The wrapping that was chosen.")
    buyer_wants_cancel: bool = strawberry.field(
        description="The buyer asks to cancel this line (API `cancellation.cancellationRequest`)."
    )
    is_transparency: bool = strawberry.field(
        description="Each item needs its Transparency code when it is shipped."
    )
    tax_collections: list[TaxCollection] = strawberry.field(
        description="Who collects its tax; empty: the merchant, or Amazon did not say."
    )
    tax_reporting_schemes: list[str] = strawberry.field(
        description="Amazon's words for how its tax is reported: UOSS, IOSS."
    )
    ioss_number: str | None = strawberry.field(
        description="For the customs papers (API `internationalShipping.iossNumber`)."
    )

    constraints: list[str] = strawberry.field(
        description="What its delivery must have, in Amazon's names: signatureConfirmation, "
        "recipientAgeVerification, recipientIdentityVerification, cashOnDelivery, palletDelivery."
    )
    needs_serial_numbers: bool = strawberry.field(
        description="Serial numbers are to be noted when it is packed."
    )
    serial_numbers: list[str] = strawberry.field(description="Those that Amazon knows.")

    @resolved(
        description="What Amazon remits of its tax, all or nothing; null while the amounts are "
        "not proven."
    )
    def tax_by_marketplace(self) -> Money | None:
        return Money.maybe(self._together.tax_by_marketplace(self.row), self.currency)

    @resolved(description="What the giver wrote. Personal data.", needs=Personal(PersonalPart.GIFT))
    def gift_message(self) -> str | None:
        person = self._together.person(self.order_id)
        return person.gift_messages.get(self.order_item_id) if person else None

    @resolved(
        description="Where the buyer's customisation is to be fetched. Personal data.",
        needs=Personal(PersonalPart.GIFT),
    )
    def customized_url(self) -> str | None:
        person = self._together.person(self.order_id)
        return person.customized_urls.get(self.order_item_id) if person else None

    @resolved(
        description="What one unit is made of in Commerce, by a mapping (`skuMappings`); empty: "
        "the product with the line's own SKU."
    )
    def components(self) -> list[ProductComponent]:
        return ProductComponent.all_of(self._together.lines.made.get(self.row_id, ()))

    @resolved(
        description="Products that may be what was sold, the likeliest first; empty unless the "
        "order waits for a product and Commerce does not know this line's, and with another "
        "commerce backend than the embedded one. Never applied by themselves."
    )
    def product_suggestions(self) -> list[ProductSuggestion]:
        found = self._together.lines.proposals.get(self.row_id, ())
        return [ProductSuggestion.of(proposal) for proposal in found]

    @resolved(
        description="Orders of the store that wait for a person and have the line's SKU: assigning "
        "a product releases these."
    )
    def orders_waiting_in_store(self) -> int:
        return self._together.lines.waiting(self.row_id, everywhere=False)

    @resolved(description="The same in all stores.")
    def orders_waiting_in_all_stores(self) -> int:
        return self._together.lines.waiting(self.row_id, everywhere=True)

    def note_reading(self, part: PersonalPart) -> None:
        self._together.context.read.of_order(self.order_id, part)

    @property
    def _together(self) -> OrderSet:
        return self.together  # type: ignore[no-any-return]

    @classmethod
    def of(cls, row: ItemRow, currency: str | None, together: OrderSet) -> OrderItem:
        tax = order_rows.item_tax(row)
        return cls(
            together=together,
            row=row,
            currency=currency,
            order_id=row.order_id,
            row_id=row.id,
            id=strawberry.ID(ids.encode(ids.Kind.ITEM, row.id)),
            order_item_id=row.order_item_id,
            sku=row.sku,
            asin=row.asin,
            title=row.title,
            quantity_ordered=row.quantity,
            quantity_shipped=row.quantity_shipped,
            quantity_open=max(row.quantity - row.quantity_shipped, 0),
            unit_price=Money.maybe(row.unit_price, currency),
            total=Money.maybe(row.total, currency),
            totals=total_lines(row.totals, row.total, currency),
            condition=row.condition,
            gift_wrap_level=row.gift_wrap_level,
            buyer_wants_cancel=row.buyer_wants_cancel,
            is_transparency=_TRANSPARENCY in row.programs,
            tax_collections=TaxCollection.all_of(tax),
            tax_reporting_schemes=list(tax.reporting_schemes),
            ioss_number=row.ioss_number,
            constraints=list(row.constraints),
            needs_serial_numbers=row.needs_serial_numbers,
            serial_numbers=list(row.serial_numbers),
        )


def item_rows(together: OrderSet, order_ids: Sequence[int]) -> dict[int, list[ItemRow]]:
    """The lines of several orders, in one statement."""
    found: dict[int, list[ItemRow]] = {number: [] for number in order_ids}
    statement = select(ItemRow).where(ItemRow.order_id.in_(order_ids)).order_by(ItemRow.position)
    for row in together.context.session.scalars(statement):
        found[row.order_id].append(row)
    return found
