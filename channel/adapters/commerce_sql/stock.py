"""Stock: on hand, reserved, and the movements that both are the sums of.

Whoever changes a product's numbers holds its row, and takes the rows in the order of their SKUs,
so that two workers neither oversell nor wait for each other in a circle. The order of all locks:
a reference, its order, its products by SKU, a customer, a store, the feed. Rows are locked for an
update that leaves their key alone (`key_share`): an order line of somebody else may refer to them
meanwhile, which on PostgreSQL is a lock too, and one taken out of that order.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.adapters.commerce_sql.work import Work
from channel.models.commerce_order import CommerceLineStock, CommerceOrderLine
from channel.models.commerce_product import CommerceProduct, CommerceStockMovement


class Movement(StrEnum):
    """HOLD keeps for an order to come, RESERVE promises to one, SHIP hands over what was promised,
    RELEASE takes either back, RETURN puts on the shelf again what had left, ADJUST says that the
    count on hand was another."""

    HOLD = "hold"
    RESERVE = "reserve"
    SHIP = "ship"
    RELEASE = "release"
    RETURN = "return"
    ADJUST = "adjust"


def find(work: Work, skus: Collection[str], *, lock: bool) -> Mapping[str, CommerceProduct]:
    """The products by SKU, unknown ones left out; `lock` before any movement."""
    wanted = select(CommerceProduct).where(CommerceProduct.sku.in_(set(skus)))
    rows = _locked(work, wanted) if lock else work.session.scalars(wanted)
    return {product.sku: product for product in rows}


def reserve(work: Work, line: CommerceOrderLine, *, backorder: bool = False) -> None:
    """Promise the line all that it is made of, from products that are locked.

    `Rejected` "out_of_stock"; a product whose stock is not managed is free, and with `backorder`
    one that is short is promised all the same.
    """
    for part in line.stock:
        wanted = part.per_unit * line.quantity
        if not part.product.manage_stock or not wanted:
            continue
        if part.product.available < wanted and not backorder:
            raise rejected(Refusal.OUT_OF_STOCK, part.product.sku)
        move(work, part.product, Movement.RESERVE, reserved=wanted, line_id=line.id)
        part.reserved = wanted


def ship(work: Work, quantities: Mapping[CommerceOrderLine, int]) -> None:
    """Turn what the lines hold into a deduction; a line that holds nothing costs no stock.

    Goods that left the house were in it: where the merchant had counted fewer, the count is put
    right first, so that the number on hand never falls below zero.
    """
    units = {line.id: quantity for line, quantity in quantities.items()}
    for part, product in _held(work, quantities):
        taken = min(part.per_unit * units[part.line_id], part.reserved)
        missing = max(0, taken - product.quantity)
        if missing:
            move(work, product, Movement.ADJUST, on_hand=missing, line_id=part.line_id)
        move(work, product, Movement.SHIP, on_hand=-taken, reserved=-taken, line_id=part.line_id)
        part.reserved -= taken


def release(work: Work, lines: Sequence[CommerceOrderLine]) -> None:
    """Give back what the lines still hold, and tell the feed that it can be sold again."""
    for part, product in _held(work, lines):
        move(work, product, Movement.RELEASE, reserved=-part.reserved, line_id=part.line_id)
        part.reserved = 0
        work.product_changed(product.sku)


def taken(session: Session, line_ids: Collection[int]) -> Mapping[tuple[int, int], int]:
    """What lines have cost so far and not got back, by line and product."""
    moved = CommerceStockMovement
    rows = session.execute(
        select(moved.line_id, moved.product_id, -func.sum(moved.on_hand))
        .where(moved.line_id.in_(line_ids), moved.kind.in_([Movement.SHIP, Movement.RETURN]))
        .group_by(moved.line_id, moved.product_id)
    )
    return {(line, product): int(quantity) for line, product, quantity in rows if line}


def put_back(work: Work, quantities: Mapping[CommerceOrderLine, int]) -> None:
    """So many items of each line came back: what they had cost is on the shelf again."""
    cost = taken(work.session, [line.id for line in quantities])
    rows = _locked(
        work, select(CommerceProduct).where(CommerceProduct.id.in_({key[1] for key in cost}))
    )
    products = {product.id: product for product in rows}
    for line, quantity in quantities.items():
        for part in line.stock:
            back = min(part.per_unit * quantity, cost.get((line.id, part.product_id), 0))
            if back > 0:
                product = products[part.product_id]
                move(work, product, Movement.RETURN, on_hand=back, line_id=line.id)
                work.product_changed(product.sku)


def adjust(work: Work, product: CommerceProduct, quantity: int) -> None:
    """So many are on hand, says the merchant."""
    if quantity != product.quantity:
        move(work, product, Movement.ADJUST, on_hand=quantity - product.quantity)


def _held(
    work: Work, lines: Collection[CommerceOrderLine]
) -> list[tuple[CommerceLineStock, CommerceProduct]]:
    parts = [part for line in lines for part in line.stock if part.reserved]
    work.session.flush()
    wanted = {part.product_id for part in parts}
    rows = _locked(work, select(CommerceProduct).where(CommerceProduct.id.in_(wanted)))
    products = {product.id: product for product in rows}
    return [(part, products[part.product_id]) for part in parts]


def _locked(work: Work, wanted: Select[CommerceProduct]) -> Sequence[CommerceProduct]:
    return work.session.scalars(
        wanted.order_by(CommerceProduct.sku)
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    ).all()


def move(
    work: Work,
    product: CommerceProduct,
    kind: Movement,
    *,
    on_hand: int = 0,
    reserved: int = 0,
    line_id: int | None = None,
) -> None:
    product.quantity += on_hand
    product.reserved += reserved
    product.updated_at = work.at
    work.session.add(
        CommerceStockMovement(
            product_id=product.id,
            line_id=line_id,
            kind=kind,
            on_hand=on_hand,
            reserved=reserved,
            at=work.at,
        )
    )
