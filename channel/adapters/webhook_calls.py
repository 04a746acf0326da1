"""Webhooks by HTTP: one POST, to nobody inside our own networks.

Where a name leads is looked up when it is called, and looked at again on the connection itself
before anything is said: between the two the name may have been turned elsewhere.
"""

from __future__ import annotations

import socket
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import NewConnectionError

from channel.domain.webhooks import is_public, refusal_of
from channel.ports.listeners import Answer, Trouble

TIMEOUT = (5.0, 10.0)
_PORTS = {"http": 80, "https": 443}


class PrivateAddressError(NewConnectionError):
    """The connection led to an address of our own networks."""


class HttpListeners:
    """`private`: addresses of this machine and its networks may be called too."""

    def __init__(self, *, private: bool) -> None:
        self._private = private

    def post(self, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        if refusal_of(url, private=self._private) is not None or self._leads_inside(url):
            return Answer(trouble=Trouble.PRIVATE)
        try:
            with requests.Session() as session, self._posted(session, url, headers, body) as answer:
                return Answer(status=answer.status_code)
        except requests.RequestException as error:
            return Answer(trouble=_trouble(error))

    def _posted(
        self, session: requests.Session, url: str, headers: Mapping[str, str], body: bytes
    ) -> requests.Response:
        if not self._private:
            session.mount("https://", _Guarded())
        # `stream`: the answer's status is all that matters, however long the rest of it is.
        return session.post(
            url,
            data=body,
            headers=dict(headers),
            timeout=TIMEOUT,
            allow_redirects=False,
            stream=True,
        )

    def _leads_inside(self, url: str) -> bool:
        if self._private:
            return False
        parts = urlsplit(url)
        try:
            found = socket.getaddrinfo(
                parts.hostname, parts.port or _PORTS[parts.scheme], type=socket.SOCK_STREAM
            )
        except OSError:
            return False  # it cannot be called either, and the call says why
        return not all(is_public(str(address[0])) for *_, address in found)


def _trouble(error: requests.RequestException) -> Trouble:
    if _caused_by(error, PrivateAddressError):
        return Trouble.PRIVATE
    if isinstance(error, requests.exceptions.SSLError):
        return Trouble.TLS
    return Trouble.TIMEOUT if isinstance(error, requests.Timeout) else Trouble.UNREACHABLE


def _caused_by(error: BaseException, kind: type[BaseException]) -> bool:
    inner = getattr(error.args[0], "reason", None) if error.args else None
    return isinstance(inner, kind)


class _Guard(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        connection = super()._new_conn()
        if not is_public(str(connection.getpeername()[0])):
            connection.close()
            raise PrivateAddressError(self, "it leads into our own network")
        return connection


class _GuardedHttps(_Guard, HTTPSConnection):
    """The guard's `_new_conn` comes first, before any handshake."""


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Guard


class _HttpsPool(HTTPSConnectionPool):
    ConnectionCls = _GuardedHttps


class _Guarded(HTTPAdapter):
    """Through a proxy the connection is the proxy's, and so is the last word."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        manager: PoolManager = self.poolmanager
        manager.pool_classes_by_scheme = {"http": _Pool, "https": _HttpsPool}
