"""Let people in, change what they may, and let them go: never so that nobody may any more.

Not for the people of a host application, which vouches for its own.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from channel.domain.identity import LINK_LIFE, Principal, PrincipalKind, Role, email_key
from channel.errors import Conflict, Invalid, NotFound
from channel.models.locks import CHANGE
from channel.models.user import User
from channel.services import access_log, identity, tokens


@dataclass(frozen=True)
class Change:
    """What is to change of a person; None: it stays.

    `keeps_tokens`: tokens that they made go on working, though they may do more than they.
    """

    name: str | None = None
    role: Role | None = None
    active: bool | None = None
    locale: str | None = None
    keeps_tokens: bool = False


def change(
    session: Session, now: datetime, user_id: int, wish: Change, by: Principal | None
) -> User:
    """Another role, or no leave to log in, counts at once: sessions end, tokens are revoked.

    Raises `NotFound`, `Invalid` for a name or language, and `Conflict` when it would lock out
    whoever does it, or everybody.
    """
    user = _locked(session, user_id)
    _rename(session, now, user, wish, by)
    role = wish.role or Role(user.role)
    active = user.active if wish.active is None else wish.active
    if (role, active) == (Role(user.role), user.active):
        return user
    if not active and by and (by.kind, by.id) == (PrincipalKind.USER, str(user.id)):
        raise Conflict("user-oneself")
    if _administers(user) and not (active and role is Role.ADMIN) and not _others(session, user):
        raise Conflict("user-last-admin", {"name": user.name})
    _settle(session, now, user, role, active=active, by=by)
    if not wish.keeps_tokens:
        tokens.revoke_beyond(session, now, user.id, role if active else None, by)
    return user


def _locked(session: Session, user_id: int) -> User:
    """The person, and with them all who could be the last administrator, by id.

    Two administrators who demote each other at the same time thus do it one after the other.
    """
    wanted = or_(User.id == user_id, and_(User.role == Role.ADMIN.value, User.active))
    rows = session.scalars(
        select(User).where(wanted).order_by(User.id).with_for_update(**CHANGE)
    ).all()
    user = next((row for row in rows if row.id == user_id), None)
    if user is None:
        raise NotFound("user", user_id)
    return user


def _of(session: Session, user_id: int) -> User:
    user = session.get(User, user_id, with_for_update=CHANGE)
    if user is None:
        raise NotFound("user", user_id)
    return user


def _administers(user: User) -> bool:
    """Whether they could log in as an administrator today; an invited one could not yet."""
    return user.active and user.role == Role.ADMIN.value and identity.has_password(user)


def _others(session: Session, user: User) -> bool:
    wanted = select(User).where(User.id != user.id, User.role == Role.ADMIN.value)
    return any(_administers(other) for other in session.scalars(wanted))


def _rename(
    session: Session, now: datetime, user: User, wish: Change, by: Principal | None
) -> None:
    if wish.locale is not None:
        user.locale = identity.known_language(wish.locale)
    if wish.name is None or wish.name.strip() == user.name:
        return
    values = {"before": user.name, "after": identity.checked_name(wish.name)}
    user.name = values["after"]
    access_log.note(session, now, by, "user-renamed", user.email, values)


def _settle(
    session: Session, now: datetime, user: User, role: Role, *, active: bool, by: Principal | None
) -> None:
    if role.value != user.role:
        values = {"before": user.role, "after": role.value}
        access_log.note(session, now, by, "user-role", user.email, values)
    if active != user.active:
        _note_leave(session, now, user, active=active, by=by)
    user.role, user.active = role.value, active
    user.session_salt = secrets.token_hex(8)
    if not active:
        user.link_digest = user.link_ends_at = None


def _note_leave(
    session: Session, now: datetime, user: User, *, active: bool, by: Principal | None
) -> None:
    if active:
        access_log.note(session, now, by, "user-activated", user.email)
    else:
        access_log.note(session, now, by, "user-deactivated", user.email)


def unlock(session: Session, now: datetime, user_id: int, by: Principal | None) -> User:
    """They may try again at once. Raises `NotFound`, `Conflict` where there is no lock."""
    user = _of(session, user_id)
    if user.locked_until is None or user.locked_until <= now:
        raise Conflict("user-not-locked", {"name": user.name})
    user.locked_until, user.failed_logins = None, 0
    access_log.note(session, now, by, "user-unlocked", user.email)
    return user


@dataclass(frozen=True)
class Link:
    """What opens the page to choose a password, told this once: `secret` goes behind its `#`."""

    user: User
    secret: str
    ends_at: datetime

    def address(self, base_url: str) -> str:
        """The secret stands behind `#`: no server is sent it, no log and no Referer has it."""
        return f"{base_url}/amazon/welcome#{self.secret}"


def new_link(session: Session, now: datetime, user_id: int, by: Principal | None) -> Link:
    """It works once and for `LINK_LIFE`, and takes the place of the one before.

    A password they have goes on working until then. Raises `NotFound`, `Conflict` for somebody
    who may not log in.
    """
    user = _of(session, user_id)
    if not user.active:
        raise Conflict("user-inactive", {"name": user.name})
    secret = secrets.token_urlsafe(32)
    user.link_digest = identity.digest(secret)
    user.link_ends_at = now + LINK_LIFE
    access_log.note(session, now, by, "user-link", user.email)
    return Link(user, secret, user.link_ends_at)


def link_by_email(session: Session, now: datetime, email: str) -> Link:
    """From a shell, for whoever has the address. Raises as `new_link`."""
    number = session.scalar(select(User.id).where(User.email == email_key(email)))
    if number is None:
        raise NotFound("user", email)
    return new_link(session, now, number, None)


def of_link(session: Session, now: datetime, secret: str) -> User | None:
    """Whom a link belongs to; None: unknown, used or over."""
    return session.scalar(select(User).where(_link_works(now, secret)))


def _link_works(now: datetime, secret: str) -> ColumnElement[bool]:
    return and_(User.link_digest == identity.digest(secret), User.link_ends_at > now, User.active)


def choose_password(session: Session, now: datetime, secret: str, password_hash: str) -> User:
    """Use a link up. They are logged in with it. Raises `Conflict` where it works no more."""
    wanted = select(User).where(_link_works(now, secret)).with_for_update(**CHANGE)
    user = session.scalar(wanted)
    if user is None:
        raise Conflict("link-over")
    identity.take_password(user, password_hash)
    access_log.note(session, now, identity.principal(user), "user-password-chosen", user.email)
    return identity.finish_login(session, now, user.id)


def change_own_password(
    session: Session, now: datetime, user_id: int, seen_hash: str, password_hash: str
) -> User:
    """`seen_hash`: the one that the current password was held against.

    Raises `Invalid` when there is another by now.
    """
    user = session.get_one(User, user_id, with_for_update=CHANGE)
    if user.password_hash != seen_hash:
        raise Invalid("current", "password-wrong")
    identity.take_password(user, password_hash)
    access_log.note(session, now, identity.principal(user), "user-password-own", user.email)
    return user
