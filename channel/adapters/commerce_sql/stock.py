"""Stock: on hand, reserved, and the movements that both are the sums of.

Whoever changes a product's numbers holds its row, and takes the rows in the order of their SKUs,
so that two workers neither oversell nor wait for each other in a circle. The order of all locks:
an order, its products by SKU, its store, the feed. Rows are locked for an update that leaves their
key alone (`key_share`): an order line of somebody else may refer to them meanwhile, which on
PostgreSQL is a lock too, and one taken out of that order.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

from sqlalchemy import select

from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.adapters.commerce_sql.work import Work
from channel.models.commerce_order import CommerceOrderLine
from channel.models.commerce_product import CommerceProduct, CommerceStockMovement


class Movement(StrEnum):
    """HOLD keeps for an order to come, RESERVE promises to one, SHIP hands over what was promised,
    RELEASE takes either back, ADJUST says that the count on hand was another."""

    HOLD = "hold"
    RESERVE = "reserve"
    SHIP = "ship"
    RELEASE = "release"
    ADJUST = "adjust"


def find(work: Work, skus: Collection[str], *, lock: bool) -> Mapping[str, CommerceProduct]:
    """The products by SKU, unknown ones left out; `lock` before any movement."""
    statement = (
        select(CommerceProduct)
        .where(CommerceProduct.sku.in_(set(skus)))
        .order_by(CommerceProduct.sku)
        .execution_options(populate_existing=lock)
    )
    rows = work.session.scalars(statement.with_for_update(key_share=True) if lock else statement)
    return {product.sku: product for product in rows}


def reserve(work: Work, line: CommerceOrderLine, product: CommerceProduct) -> None:
    """Promise the line what it ordered. `Rejected` "out_of_stock"; an unmanaged product is free."""
    if not product.manage_stock or not line.quantity:
        return
    if product.available < line.quantity:
        raise rejected(Refusal.OUT_OF_STOCK, product.sku)
    move(work, product, Movement.RESERVE, reserved=line.quantity, line=line)
    line.quantity_reserved = line.quantity


def ship(work: Work, quantities: Mapping[CommerceOrderLine, int]) -> None:
    """Turn what the lines hold into a deduction; a line that holds nothing costs no stock.

    Goods that left the house were in it: where the merchant had counted fewer, the count is put
    right first, so that the number on hand never falls below zero.
    """
    for line, product in _held(work, quantities):
        taken = min(quantities[line], line.quantity_reserved)
        missing = max(0, taken - product.quantity)
        if missing:
            move(work, product, Movement.ADJUST, on_hand=missing, line=line)
        move(work, product, Movement.SHIP, on_hand=-taken, reserved=-taken, line=line)
        line.quantity_reserved -= taken


def release(work: Work, lines: Sequence[CommerceOrderLine]) -> None:
    """Give back what the lines still hold, and tell the feed that it can be sold again."""
    for line, product in _held(work, lines):
        move(work, product, Movement.RELEASE, reserved=-line.quantity_reserved, line=line)
        line.quantity_reserved = 0
        work.product_changed(product.sku)


def adjust(work: Work, product: CommerceProduct, quantity: int) -> None:
    """So many are on hand, says the merchant."""
    if quantity != product.quantity:
        move(work, product, Movement.ADJUST, on_hand=quantity - product.quantity)


def _held(
    work: Work, lines: Collection[CommerceOrderLine]
) -> list[tuple[CommerceOrderLine, CommerceProduct]]:
    holding = [line for line in lines if line.quantity_reserved]
    work.session.flush()
    products = find(work, [line.sku for line in holding], lock=True) if holding else {}
    return [(line, products[line.sku]) for line in holding]


def move(
    work: Work,
    product: CommerceProduct,
    kind: Movement,
    *,
    on_hand: int = 0,
    reserved: int = 0,
    line: CommerceOrderLine | None = None,
) -> None:
    product.quantity += on_hand
    product.reserved += reserved
    product.updated_at = work.at
    work.session.add(
        CommerceStockMovement(
            product_id=product.id,
            line_id=line.id if line else None,
            kind=kind,
            on_hand=on_hand,
            reserved=reserved,
            at=work.at,
        )
    )
