"""A mail server on this machine, with real SMTP, TLS and logins."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from tests.ports.messengers import certificate
from tests.rig.ports import free_port

USER = LoginPassword(b"channel", b"s3cret/word")


@dataclass
class Mailbox:
    """What has arrived. `answer` is what the server says to each mail instead of taking it."""

    mails: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    answer: str | None = None
    refuses: str | None = None

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.refuses is not None:
            return self.refuses
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if self.answer is not None:
            return self.answer
        content = cast(bytes, envelope.content)
        self.mails.append(message_from_bytes(content, policy=policy.default))
        self.recipients += envelope.rcpt_tos
        self.encrypted.append(session.ssl is not None)
        return "250 OK"


@dataclass(frozen=True)
class MailServer:
    port: int
    mailbox: Mailbox

    def url(self, scheme: str = "smtp", login: str = "") -> str:
        return f"{scheme}://{login}127.0.0.1:{self.port}"


@contextmanager
def mail_server(
    tls: ssl.SSLContext | None = None, *, implicit: bool = False, login: bool = False
) -> Iterator[MailServer]:
    """`tls` offers STARTTLS, or speaks nothing else (`implicit`). `login`: only with `USER`'s."""
    mailbox, port = Mailbox(), free_port()
    settings: dict[str, Any] = {"authenticator": _known, "auth_required": login}
    if implicit:
        settings |= {"ssl_context": tls}
    else:
        settings |= {"tls_context": tls}
    controller = Controller(mailbox, "127.0.0.1", port, **settings)
    controller.start()
    try:
        yield MailServer(port, mailbox)
    finally:
        controller.stop()


def _known(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
) -> AuthResult:
    return AuthResult(success=data == USER, handled=False)


def server_tls(folder: Path) -> tuple[ssl.SSLContext, Path]:
    """TLS for 127.0.0.1, and the certificate that a client has to trust."""
    authority, key = certificate.make(folder)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(authority, key)
    return tls, authority
