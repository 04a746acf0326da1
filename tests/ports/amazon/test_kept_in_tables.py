"""What the adapter keeps for all processes, on each database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session, sessionmaker

from channel.adapters.amazon.client_secrets import ClientSecrets
from channel.adapters.amazon.concessions import CONTENT_WITH_LESS, Conceded, Concessions
from channel.adapters.amazon.copy_guard import CopyGuard
from channel.adapters.amazon.journal import Failed, Journal
from channel.errors import ReadOnlyCopy, Unavailable
from channel.models.engine import prepare_engine
from channel.models.error_log import CommunicationError
from channel.models.installation import ClientSecret, Installation
from tests.ports.amazon.conftest import NOON, HandClock

Sessions = sessionmaker[Session]


@pytest.fixture
def sessions(database_url: str) -> Iterator[Sessions]:
    engine = create_engine(database_url)
    prepare_engine(engine)
    yield sessionmaker(engine)
    engine.dispose()


def test_a_failure_is_counted(sessions: Sessions, clock: HandClock) -> None:
    journal = Journal(sessions, clock)
    for order in (None, None, "302-1"):
        journal.note(Failed("getOrder", None, order), Unavailable("Amazon", "HTTP 503"))
        clock.advance(60)
    with sessions() as session:
        entries = session.scalars(select(CommunicationError).order_by(CommunicationError.id))
        assert [(e.amazon_order_id, e.times) for e in entries] == [(None, 2), ("302-1", 1)]


def test_a_concession_is_made_changed_and_forgotten(sessions: Sessions, clock: HandClock) -> None:
    concessions = Concessions(sessions, clock)
    concessions.concede(7, ("BUYER", "PROCEEDS"))
    assert concessions.of(7) == Conceded(("BUYER", "PROCEEDS"), useless=False)
    concessions.concede(7, ())
    assert concessions.of(7) == Conceded((), useless=False)
    concessions.give_up(7, ("BUYER",))
    assert concessions.of(7) == Conceded(("BUYER",), useless=True)
    clock.advance(CONTENT_WITH_LESS.total_seconds())
    assert concessions.of(7) is None


def test_a_secret_is_known_from_its_first_use(sessions: Sessions, clock: HandClock) -> None:
    secrets = ClientSecrets(sessions, clock, None)
    secrets.accepted("one")
    clock.advance(60)
    secrets.refused("one")
    clock.advance(60)
    secrets.refused("one")
    with sessions() as session:
        (row,) = session.scalars(select(ClientSecret))
        assert (row.first_used_at, row.refused_at) == (NOON, NOON + timedelta(seconds=60))


def test_only_another_address_makes_a_copy(sessions: Sessions) -> None:
    here, elsewhere = CopyGuard(sessions, "https://here"), CopyGuard(sessions, "https://elsewhere")
    elsewhere.check("Amazon")
    with sessions.begin() as session:
        session.add(Installation(id=1, base_url="https://here", confirmed_at=NOON))
    here.check("Amazon")
    with pytest.raises(ReadOnlyCopy):
        elsewhere.check("Amazon")
