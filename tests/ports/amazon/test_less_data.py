"""Amazon refuses a dataset: what is asked for then, and for how long."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
import requests
import responses
from sqlalchemy import Engine

from channel.adapters.amazon import AmazonMarketplace
from channel.errors import Throttled
from channel.ports.marketplace import Account
from tests.ports.amazon.conftest import (
    GERMANY,
    ORDER_ID,
    ORDER_URL,
    SEARCH_URL,
    HandClock,
    answer,
    fault,
    new_marketplace,
)
from tests.ports.amazon.test_calls import SEARCH, query
from tests.rig.sandbox import Sandbox

REFUSED = fault("InvalidInput", "Invalid Input")


def asked(request: object) -> set[str]:
    return set(filter(None, query(request).get("includedData", [""])[0].split(",")))


def refuse(amazon: responses.RequestsMock, *datasets: str) -> None:
    """Any question for one of these is refused, for orders and searches alike."""

    def reply(request: requests.PreparedRequest) -> tuple[int, dict[str, str], str]:
        if asked(request) & set(datasets):
            return 400, {}, json.dumps(REFUSED)
        if str(request.url).startswith(ORDER_URL):
            return 200, {}, answer("shipped").decode()
        return 200, {}, '{"orders": []}'

    amazon.add_callback("GET", ORDER_URL, reply)
    amazon.add_callback("GET", SEARCH_URL, reply)


def test_fewer_datasets_are_asked_for_until_amazon_answers(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    # amazon.md 1.8, 400
    refuse(amazon, "PACKAGES")
    marketplace.order(account, ORDER_ID)
    questions = [asked(call.request) for call in amazon.calls][1:]
    assert [len(question) for question in questions] == [8, 7, 4]
    assert "FULFILLMENT" in questions[-1]


def test_without_any_dataset_an_order_still_is_there(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    refuse(amazon, "BUYER", "RECIPIENT", "PROCEEDS", "FULFILLMENT")
    assert marketplace.order(account, ORDER_ID).amazon_order_id == ORDER_ID


def test_another_process_knows_what_was_refused(
    engine: Engine,
    clock: HandClock,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
) -> None:
    refuse(amazon, "FULFILLMENT")
    new_marketplace(engine, clock).search(account, SEARCH)
    new_marketplace(engine, clock).search(account, SEARCH)
    assert calls(SEARCH_URL) == 3


def test_another_seller_is_asked_for_everything(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    refuse(amazon, "FULFILLMENT")
    marketplace.order(account, ORDER_ID)
    marketplace.order(replace(account, id=8, selling_partner_id="A3OTHER"), ORDER_ID)
    assert [len(asked(call.request)) for call in amazon.calls] == [0, 8, 7, 8, 7]


def test_a_quota_that_ends_in_between_does_not_begin_again_at_the_top(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    clock: HandClock,
) -> None:
    refuse(amazon)
    for _ in range(19):
        marketplace.search(account, SEARCH)
    amazon.remove("GET", SEARCH_URL)
    refuse(amazon, "FULFILLMENT")
    with pytest.raises(Throttled) as caught:
        marketplace.search(account, SEARCH)
    clock.advance(caught.value.retry_after)
    marketplace.search(account, SEARCH)
    assert "FULFILLMENT" not in asked(amazon.calls[-1].request)


def test_an_account_that_is_only_tried_leaves_nothing_behind(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    refuse(amazon, "FULFILLMENT")
    trial = replace(account, id=0)
    marketplace.order(trial, ORDER_ID)
    marketplace.order(trial, ORDER_ID)
    assert [len(asked(call.request)) for call in amazon.calls] == [0, 8, 7, 8, 7]


def test_amazons_bad_night_costs_the_status_and_nothing_else(
    on_sandbox: AmazonMarketplace, seller: Account, placed: Callable[..., str], sandbox: Sandbox
) -> None:
    # amazon.md 6.3 #5365
    number = placed()
    sandbox.control("POST", "faults", operation="*", kind="reject_included_data", seconds=600)
    (order,) = on_sandbox.search(seller, replace(SEARCH, marketplace_ids=(GERMANY,))).orders
    assert (order.amazon_order_id, order.amazon_status) == (number, None)
    assert order.person is not None
    assert order.grand_total is not None
