"""What a resolver has at hand: who asks, in which language, and one look at the database."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from contextlib import ExitStack
from functools import cached_property

import strawberry
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from channel.domain.identity import Principal, Role
from channel.errors import Busy, Forbidden
from channel.language import say
from channel.ports.commerce import CommerceStore
from channel.services import personal_reading
from channel.services.personal_reading import Read
from channel.wiring import Wiring

log = logging.getLogger(__name__)


class Context:
    """One GraphQL request. Everything it reads is read in one transaction, opened when needed.

    `read` is the personal data that it has told (`note_readings` writes it down at the end).
    """

    def __init__(
        self, wiring: Wiring, principal: Principal, language: str, request_id: str
    ) -> None:
        self.wiring = wiring
        self.principal = principal
        self.language = language
        self.request_id = request_id
        self.read = Read()
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

    def note_readings(self) -> None:
        """Write down which personal data was read, before the answer leaves (ADR 16).

        Where the database does not take it, the server's log does: an order that must leave today
        does not wait for it, and no reading goes unrecorded.
        """
        if not self.read:
            return
        w, now, read = self.wiring, self.wiring.clock.now(), self.read
        try:
            with w.reading() as session:
                if personal_reading.is_known(session, now, self.principal, read):
                    return
            with w.transaction("personal.reading") as session:
                wanted = {"gone": read.gone, "customers": read.customers}
                personal_reading.record(
                    session, now, self.principal, read.orders, read.parts, **wanted
                )
        except (Busy, SQLAlchemyError):
            log.exception(
                "personal data read and not recorded: request %s, %s %s, %s of orders %s %s, "
                "customers %s",
                self.request_id,
                self.principal.kind,
                self.principal.id,
                sorted(read.parts),
                sorted(read.orders),
                sorted(read.gone),
                sorted(read.customers),
            )

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
