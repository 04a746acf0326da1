"""What is known of the LWA client secret: since when it is used, and whether Amazon takes it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from hashlib import sha256

from sqlalchemy import update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from channel.models.installation import ClientSecret
from channel.models.locks import CHANGE
from channel.models.upsert import insert_into
from channel.ports.clock import Clock

log = logging.getLogger(__name__)


class ClientSecrets:
    """Every method is a short transaction of its own, and never fails the login it is about.

    `made_on` is the day that the operator named; without it, the first use has to do.
    """

    def __init__(self, sessions: sessionmaker[Session], clock: Clock, made_on: date | None) -> None:
        self._sessions = sessions
        self._clock = clock
        self._made_at = datetime.combine(made_on, time(), UTC) if made_on else None

    def accepted(self, secret: str) -> None:
        """Amazon took it: whatever was refused before has been put right."""
        with self._writing() as session:
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
        with self._writing() as session:
            row = self._row(session, secret)
            row.refused_at = row.refused_at or self._clock.now()

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        # What a consent's code has just brought must not be lost for a note about the secret.
        try:
            with self._sessions.begin() as session:
                yield session
        except SQLAlchemyError:
            log.exception("what became of the client secret could not be written down")

    def _row(self, session: Session, secret: str) -> ClientSecret:
        now, digest = self._clock.now(), sha256(secret.encode()).hexdigest()
        session.execute(
            insert_into(session, ClientSecret)
            .values(digest=digest, made_at=self._made_at or now, first_used_at=now)
            .on_conflict_do_nothing()
        )
        row = session.get_one(ClientSecret, digest, with_for_update=CHANGE)
        if self._made_at is not None:
            row.made_at = self._made_at
        return row
