"""Login with Amazon: access tokens for a seller's refresh token (amazon.md 8.2)."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from hashlib import sha256
from typing import Protocol

import msgspec
import requests

from channel.adapters.amazon.call_log import Begun, CallLog
from channel.adapters.amazon.client_secrets import ClientSecrets
from channel.adapters.amazon.copy_guard import CopyGuard
from channel.adapters.amazon.faults import SYSTEM, Answer, login_error, unreachable, unreadable
from channel.adapters.amazon.journal import Failed, Journal
from channel.adapters.amazon.kept_tokens import AccessToken, KeptTokens
from channel.config import PREFIX
from channel.errors import Misconfigured, RemoteError, Throttled
from channel.ports.clock import Clock
from channel.ports.marketplace import Account

TIMEOUTS = (5.0, 15.0)
# Renewed before it ends, so that no call is made with a token that dies on the way.
EARLY = timedelta(minutes=5)
# Amazon does not say how long to stay away when it throttles the token endpoint.
THROTTLED_FOR = 30.0


class AmazonConfig(Protocol):
    """What of `channel.config.Config` this adapter reads."""

    @property
    def lwa_client_id(self) -> str | None: ...
    @property
    def lwa_client_secret(self) -> str | None: ...
    @property
    def lwa_endpoint(self) -> str: ...
    @property
    def lwa_secret_created(self) -> date | None: ...
    @property
    def amazon_endpoint(self) -> str | None: ...
    @property
    def application_id(self) -> str | None: ...
    @property
    def application_draft(self) -> bool: ...
    @property
    def seller_central_endpoint(self) -> str | None: ...
    @property
    def sqs_queue_url(self) -> str | None: ...
    @property
    def base_url(self) -> str: ...


class _Granted(msgspec.Struct, frozen=True):
    access_token: str
    expires_in: int = 3600
    refresh_token: str | None = None


class Login:
    """Access tokens: asked for once, kept for all processes."""

    def __init__(
        self,
        config: AmazonConfig,
        clock: Clock,
        kept: KeptTokens,
        secrets: ClientSecrets,
        guard: CopyGuard,
        journal: Journal,
        calls: CallLog,
    ) -> None:
        self._config = config
        self._clock = clock
        self._kept = kept
        self._secrets = secrets
        self._guard = guard
        self._journal = journal
        self._calls = calls
        self._lock = threading.Lock()

    @property
    def application(self) -> str:
        """A short name of the application, for the keys of its quotas. `Misconfigured` if none."""
        return sha256(self._client()[0].encode()).hexdigest()[:12]

    def token(self, account: Account) -> AccessToken:
        """A token that lives for five minutes more at least.

        Raises `Unauthorised` ("authorisation-revoked", "client-secret-refused"), `Unavailable`,
        `Throttled`, `Misconfigured`.
        """
        form = {"grant_type": "refresh_token", "refresh_token": account.refresh_token}
        return self._kept_or_granted(_key(account), form, account.id)

    def grantless(self, scope: str) -> AccessToken:
        """A token for the application itself, no seller's. Raises as `token` does.

        `Rejected` with remote_code "invalid_scope": Amazon gives some applications none.
        """
        form = {"grant_type": "client_credentials", "scope": scope}
        return self._kept_or_granted(self._grantless_key(scope), form)

    def exchange(self, code: str, redirect_uri: str) -> str:
        """The refresh token for a consent's code. `Unauthorised` "code-refused", or as `token`."""
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri}
        granted, answer = self._ask(form, why={"invalid_grant": "code-refused"})
        if not granted.refresh_token:
            raise unreadable("login", answer)
        return granted.refresh_token

    def forget(self, account: Account, refused: AccessToken) -> None:
        """Amazon refused this one: ask for another next time."""
        self._kept.drop(_key(account), refused)

    def forget_grantless(self, scope: str, refused: AccessToken) -> None:
        self._kept.drop(self._grantless_key(scope), refused)

    def _kept_or_granted(
        self, key: str, form: Mapping[str, str], account_id: int | None = None
    ) -> AccessToken:
        with self._lock:
            token = self._kept.find(key)
            if token is None or token.ends_at - EARLY <= self._clock.now():
                granted, _ = self._ask(form, account_id)
                now = self._clock.now()
                token = AccessToken(
                    granted.access_token, now, now + timedelta(seconds=granted.expires_in)
                )
                self._kept.keep(key, token)
            return token

    def _grantless_key(self, scope: str) -> str:
        return sha256(f"{self._client()[0]} {scope}".encode()).hexdigest()

    def _ask(
        self,
        grant: Mapping[str, str],
        account_id: int | None = None,
        why: Mapping[str, str] | None = None,
    ) -> tuple[_Granted, Answer]:
        """One grant; a refusal is written down with the account it is about."""
        client_id, client_secret = self._client()
        self._guard.check(SYSTEM)
        form = {**grant, "client_id": client_id, "client_secret": client_secret}
        try:
            begun = Begun(Failed("login", account_id), "POST")
            answer = self._post(form, [form[name] for name in _SECRET if name in form], why, begun)
            granted = _read(answer)
        except RemoteError as error:
            # A refused secret is everybody's trouble, not this seller's.
            whole = error.why == "client-secret-refused"
            if whole:
                self._secrets.refused(client_secret)
            self._journal.note(Failed("login", None if whole else account_id), error)
            raise
        self._secrets.accepted(client_secret)
        return granted, answer

    def _post(
        self,
        form: Mapping[str, str],
        secrets: Sequence[str],
        why: Mapping[str, str] | None,
        begun: Begun,
    ) -> Answer:
        try:
            response = requests.post(
                self._config.lwa_endpoint, data=form, timeout=TIMEOUTS, allow_redirects=False
            )
        except requests.RequestException as error:
            self._calls.unanswered(begun, error)
            raise unreachable(error) from None
        answer = Answer.of(response)
        self._calls.answered(begun, answer)
        if answer.status == 429:
            throttled = Throttled(SYSTEM, THROTTLED_FOR, "login")
            throttled.remote_code, throttled.status = "slow_down", answer.status
            throttled.request_id = answer.request_id
            raise throttled
        if answer.status != 200:
            raise login_error(answer, secrets, why)
        return answer

    def _client(self) -> tuple[str, str]:
        client_id, client_secret = self._config.lwa_client_id, self._config.lwa_client_secret
        if not client_id:
            raise Misconfigured(f"{PREFIX}LWA_CLIENT_ID", _WHERE)
        if not client_secret:
            raise Misconfigured(f"{PREFIX}LWA_CLIENT_SECRET", _WHERE)
        return client_id, client_secret


def _read(answer: Answer) -> _Granted:
    try:
        return msgspec.json.decode(answer.body, type=_Granted)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise unreadable("login", answer) from None


_SECRET = ("client_secret", "refresh_token", "code")
_WHERE = "it must be set to reach Amazon; it is among your application's LWA credentials"


def _key(account: Account) -> str:
    # By the refresh token, so that a newly pasted one never meets the old one's access token.
    return sha256(account.refresh_token.encode()).hexdigest()
