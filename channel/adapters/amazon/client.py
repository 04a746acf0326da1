"""One call to the Selling Partner API: quota, token, request, answer."""

from __future__ import annotations

import logging
import platform
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import quote

import requests

from channel import __version__
from channel.adapters.amazon.call_log import Begun, CallLog
from channel.adapters.amazon.copy_guard import CopyGuard
from channel.adapters.amazon.faults import SYSTEM, Answer, error_for, unreachable, unreadable
from channel.adapters.amazon.journal import Failed, Journal
from channel.adapters.amazon.kept_tokens import AccessToken
from channel.adapters.amazon.login import AmazonConfig, Login
from channel.adapters.amazon.operations import HOSTS, Operation
from channel.adapters.amazon.quota import Quotas
from channel.errors import RemoteError, Throttled
from channel.ports.clock import Clock
from channel.ports.marketplace import Account

TIMEOUTS = (5.0, 30.0)
USER_AGENT = (
    f"AmazonChannel/{__version__}"
    f" (Language=Python/{platform.python_version()}; Platform={platform.system()})"
)
# Where the rate that Amazon tells can be trusted (amazon.md 9).
_TELLS_RATE = {200, 201, 202, 204, 400, 404}
# A token this young is not refused for its age: asking for another would change nothing.
_FRESH = timedelta(seconds=60)

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Request:
    url: str
    params: Mapping[str, str]
    body: bytes | None
    leaving: float
    call: Failed
    noting: bool


class _Pools(threading.local):
    """Connections, one pool per account; each thread has its own."""

    def __init__(self) -> None:
        self._pools: dict[int, requests.Session] = {}

    def of(self, account: Account) -> requests.Session:
        return self._pools.setdefault(account.id, requests.Session())


class Client:
    """Calls in the name of a seller account; one connection pool per account and thread.

    Logs operation, status and Amazon's request id. Never a header, a query or a body: they hold
    tokens and buyers.
    """

    def __init__(
        self,
        config: AmazonConfig,
        login: Login,
        quotas: Quotas,
        guard: CopyGuard,
        journal: Journal,
        calls: CallLog,
        clock: Clock,
    ) -> None:
        self._config = config
        self._login = login
        self._quotas = quotas
        self._guard = guard
        self._journal = journal
        self._calls = calls
        self._clock = clock
        self._pools = _Pools()

    def quota_key(self, account: Account, operation: Operation) -> str:
        if operation.scope:
            seller = "grantless"
        else:
            seller = account.selling_partner_id or f"account-{account.id}"
        return f"{self._login.application}|{seller}|{account.region}|{operation.name}"

    def call(
        self,
        account: Account,
        operation: Operation,
        *,
        names: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        body: bytes | None = None,
        leaving: float = 0.0,
        noting: bool = True,
    ) -> Answer:
        """The answer, if it is the operation's success. Everything else is raised, translated.

        `names` fill the path's gaps. `leaving`: how many tokens of the quota must stay. `noting`:
        a failure goes to the error log; not when it is but a trial of ours.
        """
        self._guard.check(SYSTEM)
        host = self._config.amazon_endpoint or HOSTS[account.region]
        gaps = {key: quote(name, safe="") for key, name in (names or {}).items()}
        call = Failed(operation.name, account.id, (names or {}).get("order_id"))
        url = host + operation.path.format(**gaps)
        request = _Request(url, params or {}, body, leaving, call, noting)
        token = self._token(account, operation)
        answer = self._send(account, operation, request, token)
        if answer.status in {401, 403} and self._may_be_token(answer, token):
            self._forget(account, operation, token)
            token = self._token(account, operation)
            answer = self._send(account, operation, request, token)
        if answer.status != operation.success:
            error = error_for(answer, grantless=bool(operation.scope))
            raise error if answer.status in operation.expected else self._noted(request, error)
        return answer

    def unreadable(
        self, account: Account, operation: Operation, answer: Answer, order_id: str | None = None
    ) -> RemoteError:
        """The error for a success that does not say what it must; it goes to the error log."""
        error = unreadable(operation.name, answer)
        self.note(account, operation, error, order_id)
        return error

    def note(
        self,
        account: Account,
        operation: Operation,
        error: RemoteError,
        order_id: str | None = None,
    ) -> None:
        """Write to the error log what only showed after the call."""
        self._journal.note(Failed(operation.name, account.id, order_id), error)

    @contextmanager
    def moving(self, account: Account, operation: Operation, method: str) -> Iterator[None]:
        """A file on its way by the link that `operation` told: it goes to the debug log."""
        begun = Begun(Failed(f"{operation.name}.file", account.id), method)
        try:
            yield
        except RemoteError:
            self._calls.moved(begun, "failed")
            raise
        self._calls.moved(begun, "done")

    def _noted(self, request: _Request, error: RemoteError) -> RemoteError:
        if request.noting:
            self._journal.note(request.call, error)
        return error

    def _token(self, account: Account, operation: Operation) -> AccessToken:
        if operation.scope:
            return self._login.grantless(operation.scope)
        return self._login.token(account)

    def _forget(self, account: Account, operation: Operation, refused: AccessToken) -> None:
        if operation.scope:
            self._login.forget_grantless(operation.scope, refused)
        else:
            self._login.forget(account, refused)

    def _send(
        self, account: Account, operation: Operation, request: _Request, token: AccessToken
    ) -> Answer:
        key = self.quota_key(account, operation)
        bucket = (key, operation.plan)
        self._take(Begun(request.call, operation.method, bucket), key, operation, request.leaving)
        begun = Begun(request.call, operation.method, bucket)
        try:
            response = self._pools.of(account).request(
                operation.method,
                request.url,
                params=request.params,
                data=request.body,
                headers=self._headers(token),
                timeout=TIMEOUTS,
                # A redirect would carry the token to wherever it points.
                allow_redirects=False,
            )
        except requests.RequestException as error:
            self._calls.unanswered(begun, error)
            log.warning("%s got no answer: %s", operation.name, type(error).__name__)
            raise self._noted(request, unreachable(error)) from None
        answer = Answer.of(response)
        log.info("%s answered %s, request %s", operation.name, answer.status, answer.request_id)
        self._calls.answered(begun, answer)
        if answer.status == 429:
            raise self._noted(request, self._emptied(key, operation, answer))
        if answer.rate is not None and answer.status in _TELLS_RATE:
            self._quotas.learn(key, operation.plan, answer.rate)
        return answer

    def _take(self, begun: Begun, key: str, operation: Operation, leaving: float) -> None:
        try:
            self._quotas.take(key, operation.plan, leaving)
        except Throttled as error:
            self._calls.held_back(begun, error.retry_after)
            raise

    def _emptied(self, key: str, operation: Operation, answer: Answer) -> Throttled:
        seconds = self._quotas.empty(key, operation.plan)
        error = Throttled(SYSTEM, seconds, "Amazon's own count says that the quota is used up")
        fault = answer.fault()
        error.remote_code = fault.code if fault else "QuotaExceeded"
        error.request_id, error.status = answer.request_id, answer.status
        return error

    def _headers(self, token: AccessToken) -> dict[str, str]:
        return {
            "x-amz-access-token": token.text,
            "x-amz-date": self._clock.now().strftime("%Y%m%dT%H%M%SZ"),
            "user-agent": USER_AGENT,
            "content-type": "application/json",
            "accept": "application/json",
        }

    def _may_be_token(self, answer: Answer, token: AccessToken) -> bool:
        """Whether the same call with a new token may fare better."""
        fault = answer.fault()
        if fault is None:
            return False
        return fault.about_token or self._clock.now() - token.granted_at > _FRESH
