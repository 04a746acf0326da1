"""Access tokens in the database, sealed.

A worker forks a horse for every job, and none of them sees what another was granted: without
this, each would ask Login with Amazon again, which throttles those who ask too often.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import delete
from sqlalchemy.orm import Session, sessionmaker

from channel.models.access_token import KeptAccessToken
from channel.models.engine import READ_ONLY
from channel.models.upsert import insert_into
from channel.ports.vault import Vault


@dataclass(frozen=True)
class AccessToken:
    text: str = field(repr=False)
    granted_at: datetime
    ends_at: datetime


class KeptTokens:
    """Every method is a short transaction of its own."""

    def __init__(self, sessions: sessionmaker[Session], vault: Vault) -> None:
        self._sessions = sessions
        self._vault = vault

    def find(self, key: str) -> AccessToken | None:
        with self._sessions() as session:
            session.connection(execution_options={READ_ONLY: True})
            row = session.get(KeptAccessToken, key)
            if row is None:
                return None
            return AccessToken(self._vault.open(row.sealed), row.granted_at, row.ends_at)

    def keep(self, key: str, token: AccessToken) -> None:
        values = {
            "sealed": self._vault.seal(token.text),
            "granted_at": token.granted_at,
            "ends_at": token.ends_at,
        }
        with self._sessions.begin() as session:
            statement = insert_into(session, KeptAccessToken).values(key=key, **values)
            session.execute(statement.on_conflict_do_update(index_elements=["key"], set_=values))

    def drop(self, key: str, refused: AccessToken) -> None:
        """Forget this one; a newer one that another process was granted stays."""
        with self._sessions.begin() as session:
            session.execute(
                delete(KeptAccessToken).where(
                    KeptAccessToken.key == key, KeptAccessToken.granted_at == refused.granted_at
                )
            )
