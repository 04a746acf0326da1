"""Programs are let in by tokens: made, looked at, revoked."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from channel.domain.identity import Principal, PrincipalKind, Role
from channel.errors import Conflict, Invalid, NotFound
from channel.models.locks import CHANGE
from channel.models.user import ApiToken
from channel.services import access_log, identity

PREFIX = "amzch_"  # lets secret scanners know one when they see it


def create(
    session: Session,
    now: datetime,
    name: str,
    role: Role,
    *,
    ends_at: datetime | None = None,
    by: Principal | None = None,
) -> tuple[ApiToken, str]:
    """The row, and the token itself for the only time: a digest is all that is kept.

    `by` None: from a shell. Raises `Invalid` for a name, and for an end that is past.
    """
    if ends_at is not None and ends_at <= now:
        raise Invalid("expiresAt", "token-over")
    token = PREFIX + secrets.token_urlsafe(32)
    row = ApiToken(
        name=identity.checked_name(name),
        role=role,
        hint=token[: len(PREFIX) + 4],
        digest=identity.digest(token),
        made_by=by.name if by else None,
        user_id=int(by.id) if by and by.kind is PrincipalKind.USER else None,
        created_at=now,
        ends_at=ends_at,
    )
    session.add(row)
    session.flush()
    access_log.note(session, now, by, "token-created", row.name, {"role": role, "hint": row.hint})
    return row, token


def works(now: datetime) -> ColumnElement[bool]:
    """The tokens that let somebody in."""
    goes_on = or_(ApiToken.ends_at.is_(None), ApiToken.ends_at > now)
    return and_(ApiToken.revoked_at.is_(None), goes_on)


def working(session: Session, now: datetime) -> Sequence[ApiToken]:
    """Those that still work, the oldest first."""
    return session.scalars(select(ApiToken).where(works(now)).order_by(ApiToken.id)).all()


def revoke(
    session: Session, now: datetime, token_id: int, *, by: Principal | None = None
) -> ApiToken:
    """It is refused from the next request on. Raises `NotFound`, `Conflict` when it was before."""
    token = session.get(ApiToken, token_id, with_for_update=CHANGE)
    if token is None:
        raise NotFound("token", token_id)
    if token.revoked_at is not None:
        raise Conflict("token-revoked")
    _revoke(session, now, [token], by)
    return token


def revoke_by_hint(session: Session, now: datetime, hint: str) -> int:
    """From a shell: revoke the tokens that begin like this. Returns how many there were."""
    wanted = select(ApiToken).where(ApiToken.hint == hint, ApiToken.revoked_at.is_(None))
    found = session.scalars(wanted.order_by(ApiToken.id).with_for_update(**CHANGE)).all()
    _revoke(session, now, found, None)
    return len(found)


def revoke_beyond(
    session: Session, now: datetime, user_id: int, role: Role | None, by: Principal | None
) -> int:
    """Revoke what a person has made and may no longer do: above `role`, None: all. How many."""
    wanted = select(ApiToken).where(ApiToken.user_id == user_id, works(now))
    made = session.scalars(wanted.order_by(ApiToken.id).with_for_update(**CHANGE)).all()
    beyond = [t for t in made if role is None or not role.includes(Role(t.role))]
    _revoke(session, now, beyond, by)
    return len(beyond)


def _revoke(
    session: Session, now: datetime, tokens: Iterable[ApiToken], by: Principal | None
) -> None:
    for token in tokens:
        token.revoked_at = now
        access_log.note(session, now, by, "token-revoked", token.name, {"hint": token.hint})
