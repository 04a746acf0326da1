"""The GraphQL contract as a file: `schema export`."""

from __future__ import annotations

from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

CONTRACT = Path("graphql/schema.graphql")


@click.group("schema")
def schema() -> None:
    """The GraphQL contract."""


@schema.command("export")
@click.argument(
    "path", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), default=CONTRACT
)
@with_appcontext
def export(path: Path) -> None:
    """Write the contract to PATH (- for standard output)."""
    text: str = current_app.extensions["amazon_channel_contract"]()
    if str(path) == "-":
        click.echo(text, nl=False)
        return
    path.write_text(text, encoding="utf-8")
    click.echo(f"wrote {path}")


COMMANDS: tuple[click.Command, ...] = (schema,)
