"""Stock kept for orders that are still to come (D3): part of what is reserved, in nobody's order.

A reference is dealt with by one worker at a time, so that it never holds and has an order too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from channel.adapters.commerce_sql import stock
from channel.adapters.commerce_sql.refusals import Refusal, rejected
from channel.adapters.commerce_sql.stock import Movement
from channel.adapters.commerce_sql.work import Work
from channel.models.commerce_hold import CommerceHold
from channel.models.commerce_order import CommerceOrder
from channel.models.commerce_product import CommerceProduct
from channel.ports.commerce import StockFigures


def hold(
    work: Work, source: str, reference: str, quantities: Mapping[str, int]
) -> Mapping[str, int]:
    """All or nothing, once; an order that is there needs no hold any more."""
    work.alone("order", source, reference)
    products = stock.find(work, quantities, lock=True)
    if not (_of(work.session, source, reference) or _has_order(work, source, reference)):
        _take(work, source, reference, quantities, products)
        work.session.flush()
    held = work.session.execute(_quantities(source, reference))
    return {row.sku: row.quantity for row in held}


def _take(
    work: Work,
    source: str,
    reference: str,
    quantities: Mapping[str, int],
    products: Mapping[str, CommerceProduct],
) -> None:
    for sku in sorted(quantities):
        if sku not in products:
            raise rejected(Refusal.UNKNOWN_SKU, sku)
        product = products[sku]
        if not product.manage_stock or quantities[sku] < 1:
            continue
        if product.available < quantities[sku]:
            raise rejected(Refusal.OUT_OF_STOCK, sku)
        stock.move(work, product, Movement.HOLD, reserved=quantities[sku])
        work.session.add(
            CommerceHold(
                source=source,
                reference=reference,
                product_id=product.id,
                quantity=quantities[sku],
                at=work.at,
            )
        )


def figures(session: Session, source: str, sku: str) -> StockFigures | None:
    """A product's stock, shared out, in one look: holds are part of what it calls reserved."""
    ours = case((CommerceHold.source == source, CommerceHold.quantity), else_=0)
    row = session.execute(
        select(
            CommerceProduct,
            func.coalesce(func.sum(ours), 0).label("held"),
            func.coalesce(func.sum(CommerceHold.quantity), 0).label("all_held"),
        )
        .outerjoin(CommerceHold, CommerceHold.product_id == CommerceProduct.id)
        .where(CommerceProduct.sku == sku)
        .group_by(CommerceProduct.id)
    ).first()
    if row is None:
        return None
    product, held, all_held = row
    return StockFigures(
        sku=product.sku,
        name=product.name,
        manage_stock=product.manage_stock,
        on_hand=product.quantity,
        held=int(held),
        held_elsewhere=int(all_held - held),
        reserved=int(product.reserved - all_held),
        available=product.available,
    )


def release(work: Work, source: str, reference: str) -> None:
    """Give it back, and tell the feed that it can be sold again."""
    work.alone("order", source, reference)
    for sku in drop(work, source, reference):
        work.product_changed(sku)


def drop(work: Work, source: str, reference: str) -> Sequence[str]:
    """The hold is no more; the SKUs that it held. An order that follows reserves them anew."""
    skus = skus_of(work.session, source, reference)
    if not skus:
        return ()
    products = {product.id: product for product in stock.find(work, skus, lock=True).values()}
    for row in _of(work.session, source, reference):
        stock.move(work, products[row.product_id], Movement.RELEASE, reserved=-row.quantity)
        work.session.delete(row)
    work.session.flush()
    return skus


def all_of(session: Session, source: str) -> Mapping[str, Mapping[str, int]]:
    """Quantity by SKU by reference."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    rows = session.execute(
        select(CommerceHold.reference, CommerceProduct.sku, CommerceHold.quantity)
        .join(CommerceProduct, CommerceProduct.id == CommerceHold.product_id)
        .where(CommerceHold.source == source)
        .order_by(CommerceHold.reference, CommerceProduct.sku)
    )
    for reference, sku, quantity in rows:
        found[reference][sku] = quantity
    return found


def _quantities(source: str, reference: str) -> Select[str, int]:
    return (
        select(CommerceProduct.sku, CommerceHold.quantity)
        .join(CommerceHold, CommerceHold.product_id == CommerceProduct.id)
        .where(CommerceHold.source == source, CommerceHold.reference == reference)
    )


def skus_of(session: Session, source: str, reference: str) -> Sequence[str]:
    """The SKUs that this reference holds."""
    return session.scalars(
        select(CommerceProduct.sku)
        .join(CommerceHold, CommerceHold.product_id == CommerceProduct.id)
        .where(CommerceHold.source == source, CommerceHold.reference == reference)
        .order_by(CommerceProduct.sku)
    ).all()


def _of(session: Session, source: str, reference: str) -> Sequence[CommerceHold]:
    return session.scalars(
        select(CommerceHold)
        .where(CommerceHold.source == source, CommerceHold.reference == reference)
        .order_by(CommerceHold.product_id)
    ).all()


def _has_order(work: Work, source: str, reference: str) -> bool:
    return (
        work.session.scalar(
            select(CommerceOrder.id).where(
                CommerceOrder.source == source, CommerceOrder.reference == reference
            )
        )
        is not None
    )
