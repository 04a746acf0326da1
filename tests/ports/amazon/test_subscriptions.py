"""Having Amazon send a seller's changes to our queue, and stopping it (amazon.md 5.2)."""

from __future__ import annotations

from typing import Any

import pytest
import responses

from channel.adapters.amazon import AmazonMarketplace, AmazonSubscriptions
from channel.domain.marketplaces import Region
from channel.errors import Rejected, Throttled, Unavailable
from channel.ports.marketplace import Account
from tests.ports.amazon.conftest import EUROPE, GERMANY, LWA
from tests.rig.sandbox import Sandbox

QUEUE = "arn:aws:sqs:us-east-1:000000000000:order-changes"
OLD_QUEUE = "arn:aws:sqs:us-east-1:000000000000:before"


@pytest.fixture
def subscriptions(on_sandbox: AmazonMarketplace) -> AmazonSubscriptions:
    return AmazonSubscriptions(on_sandbox.client)


@pytest.fixture
def other(sandbox: Sandbox) -> Account:
    made = sandbox.control("POST", "sellers", sellerId="A-OTHER", marketplaceIds=[GERMANY])
    return Account(8, "A-OTHER", Region.EU, made["refreshToken"])


def at_amazon(sandbox: Sandbox) -> Any:
    """What Amazon has: queues, and which seller's changes go to which."""
    told = sandbox.control("GET", "notifications")
    arns = {d["destinationId"]: d["resource"]["sqs"]["arn"] for d in told["destinations"]}
    sellers = {s["sellerId"]: arns[s["destinationId"]] for s in told["subscriptions"]}
    return sorted(arns.values()), sellers


def test_a_seller_s_changes_go_to_our_queue(
    subscriptions: AmazonSubscriptions, seller: Account, sandbox: Sandbox
) -> None:
    assert subscriptions.subscribe(seller, QUEUE)
    assert at_amazon(sandbox) == ([QUEUE], {"A-TEST": QUEUE})


def test_subscribing_twice_finds_what_is_there(
    subscriptions: AmazonSubscriptions, seller: Account, sandbox: Sandbox
) -> None:
    first = subscriptions.subscribe(seller, QUEUE)
    assert subscriptions.subscribe(seller, QUEUE) == first
    assert at_amazon(sandbox) == ([QUEUE], {"A-TEST": QUEUE})


def test_a_subscription_to_another_queue_is_moved_here(
    subscriptions: AmazonSubscriptions, seller: Account, sandbox: Sandbox
) -> None:
    before = subscriptions.subscribe(seller, OLD_QUEUE)
    assert subscriptions.subscribe(seller, QUEUE) != before
    assert at_amazon(sandbox) == ([OLD_QUEUE, QUEUE], {"A-TEST": QUEUE})


def test_all_sellers_share_a_destination_until_the_last_is_gone(
    subscriptions: AmazonSubscriptions, seller: Account, other: Account, sandbox: Sandbox
) -> None:
    first, second = (subscriptions.subscribe(each, QUEUE) for each in (seller, other))
    assert at_amazon(sandbox) == ([QUEUE], {"A-TEST": QUEUE, "A-OTHER": QUEUE})
    subscriptions.unsubscribe(seller, first, last=False)
    assert at_amazon(sandbox) == ([QUEUE], {"A-OTHER": QUEUE})
    subscriptions.unsubscribe(other, second, last=True)
    assert at_amazon(sandbox) == ([], {})


def test_a_destination_that_somebody_uses_stays(
    subscriptions: AmazonSubscriptions, seller: Account, other: Account, sandbox: Sandbox
) -> None:
    subscriptions.subscribe(other, QUEUE)
    subscriptions.unsubscribe(seller, subscriptions.subscribe(seller, QUEUE), last=True)
    assert at_amazon(sandbox) == ([QUEUE], {"A-OTHER": QUEUE})


def test_what_is_gone_already_is_no_trouble(
    subscriptions: AmazonSubscriptions, seller: Account
) -> None:
    there = subscriptions.subscribe(seller, QUEUE)
    subscriptions.unsubscribe(seller, there, last=True)
    subscriptions.unsubscribe(seller, there, last=True)


def test_an_answer_that_is_lost_on_the_way_costs_nothing(
    subscriptions: AmazonSubscriptions, seller: Account, sandbox: Sandbox
) -> None:
    for operation in ("createDestination", "createSubscription"):
        sandbox.control("POST", "faults", operation=operation, kind="server_error", times=1)
        with pytest.raises(Unavailable):
            subscriptions.subscribe(seller, QUEUE)
    subscriptions.subscribe(seller, QUEUE)
    assert at_amazon(sandbox) == ([QUEUE], {"A-TEST": QUEUE})


def test_an_application_without_grantless_calls_is_told_apart(
    marketplace: AmazonMarketplace, account: Account
) -> None:
    # amazon.md 5.2, OL: the grantless scope is refused to some applications
    refusal = {"error": "invalid_scope", "error_description": "Not for this client"}
    subscriptions = AmazonSubscriptions(marketplace.client)
    with responses.RequestsMock() as amazon:
        amazon.post(LWA, json=refusal, status=400)
        with pytest.raises(Rejected) as caught:
            subscriptions.subscribe(account, QUEUE)
    assert caught.value.remote_code == "invalid_scope"


def test_grantless_calls_have_a_token_and_a_bucket_of_their_own(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    url = f"{EUROPE}/notifications/v1/destinations"
    amazon.get(url, status=429, json={"errors": [{"code": "QuotaExceeded", "message": "no"}]})
    with pytest.raises(Throttled):
        AmazonSubscriptions(marketplace.client).subscribe(account, QUEUE)
    assert "grant_type=client_credentials" in str(amazon.calls[0].request.body)
    assert marketplace.order_pace(account).tokens == 30
