"""Secrets and personal data sealed with Fernet keys (AES-128-CBC + HMAC, a fresh IV each time).

The first key seals, all of them open. To rotate: put a new one in front, run `amazon keys rotate`,
drop the old one. Names are indexed under every key and looked up under the oldest, so that the
index is complete before, while and after keys change.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from channel.errors import Misconfigured


class FernetVault:
    def __init__(self, keys: Sequence[str]) -> None:
        self._box = MultiFernet([Fernet(key) for key in keys])
        self._newest = Fernet(keys[0])
        self._index_keys = [_index_key(key) for key in keys]

    def seal(self, text: str) -> bytes:
        return self._box.encrypt(text.encode())

    def open(self, sealed: bytes) -> str:
        try:
            return self._box.decrypt(sealed).decode()
        except InvalidToken as error:
            raise _unknown_key() from error

    def reseal(self, sealed: bytes) -> bytes | None:
        try:
            self._newest.decrypt(sealed)
        except InvalidToken:
            return self.seal(self.open(sealed))
        return None

    def blind_index(self, word: str) -> bytes:
        return _digest(self._index_keys[-1], word)

    def blind_indexes(self, word: str) -> frozenset[bytes]:
        return frozenset(_digest(key, word) for key in self._index_keys)


def _index_key(key: str) -> bytes:
    return HKDF(hashes.SHA256(), 32, None, b"blind-index").derive(key.encode())


def _digest(key: bytes, word: str) -> bytes:
    return hmac.new(key, word.encode(), hashlib.sha256).digest()[:16]


def _unknown_key() -> Misconfigured:
    why = "none of its keys opens what is stored; give the key that was used before"
    return Misconfigured("AMAZON_CHANNEL_ENCRYPTION_KEYS", why)
