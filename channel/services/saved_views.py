"""Each person's own views of the Orders tab: made, changed, deleted (V37)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from channel.domain.saved_views import MOST_VIEWS, checked_name, checked_query, name_key
from channel.errors import Conflict, Invalid, NotFound
from channel.models.locks import CHANGE
from channel.models.saved_view import SavedView
from channel.models.user import User


@dataclass(frozen=True)
class Changes:
    """What is to be different from now on; None leaves it as it is."""

    name: str | None = None
    query: str | None = None
    is_default: bool | None = None


def of_user(session: Session, user_id: int) -> Sequence[SavedView]:
    """By name."""
    theirs = select(SavedView).where(SavedView.user_id == user_id)
    return session.scalars(theirs.order_by(SavedView.name_key)).all()


def create(
    session: Session, now: datetime, user_id: int, *, name: str, query: str, is_default: bool
) -> SavedView:
    """Raises `Invalid` (also for a name they use already), `Conflict` when they have enough."""
    name, query = checked_name(name), checked_query(query)
    _begin(session, user_id)
    count = select(func.count()).select_from(SavedView).where(SavedView.user_id == user_id)
    if (session.scalar(count) or 0) >= MOST_VIEWS:
        raise Conflict("views-enough", {"most": MOST_VIEWS})
    _refuse_taken(session, user_id, name)
    row = SavedView(
        user_id=user_id,
        name=name,
        name_key=name_key(name),
        query=query,
        is_default=False,
        created_at=now,
        updated_at=now,
    )
    session.add(row)
    session.flush()
    _set_default(session, row, is_default)
    return row


def change(session: Session, now: datetime, user_id: int, view_id: int, wish: Changes) -> SavedView:
    """Raises `NotFound` (also for somebody else's), `Invalid` as `create`."""
    _begin(session, user_id)
    row = _theirs(session, user_id, view_id)
    if wish.query is not None:
        row.query = checked_query(wish.query)
    if wish.name is not None:
        name = checked_name(wish.name)
        _refuse_taken(session, user_id, name, but=view_id)
        row.name, row.name_key = name, name_key(name)
    row.updated_at = now
    if wish.is_default is not None:
        _set_default(session, row, wish.is_default)
    return row


def remove(session: Session, user_id: int, view_id: int) -> None:
    """Raises `NotFound` (also for somebody else's)."""
    _begin(session, user_id)
    session.delete(_theirs(session, user_id, view_id))


def _begin(session: Session, user_id: int) -> None:
    """One change at a time of what a person keeps: names, numbers and the default are counted."""
    session.get_one(User, user_id, with_for_update=CHANGE)


def _theirs(session: Session, user_id: int, view_id: int) -> SavedView:
    row = session.get(SavedView, view_id)
    if row is None or row.user_id != user_id:
        raise NotFound("view", view_id)
    return row


def _refuse_taken(session: Session, user_id: int, name: str, but: int = 0) -> None:
    same = (SavedView.user_id == user_id, SavedView.name_key == name_key(name))
    if session.scalar(select(SavedView.id).where(*same, SavedView.id != but)) is not None:
        raise Invalid("name", "view-name-taken", {"name": name})


def _set_default(session: Session, row: SavedView, wanted: bool) -> None:
    if wanted:
        others = (SavedView.user_id == row.user_id, SavedView.id != row.id)
        session.execute(update(SavedView).where(*others).values(is_default=False))
    row.is_default = wanted
    session.flush()
