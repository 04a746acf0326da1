"""Refunds in the embedded commerce system: recorded once, stock back once, told (V15)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import pytest

from channel.domain.refund import LineRefund, RefundReason
from channel.errors import Conflict, Invalid, Rejected
from channel.ports.commerce import ChangeKind, Component, PlacedOrder, RecordedRefund
from tests.ports.conftest import SqlShop
from tests.ports.shop import MUGS, MUGS_AND_BOWL, Wanted, parcel


@dataclass(frozen=True)
class Wish:
    lines: tuple[LineRefund, ...]
    key: str = "K1"
    reason: RefundReason = RefundReason.CUSTOMER_RETURN
    currency: str = "SEK"


def refund(*lines: LineRefund, **other: Any) -> Wish:
    return Wish(lines, **other)


def give_back(shop: SqlShop, number: str, wish: Wish) -> str:
    return shop.commerce.refund(number, by="olle", **vars(wish))


def of(line: str, amount: str = "0", returned: int = 0) -> LineRefund:
    return LineRefund(line, Decimal(amount), returned=returned)


def available(shop: SqlShop, sku: str) -> int:
    return shop.commerce.products([sku])[sku].available


@contextmanager
def invalid(field: str) -> Iterator[None]:
    with pytest.raises(Invalid) as caught:
        yield
    assert ".".join(caught.value.field or ()) == field


@pytest.fixture
def shipped(shop: SqlShop) -> PlacedOrder:
    """Two mugs and a bowl for thirty crowns, of three and three; all have left."""
    shop.sells("MUG", 3)
    shop.sells("BOWL", 3)
    placed = shop.commerce.place_order(MUGS_AND_BOWL.order())
    shop.commerce.ship(placed.number, [parcel()])
    return placed


def test_it_is_kept_with_its_lines_and_shown(shop: SqlShop, shipped: PlacedOrder) -> None:
    give_back(shop, shipped.number, refund(of("L1", "7.50", returned=1), of("L2", "10")))
    order = shop.commerce.order(shipped.number)
    assert order is not None
    (kept,) = order.refunds
    assert (kept.number, kept.by, str(kept.amount)) == (f"{shipped.number}-R1", "olle", "17.50 SEK")
    assert [(one.sku, str(one.amount), one.returned) for one in kept.lines] == [
        ("MUG", "7.50 SEK", 1),
        ("BOWL", "10.00 SEK", 0),
    ]
    mug, bowl = order.items
    assert (str(mug.goods_left), mug.returnable) == ("12.50 SEK", 1)
    assert (str(bowl.goods_left), bowl.returnable) == ("0.00 SEK", 1)
    assert (available(shop, "MUG"), available(shop, "BOWL")) == (2, 2)


def test_the_same_again_is_recorded_once(shop: SqlShop, shipped: PlacedOrder) -> None:
    wish = refund(of("L1", "5", returned=1))
    assert give_back(shop, shipped.number, wish) == give_back(shop, shipped.number, wish)
    order = shop.commerce.order(shipped.number)
    assert order is not None
    assert len(order.refunds) == 1
    assert available(shop, "MUG") == 2


def test_what_was_given_back_is_not_given_again(shop: SqlShop, shipped: PlacedOrder) -> None:
    give_back(shop, shipped.number, refund(of("L1", "15", returned=2)))
    with invalid("lines.0.amount"):
        give_back(shop, shipped.number, refund(of("L1", "5.01"), key="K2"))
    with invalid("lines.1.returned"):
        give_back(shop, shipped.number, refund(of("L2"), of("L1", returned=1), key="K2"))
    assert available(shop, "MUG") == 3


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        (refund(), "lines"),
        (refund(of("L1")), "lines"),
        (refund(of("L9", "1")), "lines.0.lineReference"),
        (refund(of("L1", "1"), of("L1", "1")), "lines.1.lineReference"),
        (refund(of("L1", "1"), currency="EUR"), "currencyCode"),
        (refund(of("L1", "1"), key=""), "key"),
        (refund(of("L1", "1"), key="K" * 65), "key"),
        (refund(of("L1", "1"), reason=RefundReason.ORDER_CANCELED), "reason"),
    ],
)
def test_what_cannot_be_leaves_nothing(
    shop: SqlShop, shipped: PlacedOrder, wish: Wish, field: str
) -> None:
    cursor = shop.commerce.changes(None).cursor
    with invalid(field):
        give_back(shop, shipped.number, wish)
    assert shop.commerce.changes(cursor).changes == ()


def test_what_has_not_left_is_cancelled_not_refunded(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    placed = shop.commerce.place_order(MUGS.order())
    with pytest.raises(Conflict):
        give_back(shop, placed.number, refund(of("L1", "1")))
    with pytest.raises(Rejected):
        give_back(shop, "424242", refund(of("L1", "1")))


def test_amazons_own_stock_does_not_come_back_to_us(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    placed = shop.commerce.place_order(MUGS.order(complete=True, reserve_stock=False))
    with invalid("lines.0.returned"):
        give_back(shop, placed.number, refund(of("L1", "5", returned=1)))
    give_back(shop, placed.number, refund(of("L1", "5")))
    assert available(shop, "MUG") == 5


def test_a_kit_comes_back_as_what_it_is_made_of(shop: SqlShop) -> None:
    shop.sells("MUG", 10)
    shop.sells("BOWL", 10)
    kit = (Component("MUG", 2), Component("BOWL", 1))
    placed = shop.commerce.place_order(Wanted({"L1": ("SET", 3)}, kit).order())
    shop.commerce.ship(placed.number, [parcel()])
    give_back(shop, placed.number, refund(of("L1", "20", returned=2)))
    assert (available(shop, "MUG"), available(shop, "BOWL")) == (8, 9)


def test_the_feed_tells_of_it_and_of_what_can_be_sold_again(
    shop: SqlShop, shipped: PlacedOrder
) -> None:
    cursor = shop.commerce.changes(None).cursor
    give_back(shop, shipped.number, refund(of("L1", "20", returned=2)))
    told = shop.commerce.changes(cursor).changes
    assert [change.sku for change in told if change.sku] == ["MUG"]
    (change,) = [one for one in told if one.kind is ChangeKind.REFUND_CREATED]
    assert change.refund == RecordedRefund(f"{shipped.number}-R1", Decimal(20), "SEK", 2)
    assert (change.reference, change.number) == ("111-0000001-0000001", shipped.number)


def test_a_canceled_orders_invoice_is_credited_once(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    wanted = replace(MUGS.order(), tip=Decimal(2), grand_total=Decimal(22))
    placed = shop.commerce.place_order(wanted)
    for _ in range(2):
        shop.commerce.cancel(placed.number, "BuyerCanceled")
    order = shop.commerce.order(placed.number)
    assert order is not None
    (credit,) = order.refunds
    assert (credit.reason, str(credit.amount)) == (RefundReason.ORDER_CANCELED, "22.00 SEK")
    assert available(shop, "MUG") == 5


def test_of_an_order_canceled_half_way_the_rest_is_credited(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    placed = shop.commerce.place_order(Wanted({"L1": ("MUG", 3)}).order())
    shop.commerce.ship(placed.number, [parcel(L1=1)])
    give_back(shop, placed.number, refund(of("L1", "25")))
    shop.commerce.cancel(placed.number, "BuyerCanceled")
    order = shop.commerce.order(placed.number)
    assert order is not None
    assert [str(one.amount) for one in order.refunds] == ["25.00 SEK", "5.00 SEK"]


def test_without_an_invoice_there_is_nothing_to_credit(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    placed = shop.commerce.place_order(MUGS.order(invoice=False))
    shop.commerce.cancel(placed.number, "BuyerCanceled")
    order = shop.commerce.order(placed.number)
    assert order is not None
    assert order.refunds == ()
