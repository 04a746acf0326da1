"""Mail and webhook: how alerts leave the screen."""

from __future__ import annotations

from channel.adapters.messengers.smtp import SmtpMessenger
from channel.adapters.messengers.webhook import WebhookMessenger
from channel.config import Config
from channel.ports.messenger import Messenger

__all__ = ["SmtpMessenger", "WebhookMessenger", "messengers"]


def messengers(config: Config) -> tuple[Messenger, ...]:
    """Those that the operator has configured."""
    found: list[Messenger] = []
    if config.smtp_url is not None and config.alert_mail_from is not None:
        found.append(SmtpMessenger(config.smtp_url, config.alert_mail_from, config.alert_mail_to))
    if config.alert_webhook is not None:
        found.append(WebhookMessenger(config.alert_webhook, config.webhook_key))
    return tuple(found)
