"""A copy of an installation says nothing to Amazon until a person says that it is the real one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import responses
from sqlalchemy import Engine, update
from sqlalchemy.orm import Session

from channel.adapters.amazon import AmazonMarketplace
from channel.errors import ReadOnlyCopy
from channel.models.error_log import CommunicationError
from channel.models.installation import Installation
from channel.ports.marketplace import Account
from tests.ports.amazon.conftest import NOON, ORDER_ID, ORDER_URL, Settings, answer
from tests.ports.amazon.test_calls import PARCEL, SEARCH

Call = Callable[[AmazonMarketplace, Account], object]


@pytest.fixture
def copied(engine: Engine) -> None:
    """The database knows another address than the configuration."""
    with Session(engine) as session, session.begin():
        known = Installation(id=1, base_url="https://original.example", confirmed_at=NOON)
        session.add(known)


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize(
    "call",
    [
        lambda amazon, account: amazon.search(account, SEARCH),
        lambda amazon, account: amazon.order(account, ORDER_ID),
        lambda amazon, account: amazon.confirm(account, PARCEL),
        lambda amazon, account: amazon.participations(account),
        lambda amazon, _: amazon.authorise("ANcode", "https://channel.example/callback"),
    ],
)
def test_nothing_leaves_a_copy_not_even_a_login(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock, call: Call
) -> None:
    with pytest.raises(ReadOnlyCopy) as caught:
        call(marketplace, account)
    assert len(amazon.calls) == 0
    assert caught.value.retry
    assert "copy" in str(caught.value)


@pytest.mark.usefixtures("copied")
def test_what_waits_in_a_copy_is_no_failure(
    marketplace: AmazonMarketplace, account: Account, engine: Engine
) -> None:
    with pytest.raises(ReadOnlyCopy):
        marketplace.confirm(account, PARCEL)
    with Session(engine) as session:
        assert session.query(CommunicationError).count() == 0


@pytest.mark.usefixtures("copied")
def test_a_check_of_a_copy_says_so_once(marketplace: AmazonMarketplace, account: Account) -> None:
    (check,) = marketplace.check(account, SEARCH.marketplace_ids[0])
    assert (check.ok, check.message) == (False, "error-read-only-copy")


@pytest.mark.usefixtures("copied")
def test_a_persons_word_counts_at_once(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock, engine: Engine
) -> None:
    amazon.get(ORDER_URL, body=answer("shipped"))
    with pytest.raises(ReadOnlyCopy):
        marketplace.order(account, ORDER_ID)
    with Session(engine) as session, session.begin():
        session.execute(update(Installation).values(base_url=Settings().base_url))
    assert marketplace.order(account, ORDER_ID).amazon_order_id == ORDER_ID


@pytest.mark.usefixtures("copied")
def test_consent_can_be_prepared_but_not_redeemed(marketplace: AmazonMarketplace) -> None:
    url = marketplace.consent_url(SEARCH.marketplace_ids[0], "state", "https://channel.example/cb")
    assert url.startswith("https://sellercentral")
