"""How a Commerce order is made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import strawberry

from channel.api.words import NumberSource


@strawberry.type(
    description="How the Commerce order is made, or would be: the store's settings as its rules "
    "changed them (F69-F80, D5)."
)
class OrderTreatment:
    target_store: str = strawberry.field(description="Code of the Commerce store (F69).")
    status: str | None = strawberry.field(
        description="Code of its first status; null: Commerce's own for new orders (F78)."
    )
    complete: bool = strawberry.field(
        description="Made as Complete: what has been shipped already, and FBA (F18, D5)."
    )
    create_customer: bool = strawberry.field(
        description="Whether an account is found or made for the buyer (F21)."
    )
    number_source: NumberSource = strawberry.field(description="Where its number comes from.")
    number_prefix: str = strawberry.field(description="What goes before the number, often nothing.")
    reserve_stock: bool = strawberry.field(
        description="Whether its quantity is taken from the stock that can be sold."
    )
    backorder: bool = strawberry.field(description="Whether also what is not there is reserved.")
    shipping_method: str | None = strawberry.field(description="Null: Amazon shipping.")
    stock_source: str | None = strawberry.field(description="Null: as Commerce chooses.")
    tags: list[str] = strawberry.field(description="What rules mark it with.")
    notes: list[str] = strawberry.field(description="What rules write into its history.")

    @classmethod
    def of(cls, kept: Mapping[str, Any]) -> OrderTreatment:
        """From what `services.deciding` keeps of `domain.treatment.Treatment`."""
        return cls(
            target_store=kept["target_store"],
            status=kept["status"],
            complete=kept["complete"],
            create_customer=kept["create_customer"],
            number_source=NumberSource(kept["number_source"]),
            number_prefix=kept["number_prefix"],
            reserve_stock=kept["reserve_stock"],
            backorder=kept["backorder"],
            shipping_method=kept["shipping_method"],
            stock_source=kept["stock_source"],
            tags=list(kept["tags"]),
            notes=list(kept["notes"]),
        )
