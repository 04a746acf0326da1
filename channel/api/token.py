"""Tokens that let programs in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import strawberry
from sqlalchemy import Select, select
from sqlalchemy.engine import Row

from channel.api import ids
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.keyset import Key, Window, read_page
from channel.api.paging import PageInfo, how_many
from channel.api.roles import Needs
from channel.api.words import Role
from channel.models.user import ApiToken
from channel.services import tokens as service

_COLUMNS = ApiToken.__table__.c
_NEWEST = Key("ID", _COLUMNS.id, int, descending=True)
_ADMIN = Needs(Role.ADMIN)


@strawberry.type(description="What lets a program in: `Authorization: Bearer <token>`.")
class Token:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    name: str = strawberry.field(description="Which program; the timeline shows it.")
    role: Role = strawberry.field(description="What it may do.")
    hint: str = strawberry.field(description="Its first characters, to know it by.")
    created_by: str | None = strawberry.field(description="Null: made from a shell.")
    created_at: datetime = strawberry.field(description="When it was made.")
    expires_at: datetime | None = strawberry.field(
        description="From when on it is refused; null: it does not expire."
    )
    last_used_at: datetime | None = strawberry.field(
        description="To the minute; null: never so far."
    )
    revoked_at: datetime | None = strawberry.field(description="Null: it was not revoked.")
    works: bool = strawberry.field(description="Neither revoked nor expired.")

    @classmethod
    def of(cls, row: Row[Any] | ApiToken, context: Context) -> Token:
        over = row.ends_at is not None and row.ends_at <= context.wiring.clock.now()
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.TOKEN, row.id)),
            name=row.name,
            role=Role(row.role),
            hint=row.hint,
            created_by=row.made_by,
            created_at=row.created_at,
            expires_at=row.ends_at,
            last_used_at=row.last_used_at,
            revoked_at=row.revoked_at,
            works=row.revoked_at is None and not over,
        )


@strawberry.type(description="A token and where it stands in the list.")
class TokenEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: Token = strawberry.field(description="The token.")


@strawberry.type(description="A page of tokens, the newest first.")
class TokenConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    edges: list[TokenEdge] = strawberry.field(description="The tokens with their cursors.")
    nodes: list[Token] = strawberry.field(description="The tokens.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)


def tokens(context: Context, window: Window, *, working: bool | None) -> TokenConnection:
    """`working`: only those that let somebody in, or only the others."""
    shown = [column for column in _COLUMNS if column.name != "digest"]
    statement = select(*shown)
    if working is not None:
        works = service.works(context.wiring.clock.now())
        statement = statement.where(works if working else ~works)
    page = read_page(context.session, statement, _COLUMNS.id, _NEWEST, window)
    found = [Token.of(row, context) for row in page.rows]
    return TokenConnection(
        context=context,
        wanted=statement,
        edges=[TokenEdge(cursor=c, node=n) for c, n in zip(page.cursors, found, strict=True)],
        nodes=found,
        page_info=PageInfo.of(page),
    )


@strawberry.input(description="Which program to let in.")
class TokenCreateInput:
    name: str = strawberry.field(description="Which program it is: 1 to 50 characters.")
    role: Role = strawberry.field(description="What it may do.")
    expires_at: datetime | None = strawberry.field(
        default=None, description="From when on it is refused; null: until it is revoked."
    )


@strawberry.input(description="Which token.")
class TokenRevokeInput:
    token_id: strawberry.ID = strawberry.field(description="It is refused from now on.")


@strawberry.type(description="A token, told this once.")
class TokenCreatePayload:
    token: Token | None = strawberry.field(description="Null when there are errors.")
    secret: str | None = strawberry.field(
        description="`amzch_…`, what the program sends. Only a digest of it is kept."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type(description="The token as it is now.")
class TokenRevokePayload:
    token: Token | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class TokenMutation:
    @resolved(
        description="Make a token. INVALID: no name, an end that is past.",
        needs=_ADMIN,
    )
    def token_create(self, info: Info, input: TokenCreateInput) -> TokenCreatePayload:  # noqa: A002 - the contract's word
        context = info.context
        made, errors = attempt(context, lambda: _create(context, input))
        row, secret = made or (None, None)
        shown = None if row is None else Token.of(row, context)
        return TokenCreatePayload(token=shown, secret=secret, user_errors=errors)

    @resolved(
        description="Refuse a token from now on. NOT_FOUND: no such token. CONFLICT: it was "
        "revoked before.",
        needs=_ADMIN,
    )
    def token_revoke(self, info: Info, input: TokenRevokeInput) -> TokenRevokePayload:  # noqa: A002 - the contract's word
        context = info.context
        row, errors = attempt(context, lambda: _revoke(context, input.token_id))
        shown = None if row is None else Token.of(row, context)
        return TokenRevokePayload(token=shown, user_errors=errors)


def _create(context: Context, wish: TokenCreateInput) -> tuple[ApiToken, str]:
    w = context.wiring
    with w.transaction("token.create") as session:
        return service.create(
            session,
            w.clock.now(),
            wish.name,
            wish.role,
            ends_at=wish.expires_at,
            by=context.principal,
        )


def _revoke(context: Context, token_id: str) -> ApiToken:
    w = context.wiring
    number = ids.existing(ids.Kind.TOKEN, token_id)
    with w.transaction("token.revoke") as session:
        return service.revoke(session, w.clock.now(), number, by=context.principal)
