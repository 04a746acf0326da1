"""A copy of an installation must not speak for the original.

Somebody restores a backup on another machine, with all credentials in it: two of us would then
share one quota, ship the same parcels and take each other's notifications.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker

from channel.errors import ReadOnlyCopy
from channel.models.engine import READ_ONLY
from channel.models.installation import Installation


class CopyGuard:
    """Asked before anything leaves; looks every time, so that a person's word counts at once."""

    def __init__(self, sessions: sessionmaker[Session], base_url: str) -> None:
        self._sessions = sessions
        self._base_url = base_url

    def check(self, system: str) -> None:
        """`ReadOnlyCopy` while the configured address is not the known one."""
        with self._sessions() as session:
            session.connection(execution_options={READ_ONLY: True})
            known = session.scalar(select(Installation.base_url))
        # Before the first start has written its address down, there is no original.
        if known is not None and known != self._base_url:
            raise ReadOnlyCopy(system)
