"""Configuration, read once at start (api.md section 2 is the list)."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.fernet import Fernet

from channel.errors import Misconfigured
from channel.valkey_address import url_for

PREFIX = "AMAZON_CHANNEL_"
DATABASE = "channel.sqlite3"
LWA_ENDPOINT = "https://api.amazon.com/auth/o2/token"
_LOCAL = {"127.0.0.1", "localhost", "::1"}


@dataclass(frozen=True)
class Config:
    """What the operator decided. Secrets are kept out of `repr`."""

    data_dir: Path
    database_url: str = field(repr=False)
    redis_url: str = field(repr=False)
    secret_key: str = field(repr=False)
    encryption_keys: tuple[str, ...] = field(repr=False)
    lwa_client_id: str | None
    lwa_client_secret: str | None = field(repr=False)
    amazon_endpoint: str | None
    lwa_endpoint: str
    base_url: str
    commerce: str

    @property
    def secure(self) -> bool:
        """Whether people reach us over TLS, so that cookies may insist on it."""
        return urlsplit(self.base_url).scheme == "https"


def read_config(settings: Mapping[str, object], environ: Mapping[str, str]) -> Config:
    """From `app.config` (first) and the environment. Raises `Misconfigured`, naming the setting."""

    def get(name: str, default: str | None = None) -> str | None:
        # Flask itself sets SECRET_KEY to None: nothing, not a choice.
        value = settings.get(name) or environ.get(name)
        return str(value) if value else default

    data_dir = Path(get("DATA_DIR", "var") or "var").resolve()
    database_url = get("DATABASE_URL")
    keys = get(f"{PREFIX}ENCRYPTION_KEYS")
    return Config(
        data_dir=data_dir,
        database_url=_database(database_url, data_dir),
        redis_url=get("REDIS_URL") or url_for(data_dir),
        secret_key=_kept(get("SECRET_KEY"), "SECRET_KEY", data_dir, bool(database_url)),
        encryption_keys=_keys(keys, data_dir, given_database=bool(database_url)),
        lwa_client_id=get(f"{PREFIX}LWA_CLIENT_ID"),
        lwa_client_secret=get(f"{PREFIX}LWA_CLIENT_SECRET"),
        amazon_endpoint=_endpoint("AMAZON_ENDPOINT", get(f"{PREFIX}AMAZON_ENDPOINT")),
        lwa_endpoint=_endpoint("LWA_ENDPOINT", get(f"{PREFIX}LWA_ENDPOINT")) or LWA_ENDPOINT,
        base_url=(get(f"{PREFIX}BASE_URL") or "http://127.0.0.1:8080").rstrip("/"),
        commerce=get(f"{PREFIX}COMMERCE") or "embedded",
    )


def _database(url: str | None, data_dir: Path) -> str:
    if url is None:
        return f"sqlite:///{data_dir / DATABASE}"
    scheme, _, rest = url.partition("://")
    if scheme in {"postgres", "postgresql", "postgresql+psycopg"}:
        return f"postgresql+psycopg://{rest}"
    if scheme == "sqlite":
        return url
    raise Misconfigured("DATABASE_URL", "it must begin with postgresql:// or sqlite://")


def _endpoint(name: str, url: str | None) -> str | None:
    if url is None:
        return None
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOCAL):
        return url.rstrip("/")
    # Tokens and buyers' addresses travel there (amazon.md 10: TLS everywhere but on this machine).
    raise Misconfigured(PREFIX + name, "it must be an https:// address (http:// only on 127.0.0.1)")


def _keys(given: str | None, data_dir: Path, *, given_database: bool) -> tuple[str, ...]:
    name = f"{PREFIX}ENCRYPTION_KEYS"
    if given is None and given_database:
        raise Misconfigured(
            name, "it must be set when DATABASE_URL is, and kept safe apart from it"
        )
    text = given or kept_secret(data_dir / "keys" / "encryption", Fernet.generate_key().decode())
    keys = tuple(key.strip() for key in text.split(",") if key.strip())
    for key in keys:
        try:
            Fernet(key)
        except ValueError as error:
            why = "each key must be 32 bytes in url-safe base64, keys separated by commas"
            raise Misconfigured(name, why) from error
    return keys


def _kept(given: str | None, name: str, data_dir: Path, given_database: bool) -> str:
    if given is not None:
        return given
    if given_database:
        raise Misconfigured(name, "it must be set when DATABASE_URL is")
    return kept_secret(data_dir / "keys" / name.lower(), secrets.token_urlsafe(48))


def kept_secret(path: Path, fresh: str) -> str:
    """The kept value, or a fresh one kept for the next start (readable by us only)."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(fresh)
    return path.read_text(encoding="utf-8").strip()
