"""Connect, by the seller's consent in Seller Central, and everything that may go wrong on the way.

The merchant is a browser here: it logs in, asks for the consent, goes to the sandbox's Seller
Central and comes back with what that gives it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from flask.testing import FlaskClient
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from channel.domain.identity import Role
from channel.domain.marketplaces import MARKETPLACES
from channel.language import say
from channel.models.consent import Consent
from channel.models.store import Store
from channel.models.user import User
from channel.services import identity, stores, tokens
from tests.factories import PASSWORD
from tests.rig.shop import Shop

CONNECT = """mutation($input: StoreConnectInput!) { storeConnect(input: $input) {
    store { id status } consentUrl userErrors { code message } } }"""


@dataclass
class Browser:
    """One person, logged in."""

    client: FlaskClient

    @classmethod
    def of(cls, shop: Shop, email: str, role: Role = Role.ADMIN) -> Browser:
        w = shop.wiring
        with w.transaction("test.user") as session:
            now = w.clock.now()
            identity.create_user(
                session, now, email=email, name=email, role=role, password=PASSWORD
            )
        browser = cls(shop.app.test_client())
        body = {"email": email, "password": PASSWORD}
        browser.client.post("/amazon/session", json=body, headers=browser.csrf)
        return browser

    @property
    def csrf(self) -> dict[str, str]:
        return {"X-CSRF-Token": self.client.get("/amazon/session").get_json()["csrfToken"]}

    def connect(self, store_id: int, **given: str) -> Any:
        variables = {"input": {"storeId": f"store_{store_id}"} | given}
        body = {"query": CONNECT, "variables": variables}
        answer = self.client.post("/graphql", json=body, headers=self.csrf).get_json()
        return answer["data"]["storeConnect"]

    def come_back(self, location: str) -> TestResponse:
        parts = urlsplit(location)
        return self.client.get(f"{parts.path}?{parts.query}")


@pytest.fixture
def ada(shop: Shop) -> Browser:
    return Browser.of(shop, "ada@example.com")


def new_store(shop: Shop, country: str = "US", seller: str = "A-SHOP") -> int:
    """Not connected yet, of a seller who sells there."""
    marketplace = next(m.id for m in MARKETPLACES.values() if m.country == country)
    shop.sandbox.control("POST", "sellers", sellerId=seller, marketplaceIds=[marketplace])
    w = shop.wiring
    with w.transaction("test.store") as session:
        return stores.create(
            session,
            w.clock.now(),
            name=f"Shop {country}",
            marketplace_id=marketplace,
            email="shop@example.com",
            commerce_store="default",
            known_commerce_stores={"default"},
        ).id


def consent_of(url: str, seller: str = "A-SHOP") -> str:
    """The seller presses Confirm; where Seller Central sends the browser."""
    asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    page = url.partition("?")[0]
    form = asked | {"seller_id": seller, "answer": "confirm"}
    answer = requests.post(page, data=form, allow_redirects=False, timeout=10)
    return answer.headers["Location"]


def row(shop: Shop, store_id: int) -> Store:
    with shop.wiring.reading() as session:
        store = session.get_one(Store, store_id)
        _ = store.account  # while there is a session to load it with
        return store


def refused(answer: TestResponse) -> tuple[str, str]:
    """The page it goes on to, and why it was refused; whose sentence must not need values."""
    parts = urlsplit(answer.headers["Location"])
    [why] = parse_qs(parts.query)["refused"]
    for language in ("en", "sv"):
        sentence = say(language, f"error-{why}")
        assert sentence != f"error-{why}"
        assert "{" not in sentence
    return parts.path, why


def test_a_consent_connects_the_store_and_its_orders_come(shop: Shop, ada: Browser) -> None:
    store_id = new_store(shop)
    payload = ada.connect(store_id)
    assert payload["store"]["status"] == "NOT_CONNECTED"
    answer = ada.come_back(consent_of(payload["consentUrl"]))
    assert answer.headers["Location"] == f"/amazon/stores/store_{store_id}?connected=1"
    assert row(shop, store_id).status == "OBSERVE"
    number = shop.place()
    shop.sync()
    assert shop.one(number).store_id == store_id


def test_the_code_leaves_no_trace_in_the_browser(shop: Shop, ada: Browser) -> None:
    location = consent_of(ada.connect(new_store(shop))["consentUrl"])
    for query in ("connected=1", "refused=consent-used"):
        answer = ada.come_back(location)
        assert answer.headers["Referrer-Policy"] == "no-referrer"
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Location"].partition("?")[2] == query


def test_the_state_is_kept_as_a_digest_only(shop: Shop, ada: Browser) -> None:
    url = ada.connect(new_store(shop))["consentUrl"]
    [state] = parse_qs(urlsplit(url).query)["state"]
    with shop.wiring.reading() as session:
        [kept] = session.scalars(select(Consent))
    assert len(state) >= 32
    assert state not in (kept.state, kept.principal)


def test_a_consent_works_once(shop: Shop, ada: Browser) -> None:
    store_id = new_store(shop)
    location = consent_of(ada.connect(store_id)["consentUrl"])
    ada.come_back(location)
    assert refused(ada.come_back(location)) == (f"/amazon/stores/store_{store_id}", "consent-used")
    assert row(shop, store_id).status == "OBSERVE"


def test_a_consent_is_for_whoever_asked(shop: Shop, ada: Browser) -> None:
    store_id = new_store(shop)
    location = consent_of(ada.connect(store_id)["consentUrl"])
    eve = Browser.of(shop, "eve@example.com")
    assert refused(eve.come_back(location)) == ("/amazon/stores", "consent-other-person")
    nobody = Browser(shop.app.test_client())
    assert refused(nobody.come_back(location)) == ("/amazon/stores", "consent-not-logged-in")
    assert "connected" in ada.come_back(location).headers["Location"]


def test_a_state_that_we_never_gave_is_refused(shop: Shop, ada: Browser) -> None:
    location = consent_of(ada.connect(new_store(shop))["consentUrl"])
    assert refused(ada.come_back(location.replace("state=", "state=x"))) == (
        "/amazon/stores",
        "consent-unknown",
    )
    assert refused(ada.come_back("/amazon/oauth/callback"))[1] == "consent-unknown"


def test_a_consent_lives_ten_minutes(shop: Shop, ada: Browser) -> None:
    location = consent_of(ada.connect(new_store(shop))["consentUrl"])
    shop.clock.advance(601)
    assert refused(ada.come_back(location))[1] == "consent-expired"


def test_a_code_that_amazon_has_forgotten_is_told(shop: Shop, ada: Browser) -> None:
    store_id = new_store(shop)
    location = consent_of(ada.connect(store_id)["consentUrl"])
    shop.sandbox.control("POST", "clock", advance_seconds=301)
    assert refused(ada.come_back(location))[1] == "consent-code"
    assert row(shop, store_id).status == "NOT_CONNECTED"


def test_a_seller_who_declines_changes_nothing(shop: Shop, ada: Browser) -> None:
    store_id = new_store(shop)
    url = ada.connect(store_id)["consentUrl"]
    [state] = parse_qs(urlsplit(url).query)["state"]
    back = ada.come_back(f"/amazon/oauth/callback?state={state}")
    assert refused(back) == (f"/amazon/stores/store_{store_id}", "consent-denied")
    assert row(shop, store_id).status == "NOT_CONNECTED"


def test_a_store_stays_with_its_seller_whoever_consents(shop: Shop, ada: Browser) -> None:
    store_id = shop.open_store()
    new_store(shop, "US", seller="A-OTHER")
    location = consent_of(ada.connect(store_id)["consentUrl"], seller="A-OTHER")
    assert refused(ada.come_back(location))[1] == "consent-other-seller"
    account = row(shop, store_id).account
    assert account is not None
    assert account.selling_partner_id == shop.seller


def test_a_seller_who_does_not_sell_there_is_told(shop: Shop, ada: Browser) -> None:
    store_id = new_store(shop, "US", seller="A-US")
    new_store(shop, "DE", seller="A-GERMAN")
    location = consent_of(ada.connect(store_id)["consentUrl"], seller="A-GERMAN")
    assert refused(ada.come_back(location))[1] == "consent-not-selling-there"


def test_amazon_being_away_is_told_and_another_try_works(shop: Shop, ada: Browser) -> None:
    store_id = new_store(shop)
    away = {"operation": "getMarketplaceParticipations", "kind": "server_error", "times": 9}
    shop.sandbox.control("POST", "faults", **away)
    location = consent_of(ada.connect(store_id)["consentUrl"])
    assert refused(ada.come_back(location))[1] == "consent-later"
    shop.sandbox.control("DELETE", "faults")
    ada.come_back(consent_of(ada.connect(store_id)["consentUrl"]))
    assert row(shop, store_id).status == "OBSERVE"


def test_consenting_again_begins_a_new_year_and_a_pasted_token_does_not(
    shop: Shop, ada: Browser
) -> None:
    store_id = shop.open_store()
    account = row(shop, store_id).account
    assert account is not None
    token = shop.wiring.vault.open(account.refresh_token)
    shop.clock.advance(3600)
    ada.connect(store_id, refreshToken=token, sellingPartnerId=shop.seller)
    same = row(shop, store_id).account
    assert same is not None
    assert same.authorised_at == account.authorised_at
    ada.come_back(consent_of(ada.connect(store_id)["consentUrl"]))
    renewed = row(shop, store_id).account
    assert renewed is not None
    assert renewed.authorised_at > account.authorised_at


def test_a_program_is_told_that_it_needs_a_person(shop: Shop) -> None:
    store_id = new_store(shop)
    w = shop.wiring
    with w.transaction("test.token") as session:
        _, token = tokens.create(session, w.clock.now(), "erp", Role.ADMIN)
    variables = {"input": {"storeId": f"store_{store_id}"}}
    headers = {"Authorization": f"Bearer {token}"}
    body = {"query": CONNECT, "variables": variables}
    answer = shop.app.test_client().post("/graphql", json=body, headers=headers).get_json()
    [error] = answer["data"]["storeConnect"]["userErrors"]
    assert error["code"] == "CONFLICT"
    assert error["message"].startswith("Only a person in a browser")


def test_who_is_no_longer_an_administrator_connects_nothing(shop: Shop, ada: Browser) -> None:
    store_id = new_store(shop)
    location = consent_of(ada.connect(store_id)["consentUrl"])
    with shop.wiring.transaction("test.demote") as session:
        demotion = update(User).where(User.email == "ada@example.com")
        session.execute(demotion.values(role=Role.OPERATOR.value))
    assert refused(ada.come_back(location))[1] == "consent-role"
    assert row(shop, store_id).status == "NOT_CONNECTED"
