"""Configuration, read once at start.

__init__.py  what there is to decide      checks.py  each setting's own sense
keys.py      what seals and signs         alerts.py  where warnings go
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from channel.config import alerts, checks, keys
from channel.config.checks import PREFIX
from channel.config.keys import kept_secret
from channel.errors import Misconfigured
from channel.valkey_address import url_for

__all__ = ["DATABASE", "PREFIX", "Config", "kept_secret", "read_config"]

DATABASE = "channel.sqlite3"
LWA_ENDPOINT = "https://api.amazon.com/auth/o2/token"


@dataclass(frozen=True)
class Config:
    """What the operator decided. Secrets are kept out of `repr`.

    `lwa_secret_created`: the day the client secret was made; None: count from its first use.
    `application_draft`: the application is not published, so consent asks for its beta version.
    `cancel_by_call`: try Amazon's unannounced `cancelOrder` before the feed (amazon.md 4).
    `webhook_private_addresses`: webhooks may lead to this machine and its networks.
    """

    data_dir: Path
    database_url: str = field(repr=False)
    redis_url: str = field(repr=False)
    secret_key: str = field(repr=False)
    encryption_keys: tuple[str, ...] = field(repr=False)
    lwa_client_id: str | None
    lwa_client_secret: str | None = field(repr=False)
    lwa_secret_created: date | None
    application_id: str | None
    application_draft: bool
    amazon_endpoint: str | None
    lwa_endpoint: str
    seller_central_endpoint: str | None
    sqs_queue_url: str | None
    sqs_endpoint: str | None
    base_url: str
    commerce: str
    cancel_by_call: bool
    smtp_url: str | None = field(repr=False)
    alert_mail_to: tuple[str, ...]
    alert_mail_from: str | None
    alert_webhook: str | None = field(repr=False)
    alert_language: str
    webhook_private_addresses: bool

    @property
    def secure(self) -> bool:
        """Whether people reach us over TLS, so that cookies may insist on it."""
        return urlsplit(self.base_url).scheme == "https"

    @property
    def webhook_key(self) -> str:
        """What alerts by webhook are signed with; follows from `secret_key`."""
        return keys.webhook_key(self.secret_key)


def read_config(settings: Mapping[str, object], environ: Mapping[str, str]) -> Config:
    """From `app.config` (first) and the environment. Raises `Misconfigured`, naming the setting."""

    def get(name: str) -> str | None:
        # Flask itself sets SECRET_KEY to None: nothing, not a choice.
        value = settings.get(name) or environ.get(name)
        return str(value) if value else None

    def ours(name: str) -> str | None:
        return get(PREFIX + name)

    data_dir = Path(get("DATA_DIR") or "var").resolve()
    given_database = get("DATABASE_URL") is not None
    media = alerts.read(ours)
    return Config(
        data_dir=data_dir,
        database_url=_database(get("DATABASE_URL"), data_dir),
        redis_url=get("REDIS_URL") or url_for(data_dir),
        secret_key=keys.secret_key(get("SECRET_KEY"), data_dir, given_database=given_database),
        encryption_keys=keys.encryption_keys(
            ours("ENCRYPTION_KEYS"), data_dir, given_database=given_database
        ),
        lwa_client_id=ours("LWA_CLIENT_ID"),
        lwa_client_secret=ours("LWA_CLIENT_SECRET"),
        lwa_secret_created=checks.past_day(
            "LWA_SECRET_CREATED", ours("LWA_SECRET_CREATED"), datetime.now(UTC).date()
        ),
        application_id=checks.application("APPLICATION_ID", ours("APPLICATION_ID")),
        application_draft=checks.yes_or_no("APPLICATION_DRAFT", ours("APPLICATION_DRAFT")),
        amazon_endpoint=checks.endpoint("AMAZON_ENDPOINT", ours("AMAZON_ENDPOINT")),
        lwa_endpoint=checks.endpoint("LWA_ENDPOINT", ours("LWA_ENDPOINT")) or LWA_ENDPOINT,
        seller_central_endpoint=checks.endpoint(
            "SELLER_CENTRAL_ENDPOINT", ours("SELLER_CENTRAL_ENDPOINT")
        ),
        sqs_queue_url=checks.queue("SQS_QUEUE_URL", ours("SQS_QUEUE_URL")),
        sqs_endpoint=checks.endpoint("SQS_ENDPOINT", ours("SQS_ENDPOINT")),
        base_url=checks.address("BASE_URL", ours("BASE_URL")) or "http://127.0.0.1:8080",
        commerce=ours("COMMERCE") or "embedded",
        cancel_by_call=checks.yes_or_no("CANCEL_BY_CALL", ours("CANCEL_BY_CALL")),
        smtp_url=media.smtp_url,
        alert_mail_to=media.mail_to,
        alert_mail_from=media.mail_from,
        alert_webhook=media.webhook,
        alert_language=media.language,
        webhook_private_addresses=checks.yes_or_no(
            "WEBHOOK_PRIVATE_ADDRESSES", ours("WEBHOOK_PRIVATE_ADDRESSES")
        ),
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
