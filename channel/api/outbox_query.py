"""The outbox as a list: what waits to reach Amazon and Commerce, and what has."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from typing import Any

import strawberry
from sqlalchemy import ColumnElement, Select, case, func, or_, select

from channel.api import ids, outbox
from channel.api.context import Context, Info
from channel.api.fields import resolved
from channel.api.keyset import DEFAULT_PAGE, Key, Page, Window, read_page
from channel.api.outbox import OutboxEntry
from channel.api.paging import PageInfo
from channel.api.roles import Needs
from channel.api.words import OutboxKind, OutboxState, Role
from channel.models.order import Order
from channel.models.outbox import OutboxRow
from channel.services.outbox import in_state

# Deliveries are kept for ever: of those that are done, more are not counted for a number on a tab.
MOST_COUNTED = 10_000
_COLUMNS = OutboxRow.__table__.c
_OLDEST = Key("SINCE", _COLUMNS.created_at, datetime)
_NEWEST = Key("DONE_AT", _COLUMNS.done_at, datetime, descending=True)
_OPEN_STATES = (OutboxState.BLOCKED, OutboxState.CLAIMED, OutboxState.WAITING)


@strawberry.input(description="Every condition that is given must hold; null asks nothing.")
class OutboxFilter:
    state: OutboxState | None = strawberry.field(
        default=None, description="In this state; null: whatever is not DONE."
    )
    kinds: list[OutboxKind] | None = strawberry.field(
        default=None, description="Of any of these kinds."
    )
    store_ids: list[strawberry.ID] | None = strawberry.field(
        default=None, description="For any of these stores. Error INVALID for an unknown id."
    )
    order_number: str | None = strawberry.field(
        default=None, description="The whole of either order number."
    )


@strawberry.type(description="How many deliveries stand like this, whatever state is asked for.")
class OutboxCount:
    state: OutboxState = strawberry.field(description="How they stand.")
    count: int = strawberry.field(description="10,000 at most.")
    more: bool = strawberry.field(description="Whether there are more than `count`.")


@strawberry.type(description="A delivery and where it stands in the list.")
class OutboxEdge:
    cursor: str = strawberry.field(
        description="Opaque, of this state only: with another, error INVALID."
    )
    node: OutboxEntry = strawberry.field(description="The delivery.")


@strawberry.type(
    description="A page of deliveries: of those that are DONE the newest first, of all others what "
    "has waited longest. `counts` says how many there are."
)
class OutboxConnection:
    context: strawberry.Private[Context]
    wish: strawberry.Private[OutboxFilter]
    page: strawberry.Private[Page]

    @resolved(description="With their cursors.")
    def edges(self) -> list[OutboxEdge]:
        pairs = zip(self.page.cursors, self._entries, strict=True)
        return [OutboxEdge(cursor=cursor, node=node) for cursor, node in pairs]

    @resolved(description="Without.")
    def nodes(self) -> list[OutboxEntry]:
        return self._entries

    @resolved(description="One for each state.")
    def counts(self) -> list[OutboxCount]:
        return list(_counts(self.context, self.wish))

    @resolved(description="Where the page lies.")
    def page_info(self) -> PageInfo:
        return PageInfo.of(self.page)

    @cached_property
    def _entries(self) -> list[OutboxEntry]:
        return outbox.entries(self.context, [row.id for row in self.page.rows])


@strawberry.type
class OutboxQuery:
    @resolved(
        description="What must reach Amazon and Commerce, and what has. Webhooks have a log of "
        "their own (`webhookDeliveries`). `first`: 1 to 100, else INVALID.",
        needs=Needs(Role.VIEWER),
    )
    def outbox(
        self,
        info: Info,
        filter: OutboxFilter | None = None,  # noqa: A002 - the contract's word
        first: int | None = DEFAULT_PAGE,
        after: str | None = None,
    ) -> OutboxConnection:
        context, wish = info.context, filter or OutboxFilter()
        key = _NEWEST if wish.state is OutboxState.DONE else _OLDEST
        statement = _wanted(wish, *_in(wish.state))
        page = read_page(context.session, statement, _COLUMNS.id, key, Window.of(first, after))
        return OutboxConnection(context=context, wish=wish, page=page)


def _in(state: OutboxState | None) -> Iterator[ColumnElement[bool]]:
    yield OutboxRow.done_at.is_(None) if state is None else in_state(state)


def _wanted(wish: OutboxFilter, *states: ColumnElement[bool]) -> Select[Any]:
    return (
        select(_COLUMNS.id)
        .join(Order, Order.id == _COLUMNS.order_id)
        .where(*states, *_conditions(wish))
    )


def _conditions(wish: OutboxFilter) -> Iterator[ColumnElement[bool]]:
    if wish.kinds is not None:
        yield OutboxRow.kind.in_([kind.value for kind in wish.kinds])
    if wish.store_ids is not None:
        stores = [ids.require(ids.Kind.STORE, id_, "filter.storeIds") for id_ in wish.store_ids]
        yield Order.store_id.in_(stores)
    number = (wish.order_number or "").strip()
    if number:
        yield or_(Order.amazon_order_id == number, Order.commerce_number == number)


def _counts(context: Context, wish: OutboxFilter) -> Iterator[OutboxCount]:
    """In two statements: the few that are open, and as many of the others as anybody wants."""
    state = case(*((in_state(each), each.value) for each in _OPEN_STATES)).label("state")
    is_open = _wanted(wish, OutboxRow.done_at.is_(None)).with_only_columns(state, func.count())
    rows = context.session.execute(is_open.group_by(state))
    found: dict[str, int] = {row.state: row[1] for row in rows}
    for each in _OPEN_STATES:
        yield _count(each, found.get(each.value, 0))
    some = _wanted(wish, *_in(OutboxState.DONE)).limit(MOST_COUNTED + 1).subquery()
    done = context.session.scalar(select(func.count()).select_from(some)) or 0
    yield _count(OutboxState.DONE, done)


def _count(state: OutboxState, count: int) -> OutboxCount:
    return OutboxCount(state=state, count=min(count, MOST_COUNTED), more=count > MOST_COUNTED)
