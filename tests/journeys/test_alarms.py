"""From what Amazon does to a mail in somebody's box, and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from channel.adapters.messengers import SmtpMessenger, WebhookMessenger
from channel.services import connecting
from channel.wiring import EXTENSION
from tests.ports.messengers.mail_server import Mailbox, mail_server
from tests.ports.messengers.webhook_receiver import Receiver, webhook_receiver
from tests.rig.shop import Shop


@dataclass(frozen=True)
class Watched:
    """A shop whose operator gets mails, and whose chat gets webhooks."""

    shop: Shop
    mailbox: Mailbox
    receiver: Receiver

    def subjects(self) -> list[str]:
        return [mail["Subject"].removeprefix("[Amazon channel] ") for mail in self.mailbox.mails]

    def events(self) -> list[tuple[object, object]]:
        return [(call.facts["event"], call.facts["kind"]) for call in self.receiver.calls]

    def pass_time(self) -> None:
        """A few minutes in which everything happens that is due."""
        for _ in range(3):
            self.shop.sync()


@pytest.fixture
def watched(shop: Shop) -> Iterator[Watched]:
    with mail_server() as server, webhook_receiver() as receiver:
        media = (
            SmtpMessenger(server.url(), "channel@shop.example", ["ops@shop.example"]),
            WebhookMessenger(receiver.url, "key"),
        )
        known = shop.app.extensions[EXTENSION]
        shop.app.extensions[EXTENSION] = replace(known, messengers=media)
        yield Watched(shop, server.mailbox, receiver)


def test_a_seller_who_takes_the_authorisation_back_and_gives_it_again(watched: Watched) -> None:
    shop = watched.shop
    store_id = shop.open_store()
    watched.pass_time()
    assert watched.subjects() == []

    shop.sandbox.control("DELETE", f"sellers/{shop.seller}/authorisation")
    watched.pass_time()
    assert watched.subjects() == ["Disconnected from Amazon: Shop US"]

    again = shop.sandbox.control("POST", f"sellers/{shop.seller}/authorisation")
    connecting.try_to_connect(shop.wiring, store_id, shop.seller, again["refreshToken"])
    watched.pass_time()
    assert watched.subjects()[1:] == ["All clear: Disconnected from Amazon: Shop US"]
    assert watched.events() == [("raised", "DISCONNECTED"), ("cleared", "DISCONNECTED")]


def test_an_order_that_cannot_be_created(watched: Watched) -> None:
    shop = watched.shop
    shop.open_store()
    shop.place({"sellerSku": "NOT-OURS", "quantity": 1, "unitPrice": "5.00"})
    shop.sync()
    shop.advance(15 * 60)
    watched.pass_time()
    assert watched.subjects() == ["One order needs attention: Shop US"]

    shop.sell("NOT-OURS", 5)
    watched.pass_time()
    assert watched.subjects()[1:] == ["All clear: One order needs attention: Shop US"]
