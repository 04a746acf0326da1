"""What is written down reaches its listener, at least once, under one key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import update

from channel.errors import Conflict
from channel.models.order import Order
from channel.models.webhook import WebhookDelivery
from channel.ports.listeners import Answer, Trouble
from channel.services import error_log, purging, webhook_sending, webhooks
from tests.factories import NOW
from tests.ports.messengers.webhook_receiver import Call, Receiver, webhook_receiver
from tests.rig.hearing import Hearing, hearing

ROOT = Path(__file__).resolve().parents[2]
OK, DOWN = Answer(status=204), Answer(trouble=Trouble.TIMEOUT)


@dataclass
class Listening:
    """The listeners as a list: `refuses` what has this in it."""

    answer: Answer = OK
    refuses: str = "nothing"
    calls: list[tuple[Mapping[str, str], bytes]] = field(default_factory=list)

    def post(self, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        self.calls.append((headers, body))
        return Answer(status=422) if self.refuses.encode() in body else self.answer

    def keys(self) -> list[str]:
        return [headers["webhook-id"] for headers, _ in self.calls]


@pytest.fixture
def heard(database_url: str, data_dir: Path) -> Iterator[Hearing]:
    with hearing(database_url, data_dir) as heard:
        yield heard


@pytest.fixture
def ears(heard: Hearing) -> Listening:
    ears = Listening()
    heard.have(listeners=ears)
    return ears


@pytest.fixture
def order(heard: Hearing) -> Order:
    return heard.factory.order(heard.factory.store())


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with webhook_receiver() as receiver:
        yield receiver


def verified(call: Call, secret: str) -> bool:
    """As docs/integrating.md does it, by the code that stands there."""
    text = (ROOT / "docs" / "integrating.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    known: dict[str, Any] = {}
    exec(next(each for each in blocks if "is_genuine" in each), known)  # noqa: S102 - our page
    # The tests' clock stands still; the receiver's does not.
    known["time"] = SimpleNamespace(time=lambda: int(call.headers["webhook-timestamp"]) + 299)
    return bool(known["is_genuine"](secret, call.headers, call.body))


def test_a_listener_is_called_and_can_tell_that_it_is_us(
    heard: Hearing, order: Order, receiver: Receiver
) -> None:
    number = heard.listen(receiver.url)
    heard.change(order, commerce_number="42")
    heard.tell()
    [call] = receiver.calls
    [delivery] = heard.deliveries()
    assert call.facts == delivery.payload
    assert call.headers["webhook-id"] == delivery.event_key
    assert verified(call, heard.secrets[number])
    assert (delivery.done_at, delivery.last_status) == (heard.clock.now(), 204)


def test_while_a_secret_changes_over_either_verifies(
    heard: Hearing, order: Order, receiver: Receiver
) -> None:
    number = heard.listen(receiver.url)
    with heard.wiring.transaction("test") as session:
        new = webhooks.rotate(session, heard.wiring.vault, heard.clock.now(), number).secret
    heard.change(order, commerce_number="42")
    heard.tell()
    heard.advance(days=1)
    heard.change(order, status="CANCELED")
    heard.tell()
    first, later = receiver.calls
    assert verified(first, new)
    assert verified(first, heard.secrets[number])
    assert verified(later, new)
    assert not verified(later, heard.secrets[number])


def test_the_secret_is_not_kept_in_the_clear(heard: Hearing) -> None:
    number = heard.listen()
    assert heard.secrets[number].startswith("whsec_")
    assert heard.secrets[number].encode() not in heard.webhook(number).secret


def test_one_that_is_down_is_called_again_until_it_is_there(
    heard: Hearing, order: Order, ears: Listening
) -> None:
    number, ears.answer = heard.listen(), DOWN
    heard.change(order, commerce_number="42")
    heard.tell()
    heard.tell()  # too early
    assert len(ears.calls) == 1
    assert heard.webhook(number).failing_since == heard.clock.now()
    ears.answer = OK
    heard.advance(minutes=1)
    heard.tell()
    assert len(set(ears.keys())) == 1
    assert heard.webhook(number).failing_since is None
    [delivery] = heard.deliveries()
    assert (delivery.attempts, delivery.last_error) == (2, None)


def test_one_that_is_down_is_asked_once_whatever_waits(heard: Hearing, ears: Listening) -> None:
    heard.listen()
    ears.answer = DOWN
    for _ in range(5):
        heard.factory.order(heard.factory.store())
    heard.tell()
    assert len(ears.calls) == 1


def test_what_is_refused_for_its_own_sake_does_not_hold_up_the_rest(
    heard: Hearing, order: Order, ears: Listening
) -> None:
    heard.listen()
    ears.refuses = "order.created"
    heard.change(order, commerce_number="42")
    heard.change(order, status="CANCELED")
    for _ in range(2):
        heard.tell()
        heard.advance(seconds=8)
    created, canceled = heard.deliveries()
    assert (created.last_error, created.last_status, created.done_at) == ("answer", 422, None)
    assert canceled.done_at is not None


def test_after_days_it_waits_for_a_person_who_has_it_sent_again(
    heard: Hearing, order: Order, ears: Listening
) -> None:
    heard.listen()
    ears.answer = DOWN
    heard.change(order, commerce_number="42")
    heard.advance(days=4)
    heard.tell()
    assert heard.deliveries()[0].blocked_because is None
    heard.advance(days=2)
    heard.tell()
    [delivery] = heard.deliveries()
    assert delivery.blocked_because == "exhausted"
    heard.advance(days=1)
    heard.tell()
    assert len(ears.calls) == 2

    ears.answer = OK
    with heard.wiring.transaction("test") as session:
        webhooks.send_again(session, heard.clock.now(), delivery.id)
    heard.tell()
    assert heard.deliveries()[0].done_at == heard.clock.now()
    assert len(set(ears.keys())) == 1


def test_what_a_dead_worker_had_in_its_hands_goes_out_again(
    heard: Hearing, order: Order, ears: Listening
) -> None:
    heard.listen()
    heard.change(order, commerce_number="42")
    with heard.wiring.transaction("test") as session:
        session.execute(update(WebhookDelivery).values(claimed_at=heard.clock.now(), attempts=1))
    heard.advance(seconds=100)
    heard.tell()
    assert ears.calls == []
    heard.advance(seconds=100)
    heard.tell()
    assert ears.keys() == [heard.deliveries()[0].event_key]


def test_a_bug_in_sending_is_written_down_and_tried_again(heard: Hearing, order: Order) -> None:
    class Broken:
        def post(self, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
            raise RuntimeError

    heard.have(listeners=Broken())
    heard.listen()
    heard.change(order, commerce_number="42")
    heard.tell()
    [delivery] = heard.deliveries()
    assert (delivery.last_error, delivery.claimed_at) == ("unexpected", None)


def test_a_copy_sends_nothing(heard: Hearing, order: Order, ears: Listening) -> None:
    number = heard.listen()
    heard.change(order, commerce_number="42")
    heard.factory.store()  # with a seller connected, a new address is a copy's
    heard.have(config=replace(heard.wiring.config, base_url="https://copy.example"))
    assert "tell" not in dict(heard.tick())
    webhook_sending.tell(heard.wiring, number)
    with pytest.raises(Conflict):
        webhook_sending.try_out(heard.wiring, number)
    assert ears.calls == []


def test_the_clock_finds_what_no_hint_told_of(
    heard: Hearing, order: Order, ears: Listening
) -> None:
    number = heard.listen()
    assert ("tell", (number,)) not in heard.tick()
    heard.change(order, commerce_number="42")
    assert ("tell", (number,)) in heard.tick()


def test_a_trial_is_sent_at_once_and_once(heard: Hearing, ears: Listening) -> None:
    number = heard.listen()
    webhook_sending.try_out(heard.wiring, number)
    ears.answer = DOWN
    webhook_sending.try_out(heard.wiring, number)
    heard.advance(hours=1)
    heard.tell()
    arrived, failed = heard.deliveries()
    assert (arrived.event, arrived.done_at) == ("ping", NOW)
    assert failed.blocked_because == "trial"
    assert len(ears.calls) == 2


def test_a_paused_one_keeps_what_waits(heard: Hearing, order: Order, ears: Listening) -> None:
    number = heard.listen()
    heard.change(order, commerce_number="42")
    pause(heard, number, active=False)
    heard.tell()
    assert ears.calls == []
    pause(heard, number, active=True)
    heard.tell()
    assert len(ears.calls) == 1


def test_one_that_is_deleted_is_told_nothing_more(
    heard: Hearing, order: Order, ears: Listening
) -> None:
    number = heard.listen()
    heard.change(order, commerce_number="42")
    with heard.wiring.transaction("test") as session:
        webhooks.remove(session, number)
    heard.tell()
    assert heard.deliveries() == []
    assert ears.calls == []


def test_the_log_is_kept_as_long_as_the_error_log(
    heard: Hearing, order: Order, ears: Listening
) -> None:
    heard.listen()
    heard.change(order, commerce_number="42")
    heard.tell()
    heard.change(order, status="CANCELED")  # waits
    heard.advance(days=29)
    purging.purge(heard.wiring)
    assert len(heard.deliveries()) == 2
    heard.advance(days=2)
    purging.purge(heard.wiring)
    assert heard.events() == ["canceled"]


def test_a_failure_is_in_the_error_log_without_the_address(
    heard: Hearing, order: Order, ears: Listening
) -> None:
    heard.listen()
    ears.answer = DOWN
    heard.change(order, commerce_number="42")
    heard.tell()
    with heard.wiring.reading() as session:
        [entry] = session.execute(error_log.entries()).all()
    assert (entry.operation, entry.why, entry.detail) == (
        "webhook",
        "webhook-undelivered",
        "timeout",
    )


def pause(heard: Hearing, number: int, *, active: bool) -> None:
    with heard.wiring.transaction("test") as session:
        webhooks.change(session, heard.clock.now(), number, private=True, active=active)
