"""What Relay's connections share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import strawberry
from sqlalchemy import Select, func, select

from channel.api.context import Context
from channel.api.keyset import Page


def how_many(context: Context, wanted: Select[Any]) -> int:
    """The rows of a list on all its pages."""
    return context.session.scalar(select(func.count()).select_from(wanted.subquery())) or 0


@strawberry.type(description="Where a page lies in its list (Relay).")
class PageInfo:
    has_next_page: bool = strawberry.field(
        description="Whether more follows. With `before`: true, without looking."
    )
    has_previous_page: bool = strawberry.field(
        description="Whether something comes before. With `after`: true, without looking."
    )
    start_cursor: str | None = strawberry.field(description="The first row's; null on no rows.")
    end_cursor: str | None = strawberry.field(description="The last row's; null on no rows.")

    @classmethod
    def of(cls, page: Page) -> PageInfo:
        return cls._at(page.cursors, has_next=page.has_next, has_previous=page.has_previous)

    @classmethod
    def onward(cls, cursors: Sequence[str], after: str | None, *, more: bool) -> PageInfo:
        """Of a list that is read forwards only."""
        return cls._at(cursors, has_next=more, has_previous=after is not None)

    @classmethod
    def _at(cls, cursors: Sequence[str], *, has_next: bool, has_previous: bool) -> PageInfo:
        return cls(
            has_next_page=has_next,
            has_previous_page=has_previous,
            start_cursor=cursors[0] if cursors else None,
            end_cursor=cursors[-1] if cursors else None,
        )
