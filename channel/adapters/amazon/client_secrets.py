"""What is known of the LWA client secret: since when it is used, and whether Amazon takes it."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from hashlib import sha256

from sqlalchemy import update
from sqlalchemy.orm import Session, sessionmaker

from channel.models.installation import ClientSecret
from channel.models.upsert import insert_into
from channel.ports.clock import Clock


class ClientSecrets:
    """Every method is a short transaction of its own.

    `made_on` is the day that the operator named; without it, the first use has to do.
    """

    def __init__(self, sessions: sessionmaker[Session], clock: Clock, made_on: date | None) -> None:
        self._sessions = sessions
        self._clock = clock
        self._made_at = datetime.combine(made_on, time(), UTC) if made_on else None

    def accepted(self, secret: str) -> None:
        """Amazon took it: whatever was refused before has been put right."""
        with self._sessions.begin() as session:
            row = self._row(session, secret)
            # Of the secrets that it has replaced, nobody is to be alarmed any more.
            session.execute(
                update(ClientSecret)
                .where(
                    ClientSecret.refused_at.is_not(None),
                    ClientSecret.first_used_at <= row.first_used_at,
                )
                .values(refused_at=None)
            )

    def refused(self, secret: str) -> None:
        """Amazon answered `invalid_client`. The first refusal is the one that is kept."""
        with self._sessions.begin() as session:
            row = self._row(session, secret)
            row.refused_at = row.refused_at or self._clock.now()

    def _row(self, session: Session, secret: str) -> ClientSecret:
        now, digest = self._clock.now(), sha256(secret.encode()).hexdigest()
        session.execute(
            insert_into(session, ClientSecret)
            .values(digest=digest, made_at=self._made_at or now, first_used_at=now)
            .on_conflict_do_nothing()
        )
        row = session.get_one(ClientSecret, digest, with_for_update=True)
        if self._made_at is not None:
            row.made_at = self._made_at
        return row
