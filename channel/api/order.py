"""An order, as the Orders tab and the order's page show it (F41-F57)."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

import strawberry
from sqlalchemy.engine import Row

from channel.api import ids
from channel.api.address import Address
from channel.api.attention import Attention
from channel.api.decision import Decision
from channel.api.event import EventConnection
from channel.api.fields import resolved
from channel.api.keyset import Window
from channel.api.money import Money, TotalLine, total_lines
from channel.api.next_step import next_step_of
from channel.api.order_cancellation import Cancellation
from channel.api.order_item import OrderItem
from channel.api.order_set import OrderSet
from channel.api.packing import Packing
from channel.api.roles import PERSONAL, Personal
from channel.api.ship_by import ShipBy, ship_by
from channel.api.shipment import Shipment
from channel.api.stock_holds import OrderHold
from channel.api.store import Store
from channel.api.tax import TaxRegistration
from channel.api.totals_difference import TotalsDifference
from channel.api.words import FulfillmentChannel, OrderStatus
from channel.domain.cancelling import UNDER_WAY, BuyerWish, Cancelable
from channel.domain.cancelling import refusal as cancel_refusal
from channel.domain.dispatch import Shippable, refusal
from channel.domain.order import PersonalData
from channel.domain.personal_reading import PersonalPart
from channel.services import addresses, fba_tracking

if TYPE_CHECKING:
    from channel.api.commerce_order import CommerceOrder

TIMELINE_PAGE = 50


@strawberry.type(description="An Amazon order in the channel.")
class Order:
    together: strawberry.Private[OrderSet]
    row: strawberry.Private[Row[Any]]
    id: strawberry.ID = strawberry.field(description="Opaque.")
    order_number: int = strawberry.field(description="Our number for it (F54).")
    amazon_order_number: str = strawberry.field(
        description="Amazon's number, unique per seller account (F41, D19)."
    )
    commerce_order_number: str | None = strawberry.field(
        description="The Commerce order's number, null until there is one (F43)."
    )
    status: OrderStatus = strawberry.field(description="Where it stands (F45, D6).")
    amazon_status: str = strawberry.field(
        description="Amazon's own word (API `fulfillment.fulfillmentStatus`, D8)."
    )
    needs_attention: bool = strawberry.field(description="Whether it waits for a person (D10).")
    total: Money | None = strawberry.field(
        description="Amazon's grand total in the order's own currency; null while Pending (F46)."
    )
    fulfillment_channel: FulfillmentChannel = strawberry.field(description="Who ships (F47).")
    service_level: str | None = strawberry.field(
        description="How fast it must be sent, Amazon's word (API `fulfillmentServiceLevel`)."
    )
    items_ordered: int = strawberry.field(description="Items, not lines.")
    items_unshipped: int = strawberry.field(description="Items not yet shipped (F48).")
    items_shipped: int = strawberry.field(description="Items shipped (F57).")
    reserved: bool = strawberry.field(
        description="Whether its quantity is out of the stock that can be sold (F49, D3)."
    )
    purchase_date: datetime = strawberry.field(description="When it was placed (F50).")
    earliest_ship_date: datetime | None = strawberry.field(description="Not to be sent before.")
    latest_ship_date: datetime | None = strawberry.field(
        description="To be sent by then, or the seller's score suffers (F51)."
    )
    latest_delivery_date: datetime | None = strawberry.field(
        description="Promised to arrive by then."
    )
    last_action_code: str = strawberry.field(description="The last action as a stable word.")
    last_action_at: datetime = strawberry.field(description="When it happened.")
    created_at: datetime = strawberry.field(description="When the channel first stored it.")
    updated_at: datetime = strawberry.field(description="When it last changed here.")
    is_prime: bool = strawberry.field(description="Amazon Prime (F56).")
    is_business: bool = strawberry.field(description="Amazon Business.")
    is_premium: bool = strawberry.field(description="Premium shipping promised.")
    is_replacement: bool = strawberry.field(description="Replaces an earlier order.")
    is_gift: bool = strawberry.field(description="A line of it is a gift.")
    programs: list[str] = strawberry.field(description="Amazon's words (API `programs[]`).")

    def note_reading(self, part: PersonalPart) -> None:
        self.together.context.read.of_order(self.row.id, part)

    @resolved(description="The order at Amazon, for the seller who is signed in there.")
    def seller_central_url(self) -> str:
        base = self.together.stores[self.row.store_id].marketplace.seller_central_url
        return f"{base}/orders-v3/order/{self.amazon_order_number}"

    @resolved(
        description="Where the buyer is refunded at Amazon (V15): there is no call that does it."
    )
    def seller_central_refund_url(self) -> str:
        base = self.together.stores[self.row.store_id].marketplace.seller_central_url
        return f"{base}/gp/orders-v2/refund?orderID={self.amazon_order_number}"

    @resolved(description="The store it was placed in (F42).")
    def store(self) -> Store:
        return self.together.stores[self.row.store_id]

    @resolved(
        description="Where a person opens the Commerce order (F37); null without one, or without "
        "a page for it."
    )
    def commerce_order_url(self) -> str | None:
        number = self.commerce_order_number
        return self.together.context.wiring.commerce.order_url(number) if number else None

    @resolved(
        description="The Commerce order itself; null without one, and with another commerce "
        "backend than the embedded one."
    )
    def commerce_order(
        self,
    ) -> Annotated[CommerceOrder, strawberry.lazy("channel.api.commerce_order")] | None:
        from channel.api.commerce_order import ChannelOrders  # noqa: PLC0415 - mutual
        from channel.api.commerce_order import CommerceOrder as Type  # noqa: PLC0415 - mutual

        view = self.together.commerce_orders.get(self.commerce_order_number or "")
        if view is None:
            return None
        context = self.together.context
        return Type.of(view, context, ChannelOrders.at_hand(context, view.number, self))

    @resolved(
        description="As Amazon gave it (F44). Personal data.", needs=Personal(PersonalPart.NAME)
    )
    def buyer_name(self) -> str | None:
        person = self._person
        return person.buyer_name if person else None

    @resolved(
        description="Usually Amazon's relay address (D9). Personal data.",
        needs=Personal(PersonalPart.EMAIL),
    )
    def buyer_email(self) -> str | None:
        person = self._person
        return person.buyer_email if person else None

    @resolved(description="Whether `buyerEmail` is Amazon's anonymised relay (D9).")
    def buyer_email_is_relay(self) -> bool:
        person = self._person
        return person.email_is_relay if person else False

    @resolved(
        description="The buyer's company. Personal data.", needs=Personal(PersonalPart.COMPANY)
    )
    def buyer_company(self) -> str | None:
        person = self._person
        return person.buyer_company if person else None

    @resolved(
        description="The buyer's own reference. Personal data.",
        needs=Personal(PersonalPart.COMPANY),
    )
    def purchase_order_number(self) -> str | None:
        person = self._person
        return person.purchase_order_number if person else None

    @resolved(
        description="The buyer's tax numbers, for the invoice. Personal data.",
        needs=Personal(PersonalPart.COMPANY),
    )
    def buyer_tax_registrations(self) -> list[TaxRegistration] | None:
        person = self._person
        return [TaxRegistration.of(one) for one in person.tax_registrations] if person else []

    @resolved(
        description="Where it goes: as a person put it right (V17), else Amazon's put in form "
        "(V38). Personal data.",
        needs=Personal(PersonalPart.ADDRESS),
    )
    def shipping_address(self) -> Address | None:
        person = self.together.person_in_form(self.row.id)
        return Address.of(person.address) if person else None

    @resolved(
        description="The address as Amazon sent it. Personal data.",
        needs=Personal(PersonalPart.ADDRESS),
    )
    def amazon_address(self) -> Address | None:
        person = self._person
        return Address.of(person.address) if person else None

    @resolved(description="When a person put the address right (V17); null: nobody did.")
    def address_corrected_at(self) -> datetime | None:
        row = self.together.person_row(self.row.id)
        return row.corrected_at if row else None

    @resolved(description="The name of who put the address right.")
    def address_corrected_by(self) -> str | None:
        row = self.together.person_row(self.row.id)
        return row.corrected_by if row else None

    @resolved(
        description="Whether Amazon has sent another address since a person put it right; the "
        "correction is used all the same.",
        needs=PERSONAL,
    )
    def amazon_address_changed(self) -> bool | None:
        corrected = self.together.correction(self.row.id)
        person = self._person
        if corrected is None or person is None or person.address is None:
            return False
        return corrected.now_differs_from(person.address)

    @resolved(
        description="Why `orderAddressUpdate` would not take another address now, in the reader's "
        "language; null when it would, from somebody allowed to."
    )
    def address_refusal(self) -> str | None:
        why = addresses.refusal(
            channel=self.row.channel,
            status=self.row.status,
            commerce_number=self.commerce_order_number,
            wiped=self.together.wiped_at(self.row.id) is not None,
        )
        values = {"number": self.commerce_order_number or self.amazon_order_number}
        return None if why is None else self.together.context.say(f"error-{why}", values)

    @resolved(
        description="When the personal data was wiped (30 days after delivery); null: it is kept."
    )
    def personal_data_wiped_at(self) -> datetime | None:
        return self.together.wiped_at(self.row.id)

    @resolved(
        description="The stock kept for it until it becomes a Commerce order (D3); null: it never "
        "asked for any."
    )
    def hold(self) -> OrderHold | None:
        return OrderHold.of(self.row, self.together)

    @resolved(description="Why it waits for a person, and what helps (D10).")
    def attention(self) -> Attention | None:
        return Attention.of(self.row, self.together.context)

    @resolved(description="Who asked for its Commerce order (D15); null: nobody.")
    def asked_for_by(self) -> str | None:
        return self.row.asked_for_by  # type: ignore[no-any-return]

    @resolved(description="Who has it left alone; null: nobody.")
    def ignored_by(self) -> str | None:
        return self.row.ignored_by  # type: ignore[no-any-return]

    @resolved(description="The last thing that happened, in the reader's language (F52, F58).")
    def last_action(self) -> str:
        values = self.row.last_action_values
        return self.together.context.say(f"event-{self.last_action_code}", values)

    @resolved(
        description="What happens to it next, or who has to do something, in the reader's language."
    )
    def next_step(self) -> str:
        return next_step_of(self)

    @resolved(description="What rules tagged it with, by the alphabet.")
    def tags(self) -> list[str]:
        return self.together.tags.get(self.row.id, [])

    @resolved(description="Its lines.")
    def items(self) -> list[OrderItem]:
        rows = self.together.items[self.row.id]
        return [OrderItem.of(row, self.row.currency, self.together) for row in rows]

    @resolved(description="What whoever packs it has to know.")
    def packing(self) -> Packing:
        marketplace = self.together.stores[self.row.store_id].marketplace.id
        return Packing(together=self.together, order_id=self.row.id, marketplace_id=marketplace)

    @resolved(description="Its parcels, in the order they were made.")
    def shipments(self) -> list[Shipment]:
        return self.together.shipments[self.row.id]

    @resolved(
        description="Why an order that Amazon has shipped shows no parcel, in the reader's "
        "language: Amazon tells of its own hours later, to accounts that may know. Null otherwise."
    )
    def tracking_note(self) -> str | None:
        shipped = self.row.status in {OrderStatus.SHIPPED.value, OrderStatus.COMPLETED.value}
        by_amazon = self.row.channel == FulfillmentChannel.AMAZON.value
        if not (by_amazon and shipped) or self.shipments():
            return None
        context = self.together.context
        row = self.together.fba_tracking.get(self.row.account_id)
        why = fba_tracking.note(context.wiring.clock.now(), self.row.created_at, row)
        return context.say(f"fba-tracking-{why}")

    @resolved(description="Amazon's own parts of the total, the grand total last (D16).")
    def totals(self) -> list[TotalLine]:
        kept = self.together.bulky[self.row.id].totals
        return total_lines(kept, self.row.total, self.row.currency)

    @resolved(
        description="Why no Commerce order can be made of its amounts, and what is apart (D16); "
        "null when they add up to the cent, or have not been told yet."
    )
    def totals_difference(self) -> TotalsDifference | None:
        kept = self.together.bulky[self.row.id].amounts
        return TotalsDifference.of(kept, self.together.context)

    @resolved(
        description="Of the tax, what Amazon collects and remits itself: the merchant does not "
        "owe it. Null while the amounts are not proven."
    )
    def tax_by_marketplace(self) -> Money | None:
        taxes = [self.together.tax_by_marketplace(row) for row in self.together.items[self.row.id]]
        known = [tax for tax in taxes if tax is not None]
        total = sum(known, Decimal(0)) if known else None
        return Money.maybe(total, self.row.currency)

    @resolved(
        description="Whether `orderShip` would take a parcel for it now, from somebody allowed to."
    )
    def may_ship(self) -> bool:
        return self._refusal is None

    @resolved(
        description="Why it cannot be shipped here, in the reader's language; null when it can."
    )
    def ship_refusal(self) -> str | None:
        if self._refusal is None:
            return None
        message, values = self._refusal
        return self.together.context.say(message, values)

    @resolved(
        description="The time really left to ship it, and what is in its way; null unless the "
        "merchant still owes Amazon a parcel."
    )
    def ship_by(self) -> ShipBy | None:
        return ship_by(self.row, self.together)

    @resolved(description="The newest wish to cancel it at Amazon; null: there was none.")
    def cancellation(self) -> Cancellation | None:
        return self.together.cancellations.get(self.row.id)

    @resolved(
        description="Whether `orderCancel` would take it now, from somebody allowed to (V20, V21)."
    )
    def may_cancel(self) -> bool:
        return self._cancel_refusal is None

    @resolved(
        description="Why it cannot be cancelled here, in the reader's language; null when it can."
    )
    def cancel_refusal(self) -> str | None:
        if self._cancel_refusal is None:
            return None
        values = {"number": self.row.amazon_order_id}
        return self.together.context.say(f"error-cancel-refusal-{self._cancel_refusal}", values)

    @resolved(description="What became of the buyer's request to cancel it.")
    def buyer_wish(self) -> BuyerWish:
        return BuyerWish(self.row.buyer_wish)

    @resolved(description="When the buyer asked, or somebody answered; null: nobody asked.")
    def buyer_wish_at(self) -> datetime | None:
        at: datetime | None = self.row.buyer_wish_at
        return at

    @resolved(description="Why it became a Commerce order, or did not; null: undecided.")
    def decision(self) -> Decision | None:
        kept = self.together.bulky[self.row.id].decision
        created = self.commerce_order_number is not None
        return Decision.of(kept, self.together.context, created=created)

    @resolved(
        description="All that happened to it, the newest first. `first`: 1 to 100, else INVALID."
    )
    def timeline(
        self, first: int | None = TIMELINE_PAGE, after: str | None = None
    ) -> EventConnection:
        window = Window.of(TIMELINE_PAGE if first is None else first, after)
        return self.together.timelines(window.size, window.after)[self.row.id]

    @property
    def _person(self) -> PersonalData | None:
        return self.together.person(self.row.id)

    @property
    def _cancel_refusal(self) -> str | None:
        parcels = self.together.shipments[self.row.id]
        return cancel_refusal(
            Cancelable(
                FulfillmentChannel(self.row.channel),
                OrderStatus(self.row.status),
                len(parcels),
                self.row.cancel_state in UNDER_WAY,
            )
        )

    @property
    def _refusal(self) -> tuple[str, dict[str, object]] | None:
        return shipping_refusal(self.row, self.together.stores[self.row.store_id])

    @classmethod
    def of(cls, row: Row[Any], together: OrderSet) -> Order:
        return cls(
            together=together,
            row=row,
            id=strawberry.ID(ids.encode(ids.Kind.ORDER, row.id)),
            order_number=row.id,
            amazon_order_number=row.amazon_order_id,
            commerce_order_number=row.commerce_number,
            status=OrderStatus(row.status),
            amazon_status=row.amazon_status,
            needs_attention=row.attention is not None,
            total=Money.maybe(row.total, row.currency),
            fulfillment_channel=FulfillmentChannel(row.channel),
            service_level=row.service_level,
            items_ordered=row.items_ordered,
            items_unshipped=row.items_unshipped,
            items_shipped=row.items_shipped,
            reserved=row.reserved,
            purchase_date=row.purchase_date,
            earliest_ship_date=row.earliest_ship,
            latest_ship_date=row.latest_ship,
            latest_delivery_date=row.latest_delivery,
            last_action_code=row.last_action,
            last_action_at=row.last_action_at,
            created_at=row.created_at,
            updated_at=row.updated_at,
            is_prime=row.is_prime,
            is_business=row.is_business,
            is_premium=row.is_premium,
            is_replacement=row.is_replacement,
            is_gift=row.is_gift,
            programs=list(row.programs),
        )


def shipping_refusal(row: Row[Any], store: Store) -> tuple[str, dict[str, object]] | None:
    """The message and its values, None when the order may be shipped here."""
    if not store.active:
        return "error-store-not-active", {"name": store.name}
    facts = Shippable(
        FulfillmentChannel(row.channel),
        OrderStatus(row.status),
        row.commerce_number is not None,
        tuple(row.programs),
        being_canceled=row.cancel_state in UNDER_WAY,
        buyer_wants_cancel=row.buyer_wish == BuyerWish.OPEN,
    )
    why = refusal(facts)
    return None if why is None else (f"refusal-{why}", {"number": row.amazon_order_id})
