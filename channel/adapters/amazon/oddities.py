"""What makes an order one that cannot be taken as it is.

Checked before anything is stored, so that the database never refuses one order of a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from channel.adapters.amazon.money_wire import WireMoney
from channel.adapters.amazon.orders_wire import WireOrder

LONGEST_WORD = 64
MOST_PIECES = 1_000_000
LARGEST_AMOUNT = Decimal(10) ** 12
FINEST_AMOUNT = Decimal("0.0001")


class Odd(ValueError):
    """Names keys, never values: they may be personal."""


def check(wire: WireOrder) -> None:
    """Raises `Odd` with what is wrong."""
    _check_words(wire)
    _check_lines(wire)
    _check_amounts(wire)
    # Orders of other channels (D20) are only counted: nobody asks for their marketplace.
    if not wire.sales_channel.marketplace_id and wire.sales_channel.channel_name != "NON_AMAZON":
        raise Odd("salesChannel.marketplaceId is missing")


def _check_words(wire: WireOrder) -> None:
    if not wire.order_id:
        raise Odd("orderId is empty")
    words = {
        "orderId": wire.order_id,
        "marketplaceId": wire.sales_channel.marketplace_id,
        "channelName": wire.sales_channel.channel_name,
        "fulfillmentStatus": wire.fulfillment.fulfillment_status if wire.fulfillment else None,
    }
    words |= {f"orderItems[{i}]": item.order_item_id for i, item in enumerate(wire.order_items)}
    for key, word in words.items():
        if len(word or "") > LONGEST_WORD:
            raise Odd(f"{key} is longer than {LONGEST_WORD} characters")


def _check_lines(wire: WireOrder) -> None:
    if not wire.order_items:
        raise Odd("orderItems is empty")
    lines = [item.order_item_id for item in wire.order_items]
    if len(set(lines)) < len(lines):
        raise Odd("orderItems has two lines with one orderItemId")
    for item in wire.order_items:
        fulfilled = (item.fulfillment.quantity_fulfilled or 0) if item.fulfillment else 0
        if not 0 <= item.quantity_ordered <= MOST_PIECES:
            raise Odd("quantityOrdered is not a possible number")
        if fulfilled < 0:
            raise Odd("quantityFulfilled is not a possible number")


def _check_amounts(wire: WireOrder) -> None:
    amounts = list(_amounts(wire))
    currencies = sorted({money.currency_code for money in amounts})
    if len(currencies) > 1:
        raise Odd(f"amounts are in several currencies: {', '.join(currencies)}")
    if any(len(code) != 3 for code in currencies):
        raise Odd("currencyCode is not a currency")
    for amount in (money.amount for money in amounts):
        if not amount.is_finite() or abs(amount) > LARGEST_AMOUNT:
            raise Odd("an amount is not a possible number")
        if amount % FINEST_AMOUNT:
            raise Odd("an amount has more than four decimals")


def _amounts(wire: WireOrder) -> Iterator[WireMoney]:
    totals = [wire.proceeds.grand_total if wire.proceeds else None]
    breakdowns = list(wire.proceeds.breakdowns or ()) if wire.proceeds else []
    for item in wire.order_items:
        totals.append(item.product.price.unit_price if item.product.price else None)
        if item.proceeds:
            totals.append(item.proceeds.proceeds_total)
            breakdowns += item.proceeds.breakdowns or ()
    details = chain.from_iterable(part.detailed_breakdowns or () for part in breakdowns)
    values = (detail.value for detail in details)
    subtotals = (part.subtotal for part in breakdowns)
    return (money for money in chain(totals, subtotals, values) if money is not None)
