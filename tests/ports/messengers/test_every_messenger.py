"""What every messenger promises, the stand-in among them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from channel.adapters.messengers import SmtpMessenger, WebhookMessenger
from channel.errors import Rejected, Unavailable
from channel.ports.messenger import Message, Messenger
from tests.ports.messengers.mail_server import mail_server
from tests.ports.messengers.webhook_receiver import webhook_receiver
from tests.rig.postbox import Postbox

MESSAGE = Message("alert-7-raised", "Öppna butiken", "Anslut den igen.\n", {"event": "raised"})


@dataclass(frozen=True)
class Scene:
    """`be_down` and `refuse` are the receiving side's; `arrived` counts what it has taken."""

    messenger: Messenger
    arrived: Callable[[], int]
    be_down: Callable[[], None]
    refuse: Callable[[], None]


@pytest.fixture(params=["postbox", "mail", "webhook"])
def scene(request: pytest.FixtureRequest) -> Scene:
    found: Scene = request.getfixturevalue(f"{request.param}_scene")
    return found


@pytest.fixture
def postbox_scene() -> Scene:
    box = Postbox()

    def answer(error: Unavailable | Rejected) -> Callable[[], None]:
        return lambda: setattr(box, "trouble", error)

    return Scene(
        box,
        lambda: len(box.messages),
        answer(Unavailable("The postbox")),
        answer(Rejected("The postbox", "no")),
    )


@pytest.fixture
def mail_scene() -> Iterator[Scene]:
    with mail_server() as server:
        box = server.mailbox
        yield Scene(
            SmtpMessenger(server.url(), "channel@shop.example", ["ops@shop.example"]),
            lambda: len(box.mails),
            lambda: setattr(box, "answer", "451 try again later"),
            lambda: setattr(box, "answer", "554 not wanted here"),
        )


@pytest.fixture
def webhook_scene() -> Iterator[Scene]:
    with webhook_receiver() as receiver:
        yield Scene(
            WebhookMessenger(receiver.url, "key"),
            lambda: len(receiver.calls),
            lambda: setattr(receiver, "status", 503),
            lambda: setattr(receiver, "status", 410),
        )


def test_a_message_arrives(scene: Scene) -> None:
    scene.messenger.send(MESSAGE)
    assert scene.arrived() == 1


def test_trouble_that_passes_is_worth_another_try(scene: Scene) -> None:
    scene.be_down()
    with pytest.raises(Unavailable):
        scene.messenger.send(MESSAGE)


def test_a_refusal_is_told_from_trouble(scene: Scene) -> None:
    scene.refuse()
    with pytest.raises(Rejected):
        scene.messenger.send(MESSAGE)


def test_each_has_a_medium_of_its_own() -> None:
    media = {SmtpMessenger.medium, WebhookMessenger.medium}
    assert media == {"mail", "webhook"}
