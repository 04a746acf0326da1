"""A database that does not wait for locks: what is busy says so at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event, select
from sqlalchemy.orm import Session

from channel.models.base import Base
from channel.models.locks import CHANGE

_SETTINGS = {
    "postgresql": "SET lock_timeout = '50ms'",
    "sqlite": "PRAGMA busy_timeout = 50",
}


@contextmanager
def no_waiting(engine: Engine) -> Iterator[None]:
    """From the engine's next connection on, for a while."""
    setting = _SETTINGS[engine.dialect.name]

    def connect(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        cursor.execute(setting)
        cursor.close()
        if engine.dialect.name == "postgresql":
            connection.commit()

    event.listen(engine, "connect", connect)
    engine.dispose()
    yield
    event.remove(engine, "connect", connect)
    engine.dispose()


@contextmanager
def held(engine: Engine, model: type[Base]) -> Iterator[None]:
    """All rows of a table are somebody else's for a while, and nobody waits."""
    with no_waiting(engine), Session(engine) as session:
        session.scalars(select(model).with_for_update(**CHANGE)).all()
        yield
