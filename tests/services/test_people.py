"""Who is let in and let go: at once, and never so that nobody may any more."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, create_engine, select
from sqlalchemy.orm import Session

from channel.domain.identity import LINK_LIFE, Principal, PrincipalKind, Role
from channel.errors import ChannelError, Conflict, Invalid
from channel.models.access_log import AccessEvent
from channel.models.base import Base
from channel.models.engine import prepare_engine
from channel.models.user import ApiToken, User
from channel.services import identity, people, tokens
from channel.services.people import Change
from tests.factories import NOW

SOMEBODY = Principal(PrincipalKind.USER, "0", "Ada", Role.ADMIN)
LATER = NOW + timedelta(days=1)


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = create_engine(database_url)
    prepare_engine(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with Session(engine) as session:
        yield session


def somebody(session: Session, role: Role = Role.ADMIN, **changes: object) -> User:
    """With a password that nobody knows: hashing one takes its time."""
    number = len(session.scalars(select(User)).all())
    ordinary = {
        "email": f"a{number}@example.com", "name": "Bo", "role": role.value, "locale": "en",
        "password_hash": "x", "session_salt": "s", "active": True, "created_at": NOW,
    }  # fmt: skip
    user = User(**{**ordinary, **changes})
    session.add(user)
    session.flush()
    return user


def test_the_last_who_can_administer_stays(session: Session) -> None:
    last = somebody(session)
    somebody(session, password_hash="")  # invited only
    somebody(session, active=False)
    for wish in (Change(role=Role.OPERATOR), Change(active=False)):
        with pytest.raises(Conflict, match="last administrator"):
            people.change(session, NOW, last.id, wish, SOMEBODY)
    somebody(session)
    assert people.change(session, NOW, last.id, Change(active=False), SOMEBODY).active is False


def test_nobody_shuts_themselves_out(session: Session) -> None:
    somebody(session)
    one = somebody(session)
    with pytest.raises(Conflict, match="your own leave"):
        people.change(session, NOW, one.id, Change(active=False), identity.principal(one))


TABLES = [Base.metadata.tables[model.__tablename__] for model in (User, ApiToken, AccessEvent)]
WISHES = st.builds(
    Change,
    role=st.none() | st.sampled_from(Role),
    active=st.none() | st.booleans(),
)


@given(
    st.lists(
        st.tuples(st.sampled_from(Role), st.booleans(), st.booleans()), min_size=1, max_size=4
    ),
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), WISHES), max_size=12),
)
def test_whatever_is_wished_somebody_can_administer(
    at_first: list[tuple[Role, bool, bool]], wishes: list[tuple[int, int, Change]]
) -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine, tables=TABLES)
    with Session(engine) as session:
        users = [somebody(session)]
        for role, active, chosen in at_first:
            users.append(somebody(session, role, active=active, password_hash="x" * chosen))
        for whose, by, wish in wishes:
            user, actor = users[whose % len(users)], users[by % len(users)]
            before = (user.role, user.active, user.session_salt)
            try:
                people.change(session, NOW, user.id, wish, identity.principal(actor))
            except ChannelError:
                assert (user.role, user.active, user.session_salt) == before
            changed = (user.role, user.active) != before[:2]
            assert (user.session_salt != before[2]) is changed
            assert any(u.active and u.role == "ADMIN" and u.password_hash for u in users)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_two_who_demote_each_other_leave_one(engine: Engine) -> None:
    with Session(engine) as session:
        numbers = [somebody(session).id, somebody(session).id]
        session.commit()
    together = Barrier(2)

    def demote(number: int) -> str:
        with Session(engine) as session:
            together.wait()
            try:
                people.change(session, NOW, number, Change(role=Role.VIEWER), None)
            except Conflict as error:
                return error.why
            session.commit()
            return "done"

    with ThreadPoolExecutor(2) as both:
        outcomes = sorted(both.map(demote, numbers))
    assert outcomes == ["done", "user-last-admin"]


def a_token(session: Session, user: User, role: Role) -> ApiToken:
    return tokens.create(session, NOW, "erp", role, by=identity.principal(user))[0]


@pytest.mark.parametrize(
    ("wish", "left"),
    [
        (Change(active=False), []),
        (Change(role=Role.OPERATOR), ["VIEWER", "OPERATOR"]),
        (Change(role=Role.OPERATOR, keeps_tokens=True), ["VIEWER", "OPERATOR", "ADMIN"]),
        (Change(name="Bosse"), ["VIEWER", "OPERATOR", "ADMIN"]),
    ],
)
def test_their_tokens_may_no_more_than_they(
    session: Session, wish: Change, left: list[str]
) -> None:
    somebody(session)
    user = somebody(session)
    for role in Role:
        a_token(session, user, role)
    people.change(session, NOW, user.id, wish, SOMEBODY)
    assert [token.role for token in tokens.working(session, NOW)] == left


def test_a_token_ends_on_its_day(session: Session) -> None:
    _, secret = tokens.create(session, NOW, "erp", Role.VIEWER, ends_at=LATER)
    assert identity.of_token(session, NOW, secret)
    assert identity.of_token(session, LATER, secret) is None
    assert not tokens.working(session, LATER)
    with pytest.raises(Invalid, match="past"):
        tokens.create(session, LATER, "erp", Role.VIEWER, ends_at=LATER)


def test_a_link_works_once_and_for_three_days(session: Session) -> None:
    user = somebody(session, Role.VIEWER, password_hash="", locked_until=LATER)
    first = people.new_link(session, NOW, user.id, SOMEBODY)
    second = people.new_link(session, NOW, user.id, SOMEBODY)
    assert people.of_link(session, NOW, first.secret) is None
    assert people.of_link(session, NOW + LINK_LIFE, second.secret) is None
    assert people.choose_password(session, NOW, second.secret, "y") is user
    assert (user.password_hash, user.locked_until, user.last_login_at) == ("y", None, NOW)
    with pytest.raises(Conflict, match="works no more"):
        people.choose_password(session, NOW, second.secret, "z")


def test_a_link_lets_nobody_in_who_may_not_log_in(session: Session) -> None:
    somebody(session)
    user = somebody(session)
    link = people.new_link(session, NOW, user.id, SOMEBODY)
    people.change(session, NOW, user.id, Change(active=False), SOMEBODY)
    people.change(session, NOW, user.id, Change(active=True), SOMEBODY)
    assert people.of_link(session, NOW, link.secret) is None


def test_what_is_kept_of_a_link_and_a_token_opens_nothing(session: Session) -> None:
    user = somebody(session)
    link = people.new_link(session, NOW, user.id, SOMEBODY)
    row, token = tokens.create(session, NOW, "erp", Role.VIEWER)
    events = [(e.subject, e.values) for e in session.scalars(select(AccessEvent))]
    kept = (user.link_digest, row.digest, row.hint, events)
    assert link.secret not in str(kept)
    assert token not in str(kept)


def test_each_change_is_written_down(session: Session) -> None:
    somebody(session)
    user = somebody(session, locked_until=LATER)
    changes = Change("Bosse", Role.VIEWER, active=False)
    people.change(session, NOW, user.id, changes, SOMEBODY)
    people.change(session, NOW, user.id, Change(active=True), None)
    people.unlock(session, NOW, user.id, SOMEBODY)
    rows = session.scalars(select(AccessEvent).order_by(AccessEvent.id)).all()
    assert [(row.code, row.actor, row.subject) for row in rows] == [
        ("user-renamed", "Ada", user.email),
        ("user-role", "Ada", user.email),
        ("user-deactivated", "Ada", user.email),
        ("user-activated", "shell", user.email),
        ("user-unlocked", "Ada", user.email),
    ]
    assert rows[1].values == {"before": "ADMIN", "after": "VIEWER"}
