"""How a webhook is called: where it may go, and how it proves that it is from us.

Signed as Standard Webhooks has it (standardwebhooks.com), so that its libraries verify it.
"""

from __future__ import annotations

import hmac
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

SECRET_PREFIX = "whsec_"  # noqa: S105 - what every secret begins with
SECRET_BYTES = 32
# A secret that was replaced signs beside the new one for so long.
CHANGE_OVER = timedelta(days=1)
# What could not be delivered by then waits for a person.
GIVE_UP = timedelta(days=5)
LONGEST_URL = 2000

_LOCAL = {"127.0.0.1", "localhost", "::1"}
_NAT64 = ip_network("64:ff9b::/96")


def secret_of(key: bytes) -> str:
    return SECRET_PREFIX + b64encode(key).decode()


def signed(secrets: Iterable[str], message_id: str, at: datetime, body: bytes) -> Mapping[str, str]:
    """The three headers; one signature for each secret that a receiver may know."""
    moment = int(at.timestamp())
    content = f"{message_id}.{moment}.".encode() + body
    signatures = (
        b64encode(hmac.digest(b64decode(secret.removeprefix(SECRET_PREFIX)), content, sha256))
        for secret in secrets
    )
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(moment),
        "webhook-signature": " ".join(f"v1,{each.decode()}" for each in signatures),
    }


def refusal_of(url: str, *, private: bool) -> str | None:
    """Why it may not be called, as the `why` of an error; None where it may.

    `private`: addresses of this machine and its networks may be called too.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "webhook-url"
    odd = any(c.isspace() or not c.isprintable() for c in url)
    if not host or odd or len(url) > LONGEST_URL or parts.scheme not in {"http", "https"}:
        return "webhook-url"
    if parts.username is not None or parts.fragment:
        return "webhook-url-parts"
    if parts.scheme == "http" and not (private and host in _LOCAL):
        return "webhook-https"
    if not private and (host in _LOCAL or not _may_be_public(host)):
        return "webhook-private"
    return None


def _may_be_public(host: str) -> bool:
    """A name may be anything until it is looked up."""
    try:
        ip_address(host)
    except ValueError:
        return True
    return is_public(host)


def is_public(text: str) -> bool:
    """Whether an IP address is one of the internet's, and of nobody's own network."""
    address = ip_address(text.partition("%")[0])
    inner = _inside(address) if isinstance(address, IPv6Address) else None
    if inner is not None:
        address = inner
    return address.is_global and not address.is_multicast


def _inside(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one leads to."""
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
