"""Whether this is the real channel or a copy: `installation show|confirm`."""

from __future__ import annotations

from collections.abc import Sequence

import click
from flask.cli import with_appcontext

from channel.cli.saying import plainly
from channel.services import installation as service
from channel.wiring import wiring


@click.group("installation")
def installation() -> None:
    """This installation of the channel."""


@installation.command("show")
@with_appcontext
def show() -> None:
    """The address it is configured for, the real one's, and whether it talks to Amazon."""
    w = wiring()
    with w.reading() as session:
        row = service.known(session, w.config.base_url)
    copy = row.base_url != w.config.base_url
    click.echo(f"configured address\t{w.config.base_url}")
    click.echo(f"real address\t{row.base_url}")
    click.echo("read-only: this is a copy" if copy else "talks to Amazon")


@installation.command("confirm")
@with_appcontext
@plainly
def confirm() -> None:
    """Say that this one, at its configured address, is the real one. Stop the other first."""
    w = wiring()
    with w.transaction("installation.confirm") as session:
        service.confirm(session, w.clock.now(), w.config.base_url)
    click.echo(f"{w.config.base_url} is the real one")


COMMANDS: Sequence[click.Command] = (installation,)
