"""The applications that developers registered with Amazon: who may ask a seller for consent."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

_THIS_MACHINE = {"127.0.0.1", "localhost", "::1"}


@dataclass
class Application:
    """One application with its client of Login with Amazon.

    A draft application is no published one: consent needs `version=beta`. Without registered
    `redirect_uris` every address of this machine will do, so that a developer can begin at once.
    """

    id: str = "amzn1.sp.solution.demo"
    client_id: str = "amzn1.application-oa2-client.demo"
    client_secret: str = "amzn1.oa2-cs.v1.demo"
    name: str = "Demo application"
    redirect_uris: tuple[str, ...] = ()
    draft: bool = False
    secret_expired: bool = False

    def may_redirect_to(self, uri: str) -> bool:
        if self.redirect_uris:
            return uri in self.redirect_uris
        try:
            parts = urlsplit(uri)
            return parts.scheme in {"http", "https"} and parts.hostname in _THIS_MACHINE
        except ValueError:
            return False
