"""Amazon's own SDK again: reports and notifications over real HTTP."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests

from channel.sandbox import create_sandbox
from tests.sandbox import feeder, sdk
from tests.sandbox.box import MUG, US
from tests.sandbox.serving import served


@pytest.fixture
def client(url: str) -> Any:
    return sdk.client(url)


@pytest.fixture
def order_id(url: str) -> str:
    body = {"marketplaceId": US, "items": [MUG]}
    return str(requests.post(f"{url}/_sandbox/orders", json=body, timeout=5).json()["orderId"])


def test_the_sdk_asks_for_a_report_and_fetches_it(client: Any, order_id: str) -> None:
    models = sdk.load("spapi.models.reports_v2021_06_30")
    api = sdk.load("spapi.api.reports_v2021_06_30.reports_api").ReportsApi(client)
    wish = models.CreateReportSpecification(
        report_type="GET_FLAT_FILE_ALL_ORDERS_DATA_BY_LAST_UPDATE_GENERAL",
        marketplace_ids=[US],
        data_start_time=datetime.now(UTC) - timedelta(days=1),
        data_end_time=datetime.now(UTC),
    )
    asked, status, _ = api.create_report_with_http_info(wish)
    assert status == 202
    # Three minutes at this speed.
    time.sleep(0.2)
    report = api.get_report(asked.report_id)
    assert report.processing_status == "DONE"
    document = api.get_report_document(report.report_document_id)
    assert order_id in requests.get(document.url, timeout=5).text
    [listed] = api.get_reports(
        report_types=[wish.report_type], processing_statuses=["DONE"]
    ).reports
    assert listed.report_id == asked.report_id


def test_the_sdk_cancels_a_report() -> None:
    with served(create_sandbox(speed=1)) as url:
        models = sdk.load("spapi.models.reports_v2021_06_30")
        api = sdk.load("spapi.api.reports_v2021_06_30.reports_api").ReportsApi(sdk.client(url))
        wish = models.CreateReportSpecification(
            report_type="GET_FLAT_FILE_ALL_ORDERS_DATA_BY_ORDER_DATE_GENERAL", marketplace_ids=[US]
        )
        report_id = api.create_report(wish).report_id
        assert api.cancel_report_with_http_info(report_id)[1] == 200
        assert api.get_report(report_id).processing_status == "CANCELLED"


def destination_wish(models: Any) -> Any:
    queue = models.SqsResource(arn="arn:aws:sqs:us-east-1:000000000000:order-changes")
    resource = models.DestinationResourceSpecification(sqs=queue)
    return models.CreateDestinationRequest(name="orders", resource_specification=resource)


def test_the_sdk_sets_notifications_up_and_takes_them_down(client: Any, url: str) -> None:
    models = sdk.load("spapi.models.notifications_v1")
    api = sdk.load("spapi.api.notifications_v1.notifications_api").NotificationsApi
    sellers = api(client)
    ours = api(sdk.client(url, scope="sellingpartnerapi::notifications"))
    destination_id = ours.create_destination(destination_wish(models)).payload.destination_id
    assert ours.get_destination(destination_id).payload.resource.sqs.arn.endswith("order-changes")
    wish = models.CreateSubscriptionRequest(payload_version="1.0", destination_id=destination_id)
    made = sellers.create_subscription("ORDER_CHANGE", wish).payload.subscription_id
    with pytest.raises(Exception, match="Conflict") as refused:
        sellers.create_subscription("ORDER_CHANGE", wish)
    assert refused.value.status == 409  # type: ignore[attr-defined]
    assert sellers.get_subscription("ORDER_CHANGE").payload.subscription_id == made
    [listed] = sellers.get_subscriptions(["ORDER_CHANGE"]).payload.subscriptions
    assert ours.get_subscription_by_id(listed.subscription_id, "ORDER_CHANGE").payload
    ours.delete_subscription_by_id(made, "ORDER_CHANGE")
    ours.delete_destination(destination_id)
    assert ours.get_destinations().payload == []


def test_the_sdk_cancels_an_order_by_feed(client: Any, order_id: str, url: str) -> None:
    models = sdk.load("spapi.models.feeds_v2021_06_30")
    api = sdk.load("spapi.api.feeds_v2021_06_30.feeds_api").FeedsApi(client)
    item = requests.get(f"{url}/_sandbox/orders/{order_id}", timeout=5).json()["orderItems"][0]
    told = (
        f"<AmazonOrderID>{order_id}</AmazonOrderID><StatusCode>Failure</StatusCode><Item>"
        f"<AmazonOrderItemCode>{item['orderItemId']}</AmazonOrderItemCode>"
        "<CancelReason>NoInventory</CancelReason></Item>"
    )
    made = api.create_feed_document(
        models.CreateFeedDocumentSpecification(content_type=feeder.CONTENT_TYPE)
    )
    requests.put(
        made.url,
        data=feeder.envelope("OrderAcknowledgement", told),
        headers={"Content-Type": feeder.CONTENT_TYPE},
        timeout=5,
    ).raise_for_status()
    wish = models.CreateFeedSpecification(
        feed_type=feeder.ACKNOWLEDGEMENT,
        marketplace_ids=[US],
        input_feed_document_id=made.feed_document_id,
    )
    asked = api.create_feed(wish)
    # Six minutes at this speed.
    time.sleep(0.4)
    feed = api.get_feed(asked.feed_id)
    assert feed.processing_status == "DONE"
    document = api.get_feed_document(feed.result_feed_document_id)
    assert "<MessagesWithError>0<" in requests.get(document.url, timeout=5).text
