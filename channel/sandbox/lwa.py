"""Login with Amazon: the token endpoint and what its tokens are worth (amazon.md 8.2)."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any

from channel.sandbox.applications import Application
from channel.sandbox.errors import LwaRefusal, Refusal, denied, expired
from channel.sandbox.world import Seller, World

TOKEN_LIFE = 3600
NOTIFICATIONS = "sellingpartnerapi::notifications"
SCOPES = (NOTIFICATIONS, "sellingpartnerapi::client_credential:rotation")


@dataclass(frozen=True)
class Caller:
    """Who calls: an application, for a seller."""

    seller: Seller
    application_id: str


@dataclass(frozen=True)
class _Grant:
    """What an access token was given for: a seller's refresh token, or a scope and no seller."""

    application_id: str
    refresh_token: str | None
    scope: str | None
    expires_at: float


class LoginWithAmazon:
    def __init__(self, world: World) -> None:
        self._world = world
        self._grants: dict[str, _Grant] = {}
        self._lock = Lock()

    def token(self, form: Mapping[str, str]) -> dict[str, Any]:
        """The answer to `POST /auth/o2/token`. `LwaRefusal` as documented."""
        grant_type = form.get("grant_type")
        if not grant_type:
            raise _missing("grant_type")
        application = self._application(form)
        if grant_type == "authorization_code":
            return self._exchange(form, application)
        if grant_type == "refresh_token":
            return self._refresh(form, application)
        if grant_type == "client_credentials":
            return self._grantless(form, application)
        raise LwaRefusal(
            400,
            "unsupported_grant_type",
            "The authorization grant type is not supported by the authorization server",
        )

    def caller(self, access_token: str | None) -> Caller:
        """Whose token this is. `Refusal` 403 with Amazon's words."""
        grant = self._grant(access_token)
        authorisation = self._world.authorisations.of(grant.refresh_token)
        seller = self._world.sellers.get(authorisation.seller_id) if authorisation else None
        if seller is None:
            raise _malformed()
        return Caller(seller, grant.application_id)

    def grantless(self, access_token: str | None, scope: str) -> str:
        """The application that calls in its own name. A seller's token is of no use here."""
        grant = self._grant(access_token)
        if grant.scope != scope:
            raise denied()
        return grant.application_id

    def _grant(self, access_token: str | None) -> _Grant:
        if not access_token:
            raise denied("Access token is missing in the request header.")
        grant = self._grants.get(access_token)
        if grant is None:
            raise _malformed()
        if self._world.clock.age() >= grant.expires_at:
            raise expired()
        return grant

    def _application(self, form: Mapping[str, str]) -> Application:
        for field in ("client_id", "client_secret"):
            if not form.get(field):
                raise _missing(field)
        for application in self._world.applications.values():
            known = (application.client_id, application.client_secret)
            if known == (form["client_id"], form["client_secret"]):
                if application.secret_expired:
                    break
                return application
        raise LwaRefusal(401, "invalid_client", "Client authentication failed")

    def _exchange(self, form: Mapping[str, str], application: Application) -> dict[str, Any]:
        code = form.get("code")
        if not code:
            raise _missing("code")
        with self._world.lock:
            refresh_token = self._world.authorisations.redeem(
                code, application.id, form.get("redirect_uri"), self._world.clock.age()
            )
        if refresh_token is None:
            raise _invalid_grant("code")
        answer = self._issue(application, refresh_token=refresh_token)
        return {**answer, "refresh_token": refresh_token}

    def _refresh(self, form: Mapping[str, str], application: Application) -> dict[str, Any]:
        refresh_token = form.get("refresh_token")
        if not refresh_token:
            raise _missing("refresh_token")
        authorisation = self._world.authorisations.of(refresh_token)
        if authorisation is None or authorisation.application_id != application.id:
            raise _invalid_grant("refresh_token")
        answer = self._issue(application, refresh_token=refresh_token)
        return {**answer, "refresh_token": refresh_token}

    def _grantless(self, form: Mapping[str, str], application: Application) -> dict[str, Any]:
        scope = form.get("scope")
        if scope not in SCOPES:
            raise LwaRefusal(400, "invalid_scope", "The request has an invalid scope parameter")
        return self._issue(application, scope=scope)

    def _issue(
        self, application: Application, refresh_token: str | None = None, scope: str | None = None
    ) -> dict[str, Any]:
        access_token = f"Atza|{secrets.token_urlsafe(180)}"
        now = self._world.clock.age()
        with self._lock:
            self._forget_the_long_dead(now)
            self._grants[access_token] = _Grant(
                application.id, refresh_token, scope, now + TOKEN_LIFE
            )
        return {"access_token": access_token, "token_type": "bearer", "expires_in": TOKEN_LIFE}

    def _forget_the_long_dead(self, now: float) -> None:
        # For a day an old token is still answered with "expired" instead of "malformed".
        dead = [t for t, grant in self._grants.items() if now > grant.expires_at + 86_400]
        for token in dead:
            del self._grants[token]


def _invalid_grant(parameter: str) -> LwaRefusal:
    return LwaRefusal(
        400, "invalid_grant", f"The request has an invalid grant parameter : {parameter}"
    )


def _missing(field: str) -> LwaRefusal:
    return LwaRefusal(
        400, "invalid_request", f"The request is missing a required parameter : {field}"
    )


def _malformed() -> Refusal:
    return denied("The access token you provided is revoked, malformed or invalid.")
