"""Secrets and personal data at rest."""

from __future__ import annotations

from typing import Protocol


class Vault(Protocol):
    def seal(self, text: str) -> bytes:
        """Encrypt; a fresh nonce each time, the key's id inside."""
        ...

    def open(self, sealed: bytes) -> str:
        """Decrypt with whichever known key sealed it. Unknown key: `Misconfigured`."""
        ...

    def blind_index(self, word: str) -> bytes:
        """A keyed digest of one word, equal for equal words, telling nothing without the key."""
        ...
