"""Notifications v1: destinations, subscriptions and who may touch them (amazon.md 5.2)."""

from __future__ import annotations

from typing import Any

import pytest
from werkzeug.test import TestResponse

from tests.sandbox.box import DE, US, Box, refusal
from tests.sandbox.subscriber import ARN, Subscriber

DESTINATIONS = "/notifications/v1/destinations"
SUBSCRIPTIONS = "/notifications/v1/subscriptions/ORDER_CHANGE"


def test_a_destination_is_made_listed_read_and_deleted(box: Box) -> None:
    app = Subscriber(box)
    made = app.payload("POST", DESTINATIONS, json=app.destination_body())
    assert made["resource"] == {"sqs": {"arn": ARN}}
    assert app.payload("GET", DESTINATIONS) == [made]
    path = f"{DESTINATIONS}/{made['destinationId']}"
    assert app.payload("GET", path) == made
    assert app.grantless("DELETE", path).get_json() == {}
    assert app.payload("GET", DESTINATIONS) == []
    assert refusal(app.grantless("GET", path))[:2] == (404, "NotFound")


def test_a_queue_is_a_destination_once(box: Box) -> None:
    app = Subscriber(box)
    app.grantless("POST", DESTINATIONS, json=app.destination_body())
    again = app.grantless("POST", DESTINATIONS, json=app.destination_body(name="another"))
    assert refusal(again)[:2] == (409, "Conflict")
    assert "x-amzn-RateLimit-Limit" not in again.headers


@pytest.mark.parametrize(
    "body",
    [
        {"name": ""},
        {"name": "x" * 257},
        {"resourceSpecification": {}},
        {"resourceSpecification": {"eventBridge": {"accountId": "1", "region": "us-east-1"}}},
        {"resourceSpecification": {"sqs": {"arn": "arn:aws:sns:us-east-1:1:x"}}},
        {"resourceSpecification": {"sqs": {"arn": f"{ARN}.fifo"}}},
    ],
)
def test_a_bad_destination_is_refused(box: Box, body: dict[str, Any]) -> None:
    app = Subscriber(box)
    answer = app.grantless("POST", DESTINATIONS, json={**app.destination_body(), **body})
    assert refusal(answer)[:2] == (400, "InvalidInput")


def test_a_seller_is_subscribed_read_and_unsubscribed(box: Box) -> None:
    app = Subscriber(box)
    made = app.subscribe()
    assert made["payloadVersion"] == "1.0"
    assert app.seller("GET", SUBSCRIPTIONS).get_json()["payload"] == made
    path = f"{SUBSCRIPTIONS}/{made['subscriptionId']}"
    assert app.payload("GET", path) == made
    assert app.grantless("DELETE", path).get_json() == {}
    assert refusal(app.seller("GET", SUBSCRIPTIONS))[:2] == (404, "NotFound")
    assert refusal(app.grantless("DELETE", path))[:2] == (404, "NotFound")


def test_subscriptions_are_listed(box: Box) -> None:
    app = Subscriber(box)
    path = "/notifications/v1/subscriptions"
    query = {"notificationTypes": "ORDER_CHANGE"}

    def listed() -> Any:
        return app.seller("GET", path, query_string=query).get_json()["payload"]["subscriptions"]

    assert listed() == []
    made = app.subscribe()
    assert listed() == [made]
    assert refusal(app.seller("GET", path))[:2] == (400, "InvalidInput")


def test_a_seller_is_subscribed_once(box: Box) -> None:
    app = Subscriber(box)
    app.subscribe()
    assert refusal(app.ask_to_subscribe())[:2] == (409, "Conflict")


def test_every_seller_subscribes_for_itself(box: Box) -> None:
    app = Subscriber(box)
    app.subscribe()
    other = box.control("POST", "sellers", sellerId="A-OTHER", marketplaceIds=[US])
    box.access_token = box.log_in(other["refreshToken"])
    assert refusal(app.seller("GET", SUBSCRIPTIONS))[:2] == (404, "NotFound")
    assert app.ask_to_subscribe().status_code == 200


def test_a_destination_in_use_stays(box: Box) -> None:
    app = Subscriber(box)
    path = f"{DESTINATIONS}/{app.subscribe()['destinationId']}"
    assert refusal(app.grantless("DELETE", path))[:2] == (409, "Conflict")


@pytest.mark.parametrize(
    "body",
    [
        {"payloadVersion": "2.0"},
        {"payloadVersion": None},
        {"destinationId": "made-up"},
        {"destinationId": None},
        {"processingDirective": "all"},
        {"processingDirective": {"filterExpression": "a == b"}},
        {"processingDirective": {"eventFilter": {}}},
        {"processingDirective": {"eventFilter": {"eventFilterType": "ANY_OFFER_CHANGED"}}},
        {
            "processingDirective": {
                "eventFilter": {"eventFilterType": "ORDER_CHANGE", "marketplaceIds": ["X"]}
            }
        },
        {
            "processingDirective": {
                "eventFilter": {"eventFilterType": "ORDER_CHANGE", "orderChangeTypes": "all"}
            }
        },
    ],
)
def test_a_bad_subscription_is_refused(box: Box, body: dict[str, Any]) -> None:
    answer = Subscriber(box).ask_to_subscribe(**body)
    assert refusal(answer)[:2] == (400, "InvalidInput")


def test_the_directive_is_kept(box: Box) -> None:
    wanted = {"eventFilterType": "ORDER_CHANGE", "marketplaceIds": [DE]}
    made = Subscriber(box).subscribe(processingDirective={"eventFilter": wanted})
    assert made["processingDirective"] == {"eventFilter": wanted}


def test_other_notification_types_are_not_sent_here(box: Box) -> None:
    path = "/notifications/v1/subscriptions/ANY_OFFER_CHANGED"
    assert refusal(Subscriber(box).seller("GET", path))[:2] == (400, "InvalidInput")


def refused(answer: TestResponse) -> bool:
    return refusal(answer)[:2] == (403, "Unauthorized")


def test_a_seller_token_is_of_no_use_for_destinations(box: Box) -> None:
    app = Subscriber(box)
    assert refused(app.seller("GET", DESTINATIONS))
    assert refused(app.seller("DELETE", f"{SUBSCRIPTIONS}/1"))


def test_a_grantless_token_needs_the_right_scope(box: Box) -> None:
    app = Subscriber(box, scope="sellingpartnerapi::client_credential:rotation")
    assert refused(app.grantless("GET", DESTINATIONS))


def test_a_grantless_token_subscribes_nobody(box: Box) -> None:
    assert refused(Subscriber(box).grantless("GET", SUBSCRIPTIONS))


def test_a_subscription_needs_a_role_for_orders(box: Box) -> None:
    seller = box.control("POST", "sellers", sellerId="A-NONE", marketplaceIds=[US], roles=[])
    app = Subscriber(box)
    box.access_token = box.log_in(seller["refreshToken"])
    assert refused(app.ask_to_subscribe())


def test_applications_do_not_see_each_others_destinations(box: Box) -> None:
    app = Subscriber(box)
    destination_id = app.subscribe()["destinationId"]
    box.control("POST", "applications", applicationId="other")
    theirs = Subscriber(box, client_id="other.client", client_secret="other.secret")
    assert theirs.payload("GET", DESTINATIONS) == []
    answer = theirs.grantless("GET", f"{DESTINATIONS}/{destination_id}")
    assert refusal(answer)[:2] == (404, "NotFound")


def test_notification_calls_are_limited_to_one_a_second() -> None:
    box = Box(speed=1)
    app = Subscriber(box)
    statuses = [app.grantless("GET", DESTINATIONS).status_code for _ in range(6)]
    assert statuses == [200] * 5 + [429]
    box.hands.pass_(1)
    answer = app.grantless("GET", DESTINATIONS)
    assert (answer.status_code, answer.headers["x-amzn-RateLimit-Limit"]) == (200, "1")


def test_a_fault_hits_a_grantless_call(box: Box) -> None:
    app = Subscriber(box)
    box.control("POST", "faults", operation="getDestinations", kind="html_error", times=1)
    statuses = [app.grantless("GET", DESTINATIONS).status_code for _ in range(2)]
    assert statuses == [503, 200]


def test_a_reset_forgets_subscriptions(box: Box) -> None:
    app = Subscriber(box)
    app.subscribe()
    box.control("POST", "reset")
    assert refusal(app.seller("GET", SUBSCRIPTIONS))[:2] == (404, "NotFound")
    assert app.payload("GET", DESTINATIONS) == []
