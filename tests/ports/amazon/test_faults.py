"""What Amazon does when it does not do what was asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
import requests
import responses
from sqlalchemy import Engine

from channel.adapters.amazon import AmazonMarketplace
from channel.errors import Misconfigured, Rejected, Throttled, Unauthorised, Unavailable
from channel.ports.marketplace import Account
from tests.ports.amazon.conftest import (
    CONFIRM_URL,
    LWA,
    ORDER_ID,
    ORDER_URL,
    REQUEST_ID,
    SEARCH_URL,
    HandClock,
    Settings,
    answer,
    fault,
    new_marketplace,
)
from tests.ports.amazon.test_calls import PARCEL, SEARCH, query

DENIED = "Access to requested resource is denied."
EXPIRED = fault("Unauthorized", DENIED, "The access token you provided has expired.")
HTML = "<html><body>503 Service Temporarily Unavailable</body></html>"


@pytest.mark.parametrize(
    "reply",
    [
        {"status": 500, "json": fault("InternalFailure", "We are sorry")},
        {"status": 503, "body": HTML, "content_type": "text/html"},
        {"status": 503, "body": b""},
        {"status": 404, "body": b""},
        {"status": 403, "body": HTML},
        {"status": 302, "headers": {"Location": "https://elsewhere.example/"}},
        {"status": 200, "body": HTML},
        {"status": 200, "body": b""},
        {"status": 200, "json": {}},
        {"status": 200, "json": {"orders": None}},
        {"status": 200, "json": {"payload": {"Orders": []}}},
        {"status": 200, "json": {"orders": [], "lastUpdatedBefore": "soon"}},
        {"body": requests.ConnectionError("no route")},
        {"body": requests.ReadTimeout("too slow")},
    ],
)
def test_a_page_that_is_not_one_is_unavailable_and_never_no_orders(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    reply: dict[str, Any],
) -> None:
    # amazon.md 1.8, 500/503; 6.3 #1890
    amazon.get(SEARCH_URL, **reply)
    with pytest.raises(Unavailable):
        marketplace.search(account, SEARCH)


def test_an_outage_keeps_the_request_id(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    amazon.post(CONFIRM_URL, status=503, body=HTML, headers=REQUEST_ID)
    with pytest.raises(Unavailable) as caught:
        marketplace.confirm(account, PARCEL)
    assert caught.value.request_id == "req-1"


def test_a_429_empties_the_bucket_and_says_how_long(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
) -> None:
    # amazon.md 1.8, 429
    amazon.get(SEARCH_URL, status=429, json=fault("QuotaExceeded", "slow"), headers=REQUEST_ID)
    with pytest.raises(Throttled) as caught:
        marketplace.search(account, SEARCH)
    assert 178 < caught.value.retry_after < 185
    assert caught.value.request_id == "req-1"
    assert marketplace.search_pace(account).tokens == 0
    with pytest.raises(Throttled):
        marketplace.search(account, SEARCH)
    assert calls(SEARCH_URL) == 1


def test_a_refusal_keeps_amazons_code_and_sentence(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    refusal = fault("PackageToUpdateNotFound", "No such package.", "It may have shipped.")
    amazon.post(CONFIRM_URL, status=400, json=refusal, headers=REQUEST_ID)
    with pytest.raises(Rejected) as caught:
        marketplace.confirm(account, PARCEL)
    assert caught.value.remote_code == "PackageToUpdateNotFound"
    assert caught.value.detail == "No such package. It may have shipped."
    assert caught.value.request_id == "req-1"


@pytest.mark.parametrize("status", [413, 415])
def test_a_mistake_of_ours_is_not_tried_again(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
    status: int,
) -> None:
    # amazon.md 1.8, 413/415
    amazon.get(ORDER_URL, status=status, json=fault("RequestEntityTooLarge", "Too much"))
    with pytest.raises(Rejected) as caught:
        marketplace.order(account, ORDER_ID)
    assert not caught.value.retry
    assert calls(ORDER_URL) == 1


def test_an_order_that_amazon_does_not_show_is_not_found(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    # amazon.md 1.8, 404
    amazon.get(ORDER_URL, status=404, json=fault("ResourceNotFound", "No such order"))
    with pytest.raises(Rejected) as caught:
        marketplace.order(account, ORDER_ID)
    assert caught.value.remote_code == "NotFound"


@pytest.mark.parametrize("status", [401, 403])
def test_an_expired_token_is_renewed_once_and_the_call_repeated(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
    status: int,
) -> None:
    # amazon.md 1.8, 403
    amazon.get(ORDER_URL, status=status, json=EXPIRED)
    amazon.get(ORDER_URL, body=answer("shipped"))
    assert marketplace.order(account, ORDER_ID).amazon_order_id == ORDER_ID
    assert (calls(LWA), calls(ORDER_URL)) == (2, 2)


def test_a_token_that_stays_refused_is_not_renewed_for_ever(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
) -> None:
    amazon.get(ORDER_URL, status=403, json=EXPIRED)
    with pytest.raises(Unauthorised) as caught:
        marketplace.order(account, ORDER_ID)
    assert caught.value.why == "unauthorised"
    assert (calls(LWA), calls(ORDER_URL)) == (2, 2)


def test_a_missing_role_does_not_cost_a_new_token(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
) -> None:
    # amazon.md 1.8, 403
    amazon.get(ORDER_URL, status=403, json=fault("Unauthorized", DENIED), headers=REQUEST_ID)
    with pytest.raises(Unauthorised) as caught:
        marketplace.order(account, ORDER_ID)
    assert caught.value.detail == DENIED
    assert caught.value.request_id == "req-1"
    assert (calls(LWA), calls(ORDER_URL)) == (1, 1)


@pytest.mark.parametrize(
    ("error", "why"),
    [
        ("invalid_grant", "authorisation-revoked"),
        ("invalid_client", "client-secret-refused"),
        ("unauthorized_client", "client-secret-refused"),
    ],
)
def test_a_refused_login_says_who_must_act(
    engine: Engine, clock: HandClock, account: Account, error: str, why: str
) -> None:
    with responses.RequestsMock() as amazon:
        amazon.post(LWA, status=400, json={"error": error, "error_description": "No."})
        with pytest.raises(Unauthorised) as caught:
            new_marketplace(engine, clock).order(account, ORDER_ID)
    assert caught.value.why == why
    assert caught.value.remote_code == error


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (503, "", Unavailable),
        (400, "<html>", Unavailable),
        (200, "{}", Unavailable),
        (429, "", Throttled),
        (400, json.dumps({"error": "invalid_request"}), Rejected),
    ],
)
def test_a_login_that_fails_otherwise(
    engine: Engine,
    clock: HandClock,
    account: Account,
    status: int,
    body: str,
    expected: type[Exception],
) -> None:
    with responses.RequestsMock() as amazon:
        amazon.post(LWA, status=status, body=body)
        with pytest.raises(expected):
            new_marketplace(engine, clock).order(account, ORDER_ID)


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        (Settings(lwa_client_id=None), "AMAZON_CHANNEL_LWA_CLIENT_ID"),
        (Settings(lwa_client_secret=None), "AMAZON_CHANNEL_LWA_CLIENT_SECRET"),
    ],
)
def test_an_application_without_credentials_names_the_setting(
    engine: Engine, clock: HandClock, account: Account, settings: Settings, named: str
) -> None:
    with pytest.raises(Misconfigured) as caught:
        new_marketplace(engine, clock, settings).order(account, ORDER_ID)
    assert caught.value.values["setting"] == named


class TestWhenADatasetIsRefused:
    """Amazon has answered 400 to FULFILLMENT for hours, for some sellers only."""

    REFUSED = fault("InvalidInput", "Invalid Input")

    @pytest.fixture(autouse=True)
    def amazon_without_fulfillment(self, amazon: responses.RequestsMock) -> None:
        def reply(request: requests.PreparedRequest) -> tuple[int, dict[str, str], str]:
            if "FULFILLMENT" in query(request).get("includedData", [""])[0]:
                return 400, REQUEST_ID, json.dumps(self.REFUSED)
            order = json.loads(answer("shipped"))
            del order["order"]["fulfillment"]
            return 200, {}, json.dumps(order)

        amazon.add_callback("GET", ORDER_URL, reply)

    def test_the_order_comes_without_its_status(
        self, marketplace: AmazonMarketplace, account: Account, calls: Callable[[str], int]
    ) -> None:
        order = marketplace.order(account, ORDER_ID)
        assert (order.amazon_order_id, order.amazon_status) == (ORDER_ID, None)
        assert calls(ORDER_URL) == 2

    def test_the_next_call_does_not_ask_for_it_again(
        self, marketplace: AmazonMarketplace, account: Account, calls: Callable[[str], int]
    ) -> None:
        marketplace.order(account, ORDER_ID)
        marketplace.order(account, ORDER_ID)
        assert calls(ORDER_URL) == 3

    def test_everything_is_tried_again_after_a_while(
        self,
        marketplace: AmazonMarketplace,
        account: Account,
        calls: Callable[[str], int],
        clock: HandClock,
    ) -> None:
        marketplace.order(account, ORDER_ID)
        clock.advance(15 * 60)
        marketplace.order(account, ORDER_ID)
        assert calls(ORDER_URL) == 4


def test_a_query_that_is_wrong_whatever_is_asked_for_is_refused_and_not_probed_again(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
) -> None:
    amazon.get(SEARCH_URL, status=400, json=fault("InvalidInput", "Invalid Input"))
    with pytest.raises(Rejected):
        marketplace.search(account, SEARCH)
    assert calls(SEARCH_URL) == 4
    with pytest.raises(Rejected):
        marketplace.search(account, SEARCH)
    assert calls(SEARCH_URL) == 5


def test_a_refused_page_token_does_not_waste_the_quota(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
) -> None:
    expired = fault("InvalidInput", "The paginationToken has expired")
    amazon.get(SEARCH_URL, status=400, json=expired)
    with pytest.raises(Rejected):
        marketplace.search(account, SEARCH, "b2xk")
    assert calls(SEARCH_URL) == 1
