"""Creation tables from a shell: `table export|import`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

import click
from flask.cli import with_appcontext

from channel.cli.saying import plainly
from channel.domain.table import with_overrides
from channel.errors import NotFound
from channel.models.store import OrderSettingsRow
from channel.services import creation_table, policies, table_file
from channel.wiring import wiring

BY = "shell"


@click.group("table")
def table() -> None:
    """The creation tables of the stores."""


@table.command("export")
@click.argument("store_id", type=int)
@click.argument("file", type=click.File("w", encoding="utf-8", lazy=True), default="-")
@with_appcontext
@plainly
def export(store_id: int, file: IO[str]) -> None:
    """Write a store's table as YAML to FILE, or to standard output."""
    with wiring().reading() as session:
        row = session.get(OrderSettingsRow, store_id)
        if row is None:
            raise NotFound("store", store_id)
        file.write(table_file.write(with_overrides(policies.overrides_of(row.table_overrides))))


@table.command("import")
@click.argument("store_id", type=int)
@click.argument("file", type=click.File("r", encoding="utf-8"), default="-")
@with_appcontext
@plainly
def import_(store_id: int, file: IO[str]) -> None:
    """Put the table of FILE, or of standard input, in force; the rest is as documented."""
    wanted = table_file.read(file.read())
    w = wiring()
    with w.transaction("creation_table.import") as session:
        creation_table.change(session, w.clock.now(), store_id, wanted, by=BY)
    click.echo(f"cells that differ from the documented table: {len(wanted)}")


COMMANDS: Sequence[click.Command] = (table,)
