"""A person decides who is told of orders by webhook."""

from __future__ import annotations

from typing import Any

import strawberry

from channel.api import ids
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.webhook import Webhook, webhook
from channel.api.webhook_delivery import WebhookDelivery, delivery
from channel.api.words import EventKind, Role
from channel.services import webhook_sending, webhooks
from channel.services.webhooks import Fresh

_ADMIN = Needs(Role.ADMIN)
_URL = (
    "`https://…`; `http://` to this machine, and addresses of its networks, only where the "
    "operator allows them. Without user, password and #part."
)


@strawberry.input(description="Whom to tell, and of what.")
class WebhookCreateInput:
    url: str = strawberry.field(description=_URL)
    events: list[EventKind] = strawberry.field(description="One at least.")


@strawberry.input(description="What is to change; null or left out: it stays.")
class WebhookUpdateInput:
    webhook_id: strawberry.ID = strawberry.field(description="Which one.")
    url: str | None = strawberry.field(default=None, description=_URL)
    events: list[EventKind] | None = strawberry.field(default=None, description="One at least.")
    active: bool | None = strawberry.field(default=None, description="False pauses it.")


@strawberry.input(description="Which webhook.")
class WebhookDeleteInput:
    webhook_id: strawberry.ID = strawberry.field(description="It and its log.")


@strawberry.input(description="Which webhook.")
class WebhookRotateSecretInput:
    webhook_id: strawberry.ID = strawberry.field(description="Whose secret.")


@strawberry.input(description="Which webhook.")
class WebhookTestInput:
    webhook_id: strawberry.ID = strawberry.field(description="Which one; it may be paused.")


@strawberry.input(description="Which delivery.")
class WebhookDeliveryRetryInput:
    delivery_id: strawberry.ID = strawberry.field(description="In whatever state.")


@strawberry.type(description="A webhook and its new secret.")
class WebhookCreatePayload:
    webhook: Webhook | None = strawberry.field(description="Null when there are errors.")
    secret: str | None = strawberry.field(
        description="`whsec_…`: what its receiver verifies signatures with. It is told this once."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type(description="The webhook as it is now.")
class WebhookUpdatePayload:
    webhook: Webhook | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type(description="The webhook that is gone.")
class WebhookDeletePayload:
    webhook_id: strawberry.ID | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type(description="A webhook and its new secret.")
class WebhookRotateSecretPayload:
    webhook: Webhook | None = strawberry.field(description="Null when there are errors.")
    secret: str | None = strawberry.field(
        description="It is told this once. The one before signs beside it for a day."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type(description="The trial and what became of it.")
class WebhookTestPayload:
    delivery: WebhookDelivery | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type(description="The delivery, due now.")
class WebhookDeliveryRetryPayload:
    delivery: WebhookDelivery | None = strawberry.field(description="Null when there are errors.")
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class WebhookMutation:
    @resolved(
        description="Tell an address of orders from now on. INVALID: the address, no events. "
        "CONFLICT: there are 20 already.",
        needs=_ADMIN,
    )
    def webhook_create(self, info: Info, input: WebhookCreateInput) -> WebhookCreatePayload:  # noqa: A002 - the contract's word
        context = info.context
        fresh, errors = attempt(context, lambda: _create(context, input))
        if fresh is None:
            return WebhookCreatePayload(webhook=None, secret=None, user_errors=errors)
        shown = webhook(context, fresh.webhook.id)
        return WebhookCreatePayload(webhook=shown, secret=fresh.secret, user_errors=errors)

    @resolved(
        description="Change or pause a webhook; what waits for it is tried at once. NOT_FOUND: no "
        "such webhook. INVALID: the address, no events.",
        needs=_ADMIN,
    )
    def webhook_update(self, info: Info, input: WebhookUpdateInput) -> WebhookUpdatePayload:  # noqa: A002 - the contract's word
        context = info.context
        number, errors = attempt(context, lambda: _update(context, input))
        shown = None if number is None else webhook(context, number)
        return WebhookUpdatePayload(webhook=shown, user_errors=errors)

    @resolved(
        description="Delete a webhook and its log; what waits for it is not sent. NOT_FOUND: no "
        "such webhook.",
        needs=_ADMIN,
    )
    def webhook_delete(self, info: Info, input: WebhookDeleteInput) -> WebhookDeletePayload:  # noqa: A002 - the contract's word
        context = info.context
        _, errors = attempt(context, lambda: _delete(context, input.webhook_id))
        gone = None if errors else input.webhook_id
        return WebhookDeletePayload(webhook_id=gone, user_errors=errors)

    @resolved(
        description="Make a new secret; the one before signs beside it for a day, so that the "
        "receiver can change over. NOT_FOUND: no such webhook.",
        needs=_ADMIN,
    )
    def webhook_rotate_secret(
        self,
        info: Info,
        input: WebhookRotateSecretInput,  # noqa: A002 - the contract's word
    ) -> WebhookRotateSecretPayload:
        context = info.context
        fresh, errors = attempt(context, lambda: _rotate(context, input.webhook_id))
        if fresh is None:
            return WebhookRotateSecretPayload(webhook=None, secret=None, user_errors=errors)
        shown = webhook(context, fresh.webhook.id)
        return WebhookRotateSecretPayload(webhook=shown, secret=fresh.secret, user_errors=errors)

    @resolved(
        description="Send a `ping` now, once, and say what became of it. NOT_FOUND: no such "
        "webhook. CONFLICT: this is a copy, which sends nothing.",
        needs=_ADMIN,
    )
    def webhook_test(self, info: Info, input: WebhookTestInput) -> WebhookTestPayload:  # noqa: A002 - the contract's word
        context = info.context
        number, errors = attempt(context, lambda: _test(context, input.webhook_id))
        shown = None if number is None else delivery(context, number)
        return WebhookTestPayload(delivery=shown, user_errors=errors)

    @resolved(
        description="Send a delivery (again) now, under the key that it has. NOT_FOUND: no such "
        "delivery. CONFLICT: it is under way.",
        needs=_ADMIN,
    )
    def webhook_delivery_retry(
        self,
        info: Info,
        input: WebhookDeliveryRetryInput,  # noqa: A002 - the contract's word
    ) -> WebhookDeliveryRetryPayload:
        context = info.context
        number, errors = attempt(context, lambda: _retry(context, input.delivery_id))
        shown = None if number is None else delivery(context, number)
        return WebhookDeliveryRetryPayload(delivery=shown, user_errors=errors)


def _create(context: Context, wish: WebhookCreateInput) -> Fresh:
    w = context.wiring
    with w.transaction("webhook.create") as session:
        now, private = w.clock.now(), w.config.webhook_private_addresses
        return webhooks.create(session, w.vault, now, wish.url, wish.events, private=private)


def _update(context: Context, wish: WebhookUpdateInput) -> int:
    w = context.wiring
    number = ids.existing(ids.Kind.WEBHOOK, wish.webhook_id)
    changes: dict[str, Any] = {"url": wish.url, "kinds": wish.events, "active": wish.active}
    with w.transaction("webhook.update") as session:
        private = w.config.webhook_private_addresses
        return webhooks.change(session, w.clock.now(), number, private=private, **changes).id


def _delete(context: Context, webhook_id: str) -> None:
    with context.wiring.transaction("webhook.delete") as session:
        webhooks.remove(session, ids.existing(ids.Kind.WEBHOOK, webhook_id))


def _rotate(context: Context, webhook_id: str) -> Fresh:
    w = context.wiring
    with w.transaction("webhook.rotate") as session:
        number = ids.existing(ids.Kind.WEBHOOK, webhook_id)
        return webhooks.rotate(session, w.vault, w.clock.now(), number)


def _test(context: Context, webhook_id: str) -> int:
    return webhook_sending.try_out(context.wiring, ids.existing(ids.Kind.WEBHOOK, webhook_id))


def _retry(context: Context, delivery_id: str) -> int:
    w = context.wiring
    with w.transaction("webhook.retry") as session:
        number = ids.existing(ids.Kind.DELIVERY, delivery_id)
        return webhooks.send_again(session, w.clock.now(), number).id
