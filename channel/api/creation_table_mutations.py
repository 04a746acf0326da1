"""Change a store's creation table."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Protocol

import strawberry
from sqlalchemy.orm import Session

from channel.api import ids
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.creation_table import CreationTable, creation_table
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import Cell, FulfillmentChannel, OrderStatus, Role, Stock
from channel.domain.table import Table, with_overrides
from channel.services import creation_table as service
from channel.services import table_file


@strawberry.input(description="A cell and its answer.")
class CreationCellInput:
    channel: FulfillmentChannel = strawberry.field(description="Who ships.")
    status: OrderStatus = strawberry.field(description="Where Amazon is.")
    stock: Stock = strawberry.field(description="What there is in stock.")
    answer: Cell = strawberry.field(description="What is to become of such an order.")


@strawberry.input(description="The cells that differ; all others are as documented.")
class CreationTableUpdateInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    cells: list[CreationCellInput] = strawberry.field(
        description="Each once; none puts the documented table in force."
    )


@strawberry.type(description="The table in force.")
class CreationTableUpdatePayload:
    creation_table: CreationTable | None = strawberry.field(
        description="Null when there are errors."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="A table from a file.")
class CreationTableImportInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    yaml: str = strawberry.field(
        description="As `CreationTable.yaml` writes it; cells that it leaves out are as documented."
    )
    save: bool = strawberry.field(
        default=True, description="False: it is only read, and nothing changes."
    )


@strawberry.type(description="The table of the file.")
class CreationTableImportPayload:
    creation_table: CreationTable | None = strawberry.field(
        description="In force if it was saved. Null when there are errors."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="Which version is to be in force again.")
class CreationTableGoBackInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    version: int = strawberry.field(description="Its number.")


@strawberry.type(description="The table in force.")
class CreationTableGoBackPayload:
    creation_table: CreationTable | None = strawberry.field(
        description="Null when there are errors."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_ADMIN = Needs(Role.ADMIN)


@strawberry.type
class CreationTableMutation:
    @resolved(
        description="Put a table in force; orders that are not created yet are decided again at "
        "once. INVALID, one error a cell: an answer that the cell cannot have, a cell that is "
        "there twice. NOT_FOUND: no such store. CONFLICT: it is being deleted.",
        needs=_ADMIN,
    )
    def creation_table_update(
        self,
        info: Info,
        input: CreationTableUpdateInput,  # noqa: A002 - the contract's word
    ) -> CreationTableUpdatePayload:
        def change(session: Session, now: datetime, store_id: int, *, by: str) -> None:
            service.change(session, now, store_id, overrides(input.cells), by=by)

        table, errors = _change(info.context, input.store_id, "creation_table.update", change)
        return CreationTableUpdatePayload(creation_table=table, user_errors=errors)

    @resolved(
        description="The same from a file, or just read one (`save`). INVALID names the line. "
        "NOT_FOUND, CONFLICT: as `creationTableUpdate`.",
        needs=_ADMIN,
    )
    def creation_table_import(
        self,
        info: Info,
        input: CreationTableImportInput,  # noqa: A002 - the contract's word
    ) -> CreationTableImportPayload:
        if not input.save:
            return _read(info.context, input.yaml)

        def change(session: Session, now: datetime, store_id: int, *, by: str) -> None:
            service.change(session, now, store_id, table_file.read(input.yaml), by=by)

        table, errors = _change(info.context, input.store_id, "creation_table.import", change)
        return CreationTableImportPayload(creation_table=table, user_errors=errors)

    @resolved(
        description="Put an earlier version in force again; that makes a new version. NOT_FOUND: "
        "no such store or version. CONFLICT: the store is being deleted.",
        needs=_ADMIN,
    )
    def creation_table_go_back(
        self,
        info: Info,
        input: CreationTableGoBackInput,  # noqa: A002 - the contract's word
    ) -> CreationTableGoBackPayload:
        change = partial(service.go_back, number=input.version)
        table, errors = _change(info.context, input.store_id, "creation_table.go_back", change)
        return CreationTableGoBackPayload(creation_table=table, user_errors=errors)


def _read(context: Context, yaml: str) -> CreationTableImportPayload:
    read, errors = attempt(context, lambda: table_file.read(yaml))
    table = None if read is None else CreationTable(context=context, table=with_overrides(read))
    return CreationTableImportPayload(creation_table=table, user_errors=errors)


def overrides(cells: list[CreationCellInput]) -> Table:
    """What was sent, as a store keeps it. Raises `ManyInvalid`."""
    return service.overrides(
        ((each.channel, each.status, each.stock), each.answer) for each in cells
    )


class Change(Protocol):
    def __call__(self, session: Session, now: datetime, store_id: int, *, by: str) -> None: ...


def _change(
    context: Context, store: str, step: str, change: Change
) -> tuple[CreationTable | None, list[UserError]]:
    def act() -> None:
        w = context.wiring
        store_id = ids.existing(ids.Kind.STORE, store)
        with w.transaction(step) as session:
            change(session, w.clock.now(), store_id, by=context.principal.name)

    _, errors = attempt(context, act)
    return (None if errors else creation_table(context, store)), errors
