"""People with passwords, programs with tokens."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Sequence
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

TOKEN_PREFIX = "amzch_"  # noqa: S105 - lets secret scanners know one when they see it
_SEEN_EVERY = timedelta(minutes=1)
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
    password: str,
    locale: str = DEFAULT,
) -> User:
    """Raises `Invalid` (password too short, no e-mail address), `Conflict` when there is one."""
    if "@" not in email.strip("@ "):
        raise Invalid("email", "email-invalid", {"email": email})
    user = User(
        email=email_key(email),
        name=name.strip() or email_key(email),
        role=role,
        locale=locale,
        password_hash=_hash(password),
        session_salt=secrets.token_hex(8),
        created_at=now,
    )
    try:
        with session.begin_nested():
            session.add(user)
    except IntegrityError as error:
        raise Conflict("user-exists", {"email": user.email}) from error
    return user


def change_password(session: Session, email: str, password: str) -> None:
    """Also ends every session of theirs, and a lock."""
    user = session.scalar(select(User).where(User.email == email_key(email)))
    if user is None:
        raise NotFound("user", email)
    user.password_hash = _hash(password)
    user.session_salt = secrets.token_hex(8)
    user.failed_logins = 0
    user.locked_until = None


def _hash(password: str) -> str:
    if len(password) < MIN_PASSWORD:
        raise Invalid("password", "password-short", {"characters": MIN_PASSWORD})
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
        _hasher.verify(user.password_hash if user else _nobodys_hash(), password)
    except (VerificationError, InvalidHashError):
        return False
    return user is not None


def finish_login(session: Session, now: datetime, user_id: int) -> User:
    """The password was right."""
    user = session.get_one(User, user_id)
    user.failed_logins = 0
    user.locked_until = None
    user.last_login_at = now
    return user


def set_locale(session: Session, user_id: int, locale: str) -> None:
    if locale not in languages():
        raise Invalid("locale", "locale-unknown", {"locale": locale})
    session.get_one(User, user_id).locale = locale


def session_id(user: User) -> str:
    """What the cookie carries: it stops working when the password changes."""
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


def create_token(session: Session, now: datetime, name: str, role: Role) -> str:
    """The token itself, for the only time: a digest is all that is kept."""
    token = TOKEN_PREFIX + secrets.token_urlsafe(32)
    session.add(
        ApiToken(
            name=name,
            role=role,
            hint=token[: len(TOKEN_PREFIX) + 4],
            digest=_digest(token),
            created_at=now,
        )
    )
    return token


def tokens(session: Session) -> Sequence[ApiToken]:
    """Those that still work, the oldest first."""
    wanted = select(ApiToken).where(ApiToken.revoked_at.is_(None)).order_by(ApiToken.id)
    return session.scalars(wanted).all()


def revoke_token(session: Session, now: datetime, hint: str) -> int:
    """Revoke the tokens that begin like this. Returns how many there were."""
    found = session.scalars(
        select(ApiToken).where(ApiToken.hint == hint, ApiToken.revoked_at.is_(None))
    ).all()
    for token in found:
        token.revoked_at = now
    return len(found)


def of_token(session: Session, token: str) -> tuple[Principal, datetime | None] | None:
    """Whose token it is, and when it was last used. None: unknown or revoked."""
    row = session.scalar(
        select(ApiToken).where(ApiToken.digest == _digest(token), ApiToken.revoked_at.is_(None))
    )
    if row is None:
        return None
    return Principal(PrincipalKind.TOKEN, str(row.id), row.name, Role(row.role)), row.last_used_at


def use_is_news(last_used: datetime | None, now: datetime) -> bool:
    """Whether to write down that a token is in use: not at every single request."""
    return last_used is None or now - last_used >= _SEEN_EVERY


def note_use(session: Session, now: datetime, token_id: int) -> None:
    session.execute(update(ApiToken).where(ApiToken.id == token_id).values(last_used_at=now))


def _digest(token: str) -> bytes:
    # Not a password: 256 random bits need no slow hash.
    return hashlib.sha256(token.encode()).digest()
