"""The communication errors log (V34-V36)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

import strawberry
from sqlalchemy import Select, select
from sqlalchemy.engine import Row

from channel.api import ids
from channel.api.context import Context
from channel.api.failure import failure
from channel.api.fields import resolved
from channel.api.keyset import Key, Window, read_page
from channel.api.paging import PageInfo, how_many
from channel.api.store import Store
from channel.api.store_set import stores_by_id
from channel.models.store import Store as StoreRow
from channel.services import error_log
from channel.services.error_log import Columns

_NEWEST = Key("LAST_AT", Columns.last_at, datetime, descending=True)


class ErrorSet:
    """Errors that were read together read their stores together."""

    def __init__(self, context: Context, rows: Sequence[Row[Any]]) -> None:
        self.context = context
        self.rows = rows

    @cached_property
    def stores(self) -> Mapping[int, list[Store]]:
        """By seller account."""
        accounts = {row.account_id for row in self.rows} - {None}
        numbers = select(StoreRow.id).where(StoreRow.account_id.in_(accounts))
        found = stores_by_id(self.context, self.context.session.scalars(numbers).all())
        grouped: dict[int, list[Store]] = {}
        for _, store in sorted(found.items()):
            grouped.setdefault(store.row.account_id, []).append(store)
        return grouped


@strawberry.type(
    description="A call that failed, or the same one again and again within an hour. No personal "
    "data, no tokens."
)
class CommunicationError:
    together: strawberry.Private[ErrorSet]
    account_id: strawberry.Private[int | None]
    id: strawberry.ID = strawberry.field(description="Opaque.")
    operation: str = strawberry.field(
        description="What was called: Amazon's operationId (`searchOrders`), `login` for an access "
        "token, `SQS` for the queue of notifications, `mail` and `webhook` for alerts."
    )
    code: str = strawberry.field(description="Amazon's code (`QuotaExceeded`); ours without one.")
    sentence: str = strawberry.field(description="What it means, in the reader's language.")
    detail: str = strawberry.field(description="Amazon's own words, in English; often empty.")
    request_id: str | None = strawberry.field(
        description="`x-amzn-RequestId` of the last one: Amazon's support asks for it."
    )
    amazon_order_number: str | None = strawberry.field(
        description="The order that it was about, where it was about one."
    )
    first_at: datetime = strawberry.field(description="When it was first met.")
    last_at: datetime = strawberry.field(description="When it was last met.")
    times: int = strawberry.field(description="How often.")

    @resolved(
        description="The stores of the seller account that was called for; none: it concerns the "
        "whole installation."
    )
    def stores(self) -> list[Store]:
        return [] if self.account_id is None else self.together.stores.get(self.account_id, [])

    @classmethod
    def of(cls, row: Row[Any], together: ErrorSet) -> CommunicationError:
        return cls(
            together=together,
            account_id=row.account_id,
            id=strawberry.ID(ids.encode(ids.Kind.ERROR, row.id)),
            operation=row.operation,
            code=row.code,
            sentence=_sentence(together.context, row),
            detail=row.detail,
            request_id=row.request_id,
            amazon_order_number=row.amazon_order_id,
            first_at=row.first_at,
            last_at=row.last_at,
            times=row.times,
        )


@strawberry.type(description="An error and where it stands in the log.")
class ErrorEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: CommunicationError = strawberry.field(description="The error.")


@strawberry.type(description="A page of the log, what was met last comes first.")
class ErrorConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    edges: list[ErrorEdge] = strawberry.field(description="The errors with their cursors.")
    nodes: list[CommunicationError] = strawberry.field(description="The errors.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)

    @resolved(description="Every code in the log, whatever the filter: what `code` may be.")
    def codes(self) -> list[str]:
        return error_log.codes(self.context.session)


def errors(
    context: Context, store_id: str | None, code: str | None, window: Window
) -> ErrorConnection:
    number = None if store_id is None else ids.require(ids.Kind.STORE, store_id, "storeId")
    statement = error_log.entries(number, code)
    page = read_page(context.session, statement, Columns.id, _NEWEST, window)
    together = ErrorSet(context, page.rows)
    found = [CommunicationError.of(row, together) for row in page.rows]
    return ErrorConnection(
        context=context,
        wanted=statement,
        edges=[ErrorEdge(cursor=c, node=n) for c, n in zip(page.cursors, found, strict=True)],
        nodes=found,
        page_info=PageInfo.of(page),
    )


def _sentence(context: Context, row: Row[Any]) -> str:
    """The log speaks of what has happened, and has no other values than the row's."""
    values = {
        "system": "SQS" if row.operation == "SQS" else "Amazon",
        "operation": row.operation,
        "code": row.code,
        "detail": row.detail,
    }
    return failure(context, row.why, values)
