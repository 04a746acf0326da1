"""`store check`: each part of an authorisation tried by itself, and what is missing named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from channel.adapters.amazon import AmazonMarketplace
from channel.adapters.amazon.included import DATASETS
from channel.adapters.system_clock import SystemClock
from channel.language import languages
from channel.ports.marketplace import Account, Check
from tests.ports.amazon.conftest import GERMANY, SWEDEN, VAULT, sandbox_settings
from tests.rig.sandbox import Sandbox

QUEUE = "https://sqs.eu-west-1.amazonaws.com/123456789012/changes"
Place = Callable[..., str]


def by_name(checks: tuple[Check, ...]) -> dict[str, Check]:
    return {check.name: check for check in checks}


def assert_sentences(checks: tuple[Check, ...]) -> None:
    for check in checks:
        for language in languages():
            sentence = check.in_language(language)
            assert sentence != check.message
            assert "{" not in sentence


@pytest.fixture
def with_roles(sandbox: Sandbox, seller: Account) -> Callable[..., Account]:
    """The seller, whose application has these roles only."""

    def reduce(*roles: str) -> Account:
        sells_in = [GERMANY, SWEDEN]
        made = sandbox.control(
            "POST", "sellers", sellerId="A-TEST", marketplaceIds=sells_in, roles=list(roles)
        )
        return replace(seller, refresh_token=made["refreshToken"])

    return reduce


def test_all_is_well(on_sandbox: AmazonMarketplace, seller: Account, placed: Place) -> None:
    placed()
    checks = on_sandbox.check(seller, GERMANY)
    assert [check for check in checks if not check.ok] == []
    assert [check.name for check in checks] == [
        "token", "marketplace", "search", "order", *DATASETS, "reports", "notifications",
    ]  # fmt: skip
    assert_sentences(checks)


def test_a_role_for_orders_alone_leaves_the_buyers_out(
    on_sandbox: AmazonMarketplace, placed: Place, with_roles: Callable[..., Account]
) -> None:
    # amazon.md 6.3 #5306
    account = with_roles("Inventory and Order Tracking")
    placed()
    checks = on_sandbox.check(account, GERMANY)
    failed = {check.name: check for check in checks if not check.ok}
    assert set(failed) == {"BUYER", "RECIPIENT"}
    assert failed["BUYER"].values["role"] == "Direct-to-Consumer Shipping"
    assert_sentences(checks)


def test_a_role_for_shipping_alone_has_no_reports(
    on_sandbox: AmazonMarketplace, placed: Place, with_roles: Callable[..., Account]
) -> None:
    account = with_roles("Direct-to-Consumer Shipping")
    placed()
    checks = on_sandbox.check(account, GERMANY)
    (failed,) = [check for check in checks if not check.ok]
    assert (failed.name, failed.values["role"]) == ("reports", "Inventory and Order Tracking")
    assert_sentences(checks)


def test_without_any_order_role_the_search_names_one(
    on_sandbox: AmazonMarketplace, seller: Account, sandbox: Sandbox
) -> None:
    sandbox.control("POST", "faults", operation="searchOrders", kind="forbidden", seconds=60)
    checks = by_name(on_sandbox.check(seller, GERMANY))
    assert (checks["search"].ok, checks["search"].message) == (False, "check-search-role-missing")
    assert checks["reports"].ok
    assert "order" not in checks


def test_a_dataset_that_amazon_refuses_for_now_is_named(
    on_sandbox: AmazonMarketplace, seller: Account, placed: Place, sandbox: Sandbox
) -> None:
    placed()
    sandbox.control("POST", "faults", operation="getOrder", kind="reject_included_data", seconds=60)
    checks = on_sandbox.check(seller, GERMANY)
    (failed,) = [check for check in checks if not check.ok]
    assert (failed.name, failed.message) == ("FULFILLMENT", "check-dataset-refused")
    assert_sentences(checks)


@pytest.mark.parametrize("order", [{"fulfilledBy": "AMAZON"}, {"fulfillmentStatus": "PENDING"}])
def test_an_order_that_hides_its_buyer_proves_nothing_against_a_role(
    on_sandbox: AmazonMarketplace, seller: Account, placed: Place, order: dict[str, str]
) -> None:
    placed(**order)
    checks = by_name(on_sandbox.check(seller, GERMANY))
    assert (checks["BUYER"].ok, checks["BUYER"].message) == (True, "check-buyer-none")
    assert checks["PROCEEDS"].ok


def test_without_any_order_there_is_nothing_to_look_at(
    on_sandbox: AmazonMarketplace, seller: Account
) -> None:
    checks = on_sandbox.check(seller, GERMANY)
    assert by_name(checks)["order"].message == "check-order-none"
    assert [check.name for check in checks][-2:] == ["reports", "notifications"]


def test_a_marketplace_where_the_seller_does_not_sell_is_named(
    on_sandbox: AmazonMarketplace, seller: Account
) -> None:
    checks = by_name(on_sandbox.check(seller, "APJ6JRA9NG5V4"))
    assert not checks["marketplace"].ok
    assert checks["search"].message == "error-foreign-marketplace"


def test_a_revoked_authorisation_ends_the_check(
    on_sandbox: AmazonMarketplace, seller: Account
) -> None:
    checks = on_sandbox.check(replace(seller, refresh_token="Atzr|revoked"), GERMANY)
    assert [(check.name, check.ok) for check in checks] == [("token", False)]
    assert checks[0].message == "error-authorisation-revoked"
    assert_sentences(checks)


def test_an_outage_ends_it_instead_of_waiting_for_each_part(
    on_sandbox: AmazonMarketplace, seller: Account, sandbox: Sandbox
) -> None:
    operation = "getMarketplaceParticipations"
    sandbox.control("POST", "faults", operation=operation, kind="html_error", times=1)
    checks = on_sandbox.check(seller, GERMANY)
    assert [(check.name, check.ok) for check in checks] == [("token", True), ("marketplace", False)]


def test_orders_are_tried_though_the_marketplaces_are_forbidden(
    on_sandbox: AmazonMarketplace, seller: Account, placed: Place, sandbox: Sandbox
) -> None:
    placed()
    operation = "getMarketplaceParticipations"
    sandbox.control("POST", "faults", operation=operation, kind="forbidden", times=2)
    checks = by_name(on_sandbox.check(seller, GERMANY))
    assert (checks["marketplace"].ok, checks["search"].ok) == (False, True)


def test_it_spares_the_search_quota(
    on_sandbox: AmazonMarketplace, seller: Account, placed: Place, sandbox: Sandbox
) -> None:
    placed()
    on_sandbox.check(seller, GERMANY)
    assert len(sandbox.control("GET", "calls?operation=searchOrders")["calls"]) == 1


class TestNotifications:
    @pytest.fixture
    def with_queue(self, engine: Engine, sandbox: Sandbox) -> AmazonMarketplace:
        settings = replace(sandbox_settings(sandbox.url), sqs_queue_url=QUEUE)
        sessions: sessionmaker[Session] = sessionmaker(engine, expire_on_commit=False)
        return AmazonMarketplace(settings, sessions, SystemClock(), VAULT)

    def test_an_application_that_may_have_them_is_told(
        self, with_queue: AmazonMarketplace, seller: Account
    ) -> None:
        assert with_queue.check(seller, GERMANY)[-1].message == "check-notifications"

    def test_one_that_may_not_is_told_what_that_means(
        self, with_queue: AmazonMarketplace, seller: Account, sandbox: Sandbox
    ) -> None:
        with_queue.participations(seller)
        sandbox.control("POST", "faults", operation="token", kind="forbidden", times=1)
        check = with_queue.check(seller, GERMANY)[-1]
        assert (check.ok, check.message) == (False, "check-notifications-refused")
        assert "regularly" in check.sentence

    def test_without_a_queue_none_are_asked_for(
        self, on_sandbox: AmazonMarketplace, seller: Account
    ) -> None:
        check = on_sandbox.check(seller, GERMANY)[-1]
        assert (check.ok, check.message) == (True, "check-notifications-unused")
