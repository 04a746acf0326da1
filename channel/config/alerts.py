"""Where warnings go that must leave the screen: mail and a webhook, both optional."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from channel.config.checks import endpoint, refused
from channel.language import DEFAULT, languages


@dataclass(frozen=True)
class Media:
    """`smtp_url`: `smtp://` (STARTTLS where offered) or `smtps://`, `user:password@host:port`."""

    smtp_url: str | None = field(repr=False)
    mail_to: tuple[str, ...]
    mail_from: str | None
    webhook: str | None = field(repr=False)
    language: str


def read(ours: Callable[[str], str | None]) -> Media:
    """`ours` gives a setting by its name without our prefix. Raises `Misconfigured`."""
    smtp_url = _smtp("SMTP_URL", ours("SMTP_URL"))
    mail_to = _mailboxes("ALERT_MAIL_TO", ours("ALERT_MAIL_TO"))
    mail_from = _mailboxes("ALERT_MAIL_FROM", ours("ALERT_MAIL_FROM"))
    if smtp_url is None and mail_to:
        raise refused("SMTP_URL", "it must be set, or nobody at ALERT_MAIL_TO gets any mail")
    if smtp_url is not None and not mail_to:
        raise refused("ALERT_MAIL_TO", "it must be set when SMTP_URL is: who is to be warned?")
    return Media(
        smtp_url=smtp_url,
        mail_to=mail_to,
        # Somebody who writes to himself needs no further address.
        mail_from=next(iter(mail_from or mail_to), None),
        webhook=endpoint("ALERT_WEBHOOK", ours("ALERT_WEBHOOK")),
        language=_language("ALERT_LANGUAGE", ours("ALERT_LANGUAGE")),
    )


def _smtp(name: str, url: str | None) -> str | None:
    if url is None:
        return None
    try:
        parts = urlsplit(url)
        fits = parts.scheme in {"smtp", "smtps"} and parts.hostname and parts.port != 0
    except ValueError:
        fits = False
    if not fits:
        raise refused(name, "it must look like smtps://user:password@mail.example:465")
    return url


def _mailboxes(name: str, text: str | None) -> tuple[str, ...]:
    boxes = tuple(box.strip() for box in (text or "").split(",") if box.strip())
    for box in boxes:
        local, at, host = box.partition("@")
        if not (local and at and host) or "@" in host or any(c.isspace() for c in box):
            raise refused(name, f"{box!r} is no e-mail address")
    return boxes


def _language(name: str, text: str | None) -> str:
    if text is not None and text not in languages():
        raise refused(name, f"it must be one of {', '.join(languages())}")
    return text or DEFAULT
