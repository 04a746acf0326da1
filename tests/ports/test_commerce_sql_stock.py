"""Stock adds up, whatever is placed, shipped, canceled, completed and counted, in any order."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from channel.models.commerce_hold import CommerceHold
from channel.models.commerce_order import CommerceLineStock, CommerceOrder, CommerceOrderLine
from channel.models.commerce_product import CommerceProduct, CommerceStockMovement
from channel.models.commerce_shipment import CommerceShipmentLine
from channel.ports.commerce import CommerceState
from tests.ports.conftest import SqlShop
from tests.ports.merchant import Merchant, acts
from tests.ports.shop import MUGS, Wanted, parcel

anything = settings(
    max_examples=50,
    # The examples share a database; a merchant's rows are its own.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@anything
@given(doings=st.lists(acts, max_size=20))
def test_stock_adds_up_after_every_act(shop: SqlShop, doings: list[tuple[str, object]]) -> None:
    merchant = Merchant(shop)
    for act, *what in doings:
        before = merchant.products()
        merchant.does(act, *what)
        for sku, product in merchant.products().items():
            assert product.quantity >= 0
            assert (product.quantity, product.reserved) == moved(shop, product)
            assert product.reserved == held(shop, product)
            if act not in {"count", "place_backorder"}:
                assert product.available >= min(before[sku].available, 0)


@anything
@given(doings=st.lists(acts, max_size=20))
def test_what_a_line_reserved_is_shipped_released_or_still_held(
    shop: SqlShop, doings: list[tuple[str, object]]
) -> None:
    merchant = Merchant(shop)
    for act, *what in doings:
        merchant.does(act, *what)
    for order, line in lines_of(shop, merchant):
        reserved = sum(part.reserved for _, part in parts_of(shop, line))
        assert reserved == moved_by(shop, line)
        for _, part in parts_of(shop, line):
            assert part.reserved <= part.per_unit * (line.quantity - line.quantity_shipped)
        assert in_parcels(shop, line) <= line.quantity_shipped
        if order.state in {"COMPLETE", "CANCELED"}:
            assert reserved == 0
        if order.state == "COMPLETE":
            assert line.quantity_shipped == line.quantity


@anything
@given(doings=st.lists(acts, max_size=20))
def test_no_reference_holds_and_has_an_order(
    shop: SqlShop, doings: list[tuple[str, object]]
) -> None:
    merchant = Merchant(shop)
    for act, *what in doings:
        merchant.does(act, *what)
        holding = set(shop.commerce.holds("A-DEMO"))
        assert not holding & {merchant.prefix + name for name in merchant.numbers}


@anything
@given(doings=st.lists(acts, max_size=20))
def test_a_reference_is_one_order(shop: SqlShop, doings: list[tuple[str, object]]) -> None:
    merchant = Merchant(shop)
    for act, *what in doings:
        merchant.does(act, *what)
    mine = CommerceOrder.reference.startswith(merchant.prefix)
    references = shop.rows(select(CommerceOrder.reference).where(mine))
    assert sorted(references) == sorted(merchant.prefix + name for name in merchant.numbers)


@anything
@given(doings=st.lists(acts, max_size=20))
def test_no_more_is_given_back_than_was_paid_and_had_left(
    shop: SqlShop, doings: list[tuple[str, object]]
) -> None:
    merchant = Merchant(shop)
    for act, *what in doings:
        merchant.does(act, *what)
    for order in shop.commerce.orders(list(merchant.numbers.values())).values():
        given = sum((one.amount.amount for one in order.refunds), Decimal(0))
        assert 0 <= given <= order.totals.grand_total.amount
        if order.state is CommerceState.CANCELED:
            kept = sum(item.quantity_shipped for item in order.items)
            assert kept or given == order.totals.grand_total.amount
    for _, line in lines_of(shop, merchant):
        for product, part in parts_of(shop, line):
            shipped = -cost(shop, line, product, "ship")
            assert shipped <= part.per_unit * line.quantity_shipped
            assert 0 <= cost(shop, line, product, "return") <= shipped


def test_goods_that_were_counted_too_low_are_shipped_all_the_same(shop: SqlShop) -> None:
    shop.sells("MUG", 3)
    number = shop.commerce.place_order(MUGS.order()).number
    shop.sells("MUG", 1)
    assert shop.commerce.products(["MUG"])["MUG"].available == -1
    shop.commerce.ship(number, [parcel()])
    (mug,) = shop.rows(select(CommerceProduct))
    assert (mug.quantity, mug.reserved) == (0, 0)


def test_an_order_from_before_its_stock_was_managed_costs_none(shop: SqlShop) -> None:
    shop.sells("MUG", 0, managed=False)
    number = shop.commerce.place_order(MUGS.order()).number
    shop.sells("MUG", 5, managed=True)
    shop.commerce.ship(number, [parcel()])
    assert shop.commerce.products(["MUG"])["MUG"].available == 5


def test_every_movement_is_kept(shop: SqlShop) -> None:
    shop.sells("MUG", 5)
    number = shop.commerce.place_order(Wanted({"L1": ("MUG", 3)}).order()).number
    shop.commerce.ship(number, [parcel(L1=1)])
    shop.commerce.cancel(number, "BuyerCanceled")
    kept = select(
        CommerceStockMovement.kind, CommerceStockMovement.on_hand, CommerceStockMovement.reserved
    ).order_by(CommerceStockMovement.id)
    assert shop.rows(kept) == [
        ("adjust", 5, 0),
        ("reserve", 0, 3),
        ("ship", -1, -1),
        ("release", 0, -2),
    ]


def moved(shop: SqlShop, product: CommerceProduct) -> tuple[int, int]:
    sums = (func.sum(CommerceStockMovement.on_hand), func.sum(CommerceStockMovement.reserved))
    movements = select(*sums).where(CommerceStockMovement.product_id == product.id)
    ((on_hand, reserved),) = shop.rows(movements)
    return on_hand or 0, reserved or 0


def moved_by(shop: SqlShop, line: CommerceOrderLine) -> int:
    total = func.coalesce(func.sum(CommerceStockMovement.reserved), 0)
    (reserved,) = shop.rows(select(total).where(CommerceStockMovement.line_id == line.id))
    return int(reserved)


def cost(shop: SqlShop, line: CommerceOrderLine, product: CommerceProduct, kind: str) -> int:
    """What a line's movements of one kind did to the number on hand."""
    moved = CommerceStockMovement
    mine = (moved.line_id == line.id, moved.product_id == product.id, moved.kind == kind)
    (on_hand,) = shop.rows(select(func.coalesce(func.sum(moved.on_hand), 0)).where(*mine))
    return int(on_hand)


def held(shop: SqlShop, product: CommerceProduct) -> int:
    """By the lines of orders, and for orders to come."""
    by_lines = func.coalesce(func.sum(CommerceLineStock.reserved), 0)
    by_holds = func.coalesce(func.sum(CommerceHold.quantity), 0)
    (lines,) = shop.rows(select(by_lines).where(CommerceLineStock.product_id == product.id))
    (holds,) = shop.rows(select(by_holds).where(CommerceHold.product_id == product.id))
    return int(lines) + int(holds)


def parts_of(
    shop: SqlShop, line: CommerceOrderLine
) -> list[tuple[CommerceProduct, CommerceLineStock]]:
    mine = CommerceLineStock.line_id == line.id
    return shop.rows(select(CommerceProduct, CommerceLineStock).join(CommerceProduct).where(mine))


def in_parcels(shop: SqlShop, line: CommerceOrderLine) -> int:
    total = func.coalesce(func.sum(CommerceShipmentLine.quantity), 0)
    (quantity,) = shop.rows(select(total).where(CommerceShipmentLine.line_id == line.id))
    return int(quantity)


def lines_of(shop: SqlShop, merchant: Merchant) -> list[tuple[CommerceOrder, CommerceOrderLine]]:
    mine = CommerceOrder.reference.startswith(merchant.prefix)
    return shop.rows(select(CommerceOrder, CommerceOrderLine).join(CommerceOrder.lines).where(mine))
