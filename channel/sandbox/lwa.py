"""Login with Amazon: the token endpoint and what its tokens are worth (amazon.md 8.2)."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any

from channel.sandbox.errors import LwaRefusal, Refusal, denied, expired
from channel.sandbox.world import Seller, World

TOKEN_LIFE = 3600
SCOPES = (
    "sellingpartnerapi::notifications",
    "sellingpartnerapi::client_credential:rotation",
)


@dataclass(frozen=True)
class Client:
    """The application that is registered with Amazon."""

    id: str = "amzn1.application-oa2-client.demo"
    secret: str = "amzn1.oa2-cs.v1.demo"


@dataclass(frozen=True)
class _Grant:
    seller_id: str | None
    expires_at: float


class LoginWithAmazon:
    def __init__(self, world: World, client: Client) -> None:
        self._world = world
        self._client = client
        self._grants: dict[str, _Grant] = {}
        self._lock = Lock()

    def token(self, form: Mapping[str, str]) -> dict[str, Any]:
        """The answer to `POST /auth/o2/token`. `LwaRefusal` as documented."""
        grant_type = form.get("grant_type")
        if not grant_type:
            raise _missing("grant_type")
        self._check_client(form)
        if grant_type == "refresh_token":
            return self._refresh(form)
        if grant_type == "client_credentials":
            return self._grantless(form)
        raise LwaRefusal(
            400,
            "unsupported_grant_type",
            "The authorization grant type is not supported by the authorization server",
        )

    def seller(self, access_token: str | None) -> Seller:
        """Whose token this is. `Refusal` 403 with Amazon's words."""
        if not access_token:
            raise denied("Access token is missing in the request header.")
        grant = self._grants.get(access_token)
        if grant is None:
            raise _malformed()
        if self._world.clock.age() >= grant.expires_at:
            raise expired()
        seller = self._world.sellers.get(grant.seller_id or "")
        if seller is None:
            raise _malformed()
        return seller

    def _check_client(self, form: Mapping[str, str]) -> None:
        for field in ("client_id", "client_secret"):
            if not form.get(field):
                raise _missing(field)
        if (form["client_id"], form["client_secret"]) != (self._client.id, self._client.secret):
            raise LwaRefusal(401, "invalid_client", "Client authentication failed")

    def _refresh(self, form: Mapping[str, str]) -> dict[str, Any]:
        refresh_token = form.get("refresh_token")
        if not refresh_token:
            raise _missing("refresh_token")
        for seller in self._world.sellers.values():
            if seller.refresh_token == refresh_token:
                return {**self._issue(seller.id), "refresh_token": refresh_token}
        raise LwaRefusal(
            400, "invalid_grant", "The request has an invalid grant parameter : refresh_token"
        )

    def _grantless(self, form: Mapping[str, str]) -> dict[str, Any]:
        if form.get("scope") not in SCOPES:
            raise LwaRefusal(400, "invalid_scope", "The request has an invalid scope parameter")
        return self._issue(None)

    def _issue(self, seller_id: str | None) -> dict[str, Any]:
        access_token = f"Atza|{secrets.token_urlsafe(180)}"
        now = self._world.clock.age()
        with self._lock:
            self._forget_the_long_dead(now)
            self._grants[access_token] = _Grant(seller_id, now + TOKEN_LIFE)
        return {"access_token": access_token, "token_type": "bearer", "expires_in": TOKEN_LIFE}

    def _forget_the_long_dead(self, now: float) -> None:
        # For a day an old token is still answered with "expired" instead of "malformed".
        dead = [t for t, grant in self._grants.items() if now > grant.expires_at + 86_400]
        for token in dead:
            del self._grants[token]


def _missing(field: str) -> LwaRefusal:
    return LwaRefusal(
        400, "invalid_request", f"The request is missing a required parameter : {field}"
    )


def _malformed() -> Refusal:
    return denied("The access token you provided is revoked, malformed or invalid.")
