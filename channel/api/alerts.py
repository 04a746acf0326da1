"""What a person should know of."""

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
from channel.api.fields import resolved
from channel.api.keyset import Key, Window, read_page
from channel.api.paging import PageInfo, how_many
from channel.api.store import Store
from channel.api.store_set import stores_by_id
from channel.api.words import AlertKind, Severity
from channel.domain import alerts as words
from channel.models.alert import Alert as AlertRow

_COLUMNS = AlertRow.__table__.c
_NEWEST = Key("RAISED_AT", _COLUMNS.raised_at, datetime, descending=True)


class AlertSet:
    """Alerts that were read together read their stores together."""

    def __init__(self, context: Context, rows: Sequence[Row[Any]]) -> None:
        self.context = context
        self.rows = rows

    @cached_property
    def stores(self) -> Mapping[int, Store]:
        numbers = {n for row in self.rows for n in row.values_.get("storeIds", [])}
        return stores_by_id(self.context, numbers)


@strawberry.type(description="Something that a person should know of, once per cause.")
class Alert:
    together: strawberry.Private[AlertSet]
    store_ids: strawberry.Private[Sequence[int]]
    id: strawberry.ID = strawberry.field(description="Opaque.")
    kind: AlertKind = strawberry.field(description="What it is about.")
    title: str = strawberry.field(description="In a few words, in the reader's language.")
    sentence: str = strawberry.field(description="What is so, in the reader's language.")
    remedy: str = strawberry.field(description="What helps, in the reader's language.")
    severity: Severity = strawberry.field(description="How much it matters.")
    raised_at: datetime = strawberry.field(description="When it was found.")
    cleared_at: datetime | None = strawberry.field(
        description="When it was over; null while it lasts."
    )

    @resolved(description="The stores that it concerns; none: the whole installation.")
    def stores(self) -> list[Store]:
        known = self.together.stores
        return [known[number] for number in self.store_ids if number in known]

    @resolved(description="The store, where it concerns exactly one.")
    def store(self) -> Store | None:
        only = self.stores()
        return only[0] if len(only) == 1 else None

    @classmethod
    def of(cls, row: Row[Any], together: AlertSet) -> Alert:
        kind, values, language = AlertKind(row.kind), row.values_, together.context.language
        return cls(
            together=together,
            store_ids=values.get("storeIds", []),
            id=strawberry.ID(ids.encode(ids.Kind.ALERT, row.id)),
            kind=kind,
            title=words.title(language, kind, values),
            sentence=words.sentence(language, kind, values),
            remedy=words.remedy(language, kind, values),
            severity=words.severity(kind, values),
            raised_at=row.raised_at,
            cleared_at=row.cleared_at,
        )


@strawberry.type(description="An alert and where it stands in the list.")
class AlertEdge:
    cursor: str = strawberry.field(description="Opaque.")
    node: Alert = strawberry.field(description="The alert.")


@strawberry.type(description="A page of alerts, the newest first.")
class AlertConnection:
    context: strawberry.Private[Context]
    wanted: strawberry.Private[Select[Any]]
    edges: list[AlertEdge] = strawberry.field(description="The alerts with their cursors.")
    nodes: list[Alert] = strawberry.field(description="The alerts.")
    page_info: PageInfo = strawberry.field(description="Where the page lies.")

    @resolved(description="How many there are on all pages.")
    def total_count(self) -> int:
        return how_many(self.context, self.wanted)


def alerts(context: Context, lasting: bool | None, window: Window) -> AlertConnection:
    """`lasting`: only those that last, or only those that are over; None: both."""
    statement = _statement(lasting)
    page = read_page(context.session, statement, _COLUMNS.id, _NEWEST, window)
    together = AlertSet(context, page.rows)
    found = [Alert.of(row, together) for row in page.rows]
    return AlertConnection(
        context=context,
        wanted=statement,
        edges=[AlertEdge(cursor=c, node=n) for c, n in zip(page.cursors, found, strict=True)],
        nodes=found,
        page_info=PageInfo.of(page),
    )


def _statement(lasting: bool | None) -> Select[Any]:
    statement = select(
        _COLUMNS.id,
        _COLUMNS.kind,
        _COLUMNS["values"].label("values_"),
        _COLUMNS.raised_at,
        _COLUMNS.cleared_at,
    )
    if lasting is None:
        return statement
    over = _COLUMNS.cleared_at.is_not(None)
    return statement.where(~over if lasting else over)
