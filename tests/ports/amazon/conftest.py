"""Amazon on the wire: `responses` stands at the HTTP seam, nothing of ours is replaced."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import responses
from sqlalchemy import Engine, create_engine
from sqlalchemy.orm import Session, sessionmaker

from channel.adapters.amazon import AmazonMarketplace
from channel.adapters.fernet_vault import FernetVault
from channel.adapters.system_clock import SystemClock
from channel.domain.marketplaces import Region
from channel.models.access_token import KeptAccessToken
from channel.models.account import SellerAccount
from channel.models.base import Base
from channel.models.concession import Concession
from channel.models.engine import prepare_engine
from channel.models.error_log import CommunicationError
from channel.models.installation import ClientSecret, Installation
from channel.models.quota import Quota
from channel.ports.marketplace import Account
from tests.rig.sandbox import Sandbox

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ANSWERS = Path(__file__).parent / "answers"
LWA = "https://api.amazon.com/auth/o2/token"
EUROPE = "https://sellingpartnerapi-eu.amazon.com"
SEARCH_URL = f"{EUROPE}/orders/2026-01-01/orders"
GERMANY, SWEDEN = "A1PA6795UKMFR9", "A2NODRKZP88ZB9"
ORDER_ID = "302-1234567-1234567"
ORDER_URL = f"{SEARCH_URL}/{ORDER_ID}"
CONFIRM_URL = f"{EUROPE}/orders/v0/orders/{ORDER_ID}/shipmentConfirmation"
PARTICIPATIONS_URL = f"{EUROPE}/sellers/v1/marketplaceParticipations"
REQUEST_ID = {"x-amzn-RequestId": "req-1"}


# The same in every process of a test.
VAULT = FernetVault([base64.urlsafe_b64encode(b"k" * 32).decode()])


@dataclass
class HandClock:
    """A clock that a test sets; to wait is to move it."""

    moment: datetime = NOON

    def now(self) -> datetime:
        return self.moment

    def advance(self, seconds: float) -> None:
        self.moment += timedelta(seconds=seconds)


@dataclass(frozen=True)
class Settings:
    lwa_client_id: str | None = "amzn1.application-oa2-client.1"
    lwa_client_secret: str | None = field(default="amzn1.oa2-cs.v1.secret", repr=False)
    lwa_secret_created: date | None = None
    lwa_endpoint: str = LWA
    amazon_endpoint: str | None = None
    application_id: str | None = "amzn1.sp.solution.1"
    application_draft: bool = False
    seller_central_endpoint: str | None = None
    sqs_queue_url: str | None = None
    base_url: str = "https://channel.example"


def make_tables(engine: Engine) -> None:
    """Those that the adapter itself keeps."""
    models = (
        SellerAccount, Quota, KeptAccessToken, Installation, ClientSecret, Concession,
        CommunicationError,
    )  # fmt: skip
    Base.metadata.create_all(engine, [Base.metadata.tables[m.__tablename__] for m in models])


def answer(name: str) -> bytes:
    """A whole answer of Amazon's, as a file."""
    return (ANSWERS / f"{name}.json").read_bytes()


def fault(code: str, message: str, details: str = "") -> dict[str, Any]:
    return {"errors": [{"code": code, "message": message, "details": details}]}


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def account() -> Account:
    return Account(7, "A3SELLER", Region.EU, "Atzr|refresh-me")


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = create_engine(f"sqlite:///{tmp_path / 'quota.sqlite'}")
    prepare_engine(engine)
    make_tables(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def marketplace(engine: Engine, clock: HandClock) -> AmazonMarketplace:
    return new_marketplace(engine, clock)


def new_marketplace(
    engine: Engine, clock: HandClock, settings: Settings | None = None
) -> AmazonMarketplace:
    sessions: sessionmaker[Session] = sessionmaker(engine, expire_on_commit=False)
    return AmazonMarketplace(settings or Settings(), sessions, clock, VAULT, clock.advance)


@pytest.fixture
def amazon() -> Iterator[responses.RequestsMock]:
    """The wire, with an open door at the token endpoint."""
    with responses.RequestsMock(assert_all_requests_are_fired=False) as wire:
        wire.post(LWA, json={"access_token": "Atza|fresh", "expires_in": 3600})
        yield wire


@pytest.fixture
def calls(amazon: responses.RequestsMock) -> Callable[[str], int]:
    """How many calls went to an address."""
    return lambda url: sum(str(call.request.url).split("?")[0] == url for call in amazon.calls)


def sandbox_settings(url: str) -> Settings:
    """The application that the sandbox knows, and where the sandbox is."""
    return Settings(
        lwa_client_id="amzn1.application-oa2-client.demo",
        lwa_client_secret="amzn1.oa2-cs.v1.demo",
        lwa_endpoint=f"{url}/auth/o2/token",
        amazon_endpoint=url,
    )


@pytest.fixture
def seller(sandbox: Sandbox) -> Account:
    """A seller of the sandbox, in Germany and Sweden, whose roles show buyers."""
    made = sandbox.control("POST", "sellers", sellerId="A-TEST", marketplaceIds=[GERMANY, SWEDEN])
    return Account(7, "A-TEST", Region.EU, made["refreshToken"])


@pytest.fixture
def placed(sandbox: Sandbox, seller: Account) -> Callable[..., str]:
    """Places an order of that seller, an hour old, and returns its number."""

    def place(**changes: object) -> str:
        hour_ago = (datetime.now(UTC) - timedelta(hours=1)).isoformat().replace("+00:00", "Z")
        order: dict[str, object] = {
            "sellerId": "A-TEST",
            "marketplaceId": GERMANY,
            "createdTime": hour_ago,
            "lastUpdatedTime": hour_ago,
            "items": [{"sellerSku": "KANNE", "quantity": 2, "unitPrice": "19.99"}],
        }
        number: str = sandbox.control("POST", "orders", **(order | changes))["orderId"]
        return number

    return place


@pytest.fixture
def on_sandbox(engine: Engine, sandbox: Sandbox) -> AmazonMarketplace:
    """The adapter, with the machine's own clock, on the sandbox."""
    sessions: sessionmaker[Session] = sessionmaker(engine, expire_on_commit=False)
    return AmazonMarketplace(sandbox_settings(sandbox.url), sessions, SystemClock(), VAULT)
