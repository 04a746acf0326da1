"""A database that is busy, or away: neither a bug nor anybody's mistake."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from channel.errors import Busy

log = logging.getLogger(__name__)

_SQLITE_PASSES = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def is_busy(error: BaseException) -> bool:
    """Whether the same may work a little later: a deadlock's victim, a lock that did not come.

    PostgreSQL calls operational only what its server could not do; SQLite much else besides.
    """
    if isinstance(error, Busy | PoolTimeout):
        return True
    if not isinstance(error, OperationalError):
        return False
    code = getattr(error.orig, "sqlite_errorcode", None)
    return code is None or code & 0xFF in _SQLITE_PASSES


@contextmanager
def told_as_busy(step: str) -> Iterator[None]:
    """Raises `Busy` instead, without the statement: its values may be a buyer's."""
    try:
        yield
    except (OperationalError, PoolTimeout) as error:
        if not is_busy(error):
            raise
        cause = getattr(error, "orig", None) or error
        log.warning("the database was busy at %s: %s", step, type(cause).__name__)
        raise Busy from None
