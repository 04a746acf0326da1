"""Who is asking: people with passwords, programs with tokens."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import datetime, timedelta
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from channel.domain.identity import (
    FAILURES_ALLOWED,
    LOCKED_FOR,
    LONGEST_NAME,
    MIN_PASSWORD,
    Principal,
    PrincipalKind,
    Role,
    email_key,
)
from channel.errors import Conflict, Invalid, NotFound
from channel.language import DEFAULT, languages
from channel.models.locks import CHANGE
from channel.models.user import ApiToken, User
from channel.services import access_log

_SEEN_EVERY = timedelta(minutes=1)
_NO_PASSWORD = ""
_hasher = PasswordHasher()


@cache
def _nobodys_hash() -> str:
    return _hasher.hash(secrets.token_urlsafe())


def create_user(
    session: Session,
    now: datetime,
    *,
    email: str,
    name: str,
    role: Role,
    password: str | None,
    locale: str = DEFAULT,
    by: Principal | None = None,
) -> User:
    """`password` None: they choose one by a link (`people.new_link`). `by` None: from a shell.

    Raises `Invalid` (password too short, no e-mail address), `Conflict` when there is one.
    """
    if "@" not in email.strip("@ "):
        raise Invalid("email", "email-invalid", {"email": email})
    user = User(
        email=email_key(email),
        name=checked_name(name) if name.strip() else email_key(email)[:LONGEST_NAME],
        role=role,
        locale=known_language(locale),
        password_hash=_NO_PASSWORD if password is None else hashed(password),
        session_salt=secrets.token_hex(8),
        created_at=now,
    )
    try:
        with session.begin_nested():
            session.add(user)
    except IntegrityError as error:
        raise Conflict("user-exists", {"email": user.email}) from error
    access_log.note(session, now, by, "user-created", user.email, {"role": role.value})
    return user


def change_password(session: Session, now: datetime, email: str, password: str) -> None:
    """From a shell. Also ends every session of theirs, a link, and a lock."""
    user = session.scalar(select(User).where(User.email == email_key(email)))
    if user is None:
        raise NotFound("user", email)
    take_password(user, hashed(password))
    access_log.note(session, now, None, "user-password", user.email)


def take_password(user: User, password_hash: str) -> None:
    """Sessions begun with the one before end, so does a link to choose one, and so does a lock."""
    user.password_hash = password_hash
    user.session_salt = secrets.token_hex(8)
    user.link_digest = user.link_ends_at = None
    user.failed_logins = 0
    user.locked_until = None


def checked_name(name: str, field: str = "name") -> str:
    """As it is kept. Raises `Invalid` for none, and for a long one."""
    if not name.strip():
        raise Invalid(field, "name-needed")
    if len(name.strip()) > LONGEST_NAME:
        raise Invalid(field, "name-long", {"characters": LONGEST_NAME})
    return name.strip()


def known_language(locale: str) -> str:
    """Raises `Invalid` for one that we do not speak."""
    if locale not in languages():
        raise Invalid("locale", "locale-unknown", {"locale": locale})
    return locale


def has_password(user: User) -> bool:
    """Whether they have chosen one: without, nobody can log in as them."""
    return user.password_hash != _NO_PASSWORD


def hashed(password: str, field: str = "password") -> str:
    """Slow on purpose: hold no transaction where one can be spared. Raises `Invalid`."""
    if len(password) < MIN_PASSWORD:
        raise Invalid(field, "password-short", {"characters": MIN_PASSWORD})
    return _hasher.hash(password)


def begin_login(session: Session, now: datetime, email: str) -> User | None:
    """Count an attempt before it is known to be right, so that none goes uncounted.

    None: nobody by that address, or not allowed in. Raises `Conflict` "locked" after too many.
    """
    key = email_key(email)
    attempts = session.scalar(
        update(User)
        .where(User.email == key, User.active)
        .values(failed_logins=User.failed_logins + 1)
        .returning(User.failed_logins)
    )
    user = session.scalar(
        select(User).where(User.email == key, User.active).with_for_update(**CHANGE)
    )
    if attempts is None or user is None:
        return None
    if user.locked_until is not None and user.locked_until > now:
        raise Conflict("locked", {"minutes": int(LOCKED_FOR.total_seconds() // 60)})
    if user.locked_until is not None:
        user.locked_until = None
        user.failed_logins = 1
    elif attempts >= FAILURES_ALLOWED:
        # The last one that is looked at; a right password takes the lock away again.
        user.locked_until = now + LOCKED_FOR
    return user


def password_matches(user: User | None, password: str) -> bool:
    """Takes as long for nobody as for somebody. Slow on purpose: hold no transaction."""
    try:
        known = user is not None and has_password(user)
        _hasher.verify(user.password_hash if user and known else _nobodys_hash(), password)
    except (VerificationError, InvalidHashError):
        return False
    return known


def finish_login(session: Session, now: datetime, user_id: int) -> User:
    """The password was right."""
    user = session.get_one(User, user_id)
    user.failed_logins = 0
    user.locked_until = None
    user.last_login_at = now
    return user


def set_locale(session: Session, user_id: int, locale: str) -> None:
    session.get_one(User, user_id).locale = known_language(locale)


def session_id(user: User) -> str:
    """What the cookie carries: it stops working when password, role or leave changes."""
    return f"{user.id}.{user.session_salt}"


def of_session(session: Session, text: str) -> Principal | None:
    """The person of a session id, while their password is the one they logged in with."""
    number, _, salt = text.partition(".")
    user = session.get(User, int(number)) if number.isdecimal() else None
    if user is None or not user.active or not hmac.compare_digest(user.session_salt, salt):
        return None
    return principal(user)


def principal(user: User) -> Principal:
    return Principal(
        PrincipalKind.USER, str(user.id), user.name, Role(user.role), user.email, user.locale
    )


def of_token(
    session: Session, now: datetime, token: str
) -> tuple[Principal, datetime | None] | None:
    """Whose token it is, and when it was last used. None: unknown, revoked or over."""
    row = session.scalar(
        select(ApiToken).where(ApiToken.digest == digest(token), ApiToken.revoked_at.is_(None))
    )
    if row is None or (row.ends_at is not None and row.ends_at <= now):
        return None
    return Principal(PrincipalKind.TOKEN, str(row.id), row.name, Role(row.role)), row.last_used_at


def use_is_news(last_used: datetime | None, now: datetime) -> bool:
    """Whether to write down that a token is in use: not at every single request."""
    return last_used is None or now - last_used >= _SEEN_EVERY


def note_use(session: Session, now: datetime, token_id: int) -> None:
    session.execute(update(ApiToken).where(ApiToken.id == token_id).values(last_used_at=now))


def digest(secret: str) -> bytes:
    """Of what we have made ourselves: 256 random bits need no slow hash."""
    return hashlib.sha256(secret.encode()).digest()
