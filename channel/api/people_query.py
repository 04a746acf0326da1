"""Who may come in, for administrators."""

from __future__ import annotations

import strawberry

from channel.api import token, user
from channel.api.context import Info
from channel.api.fields import resolved
from channel.api.keyset import DEFAULT_PAGE, Window
from channel.api.roles import Needs
from channel.api.token import TokenConnection
from channel.api.user import UserConnection
from channel.api.words import Role

_ADMIN = Needs(Role.ADMIN)


@strawberry.type
class PeopleQuery:
    @resolved(
        description="The people who log in here, who was let in first comes first. `first`: 1 to "
        "100, else INVALID.",
        needs=_ADMIN,
    )
    def users(
        self, info: Info, first: int | None = DEFAULT_PAGE, after: str | None = None
    ) -> UserConnection:
        return user.users(info.context, Window.of(first, after))

    @resolved(
        description="The tokens that let programs in, the newest first; `working`: only those that "
        "still do, or only the others. `first`: 1 to 100, else INVALID.",
        needs=_ADMIN,
    )
    def tokens(
        self,
        info: Info,
        working: bool | None = None,
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> TokenConnection:
        return token.tokens(info.context, Window.of(first, after), working=working)
