"""What all mutations share: try, and answer what went wrong in the payload."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from channel.api.context import Context
from channel.api.errors import UserError
from channel.errors import ChannelError

Result = TypeVar("Result")


def attempt(context: Context, act: Callable[[], Result]) -> tuple[Result | None, list[UserError]]:
    """The result, or the errors that we expect. What is read afterwards is read afresh."""
    context.let_go()
    try:
        return act(), []
    except ChannelError as error:
        return None, [UserError.of(part, context) for part in error.parts]
    finally:
        context.let_go()
