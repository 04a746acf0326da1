"""How failures reach the reader.

A mutation answers what we expect to go wrong in its payload's `userErrors`; a query, and what is
refused before anything is tried, as a GraphQL error with our code. Everything else is a bug: it
is logged here, under the request's id, and the reader gets that id and nothing more.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import strawberry
from sqlalchemy.exc import StatementError
from strawberry.extensions import SchemaExtension

from channel.api.context import Context
from channel.errors import Busy, ChannelError
from channel.models.busy import is_busy
from graphql import ExecutionResult, GraphQLError

log = logging.getLogger(__name__)

# The description of `userErrors` in every payload.
NO_ERRORS = "Empty when it was done."


@strawberry.type(description="Why a mutation did nothing, in the reader's language.")
class UserError:
    code: str = strawberry.field(
        description="NOT_FOUND, INVALID, CONFLICT, UNAVAILABLE, THROTTLED, REJECTED, UNAUTHORISED."
    )
    field: list[str] | None = strawberry.field(
        description="The path within `input` that is to blame; null when none is."
    )
    message: str = strawberry.field(description="A sentence for the person at the form.")

    @classmethod
    def of(cls, error: ChannelError, context: Context) -> UserError:
        return cls(
            code=error.code,
            field=list(error.field) if error.field else None,
            message=error.sentence(context.language),
        )


class TellErrors(SchemaExtension):
    """Words our own errors for the reader, and keeps everybody else's to ourselves."""

    def on_operation(self) -> Iterator[None]:
        yield
        result = self.execution_context.result
        if isinstance(result, ExecutionResult) and result.errors:
            context = self.execution_context.context
            result.errors = [told(error, context) for error in result.errors]


def told(error: GraphQLError, context: Context) -> GraphQLError:
    cause = error.original_error
    if error.path is None and isinstance(cause, _READER_ERRORS):
        # Nothing has been run yet: the document or a value in it cannot be read.
        return _again(error, error.message, {"code": "BAD_REQUEST"})
    if cause is not None and is_busy(cause):
        cause = Busy()
    if isinstance(cause, ChannelError):
        extensions: dict[str, Any] = {"code": cause.code}
        if cause.field:
            extensions["field"] = list(cause.field)
        return _again(error, cause.sentence(context.language), extensions)
    if isinstance(cause, StatementError):
        cause.hide_parameters = True  # what somebody looked for may be a buyer's name
    log.error("request %s failed at %s", context.request_id, error.path, exc_info=cause)
    message = context.say("error-unexpected", {"id": context.request_id})
    return _again(error, message, {"code": "INTERNAL", "requestId": context.request_id})


_READER_ERRORS = (type(None), GraphQLError, ValueError, TypeError)


def _again(error: GraphQLError, message: str, extensions: dict[str, Any]) -> GraphQLError:
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions=extensions,
    )
