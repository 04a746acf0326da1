"""The stock that pending orders hold, at the shell: `stock compare`."""

from __future__ import annotations

from collections.abc import Sequence

import click
from flask.cli import with_appcontext

from channel.cli.saying import plainly
from channel.language import DEFAULT, say
from channel.services import stock_comparing
from channel.wiring import wiring


@click.group("stock")
def stock() -> None:
    """The stock that is held for pending orders."""


@stock.command("compare")
@with_appcontext
@plainly
def compare_command() -> None:
    """Compare the holds with Commerce's, mend what differs; fails when something did."""
    found = stock_comparing.compare(wiring())
    for number, sku, ours, theirs, mending in found.differences:
        values = {"sku": sku, "ours": ours, "theirs": theirs}
        click.echo(f"{number}\t{say(DEFAULT, f'stock-difference-{mending}', values)}")
    count = len({number for number, *_ in found.differences})
    click.echo(say(DEFAULT, "stock-cli-compared", {"holds": found.holds, "count": count}))
    if count:
        raise SystemExit(1)


COMMANDS: Sequence[click.Command] = (stock,)
