from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import timedelta
from multiprocessing import get_context

import pytest
import responses
from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

from channel.adapters.amazon.quota import Quotas
from channel.domain.marketplaces import Region
from channel.domain.quota import Plan
from channel.errors import Throttled
from channel.models.engine import prepare_engine
from channel.ports.marketplace import Account
from tests.ports.amazon.asking import ask
from tests.ports.amazon.conftest import (
    EUROPE,
    NOON,
    ORDER_ID,
    ORDER_URL,
    HandClock,
    answer,
    make_tables,
)
from tests.ports.amazon.conftest import new_marketplace as new
from tests.rig.sandbox import Sandbox

CHEAP = Plan(rate=2, burst=3)
DEAR = Plan(rate=0.0056, burst=2)


@pytest.fixture
def sessions(database_url: str) -> Iterator[sessionmaker[Session]]:
    engine = create_engine(database_url)
    prepare_engine(engine)
    make_tables(engine)
    yield sessionmaker(engine)
    engine.dispose()


@pytest.fixture
def quotas(sessions: sessionmaker[Session], clock: HandClock) -> Quotas:
    return Quotas(sessions, clock, clock.advance)


def test_what_was_spent_survives_a_restart(
    quotas: Quotas, sessions: sessionmaker[Session], clock: HandClock
) -> None:
    quotas.take("k", DEAR)
    quotas.take("k", DEAR)
    restarted = Quotas(sessions, clock, clock.advance)
    with pytest.raises(Throttled) as caught:
        restarted.take("k", DEAR)
    assert 178 < caught.value.retry_after < 183


def test_a_cheap_token_is_waited_for(quotas: Quotas, clock: HandClock) -> None:
    for _ in range(6):
        quotas.take("k", CHEAP)
    waited = clock.now() - NOON
    assert timedelta(seconds=1.5) < waited < timedelta(seconds=4)


def test_a_refusal_by_us_costs_nothing(quotas: Quotas, clock: HandClock) -> None:
    quotas.empty("k", DEAR)
    for _ in range(5):
        with pytest.raises(Throttled):
            quotas.take("k", DEAR)
    clock.advance(181)
    quotas.take("k", DEAR)


def test_a_learned_rate_is_everybodys(
    quotas: Quotas, sessions: sessionmaker[Session], clock: HandClock
) -> None:
    # amazon.md 6.3 #5210
    quotas.learn("k", DEAR, 0.056)
    seen = Quotas(sessions, clock, clock.advance).peek("k", DEAR)
    assert seen.rate == 0.056


def test_looking_takes_nothing(quotas: Quotas) -> None:
    assert quotas.peek("k", DEAR).tokens == 2
    assert quotas.peek("k", DEAR).tokens == 2


def test_sellers_regions_and_operations_have_their_own_buckets(
    sessions: sessionmaker[Session],
    clock: HandClock,
    account: Account,
    amazon: responses.RequestsMock,
) -> None:
    engine = sessions.kw["bind"]
    marketplace = new(engine, clock)
    amazon.get(ORDER_URL, body=answer("shipped"))
    for _ in range(3):
        marketplace.order(account, ORDER_ID)
    other_host = ORDER_URL.replace(EUROPE, "https://sellingpartnerapi-na.amazon.com")
    amazon.get(other_host, body=answer("shipped"))
    marketplace.order(replace(account, region=Region.NA), ORDER_ID)
    marketplace.order(replace(account, id=8, selling_partner_id="A3OTHER"), ORDER_ID)
    assert marketplace.search_pace(account).tokens == 20


def test_two_processes_with_one_table_never_meet_a_429(
    database_url: str, sandbox: Sandbox, placed: Callable[..., str], seller: Account
) -> None:
    order_id = placed()
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        asked = [pool.submit(ask, database_url, sandbox.url, seller, order_id, 60) for _ in "ab"]
        assert [process.result() for process in asked] == [60, 60]
    answers = [call["status"] for call in sandbox.control("GET", "calls")["calls"]]
    assert answers.count(200) >= 120
    assert 429 not in answers
