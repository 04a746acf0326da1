"""Whose own things are kept here: people who log in here, and nobody else's."""

from __future__ import annotations

from channel.domain.identity import Principal, PrincipalKind
from channel.errors import Conflict


def kept_for(principal: Principal) -> int | None:
    """The user's number; None for a token or a person of the host application."""
    return int(principal.id) if principal.kind is PrincipalKind.USER else None


def keeper(principal: Principal) -> int:
    """The user's number. Raises `Conflict` for anybody else."""
    number = kept_for(principal)
    if number is None:
        raise Conflict("nothing-kept")
    return number
