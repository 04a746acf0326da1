"""An administrator lets people in, changes what they may, and lets them go."""

from __future__ import annotations

from datetime import datetime

import strawberry

from channel import access
from channel.api import ids
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.user import User, user
from channel.api.words import Role
from channel.errors import Conflict
from channel.language import DEFAULT
from channel.services import identity, people
from channel.services.people import Change, Link

_ADMIN = Needs(Role.ADMIN)
_HOSTS = "CONFLICT where a host application vouches for its own people."
_LINK = (
    "Where they choose a password, once and within 72 hours; told this once. Give it to them by a "
    "way that is theirs alone. What lets them in stands behind its `#`, which no server is sent."
)


@strawberry.input(description="Whom to let in.")
class UserCreateInput:
    email: str = strawberry.field(description="What they will log in with.")
    name: str = strawberry.field(description="How the timeline calls them: 1 to 50 characters.")
    role: Role = strawberry.field(description="What they may do.")
    locale: str = strawberry.field(default=DEFAULT, description="Their language: en, sv.")


@strawberry.input(description="What is to change; null or left out: it stays.")
class UserUpdateInput:
    user_id: strawberry.ID = strawberry.field(description="Whose.")
    name: str | None = strawberry.field(default=None, description="1 to 50 characters.")
    role: Role | None = strawberry.field(default=None, description="Their sessions end with it.")
    active: bool | None = strawberry.field(
        default=None, description="False: they may not log in, and their sessions end."
    )
    locale: str | None = strawberry.field(default=None, description="Their language: en, sv.")
    keep_tokens: bool = strawberry.field(
        default=False,
        description="Tokens that they made go on working. Left out, those are revoked that may do "
        "more than they may now; all, where they may not log in any more.",
    )


@strawberry.input(description="Who.")
class UserResetPasswordInput:
    user_id: strawberry.ID = strawberry.field(description="Who is to choose a new password.")


@strawberry.input(description="Who.")
class UserUnlockInput:
    user_id: strawberry.ID = strawberry.field(description="Whom too many wrong passwords locked.")


@strawberry.type(description="The person, and where they choose their password.")
class UserCreatePayload:
    user: User | None = strawberry.field(description="Null when there are errors.")
    link: str | None = strawberry.field(description=_LINK)
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type(description="The person as they are now.")
class UserUpdatePayload:
    user: User | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type(description="The person, and where they choose a new password.")
class UserResetPasswordPayload:
    user: User | None = strawberry.field(description="Null when there are errors.")
    link: str | None = strawberry.field(description=_LINK)
    link_expires_at: datetime | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type(description="The person as they are now.")
class UserUnlockPayload:
    user: User | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class UserMutation:
    @resolved(
        description="Let somebody in. They choose a password by the link. INVALID: no e-mail "
        f"address, no name, a language. CONFLICT: there is somebody with that address. {_HOSTS}",
        needs=_ADMIN,
    )
    def user_create(self, info: Info, input: UserCreateInput) -> UserCreatePayload:  # noqa: A002 - the contract's word
        context = info.context
        link, errors = attempt(context, lambda: _create(context, input))
        shown = None if link is None else user(context, link.user.id)
        where = None if link is None else link.address(context.wiring.config.base_url)
        return UserCreatePayload(user=shown, link=where, user_errors=errors)

    @resolved(
        description="Change somebody; it counts at once. INVALID: no name, a language. NOT_FOUND: "
        "nobody. CONFLICT: nobody who can log in would administer any more, or one would lock "
        f"oneself out. {_HOSTS}",
        needs=_ADMIN,
    )
    def user_update(self, info: Info, input: UserUpdateInput) -> UserUpdatePayload:  # noqa: A002 - the contract's word
        context = info.context
        number, errors = attempt(context, lambda: _update(context, input))
        shown = None if number is None else user(context, number)
        return UserUpdatePayload(user=shown, user_errors=errors)

    @resolved(
        description="Make a link by which somebody chooses a new password; one made before works "
        "no more. Until it is used their password and sessions stay. NOT_FOUND: nobody. CONFLICT: "
        f"they may not log in. {_HOSTS}",
        needs=_ADMIN,
    )
    def user_reset_password(
        self,
        info: Info,
        input: UserResetPasswordInput,  # noqa: A002 - the contract's word
    ) -> UserResetPasswordPayload:
        context = info.context
        link, errors = attempt(context, lambda: _reset(context, input.user_id))
        return UserResetPasswordPayload(
            user=None if link is None else user(context, link.user.id),
            link=None if link is None else link.address(context.wiring.config.base_url),
            link_expires_at=None if link is None else link.ends_at,
            user_errors=errors,
        )

    @resolved(
        description="Let somebody try again at once whom too many wrong passwords locked. "
        f"NOT_FOUND: nobody. CONFLICT: they are not locked. {_HOSTS}",
        needs=_ADMIN,
    )
    def user_unlock(self, info: Info, input: UserUnlockInput) -> UserUnlockPayload:  # noqa: A002 - the contract's word
        context = info.context
        number, errors = attempt(context, lambda: _unlock(context, input.user_id))
        shown = None if number is None else user(context, number)
        return UserUnlockPayload(user=shown, user_errors=errors)


def _create(context: Context, wish: UserCreateInput) -> Link:
    _are_ours()
    w, by = context.wiring, context.principal
    with w.transaction("user.create") as session:
        now = w.clock.now()
        made = identity.create_user(
            session,
            now,
            email=wish.email,
            name=identity.checked_name(wish.name),
            role=wish.role,
            password=None,
            locale=wish.locale,
            by=by,
        )
        return people.new_link(session, now, made.id, by)


def _update(context: Context, wish: UserUpdateInput) -> int:
    _are_ours()
    w = context.wiring
    number = ids.existing(ids.Kind.USER, wish.user_id)
    change = Change(wish.name, wish.role, wish.active, wish.locale, wish.keep_tokens)
    with w.transaction("user.update") as session:
        return people.change(session, w.clock.now(), number, change, context.principal).id


def _reset(context: Context, user_id: str) -> Link:
    _are_ours()
    w = context.wiring
    number = ids.existing(ids.Kind.USER, user_id)
    with w.transaction("user.link") as session:
        return people.new_link(session, w.clock.now(), number, context.principal)


def _unlock(context: Context, user_id: str) -> int:
    _are_ours()
    w = context.wiring
    number = ids.existing(ids.Kind.USER, user_id)
    with w.transaction("user.unlock") as session:
        return people.unlock(session, w.clock.now(), number, context.principal).id


def _are_ours() -> None:
    if access.people_are_the_hosts():
        raise Conflict("people-elsewhere")
