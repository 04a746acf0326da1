"""What every test would otherwise do anew: compile the same statements, stir the same passwords."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Engine

from channel.services import identity


class Engines:
    """The engine of a URL, made once: what it has compiled for a test, the next one finds."""

    def __init__(self) -> None:
        self._engines: dict[str, Engine] = {}

    def engine(self, options: dict[str, Any], make: Any) -> Engine:
        url = str(options["url"])
        if url not in self._engines:
            self._engines[url] = make()
        return self._engines[url]

    def hang_up(self) -> None:
        """Leave no connection to a database that the next test gets emptied, or a new file of."""
        for engine in self._engines.values():
            engine.dispose()


@pytest.fixture(scope="session")
def engines() -> Iterator[Engines]:
    engines = Engines()
    original = SQLAlchemy._make_engine

    def make(self: SQLAlchemy, bind_key: str | None, options: dict[str, Any], app: Any) -> Engine:
        return engines.engine(options, lambda: original(self, bind_key, options, app))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SQLAlchemy, "_make_engine", make)
        yield engines
    engines.hang_up()


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Hashing is slow on purpose, and every browser logs in."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            identity, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        )
        yield


def pytest_collection_finish() -> None:
    """What has been loaded stays: looking through it for garbage took a tenth of the time."""
    gc.collect()
    gc.freeze()
