"""Where Seller Central sends the browser back to, with a code or without (amazon.md 8.1)."""

from __future__ import annotations

from flask import Blueprint, Response, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from channel import access
from channel.errors import ChannelError
from channel.services import consent
from channel.wiring import wiring

blueprint = Blueprint("amazon_oauth", __name__)

# What the store's page is told, so that no sentence of another system travels in an address.
# Each is `error-<word>` in the catalogue, without values.
_WORDS = {
    "code-refused": "consent-code",
    "store-other-seller": "consent-other-seller",
    "store-exists": "consent-store-exists",
    "not-selling-there": "consent-not-selling-there",
    "empty": "consent-unknown",
    "role-needed": "consent-role",
    "unauthorised": "consent-not-accepted",
    "authorisation-revoked": "consent-not-accepted",
    "unavailable": "consent-later",
    "throttled": "consent-later",
    "database-busy": "consent-busy",
    "read-only-copy": "consent-copy",
    "misconfigured": "consent-set-up",
    "client-secret-refused": "consent-set-up",
}


@blueprint.get(consent.CALLBACK)
def callback() -> AnyResponse:
    """Finish what the same person began; then on to the store's page, whatever came of it."""
    who = access.principal()
    if who is None:
        return _on(None, "consent-not-logged-in")
    answer = consent.Answer(
        request.args.get("state", ""),
        request.args.get("selling_partner_id", ""),
        request.args.get("spapi_oauth_code", ""),
    )
    outcome = consent.finish(wiring(), who, answer)
    return _on(outcome.store_id, None if outcome.refusal is None else _word(outcome.refusal))


@blueprint.after_request
def _keep_private(response: Response) -> Response:
    # The address holds a code that opens a seller's account for five minutes.
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _word(refusal: ChannelError) -> str:
    if refusal.why.startswith("consent-"):
        return refusal.why
    return _WORDS.get(refusal.why, "consent-failed")


def _on(store_id: int | None, refused: str | None) -> AnyResponse:
    # As the contract's ids are; a test holds the two together.
    path = "stores" if store_id is None else f"stores/store_{store_id}"
    page = url_for("amazon_admin.page", path=path)
    return redirect(f"{page}?connected=1" if refused is None else f"{page}?refused={refused}")
