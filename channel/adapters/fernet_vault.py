"""Secrets and personal data sealed with Fernet keys (AES-128-CBC + HMAC, a fresh IV each time).

The first key seals, all of them open: put a new one in front to rotate, drop the old one when
nothing sealed with it is left.
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
        # The oldest key, so that a rotation does not make every stored index unfindable.
        self._index_key = HKDF(hashes.SHA256(), 32, None, b"blind-index").derive(keys[-1].encode())

    def seal(self, text: str) -> bytes:
        return self._box.encrypt(text.encode())

    def open(self, sealed: bytes) -> str:
        try:
            return self._box.decrypt(sealed).decode()
        except InvalidToken as error:
            why = "none of its keys opens what is stored; give the key that was used before"
            raise Misconfigured("AMAZON_CHANNEL_ENCRYPTION_KEYS", why) from error

    def blind_index(self, word: str) -> bytes:
        return hmac.new(self._index_key, word.encode(), hashlib.sha256).digest()[:16]
