"""Write into a Commerce order's history (V15)."""

from __future__ import annotations

import strawberry

from channel.api.attempt import attempt
from channel.api.commerce_order import CommerceOrder, commerce_order
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.words import Role
from channel.errors import Conflict


@strawberry.input(description="A comment on an order of the embedded commerce system.")
class CommerceOrderCommentInput:
    commerce_order_number: str = strawberry.field(description="Which order.")
    key: str = strawberry.field(
        description="Your own word for this comment, 64 characters at most: sent again, it is "
        "written once."
    )
    text: str = strawberry.field(
        description="1 to 1,000 characters, line breaks and all. It stays when the buyer's data is "
        "wiped, so it may hold neither the buyer's name nor address, e-mail or phone."
    )


@strawberry.type(description="The order with its history.")
class CommerceOrderCommentPayload:
    commerce_order: CommerceOrder | None = strawberry.field(description="Null with errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class CommerceCommentMutation:
    @resolved(
        description="Write a comment into an order's history, for the merchant's own people: the "
        "buyer is never told (D14). INVALID: the text is empty, too long or holds the buyer's "
        "data; the key. CONFLICT: another commerce backend is in use. REJECTED: no such order.",
        needs=Needs(Role.OPERATOR),
    )
    def commerce_order_comment(
        self,
        info: Info,
        input: CommerceOrderCommentInput,  # noqa: A002 - the contract's word
    ) -> CommerceOrderCommentPayload:
        context = info.context
        _, errors = attempt(context, lambda: _write(context, input))
        order = None if errors else commerce_order(context, input.commerce_order_number)
        return CommerceOrderCommentPayload(commerce_order=order, user_errors=errors)


def _write(context: Context, wish: CommerceOrderCommentInput) -> None:
    embedded = context.wiring.embedded
    if embedded is None:
        raise Conflict("not-embedded")
    embedded.comment(
        wish.commerce_order_number, key=wish.key, text=wish.text, by=context.principal.name
    )
