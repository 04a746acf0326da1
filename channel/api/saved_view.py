"""The viewer's own views of the Orders tab (V37)."""

from __future__ import annotations

from datetime import datetime

import strawberry

from channel.api import ids
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.kept import keeper, kept_for
from channel.api.roles import Needs
from channel.api.words import Role
from channel.models.saved_view import SavedView as Row
from channel.services import saved_views


@strawberry.type(description="Filters and sort of the Orders tab, kept under a name.")
class SavedView:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    name: str = strawberry.field(description="Unique among the viewer's own, whatever its case.")
    query: str = strawberry.field(
        description="The tab's address behind the `?`: its filters and its sort. Never a buyer's "
        "name nor the words of the free-text search, which may be one."
    )
    is_default: bool = strawberry.field(
        description="Whether the tab opens with it; at most one of a person's."
    )
    updated_at: datetime = strawberry.field(description="When it was last changed.")

    @classmethod
    def of(cls, row: Row) -> SavedView:
        return cls(
            id=strawberry.ID(ids.encode(ids.Kind.VIEW, row.id)),
            name=row.name,
            query=row.query,
            is_default=row.is_default,
            updated_at=row.updated_at,
        )


def views(context: Context) -> list[SavedView]:
    """The viewer's own, by name."""
    user_id = kept_for(context.principal)
    if user_id is None:
        return []
    return [SavedView.of(row) for row in saved_views.of_user(context.session, user_id)]


@strawberry.input(description="A new view.")
class SavedViewCreateInput:
    name: str = strawberry.field(description="1 to 60 characters.")
    query: str = strawberry.field(description="As `SavedView.query`, at most 2,000 characters.")
    is_default: bool = strawberry.field(default=False, description="Open the tab with it.")


@strawberry.input(description="What is to be different; null leaves it as it is.")
class SavedViewUpdateInput:
    view_id: strawberry.ID = strawberry.field(description="Which view.")
    name: str | None = strawberry.field(default=None, description="1 to 60 characters.")
    query: str | None = strawberry.field(
        default=None, description="As `SavedView.query`, at most 2,000 characters."
    )
    is_default: bool | None = strawberry.field(
        default=None, description="Open the tab with it, and no longer with another."
    )


@strawberry.input(description="Which view goes.")
class SavedViewDeleteInput:
    view_id: strawberry.ID = strawberry.field(description="Which view.")


@strawberry.type(description="The new view, and all of the viewer's as they are now.")
class SavedViewCreatePayload:
    saved_view: SavedView | None = strawberry.field(description="Null when there are errors.")
    saved_views: list[SavedView] = strawberry.field(description="By name.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type(description="The view, and all of the viewer's as they are now.")
class SavedViewUpdatePayload:
    saved_view: SavedView | None = strawberry.field(description="Null when there are errors.")
    saved_views: list[SavedView] = strawberry.field(description="By name.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type(description="The views that are left.")
class SavedViewDeletePayload:
    saved_views: list[SavedView] = strawberry.field(description="By name.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


_KEPT = "CONFLICT: tokens and people of the host application keep nothing here."


@strawberry.type
class SavedViewMutation:
    @resolved(
        description="Keep a view of the Orders tab under a name. INVALID: a name that is empty, "
        "too long or used already; a query that the tab does not know, or that holds a buyer's "
        f"name or search words. CONFLICT: 50 are there already. {_KEPT}",
        needs=Needs(Role.VIEWER),
    )
    def saved_view_create(self, info: Info, input: SavedViewCreateInput) -> SavedViewCreatePayload:  # noqa: A002 - the contract's word
        context = info.context
        view, errors = attempt(context, lambda: _create(context, input))
        return SavedViewCreatePayload(
            saved_view=view, saved_views=views(context), user_errors=errors
        )

    @resolved(
        description="Save over a view, rename it, or open the tab with it or no longer. INVALID as "
        f"`savedViewCreate`. NOT_FOUND: none of the viewer's own. {_KEPT}",
        needs=Needs(Role.VIEWER),
    )
    def saved_view_update(self, info: Info, input: SavedViewUpdateInput) -> SavedViewUpdatePayload:  # noqa: A002 - the contract's word
        context = info.context
        view, errors = attempt(context, lambda: _update(context, input))
        return SavedViewUpdatePayload(
            saved_view=view, saved_views=views(context), user_errors=errors
        )

    @resolved(
        description=f"Delete a view. NOT_FOUND: none of the viewer's own. {_KEPT}",
        needs=Needs(Role.VIEWER),
    )
    def saved_view_delete(self, info: Info, input: SavedViewDeleteInput) -> SavedViewDeletePayload:  # noqa: A002 - the contract's word
        context = info.context
        _, errors = attempt(context, lambda: _delete(context, input))
        return SavedViewDeletePayload(saved_views=views(context), user_errors=errors)


def _create(context: Context, wish: SavedViewCreateInput) -> SavedView:
    user_id, now = keeper(context.principal), context.wiring.clock.now()
    with context.wiring.transaction("saved_view.create") as session:
        row = saved_views.create(
            session,
            now,
            user_id,
            name=wish.name,
            query=wish.query,
            is_default=wish.is_default,
        )
        return SavedView.of(row)


def _update(context: Context, wish: SavedViewUpdateInput) -> SavedView:
    user_id, now = keeper(context.principal), context.wiring.clock.now()
    view_id = ids.existing(ids.Kind.VIEW, wish.view_id)
    changes = saved_views.Changes(wish.name, wish.query, wish.is_default)
    with context.wiring.transaction("saved_view.update") as session:
        return SavedView.of(saved_views.change(session, now, user_id, view_id, changes))


def _delete(context: Context, wish: SavedViewDeleteInput) -> None:
    user_id = keeper(context.principal)
    view_id = ids.existing(ids.Kind.VIEW, wish.view_id)
    with context.wiring.transaction("saved_view.delete") as session:
        saved_views.remove(session, user_id, view_id)
