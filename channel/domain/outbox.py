"""What waits to reach another system: how it stands, and whose turn it is."""

from __future__ import annotations

from enum import StrEnum

from channel.domain.identity import Role


class OutboxState(StrEnum):
    """WAITING goes on by itself; BLOCKED does not; CLAIMED: a worker is at it; DONE."""

    WAITING = "WAITING"
    CLAIMED = "CLAIMED"
    BLOCKED = "BLOCKED"
    DONE = "DONE"


class Blocked(StrEnum):
    """Why a delivery waits for a person."""

    PERMANENT = "permanent"
    EXHAUSTED = "exhausted"


# It goes on by itself as soon as an administrator has put right what all deliveries wait for.
OF_ADMINISTRATORS = frozenset(
    {
        "unauthorised",
        "authorisation-revoked",
        "client-secret-refused",
        "wrong-region",
        "read-only-copy",
    }
)


def acts_next(state: OutboxState, because: str | None, why: str | None) -> Role | None:
    """Who has to do something before it goes on; None: nobody, it goes on by itself.

    `why`: an error's, of the last try. What failed here again and again is in the log, which
    operators do not read.
    """
    if state is OutboxState.BLOCKED:
        return Role.ADMIN if because == Blocked.EXHAUSTED else Role.OPERATOR
    if state is OutboxState.WAITING and why in OF_ADMINISTRATORS:
        return Role.ADMIN
    return None
