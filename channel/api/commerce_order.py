"""The Commerce order's own page (embedded backend; F12, F13, F37)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from channel.api.address import Address
from channel.api.commerce_order_item import CommerceOrderItem
from channel.api.commerce_refund import CommerceRefund
from channel.api.commerce_shipment import CommerceShipment
from channel.api.commerce_store import CommerceStore
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.money import Money
from channel.api.roles import Personal
from channel.api.words import CommerceState, CustomerOutcome
from channel.domain.personal_reading import PersonalPart

if TYPE_CHECKING:
    from channel.adapters.commerce_sql.views import (
        CommerceOrderView,
        HistoryView,
        TotalsView,
    )
    from channel.api.order import Order


@strawberry.type(
    description="A Commerce order's amounts, to the cent those of Amazon (D16): all but the "
    "discount, which is positive, and the taxes that are part of others, add up to the grand total "
    "less it."
)
class CommerceTotals:
    items: Money = strawberry.field(description="The products.")
    shipping: Money = strawberry.field(description="Shipping.")
    gift_wrap: Money = strawberry.field(description="Gift wrap.")
    fees: Money = strawberry.field(description="Cash on delivery, and charges of other names.")
    discount: Money = strawberry.field(description="What is taken off; positive.")
    tax: Money = strawberry.field(description="Tax on top; 0 where prices include it.")
    tax_included: Money = strawberry.field(
        description="Tax that is part of the products' amounts already; 0 where it comes on top."
    )
    tip: Money = strawberry.field(description="Delivery tip.")
    tax_by_marketplace: Money = strawberry.field(
        description="The part of the tax, on top or included, that Amazon collects and remits: "
        "not the merchant's to pay."
    )
    grand_total: Money = strawberry.field(description="What the buyer paid.")

    @classmethod
    def of(cls, view: TotalsView) -> CommerceTotals:
        return cls(
            items=Money.shown(view.items),
            shipping=Money.shown(view.shipping),
            gift_wrap=Money.shown(view.gift_wrap),
            fees=Money.shown(view.fees),
            discount=Money.shown(view.discount),
            tax=Money.shown(view.tax),
            tax_included=Money.shown(view.tax_included),
            tip=Money.shown(view.tip),
            tax_by_marketplace=Money.shown(view.tax_by_marketplace),
            grand_total=Money.shown(view.grand_total),
        )


@strawberry.type(description="Something that happened to a Commerce order.")
class CommerceHistoryEntry:
    at: datetime = strawberry.field(description="When.")
    sentence: str = strawberry.field(description="What, in the reader's language.")
    by: str | None = strawberry.field(
        description="Who recorded the refund or wrote the comment; null where the system did."
    )
    comment: str | None = strawberry.field(
        description="A comment as it was written, line breaks and all; null for what happened."
    )

    @classmethod
    def of(cls, entry: HistoryView, context: Context) -> CommerceHistoryEntry:
        return cls(
            at=entry.at,
            sentence=context.say(f"history-{entry.code}", _sayable(entry.values)),
            by=entry.values.get("by") or None,
            comment=entry.values.get("text"),
        )


class ChannelOrders:
    """The channel's orders of Commerce orders that are shown together, read at the first need."""

    def __init__(self, context: Context, views: Iterable[CommerceOrderView]) -> None:
        self._context = context
        self._amazon_numbers = {view.number: view.reference for view in views}

    @cached_property
    def by_number(self) -> Mapping[str, Order]:
        """By Commerce number; those that are no longer kept are left out."""
        from channel.api.order_list import by_commerce_numbers  # noqa: PLC0415 - mutual

        found: Mapping[str, Order] = by_commerce_numbers(self._context, self._amazon_numbers)
        return found

    @classmethod
    def at_hand(cls, context: Context, number: str, order: Order) -> ChannelOrders:
        """Where the channel's order is known already."""
        known = cls(context, ())
        known.by_number = {number: order}
        return known


@strawberry.type(description="An order in the embedded commerce system.")
class CommerceOrder:
    context: strawberry.Private[Context]
    view: strawberry.Private[Any]
    channel_orders: strawberry.Private[ChannelOrders]
    number: str = strawberry.field(description="Its number there (F43).")
    amazon_order_number: str = strawberry.field(description="Amazon's number for it (F41).")
    status: str = strawberry.field(description="Commerce's status code.")
    status_label: str = strawberry.field(description="The status as the merchant called it.")
    state: CommerceState = strawberry.field(description="What the status means.")
    created_at: datetime = strawberry.field(description="When it was made in Commerce.")
    purchased_at: datetime = strawberry.field(description="When the buyer placed it at Amazon.")
    updated_at: datetime = strawberry.field(description="When it last changed.")
    payment_method: str = strawberry.field(description="Amazon took the payment.")
    payment_reference: str = strawberry.field(description="Amazon's order number.")
    shipping_method: str = strawberry.field(description="As Amazon sold it.")
    buyer_mail_suppressed: bool = strawberry.field(
        description="Commerce never mails the buyer of an Amazon order (F30, D14)."
    )
    is_guest: bool = strawberry.field(description="Placed without a customer account (F23).")
    customer_outcome: CustomerOutcome = strawberry.field(
        description="Whether there was an account, was made one, or why there is none."
    )
    customer_number: str | None = strawberry.field(
        description="The account's number, for `commerceCustomer`; null for a guest."
    )
    invoice_number: str | None = strawberry.field(
        description="The offline invoice of what Amazon was paid (F32); null without one."
    )
    invoiced_at: datetime | None = strawberry.field(description="When that invoice was made.")
    stock_source: str | None = strawberry.field(
        description="Where a rule wants it to be picked; null where none does."
    )
    tags: list[str] = strawberry.field(description="What rules have marked it with.")

    @resolved(description="Its page (F37).")
    def url(self) -> str:
        return self.context.wiring.commerce.order_url(self.number) or ""

    @resolved(description="The Commerce store it belongs to (F69).")
    def store(self) -> CommerceStore:
        return CommerceStore.of(self._view.store)

    @resolved(description="The channel's order; null when it is no longer kept.")
    def order(self) -> Annotated[Order, strawberry.lazy("channel.api.order")] | None:
        return self.channel_orders.by_number.get(self.number)

    @resolved(description="As Amazon gave it. Personal data.", needs=Personal(PersonalPart.NAME))
    def buyer_name(self) -> str | None:
        person = self._view.person
        return person.buyer_name if person else None

    @resolved(
        description="Usually Amazon's relay. Personal data.", needs=Personal(PersonalPart.EMAIL)
    )
    def buyer_email(self) -> str | None:
        person = self._view.person
        return person.buyer_email if person else None

    @resolved(description="Where it goes. Personal data.", needs=Personal(PersonalPart.ADDRESS))
    def shipping_address(self) -> Address | None:
        person = self._view.person
        return Address.of(person.address) if person else None

    @resolved(description="Its lines.")
    def items(self) -> list[CommerceOrderItem]:
        return [CommerceOrderItem.of(item) for item in self._view.items]

    @resolved(description="Its amounts.")
    def totals(self) -> CommerceTotals:
        return CommerceTotals.of(self._view.totals)

    @resolved(description="Its parcels.")
    def shipments(self) -> list[CommerceShipment]:
        return [CommerceShipment.of(shipment) for shipment in self._view.shipments]

    @resolved(description="What was given back of it, the oldest first (V15).")
    def refunds(self) -> list[CommerceRefund]:
        return [CommerceRefund.of(refund) for refund in self._view.refunds]

    @resolved(description="All that was given back of it.")
    def refunded(self) -> Money:
        given = sum((refund.amount.amount for refund in self._view.refunds), Decimal(0))
        return Money.of(given, self._view.currency)

    @resolved(
        description="Why `commerceOrderRefund` would record nothing for it now, in the reader's "
        "language; null when it would, from somebody allowed to."
    )
    def refund_refusal(self) -> str | None:
        items = self._view.items
        if not any(item.quantity_shipped for item in items):
            return self.context.say("error-refund-nothing-shipped", {"number": self.number})
        if not any(i.goods_left.amount or i.shipping_left.amount or i.returnable for i in items):
            return self.context.say("error-refund-nothing-left", {"number": self.number})
        return None

    @resolved(description="What happened to it, the oldest first.")
    def history(self) -> list[CommerceHistoryEntry]:
        return [CommerceHistoryEntry.of(entry, self.context) for entry in self._view.history]

    def note_reading(self, part: PersonalPart) -> None:
        order = self.order()
        number = self.amazon_order_number
        self.context.read.of_commerce_order(order.row.id if order else None, number, part)

    @property
    def _view(self) -> CommerceOrderView:
        return self.view  # type: ignore[no-any-return]

    @classmethod
    def of(
        cls, view: CommerceOrderView, context: Context, channel_orders: ChannelOrders
    ) -> CommerceOrder:
        return cls(
            context=context,
            view=view,
            channel_orders=channel_orders,
            number=view.number,
            amazon_order_number=view.reference,
            status=view.status,
            status_label=view.status_label,
            state=view.state,
            created_at=view.created_at,
            purchased_at=view.purchased_at,
            updated_at=view.updated_at,
            payment_method=view.payment_method,
            payment_reference=view.payment_reference,
            shipping_method=view.shipping_method,
            buyer_mail_suppressed=view.buyer_mail_suppressed,
            is_guest=view.customer_number is None,
            customer_outcome=view.customer,
            customer_number=view.customer_number,
            invoice_number=view.invoice_number,
            invoiced_at=view.invoiced_at,
            stock_source=view.stock_source,
            tags=list(view.tags),
        )


def _sayable(values: Mapping[str, Any]) -> dict[str, Any]:
    """Catalogues choose by words, not by truth values."""
    words = {True: "yes", False: "no"}
    return {k: words[v] if isinstance(v, bool) else v for k, v in values.items()}


def commerce_order(context: Context, number: str) -> CommerceOrder | None:
    """None with another backend than the embedded one."""
    embedded = context.wiring.embedded
    if embedded is None:
        return None
    context.let_go()
    allowed = context.principal.may_read_personal_data
    view = embedded.order(number, with_person=allowed)
    if view is None:
        return None
    return CommerceOrder.of(view, context, ChannelOrders(context, [view]))
