"""What all mutations share: try, and answer what went wrong in the payload."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy.exc import SQLAlchemyError

from channel.api.context import Context
from channel.api.errors import UserError
from channel.errors import Busy, ChannelError
from channel.models.busy import is_busy

Result = TypeVar("Result")


def attempt(context: Context, act: Callable[[], Result]) -> tuple[Result | None, list[UserError]]:
    """The result, or the errors that we expect. What is read afterwards is read afresh."""
    context.let_go()
    try:
        return act(), []
    except ChannelError as error:
        return None, [UserError.of(part, context) for part in error.parts]
    except SQLAlchemyError as error:
        if not is_busy(error):
            raise
        return None, [UserError.of(Busy(), context)]
    finally:
        context.let_go()
