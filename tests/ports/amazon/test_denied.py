"""A 403 has many causes and one wording: what we make of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import requests
import responses
from sqlalchemy import Engine

from channel.adapters.amazon import AmazonMarketplace
from channel.domain.marketplaces import Region
from channel.errors import Throttled, Unauthorised
from channel.ports.marketplace import Account, Search
from tests.ports.amazon.conftest import (
    EUROPE,
    GERMANY,
    LWA,
    ORDER_ID,
    ORDER_URL,
    PARTICIPATIONS_URL,
    REQUEST_ID,
    SEARCH_URL,
    SWEDEN,
    HandClock,
    Settings,
    fault,
    new_marketplace,
)
from tests.ports.amazon.test_calls import SEARCH, query
from tests.ports.amazon.test_faults import DENIED, EXPIRED

ITALY, SPAIN, FRANCE, POLAND = (
    "APJ6JRA9NG5V4", "A1RKKUPIHCS9HS", "A13V1IB3VIYZZH", "A1C3SOZRARQ6R3",
)  # fmt: skip
EVERYWHERE = (GERMANY, SWEDEN, ITALY, SPAIN, FRANCE, POLAND)
REFUSAL = fault("Unauthorized", DENIED)
REVOKED = fault(
    "Unauthorized", DENIED, "The access token you provided is revoked, malformed or invalid."
)
WIDE = Search(EVERYWHERE, datetime(2026, 11, 20, 9, tzinfo=UTC))


def refuse(amazon: responses.RequestsMock, refused: Iterable[str]) -> None:
    """Searches that name one of these marketplaces are denied."""

    def reply(request: requests.PreparedRequest) -> tuple[int, dict[str, str], str]:
        if set(query(request)["marketplaceIds"][0].split(",")) & set(refused):
            return 403, REQUEST_ID, json.dumps(REFUSAL)
        return 200, {}, '{"orders": []}'

    amazon.add_callback("GET", SEARCH_URL, reply)


def sell_in(amazon: responses.RequestsMock, *marketplace_ids: str) -> None:
    payload = [
        {
            "marketplace": {"id": id_, "countryCode": "XX"},
            "participation": {"isParticipating": True},
        }
        for id_ in marketplace_ids
    ]
    amazon.get(PARTICIPATIONS_URL, json={"payload": payload})


@pytest.fixture
def silent_about_marketplaces(amazon: responses.RequestsMock) -> None:
    """The application lacks the role that tells where a seller sells."""
    for region in ("na", "eu", "fe"):
        url = PARTICIPATIONS_URL.replace("-eu.", f"-{region}.")
        amazon.get(url, status=403, json=REFUSAL)


@pytest.mark.usefixtures("silent_about_marketplaces")
class TestOneForeignMarketplaceAmongSeveral:
    # amazon.md 6.3 sdk#764

    @pytest.mark.parametrize("foreign", EVERYWHERE)
    def test_it_is_found_by_halves_and_named(
        self,
        marketplace: AmazonMarketplace,
        account: Account,
        amazon: responses.RequestsMock,
        calls: Callable[[str], int],
        foreign: str,
    ) -> None:
        refuse(amazon, {foreign})
        with pytest.raises(Unauthorised) as caught:
            marketplace.search(account, WIDE)
        assert caught.value.why == "foreign-marketplace"
        assert caught.value.values["marketplaces"] == foreign
        assert caught.value.request_id == "req-1"
        assert calls(SEARCH_URL) <= 1 + 3 + 1

    def test_two_are_named_together(
        self, marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
    ) -> None:
        refuse(amazon, {SWEDEN, POLAND})
        with pytest.raises(Unauthorised) as caught:
            marketplace.search(account, WIDE)
        named = str(caught.value.values["marketplaces"]).split(",")
        assert set(named) == {SWEDEN, POLAND}
        assert "Amazon" in str(caught.value)
        assert SWEDEN in str(caught.value)

    def test_when_all_are_refused_it_is_the_role(
        self,
        marketplace: AmazonMarketplace,
        account: Account,
        amazon: responses.RequestsMock,
        calls: Callable[[str], int],
    ) -> None:
        refuse(amazon, EVERYWHERE)
        with pytest.raises(Unauthorised) as caught:
            marketplace.search(account, WIDE)
        assert caught.value.why == "unauthorised"
        assert calls(SEARCH_URL) <= 13

    def test_a_hunt_waits_until_the_quota_lets_it_end(
        self,
        marketplace: AmazonMarketplace,
        account: Account,
        amazon: responses.RequestsMock,
        calls: Callable[[str], int],
        clock: HandClock,
    ) -> None:
        refuse(amazon, set())
        for _ in range(18):
            marketplace.search(account, WIDE)
        amazon.remove("GET", SEARCH_URL)
        refuse(amazon, {ITALY})
        with pytest.raises(Throttled) as caught:
            marketplace.search(account, WIDE)
        assert calls(SEARCH_URL) == 19
        clock.advance(caught.value.retry_after + 1)
        with pytest.raises(Unauthorised, match=ITALY):
            marketplace.search(account, WIDE)

    def test_without_it_the_others_can_be_searched(
        self, marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
    ) -> None:
        refuse(amazon, {ITALY})
        with pytest.raises(Unauthorised) as caught:
            marketplace.search(account, WIDE)
        left = tuple(id_ for id_ in EVERYWHERE if id_ != caught.value.values["marketplaces"])
        assert marketplace.search(account, replace(WIDE, marketplace_ids=left)).orders == ()


def test_where_the_seller_does_not_sell_is_known_without_searching(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
) -> None:
    refuse(amazon, {ITALY, FRANCE})
    sell_in(amazon, GERMANY, SWEDEN, SPAIN, POLAND)
    with pytest.raises(Unauthorised) as caught:
        marketplace.search(account, WIDE)
    assert caught.value.values["marketplaces"] == f"{ITALY},{FRANCE}"
    assert calls(SEARCH_URL) == 2


def test_the_only_marketplace_may_be_foreign_too(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    refuse(amazon, {ITALY})
    sell_in(amazon, GERMANY)
    with pytest.raises(Unauthorised) as caught:
        marketplace.search(account, replace(SEARCH, marketplace_ids=(ITALY,)))
    assert caught.value.why == "foreign-marketplace"


def test_a_seller_who_is_refused_whatever_is_asked_does_not_stop_another(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    # amazon.md 6.3 #5319
    def reply(request: requests.PreparedRequest) -> tuple[int, dict[str, str], str]:
        if request.headers["x-amz-access-token"] == "Atza|lucky":
            return 200, {}, '{"orders": []}'
        return 403, REQUEST_ID, json.dumps(REFUSAL)

    amazon.add_callback("GET", SEARCH_URL, reply)
    sell_in(amazon, *SEARCH.marketplace_ids)
    with pytest.raises(Unauthorised) as caught:
        marketplace.search(account, SEARCH)
    assert caught.value.why == "unauthorised"
    amazon.replace("POST", LWA, json={"access_token": "Atza|lucky"})
    lucky = replace(account, id=8, selling_partner_id="A3LUCKY", refresh_token="Atzr|lucky")
    assert marketplace.search(lucky, SEARCH).orders == ()


def test_a_seller_of_another_region_is_told_which(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    # amazon.md 6.3 #5126, #5183
    amazon.get(PARTICIPATIONS_URL, status=403, json=REFUSAL)
    for region, status in (("na", 403), ("fe", 200)):
        url = PARTICIPATIONS_URL.replace("-eu.", f"-{region}.")
        amazon.get(url, status=status, json={"payload": []} if status == 200 else REFUSAL)
    with pytest.raises(Unauthorised) as caught:
        marketplace.participations(account)
    assert caught.value.why == "wrong-region"
    assert caught.value.values["region"] == "FE"
    assert (Region.FE in str(caught.value), Region.EU in str(caught.value)) == (True, True)


def test_a_token_that_stays_revoked_means_that_the_authorisation_is(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
) -> None:
    amazon.get(ORDER_URL, status=403, json=REVOKED)
    with pytest.raises(Unauthorised) as caught:
        marketplace.order(account, ORDER_ID)
    assert caught.value.why == "authorisation-revoked"
    assert (calls(LWA), calls(ORDER_URL)) == (2, 2)


def test_a_token_that_was_only_spoilt_is_replaced(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    amazon.get(ORDER_URL, status=403, json=REVOKED)
    amazon.get(ORDER_URL, status=404, json=fault("NotFound", "No such order"))
    with pytest.raises(Exception, match="No such order"):
        marketplace.order(account, ORDER_ID)


def test_a_search_with_an_old_token_is_no_hunt(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
) -> None:
    amazon.get(SEARCH_URL, status=403, json=EXPIRED)
    amazon.get(SEARCH_URL, json={"orders": []})
    assert marketplace.search(account, SEARCH).orders == ()
    assert calls(SEARCH_URL) == 2
    assert calls(PARTICIPATIONS_URL) == 0


def test_one_host_for_all_regions_is_not_asked_thrice(
    engine: Engine,
    clock: HandClock,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
) -> None:
    amazon.get(PARTICIPATIONS_URL, status=403, json=REFUSAL)
    marketplace = new_marketplace(engine, clock, Settings(amazon_endpoint=EUROPE))
    with pytest.raises(Unauthorised):
        marketplace.participations(account)
    assert calls(PARTICIPATIONS_URL) == 1
