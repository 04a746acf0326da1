"""Presigned links: good for five minutes, for whoever has them, and only as they were given out."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from urllib.parse import urlencode

from flask import Response, request

from channel.sandbox.clock import Clock

LINK_LIFE = 300


class SignedLinks:
    def __init__(self, clock: Clock, path: str) -> None:
        self._clock = clock
        self._path = path
        self._key = secrets.token_bytes(32)

    def url(self, method: str, name: str, wishes: Mapping[str, str] | None = None) -> str:
        """At the address that the caller used; `wishes` are signed along."""
        asked = {"X-Amz-Expires": str(self._clock.age() + LINK_LIFE), **(wishes or {})}
        asked["X-Amz-Signature"] = self._signature(method, name, asked)
        return f"{request.host_url.rstrip('/')}{self._path}/{name}?{urlencode(asked)}"

    def refusal(self, method: str, name: str) -> Response | None:
        """Why the request in hand may not have `name`, if so."""
        asked = request.args.to_dict()
        given = asked.pop("X-Amz-Signature", "")
        if not hmac.compare_digest(given, self._signature(method, name, asked)):
            return refused("SignatureDoesNotMatch", "The request signature does not match.")
        if self._clock.age() >= float(asked["X-Amz-Expires"]):
            return refused("AccessDenied", "Request has expired")
        return None

    def _signature(self, method: str, name: str, asked: Mapping[str, str]) -> str:
        text = f"{method} {name}?{urlencode(sorted(asked.items()))}"
        return hmac.new(self._key, text.encode(), hashlib.sha256).hexdigest()


def missing() -> Response:
    return refused("NoSuchKey", "The specified key does not exist.", 404)


def refused(code: str, message: str, status: int = 403) -> Response:
    """The storage behind the link speaks XML."""
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<Error><Code>{code}</Code><Message>{message}</Message></Error>"
    )
    return Response(text, status, content_type="application/xml")
