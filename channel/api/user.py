"""People who log in here."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy import ColumnElement, Select, func, select

from channel import access
from channel.api import ids
from channel.api.context import Context
from channel.api.fields import resolved
from channel.api.keyset import Key, Window, read_page
from channel.api.paging import PageInfo, how_many
from channel.api.words import Role
from channel.domain.identity import PrincipalKind
from channel.models.user import ApiToken
from channel.models.user import User as UserRow
from channel.services import identity, tokens

_COLUMNS = UserRow.__table__.c
_OLDEST = Key("ID", _COLUMNS.id, int)


@strawberry.type(description="Somebody who logs in here.")
class User:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    email: str = strawberry.field(description="What they log in with; it stays.")
    name: str = strawberry.field(description="How the timeline calls them.")
    role: Role = strawberry.field(description="What they may do.")
    locale: str = strawberry.field(description="The language they are answered in: en, sv.")
    active: bool = strawberry.field(description="Whether they may log in.")
    has_password: bool = strawberry.field(
        description="Whether they have chosen one; until then nobody can log in as them."
    )
    locked_until: datetime | None = strawberry.field(
        description="Until when too many wrong passwords lock them out; null: they do not."
    )
    link_expires_at: datetime | None = strawberry.field(
        description="Until when the link to choose a password works; null: there is none."
    )
    created_at: datetime = strawberry.field(description="When they were let in.")
    last_login_at: datetime | None = strawberry.field(description="Null: never.")
    working_tokens: int = strawberry.field(description="Tokens they made that still work.")
    is_viewer: bool = strawberry.field(description="Whether it is whoever asks.")

    @classmethod
    def of(cls, row: UserRow, working_tokens: int, context: Context) -> User:
        now, who = context.wiring.clock.now(), context.principal
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.USER, row.id)),
            email=row.email,
            name=row.name,
            role=Role(row.role),
            locale=row.locale,
            active=row.active,
            has_password=identity.has_password(row),
            locked_until=_still(row.locked_until, now),
            link_expires_at=_still(row.link_ends_at, now),
            created_at=row.created_at,
            last_login_at=row.last_login_at,
            working_tokens=working_tokens,
            is_viewer=(who.kind, who.id) == (PrincipalKind.USER, str(row.id)),
        )


def _still(until: datetime | None, now: datetime) -> datetime | None:
    return until if until is not None and until > now else None


@strawberry.type(description="Somebody and where they stand in the list.")
class UserEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: User = strawberry.field(description="The person.")


@strawberry.type(description="A page of people, who was let in first comes first.")
class UserConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    edges: list[UserEdge] = strawberry.field(description="The people with their cursors.")
    nodes: list[User] = strawberry.field(description="The people.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)

    @resolved(
        description="Whether people log in here at all. False: a host application vouches for its "
        "own people, and nobody is let in or changed here."
    )
    def managed_here(self) -> bool:
        return not access.people_are_the_hosts()


def users(context: Context, window: Window) -> UserConnection:
    statement = _statement(context)
    page = read_page(context.session, statement, _COLUMNS.id, _OLDEST, window)
    found = [User.of(row.User, row.working, context) for row in page.rows]
    return UserConnection(
        context=context,
        wanted=statement,
        edges=[UserEdge(cursor=c, node=n) for c, n in zip(page.cursors, found, strict=True)],
        nodes=found,
        page_info=PageInfo.of(page),
    )


def user(context: Context, user_id: int) -> User:
    """One that is there."""
    row = context.session.execute(_statement(context).where(_COLUMNS.id == user_id)).one()
    return User.of(row.User, row.working, context)


def _statement(context: Context) -> Select[Any]:
    return select(UserRow, _COLUMNS.id.label("id"), _working(context).label("working"))


def _working(context: Context) -> ColumnElement[int]:
    works = tokens.works(context.wiring.clock.now())
    counted = select(func.count()).where(ApiToken.user_id == _COLUMNS.id, works)
    return counted.correlate(UserRow).scalar_subquery()
