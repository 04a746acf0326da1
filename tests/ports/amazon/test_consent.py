"""The way to Seller Central and back with a code (amazon.md 8.1)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest
import requests
import responses
from sqlalchemy import Engine
from sqlalchemy.orm import Session, sessionmaker

from channel.adapters.amazon import AmazonMarketplace
from channel.adapters.system_clock import SystemClock
from channel.domain.marketplaces import MARKETPLACES
from channel.errors import ChannelError, Misconfigured, Unauthorised, Unavailable
from channel.ports.marketplace import Account
from tests.ports.amazon.conftest import (
    GERMANY,
    LWA,
    SWEDEN,
    VAULT,
    HandClock,
    Settings,
    new_marketplace,
    sandbox_settings,
)
from tests.rig.sandbox import Sandbox

BACK = "http://127.0.0.1:8080/amazon/oauth/callback"


@pytest.mark.parametrize(
    ("marketplace_id", "host"),
    [
        (GERMANY, "sellercentral-europe.amazon.com"),
        (SWEDEN, "sellercentral.amazon.se"),
        ("A1VC38T7YXB528", "sellercentral.amazon.co.jp"),
    ],
)
def test_the_seller_consents_in_the_marketplaces_own_seller_central(
    marketplace: AmazonMarketplace, marketplace_id: str, host: str
) -> None:
    url = urlsplit(marketplace.consent_url(marketplace_id, "a&b", BACK))
    assert (url.scheme, url.netloc, url.path) == ("https", host, "/apps/authorize/consent")
    assert parse_qs(url.query) == {
        "application_id": ["amzn1.sp.solution.1"],
        "state": ["a&b"],
        "redirect_uri": [BACK],
    }


def test_every_marketplace_has_a_seller_central(marketplace: AmazonMarketplace) -> None:
    hosts = {urlsplit(marketplace.consent_url(id_, "s", BACK)).netloc for id_ in MARKETPLACES}
    assert all(host.startswith("sellercentral") for host in hosts)
    assert len(hosts) == len(MARKETPLACES) - 4


def test_a_draft_application_asks_for_its_beta(engine: Engine, clock: HandClock) -> None:
    marketplace = new_marketplace(engine, clock, Settings(application_draft=True))
    query = parse_qs(urlsplit(marketplace.consent_url(GERMANY, "s", BACK)).query)
    assert query["version"] == ["beta"]


def test_without_an_application_id_the_setting_is_named(engine: Engine, clock: HandClock) -> None:
    marketplace = new_marketplace(engine, clock, Settings(application_id=None))
    with pytest.raises(Misconfigured, match="AMAZON_CHANNEL_APPLICATION_ID"):
        marketplace.consent_url(GERMANY, "s", BACK)


@pytest.mark.parametrize(
    ("reply", "expected", "why"),
    [
        ({"status": 400, "json": {"error": "invalid_grant"}}, Unauthorised, "code-refused"),
        (
            {"status": 401, "json": {"error": "invalid_client"}},
            Unauthorised,
            "client-secret-refused",
        ),
        ({"json": {"access_token": "Atza|1"}}, Unavailable, "unavailable"),
        ({"status": 503, "body": "<html>"}, Unavailable, "unavailable"),
    ],
)
def test_a_code_that_brings_nothing_says_why(
    marketplace: AmazonMarketplace, reply: dict[str, Any], expected: type[ChannelError], why: str
) -> None:
    with responses.RequestsMock() as amazon:
        amazon.post(LWA, **reply)
        with pytest.raises(expected) as caught:
            marketplace.authorise("ANcode", BACK)
    assert caught.value.why == why
    assert "ANcode" not in repr(vars(caught.value))


class TestOnSandbox:
    @pytest.fixture
    def consenting(self, engine: Engine, sandbox: Sandbox, seller: Account) -> AmazonMarketplace:
        settings = replace(
            sandbox_settings(sandbox.url),
            application_id="amzn1.sp.solution.demo",
            seller_central_endpoint=sandbox.url,
        )
        sessions: sessionmaker[Session] = sessionmaker(engine, expire_on_commit=False)
        return AmazonMarketplace(settings, sessions, SystemClock(), VAULT)

    def consent(self, url: str) -> dict[str, str]:
        """What Amazon brings back after the seller has said yes."""
        page, _, asked = url.partition("?")
        said = dict(parse_qsl(asked)) | {"seller_id": "A-TEST", "answer": "confirm"}
        answer = requests.post(page, data=said, allow_redirects=False, timeout=10)
        return dict(parse_qsl(urlsplit(answer.headers["Location"]).query))

    def test_a_consent_becomes_an_authorisation_that_works(
        self, consenting: AmazonMarketplace, seller: Account
    ) -> None:
        back = self.consent(consenting.consent_url(GERMANY, "our-state", BACK))
        assert (back["state"], back["selling_partner_id"]) == ("our-state", "A-TEST")
        refresh_token = consenting.authorise(back["spapi_oauth_code"], BACK)
        assert refresh_token != seller.refresh_token
        account = replace(seller, refresh_token=refresh_token)
        assert GERMANY in {each.marketplace_id for each in consenting.participations(account)}

    def test_a_code_works_once(self, consenting: AmazonMarketplace) -> None:
        code = self.consent(consenting.consent_url(GERMANY, "s", BACK))["spapi_oauth_code"]
        consenting.authorise(code, BACK)
        with pytest.raises(Unauthorised, match="consent"):
            consenting.authorise(code, BACK)

    def test_a_code_dies_after_five_minutes(
        self, consenting: AmazonMarketplace, sandbox: Sandbox
    ) -> None:
        code = self.consent(consenting.consent_url(GERMANY, "s", BACK))["spapi_oauth_code"]
        sandbox.control("POST", "clock", advance_seconds=301)
        with pytest.raises(Unauthorised) as caught:
            consenting.authorise(code, BACK)
        assert caught.value.why == "code-refused"
