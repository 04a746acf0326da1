"""What is logged in detail while somebody wants to know, and what never is (V35)."""

from __future__ import annotations

import logging
from contextlib import suppress
from datetime import timedelta

import pytest
from sqlalchemy import select, text

from channel.adapters import debug_log
from channel.adapters.debug_log import LOOK_AGAIN, DebugLog
from channel.domain.debugging import DebugTime, Line, LineKind
from channel.errors import NotFound
from channel.models.access_token import KeptAccessToken
from channel.models.debug import DebugLine, DebugSwitch
from channel.models.steps import log_line
from channel.services import debugging, purging, store_deletion
from tests.rig.notified import Notified
from tests.rig.shop import SECRETS, Shop

BUYER = {
    "buyer": {"buyerEmail": "canary-buyer@example.com", "buyerName": "Canary Buyer"},
    "recipient": {
        "deliveryAddress": {
            "name": "Canary Recipient",
            "addressLine1": "1 Canary Street",
            "city": "Canaryville",
            "stateOrRegion": "CA",
            "postalCode": "90210-7777",
            "countryCode": "US",
            "phone": "+1 555 0100 4242",
        }
    },
}
CANARIES = ("canary", "90210-7777", "0100 4242", "1Z999AA10123456784")
LINE = Line(LineKind.CLOCK, "tick", "told", {"deliver": 1})


def turn_on(shop: Shop, store_id: int | None = None, lasting: DebugTime = DebugTime.HOUR) -> None:
    w = shop.wiring
    with w.transaction("test.debug") as session:
        debugging.turn_on(session, w.clock.now(), lasting, by="Ada", store_id=store_id)
    shop.advance(LOOK_AGAIN.total_seconds())


def logged(shop: Shop) -> list[DebugLine]:
    with shop.wiring.reading() as session:
        return list(session.scalars(select(DebugLine).order_by(DebugLine.id)))


def written(shop: Shop) -> list[str]:
    return [line.text for line in logged(shop)]


def test_an_orders_whole_way_is_logged_without_a_word_of_its_buyer(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shop.open_store()
    turn_on(shop)
    number = shop.place(**BUYER)
    shop.sync()
    shop.ship(number)
    shop.settle()
    shop.sync()
    assert shop.one(number).status == "COMPLETED"

    kinds = {line.kind for line in logged(shop)}
    assert kinds == {"CALL", "PAGE", "DECISION", "DELIVERY", "CLOCK"}
    its_own = [line.text.split(" ")[:2] for line in logged(shop) if line.amazon_order_id == number]
    assert ["decide", "create"] in its_own
    assert ["commerce.place_order", "settled"] in its_own
    assert ["confirmShipment", "204"] in its_own
    [search, *_] = [line.text for line in logged(shop) if line.text.startswith("searchOrders 200")]
    assert all(f" {name}=" in search for name in ("method", "ms", "request", "tokens", "per_s"))

    w = shop.wiring
    with w.reading() as session:
        kept = session.scalars(select(KeptAccessToken.sealed)).all()
        tokens = [w.vault.open(sealed) for sealed in kept]
    ours = [record.getMessage() for record in caplog.records if record.name.startswith("channel")]
    said = "\n".join(written(shop) + ours).casefold()
    assert "searchorders 200" in said
    for secret in (*CANARIES, *tokens, *SECRETS.values()):
        assert secret.casefold() not in said


def test_nothing_is_logged_while_it_is_off_or_after_its_time(shop: Shop) -> None:
    shop.wiring.debug.write([LINE])
    turn_on(shop, lasting=DebugTime.QUARTER)
    shop.wiring.debug.write([LINE])
    shop.advance(15 * 60)
    shop.wiring.debug.write([LINE])
    assert len(logged(shop)) == 1


def test_another_process_turns_with_it_within_ten_seconds(shop: Shop) -> None:
    other = DebugLog(shop.wiring.sessions, shop.clock)
    seen = [other.is_on]
    turn_on(shop)
    shop.advance(5)
    seen.append(other.is_on)
    with shop.wiring.transaction("test.debug") as session:
        debugging.turn_off(session, shop.clock.now())
    shop.advance(10)
    assert [*seen, other.is_on] == [False, True, False]


def test_for_one_store_the_others_stay_silent(shop: Shop) -> None:
    one, ours = shop.open_store("US"), shop.place()
    shop.seller = "A-OTHER"
    other, theirs = shop.open_store("CA"), shop.place(marketplaceId="A2EUQ1WTGCTBG2")
    turn_on(shop, store_id=one)
    shop.sync()
    assert shop.one(theirs).store_id == other
    about = {line.amazon_order_id for line in logged(shop)}
    assert ours in about
    assert theirs not in about
    assert {line.account_id for line in logged(shop)} == {shop.one(ours).account_id, None}


def test_it_cannot_be_for_a_store_that_is_not_there(shop: Shop) -> None:
    with pytest.raises(NotFound), shop.wiring.transaction("test.debug") as session:
        debugging.turn_on(session, shop.clock.now(), DebugTime.HOUR, by="Ada", store_id=99)


def test_what_was_rolled_back_is_not_logged(shop: Shop) -> None:
    turn_on(shop)
    with suppress(RuntimeError), shop.wiring.transaction("test.debug") as session:
        log_line(session, LINE)
        raise RuntimeError("no")
    assert logged(shop) == []


def test_there_are_never_more_lines_than_it_may_hold(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debug_log, "MOST_LINES", 10)
    turn_on(shop)
    for _ in range(5):
        shop.wiring.debug.write([LINE] * 4)
    assert len(logged(shop)) == 10


def test_lines_that_cannot_be_written_hurt_nobody(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    shop.open_store()
    turn_on(shop)
    with shop.wiring.transaction("test.broken") as session:
        session.execute(text("ALTER TABLE amazon_debug_line RENAME COLUMN text TO gone"))
    try:
        number = shop.place()
        shop.sync()
        assert shop.one(number).commerce_number is not None
        assert "lines were not kept" in caplog.text
    finally:
        with shop.wiring.transaction("test.mended") as session:
            session.execute(text("ALTER TABLE amazon_debug_line RENAME COLUMN gone TO text"))


def test_lines_are_gone_a_day_after_it_went_off(shop: Shop) -> None:
    turn_on(shop)
    shop.wiring.debug.write([LINE])
    shop.clock.advance(timedelta(hours=24).total_seconds())
    purging.purge(shop.wiring)
    assert len(logged(shop)) == 1
    shop.clock.advance(timedelta(hours=1).total_seconds())
    with shop.wiring.reading() as session:
        assert session.execute(debugging.lines(shop.clock.now())).all() == []
    purging.purge(shop.wiring)
    with shop.wiring.reading() as session:
        assert session.scalars(select(DebugSwitch)).all() == []
    assert logged(shop) == []


def test_a_deleted_store_takes_its_lines_along(shop: Shop) -> None:
    store = shop.open_store()
    turn_on(shop, store_id=store)
    shop.place()
    shop.sync()
    assert any(line.store_id == store for line in logged(shop))
    store_deletion.ask(shop.wiring, store, "Shop US")
    assert all(line.store_id is None and line.account_id is None for line in logged(shop))
    with shop.wiring.reading() as session:
        assert debugging.switched_on(session, shop.clock.now()) is None


def test_what_amazon_notifies_of_is_logged_by_order(notified: Notified) -> None:
    shop = notified.shop
    shop.open_store()
    turn_on(shop)
    notified.tell("111-0000001-0000001", "Unshipped", shop.clock.now())
    notified.listen()
    [line] = [line for line in logged(shop) if line.kind == "NOTICE"]
    assert line.amazon_order_id == "111-0000001-0000001"
    assert line.text.startswith("ORDER_CHANGE wanted ")
