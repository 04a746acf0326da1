"""The catalogue: what can be sold, and how much of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, case, func, literal, or_, select
from sqlalchemy.orm import Session

from channel.adapters.commerce_sql import stock
from channel.adapters.commerce_sql.work import Work
from channel.errors import Invalid
from channel.models.commerce_product import CommerceProduct
from channel.ports.commerce import ProductState

# What sellers put between the parts of a SKU.
_SIGNS = "-_ ./#+"


@dataclass(frozen=True)
class Product:
    """`quantity` on hand, of which `reserved` is promised; `available` is the difference."""

    sku: str
    name: str
    quantity: int
    reserved: int
    available: int
    manage_stock: bool
    enabled: bool
    updated_at: datetime


@dataclass(frozen=True)
class ProductPage:
    """A page by SKU: ask on with the last one's SKU. `total` counts all that match."""

    products: tuple[Product, ...]
    total: int
    has_next: bool


def states(session: Session, skus: Sequence[str]) -> Mapping[str, ProductState]:
    rows = session.scalars(select(CommerceProduct).where(CommerceProduct.sku.in_(set(skus))))
    return {
        row.sku: ProductState(row.sku, row.enabled, row.manage_stock, row.available) for row in rows
    }


def page(session: Session, text: str | None, after: str | None, limit: int) -> ProductPage:
    """Products whose SKU or name contains the text, whatever its case."""
    matching = select(CommerceProduct)
    if text:
        matching = matching.where(
            CommerceProduct.search_text.contains(text.strip().casefold(), autoescape=True)
        )
    total = session.scalar(select(func.count()).select_from(matching.subquery())) or 0
    if after is not None:
        matching = matching.where(CommerceProduct.sku > after)
    rows = session.scalars(matching.order_by(CommerceProduct.sku).limit(limit + 1)).all()
    return ProductPage(tuple(product(row) for row in rows[:limit]), total, len(rows) > limit)


def alike(
    session: Session, plain_skus: Collection[str], words: Collection[str], limit: int
) -> Sequence[tuple[str, str]]:
    """SKU and name of products with one of these SKUs, case and signs aside, or of these words.

    Those that have most of them come first.
    """
    bare: ColumnElement[str] = func.lower(CommerceProduct.sku)
    for sign in _SIGNS:
        bare = func.replace(bare, sign, "")
    looks: list[ColumnElement[bool]] = [bare.in_(plain_skus)] if plain_skus else []
    looks += [CommerceProduct.search_text.contains(word, autoescape=True) for word in words]
    if not looks:
        return ()
    score = sum((case((look, 1), else_=0) for look in looks), literal(0))
    rows = session.execute(
        select(CommerceProduct.sku, CommerceProduct.name)
        .where(or_(*looks))
        .order_by(score.desc(), CommerceProduct.sku)
        .limit(limit)
    )
    return [(row.sku, row.name) for row in rows]


def upsert(
    work: Work, sku: str, name: str, quantity: int, *, manage_stock: bool, enabled: bool
) -> Product:
    """Make or change a product; `quantity` is what was counted on hand.

    It may be less than what is reserved: then nothing is available until the count, or the orders,
    are put right. `Invalid` for an empty SKU or name and for a count below zero.
    """
    sku, name = sku.strip(), name.strip()
    _check(sku, name, quantity)
    row = stock.find(work, [sku], lock=True).get(sku)
    if row is None:
        row = CommerceProduct(sku=sku, name=name, quantity=0, reserved=0)
        before = None
        work.session.add(row)
    else:
        before = (row.quantity, row.manage_stock, row.enabled)
    row.name, row.search_text = name, f"{sku}\n{name}".casefold()
    row.manage_stock, row.enabled, row.updated_at = manage_stock, enabled, work.at
    work.session.flush()
    stock.adjust(work, row, quantity)
    if before != (quantity, manage_stock, enabled):
        work.product_changed(sku)
    return product(row)


def product(row: CommerceProduct) -> Product:
    return Product(
        sku=row.sku,
        name=row.name,
        quantity=row.quantity,
        reserved=row.reserved,
        available=row.available,
        manage_stock=row.manage_stock,
        enabled=row.enabled,
        updated_at=row.updated_at,
    )


def _check(sku: str, name: str, quantity: int) -> None:
    if not sku:
        raise Invalid("sku", "required")
    if not name:
        raise Invalid("name", "required")
    if quantity < 0:
        raise Invalid("quantity", "negative")
