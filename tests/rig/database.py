"""A fresh database for every test that asks, on SQLite and on PostgreSQL.

The schema is built once in a test process, by the migrations. A test's SQLite file is a copy of
the one built; PostgreSQL would take longer to copy a database than most tests run, so there a
test gets the one built, emptied. `database_url` runs a test on both; `sqlite_url` and
`postgresql_url` are for the test that is about one of them, `bare_database_url` for the one that
builds the schema itself.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import create_engine, make_url

from channel.migrations import VERSION_TABLE, upgrade
from channel.models.engine import prepare_engine
from tests.rig.thrift import Engines

_numbers = count(1)

GOODBYE = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
# Deleting the few rows of a test is faster than TRUNCATE, which makes a new file of every table.
# As a replica, the server leaves out triggers and foreign keys: the order does not matter.
EMPTY = f"""
SET session_replication_role = replica;
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT oid::regclass FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '{VERSION_TABLE}'
  LOOP
    EXECUTE 'DELETE FROM ' || name;
  END LOOP;
  FOR name IN SELECT oid::regclass FROM pg_class
    WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace
  LOOP
    PERFORM setval(name, 1, false);
  END LOOP;
END $$
"""  # noqa: S608 - a name of our own


def build_schema(url: str) -> None:
    """Bring the empty database at `url` to the newest schema, as `amazon upgrade` does."""
    engine = create_engine(url)
    prepare_engine(engine)
    upgrade(engine)
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The URL of a database with our schema and nothing in it: the test runs once on each."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture(params=["sqlite", "postgresql"])
def bare_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without a table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'bare.sqlite'}"
        return
    with _new_database(request.getfixturevalue("postgres_url")) as url:
        yield url


@pytest.fixture
def sqlite_url(sqlite_template: Path, engines: Engines) -> str:
    engines.hang_up()
    file = sqlite_template.with_name("test.sqlite")
    for left in (file, *(file.with_name(f"{file.name}-{kind}") for kind in ("wal", "shm"))):
        left.unlink(missing_ok=True)
    return f"sqlite:///{shutil.copy(sqlite_template, file)}"


@pytest.fixture
def postgresql_url(postgres_database: str, engines: Engines) -> str:
    engines.hang_up()
    # Whoever is still connected belongs to a test that is over, and may hold locks.
    _execute(postgres_database, GOODBYE)
    _execute(postgres_database, EMPTY)
    return postgres_database


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sqlite-template")
    template = folder / "channel.sqlite"
    template.touch()
    build_schema(f"sqlite:///{template}")
    return template


@pytest.fixture(scope="session")
def postgres_database(postgres_url: str) -> Iterator[str]:
    with _new_database(postgres_url) as url:
        build_schema(url)
        yield url


@contextmanager
def _new_database(maintenance_url: str) -> Iterator[str]:
    # A given server may be shared by several test processes.
    name = f"channel_test_{os.getpid()}_{next(_numbers)}"
    _execute(maintenance_url, "CREATE DATABASE {}", name)
    url = make_url(maintenance_url).set(database=name)
    yield url.render_as_string(hide_password=False)
    _execute(maintenance_url, "DROP DATABASE {} WITH (FORCE)", name)


def _execute(maintenance_url: str, statement: str, *names: str) -> None:
    url = make_url(maintenance_url).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
