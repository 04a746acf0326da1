"""The embedded commerce system's products."""

from __future__ import annotations

import base64
import binascii
from datetime import datetime
from typing import TYPE_CHECKING

import strawberry

from channel.api.context import Context
from channel.api.keyset import Window
from channel.api.paging import PageInfo
from channel.errors import Invalid

if TYPE_CHECKING:
    from channel.adapters.commerce_sql.catalogue import Product


@strawberry.type(description="A product of the embedded commerce system.")
class CommerceProduct:
    sku: str = strawberry.field(description="Unique.")
    name: str = strawberry.field(description="Its name.")
    quantity: int = strawberry.field(description="Items on hand.")
    reserved: int = strawberry.field(description="Of these, promised to orders.")
    available: int = strawberry.field(description="What can still be sold.")
    manage_stock: bool = strawberry.field(
        description="False: always to be had, whatever the quantity."
    )
    enabled: bool = strawberry.field(description="False: orders for it are blocked.")
    updated_at: datetime = strawberry.field(description="When it was last changed.")

    @classmethod
    def of(cls, product: Product) -> CommerceProduct:
        return cls(
            sku=product.sku,
            name=product.name,
            quantity=product.quantity,
            reserved=product.reserved,
            available=product.available,
            manage_stock=product.manage_stock,
            enabled=product.enabled,
            updated_at=product.updated_at,
        )


@strawberry.type(description="A product and where it stands in the list.")
class ProductEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: CommerceProduct = strawberry.field(description="The product.")


@strawberry.type(description="A page of products, by SKU; empty with another commerce backend.")
class ProductConnection:
    edges: list[ProductEdge] = strawberry.field(description="The products with their cursors.")
    nodes: list[CommerceProduct] = strawberry.field(description="The products.")
    total_count: int = strawberry.field(description="How many match on all pages.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


def products(context: Context, text: str | None, window: Window) -> ProductConnection:
    embedded = context.wiring.embedded
    found: list[CommerceProduct] = []
    total, has_next = 0, False
    if embedded is not None:
        context.let_go()
        page = embedded.product_page(text, _sku(window.after), window.size)
        found = [CommerceProduct.of(product) for product in page.products]
        total, has_next = page.total, page.has_next
    edges = [ProductEdge(cursor=_cursor(product.sku), node=product) for product in found]
    return ProductConnection(
        edges=edges,
        nodes=found,
        total_count=total,
        page_info=PageInfo.onward([edge.cursor for edge in edges], window.after, more=has_next),
    )


def _cursor(sku: str) -> str:
    return base64.urlsafe_b64encode(sku.encode()).decode()


def _sku(cursor: str | None) -> str | None:
    if cursor is None:
        return None
    try:
        return base64.b64decode(cursor, altchars=b"-_", validate=True).decode()
    except (ValueError, binascii.Error) as error:
        raise Invalid("after", "cursor") from error
