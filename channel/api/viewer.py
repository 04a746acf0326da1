"""The person or program that asks."""

from __future__ import annotations

import strawberry

from channel import access
from channel.api import saved_view
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.kept import kept_for
from channel.api.orders_table import OrdersTable
from channel.api.roles import Needs
from channel.api.saved_view import SavedView
from channel.api.words import Role
from channel.domain.identity import Principal, PrincipalKind
from channel.errors import Conflict
from channel.language import choose
from channel.services import identity, orders_tables


@strawberry.type(description="Whoever asks, and what they may do.")
class Viewer:
    id: strawberry.ID = strawberry.field(description="Opaque.")
    name: str = strawberry.field(description="Their name.")
    email: str | None = strawberry.field(description="Null for a program with a token.")
    role: Role = strawberry.field(description="What they may do, as a word.")
    locale: str = strawberry.field(description="The language they are answered in: en, sv.")
    may_operate: bool = strawberry.field(description="Ship, retry, sync.")
    may_administer: bool = strawberry.field(description="Connect and change stores.")
    may_read_personal_data: bool = strawberry.field(description="See who a buyer is.")

    @resolved(
        description="The Orders tab as they have it; as at first until they change it. Null for "
        "tokens and people of the host application, for whom nothing is kept here."
    )
    def orders_table(self, info: Info) -> OrdersTable | None:
        user_id = kept_for(info.context.principal)
        if user_id is None:
            return None
        return OrdersTable.of(orders_tables.of_user(info.context.session, user_id))

    @resolved(description="Their own views of the Orders tab, by name; at most 50 (V37).")
    def saved_views(self, info: Info) -> list[SavedView]:
        return saved_view.views(info.context)

    @classmethod
    def of(cls, principal: Principal, language: str) -> Viewer:
        return cls(
            id=strawberry.ID(f"{principal.kind.value}_{principal.id}"),
            name=principal.name,
            email=principal.email,
            role=principal.role,
            locale=language,
            may_operate=principal.may(Role.OPERATOR),
            may_administer=principal.may(Role.ADMIN),
            may_read_personal_data=principal.may_read_personal_data,
        )


@strawberry.input(description="What somebody may change about themselves.")
class ViewerUpdateInput:
    locale: str = strawberry.field(description="A language we speak: en, sv.")


@strawberry.type(description="The viewer as they are now.")
class ViewerUpdatePayload:
    viewer: Viewer | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.input(description="A person's own password.")
class ViewerPasswordUpdateInput:
    current: str = strawberry.field(description="What they have logged in with.")
    new: str = strawberry.field(description="At least 12 characters.")


@strawberry.type(description="Whose password is another now.")
class ViewerPasswordUpdatePayload:
    viewer: Viewer | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class ViewerMutation:
    @resolved(
        description="Choose one's own language. INVALID: a language we do not speak. CONFLICT: "
        "tokens and people of the host application keep no language here.",
        needs=Needs(Role.VIEWER),
    )
    def viewer_update(self, info: Info, input: ViewerUpdateInput) -> ViewerUpdatePayload:  # noqa: A002 - the contract's word
        context = info.context
        viewer, errors = attempt(context, lambda: _update(context, input.locale))
        return ViewerUpdatePayload(viewer=viewer, user_errors=errors)

    @resolved(
        description="Choose another password for oneself. All sessions end but this one. INVALID: "
        "`current` is wrong, `new` is too short. CONFLICT: too many wrong ones, which lock as at "
        "the login; tokens and people of the host application have no password here.",
        needs=Needs(Role.VIEWER),
    )
    def viewer_password_update(
        self,
        info: Info,
        input: ViewerPasswordUpdateInput,  # noqa: A002 - the contract's word
    ) -> ViewerPasswordUpdatePayload:
        context = info.context
        who = context.principal
        _, errors = attempt(
            context, lambda: access.change_own_password(who, input.current, input.new)
        )
        viewer = None if errors else Viewer.of(who, context.language)
        return ViewerPasswordUpdatePayload(viewer=viewer, user_errors=errors)


def _update(context: Context, locale: str) -> Viewer:
    principal = context.principal
    if principal.kind is not PrincipalKind.USER:
        raise Conflict("no-locale-kept")
    with context.wiring.transaction("viewer.update") as session:
        identity.set_locale(session, int(principal.id), locale)
    context.language = choose(locale)
    return Viewer.of(principal, context.language)
