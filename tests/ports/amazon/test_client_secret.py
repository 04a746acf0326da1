"""What is known of the client secret, for whoever must renew it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import responses
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from channel.errors import Unauthorised
from channel.models.installation import ClientSecret
from channel.ports.marketplace import Account
from tests.ports.amazon.conftest import (
    LWA,
    NOON,
    ORDER_ID,
    ORDER_URL,
    HandClock,
    Settings,
    answer,
    new_marketplace,
)

REFUSED = {"error": "invalid_client", "error_description": "Client authentication failed"}
Secrets = Callable[[], list[ClientSecret]]


@pytest.fixture
def secrets(engine: Engine) -> Secrets:
    def read() -> list[ClientSecret]:
        with Session(engine) as session:
            return list(session.scalars(select(ClientSecret).order_by("first_used_at")))

    return read


def ask(
    engine: Engine, clock: HandClock, account: Account, settings: Settings | None = None
) -> None:
    new_marketplace(engine, clock, settings).order(account, ORDER_ID)


@pytest.fixture(autouse=True)
def one_order(amazon: responses.RequestsMock) -> None:
    amazon.get(ORDER_URL, body=answer("shipped"))


def test_its_age_counts_from_the_first_use(
    engine: Engine, clock: HandClock, account: Account, secrets: Secrets
) -> None:
    ask(engine, clock, account)
    clock.advance(7200)
    ask(engine, clock, account)
    (secret,) = secrets()
    assert (secret.made_at, secret.first_used_at, secret.refused_at) == (NOON, NOON, None)
    assert "secret" not in secret.digest


def test_or_from_the_day_that_the_operator_names_even_later(
    engine: Engine, clock: HandClock, account: Account, secrets: Secrets
) -> None:
    ask(engine, clock, account)
    clock.advance(7200)
    ask(engine, clock, account, Settings(lwa_secret_created=date(2026, 8, 1)))
    assert [each.made_at for each in secrets()] == [datetime(2026, 8, 1, tzinfo=UTC)]


def test_a_refusal_is_kept_until_amazon_takes_it_again(
    engine: Engine,
    clock: HandClock,
    account: Account,
    amazon: responses.RequestsMock,
    secrets: Secrets,
) -> None:
    amazon.replace("POST", LWA, status=401, json=REFUSED)
    for _ in range(2):
        with pytest.raises(Unauthorised):
            ask(engine, clock, account)
        clock.advance(60)
    assert [each.refused_at for each in secrets()] == [NOON]
    amazon.replace("POST", LWA, json={"access_token": "Atza|fresh", "expires_in": 3600})
    ask(engine, clock, account)
    assert [each.refused_at for each in secrets()] == [None]


def test_the_next_secret_ends_the_alarm_about_the_last_one(
    engine: Engine,
    clock: HandClock,
    account: Account,
    amazon: responses.RequestsMock,
    secrets: Secrets,
) -> None:
    amazon.replace("POST", LWA, status=401, json=REFUSED)
    with pytest.raises(Unauthorised):
        ask(engine, clock, account)
    clock.advance(60)
    amazon.replace("POST", LWA, json={"access_token": "Atza|fresh", "expires_in": 3600})
    ask(engine, clock, account, replace(Settings(), lwa_client_secret="amzn1.oa2-cs.v1.next"))
    old, new = secrets()
    assert (old.refused_at, new.refused_at) == (None, None)
    assert new.made_at == NOON + timedelta(seconds=60)


def test_a_sellers_refusal_says_nothing_about_the_secret(
    engine: Engine,
    clock: HandClock,
    account: Account,
    amazon: responses.RequestsMock,
    secrets: Secrets,
) -> None:
    amazon.replace("POST", LWA, status=400, json={"error": "invalid_grant"})
    with pytest.raises(Unauthorised):
        ask(engine, clock, account)
    assert secrets() == []
