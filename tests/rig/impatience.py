"""A database that does not wait for locks: what is busy says so at once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event

_SETTINGS = {
    "postgresql": "SET lock_timeout = '50ms'",
    "sqlite": "PRAGMA busy_timeout = 50",
}


def wait_for_no_lock(engine: Engine) -> None:
    """From the engine's next connection on."""
    setting = _SETTINGS[engine.dialect.name]

    def connect(connection: Any, _record: object) -> None:
        cursor = connection.cursor()
        cursor.execute(setting)
        cursor.close()
        if engine.dialect.name == "postgresql":
            connection.commit()

    event.listen(engine, "connect", connect)
    engine.dispose()
