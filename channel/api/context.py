"""What a resolver has at hand: who asks, in which language, and one look at the database."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from functools import cached_property

import strawberry
from sqlalchemy.orm import Session

from channel.domain.identity import Principal, Role
from channel.errors import Forbidden
from channel.language import say
from channel.ports.commerce import CommerceStore
from channel.wiring import Wiring


class Context:
    """One GraphQL request. Everything it reads is read in one transaction, opened when needed."""

    def __init__(
        self, wiring: Wiring, principal: Principal, language: str, request_id: str
    ) -> None:
        self.wiring = wiring
        self.principal = principal
        self.language = language
        self.request_id = request_id
        self._stack = ExitStack()
        self._session: Session | None = None

    @property
    def session(self) -> Session:
        """For looking only."""
        if self._session is None:
            self._session = self._stack.enter_context(self.wiring.reading())
        return self._session

    def let_go(self) -> None:
        """End the look: before a call to another system, after a write, at the end."""
        self._session = None
        self._stack.close()

    @cached_property
    def commerce_stores(self) -> Mapping[str, CommerceStore]:
        """Commerce's stores by code, asked for once a request."""
        self.let_go()
        return {store.code: store for store in self.wiring.commerce.stores()}

    def say(self, message_id: str, values: Mapping[str, object] | None = None) -> str:
        return say(self.language, message_id, values)

    def require(self, role: Role) -> None:
        """Raises `Forbidden` unless the principal has the role."""
        if not self.principal.may(role):
            raise Forbidden("role-needed", {"role": role.value})


Info = strawberry.Info[Context, None]
