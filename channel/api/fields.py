"""Fields that are worked out when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import strawberry
from strawberry.extensions import FieldExtension

from channel.api.roles import Needs

Resolver = TypeVar("Resolver", bound=Callable[..., Any])


def resolved(*, description: str, needs: Needs | None = None) -> Callable[[Resolver], Resolver]:
    """`strawberry.field` for a method, which keeps its type and can still be called as one."""
    extensions: list[FieldExtension] = [] if needs is None else [needs]
    return cast(
        Callable[[Resolver], Resolver],
        strawberry.field(description=description, extensions=extensions),
    )
