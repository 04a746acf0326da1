"""Which seller let which application in: refresh tokens, and codes on their way to become one."""

from __future__ import annotations

import hashlib
import secrets
from collections import Counter
from dataclasses import dataclass

CODE_LIFE = 300
DEMO_SELLER = "A-DEMO"
DEMO_REFRESH_TOKEN = "Atzr|demo"


@dataclass(frozen=True)
class Authorisation:
    seller_id: str
    application_id: str


@dataclass(frozen=True)
class _Code:
    """`redirect_uri` as it was sent to the consent page; None when it was not."""

    authorisation: Authorisation
    redirect_uri: str | None
    expires_at: float


class Authorisations:
    """Guarded by the world's lock, except for looking a refresh token up."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self.forget()

    def forget(self) -> None:
        self._tokens: dict[str, Authorisation] = {}
        self._codes: dict[str, _Code] = {}
        self._revoked: Counter[str] = Counter()

    def of(self, refresh_token: str | None) -> Authorisation | None:
        return self._tokens.get(refresh_token or "")

    def has(self, seller_id: str) -> bool:
        return any(entry.seller_id == seller_id for entry in self._tokens.values())

    def self_authorise(self, authorisation: Authorisation) -> str:
        """The private application's way; the same refresh token every time until it is revoked."""
        token = self._own_token(authorisation.seller_id)
        self._tokens[token] = authorisation
        return token

    def issue_code(self, authorisation: Authorisation, redirect_uri: str | None, now: float) -> str:
        """A code for the redirect; it dies after five minutes."""
        self._codes = {key: code for key, code in self._codes.items() if code.expires_at > now}
        code = f"AN{secrets.token_urlsafe(15)}"
        self._codes[code] = _Code(authorisation, redirect_uri, now + CODE_LIFE)
        return code

    def redeem(
        self, code: str, application_id: str, redirect_uri: str | None, now: float
    ) -> str | None:
        """A new refresh token for a code, once; None for a code that is worth nothing."""
        found = self._codes.get(code)
        if found is None or now >= found.expires_at:
            return None
        if found.authorisation.application_id != application_id:
            return None
        if found.redirect_uri not in (None, redirect_uri):
            return None
        del self._codes[code]
        token = f"Atzr|{secrets.token_urlsafe(48)}"
        self._tokens[token] = found.authorisation
        return token

    def revoke(self, seller_id: str) -> None:
        """All that the seller ever granted is void, and never comes back."""
        self._revoked[seller_id] += 1
        self._tokens = {
            token: entry for token, entry in self._tokens.items() if entry.seller_id != seller_id
        }
        self._codes = {
            key: code
            for key, code in self._codes.items()
            if code.authorisation.seller_id != seller_id
        }

    def _own_token(self, seller_id: str) -> str:
        times = self._revoked[seller_id]
        if seller_id == DEMO_SELLER and not times:
            return DEMO_REFRESH_TOKEN
        text = f"{self._seed}:{seller_id}" + (f":{times}" if times else "")
        return f"Atzr|{hashlib.sha256(text.encode()).hexdigest()}"
