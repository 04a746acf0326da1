"""Alerts by mail, through the operator's own mail server."""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Sequence
from contextlib import closing
from email.message import EmailMessage
from email.utils import formatdate
from urllib.parse import SplitResult, unquote, urlsplit

from channel.errors import Rejected, Unavailable
from channel.ports.messenger import Message

SYSTEM = "The mail server"
TIMEOUT = 15.0
_LOCAL = {"127.0.0.1", "localhost", "::1"}
_PORTS = {"smtp": 587, "smtps": 465}
_ADDRESS = re.compile(r"\S+@\S+")


class SmtpMessenger:
    """One mail to all addresses, by a server `smtp[s]://user:password@host:port`.

    smtp:// turns to TLS where that is offered. A password travels only encrypted, unless to this
    machine. Certificates are checked against the system's (SSL_CERT_FILE names others).
    """

    medium = "mail"

    def __init__(self, url: str, sender: str, recipients: Sequence[str]) -> None:
        self._server = urlsplit(url)
        self._sender = sender
        self._recipients = tuple(recipients)

    def send(self, message: Message) -> None:
        try:
            with closing(_connect(self._server)) as server:
                _log_in(server, self._server)
                server.send_message(self._mail(message))
                server.quit()
        except smtplib.SMTPResponseException as error:
            raise _answered(error.smtp_code, error.smtp_error) from error
        except smtplib.SMTPRecipientsRefused as error:
            # Nobody at all was accepted; what one of them was told stands for the others.
            raise _answered(*next(iter(error.recipients.values()))) from error
        except (smtplib.SMTPException, OSError) as error:
            raise Unavailable(SYSTEM, type(error).__name__) from error

    def _mail(self, message: Message) -> EmailMessage:
        mail = EmailMessage()
        mail["From"] = self._sender
        mail["To"] = ", ".join(self._recipients)
        mail["Subject"] = " ".join(message.subject.split())
        mail["Date"] = formatdate()
        mail["Message-ID"] = f"<{message.key}@{self._sender.rpartition('@')[2]}>"
        # So that no out-of-office answers it (RFC 3834).
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(message.text)
        return mail


def _connect(server: SplitResult) -> smtplib.SMTP:
    host, port = server.hostname or "", server.port or _PORTS[server.scheme]
    if server.scheme == "smtps":
        tls = ssl.create_default_context()
        return smtplib.SMTP_SSL(host, port, timeout=TIMEOUT, context=tls)
    return smtplib.SMTP(host, port, timeout=TIMEOUT)


def _log_in(session: smtplib.SMTP, server: SplitResult) -> None:
    """Encrypt where it can be, and log in where there is a password."""
    session.ehlo()
    local = server.hostname in _LOCAL
    encrypted = server.scheme == "smtps"
    if not encrypted and session.has_extn("starttls"):
        session.starttls(context=_unchecked() if local else ssl.create_default_context())
        session.ehlo()
        encrypted = True
    if not server.username:
        return
    if not encrypted and not local:
        raise Rejected(SYSTEM, "it offers no encryption, and a password may not travel without")
    session.login(unquote(server.username), unquote(server.password or ""))


def _unchecked() -> ssl.SSLContext:
    """A mail server on this machine has a certificate that nobody signed."""
    tls = ssl.create_default_context()
    tls.check_hostname = False
    tls.verify_mode = ssl.CERT_NONE
    return tls


def _answered(status: int, text: bytes | str) -> Unavailable | Rejected:
    """4xx passes (RFC 5321), 5xx does not. Addresses are left out of what it says."""
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    said = f"{status} {_ADDRESS.sub('…', words)}"[:200]
    if status >= 500:
        return Rejected(SYSTEM, said, remote_code=str(status))
    return Unavailable(SYSTEM, said)
