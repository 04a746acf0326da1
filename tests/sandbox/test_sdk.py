"""Amazon's own SDK, which nobody of this project wrote, against the sandbox over real HTTP."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests

from tests.sandbox import sdk
from tests.sandbox.box import JP, MUG, US


@pytest.fixture
def client(url: str) -> Any:
    return sdk.client(url)


@pytest.fixture
def order_id(url: str) -> str:
    body = {"marketplaceId": US, "items": [{**MUG, "tax": "4.11", "shipping": "5.00"}]}
    answer = requests.post(f"{url}/_sandbox/orders", json=body, timeout=5)
    # Two minutes at this speed: younger changes are in no search.
    time.sleep(0.15)
    return str(answer.json()["orderId"])


def test_the_sdk_searches_and_reads_every_part(client: Any, order_id: str) -> None:
    api = sdk.load("spapi.api.orders_v2026_01_01.search_orders_api").SearchOrdersApi(client)
    found = api.search_orders(
        last_updated_after=datetime.now(UTC) - timedelta(hours=1),
        marketplace_ids=[US],
        fulfillment_statuses=["UNSHIPPED"],
        fulfilled_by=["MERCHANT"],
        included_data=["BUYER", "RECIPIENT", "PROCEEDS", "FULFILLMENT"],
    )
    [order] = found.orders
    assert order.order_id == order_id
    assert order.proceeds.grand_total.amount == "58.91"
    assert order.recipient.delivery_address.country_code == "US"
    assert isinstance(found.last_updated_before, datetime)


def test_the_sdk_follows_pages(client: Any, url: str) -> None:
    for _ in range(3):
        body = {"marketplaceId": JP, "items": [{**MUG, "unitPrice": "3280"}]}
        requests.post(f"{url}/_sandbox/orders", json=body, timeout=5)
    time.sleep(0.15)
    api = sdk.load("spapi.api.orders_v2026_01_01.search_orders_api").SearchOrdersApi(client)
    query = {"created_after": datetime.now(UTC) - timedelta(hours=1), "marketplace_ids": [JP]}
    first = api.search_orders(max_results_per_page=2, **query)
    rest = api.search_orders(pagination_token=first.pagination.next_token, **query)
    assert len({order.order_id for order in first.orders + rest.orders}) == 3
    assert rest.pagination is None


def test_the_sdk_confirms_a_shipment_and_reads_it_back(client: Any, order_id: str) -> None:
    models = sdk.load("spapi.models.orders_v0")
    v0 = sdk.load("spapi.api.orders_v0.orders_v0_api").OrdersV0Api(client)
    get = sdk.load("spapi.api.orders_v2026_01_01.get_order_api").GetOrderApi(client)
    [item] = get.get_order(order_id).order.order_items
    line = models.ConfirmShipmentOrderItem(order_item_id=item.order_item_id, quantity=2)
    package = models.PackageDetail(
        package_reference_id="1",
        carrier_code="UPS",
        shipping_method="UPS Ground",
        tracking_number="1Z999AA10123456784",
        ship_date=datetime.now(UTC),
        order_items=[line],
    )
    request = models.ConfirmShipmentRequest(package_detail=package, marketplace_id=US)
    _, status, headers = v0.confirm_shipment_with_http_info(order_id, request)
    assert (status, headers["x-amzn-RateLimit-Limit"]) == (204, "2000")
    order = get.get_order(order_id, included_data=["FULFILLMENT", "PACKAGES"]).order
    assert order.fulfillment.fulfillment_status == "SHIPPED"
    assert [package.tracking_number for package in order.packages] == ["1Z999AA10123456784"]


def test_the_sdk_lists_participations_with_one_that_is_no_shop(client: Any) -> None:
    api = sdk.load("spapi.api.sellers_v1.sellers_api").SellersApi(client)
    names = [entry.marketplace.name for entry in api.get_marketplace_participations().payload]
    assert names == ["Amazon.com", "Amazon.de", "Amazon.se", "Amazon.co.jp", "Non-Amazon US"]


def test_the_sdk_understands_a_refusal(client: Any) -> None:
    get = sdk.load("spapi.api.orders_v2026_01_01.get_order_api").GetOrderApi(client)
    with pytest.raises(Exception, match="NotFound") as refused:
        get.get_order("902-0000000-0000000")
    assert refused.value.status == 404  # type: ignore[attr-defined]
