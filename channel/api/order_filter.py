"""The filters of the Orders tab, as conditions over all its pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

import strawberry
from sqlalchemy import exists, func, or_, select

from channel.api import ids
from channel.api.attention_subject import attention_subject
from channel.api.context import Context
from channel.api.keyset import LARGEST_PAGE
from channel.api.order_search import Condition, anywhere, few, of_buyer, part_of
from channel.api.words import FulfillmentChannel, OrderStatus
from channel.domain.identity import Role
from channel.domain.status import HIDDEN_UNLESS_ASKED
from channel.errors import Invalid
from channel.models.base import Amount
from channel.models.order import Order, OrderItem, OrderTag

_STEP = Decimal(1) / Amount.SCALE


@strawberry.input(
    description="Every condition that is given must hold; null asks nothing. Pending orders, "
    "PENDING_AVAILABILITY among them, are left out unless `statuses` names them (F7, D1)."
)
class OrderFilter:
    ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="Exactly these, at most 100. Error INVALID for an unknown id."
    )
    store_ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="In any of these stores. Error INVALID for an unknown id."
    )
    statuses: list[OrderStatus] | None = strawberry.field(
        default=None, description="In any of these statuses (F45)."
    )
    fulfillment_channel: FulfillmentChannel | None = strawberry.field(
        default=None, description="Who ships (F47)."
    )
    purchased_from: datetime | None = strawberry.field(
        default=None, description="Placed at this moment or later (F50)."
    )
    purchased_to: datetime | None = strawberry.field(
        default=None, description="Placed before this moment (F50)."
    )
    total_from: Decimal | None = strawberry.field(
        default=None, description="The bare number of the total at least, in any currency (D13)."
    )
    total_to: Decimal | None = strawberry.field(
        default=None, description="The bare number of the total at most, in any currency (D13)."
    )
    amazon_order_number: str | None = strawberry.field(
        default=None, description="Any part of Amazon's number (F41)."
    )
    commerce_order_number: str | None = strawberry.field(
        default=None, description="Any part of the Commerce number (F43)."
    )
    buyer_name: str | None = strawberry.field(
        default=None,
        description="All of these words, or beginnings of words, of the buyer's or recipient's "
        "name; case and accents do not count (F44, D13). Needs OPERATOR, error FORBIDDEN.",
    )
    text: str | None = strawberry.field(
        default=None,
        description="Each word is part of either order number, a SKU, a title or a tracking "
        "number, in any case; for OPERATOR and above also a beginning of a word of the buyer's "
        "name. Parts are looked for in the newest 100,000 orders, whole numbers, SKUs and tracking "
        "numbers in all. Error INVALID beyond 10 words or 200 characters.",
    )
    currency: str | None = strawberry.field(default=None, description="ISO 4217, of the total.")
    sku: str | None = strawberry.field(
        default=None, description="A line has exactly this SKU, in any case."
    )
    reserved: bool | None = strawberry.field(
        default=None, description="Whether it keeps stock from being sold (F49, D3)."
    )
    items_unshipped_min: int | None = strawberry.field(
        default=None, description="At least so many items unshipped (F48)."
    )
    items_shipped_min: int | None = strawberry.field(
        default=None, description="At least so many items shipped (F57)."
    )
    order_number: int | None = strawberry.field(
        default=None, description="Our number for it, exactly (F54)."
    )
    last_action_code: str | None = strawberry.field(
        default=None, description="The code of the last action, exactly (F52)."
    )
    updated_from: datetime | None = strawberry.field(
        default=None, description="Changed here at this moment or later."
    )
    updated_to: datetime | None = strawberry.field(
        default=None, description="Changed here for the last time before this moment."
    )
    needs_attention: bool | None = strawberry.field(
        default=None, description="Whether it waits for a person (D10)."
    )
    tag: str | None = strawberry.field(
        default=None, description="A rule tagged it with this, in any case."
    )
    attention: str | None = strawberry.field(
        default=None, description="It waits for this reason, exactly (`Attention.code`)."
    )
    attention_subject: str | None = strawberry.field(
        default=None, description="It waits for exactly this (`BlockedGroup.subject`)."
    )
    prime: bool | None = strawberry.field(default=None, description="Whether it is Prime (F56).")
    latest_ship_before: datetime | None = strawberry.field(
        default=None, description="To be shipped before this moment (F51); without a date: never."
    )


def conditions(wish: OrderFilter, context: Context) -> list[Condition]:
    """Raises `Invalid` (an id) and `Forbidden` (a buyer's name, for a viewer)."""
    return [
        *_which(wish),
        *_waiting(wish),
        *_numbers(wish),
        *_amounts(wish),
        *_moments(wish),
        *_searches(wish, context),
    ]


def _which(wish: OrderFilter) -> Iterator[Condition]:
    if wish.statuses is None:
        yield Order.status.not_in([status.value for status in HIDDEN_UNLESS_ASKED])
    else:
        yield Order.status.in_([status.value for status in wish.statuses])
    if wish.ids is not None:
        if len(wish.ids) > LARGEST_PAGE:
            raise Invalid("filter.ids", "page-size", {"most": LARGEST_PAGE})
        yield Order.id.in_([ids.require(ids.Kind.ORDER, i, "filter.ids") for i in wish.ids])
    if wish.store_ids is not None:
        stores = [ids.require(ids.Kind.STORE, i, "filter.storeIds") for i in wish.store_ids]
        yield Order.store_id.in_(stores)
    if wish.fulfillment_channel is not None:
        yield Order.channel == wish.fulfillment_channel.value
    for flag, column in ((wish.reserved, Order.reserved), (wish.prime, Order.is_prime)):
        if flag is not None:
            yield column.is_(flag)
    if wish.tag:
        yield Order.id.in_(
            select(OrderTag.order_id).where(
                or_(OrderTag.tag == wish.tag, func.lower(OrderTag.tag) == wish.tag.lower())
            )
        )
    if wish.last_action_code is not None:
        yield Order.last_action == wish.last_action_code


def _waiting(wish: OrderFilter) -> Iterator[Condition]:
    if wish.needs_attention is not None:
        waits = Order.attention.is_not(None)
        yield waits if wish.needs_attention else ~waits
    if wish.attention is not None:
        yield Order.attention == wish.attention
    if wish.attention_subject is not None:
        yield attention_subject() == wish.attention_subject


def _numbers(wish: OrderFilter) -> Iterator[Condition]:
    if wish.order_number is not None:
        yield Order.id == wish.order_number
    if wish.items_unshipped_min is not None:
        yield Order.items_unshipped >= wish.items_unshipped_min
    if wish.items_shipped_min is not None:
        yield Order.items_shipped >= wish.items_shipped_min
    if wish.amazon_order_number:
        yield part_of(Order.amazon_order_id, wish.amazon_order_number)
    if wish.commerce_order_number:
        yield part_of(Order.commerce_number, wish.commerce_order_number)


def _amounts(wish: OrderFilter) -> Iterator[Condition]:
    # Finer than anything that is stored: the next storable amount asks the same.
    if wish.total_from is not None:
        yield Order.total >= wish.total_from.quantize(_STEP, ROUND_CEILING)
    if wish.total_to is not None:
        yield Order.total <= wish.total_to.quantize(_STEP, ROUND_FLOOR)
    if wish.currency:
        yield Order.currency == wish.currency.upper()


def _moments(wish: OrderFilter) -> Iterator[Condition]:
    if wish.purchased_from is not None:
        yield Order.purchase_date >= wish.purchased_from
    if wish.purchased_to is not None:
        yield Order.purchase_date < wish.purchased_to
    if wish.updated_from is not None:
        yield Order.updated_at >= wish.updated_from
    if wish.updated_to is not None:
        yield Order.updated_at < wish.updated_to
    if wish.latest_ship_before is not None:
        yield Order.latest_ship < wish.latest_ship_before


def _searches(wish: OrderFilter, context: Context) -> Iterator[Condition]:
    if wish.sku:
        same = func.lower(OrderItem.sku) == wish.sku.lower()
        yield exists().where(OrderItem.order_id == Order.id, or_(OrderItem.sku == wish.sku, same))
    if wish.buyer_name is not None:
        context.require(Role.OPERATOR)
        if few(wish.buyer_name, "filter.buyerName"):
            yield of_buyer(wish.buyer_name, context)
    for word in few(wish.text or "", "filter.text"):
        yield anywhere(word, context)
