"""`flask --app wsgi amazon …`: what an operator does from a shell."""

from __future__ import annotations

from flask import Flask
from flask.cli import AppGroup

from channel.cli import (
    alerts,
    auditing,
    demo_seed,
    installation,
    keys,
    operating,
    people,
    schema,
    stock,
    stores,
    tables,
)

amazon = AppGroup("amazon", help="The Amazon sales channel.")

for command in (
    *operating.COMMANDS,
    *stores.COMMANDS,
    *tables.COMMANDS,
    *installation.COMMANDS,
    *auditing.COMMANDS,
    *alerts.COMMANDS,
    *stock.COMMANDS,
    *keys.COMMANDS,
    *people.COMMANDS,
    *schema.COMMANDS,
    *demo_seed.COMMANDS,
):
    amazon.add_command(command)


def init_app(app: Flask) -> None:
    app.cli.add_command(amazon)
