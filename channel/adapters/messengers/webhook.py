"""Alerts for a program: one signed POST each."""

from __future__ import annotations

import hashlib
import hmac
import time

import orjson
import requests

from channel.errors import Rejected, Unavailable
from channel.ports.messenger import Message

SYSTEM = "The webhook"
TIMEOUT = (5.0, 15.0)
SIGNATURE = "X-Amazon-Channel-Signature"
DELIVERY = "X-Amazon-Channel-Delivery"
_PASSING = {408, 425, 429}


def signature(key: str, moment: int, body: bytes) -> str:
    """`t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<body>">`."""
    signed = hmac.new(key.encode(), f"{moment}.".encode() + body, hashlib.sha256)
    return f"t={moment},v1={signed.hexdigest()}"


class WebhookMessenger:
    """2xx is taken for received. Redirects are not followed: the address is the operator's word."""

    medium = "webhook"

    def __init__(self, url: str, key: str) -> None:
        self._url = url
        self._key = key

    def send(self, message: Message) -> None:
        body = orjson.dumps({"id": message.key, **message.facts})
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "amazon-channel",
            DELIVERY: message.key,
            SIGNATURE: signature(self._key, int(time.time()), body),
        }
        try:
            answer = requests.post(
                self._url, data=body, headers=headers, timeout=TIMEOUT, allow_redirects=False
            )
        except requests.RequestException as error:
            raise Unavailable(SYSTEM, type(error).__name__) from error
        if 200 <= answer.status_code < 300:
            return
        said = f"HTTP {answer.status_code}"
        if answer.status_code >= 500 or answer.status_code in _PASSING:
            raise Unavailable(SYSTEM, said)
        raise Rejected(SYSTEM, said, remote_code=str(answer.status_code))
