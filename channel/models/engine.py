"""How we talk to each database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection

READ_ONLY = "channel_read_only"


def prepare_engine(engine: Engine) -> None:
    """Give SQLite real transactions, write-ahead logging and foreign keys. Idempotent.

    pysqlite's own transaction handling loses savepoints and lets two writers deadlock on the
    upgrade of a read lock; so it is switched off, and a transaction that may write takes the
    write lock at its start. One that only reads says so (`READ_ONLY`) and never waits.
    """
    if engine.dialect.name != "sqlite" or event.contains(engine, "begin", _begin):
        return
    event.listen(engine, "connect", _connect)
    event.listen(engine, "begin", _begin)


def _connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "foreign_keys=ON",
        "busy_timeout=15000",
        "synchronous=NORMAL",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    only_reads = connection.get_execution_options().get(READ_ONLY, False)
    connection.exec_driver_sql("BEGIN" if only_reads else "BEGIN IMMEDIATE")
