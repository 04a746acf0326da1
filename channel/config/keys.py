"""Keys: given, or made once and kept in DATA_DIR while the database lives there too."""

from __future__ import annotations

import hmac
import os
from contextlib import suppress
from pathlib import Path
from secrets import token_urlsafe

from cryptography.fernet import Fernet

from channel.config.checks import PREFIX
from channel.errors import Misconfigured


def encryption_keys(given: str | None, data_dir: Path, *, given_database: bool) -> tuple[str, ...]:
    """The first one seals, all of them open."""
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


def secret_key(given: str | None, data_dir: Path, *, given_database: bool) -> str:
    """What sessions are signed with."""
    if given is not None:
        return given
    if given_database:
        raise Misconfigured("SECRET_KEY", "it must be set when DATABASE_URL is")
    return kept_secret(data_dir / "keys" / "secret_key", token_urlsafe(48))


def webhook_key(secret: str) -> str:
    """What a webhook's receiver checks signatures with; does not tell the SECRET_KEY behind it."""
    return hmac.new(secret.encode(), b"amazon-channel alert webhook", "sha256").hexdigest()


def kept_secret(path: Path, fresh: str) -> str:
    """The kept value, or a fresh one kept for the next start (readable by us only)."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(FileExistsError):
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(fresh)
    return path.read_text(encoding="utf-8").strip()
