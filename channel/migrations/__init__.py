"""The tables' history, by Alembic: `flask --app wsgi amazon upgrade`.

Alembic is used directly, with a version table of our own, so that a host's own migrations
(Flask-Migrate or not) are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
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
    with (
        engine.connect() as connection,
        _foreign_keys_checked_at_the_end(connection),
        connection.begin(),
    ):
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql("SELECT pg_advisory_xact_lock(20261120)")
        command.upgrade(alembic_config(connection), "head")


@contextmanager
def _foreign_keys_checked_at_the_end(connection: Connection) -> Iterator[None]:
    """SQLite changes a table by making it anew, which would delete whatever refers to it."""
    if connection.dialect.name != "sqlite":
        yield
        return
    plain = connection.connection.cursor()  # outside of any transaction: within one it does nothing
    plain.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
        if plain.execute("PRAGMA foreign_key_check").fetchall():
            raise RuntimeError("the migration left rows that refer to nothing")
    finally:
        plain.execute("PRAGMA foreign_keys=ON")
        plain.close()


def revise(engine: Engine, message: str) -> None:
    """Write a new migration from what the models say and the database lacks."""
    with engine.begin() as connection:
        number = f"{len(list((HERE / 'versions').glob('[0-9]*.py'))) + 1:04}"
        command.revision(alembic_config(connection), message, autogenerate=True, rev_id=number)
