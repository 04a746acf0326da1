"""Webhooks by HTTP go where they are told, and nowhere else."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import requests
import responses

from channel.adapters.webhook_calls import HttpListeners
from channel.ports.listeners import Answer, Trouble
from tests.ports.messengers.mail_server import server_tls
from tests.ports.messengers.webhook_receiver import Receiver, webhook_receiver
from tests.rig.ports import free_port

OURS, PUBLIC = HttpListeners(private=True), HttpListeners(private=False)
HOOK = "https://erp.example/hook"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with webhook_receiver() as receiver:
        yield receiver


@pytest.fixture
def leads_to(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Names lead to these addresses, one look-up after the other; the last one stays."""

    def lead(*addresses: str, port: int = 443) -> None:
        left = list(addresses)

        def look_up(*_args: object, **_more: object) -> list[Any]:
            address = left.pop(0) if len(left) > 1 else left[0]
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

        monkeypatch.setattr(socket, "getaddrinfo", look_up)

    return lead


def test_the_answer_is_its_status(receiver: Receiver) -> None:
    answer = OURS.post(receiver.url, {"webhook-id": "m"}, b"{}")
    assert answer == Answer(status=204)
    assert answer.taken
    [call] = receiver.calls
    assert (call.headers["webhook-id"], call.body) == ("m", b"{}")


@pytest.mark.parametrize("status", [301, 400, 410, 500])
def test_anything_but_2xx_is_not_taken(receiver: Receiver, status: int) -> None:
    receiver.status = status
    assert not OURS.post(receiver.url, {}, b"{}").taken


def test_redirects_are_not_followed(receiver: Receiver) -> None:
    with webhook_receiver() as elsewhere:
        receiver.status, receiver.moved_to = 307, elsewhere.url
        assert OURS.post(receiver.url, {}, b"{}") == Answer(status=307)
    assert elsewhere.calls == []


def test_nobody_there_and_no_answer_in_time_are_told_apart() -> None:
    there = f"http://127.0.0.1:{free_port()}/"
    assert OURS.post(there, {}, b"{}") == Answer(trouble=Trouble.UNREACHABLE)
    with responses.RequestsMock() as mock:
        mock.post(there, body=requests.exceptions.ReadTimeout())
        assert OURS.post(there, {}, b"{}") == Answer(trouble=Trouble.TIMEOUT)


def test_a_certificate_that_nobody_vouches_for_is_not_trusted(tmp_path: Path) -> None:
    tls, _ = server_tls(tmp_path)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(10)

        def shake() -> None:
            with listening.accept()[0] as one, suppress(OSError):
                tls.wrap_socket(one, server_side=True)

        thread = Thread(target=shake)
        thread.start()
        url = f"https://127.0.0.1:{listening.getsockname()[1]}/"
        assert OURS.post(url, {}, b"{}") == Answer(trouble=Trouble.TLS)
        thread.join()


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.5", "169.254.169.254", "::1"])
def test_a_name_that_leads_inside_is_not_called(address: str, leads_to: Any) -> None:
    leads_to(address)
    with responses.RequestsMock():  # any call would fail
        assert PUBLIC.post(HOOK, {}, b"{}") == Answer(trouble=Trouble.PRIVATE)


def test_a_public_name_is_called(leads_to: Any) -> None:
    leads_to("93.184.215.14")
    with responses.RequestsMock() as mock:
        mock.post(HOOK, status=202)
        assert PUBLIC.post(HOOK, {}, b"{}") == Answer(status=202)


def test_a_name_that_is_turned_inside_after_the_look_is_told_nothing(leads_to: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        leads_to("93.184.215.14", "127.0.0.1", port=listening.getsockname()[1])
        assert PUBLIC.post(HOOK, {}, b"{}") == Answer(trouble=Trouble.PRIVATE)
        caller, _ = listening.accept()
        with caller:
            assert caller.recv(1) == b""  # not even a handshake


@pytest.mark.parametrize("url", ["http://erp.example/", "https://127.0.0.1/", "https://localhost/"])
def test_an_address_that_was_fine_once_is_looked_at_again(url: str) -> None:
    assert PUBLIC.post(url, {}, b"{}") == Answer(trouble=Trouble.PRIVATE)
