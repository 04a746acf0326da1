"""The keys by which a person's request is known when it comes twice."""

from __future__ import annotations

from channel.errors import Invalid

LONGEST_KEY = 64


def check(key: str) -> None:
    """Raises `Invalid` on `key` for one that is empty or too long."""
    if not 0 < len(key) <= LONGEST_KEY:
        raise Invalid("key", "key-length", {"longest": LONGEST_KEY})
