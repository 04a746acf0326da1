"""The Orders tab as the viewer has it: their columns, and how many rows a page."""

from __future__ import annotations

import strawberry

from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.kept import keeper
from channel.api.roles import Needs
from channel.api.words import OrdersColumn, Role
from channel.domain import orders_table as domain
from channel.services import orders_tables


@strawberry.type(description="A column of the Orders tab.")
class OrdersTableColumn:
    column: OrdersColumn = strawberry.field(description="Which one.")
    width: int | None = strawberry.field(
        description="In CSS pixels; null: as wide as what is in it."
    )


@strawberry.type(description="The Orders tab as a person has it (F40, V37).")
class OrdersTable:
    columns: list[OrdersTableColumn] = strawberry.field(
        description="Those that are shown, from left to right."
    )
    page_size: int = strawberry.field(description="Rows a page: 25, 50 or 100.")

    @classmethod
    def of(cls, table: domain.OrdersTable) -> OrdersTable:
        columns = [OrdersTableColumn(column=one.column, width=one.width) for one in table.columns]
        return cls(columns=columns, page_size=table.page_size)


@strawberry.input(description="A column of the Orders tab.")
class OrdersTableColumnInput:
    column: OrdersColumn = strawberry.field(description="Which one; each at most once.")
    width: int | None = strawberry.field(
        default=None, description="40 to 800 CSS pixels; null: as wide as what is in it."
    )


@strawberry.input(description="The Orders tab as the viewer wants it from now on, all of it.")
class OrdersTableUpdateInput:
    columns: list[OrdersTableColumnInput] = strawberry.field(
        description="From left to right; AMAZON_ORDER_NUMBER among them."
    )
    page_size: int = strawberry.field(description="Rows a page: 25, 50 or 100.")


@strawberry.type(description="The Orders tab as it is now.")
class OrdersTableUpdatePayload:
    orders_table: OrdersTable | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class OrdersTableMutation:
    @resolved(
        description="Keep the viewer's own columns, their order and width, and the size of a page; "
        "of two wishes the later counts. INVALID, on the path of what cannot be. CONFLICT: tokens "
        "and people of the host application keep nothing here.",
        needs=Needs(Role.VIEWER),
    )
    def orders_table_update(
        self,
        info: Info,
        input: OrdersTableUpdateInput,  # noqa: A002 - the contract's word
    ) -> OrdersTableUpdatePayload:
        context = info.context
        table, errors = attempt(context, lambda: _update(context, input))
        return OrdersTableUpdatePayload(orders_table=table, user_errors=errors)


def _update(context: Context, wish: OrdersTableUpdateInput) -> OrdersTable:
    user_id = keeper(context.principal)
    columns = tuple(domain.ColumnKept(one.column, one.width) for one in wish.columns)
    table = domain.OrdersTable(columns, wish.page_size)
    with context.wiring.transaction("orders_table.update") as session:
        orders_tables.keep(session, context.wiring.clock.now(), user_id, table)
    return OrdersTable.of(table)
