"""A store's creation table (features.md 1.6)."""

from __future__ import annotations

import strawberry

from channel.api import ids
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.words import Cell, FulfillmentChannel, OrderStatus, Stock
from channel.domain.table import DOCUMENTED, PLACES, Place, Table, cell, with_overrides
from channel.domain.table_rules import answers, warning
from channel.models.store import OrderSettingsRow
from channel.services import policies, table_file


@strawberry.type(description="An answer that a cell can have.")
class CreationOption:
    answer: Cell = strawberry.field(description="The answer.")
    warning: str | None = strawberry.field(
        description="What speaks against it, in the reader's language; null when nothing does."
    )


@strawberry.type(description="One of 42 cells: 2 channels x 7 Amazon statuses x 3 stock states.")
class CreationCell:
    context: strawberry.Private[Context]
    place: strawberry.Private[Place]
    channel: FulfillmentChannel = strawberry.field(description="Who ships.")
    status: OrderStatus = strawberry.field(description="Where Amazon is.")
    stock: Stock = strawberry.field(description="What there is of the order's worst line (D22).")
    answer: Cell = strawberry.field(description="What becomes of such an order.")
    documented: Cell = strawberry.field(description="What the documents say (F85-F102).")

    @resolved(
        description="What speaks against the answer, in the reader's language; null when nothing "
        "does."
    )
    def warning(self) -> str | None:
        return _warning(self.context, self.place, self.answer)

    @resolved(description="The answers that the cell can have; only one where it is fixed.")
    def options(self) -> list[CreationOption]:
        return [
            CreationOption(answer=answer, warning=_warning(self.context, self.place, answer))
            for answer in answers(self.place)
        ]

    @classmethod
    def of(cls, place: Place, table: Table, context: Context) -> CreationCell:
        channel, status, stock = place
        return cls(
            context=context,
            place=place,
            channel=channel,
            status=status,
            stock=stock,
            answer=cell(table, place),
            documented=cell(DOCUMENTED, place),
        )


@strawberry.type(
    description="What becomes of an order, by who ships it, where Amazon is, and what there is in "
    "stock. What is not in it (Unfulfillable, words that nobody knows) is never created (D11)."
)
class CreationTable:
    context: strawberry.Private[Context]
    table: strawberry.Private[Table]

    @resolved(description="All 42, those that the merchant ships first.")
    def cells(self) -> list[CreationCell]:
        return [CreationCell.of(place, self.table, self.context) for place in PLACES]

    @resolved(description="How many cells differ from the documented ones.")
    def changed(self) -> int:
        return sum(cell(self.table, place) is not cell(DOCUMENTED, place) for place in PLACES)

    @resolved(description="All of it as a YAML file, as `creationTableImport` takes it.")
    def yaml(self) -> str:
        return table_file.write(self.table)


def creation_table(context: Context, store: str) -> CreationTable | None:
    store_id = ids.decode(ids.Kind.STORE, store)
    row = None if store_id is None else context.session.get(OrderSettingsRow, store_id)
    if row is None:
        return None
    table = with_overrides(policies.overrides_of(row.table_overrides))
    return CreationTable(context=context, table=table)


def _warning(context: Context, place: Place, answer: Cell) -> str | None:
    code = warning(place, answer)
    return None if code is None else context.say(f"table-warning-{code}")
