"""Mail, at a real mail server."""

from __future__ import annotations

from pathlib import Path

import pytest

from channel.adapters.messengers import SmtpMessenger
from channel.errors import Rejected, Unavailable
from channel.ports.messenger import Message
from tests.ports.messengers.mail_server import MailServer, mail_server, server_tls
from tests.rig.ports import free_port

MESSAGE = Message("alert-7-raised", "Disconnected: Åsas butik\nBcc: x", "Öppna butiken.\n")
LOGIN = "channel:s3cret%2Fword@"


def messenger(server: MailServer, scheme: str = "smtp", login: str = "") -> SmtpMessenger:
    to = ["ops@shop.example", "owner@shop.example"]
    return SmtpMessenger(server.url(scheme, login), "channel@shop.example", to)


def test_a_mail_says_what_it_must_to_everybody() -> None:
    with mail_server() as server:
        messenger(server).send(MESSAGE)
    [mail] = server.mailbox.mails
    assert mail["From"] == "channel@shop.example"
    assert mail["To"] == "ops@shop.example, owner@shop.example"
    assert server.mailbox.recipients == ["ops@shop.example", "owner@shop.example"]
    assert mail.get_content().replace("\r\n", "\n") == "Öppna butiken.\n"
    assert mail["Auto-Submitted"] == "auto-generated"


def test_a_name_cannot_put_a_header_into_a_mail() -> None:
    with mail_server() as server:
        messenger(server).send(MESSAGE)
    [mail] = server.mailbox.mails
    assert mail["Subject"] == "Disconnected: Åsas butik Bcc: x"
    assert mail["Bcc"] is None


def test_the_same_message_is_the_same_mail_so_that_a_second_copy_is_known() -> None:
    with mail_server() as server:
        messenger(server).send(MESSAGE)
        messenger(server).send(MESSAGE)
    assert {mail["Message-ID"] for mail in server.mailbox.mails} == {
        "<alert-7-raised@shop.example>"
    }


def test_it_turns_to_tls_where_that_is_offered_and_logs_in(tmp_path: Path) -> None:
    tls, _ = server_tls(tmp_path)
    with mail_server(tls, login=True) as server:
        messenger(server, login=LOGIN).send(MESSAGE)
    assert server.mailbox.encrypted == [True]


def test_it_speaks_tls_from_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tls, trusted = server_tls(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with mail_server(tls, implicit=True) as server:
        messenger(server, "smtps").send(MESSAGE)
    assert len(server.mailbox.mails) == 1


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(tmp_path: Path) -> None:
    tls, _ = server_tls(tmp_path)
    with mail_server(tls, implicit=True) as server, pytest.raises(Unavailable):
        messenger(server, "smtps").send(MESSAGE)
    assert server.mailbox.mails == []


def test_a_wrong_password_is_refused(tmp_path: Path) -> None:
    tls, _ = server_tls(tmp_path)
    with mail_server(tls, login=True) as server, pytest.raises(Rejected, match="535"):
        messenger(server, login="channel:wrong@").send(MESSAGE)


def test_a_server_that_is_not_there_is_tried_again() -> None:
    nobody = SmtpMessenger(f"smtp://127.0.0.1:{free_port()}", "a@shop.example", ["b@shop.example"])
    with pytest.raises(Unavailable):
        nobody.send(MESSAGE)


def test_what_a_server_says_is_kept_without_addresses() -> None:
    with mail_server() as server:
        server.mailbox.refuses = "550 5.1.1 <ops@shop.example> is unknown"
        with pytest.raises(Rejected) as refusal:
            messenger(server).send(MESSAGE)
    assert refusal.value.detail == "550 5.1.1 … is unknown"
