"""The seller's consent: what Seller Central asks, refuses and sends back (amazon.md 8.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from channel.sandbox.applications import Application
from channel.sandbox.authorisations import Authorisation
from channel.sandbox.world import World


class ConsentRefused(Exception):
    """Seller Central shows an error page with this code instead of asking."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(f"{code}: {sentence}")
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True)
class ConsentRequest:
    """`asked_redirect_uri` is what the request said; None lets Amazon take the registered one."""

    application: Application
    state: str
    asked_redirect_uri: str | None
    version: str

    @property
    def redirect_uri(self) -> str:
        return self.asked_redirect_uri or self.application.redirect_uris[0]


def read_request(parameters: Mapping[str, str], world: World) -> ConsentRequest:
    """What `GET /apps/authorize/consent` was asked for. `ConsentRefused` as documented."""
    application = world.applications.get(parameters.get("application_id", ""))
    version = parameters.get("version", "")
    if application is None:
        raise ConsentRefused("MD1000", "There is no such application.")
    if application.draft and version != "beta":
        raise ConsentRefused("MD1000", "The application is in draft state and not published.")
    uri = parameters.get("redirect_uri") or None
    if uri is None and not application.redirect_uris:
        raise ConsentRefused("MD5101", "The application has no redirect URI.")
    if uri is not None and not application.may_redirect_to(uri):
        raise ConsentRefused("MD5101", "The redirect URI is not registered for the application.")
    return ConsentRequest(application, parameters.get("state", ""), uri, version)


def grant(request: ConsentRequest, seller_id: str, world: World) -> str:
    """Where the seller's browser goes with the code. The caller holds the world's lock."""
    code = world.authorisations.issue_code(
        Authorisation(seller_id, request.application.id),
        request.asked_redirect_uri,
        world.clock.age(),
    )
    answer = {
        "state": request.state,
        "selling_partner_id": seller_id,
        "spapi_oauth_code": code,
    }
    joint = "&" if "?" in request.redirect_uri else "?"
    return f"{request.redirect_uri}{joint}{urlencode(answer)}"
