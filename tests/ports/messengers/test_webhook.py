"""The webhook, at a real HTTP server, checked as a receiver would."""

from __future__ import annotations

import hashlib
import hmac

import pytest

from channel.adapters.messengers import WebhookMessenger
from channel.config.keys import webhook_key
from channel.errors import Rejected, Unavailable
from channel.ports.messenger import Message
from tests.ports.messengers.webhook_receiver import Receiver, webhook_receiver
from tests.rig.ports import free_port

MESSAGE = Message("alert-7-raised", "s", "t", {"event": "raised", "title": "Frånkopplad"})
KEY = webhook_key("the installation's own secret")


def call(receiver: Receiver, message: Message = MESSAGE) -> None:
    WebhookMessenger(receiver.url, KEY).send(message)


def test_a_call_carries_the_facts_and_its_own_id() -> None:
    with webhook_receiver() as receiver:
        call(receiver)
    [got] = receiver.calls
    assert got.facts == {"id": "alert-7-raised", "event": "raised", "title": "Frånkopplad"}
    assert got.headers["Content-Type"] == "application/json"
    assert got.headers["X-Amazon-Channel-Delivery"] == "alert-7-raised"


def test_a_receiver_can_tell_that_it_is_from_us() -> None:
    with webhook_receiver() as receiver:
        call(receiver)
    [got] = receiver.calls
    parts = dict(p.split("=", 1) for p in got.headers["X-Amazon-Channel-Signature"].split(","))
    signed = parts["t"].encode() + b"." + got.body
    assert parts["v1"] == hmac.new(KEY.encode(), signed, hashlib.sha256).hexdigest()


def test_the_key_does_not_tell_the_secret_it_comes_from() -> None:
    assert "secret" not in KEY
    assert webhook_key("another") != KEY


@pytest.mark.parametrize("status", [500, 502, 429, 408])
def test_a_receiver_in_trouble_is_asked_again(status: int) -> None:
    with webhook_receiver() as receiver:
        receiver.status = status
        with pytest.raises(Unavailable, match="webhook"):
            call(receiver)


@pytest.mark.parametrize("status", [400, 401, 404])
def test_a_refusal_names_its_status(status: int) -> None:
    with webhook_receiver() as receiver:
        receiver.status = status
        with pytest.raises(Rejected, match=str(status)):
            call(receiver)


def test_it_goes_nowhere_else_than_it_was_told() -> None:
    with webhook_receiver() as elsewhere, webhook_receiver() as receiver:
        receiver.status, receiver.moved_to = 307, elsewhere.url
        with pytest.raises(Rejected):
            call(receiver)
    assert elsewhere.calls == []


def test_a_receiver_that_is_not_there_is_asked_again() -> None:
    with pytest.raises(Unavailable):
        WebhookMessenger(f"http://127.0.0.1:{free_port()}", KEY).send(MESSAGE)
