"""Every failed call is written down, once an hour, and tells nobody's business."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
import requests
import responses
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from channel.adapters.amazon import AmazonMarketplace
from channel.errors import ChannelError, Rejected, Throttled, Unauthorised
from channel.models.account import SellerAccount
from channel.models.error_log import CommunicationError
from channel.ports.marketplace import Account
from tests.ports.amazon.conftest import (
    LWA,
    NOON,
    ORDER_ID,
    ORDER_URL,
    REQUEST_ID,
    SEARCH_URL,
    HandClock,
    answer,
    fault,
)
from tests.ports.amazon.test_calls import SEARCH
from tests.ports.amazon.test_denied import ITALY, WIDE, refuse, sell_in
from tests.ports.amazon.test_faults import EXPIRED, HTML

Entries = Callable[[], list[CommunicationError]]


@pytest.fixture(autouse=True)
def stored(engine: Engine, account: Account) -> None:
    """The account is a stored one."""
    with Session(engine) as session, session.begin():
        session.add(
            SellerAccount(
                id=account.id,
                selling_partner_id=account.selling_partner_id,
                region=account.region.value,
                refresh_token=b"sealed",
                authorised_at=NOON,
                watermark=NOON,
            )
        )


@pytest.fixture
def entries(engine: Engine) -> Entries:
    def read() -> list[CommunicationError]:
        with Session(engine) as session:
            return list(session.scalars(select(CommunicationError).order_by("id")))

    return read


def fail(call: Callable[[], object]) -> None:
    with pytest.raises(ChannelError):
        call()


def test_a_refused_call_is_written_down_with_what_amazons_support_asks_for(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    entries: Entries,
) -> None:
    refusal = fault("NotFound", "The requested order does not exist.")
    amazon.get(ORDER_URL, status=404, json=refusal, headers=REQUEST_ID)
    fail(lambda: marketplace.order(account, ORDER_ID))
    (entry,) = entries()
    assert (entry.account_id, entry.operation, entry.code) == (account.id, "getOrder", "NotFound")
    assert (entry.status, entry.request_id, entry.why) == (404, "req-1", "rejected")
    assert entry.detail == "The requested order does not exist."
    assert (entry.amazon_order_id, entry.first_at, entry.times) == (ORDER_ID, NOON, 1)


def test_the_same_again_is_counted_within_the_hour(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    entries: Entries,
    clock: HandClock,
) -> None:
    amazon.get(ORDER_URL, status=500, json=fault("InternalFailure", "Sorry"))
    for minutes in (0, 50, 50, 61):
        clock.advance(minutes * 60)
        fail(lambda: marketplace.order(account, ORDER_ID))
    first, second = entries()
    assert (first.times, first.last_at - first.first_at) == (3, timedelta(minutes=100))
    assert (second.times, second.first_at) == (1, clock.now())


def test_other_orders_and_other_codes_are_other_entries(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    entries: Entries,
) -> None:
    amazon.get(ORDER_URL, status=500, json=fault("InternalFailure", "Sorry"))
    amazon.get(ORDER_URL, status=404, json=fault("NotFound", "No"))
    amazon.get(f"{SEARCH_URL}/028-1", status=404, json=fault("NotFound", "No"))
    for number in (ORDER_ID, ORDER_ID, "028-1"):
        fail(partial(marketplace.order, account, number))
    assert [(e.amazon_order_id, e.times) for e in entries()] == [
        (ORDER_ID, 1), (ORDER_ID, 1), ("028-1", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("reply", "code", "status"),
    [
        ({"status": 200, "body": HTML}, "UNAVAILABLE", 200),
        ({"status": 200, "body": b""}, "UNAVAILABLE", 200),
        ({"status": 503, "body": HTML}, "UNAVAILABLE", 503),
        ({"status": 429, "json": fault("QuotaExceeded", "slow")}, "QuotaExceeded", 429),
        ({"body": requests.ReadTimeout("too slow")}, "UNAVAILABLE", None),
    ],
)
def test_what_is_no_answer_is_written_down_too(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    entries: Entries,
    reply: dict[str, Any],
    code: str,
    status: int | None,
) -> None:
    amazon.get(SEARCH_URL, **reply)
    fail(lambda: marketplace.search(account, SEARCH))
    assert [(e.operation, e.code, e.status) for e in entries()] == [("searchOrders", code, status)]


def test_a_call_that_our_own_count_stopped_is_no_failure(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    entries: Entries,
) -> None:
    amazon.get(SEARCH_URL, json={"orders": []})
    for _ in range(20):
        marketplace.search(account, SEARCH)
    with pytest.raises(Throttled):
        marketplace.search(account, SEARCH)
    assert entries() == []


def test_a_token_that_had_to_be_renewed_is_no_failure(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    entries: Entries,
) -> None:
    amazon.get(ORDER_URL, status=403, json=EXPIRED)
    amazon.get(ORDER_URL, body=answer("shipped"))
    marketplace.order(account, ORDER_ID)
    assert entries() == []


@pytest.mark.parametrize(
    ("error", "whose"), [("invalid_grant", 7), ("invalid_client", None), ("invalid_request", 7)]
)
def test_a_refused_login_is_written_down_once_and_for_whom_it_concerns(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    entries: Entries,
    error: str,
    whose: int | None,
) -> None:
    amazon.replace("POST", LWA, status=400, json={"error": error, "error_description": "No."})
    fail(lambda: marketplace.order(account, ORDER_ID))
    assert [(e.operation, e.code, e.account_id) for e in entries()] == [("login", error, whose)]


def test_an_account_that_is_only_tried_has_no_entries_of_its_own(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    entries: Entries,
) -> None:
    amazon.get(SEARCH_URL, status=500, json=fault("InternalFailure", "Sorry"))
    fail(lambda: marketplace.search(replace(account, id=0), SEARCH))
    assert [entry.account_id for entry in entries()] == [None]


def test_a_foreign_marketplace_is_named_and_the_search_for_it_is_not_written_down(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    entries: Entries,
) -> None:
    refuse(amazon, {ITALY})
    sell_in(amazon, *WIDE.marketplace_ids)
    with pytest.raises(Unauthorised):
        marketplace.search(account, WIDE)
    assert [(e.code, e.times) for e in entries()] == [
        ("Unauthorized", 1),
        ("ForeignMarketplace", 1),
    ]
    assert entries()[1].detail == ITALY


@pytest.mark.parametrize(
    "personal",
    [
        "k4x7q2+de@marketplace.amazon.de",
        "Atza|IwEBIExample",
        "Atzr|refresh-me",
        "amzn1.oa2-cs.v1.0f1e2d",
        "3fJq9sXkT7vNn2Yb8mQp5wZc1dRe6gHu4iLo0aSx",
    ],
)
def test_what_may_be_somebodys_is_taken_out_of_amazons_words(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    entries: Entries,
    personal: str,
) -> None:
    said = f"Order {ORDER_ID} of <{personal}>, is odd."
    amazon.get(ORDER_URL, status=400, json=fault("Odd", said))
    with pytest.raises(Rejected) as caught:
        marketplace.order(account, ORDER_ID)
    (entry,) = entries()
    assert entry.detail == caught.value.detail == f"Order {ORDER_ID} of <…>, is odd."


def test_a_log_that_cannot_be_written_does_not_hide_the_failure(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    engine: Engine,
    caplog: pytest.LogCaptureFixture,
) -> None:
    CommunicationError.__table__.drop(engine)  # type: ignore[attr-defined]
    amazon.get(ORDER_URL, status=404, json=fault("NotFound", "No"))
    with pytest.raises(Rejected):
        marketplace.order(account, ORDER_ID)
    assert "could not be written to the error log" in caplog.text
