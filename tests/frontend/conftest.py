"""The admin in a real browser, served by the real application over real HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Thread

import pytest
from flask import Flask
from playwright.sync_api import Page, expect
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.serving import make_server

from channel.domain.identity import Role
from channel.extension import AmazonChannel
from channel.language import languages, say
from channel.models.order import Order
from channel.services import identity, stores
from channel.wiring import EXTENSION
from tests.rig.shop import Shop

SWEDEN = "A2NODRKZP88ZB9"
PASSWORD = "correct horse battery staple"


@dataclass(frozen=True)
class Admin:
    """The running admin of a shop. People in it log in as `<role>@example.com`."""

    url: str
    shop: Shop

    def orders(self) -> list[Order]:
        """All orders, the oldest first."""
        with self.shop.wiring.reading() as session:
            return list(session.scalars(select(Order).order_by(Order.id)))

    def person(self, role: Role = Role.OPERATOR, locale: str = "en") -> str:
        """Somebody who may log in; their e-mail address."""
        w = self.shop.wiring
        email = f"{role.value.lower()}@example.com"
        with w.transaction("test.user") as session:
            identity.create_user(
                session,
                w.clock.now(),
                email=email,
                name=role.value.title(),
                role=role,
                password=PASSWORD,
                locale=locale,
            )
        return email

    def log_in(
        self, page: Page, role: Role = Role.OPERATOR, locale: str = "en", path: str = "orders"
    ) -> None:
        """A new person of that role, logged in by hand, looking at `/amazon/<path>`."""
        email = self.person(role, locale)
        page.goto(f"{self.url}/amazon/{path}")
        enter(page, email)
        expect(page.locator("main#main h1")).to_be_visible()


def enter(page: Page, email: str, password: str = PASSWORD) -> None:
    """Fill in the login that is on screen, in whichever language, and send it."""
    page.locator("input[name=email]").fill(email)
    page.locator("input[name=password]").fill(password)
    page.locator("form:has(input[name=password]) button[type=submit]").click()


def describe_store(session: Session, now: datetime) -> int:
    """A Swedish store that is not connected yet; its id."""
    store = stores.create(
        session,
        now,
        name="Norrsken Hem",
        marketplace_id=SWEDEN,
        email="shop@example.com",
        commerce_store="default",
        known_commerce_stores={"default"},
    )
    return store.id


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """One database is enough for the browser: the API's own tests run on both."""
    return sqlite_url


@pytest.fixture
def admin(shop: Shop) -> Iterator[Admin]:
    server = make_server("127.0.0.1", 0, Flask("none yet"), threaded=True)
    url = f"http://127.0.0.1:{server.server_port}"
    server.app = _web(shop, url)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Admin(url, shop)
    server.shutdown()
    thread.join()
    server.server_close()


def _web(shop: Shop, url: str) -> Flask:
    """The shop's application as it is on the web: it knows its address, on which links depend."""
    app = Flask("channel")
    app.config.update(shop.app.config, AMAZON_CHANNEL_BASE_URL=url)
    AmazonChannel(app, clock=shop.clock)
    for language in languages():
        say(language, "error-unexpected")  # the first to ask waits until the catalogue is read
    app.extensions[EXTENSION] = replace(app.extensions[EXTENSION], queue=shop.queue)
    return app
