"""The tables' history, by Alembic: `flask --app wsgi amazon upgrade`.

Alembic is used directly, with a version table of our own, so that a host's own migrations
(Flask-Migrate or not) are left alone.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

HERE = Path(__file__).parent
VERSION_TABLE = "amazon_channel_version"


def alembic_config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = connection
    return config


def upgrade(engine: Engine) -> None:
    """Bring the tables up to date. Safe to run from several machines at once on PostgreSQL."""
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(20261120)")
        command.upgrade(alembic_config(connection), "head")


def revise(engine: Engine, message: str) -> None:
    """Write a new migration from what the models say and the database lacks."""
    with engine.begin() as connection:
        number = f"{len(list((HERE / 'versions').glob('[0-9]*.py'))) + 1:04}"
        command.revision(alembic_config(connection), message, autogenerate=True, rev_id=number)
