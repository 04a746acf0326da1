"""Connect a store: by the seller's consent in Seller Central, or by a refresh token."""

from __future__ import annotations

import strawberry

from channel.api import ids, store_list
from channel.api.attempt import attempt
from channel.api.context import Context, Info
from channel.api.errors import NO_ERRORS, UserError
from channel.api.fields import resolved
from channel.api.roles import Needs
from channel.api.store import Store
from channel.api.words import Role
from channel.services import connecting, consent


@strawberry.input(description="An authorisation to read and confirm a seller's orders.")
class StoreConnectInput:
    store_id: strawberry.ID = strawberry.field(description="Which store.")
    refresh_token: str | None = strawberry.field(
        default=None,
        description="Of the private application (Seller Central, Develop Apps). Left out: the "
        "seller consents in Seller Central, at `consentUrl`.",
    )
    selling_partner_id: str | None = strawberry.field(
        default=None, description="Amazon's id of the seller; with a refresh token only."
    )


@strawberry.type(description="The connected store, or where to consent.")
class StoreConnectPayload:
    store: Store | None = strawberry.field(description="Null when there are errors.")
    consent_url: str | None = strawberry.field(
        description="Without a refresh token: where to send the browser of whoever asked. It works "
        "once, for them only, within ten minutes; Amazon sends them back to `/amazon/oauth/"
        "callback`, and that on to the store's page with `?connected=1` or `?refused=<why>` "
        "(`error-<why>` is its sentence)."
    )
    user_errors: list[UserError] = strawberry.field(description=NO_ERRORS)


@strawberry.type
class StoreConnectMutation:
    @resolved(
        description="Connect a store, or renew its authorisation. A refresh token (the private "
        "application's way) is tried at Amazon first, then kept encrypted; the store observes "
        "from here on (D24). Without one, the answer is where the seller consents. INVALID: a part "
        "is missing, or the seller does not sell there. CONFLICT: another store has this seller "
        "and marketplace; a program cannot consent. MISCONFIGURED: no application id. "
        "UNAUTHORISED, UNAVAILABLE, THROTTLED: Amazon's answer.",
        needs=Needs(Role.ADMIN),
    )
    def store_connect(self, info: Info, input: StoreConnectInput) -> StoreConnectPayload:  # noqa: A002 - the contract's word
        context = info.context
        url, errors = attempt(context, lambda: _connect(context, input))
        store = None if errors else store_list.store(context, input.store_id)
        return StoreConnectPayload(store=store, consent_url=url, user_errors=errors)


def _connect(context: Context, wish: StoreConnectInput) -> str | None:
    """Where to consent; None when the store is connected."""
    w = context.wiring
    store_id = ids.existing(ids.Kind.STORE, wish.store_id)
    if wish.refresh_token is None:
        return consent.begin(w, context.principal, store_id)
    connecting.try_to_connect(w, store_id, wish.selling_partner_id or "", wish.refresh_token)
    return None
