"""What goes over the wire, and what comes of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
import responses
from responses import matchers

from channel.adapters.amazon import AmazonMarketplace
from channel.domain.marketplaces import Region
from channel.errors import Rejected, Unavailable
from channel.ports.marketplace import Account, Confirmation, ParcelLine, Participation, Search
from tests.ports.amazon.conftest import (
    CONFIRM_URL,
    LWA,
    ORDER_ID,
    ORDER_URL,
    PARTICIPATIONS_URL,
    REQUEST_ID,
    SEARCH_URL,
    HandClock,
    answer,
)

SEARCH = Search(("A1PA6795UKMFR9", "A2NODRKZP88ZB9"), datetime(2026, 11, 20, 9, tzinfo=UTC))
PARCEL = Confirmation(
    amazon_order_id=ORDER_ID,
    marketplace_id="A1PA6795UKMFR9",
    reference="1",
    carrier_code="DHL",
    carrier_name=None,
    service="DHL Paket",
    tracking_number="00340434161094042557",
    shipped_at=datetime(2026, 11, 20, 11, 0, 0, 250000, tzinfo=UTC),
    lines=(ParcelLine("58830000000001", 1, ("AZ:1234567890",)), ParcelLine("58830000000002", 1)),
)


def query(request: object) -> dict[str, list[str]]:
    return parse_qs(urlsplit(str(getattr(request, "url", ""))).query)


def test_a_search_covers_all_marketplaces_in_one_escaped_query(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    # amazon.md 6.3 #5144
    amazon.get(SEARCH_URL, body=answer("search"))
    marketplace.search(account, SEARCH)
    request = amazon.calls[1].request
    assert query(request) == {
        "lastUpdatedAfter": ["2026-11-20T09:00:00.000Z"],
        "marketplaceIds": ["A1PA6795UKMFR9,A2NODRKZP88ZB9"],
        "maxResultsPerPage": ["100"],
        "includedData": [
            "BUYER,RECIPIENT,PROCEEDS,PROMOTION,CANCELLATION,FULFILLMENT,PACKAGES,TAX"
        ],
    }
    assert ":" not in urlsplit(str(request.url)).query


def test_every_call_says_who_is_calling_and_when(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    amazon.get(SEARCH_URL, body=answer("search"))
    marketplace.search(account, SEARCH)
    headers = amazon.calls[1].request.headers
    assert headers["x-amz-access-token"] == "Atza|fresh"
    assert headers["x-amz-date"] == "20261120T120000Z"
    assert headers["user-agent"].startswith("AmazonChannel/")
    assert "(Language=Python/3." in headers["user-agent"]
    assert "Authorization" not in headers


def test_a_page_is_followed_with_the_same_query(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    # amazon.md 6.3 #5144
    amazon.get(SEARCH_URL, body=answer("search"))
    amazon.get(SEARCH_URL, json={"orders": []})
    page = marketplace.search(account, SEARCH)
    last = marketplace.search(account, SEARCH, page.next_token)
    first_query, next_query = query(amazon.calls[1].request), query(amazon.calls[2].request)
    assert next_query.pop("paginationToken") == ["cGFnZSAy"]
    assert next_query == first_query
    assert last.next_token is None


def test_a_page_tells_the_bound_that_amazon_used(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    amazon.get(SEARCH_URL, body=answer("search"))
    page = marketplace.search(account, SEARCH)
    assert len(page.orders) == 3
    assert page.updated_before == datetime(2026, 11, 20, 11, 57, 59, 998000, tzinfo=UTC)


def test_one_odd_order_does_not_hide_the_others(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    page = json.loads(answer("search"))
    page["orders"][1]["orderItems"] = None
    amazon.get(SEARCH_URL, json=page)
    found = marketplace.search(account, SEARCH)
    assert len(found.orders) == 2
    (odd,) = found.odd
    assert odd.amazon_order_id == "249-7654321-7654321"
    assert "orderItems" in odd.why


def test_the_same_page_twice_is_not_the_end_of_the_list(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    # amazon.md 6.3 docs#2090, docs#2297
    amazon.get(SEARCH_URL, body=answer("search"))
    with pytest.raises(Unavailable):
        marketplace.search(account, SEARCH, "cGFnZSAy")


def test_one_order_is_read_by_its_number(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    amazon.get(ORDER_URL, body=answer("shipped"))
    order = marketplace.order(account, ORDER_ID)
    assert (order.amazon_order_id, order.amazon_status) == (ORDER_ID, "PARTIALLY_SHIPPED")


def test_one_order_that_cannot_be_read_is_refused_with_its_reason(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    amazon.get(ORDER_URL, json={"order": {"orderId": ORDER_ID}}, headers=REQUEST_ID)
    with pytest.raises(Rejected) as caught:
        marketplace.order(account, ORDER_ID)
    assert caught.value.remote_code == "OddOrder"
    assert "createdTime" in caught.value.detail
    assert caught.value.request_id == "req-1"


def test_an_order_number_cannot_leave_its_place_in_the_path(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    amazon.get(f"{SEARCH_URL}/..%2F..%2Fsellers%3Fx", body=answer("shipped"))
    marketplace.order(account, "../../sellers?x")


def test_a_parcel_is_told_as_the_model_wants_it(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    body = {
        "marketplaceId": "A1PA6795UKMFR9",
        "packageDetail": {
            "packageReferenceId": "1",
            "carrierCode": "DHL",
            "shippingMethod": "DHL Paket",
            "trackingNumber": "00340434161094042557",
            "shipDate": "2026-11-20T11:00:00.250Z",
            "orderItems": [
                {
                    "orderItemId": "58830000000001",
                    "quantity": 1,
                    "transparencyCodes": ["AZ:1234567890"],
                },
                {"orderItemId": "58830000000002", "quantity": 1},
            ],
        },
    }
    amazon.post(CONFIRM_URL, status=204, match=[matchers.json_params_matcher(body)])
    marketplace.confirm(account, PARCEL)


def test_a_parcel_may_carry_amazons_extras(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    amazon.post(CONFIRM_URL, status=204)
    parcel = replace(
        PARCEL,
        carrier_code="Other",
        carrier_name="Bote Bernd",
        cod_collection_method="DirectPayment",
        ship_from_supply_source_id="S-1",
    )
    marketplace.confirm(account, parcel)
    body = json.loads(amazon.calls[1].request.body or b"")
    assert body["codCollectionMethod"] == "DirectPayment"
    assert body["packageDetail"]["carrierName"] == "Bote Bernd"
    assert body["packageDetail"]["shipFromSupplySourceId"] == "S-1"


def test_a_200_is_no_confirmation(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    amazon.post(CONFIRM_URL, status=200, body="<html>Welcome</html>")
    with pytest.raises(Unavailable):
        marketplace.confirm(account, PARCEL)


def test_participations_leave_out_what_is_not_amazons_own(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    def entry(marketplace_id: str, country: str, name: str) -> dict[str, object]:
        return {
            "marketplace": {"id": marketplace_id, "countryCode": country, "name": name},
            "participation": {"isParticipating": True, "hasSuspendedListings": False},
            "storeName": "Kannenhaus",
        }

    payload = [
        entry("A2NODRKZP88ZB9", "SE", "Amazon.se"),
        entry("A2ZV50J4W1RKNI", "US", "Non-Amazon US"),
    ]
    amazon.get(PARTICIPATIONS_URL, json={"payload": payload})
    assert marketplace.participations(account) == (
        Participation("A2NODRKZP88ZB9", "SE", "Kannenhaus", True),
    )


def test_each_region_has_its_own_host(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    url = "https://sellingpartnerapi-fe.amazon.com/sellers/v1/marketplaceParticipations"
    amazon.get(url, json={"payload": []})
    assert marketplace.participations(replace(account, region=Region.FE)) == ()


def test_an_access_token_serves_many_calls_until_it_is_old(
    marketplace: AmazonMarketplace,
    account: Account,
    amazon: responses.RequestsMock,
    calls: Callable[[str], int],
    clock: HandClock,
) -> None:
    amazon.get(ORDER_URL, body=answer("shipped"))
    marketplace.order(account, ORDER_ID)
    clock.advance(54 * 60)
    marketplace.order(account, ORDER_ID)
    assert calls(LWA) == 1
    clock.advance(60)
    marketplace.order(account, ORDER_ID)
    assert calls(LWA) == 2


def test_a_newly_pasted_refresh_token_is_used_at_once(
    marketplace: AmazonMarketplace, account: Account, amazon: responses.RequestsMock
) -> None:
    amazon.get(ORDER_URL, body=answer("shipped"))
    marketplace.order(account, ORDER_ID)
    marketplace.order(replace(account, refresh_token="Atzr|another"), ORDER_ID)
    form = parse_qs(str(amazon.calls[2].request.body))
    assert form["grant_type"] == ["refresh_token"]
    assert form["refresh_token"] == ["Atzr|another"]
