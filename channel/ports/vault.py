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

    def reseal(self, sealed: bytes) -> bytes | None:
        """The same, sealed with the first key; None when it is already. Raises as `open`."""
        ...

    def blind_index(self, word: str) -> bytes:
        """A keyed digest of one word, equal for equal words, telling nothing without the key.

        With the oldest key: the one that an index is complete under while keys change.
        """
        ...

    def blind_indexes(self, word: str) -> frozenset[bytes]:
        """Its digests under each known key: what an index keeps, so that a key can be dropped."""
        ...
