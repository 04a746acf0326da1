"""A fresh database for every test that asks, on SQLite and on PostgreSQL.

The schema is built once in a test process, by the migrations, in a template; a test's database
is a copy of the template. `database_url` runs a test on both; `sqlite_url` and `postgresql_url`
are for the test that is about one of them.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import create_engine, make_url

from channel.migrations import upgrade
from channel.models.engine import prepare_engine

_numbers = count(1)


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


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'channel.sqlite')}"


@pytest.fixture
def postgresql_url(postgres_url: str, postgres_template: str) -> Iterator[str]:
    name = _new_name()
    _execute(postgres_url, "CREATE DATABASE {} TEMPLATE {}", name, postgres_template)
    yield _url_of(postgres_url, name)
    _execute(postgres_url, "DROP DATABASE {} WITH (FORCE)", name)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sqlite-template")
    template = folder / "channel.sqlite"
    template.touch()
    build_schema(f"sqlite:///{template}")
    return template


@pytest.fixture(scope="session")
def postgres_template(postgres_url: str) -> Iterator[str]:
    name = _new_name()
    _execute(postgres_url, "CREATE DATABASE {}", name)
    build_schema(_url_of(postgres_url, name))
    yield name
    _execute(postgres_url, "DROP DATABASE {} WITH (FORCE)", name)


def _new_name() -> str:
    # A given server may be shared by several test processes.
    return f"channel_test_{os.getpid()}_{next(_numbers)}"


def _url_of(maintenance_url: str, database: str) -> str:
    return make_url(maintenance_url).set(database=database).render_as_string(hide_password=False)


def _execute(maintenance_url: str, statement: str, *names: str) -> None:
    url = make_url(maintenance_url).set(drivername="postgresql")
    with psycopg.connect(url.render_as_string(hide_password=False), autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
