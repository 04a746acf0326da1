"""Encryption keys from a shell: `keys rotate`."""

from __future__ import annotations

from collections.abc import Sequence

import click
from flask.cli import with_appcontext

from channel.cli.saying import plainly
from channel.services.keys import SEALED, renew
from channel.wiring import wiring


@click.group("keys")
def keys() -> None:
    """What seals secrets and personal data."""


@keys.command("rotate")
@with_appcontext
@plainly
def rotate() -> None:
    """Seal everything with the first key. Afterwards the older ones can be dropped."""
    for name in SEALED:
        click.echo(f"{name}: {_rotate(name)} renewed")
    click.echo("The first of AMAZON_CHANNEL_ENCRYPTION_KEYS opens everything now.")


def _rotate(name: str) -> int:
    w = wiring()
    renewed, after, more = 0, None, True
    while more:
        with w.transaction("keys.rotate") as session:
            batch = renew(session, w.vault, name, after)
        renewed += batch.renewed
        after, more = batch.last, batch.last is not None
    return renewed


COMMANDS: Sequence[click.Command] = (keys,)
