"""Nothing secret or personal leaves the adapter but in its results."""

from __future__ import annotations

import logging
import traceback
from typing import Any

import pytest
import responses
from sqlalchemy import Engine

from channel.adapters.amazon import AmazonMarketplace
from channel.errors import ChannelError, RemoteError
from channel.ports.marketplace import Account
from tests.ports.amazon.conftest import (
    CONFIRM_URL,
    LWA,
    ORDER_ID,
    ORDER_URL,
    SEARCH_URL,
    HandClock,
    Settings,
    answer,
    fault,
    new_marketplace,
)
from tests.ports.amazon.test_calls import PARCEL, SEARCH

SECRETS = ("Atzr|refresh-me", "Atza|fresh", "amzn1.oa2-cs.v1.secret")
PEOPLE = ("Köhler", "k4x7q2", "Lindenallee", "341 000000", "Alles Gute", "klingeln", "Leipzig")


def assert_discreet(text: str) -> None:
    assert [word for word in SECRETS + PEOPLE if word in text] == []


def test_the_log_tells_the_call_and_nothing_else(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    amazon.get(SEARCH_URL, body=answer("search"), headers={"x-amzn-RequestId": "req-9"})
    amazon.post(CONFIRM_URL, status=500, json=fault("InternalFailure", "Sorry"))
    marketplace.search(account, SEARCH)
    with pytest.raises(ChannelError):
        marketplace.confirm(account, PARCEL)
    assert "searchOrders answered 200, request req-9" in caplog.text
    assert_discreet(caplog.text)


@pytest.mark.parametrize(
    "reply",
    [
        {"status": 403, "json": fault("Unauthorized", "denied")},
        {"status": 400, "json": fault("Nonsense", "No")},
        {"status": 503, "body": "Köhler"},
        {"status": 200, "body": '{"order": "Köhler"}'},
        {"status": 200, "body": '{"order": {"orderId": "1", "buyer": "Köhler"}}'},
    ],
)
def test_no_error_tells_a_secret_or_a_person(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    reply: dict[str, Any],
) -> None:
    amazon.get(ORDER_URL, **reply)
    with pytest.raises(ChannelError) as caught:
        marketplace.order(account, ORDER_ID)
    assert_discreet("".join(traceback.format_exception(caught.value)))
    assert_discreet(repr(vars(caught.value)))


def test_a_login_error_that_repeats_our_secrets_is_cleaned(
    engine: Engine, clock: HandClock, account: Account
) -> None:
    said = f"{account.refresh_token} does not belong to {Settings().lwa_client_secret}"
    with responses.RequestsMock() as amazon:
        amazon.post(LWA, status=400, json={"error": "invalid_grant", "error_description": said})
        with pytest.raises(ChannelError) as caught:
            new_marketplace(engine, clock).order(account, ORDER_ID)
    assert_discreet(repr(vars(caught.value)))


def test_a_login_error_keeps_what_is_no_secret(
    engine: Engine, clock: HandClock, account: Account
) -> None:
    said = "The request has an invalid grant parameter : refresh_token"
    with responses.RequestsMock() as amazon:
        amazon.post(LWA, status=400, json={"error": "invalid_grant", "error_description": said})
        with pytest.raises(RemoteError) as caught:
            new_marketplace(engine, clock).order(account, ORDER_ID)
    assert caught.value.detail == f"invalid_grant: {said}"


def test_an_account_shows_no_token(account: Account) -> None:
    assert_discreet(repr(account))
