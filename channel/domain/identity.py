"""Who is asking, and what they may do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

MIN_PASSWORD = 12
FAILURES_ALLOWED = 10
LOCKED_FOR = timedelta(minutes=15)
SESSION_LIFE = timedelta(hours=12)
# How long a person has to choose a password by the link that an administrator gives them.
LINK_LIFE = timedelta(hours=72)
# So that it fits wherever somebody's name is written down.
LONGEST_NAME = 50


class Role(StrEnum):
    """Each may do what the one before may.

    VIEWER sees orders without who bought them; OPERATOR reads personal data, ships and retries;
    ADMIN connects and disconnects stores.
    """

    VIEWER = "VIEWER"
    OPERATOR = "OPERATOR"
    ADMIN = "ADMIN"

    def includes(self, other: Role) -> bool:
        order = list(Role)
        return order.index(self) >= order.index(other)


class PrincipalKind(StrEnum):
    """A person of ours, a program with a token, or somebody the host application vouches for."""

    USER = "user"
    TOKEN = "token"  # noqa: S105 - a word, not a secret
    HOST = "host"


@dataclass(frozen=True)
class Principal:
    """Somebody who has proven who they are.

    `id` is unique among its kind. `locale` None: the browser decides (tokens have none).
    """

    kind: PrincipalKind
    id: str
    name: str
    role: Role
    email: str | None = None
    locale: str | None = None

    def may(self, role: Role) -> bool:
        return self.role.includes(role)

    @property
    def may_read_personal_data(self) -> bool:
        return self.may(Role.OPERATOR)

    @property
    def actor(self) -> str:
        """How the timeline names them."""
        return f"user:{self.name}"


def email_key(email: str) -> str:
    """The form in which addresses are kept and compared."""
    return email.strip().casefold()
