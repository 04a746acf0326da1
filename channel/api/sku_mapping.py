"""Which Commerce products stand behind Amazon's SKUs, and which might."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy import select
from sqlalchemy.engine import Row

from channel.api import ids
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.keyset import Key, Window, read_page
from channel.api.paging import PageInfo, how_many
from channel.api.store import Store
from channel.api.store_set import stores_by_id
from channel.api.words import Likeness
from channel.domain.mapping import Proposal
from channel.models.sku_mapping import SkuMapping as MappingRow
from channel.ports.commerce import Component
from channel.services import sku_mappings

_BY_SKU = Key("AMAZON_SKU", MappingRow.__table__.c.amazon_sku, str)


@strawberry.type(description="So many of one product.")
class ProductComponent:
    sku: str = strawberry.field(description="The product's SKU in Commerce.")
    quantity: int = strawberry.field(description="Pieces of it in one unit that is ordered.")

    @classmethod
    def all_of(cls, parts: Iterable[Component]) -> list[ProductComponent]:
        return [cls(sku=part.sku, quantity=part.quantity) for part in parts]


@strawberry.type(
    description="A product of the commerce system that may be what was sold. It is never taken by "
    "itself: a person does, with `orderItemAssignProduct`."
)
class ProductSuggestion:
    sku: str = strawberry.field(description="Its SKU in Commerce.")
    name: str = strawberry.field(description="Its name in Commerce.")
    likeness: Likeness = strawberry.field(description="Why it is proposed.")

    @classmethod
    def of(cls, proposal: Proposal) -> ProductSuggestion:
        return cls(sku=proposal.sku, name=proposal.name, likeness=proposal.likeness)


@strawberry.type(
    description="What one unit of an Amazon SKU is made of in Commerce: another product, or "
    "several. It holds for every order that has no Commerce order yet."
)
class SkuMapping:
    stores: strawberry.Private[Mapping[int, Store]]
    scope: strawberry.Private[int]
    id: strawberry.ID = strawberry.field(description="Opaque.")
    amazon_sku: str = strawberry.field(
        description="The seller's SKU; `ASIN:` and Amazon's product id for lines without one."
    )
    components: list[ProductComponent] = strawberry.field(description="At least one.")
    updated_at: datetime = strawberry.field(description="When it was last set.")
    updated_by: str = strawberry.field(description="By whom.")

    @resolved(description="Where it holds; null: in all stores, except those with one of their own")
    def store(self) -> Store | None:
        return self.stores.get(self.scope)

    @classmethod
    def of(cls, row: Row[Any], stores: Mapping[int, Store]) -> SkuMapping:
        return cls(
            stores=stores,
            scope=row.scope,
            id=strawberry.ID(ids.encode(ids.Kind.MAPPING, row.id)),
            amazon_sku=row.amazon_sku,
            components=ProductComponent.all_of(sku_mappings.components_of(row.components)),
            updated_at=row.updated_at,
            updated_by=row.updated_by,
        )


@strawberry.type(description="A mapping and where it stands in the list.")
class SkuMappingEdge:
    cursor: str = strawberry.field(description="To go on behind it.")
    node: SkuMapping = strawberry.field(description="The mapping.")


@strawberry.type(description="A page of mappings, by Amazon SKU.")
class SkuMappingConnection:
    edges: list[SkuMappingEdge] = strawberry.field(description="With their cursors.")
    nodes: list[SkuMapping] = strawberry.field(description="Without.")
    total_count: int = strawberry.field(description="How many match on all pages.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")


def mappings(
    context: Context, store_id: str | None, text: str | None, window: Window
) -> SkuMappingConnection:
    """Raises `Invalid` for an id or a cursor that we did not give out."""
    statement = select(*MappingRow.__table__.columns)
    if store_id is not None:
        number = ids.require(ids.Kind.STORE, store_id, "storeId")
        statement = statement.where(MappingRow.scope.in_([sku_mappings.ALL_STORES, number]))
    if text:
        statement = statement.where(sku_mappings.named(text.strip()))
    page = read_page(context.session, statement, MappingRow.__table__.c.id, _BY_SKU, window)
    nodes = _nodes(context, page.rows)
    return SkuMappingConnection(
        edges=[SkuMappingEdge(cursor=c, node=n) for c, n in zip(page.cursors, nodes, strict=True)],
        nodes=nodes,
        total_count=how_many(context, statement),
        page_info=PageInfo.of(page),
    )


def mapping(context: Context, number: int) -> SkuMapping | None:
    statement = select(*MappingRow.__table__.columns).where(MappingRow.id == number)
    found = _nodes(context, context.session.execute(statement).all())
    return found[0] if found else None


def _nodes(context: Context, rows: Sequence[Row[Any]]) -> list[SkuMapping]:
    scopes = {row.scope for row in rows} - {sku_mappings.ALL_STORES}
    stores = stores_by_id(context, scopes) if scopes else {}
    return [SkuMapping.of(row, stores) for row in rows]
