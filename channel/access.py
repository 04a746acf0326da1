"""Who is behind a request: a session cookie, a bearer token, or the host application's word.

Everybody who serves requests asks `principal()`. A host application that has its own login sets
`AMAZON_CHANNEL_IDENTITY` to a callable without arguments that answers with a `Principal` or None;
our own session login is then switched off, bearer tokens stay.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import cast

import flask_login
from flask import Flask, current_app, g, request, session

from channel.config import PREFIX
from channel.domain.identity import SESSION_LIFE, Principal, PrincipalKind
from channel.errors import Busy, Conflict, Invalid, Misconfigured
from channel.language import choose
from channel.models.user import User
from channel.services import identity, people
from channel.wiring import wiring

SETTING = f"{PREFIX}IDENTITY"
CSRF_HEADER = "X-CSRF-Token"
_CSRF = "amazon_csrf"
_SINCE = "amazon_since"
_PRINCIPAL = "amazon_channel.principal"


class _Login(flask_login.UserMixin):  # type: ignore[misc] # Flask-Login has no types
    """What Flask-Login keeps between requests: an id that dies with the password."""

    def __init__(self, session_id: str, principal: Principal) -> None:
        self.id = session_id
        self.principal = principal


def init_app(app: Flask) -> None:
    """Switch our login on, unless the host brings its own."""
    if app.config.get(SETTING) is not None:
        return
    if hasattr(app, "login_manager"):
        why = "this application has a Flask-Login of its own; say here how it names its users to us"
        raise Misconfigured(SETTING, why)
    app.config["SESSION_COOKIE_HTTPONLY"] = True
    app.config["SESSION_COOKIE_SAMESITE"] = app.config.get("SESSION_COOKIE_SAMESITE") or "Lax"
    with app.app_context():
        if wiring().config.secure:
            app.config["SESSION_COOKIE_SECURE"] = True
    manager = flask_login.LoginManager()
    # Its fingerprint is address and browser: phones change the first on every walk.
    manager.session_protection = None
    manager.init_app(app, add_context_processor=False)
    manager.user_loader(_load)


def _load(session_id: str) -> _Login | None:
    w = wiring()
    since = session.get(_SINCE)
    if since is None or w.clock.now() - datetime.fromisoformat(since) > SESSION_LIFE:
        return None
    with w.reading() as database:
        found = identity.of_session(database, session_id)
    return _Login(session_id, found) if found else None


def principal() -> Principal | None:
    """Who is asking, looked up once a request. None: nobody has logged in."""
    # Kept with the request and not in `g`, which outlives a request where a context was pushed.
    if _PRINCIPAL not in request.environ:
        request.environ[_PRINCIPAL] = _find()
    return cast(Principal | None, request.environ[_PRINCIPAL])


def forget_principal() -> None:
    """Look again: somebody has logged in or out, or changed."""
    request.environ.pop(_PRINCIPAL, None)


def _find() -> Principal | None:
    if _by_token():
        return _of_token(request.headers["Authorization"])
    host = _host()
    if host is not None:
        return host()
    g.pop("_login_user", None)  # Flask-Login's own cache: as above
    user = flask_login.current_user
    return user.principal if isinstance(user, _Login) else None


def _host() -> Callable[[], Principal | None] | None:
    return cast(Callable[[], Principal | None] | None, current_app.config.get(SETTING))


def people_are_the_hosts() -> bool:
    """Whether a host application vouches for its people: none log in here, so none are kept."""
    return _host() is not None


def _by_token() -> bool:
    # No cookie counts beside it: a page of another origin cannot send this header. Other schemes
    # belong to whoever stands in front of us.
    return request.headers.get("Authorization", "").lower().startswith("bearer ")


def _of_token(header: str) -> Principal | None:
    _, _, token = header.partition(" ")
    w = wiring()
    now = w.clock.now()
    with w.reading() as database:
        found = identity.of_token(database, now, token.strip())
    if found is None:
        return None
    owner, last_used = found
    if identity.use_is_news(last_used, now):
        # Not worth a refusal where the database is busy.
        with suppress(Busy), w.transaction("token.use") as database:
            identity.note_use(database, now, int(owner.id))
    return owner


def csrf_token() -> str:
    """The token that this session's requests must carry in `X-CSRF-Token`."""
    if _CSRF not in session:
        session[_CSRF] = secrets.token_urlsafe(24)
    return cast(str, session[_CSRF])


def csrf_holds() -> bool:
    """Whether the request may act for its session: it carries our token, or needs none."""
    if _by_token():
        return True
    expected = session.get(_CSRF)
    given = request.headers.get(CSRF_HEADER, "")
    return bool(expected) and hmac.compare_digest(str(expected).encode(), given.encode())


def log_in(email: str, password: str) -> Principal | None:
    """Begin a session. None: wrong address or password. Raises `Conflict` "locked".

    Three steps, because checking a password is slow on purpose and no lock may wait for it.
    """
    w = wiring()
    user = _proven(email, password)
    if user is None:
        return None
    with w.transaction("login.finish") as database:
        user = identity.finish_login(database, w.clock.now(), user.id)
    _remember(user, w.clock.now())
    return principal()


def _proven(email: str, password: str) -> User | None:
    """Whose e-mail and password these are; each attempt counts. Raises `Conflict`."""
    if _host() is not None:
        raise Conflict("login-elsewhere")
    w = wiring()
    with w.transaction("login.begin") as database:
        user = identity.begin_login(database, w.clock.now(), email)
    return user if identity.password_matches(user, password) else None


def _remember(user: User, now: datetime) -> None:
    session.pop(_CSRF, None)
    session[_SINCE] = now.isoformat()
    _let_in(user)


def _let_in(user: User) -> None:
    flask_login.login_user(_Login(identity.session_id(user), identity.principal(user)))
    forget_principal()


def owner_of_link(secret: str) -> Principal | None:
    """Who chooses a password by this link; None: nobody, or no more."""
    if _host() is not None:
        raise Conflict("login-elsewhere")
    w = wiring()
    with w.reading() as database:
        user = people.of_link(database, w.clock.now(), secret)
        return identity.principal(user) if user else None


def choose_password(secret: str, password: str) -> Principal | None:
    """Use a link up and begin a session. Raises `Invalid`, `Conflict` "link-over"."""
    if owner_of_link(secret) is None:
        raise Conflict("link-over")
    hashed = identity.hashed(password)
    w = wiring()
    with w.transaction("password.choose") as database:
        user = people.choose_password(database, w.clock.now(), secret, hashed)
    _remember(user, w.clock.now())
    return principal()


def change_own_password(who: Principal, current: str, new: str) -> None:
    """All sessions of theirs end but this one. Wrong ones count as at the login.

    Raises `Invalid` on `current` or `new`, `Conflict` "locked", and for who has no password here.
    """
    if who.kind is not PrincipalKind.USER:
        raise Conflict("no-password-kept")
    hashed = identity.hashed(new, "new")
    user = _proven(who.email or "", current)
    if user is None:
        raise Invalid("current", "password-wrong")
    w = wiring()
    with w.transaction("password.own") as database:
        seen = user.password_hash
        user = people.change_own_password(database, w.clock.now(), user.id, seen, hashed)
    _let_in(user)


def log_out() -> None:
    if _host() is None:
        flask_login.logout_user()
    session.pop(_CSRF, None)
    session.pop(_SINCE, None)
    forget_principal()


def reader_language(who: Principal | None) -> str:
    """The language of whoever reads the answer: their own, else the browser's."""
    wishes = [tag for tag, _ in request.accept_languages]
    return choose(who.locale if who else None, *wishes)
